"""Which processing level a raster is of, where something says so: L1C (top of atmosphere) or L2A (surface)."""

from __future__ import annotations

import re
from collections.abc import Mapping

_METADATA_KEYS = ("PROCESSING_LEVEL", "PRODUCT_TYPE", "PRODUCT_URI", "s2:product_type", "LEVEL")
# "Level-2A", "S2MSI2A", "MSIL2A" and "…_L2A_…", as ESA's products and their files are named.
_LEVEL = re.compile(r"(?:Level-|MSIL?|(?:^|[_-])L)(1C|2A)(?=$|[^A-Za-z0-9])", re.IGNORECASE)


def product_level(metadata: Mapping[str, str], name: str) -> str:
    """Tell a raster's processing level.

    Args:
        metadata: the dataset's metadata.
        name: file name or product name.

    Returns:
        "L1C", "L2A", or "" where nothing says.
    """
    for text in (*(metadata.get(key, "") for key in _METADATA_KEYS), name):
        found = _LEVEL.search(text)
        if found:
            return f"L{found[1].upper()}"
    return ""


def level_warning(name: str, level: str, title: str, trained_on: str) -> str:
    """Say what another level than the network's means for the map; "" if there is nothing to say.

    Args:
        name: the raster.
        level: its level, or "".
        title: the network.
        trained_on: the network's level, or "".
    """
    if not level or not trained_on or level == trained_on:
        return ""
    return (
        f"{name} is {level}, and {title} learnt from {trained_on}: classes shift, towards darker surfaces most. "
        f"Use the {trained_on} product of the same date if you can."
    )
