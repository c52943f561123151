"""A .SAFE folder on a server: its metadata file names the images, which are read in parts then.

Source: ESA, Sentinel-2 Products Specification Document: MTD_MSIL1C.xml and MTD_MSIL2A.xml, IMAGE_FILE.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..errors import InputError
from ..product.safe import SafeMetadata, finest_images, read_metadata
from ..product.tree import local_name, parse_xml
from .found_scene import FoundAsset, FoundItem

MAX_METADATA_BYTES = 4_000_000
_IMAGE_FILE = re.compile(r"GRANULE/[\w.-]+/IMG_DATA/(?:R\d\dm/)?[\w.-]+")

ReadFile = Callable[[str, str], bytes]
"""Returns a small file: of a name for messages, and an address."""


def with_images(item: FoundItem, folder: str, read: ReadFile) -> FoundItem:
    """Return an item whose files are the images of its .SAFE folder.

    Args:
        item: what was found.
        folder: the address of the folder.
        read: how to read its metadata file.

    Raises:
        DownloadError: the server does not give the metadata file.
        InputError: it is none, or names no image.
    """
    name = f"MTD_MSI{item.level or 'L2A'}.xml"
    shown = f"{name} ({item.id})"
    root = parse_xml(read(shown, f"{folder}/{name}"), shown)
    said = read_metadata(root, name)
    texts = [(element.text or "").strip() for element in root.iter() if local_name(element.tag) == "IMAGE_FILE"]
    images = finest_images([f"{text}.jp2" for text in texts if _IMAGE_FILE.fullmatch(text)], item.id)
    if not images:
        raise InputError(
            "{name} names no images of bands.",
            "Select another scene or catalogue, or an edition after 2016.",
            name=shown,
        )
    assets = {band: FoundAsset(band, f"{folder}/{file}", _described(said, band)) for band, file in images.items()}
    properties: dict[str, Any] = {**item.properties}
    for key, value in (("s2:product_uri", f"{said.name}.SAFE"), ("s2:processing_baseline", said.baseline)):
        if said.name and value:
            properties.setdefault(key, value)
    return replace(item, assets={**assets, **item.assets}, properties=properties)


def _described(said: SafeMetadata, band: str) -> dict[str, Any]:
    """Return scale and offset as an item states them; nothing where the metadata do not say."""
    if not said.offsets or not band.startswith("B"):
        return {}
    offset = said.offsets.get(band, 0.0)
    return {"raster:scale": 1 / said.quantification, "raster:offset": offset / said.quantification}
