"""Do the bands look like what they are called? A check on a few thousand sampled pixels.

The rules rest on what holds over plants, soil and towns alike, below any atmosphere:
bands that lie close together in the spectrum change together (B07 and B8A more than B07
and the shortwave infrared), the red edge rises towards the infrared, red varies more than
blue, 1.6 µm is brighter than 2.2 µm. None of them needs plants, water or shadow to be in
the scene. `band_signs` measures them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..message import Message, joined
from .band_signs import FLOOR_DN, BandValues, land_pixels, measure_signs
from .bands import SENTINEL2_BANDS
from .units import OFFSET_DN

MIN_PIXELS = 400
"""With fewer pixels of land nothing is said of the bands' order."""
PLAUSIBLE_MEDIAN_DN = (30.0, 12_000.0)
DESERT_RED_TO_BLUE = 0.12
PLANTS_NIR_TO_RED = 0.4
SAND_BLUE_WITH_OFFSET_DN = 1850.0
_BELOW_ZERO_SHARE = 0.05
_BYTE_MAX = 255.0
_CURE = Message("Check the order of the raster's bands, and assign them in the band mapping.")
_JUDGED = set(SENTINEL2_BANDS) - {"B10"}
_ALL = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")


@dataclass(frozen=True)
class MixUp:
    """A wrong order that people meet.

    Attributes:
        read_as: the names under which bands are read.
        really: what they are.
    """

    read_as: tuple[str, ...]
    really: tuple[str, ...]


MIX_UPS = (
    MixUp(("B8A", "B11", "B12"), ("B11", "B12", "B8A")),
    MixUp(("B8A", "B11", "B12"), ("B12", "B8A", "B11")),
    MixUp(("B02", "B04"), ("B04", "B02")),
    MixUp(("B02", "B03"), ("B03", "B02")),
    MixUp(("B03", "B04"), ("B04", "B03")),
    MixUp(("B06", "B07"), ("B07", "B06")),
    MixUp(("B11", "B12"), ("B12", "B11")),
    MixUp(("B08", "B8A"), ("B8A", "B08")),
    # the 10 m bands first
    MixUp(("B05", "B06", "B07", "B08"), ("B08", "B05", "B06", "B07")),
    MixUp(("B02", "B04", "B05", "B06", "B07", "B08"), ("B04", "B02", "B08", "B05", "B06", "B07")),
    # 13 or 12 bands, of which the first ten are read
    MixUp(_ALL, ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09")),
    MixUp(_ALL, _ALL[::-1]),
)
"""The one that explains what is seen best is named to the user."""


def check_bands(names: Sequence[str], dn: NDArray[np.float32]) -> list[str]:
    """Return what about the bands' values does not look like Sentinel-2, as sentences.

    Args:
        names: the bands' names, as read; others than Sentinel-2's are passed over, and so is
            B10, which sees no ground and is dark.
        dn: valid sampled values in DN without offset, (band, pixel).

    Returns:
        Warnings, sentences with figures and a cure; none if all looks well. Where the unit
        looks wrong, nothing is said of the bands' order.
    """
    if not dn.size:
        return [Message("All sampled pixels are nodata. Most or all of the map will be nodata.")]
    bands = {name: values.astype(np.float64) for name, values in zip(names, dn) if name in _JUDGED}
    if not bands:
        return []
    if wrong_units := _wrong_units(bands):
        return [wrong_units]
    forgotten = _forgotten_offset(bands)
    if forgotten:
        bands = {name: values - OFFSET_DN for name, values in bands.items()}
    return [warning for warning in (forgotten, _wrong_order(bands)) if warning]


def _wrong_order(bands: BandValues) -> str:
    land = land_pixels(bands)
    if int(land.sum()) < MIN_PIXELS:
        return ""
    on_land = {name: values[land] for name, values in bands.items()}
    broken = measure_signs(on_land).broken()
    if not broken:
        return ""
    explained = [
        (signs.oddity(), mix_up)
        for mix_up in MIX_UPS
        if (put_right := _put_right(on_land, mix_up)) and not (signs := measure_signs(put_right)).broken()
    ]
    if not explained:
        return Message("The bands do not look like Sentinel-2's: {signs}. {cure}", signs=joined(broken), cure=_CURE)
    mix_up = min(explained, key=lambda found: found[0])[1]
    return Message(
        "The bands read as {read_as} look like {really}: {signs}. {cure}",
        read_as=", ".join(mix_up.read_as),
        really=", ".join(mix_up.really),
        signs=joined(broken),
        cure=_CURE,
    )


def _put_right(bands: BandValues, mix_up: MixUp) -> BandValues:
    """Call the bands what they would be if the mix-up had happened; nothing if it could not have."""
    if not set(mix_up.read_as) <= set(bands):
        return {}
    others = {name: values for name, values in bands.items() if name not in mix_up.read_as}
    return {**others, **{true: bands[read] for read, true in zip(mix_up.read_as, mix_up.really)}}


def _wrong_units(bands: BandValues) -> str:
    low, high = PLAUSIBLE_MEDIAN_DN
    values = np.stack(list(bands.values()))
    medians = {name: float(np.median(v)) for name, v in bands.items()}
    if 1.5 < max(medians.values()) <= values.max() <= _BYTE_MAX:
        return Message(
            "No sampled value is above {max:.0f}. This looks like an 8-bit picture, not like DN. Use the "
            "original bands: reflectance cannot be recovered from a picture.",
            max=values.max(),
        )
    strange = [f"{name} {median:.4g}" for name, median in medians.items() if not low <= median <= high]
    if strange:
        return Message(
            "The median DN of {strange} is outside the usual range of Sentinel-2 scenes ({low:.0f} to "
            "{high:.0f}). Check the units (DN is reflectance × 10,000) and the band assignment.",
            strange=", ".join(strange),
            low=low,
            high=high,
        )
    below_zero = float((values < 0).mean())
    if below_zero > _BELOW_ZERO_SHARE:
        return Message(
            "{below_zero:.0%} of the sampled values are below 0. The offset of 1000 may have been subtracted "
            "from a raster that does not contain it. If so, set the units to 'DN'.",
            below_zero=below_zero,
        )
    return ""


def _forgotten_offset(bands: BandValues) -> str:
    darkest = np.min(list(bands.values()), axis=0)
    dark = float(np.percentile(darkest, 1))
    if dark < OFFSET_DN or not _is_no_desert(bands, float(darkest.min())):
        return ""
    return Message(
        "Even dark pixels have a DN of {dark:.0f} in their darkest band. The raster may contain the offset "
        "of 1000 of products since January 2022. If so, set the units to 'DN with offset'.",
        dark=dark,
    )


def _is_no_desert(bands: BandValues, minimum: float) -> bool:
    """Return whether bright dark pixels cannot come from a desert, where even shadow is bright.

    Bare ground is red; some pixel is dark nevertheless, unless there is nothing but sand, and
    then there are no plants, and blue is the darkest band.
    """
    if not {"B02", "B04"} <= set(bands):
        return minimum >= OFFSET_DN
    if _log_ratio(bands, "B04", "B02", 50) < DESERT_RED_TO_BLUE:
        return True
    plants = "B08" in bands and _log_ratio(bands, "B08", "B04", 95) > PLANTS_NIR_TO_RED
    return minimum >= OFFSET_DN and (plants or float(np.percentile(bands["B02"], 1)) >= SAND_BLUE_WITH_OFFSET_DN)


def _log_ratio(bands: BandValues, above: str, below: str, percent: float) -> float:
    ratio = np.log(np.maximum(bands[above], FLOOR_DN) / np.maximum(bands[below], FLOOR_DN))
    return float(np.percentile(ratio, percent))
