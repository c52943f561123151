"""ESA's SAFE products, L1C and L2A, as a folder or a zip.

Bands are found by the names of the images, which ESA has kept since 2015, in the folder
IMG_DATA of a granule; the product's metadata file tells level, baseline and offsets.
Source: ESA, Sentinel-2 Products Specification Document (S2-PDGS-TAS-DI-PSD).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from ..errors import InputError
from ..sentinel.bands import SENTINEL2_BANDS, band_from_name
from ..sentinel.units import DN_PER_REFLECTANCE
from .mask_layers import mask_layer, take_mask
from .product import BandImage, Product, in_order, open_images
from .product_conditions import conditions_of_safe
from .tree import FolderTree, Tree, is_companion, local_name, parse_xml

_METADATA = re.compile(r"(MTD_MSI(L1C|L2A)|S2[A-D]_\w+_MTD_SAF(L1C|L2A)_\w+)\.xml$", re.IGNORECASE)
_IMAGE = re.compile(r"(?:^|/)GRANULE/([^/]+)/IMG_DATA/(?:[^/]+/)?([^/]+)\.(?:jp2|tiff?)$", re.IGNORECASE)
_RESOLUTION = re.compile(r"_(10|20|60)m$", re.IGNORECASE)
_MAX_LEVELS_UP = 5
_LAYER_M = 20
# Metadata number the bands in this order.
_BAND_IDS = tuple(SENTINEL2_BANDS)


@dataclass(frozen=True)
class SafeMetadata:
    """What a product's own metadata file says.

    Attributes:
        level: "L1C" or "L2A".
        name: PRODUCT_URI without its suffix, or "".
        baseline: "05.10", or "".
        quantification: numbers per reflectance of 1.
        offsets: what is to be added to the numbers, by band; empty before baseline 04.00.
    """

    level: str
    name: str
    baseline: str
    quantification: float
    offsets: dict[str, float]

    def as_metadata(self) -> dict[str, str]:
        """Return level, product and baseline as a stack states them."""
        said = {"PRODUCT": self.name, "LEVEL": self.level, "PROCESSING_BASELINE": self.baseline}
        return {key: value for key, value in said.items() if value}


def metadata_files(names: list[str]) -> list[str]:
    """Find products' metadata files among a tree's names; one a product."""
    return [
        name for name in names if _METADATA.search(PurePosixPath(name).name) and "/GRANULE/" not in f"/{name}".upper()
    ]


def open_safe(tree: Tree, names: list[str], metadata_name: str) -> Product:
    """Open a product.

    Args:
        tree: the folder or zip.
        names: its files.
        metadata_name: the product's metadata file among them.

    Raises:
        InputError: it is incomplete, holds several granules, or its metadata cannot be read.
    """
    folder = metadata_name.rpartition("/")[0]
    root = parse_xml(tree.read(metadata_name), metadata_name)
    said = read_metadata(root, metadata_name)
    names = [n for n in names if n.startswith(folder + "/" if folder else "")]
    files = finest_images(names, str(tree.root))
    if not files:
        raise InputError(
            "{root} has a metadata file, but no images in GRANULE/…/IMG_DATA.",
            "The product is incomplete. Download it again, or unpack all of it.",
            root=tree.root,
        )
    images = {band: open_images(tree.gdal_path(file), found=True, name=band)[0] for band, file in files.items()}
    scene_classes = take_mask(images)
    bands = tuple(with_offset(image, said) for image in in_order(images))
    name = said.name or PurePosixPath(folder).stem or tree.root.stem
    metadata = {"PRODUCT": name, **said.as_metadata(), **conditions_of_safe(root, tree, names)}
    return Product(name, bands, scene_classes, metadata)


def metadata_above(path: str) -> SafeMetadata | None:
    """Read the metadata of the product in which a file or folder lies, if it lies in one.

    Args:
        path: of an image or a folder, or a subdataset of GDAL's SENTINEL2 driver.
    """
    subdataset = re.match(r"SENTINEL2_L(?:1C|2A):\"?(.+\.xml)\"?:", path)
    start = Path(subdataset[1] if subdataset else path)
    if path.lstrip().startswith("<") or not start.exists():
        return None
    for folder in list(start.resolve().parents)[:_MAX_LEVELS_UP]:
        found = metadata_files([file.name for file in folder.glob("*.[xX][mM][lL]") if not is_companion(file.name)])
        if found:
            return read_metadata(parse_xml(FolderTree(folder).read(found[0]), found[0]), found[0])
    return None


def read_metadata(root: ElementTree.Element, name: str) -> SafeMetadata:
    """Read a product's metadata.

    Args:
        root: the document.
        name: the file's name, for errors, and for the level.

    Raises:
        InputError: a number in it cannot be read.
    """
    level = "L2A" if "L2A" in PurePosixPath(name).name.upper() else "L1C"
    uri = _text(root, "PRODUCT_URI") or _text(root, "PRODUCT_URI_2A") or _text(root, "PRODUCT_URI_1C")
    kind = "BOA" if level == "L2A" else "RADIO"
    try:
        quantification = (
            _text(root, "BOA_QUANTIFICATION_VALUE" if level == "L2A" else "QUANTIFICATION_VALUE")
            or _text(root, "L2A_BOA_QUANTIFICATION_VALUE")
            or str(DN_PER_REFLECTANCE)
        )
        offsets = {
            _BAND_IDS[int(element.get("band_id", ""))]: float(element.text or "")
            for element in root.iter()
            if local_name(element.tag) == f"{kind}_ADD_OFFSET"
        }
        numbers = float(quantification), *offsets.values()
    except (ValueError, IndexError) as error:
        raise InputError(
            "{name} contains an offset that is not a number: {error}.", "Download it again.", name=name, error=error
        ) from error
    if not 1 <= numbers[0] <= 1e6 or any(abs(offset) > 1e5 for offset in numbers[1:]):
        raise InputError("{name} contains an invalid offset or quantification value.", "Download it again.", name=name)
    baseline = _text(root, "PROCESSING_BASELINE")
    return SafeMetadata(level, uri.removesuffix(".SAFE"), baseline, numbers[0], offsets)


def finest_images(names: list[str], root: str) -> dict[str, str]:
    """Choose each band's image of the finest resolution; also the layer of clouds.

    Args:
        names: the product's files, with their endings.
        root: the product, for messages.

    Returns:
        Names by band.

    Raises:
        InputError: the product holds several granules.
    """
    granules: set[str] = set()
    chosen: dict[str, tuple[int, str]] = {}
    for name in names:
        found = _IMAGE.search(name)
        if not found:
            continue
        granule, stem = found[1], found[2]
        layer = mask_layer(stem)
        band = layer.name if layer else band_from_name(stem)
        if band is None:
            continue
        granules.add(granule)
        resolution = _RESOLUTION.search(stem)
        # Only L2A says in its names, and holds a band at several resolutions.
        rank = (
            int(resolution[1])
            if resolution
            else SENTINEL2_BANDS[band].native_m
            if band in SENTINEL2_BANDS
            else _LAYER_M
        )
        chosen[band] = min(chosen.get(band, (1000, "")), (rank, name))
    if len(granules) > 1:
        listed = ", ".join(sorted(granules)[:3])
        raise InputError(
            "{root} contains {n_granules} granules ({listed} …), one per tile.",
            "Select the folder of one granule in the GRANULE folder of the product.",
            root=root,
            n_granules=len(granules),
            listed=listed,
        )
    return {band: name for band, (_, name) in chosen.items()}


def with_offset(image: BandImage, said: SafeMetadata) -> BandImage:
    """Return an image the scale and offset that the product's metadata state for it, if they do."""
    before_offsets = re.fullmatch(r"0?[0-3]\.\d+", said.baseline) is not None
    if not said.offsets and not before_offsets:
        return image  # nothing is said: name and numbers decide
    offset = said.offsets.get(image.name, 0.0)
    return replace(image, scale=1 / said.quantification, offset=offset / said.quantification)


def _text(root: ElementTree.Element, tag: str) -> str:
    for element in root.iter():
        if local_name(element.tag) == tag:
            return (element.text or "").strip()
    return ""
