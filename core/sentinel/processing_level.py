"""Which processing level a raster is of, where something says so: L1C (top of atmosphere) or L2A (surface)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..message import Message

LEVELS = ("auto", "L1C", "L2A")
PATH_RADIANCE_DN = {
    "B02": 750.0,
    "B03": 450.0,
    "B04": 240.0,
    "B05": 190.0,
    "B06": 160.0,
    "B07": 130.0,
    "B08": 110.0,
    "B8A": 100.0,
    "B11": 20.0,
    "B12": 10.0,
}
"""DN that a clear sky adds to a dark surface: in Level-1C, not in Level-2A.

The darkest pixels of L1C scenes hold about that much; how far it mends a map is measured in docs/models.md.
"""
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


def air_of_bands(level: str, trained_on: str, bands: Sequence[str]) -> tuple[float, ...]:
    """Return what to add to each band so that a raster looks more like what a network learnt from.

    Args:
        level: the raster's, "L1C", "L2A" or "".
        trained_on: the network's, likewise.
        bands: Sentinel-2 bands.

    Returns:
        DN for each band; empty where nothing is to be added, or where `PATH_RADIANCE_DN` does not know a band.
    """
    if (level, trained_on) != ("L2A", "L1C") or not all(band in PATH_RADIANCE_DN for band in bands):
        return ()
    return tuple(PATH_RADIANCE_DN[band] for band in bands)


def level_warning(name: str, level: str, title: str, trained_on: str, *, has_air: bool, corrected: bool) -> str:
    """Say what another level than the network's means for the map; "" if there is nothing to say.

    Args:
        name: the raster.
        level: its level, or "".
        title: the network.
        trained_on: the network's level, or "".
        has_air: whether the air's light is known for all bands.
        corrected: whether it is added.
    """
    if not level or not trained_on or level == trained_on:
        return ""
    told = f"{name} is {level}, and {title} learnt from {trained_on}: "
    if has_air and corrected:
        told += "the light that a clear sky adds is added first, so that fewer classes shift. "
    else:
        told += "classes shift, towards darker surfaces most. "
    if has_air and not corrected:
        told += 'Set the product level to "L2A" yourself to have the light that a clear sky adds put back first. '
    return told + Message("Use the {trained_on} product of the same date if you can.", trained_on=trained_on)
