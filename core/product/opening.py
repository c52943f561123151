"""Opening whatever people have: a .SAFE folder or zip, a folder of band files, an item, rasters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ..errors import BandError, InputError, RequestError
from ..geo.raster_io import open_any, open_raster
from ..sentinel.bands import SENTINEL2_BANDS, is_landsat, parse_band_mapping
from ..sentinel.processing_level import is_harmonised, product_level
from ..sentinel.provenance import names_around, said_beside
from .band_files import open_band_files
from .layout import TEN_BANDS
from .product import BandImage, Product, name_of_file, numbered_images, open_images
from .safe import metadata_above, metadata_files, open_safe, with_offset
from .stac import open_item
from .tree import FolderTree, Tree, ZipTree

_IN_PRODUCT = re.compile(r"manifest\.safe|MTD_TL\.xml|S2[A-D]_\w+_MTD_L(1C|2A)_TL_[\w.]+\.xml", re.IGNORECASE)
_PACKED = (".tar", ".tgz", ".gz", ".bz2", ".xz", ".7z", ".rar")
_ESA_ORDER = tuple(SENTINEL2_BANDS)
_POSITIONS = {10: TEN_BANDS, 12: tuple(name for name in _ESA_ORDER if name != "B10"), 13: _ESA_ORDER}
"""The order of a raster that holds ten bands, or all of L2A or L1C: what `position` means."""
_BASELINE_IN_NAME = re.compile(r"_N(0\d)(\d\d)_")
_NAMED_INPUT = re.compile(r"(B\d{1,2}A?|SCL)=(.+)", re.IGNORECASE | re.DOTALL)


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
        raise RequestError("No product was given.", "Give a .SAFE folder, a zip, a folder of bands, or rasters.")
    product = _open_mapped(inputs, mapping) if mapping.strip() else _open(inputs)
    if not product.bands:
        raise InputError(
            "No band of Sentinel-2 was found in {product_name}.",
            "Files are known by names such as B02 or blue; a raster's bands by their names or wavelengths.",
            product_name=product.name,
        )
    product = _with_metadata_above(product)
    product = replace(product, metadata=_with_names_around(product))
    return replace(product, inputs=tuple(_path_of(i) for i in inputs))


def _with_names_around(product: Product) -> dict[str, str]:
    """Return a product's metadata with the level and the baseline that its files and folders tell."""
    path = product.bands[0].path
    said, names = said_beside(path), (product.name, *names_around(path))
    metadata = {**{key: value for key, value in said.items() if key == "s2:processing_baseline"}, **product.metadata}
    if is_harmonised(metadata, *names):
        return {**{k: v for k, v in metadata.items() if k in ("PRODUCT", "ACCODE")}, "LEVEL": "L2A"}
    baseline = next((found for found in map(_BASELINE_IN_NAME.search, names) if found), None)
    if baseline and "PROCESSING_BASELINE" not in metadata:
        metadata["PROCESSING_BASELINE"] = f"{baseline[1]}.{baseline[2]}"
    level = product_level({**said, **metadata}, *names)
    return {**metadata, "LEVEL": level} if level else metadata


def _open(inputs: Sequence[str]) -> Product:
    path = Path(_path_of(inputs[0]))
    if len(inputs) > 1 or _NAMED_INPUT.fullmatch(inputs[0]):
        return _open_rasters(inputs)
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
            "{path_name} is packed as {suffix}, which is not read here.",
            "Unpack it, choose the folder.",
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
            "{root} holds {n_products} products ({listed} …).",
            "Choose one of them.",
            root=tree.root,
            n_products=len(products),
            listed=listed,
        )
    if products:
        return open_safe(tree, names, products[0])
    return open_band_files(tree, names)


def _open_rasters(inputs: Sequence[str]) -> Product:
    images: dict[str, BandImage] = {}
    unknown: list[str] = []
    for given in inputs:
        named = _NAMED_INPUT.fullmatch(given)
        name = ("SCL" if named[1].upper() == "SCL" else name_of_file(named[1]) or "") if named else ""
        found = open_images(_path_of(given), name=name)
        if not found:
            unknown.append(_path_of(given))
        for image in found:
            other = images.get(image.name)
            if other and other.pixel_size == image.pixel_size:
                raise BandError(
                    "{path} and {path_2} both claim to be {image_name}.",
                    "Leave one of them out, or say which is which: {image_name}={path}.",
                    path=other.path,
                    path_2=image.path,
                    image_name=image.name,
                )
            if not other or image.pixel_size < other.pixel_size:
                images[image.name] = image
    if unknown and (len(inputs) > 1 or not images):
        raise _unknown_band(unknown[0], len(inputs) > 1)
    scene_classes = images.pop("SCL", None)
    bands = tuple(images[name] for name in SENTINEL2_BANDS if name in images)
    return Product(Path(_path_of(inputs[0])).stem, bands, scene_classes, _said_by(inputs))


def _unknown_band(path: str, is_one_of_many: bool) -> BandError:
    if is_landsat(Path(path).stem):
        return BandError(
            "{path} is a band of Landsat, whose numbers mean other wavelengths.",
            "Choose Sentinel-2's bands.",
            path=path,
        )
    if is_one_of_many:
        return BandError("Nothing tells which band {path} is.", "Give its band's name with it: B02={path}.", path=path)
    cure = "Say which band is which in the band mapping: B02=1,B03=2 and so on"
    order = _POSITIONS.get(open_any(path).RasterCount)
    if order:
        cure += f"; or 'position', if they are {order[0]} to {order[-1]} in ESA's order"
    return BandError("Nothing tells which band {path} is.", "{cure}.", path=path, cure=cure)


def _open_mapped(inputs: Sequence[str], mapping: str) -> Product:
    if len(inputs) > 1:
        raise RequestError("A band mapping is for a single raster.", "Name several rasters one by one: B02=path.")
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
    images = numbered_images(inputs[0], {m.name: m.number for m in matches})
    return Product(Path(inputs[0]).stem, tuple(images), None, _said_by(inputs))


def _said_by(inputs: Sequence[str]) -> dict[str, str]:
    """Collect what the first raster says of its level and baseline."""
    metadata = dict(open_any(_path_of(inputs[0])).GetMetadata() or {})
    kept = {k: str(v) for k, v in metadata.items() if re.search(r"PROCESSING_|PRODUCT|LEVEL|ADD_OFFSET|ACCODE", k)}
    return {"PRODUCT": Path(_path_of(inputs[0])).stem, **kept}


def _path_of(given: str) -> str:
    named = _NAMED_INPUT.fullmatch(given)
    return named[2] if named else given
