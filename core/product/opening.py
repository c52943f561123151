"""Opening whatever people have: a .SAFE folder or zip, a folder of band files, an item, rasters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ..bands import SENTINEL2_BANDS, parse_band_mapping
from ..errors import BandError, InputError, RequestError
from ..raster_io import open_raster
from .product import BandImage, Product, name_of_file, numbered_images, open_images
from .safe import metadata_above, metadata_files, open_safe, with_offset
from .stac import open_item
from .tree import FolderTree, Tree, ZipTree

_IMAGE_SUFFIXES = (".jp2", ".tif", ".tiff")
_RESOLUTION = re.compile(r"_(\d\d)m$", re.IGNORECASE)
_NAMED_INPUT = re.compile(r"(B\d{1,2}A?|SCL)=(.+)", re.IGNORECASE | re.DOTALL)


def open_product(inputs: Sequence[str], mapping: str = "") -> Product:
    """Open a product.

    Args:
        inputs: one of: a .SAFE folder or its zip, a product's metadata file, a folder or zip
            of single-band files, a STAC item's JSON, a raster; or several rasters. A raster
            can be told apart by its band: "B8A=path".
        mapping: for a single raster whose bands have no names: "B02=1,B03=2,…".

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
            f"No band of Sentinel-2 was found in {product.name}.",
            "Files are known by names such as B02 or blue; a raster's bands by their names or wavelengths.",
        )
    product = _with_metadata_above(product)
    level = re.search(r"MSI(L1C|L2A)|_(L1C|L2A)(?:_|$)", product.name)
    if level and "LEVEL" not in product.metadata:
        product = replace(product, metadata={**product.metadata, "LEVEL": level[1] or level[2]})
    return replace(product, inputs=tuple(_path_of(i) for i in inputs))


def _open(inputs: Sequence[str]) -> Product:
    path = Path(_path_of(inputs[0]))
    if len(inputs) > 1 or _NAMED_INPUT.fullmatch(inputs[0]):
        return _open_rasters(inputs)
    if path.is_dir():
        return _open_tree(FolderTree(path))
    if path.suffix.lower() == ".zip":
        return _open_tree(ZipTree(path))
    if path.suffix.lower() in (".json", ".geojson"):
        return open_item(path)
    if path.suffix.lower() == ".xml" and metadata_files([path.name]):
        return open_safe(FolderTree(path.parent), FolderTree(path.parent).names(), path.name)
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
        raise InputError(f"{tree.root} holds {len(products)} products ({listed} …).", "Choose one of them.")
    if products:
        return open_safe(tree, names, products[0])
    return _open_band_files(tree, names)


def _open_band_files(tree: Tree, names: list[str]) -> Product:
    """Open a folder of single-band files: by name, the finest of each band."""
    claims: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        path = PurePosixPath(name)
        if path.suffix.lower() not in _IMAGE_SUFFIXES or "QI_DATA" in path.parts or path.name.startswith("."):
            continue
        resolution = _RESOLUTION.search(path.stem)
        band = _band_of_file(path.stem)
        if band:
            claims.setdefault(band, []).append((int(resolution[1]) if resolution else 0, name))
    images = {band: _finest(band, tree, files) for band, files in claims.items()}
    scene_classes = images.pop("SCL", None)
    bands = tuple(images[name] for name in SENTINEL2_BANDS if name in images)
    return Product(
        tree.root.stem if tree.root.suffix.lower() == ".zip" else tree.root.name,
        bands,
        scene_classes,
        {"PRODUCT": tree.root.name},
    )


def _band_of_file(stem: str) -> str | None:
    return "SCL" if re.search(r"(^|[_-])SCL(_\d\dm)?$", stem, re.IGNORECASE) else name_of_file(stem)


def _finest(band: str, tree: Tree, files: list[tuple[int, str]]) -> BandImage:
    """Choose the finest of the files that claim to be a band.

    Raises:
        BandError: two are equally fine, or they are not of one place.
    """
    finest = [name for rank, name in files if rank == min(files)[0]]
    images = [open_images(tree.gdal_path(name), found=True, name=band)[0] for name in finest]
    best = min(range(len(images)), key=lambda i: images[i].pixel_size)
    for i, image in enumerate(images):
        if i != best and (image.pixel_size == images[best].pixel_size or not _same_corner(image, images[best])):
            raise BandError(
                f"{finest[best]} and {finest[i]} in {tree.root} both claim to be {band}.",
                "Choose the folder of one product and one date.",
            )
    return images[best]


def _same_corner(one: BandImage, other: BandImage) -> bool:
    if one.transform is None or other.transform is None or one.crs_wkt != other.crs_wkt:
        return False
    return all(abs(one.transform[i] - other.transform[i]) <= one.pixel_size for i in (0, 3))


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
                    f"{other.path} and {image.path} both claim to be {image.name}.",
                    f"Leave one of them out, or say which is which: {image.name}={other.path}.",
                )
            if not other or image.pixel_size < other.pixel_size:
                images[image.name] = image
    if unknown and (len(inputs) > 1 or not images):
        raise BandError(
            f"Nothing tells which band {unknown[0]} is.",
            f"Give its band's name with it: B02={unknown[0]}."
            if len(inputs) > 1
            else "Say which band is which in the band mapping: B02=1,B03=2 and so on.",
        )
    scene_classes = images.pop("SCL", None)
    bands = tuple(images[name] for name in SENTINEL2_BANDS if name in images)
    return Product(Path(_path_of(inputs[0])).stem, bands, scene_classes, _said_by(inputs))


def _open_mapped(inputs: Sequence[str], mapping: str) -> Product:
    if len(inputs) > 1:
        raise RequestError("A band mapping is for a single raster.", "Name several rasters one by one: B02=path.")
    wanted = [w for w in (name_of_file(e.partition("=")[0].strip()) for e in re.split(r"[,;\s]+", mapping)) if w]
    n_bands = open_raster(inputs[0]).RasterCount
    matches = parse_band_mapping(mapping, wanted, n_bands, inputs[0])
    images = numbered_images(inputs[0], {m.name: m.number for m in matches})
    return Product(Path(inputs[0]).stem, tuple(images), None, _said_by(inputs))


def _said_by(inputs: Sequence[str]) -> dict[str, str]:
    """Collect what the first raster says of its level and baseline."""
    metadata = dict(open_raster(_path_of(inputs[0])).GetMetadata() or {})
    kept = {k: str(v) for k, v in metadata.items() if re.search(r"PROCESSING_|PRODUCT|LEVEL|ADD_OFFSET", k)}
    return {"PRODUCT": Path(_path_of(inputs[0])).stem, **kept}


def _path_of(given: str) -> str:
    named = _NAMED_INPUT.fullmatch(given)
    return named[2] if named else given
