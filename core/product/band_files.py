"""A folder or a zip of single-band files, known by their names, as stores and tools make them."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import Any

from ..errors import BandError, InputError
from ..sentinel.bands import is_landsat
from .mask_layers import is_mask, mask_layer, take_mask
from .product import BandImage, Product, in_order, name_of_file, open_images
from .tree import Tree, parse_xml

IMAGE_SUFFIXES = (".jp2", ".tif", ".tiff", ".img", ".dat", ".bsq", ".bil", ".bip", ".sdat")
_PACKED_SUFFIXES = (".zip", ".tar", ".tgz", ".gz", ".7z", ".rar")
# Folders of masks, previews and the like, whose files are named after bands too.
_APART = {"QI_DATA", "QI", "PREVIEW", "MASKS", "AUX_DATA"}
_RESOLUTION = re.compile(r"_(\d\d)m$", re.IGNORECASE)
_TILE_FILE = re.compile(r"(MTD_TL|metadata|S2[A-D]_\w+_MTD_L(1C|2A)_TL_[\w.]+)\.xml|tileInfo\.json", re.IGNORECASE)


def open_band_files(tree: Tree, names: list[str]) -> Product:
    """Open a folder of single-band files: by name, the finest of each band.

    Args:
        tree: the folder or zip.
        names: its files.

    Raises:
        InputError: it holds another sensor's bands, or only packed files.
        BandError: two files claim to be the same band.
    """
    notes = []
    if any("_FRE_B" in name for name in names):
        names = [name for name in names if "_SRE_B" not in name]
        notes.append("FRE was selected from MAJA's two reflectances: it is corrected for slopes, SRE is not.")
    claims: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        path = PurePosixPath(name)
        if path.suffix.lower() not in IMAGE_SUFFIXES or path.name.startswith("."):
            continue
        layer = mask_layer(path.stem)
        band = layer.name if layer else name_of_file(path.stem)
        if band and (layer or not _APART & {part.upper() for part in path.parts[:-1]}):
            resolution = _RESOLUTION.search(path.stem)
            claims.setdefault(band, []).append((int(resolution[1]) if resolution else 0, name))
    if all(map(is_mask, claims)):
        _refuse_others(tree, names)
    images = {band: _finest(band, tree, files) for band, files in claims.items()}
    scene_classes = take_mask(images)
    bands = in_order(images)
    is_zip = tree.root.suffix.lower() == ".zip"
    return Product(
        tree.root.stem if is_zip else tree.root.name,
        bands,
        scene_classes,
        {"PRODUCT": tree.root.name, **_said_of_the_tile(tree, names)},
        notes=tuple(notes),
    )


def _refuse_others(tree: Tree, names: list[str]) -> None:
    """Refuse a folder without bands that holds something else that is known."""
    stems = [PurePosixPath(name).stem for name in names]
    if any(is_landsat(stem) for stem in stems):
        raise InputError(
            "{root} contains Landsat bands, whose numbers refer to other wavelengths.",
            "Select a Sentinel-2 product (for HLS: S30).",
            root=tree.root,
        )
    packed = [name for name in names if PurePosixPath(name).suffix.lower() in _PACKED_SUFFIXES]
    if packed:
        inside = tree.root.suffix.lower() == ".zip"
        raise InputError(
            "{root} contains no bands, but {packed}.",
            "Unpack it and select its content." if inside else "Select that file, or unpack it.",
            root=tree.root,
            packed=packed[0],
        )


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
                "{finest} and {finest_2} in {root} both match {band}.",
                "Select the folder of one product and one date.",
                finest=finest[best],
                finest_2=finest[i],
                root=tree.root,
                band=band,
            )
    return images[best]


def _same_corner(one: BandImage, other: BandImage) -> bool:
    if one.transform is None or other.transform is None or one.crs_wkt != other.crs_wkt:
        return False
    return all(abs(one.transform[i] - other.transform[i]) <= one.pixel_size for i in (0, 3))


def _said_of_the_tile(tree: Tree, names: list[str]) -> dict[str, str]:
    """Read level and baseline from the tile's own metadata, which lie beside its images on AWS and in a granule."""
    found = [name for name in names if _TILE_FILE.fullmatch(PurePosixPath(name).name)]
    for name in sorted(found, key=lambda name: name.count("/")):
        try:
            content = tree.read(name)
            said = _from_json(content) if name.endswith(".json") else _from_xml(content, name)
        except (InputError, ValueError):
            continue  # another program's file of that name
        if said:
            return said
    return {}


def _from_json(content: bytes) -> dict[str, str]:
    """Read AWS's tileInfo.json."""
    tile: Any = json.loads(content)
    name = tile.get("productName") if isinstance(tile, dict) else None
    return {"PRODUCT_URI": name} if isinstance(name, str) else {}


def _from_xml(content: bytes, name: str) -> dict[str, str]:
    """Read a granule's metadata, which name the baseline in the tile's identifier: …_T33UUU_N05.10."""
    root = parse_xml(content, name)
    level = re.search(r"Level-(1C|2A)_Tile_ID$", root.tag)
    tile = next((e.text or "" for e in root.iter() if isinstance(e.tag, str) and e.tag.endswith("TILE_ID")), "")
    baseline = re.search(r"_N(\d\d\.\d\d)$", tile.strip())
    if not level or not baseline:
        return {}
    return {"LEVEL": f"L{level[1]}", "PROCESSING_BASELINE": baseline[1]}
