"""Do the bands look like what they are called? A check on a few thousand sampled pixels.

The rules rest on what holds over plants, soil and towns alike, below any atmosphere:
bands that lie close together in the spectrum change together (B07 and B8A more than B07
and the shortwave infrared), the red edge rises towards the infrared, red varies more than
blue, 1.6 µm is brighter than 2.2 µm. None of them needs plants, water or shadow to be in
the scene. The limits lie between the worst right and the best wrong scene measured by
``tools/measure_plausibility.py``; docs/inputs.md holds the figures.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..message import Message
from .bands import SENTINEL2_BANDS
from .units import OFFSET_DN

BandValues = Mapping[str, NDArray[np.float64]]
"""DN of sampled pixels, by band name; all of one length."""

MIN_PIXELS = 400
"""With fewer pixels of land nothing is said of the bands' order."""
PLAUSIBLE_MEDIAN_DN = (30.0, 12_000.0)
SWIR_FALL = -0.03
RED_EDGE_UNITY = -1.4
RED_EDGE_STEP = 0.015
RED_EDGE_RISE = -0.01
RED_OVER_BLUE, EDGE_WITH_RED = -0.05, -0.02
GREEN_OVER_BLUE, GREEN_OVER_BLUE_ALONE, EDGE_WITH_GREEN = 0.03, -0.04, -0.02
RED_OVER_GREEN, RED_OVER_GREEN_WITHOUT_PLANTS = -0.02, -0.08
NIR_STEP = -0.02
DENSE_PLANTS = (3.5, 2.5)
MIN_PLANTS = 60
USUAL_SIGNS = {
    "b11_for_b8a": (1.83, 0.53),
    "b12_for_b8a": (2.21, 0.54),
    "swir_fall": (0.39, 0.19),
    "red_over_blue": (0.58, 0.14),
    "nir_step": (0.11, 0.03),
    "red_edge_step": (0.32, 0.24),
    "red_edge_rise": (0.12, 0.05),
    "red_edge_unity": (-2.04, 0.27),
}
"""Mean and standard deviation of the signs of right scenes."""
DESERT_RED_TO_BLUE = 0.12
PLANTS_NIR_TO_RED = 0.4
SAND_BLUE_WITH_OFFSET_DN = 1850.0
_FLOOR_DN = 20.0
_LAND_INFRARED_DN = 800.0
_CLOUD_BLUE_DN = 3500.0
_BELOW_ZERO_SHARE = 0.05
_BYTE_MAX = 255.0
_CURE = "Check the order of the raster's bands, and assign them in the band mapping."
_JUDGED = set(SENTINEL2_BANDS) - {"B10"}
_ALL = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")


@dataclass(frozen=True)
class BandSigns:
    """What the rules compare, measured on land pixels; NaN where a band is not there.

    All are natural logarithms. A spread is the distance between the 5th and the 95th
    percentile; that of two bands is the spread of the logarithm of their ratio: small for
    bands that change together.

    Attributes:
        b11_for_b8a: spread of B07 and B11 over that of B07 and B8A; above 0 in a right scene.
        b12_for_b8a: the same with B12.
        swir_fall: median of B11 over B12; above 0.
        red_over_blue: spread of B04 over that of B02; above 0.
        green_over_blue: spread of B03 over that of B02; above 0.
        red_over_green: spread of B04 over that of B03; above 0.
        edge_with_red: how much closer B05 goes with B04 than with B02, as the difference of their
            correlations after Fisher's transformation; above 0. No haze or correction of it changes this.
        edge_with_green: how much closer B05 goes with B03 than with B02; above 0.
        green_of_plants: median of B03 over B04 where plants are dense; above 0.
        nir_step: median of B8A over B08; above 0.
        red_edge_step: median of B06 over B05; above 0.
        red_edge_rise: median of B07 over B06; above 0.
        red_edge_unity: spread of B06 and B07 over that of B04 and B07; far below 0.
    """

    b11_for_b8a: float
    b12_for_b8a: float
    swir_fall: float
    red_over_blue: float
    green_over_blue: float
    red_over_green: float
    edge_with_red: float
    edge_with_green: float
    green_of_plants: float
    nir_step: float
    red_edge_step: float
    red_edge_rise: float
    red_edge_unity: float

    def broken(self) -> list[str]:
        """Return the rules that are broken, each as a clause with its figures; NaN breaks none."""
        clauses = []
        for band, value in (("B11", self.b11_for_b8a), ("B12", self.b12_for_b8a)):
            if value < 0:
                clauses.append(f"{band} changes with B07 more closely than B8A does ({math.exp(-value):.1f} times)")
        if self.swir_fall < SWIR_FALL:
            clauses.append(f"B12 is brighter than B11 ({math.exp(-self.swir_fall):.2f} times)")
        # Snow, scars of fire or dense plants alone can turn a spread round: a second sign must agree.
        # Without B05 (NaN) there is none.
        if self.red_over_blue < RED_OVER_BLUE and not self.edge_with_red >= EDGE_WITH_RED:
            clauses.append(f"blue varies more than red ({math.exp(-self.red_over_blue):.1f} times)")
        limit = GREEN_OVER_BLUE_ALONE if math.isnan(self.edge_with_green) else GREEN_OVER_BLUE
        if self.green_over_blue < limit and not self.edge_with_green >= EDGE_WITH_GREEN:
            clauses.append(f"green varies hardly more than blue ({math.exp(self.green_over_blue):.2f} times)")
        plants = self.green_of_plants
        limit = RED_OVER_GREEN if plants < 0 else RED_OVER_GREEN_WITHOUT_PLANTS
        if self.red_over_green < limit and not plants > 0:
            clauses.append(f"green varies more than red ({math.exp(-self.red_over_green):.2f} times)")
        if self.nir_step < NIR_STEP:
            clauses.append(f"B08 is brighter than B8A ({math.exp(-self.nir_step):.2f} times)")
        if self.red_edge_rise < RED_EDGE_RISE:
            clauses.append(f"B06 is brighter than B07 ({math.exp(-self.red_edge_rise):.2f} times)")
        step = min(self.red_edge_step, self.red_edge_rise)
        if self.red_edge_unity > RED_EDGE_UNITY and step < RED_EDGE_STEP:
            clauses.append(f"B05, B06 and B07 do not rise together ({math.exp(step):.2f} times)")
        return clauses

    def oddity(self) -> float:
        """Return how far the signs lie from those of right scenes: the mean square in standard deviations."""
        squares = [((getattr(self, name) - mean) / sd) ** 2 for name, (mean, sd) in USUAL_SIGNS.items()]
        return float(np.nanmean(squares)) if not np.isnan(squares).all() else math.inf


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
        return ["All sampled pixels are nodata. Most or all of the map will be nodata."]
    bands = {name: values.astype(np.float64) for name, values in zip(names, dn) if name in _JUDGED}
    if not bands:
        return []
    if wrong_units := _wrong_units(bands):
        return [wrong_units]
    forgotten = _forgotten_offset(bands)
    if forgotten:
        bands = {name: values - OFFSET_DN for name, values in bands.items()}
    return [warning for warning in (forgotten, _wrong_order(bands)) if warning]


def land_pixels(bands: BandValues) -> NDArray[np.bool_]:
    """Return which pixels are bright in the infrared (no water, no shadow) and not in blue (no cloud, no snow)."""
    # Whichever order the infrared bands are in, land is bright in one of them.
    infrared = [bands[b] for b in ("B8A", "B11", "B12") if b in bands] or list(bands.values())
    land: NDArray[np.bool_] = np.max(infrared, axis=0) > _LAND_INFRARED_DN
    return land & (bands["B02"] < _CLOUD_BLUE_DN) if "B02" in bands else land


def measure_signs(bands: BandValues) -> BandSigns:
    """Measure what the rules compare.

    Args:
        bands: DN of land pixels.
    """
    nothing = np.full(1, np.nan)
    logs = {name: np.log(np.maximum(values, _FLOOR_DN)) for name, values in bands.items()}

    def ratio(above: str, below: str) -> NDArray[np.float64]:
        return logs[above] - logs[below] if above in logs and below in logs else nothing

    def spread(values: NDArray[np.float64]) -> float:
        low, high = np.percentile(values, (5, 95))
        return math.log(max(float(high - low), 1e-6)) if np.isfinite(high - low) else math.nan

    def together(one: str, other: str) -> float:
        if one not in bands or other not in bands:
            return math.nan
        with np.errstate(invalid="ignore", divide="ignore"):
            correlation = float(np.corrcoef(bands[one], bands[other])[0, 1])
        return math.atanh(min(max(correlation, -0.9999), 0.9999))

    blue, green, red = (spread(bands.get(name, nothing)) for name in ("B02", "B03", "B04"))
    narrow_nir = spread(ratio("B07", "B8A"))
    return BandSigns(
        b11_for_b8a=spread(ratio("B07", "B11")) - narrow_nir,
        b12_for_b8a=spread(ratio("B07", "B12")) - narrow_nir,
        swir_fall=float(np.median(ratio("B11", "B12"))),
        red_over_blue=red - blue,
        green_over_blue=green - blue,
        red_over_green=red - green,
        edge_with_red=together("B05", "B04") - together("B05", "B02"),
        edge_with_green=together("B05", "B03") - together("B05", "B02"),
        green_of_plants=_green_of_plants(bands),
        nir_step=float(np.median(ratio("B8A", "B08"))),
        red_edge_step=float(np.median(ratio("B06", "B05"))),
        red_edge_rise=float(np.median(ratio("B07", "B06"))),
        red_edge_unity=spread(ratio("B06", "B07")) - spread(ratio("B04", "B07")),
    )


def _green_of_plants(bands: BandValues) -> float:
    """Return the median logarithm of green over red where the infrared is far above both; NaN where nothing is."""
    infrared = [bands[name] for name in ("B07", "B08", "B8A") if name in bands]
    if not infrared or not {"B03", "B04"} <= set(bands):
        return math.nan
    visible = np.maximum(np.maximum(bands["B03"], bands["B04"]), _FLOOR_DN)
    times = np.median(infrared, axis=0) / visible
    ratio = np.log(np.maximum(bands["B03"], _FLOOR_DN) / np.maximum(bands["B04"], _FLOOR_DN))
    for dense in DENSE_PLANTS:  # the densest that are there
        if int((times > dense).sum()) >= MIN_PLANTS:
            return float(np.median(ratio[times > dense]))
    return math.nan


def _wrong_order(bands: BandValues) -> str:
    land = land_pixels(bands)
    if int(land.sum()) < MIN_PIXELS:
        return ""
    on_land = {name: values[land] for name, values in bands.items()}
    broken = measure_signs(on_land).broken()
    if not broken:
        return ""
    subject = "The bands do not look like Sentinel-2's"
    explained = [
        (signs.oddity(), mix_up)
        for mix_up in MIX_UPS
        if (put_right := _put_right(on_land, mix_up)) and not (signs := measure_signs(put_right)).broken()
    ]
    if explained:
        mix_up = min(explained, key=lambda found: found[0])[1]
        subject = f"The bands read as {', '.join(mix_up.read_as)} look like {', '.join(mix_up.really)}"
    return f"{subject}: {'; '.join(broken)}. {_CURE}"


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
    ratio = np.log(np.maximum(bands[above], _FLOOR_DN) / np.maximum(bands[below], _FLOOR_DN))
    return float(np.percentile(ratio, percent))
