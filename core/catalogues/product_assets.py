"""Whole products among an item's assets: a zip, or the .SAFE folder on a server.

Sources: ESA, Sentinel-2 Products Specification Document (the .SAFE folder and its metadata file); STAC extension file
(size); Copernicus Data Space Ecosystem, STAC items (the asset "Product", a zip).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from .found_scene import WholeProduct

_ZIP_TYPES = ("application/zip", "application/x-zip-compressed", "application/x-zip")
_METADATA = re.compile(r"(.+)/MTD_MSIL(?:1C|2A)\.xml", re.IGNORECASE)
_FOLDER = re.compile(r"(.+\.SAFE)/?", re.IGNORECASE)
_NO_PRODUCTS = {"thumbnail", "overview", "visual"}
_MAX_BYTES = 1e12

Addresses = Callable[[str, Mapping[str, Any]], "list[str]"]
"""Returns the addresses of an asset that may be used, those over https first."""


def whole_product(assets: Mapping[str, Mapping[str, Any]], addresses: Addresses) -> WholeProduct | None:
    """Return the whole product among the assets of an item, or None.

    Args:
        assets: the item's, with whole addresses.
        addresses: which addresses of an asset may be used.
    """
    zips: list[tuple[str, int]] = []
    folders: list[str] = []
    for asset in assets.values():
        href, roles = asset.get("href"), asset.get("roles")
        if not isinstance(href, str) or (isinstance(roles, list) and _NO_PRODUCTS & {str(role) for role in roles}):
            continue
        found = addresses(href, asset)
        kind = str(asset.get("type", "")).partition(";")[0].strip().lower()
        https = next((one for one in found if not one.startswith("s3:")), "")
        is_zip = kind in _ZIP_TYPES or _path(href).endswith(".zip")
        if is_zip and https:
            zips.append((https, _size(asset)))
        folders += [folder for one in found if (folder := _folder_of(one))]
    if not zips and not folders:
        return None
    address, n_bytes = zips[0] if zips else ("", 0)
    return WholeProduct(
        zip_address=address,
        n_bytes=n_bytes,
        folder=next((one for one in folders if not one.startswith("s3:")), folders[0] if folders else ""),
        folder_s3=next((one for one in folders if one.startswith("s3:")), ""),
    )


def _folder_of(address: str) -> str:
    """Return the .SAFE folder that an address means; "" for none, and for addresses with a question in them."""
    plain = address if "?" not in address and "#" not in address else ""
    found = _METADATA.fullmatch(plain) or _FOLDER.fullmatch(plain)
    return found[1] if found else ""


def _path(href: str) -> str:
    try:
        return urlsplit(href).path.lower()
    except ValueError:
        return ""


def _size(asset: Mapping[str, Any]) -> int:
    """Return how many bytes an asset has as the item says, or 0."""
    size = asset.get("file:size", 0)
    return int(size) if isinstance(size, (int, float)) and 0 < size < _MAX_BYTES else 0
