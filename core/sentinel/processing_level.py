"""Which processing level a raster is of, where something says so: L1C (top of atmosphere) or L2A (surface)."""

from __future__ import annotations

import re
from collections.abc import Mapping

LEVELS = ("auto", "L1C", "L2A")
_METADATA_KEYS = (
    "PROCESSING_LEVEL", "PRODUCT_TYPE", "PRODUCT_URI", "s2:product_type", "product:type", "LEVEL", "processing:level",
    "s2:product_uri", "sentinel:product_id", "PRODUCT", "stac:collection", "stac:id",
)  # fmt: skip
_START, _END = r"(?:^|[^A-Za-z0-9])", r"(?=$|[^A-Za-z0-9])"
# "Level-2A", "S2MSI2A", "MSIL2A" and "…_L2A_…", as ESA's products and their files are named; sen2r's "S2A2A_".
_LEVEL = re.compile(
    rf"(?:Level-|MSIL?|SAFL|(?:^|[_/ .-])L|{_START}S2[A-D](?=(?:1C|2A)_\d{{8}}_))(1C|2A){_END}", re.IGNORECASE
)
# What others call surface reflectance: FORCE, MAJA, Digital Earth Australia, Earth Engine, Sen2Like, Sen2Cor's BOA.
_SURFACE = re.compile(
    rf"{_START}(?:BOA|NBART?|LEVEL[-_ ]?2A?|L2[FH]|L3A|[FS]RE(?=_B)|S2_?SR|LaSRC|RHOS|(?:bottom|surface)"
    rf"[-_ ]of[-_ ]atmosphere|surface[-_ ]?reflectance){_END}",
    re.IGNORECASE,
)
_MAJA = re.compile(rf"{_START}(?:[FS]RE|FRC){_END}")  # in capitals only: "fre" is a language, too
_TOP = re.compile(rf"{_START}(?:TOA|LEVEL[-_ ]?1C?|top[-_ ]of[-_ ]atmosphere|S2_HARMONIZED){_END}", re.IGNORECASE)
_SHORT_SURFACE = re.compile(rf"{_START}SR{_END}", re.IGNORECASE)
# NASA's harmonised product is surface reflectance, though it names the Level-1C product that it was made of.
_HARMONISED = re.compile(rf"{_START}HLS[._ -]?(?:S30|L30)?{_END}", re.IGNORECASE)
# The names of collections, in which people keep what they have loaded of them.
_COLLECTION = re.compile(r"sentinel-(s?2)-((pre-)?c1-)?l(1c|2a)(-cogs)?/|level[-_ ]?(1c|2a)/", re.IGNORECASE)
_HARMONISED_KEYS = ("ACCODE", "HLS_PROCESSING_TIME")


def product_level(metadata: Mapping[str, str], *names: str) -> str:
    """Return a raster's processing level.

    Args:
        metadata: the dataset's metadata.
        *names: what may tell, the best first: file name, product name, folders' names ending in "/".

    Returns:
        "L1C", "L2A", or "" where nothing says.
    """
    if is_harmonised(metadata, *names):
        return "L2A"
    if _HARMONISED.search(metadata.get("stac:collection", "")) or metadata.get("processing:level") == "L2":
        return "L2A"
    told = (_level_in(metadata.get(key, "")) for key in _METADATA_KEYS)
    return next((level for level in (*told, *map(_level_in_name, names)) if level), "")


def is_harmonised(metadata: Mapping[str, str], *names: str) -> bool:
    """Return whether a raster is of NASA's HLS, whose numbers are surface reflectance without offset."""
    return any(key in metadata for key in _HARMONISED_KEYS) or any(_HARMONISED.search(name) for name in names[:2])


def _level_in(text: str) -> str:
    """Return the one level that a text names; surface reflectance goes before the level that it was made of."""
    if _SURFACE.search(text) or _MAJA.search(text):
        return "L2A"
    found = {f"L{level.upper()}" for level in _LEVEL.findall(text)}
    if _TOP.search(text):
        found.add("L1C")
    return found.pop() if len(found) == 1 else ""


def _level_in_name(name: str) -> str:
    """Return the level that a file's or a folder's name tells; of folders' names, capitals only count."""
    if name.endswith("/"):
        level = _level_in(name[:-1])
        return level if level and (_COLLECTION.match(name) or name.upper() == name or _in_capitals(name)) else ""
    return _level_in(name) or ("L2A" if _SHORT_SURFACE.search(name) else "")


def _in_capitals(name: str) -> bool:
    """Return whether the level in a folder's name is not written small: "test_l2a_x" may be anything."""
    return bool(_level_in(re.sub(r"[a-z]", "", name)))
