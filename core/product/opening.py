"""Opening whatever people have: a .SAFE folder or zip, a folder of band files, an item, rasters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ..errors import BandError, InputError, RequestError
from ..geo.raster_io import gdal_metadata, open_any, open_raster
from ..message import Message
from ..sentinel.band_mapping import parse_band_mapping
from ..sentinel.bands import claimed_twice, count_unnamed, is_landsat
from ..sentinel.processing_level import is_harmonised, product_level
from ..sentinel.provenance import baselines_in_names, names_around, said_beside
from ..sentinel.raster_bands import describe_bands
from ..sentinel.scene_identity import identify_scene
from ..sentinel.usual_orders import USUAL_ORDERS, mapping_hint, order_warnings
from .band_files import IMAGE_SUFFIXES, open_band_files
from .layout import TEN_BANDS
from .mask_layers import MASK_KEY, is_mask, mask_layer, take_mask
from .product import BandImage, Product, in_order, name_of_file, numbered_images, open_images
from .safe import metadata_above, metadata_files, open_safe, with_offset
from .stac import is_item, open_item
from .tiles import join_tiles, tiles_among
from .tree import FolderTree, Tree, ZipTree, is_companion
from .zarr import is_zarr, open_zarr, refuse_packed_zarr

_IN_PRODUCT = re.compile(r"manifest\.safe|MTD_TL\.xml|S2[A-D]_\w+_MTD_L(1C|2A)_TL_[\w.]+\.xml", re.IGNORECASE)
_PACKED = (".tar", ".tgz", ".gz", ".bz2", ".xz", ".7z", ".rar")
_POSITIONS = {n: order for n, order in USUAL_ORDERS.items() if n != 11}
"""The order of a raster that holds ten bands, or all of L2A or L1C: what `position` means."""
_MAX_LOOKED_AT = 50
_SAID_OF_UNITS = ("s2:processing_baseline", "BOA_ADD_OFFSET")
_NAMED_INPUT = re.compile(r"(B\d{1,2}A?|SCL|CLDPRB|QA60)=(.+)", re.IGNORECASE | re.DOTALL)


def open_product(inputs: Sequence[str], mapping: str = "") -> Product:
    """Open a product.

    Args:
        inputs: one of: a .SAFE folder or its zip, a product's metadata file, a folder or zip
            of single-band files, a STAC item's JSON, a raster; or several rasters. A raster
            can be told apart by its band: "B8A=path".
        mapping: for a single raster whose bands have no names: "B02=1,B03=2,…", or "position":
            10 bands are those of 10 and 20 m, 12 and 13 all of L2A and L1C, each in ESA's order.

    Raises:
        InputError: it cannot be opened, or holds no band of Sentinel-2.
        BandError: two files claim to be the same band.
        RequestError: nothing was given, or the mapping cannot be read.
    """
    if not inputs or not all(given.strip() for given in inputs):
        raise RequestError("No product was given.", "Select a .SAFE folder, a zip, a folder of bands, or rasters.")
    product = _open_mapped(inputs, mapping) if mapping.strip() else _open(inputs)
    if not product.bands:
        raise InputError(
            "No band of Sentinel-2 was found in {product_name}.",
            "Files are recognised by names such as B02 or blue, bands of a raster by names or wavelengths.",
            product_name=product.name,
        )
    product = _with_metadata_above(product)
    metadata = {**_with_names_around(product), **_layer_of_clouds(product)}
    metadata.update(_stated_identity(product, metadata))
    return replace(product, metadata=metadata, inputs=tuple(_path_of(i) for i in inputs))


def is_product_file(path: Path) -> bool:
    """Return whether a file is opened as a product: a zip, an item, a product's metadata."""
    suffix = path.suffix.lower()
    if suffix == ".geojson":
        return is_item(path)
    if suffix == ".dim":
        return path.with_suffix(".data").is_dir()
    named = metadata_files([path.name]) or _IN_PRODUCT.fullmatch(path.name)
    return suffix in (".zip", ".json") or bool(named)


def _layer_of_clouds(product: Product) -> dict[str, str]:
    """Name the product's layer of clouds, for those who mask a map of it later."""
    layer = product.scene_classes
    return {MASK_KEY: layer.path} if layer and layer.number == 1 and not layer.path.startswith("<") else {}


def _stated_identity(product: Product, metadata: dict[str, str]) -> dict[str, str]:
    """Return satellite and tile, which the product's metadata or names tell, for the metadata of a stack."""
    path = product.bands[0].path
    known = identify_scene({**said_beside(path), **metadata}, product.name, *names_around(path)).as_metadata()
    return {key: known[key] for key in ("SATELLITE", "SENSING_DATE", "TILE") if key in known}


def _with_names_around(product: Product) -> dict[str, str]:
    """Return a product's metadata with the level and the baseline that its files and folders tell."""
    path = product.bands[0].path
    said, names = said_beside(path), (product.name, *names_around(path))
    metadata = {**{key: value for key, value in said.items() if key in _SAID_OF_UNITS}, **product.metadata}
    if is_harmonised(metadata, *names):
        return {**{k: v for k, v in metadata.items() if k in ("PRODUCT", "ACCODE")}, "LEVEL": "L2A"}
    baseline = next((known for known in baselines_in_names(names) if known.startswith("0")), "")
    if baseline and "PROCESSING_BASELINE" not in metadata:
        metadata["PROCESSING_BASELINE"] = baseline
    level = product_level({**said, **metadata}, *names)
    return {**metadata, "LEVEL": level} if level else metadata


def _open(inputs: Sequence[str]) -> Product:
    path = Path(_path_of(inputs[0]))
    if len(inputs) > 1 or _NAMED_INPUT.fullmatch(inputs[0]):
        return _open_rasters(inputs)
    if is_zarr(path):
        return open_zarr(path)
    if path.is_dir():
        return _open_tree(FolderTree(path))
    suffix = path.suffix.lower()
    if suffix in (".zip", ".json", ".geojson", ".xml") and not path.exists():
        raise InputError("There is no file {path}.", "Check the path.", path=path)
    if suffix == ".zip":
        return _open_tree(ZipTree(path))
    if suffix in (".json", ".geojson"):
        return open_item(path)
    if metadata_files([path.name]):
        return open_safe(FolderTree(path.parent), FolderTree(path.parent).names(), path.name)
    if _IN_PRODUCT.fullmatch(path.name):
        return _open_tree(FolderTree(path.parent))
    if suffix == ".dim":  # SNAP keeps the bands in a folder beside it
        return _open_tree(FolderTree(path.with_suffix(".data")))
    if suffix in _PACKED:
        raise InputError(
            "{path_name} is packed as {suffix}, which is not supported.",
            "Unpack it and select the folder.",
            path_name=path.name,
            suffix=suffix,
        )
    return _open_rasters(inputs)


def _with_metadata_above(product: Product) -> Product:
    """Ask the .SAFE folder in which single images lie for its offset and level, if they lie in one."""
    if all(band.scale is not None for band in product.bands):
        return product
    said = metadata_above(product.bands[0].path)
    if said is None:
        return product
    bands = tuple(b if b.scale is not None else with_offset(b, said) for b in product.bands)
    return replace(product, bands=bands, metadata={**product.metadata, **said.as_metadata()})


def _open_tree(tree: Tree) -> Product:
    names = tree.names()
    products = metadata_files(names)
    if len(products) > 1:
        listed = ", ".join(sorted(PurePosixPath(p).parent.name or p for p in products)[:3])
        raise InputError(
            "{root} contains {n_products} products ({listed} …).",
            "Select one of them.",
            root=tree.root,
            n_products=len(products),
            listed=listed,
        )
    if products:
        return open_safe(tree, names, products[0])
    refuse_packed_zarr(tree.root, names)
    product = open_band_files(tree, names)
    if product.bands:
        return product
    tiles = tiles_among(names)
    if len(tiles) > 1:
        raise InputError(
            "{root} holds the tiles of {n_images} images ({listed} …).",
            "Choose the tiles of one of them.",
            root=tree.root,
            n_images=len(tiles),
            listed=", ".join(list(tiles)[:3]),
        )
    if tiles:
        name, members = tiles.popitem()
        return open_tiles(name, [tree.gdal_path(member) for member in members])
    stacks = [name for name in names[:_MAX_LOOKED_AT] if _holds_bands(tree.gdal_path(name))]
    if stacks:
        raise InputError(
            "The rasters in {root} have several bands each ({listed}).",
            "Select one of them. Tiles of one image must be combined first (in QGIS: Build Virtual Raster, without "
            "separate bands).",
            root=tree.root,
            listed=", ".join(stacks[:3]),
        )
    return product


def _holds_bands(path: str) -> bool:
    """Return whether a file is a raster that holds several of Sentinel-2's bands."""
    if not path.lower().endswith(IMAGE_SUFFIXES):
        return False
    try:
        return len(open_images(path)) > 1
    except (InputError, BandError):
        return False


def _open_rasters(inputs: Sequence[str]) -> Product:
    inputs = [given for given in inputs if not is_companion(Path(_path_of(given)).name)] or inputs
    images: dict[str, BandImage] = {}
    unknown: list[str] = []
    paths = [_path_of(given) for given in inputs]
    tiles = tiles_among(paths)
    if [sorted(paths)] == list(tiles.values()):
        return open_tiles(*tiles.popitem())
    for given in inputs:
        named = _NAMED_INPUT.fullmatch(given)
        layer = mask_layer(named[1]) if named else None
        name = (layer.name if layer else name_of_file(named[1]) or "") if named else ""
        found = open_images(_path_of(given), name=name)
        if not found:
            unknown.append(_path_of(given))
        for image in found:
            other = images.get(image.name)
            if other and other.path == image.path and other.number != image.number:
                raise claimed_twice(describe_bands(open_any(image.path)), image.name, TEN_BANDS, image.path)
            if other and other.pixel_size == image.pixel_size:
                if _beside(other, image):
                    raise _are_tiles(other, image)
                raise BandError(
                    "{path} and {path_2} both match {image_name}.",
                    "Leave one of them out, or specify the band: {image_name}={path}.",
                    path=other.path,
                    path_2=image.path,
                    image_name=image.name,
                )
            if not other or image.pixel_size < other.pixel_size:
                images[image.name] = image
    if unknown and (len(inputs) > 1 or not images):
        raise _unknown_band(unknown[0], len(inputs) > 1)
    scene_classes = take_mask(images)
    bands = in_order(images)
    return Product(Path(_path_of(inputs[0])).stem, bands, scene_classes, _said_by(inputs))


def open_tiles(name: str, paths: Sequence[str]) -> Product:
    """Open the tiles of one image.

    Args:
        name: the image's.
        paths: the tiles'.

    Raises:
        InputError: they do not fit together, or nothing tells which bands they hold.
    """
    text = join_tiles(name, paths)
    images = {image.name: image for image in open_images(text)}
    scene_classes = take_mask(images)
    if all(map(is_mask, images)):
        raise _unknown_band(paths[0], is_one_of_many=False)
    title = Path(name).name
    note = Message("{n_tiles} tiles of {title} were combined.", n_tiles=len(paths), title=title)
    bands = in_order(images)
    return Product(title, bands, scene_classes, {**_said_by(paths), "PRODUCT": title}, notes=(note,))


def _beside(one: BandImage, other: BandImage) -> bool:
    """Return whether two images of one CRS cover different ground."""
    if one.transform is None or other.transform is None or one.crs_wkt != other.crs_wkt:
        return False
    (x, dx, _, y, _, dy), (other_x, _, _, other_y, _, _) = one.transform, other.transform
    col, row = (other_x - x) / dx, (other_y - y) / dy
    return not (-other.width < col < one.width and -other.height < row < one.height)


def _are_tiles(one: BandImage, other: BandImage) -> BandError:
    return BandError(
        "{path} and {path_2} both contain {image_name} of adjacent areas: they are tiles of one image.",
        "Combine them first (in QGIS: Build Virtual Raster, without separate bands) and select the result.",
        path=one.path,
        path_2=other.path,
        image_name=one.name,
    )


def _unknown_band(path: str, is_one_of_many: bool) -> BandError:
    if is_landsat(Path(path).stem):
        return BandError(
            "{path} is a Landsat band, whose numbers refer to other wavelengths.",
            "Select Sentinel-2 bands.",
            path=path,
        )
    if is_one_of_many:
        return BandError("The band of {path} cannot be detected.", "Specify its band: B02={path}.", path=path)
    n_bands = open_any(path).RasterCount
    order = _POSITIONS.get(n_bands)
    cure = mapping_hint(TEN_BANDS, n_bands)
    if order:
        cure = Message(
            "{cure} Or use 'position', if they are {first} to {last} in ESA's order.",
            cure=cure,
            first=order[0],
            last=order[-1],
        )
    return BandError("The band of {path} cannot be detected.", "{cure}", path=path, cure=cure)


def _open_mapped(inputs: Sequence[str], mapping: str) -> Product:
    if len(inputs) > 1:
        raise RequestError("A band mapping is for a single raster.", "Specify several rasters one by one: B02=path.")
    n_bands = open_raster(inputs[0]).RasterCount
    wanted = [w for w in (name_of_file(e.partition("=")[0].strip()) for e in re.split(r"[,;\s]+", mapping)) if w]
    if mapping.strip().lower() == "position":
        wanted = list(_POSITIONS.get(n_bands, ()))
    if not wanted:
        raise RequestError(
            "The band mapping '{mapping}' does not say which of the {n_bands} bands of {inputs} is which.",
            "Write it as B02=1,B03=2 and so on; 'position' is for 10, 12 or 13 bands in ESA's order.",
            mapping=mapping,
            n_bands=n_bands,
            inputs=inputs[0],
        )
    matches = parse_band_mapping(mapping, wanted, n_bands, inputs[0])
    numbers = {m.name: m.number for m in matches}
    images = numbered_images(inputs[0], numbers)
    n_unnamed = count_unnamed(describe_bands(open_raster(inputs[0])))
    warnings = tuple(order_warnings(Path(inputs[0]).name, n_unnamed, numbers))
    return Product(Path(inputs[0]).stem, tuple(images), None, _said_by(inputs), warnings=warnings)


def _said_by(inputs: Sequence[str]) -> dict[str, str]:
    """Collect what the first raster says of its level and baseline."""
    metadata = gdal_metadata(open_any(_path_of(inputs[0])))
    kept = {k: str(v) for k, v in metadata.items() if re.search(r"PROCESSING_|PRODUCT|LEVEL|ADD_OFFSET|ACCODE", k)}
    return {"PRODUCT": Path(_path_of(inputs[0])).stem, **kept}


def _path_of(given: str) -> str:
    named = _NAMED_INPUT.fullmatch(given)
    return named[2] if named else given
