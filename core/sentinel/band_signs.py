"""The signs by which right bands are told from wrong ones: what goes together in the spectrum, measured on land.

The limits lie between the worst right and the best wrong scene measured by ``tools/measure_plausibility.py``;
docs/inputs.md holds the figures.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..message import Message

BandValues = Mapping[str, NDArray[np.float64]]
"""DN of sampled pixels, by band name; all of one length."""

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
FLOOR_DN = 20.0
"""Darker pixels count as of this brightness, so that logarithms stay finite."""
_LAND_INFRARED_DN = 800.0
_CLOUD_BLUE_DN = 3500.0


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
        clauses: list[str] = [
            Message(
                "{band} changes with B07 more closely than B8A does ({times:.1f} times)",
                band=band,
                times=math.exp(-value),
            )
            for band, value in (("B11", self.b11_for_b8a), ("B12", self.b12_for_b8a))
            if value < 0
        ]
        if self.swir_fall < SWIR_FALL:
            clauses.append(_is_brighter("B12", "B11", self.swir_fall))
        # Snow, scars of fire or dense plants alone can turn a spread round: a second sign must agree.
        # Without B05 (NaN) there is none.
        if self.red_over_blue < RED_OVER_BLUE and not self.edge_with_red >= EDGE_WITH_RED:
            clauses.append(
                Message("blue varies more than red ({times:.1f} times)", times=math.exp(-self.red_over_blue))
            )
        limit = GREEN_OVER_BLUE_ALONE if math.isnan(self.edge_with_green) else GREEN_OVER_BLUE
        if self.green_over_blue < limit and not self.edge_with_green >= EDGE_WITH_GREEN:
            clauses.append(
                Message("green varies hardly more than blue ({times:.2f} times)", times=math.exp(self.green_over_blue))
            )
        plants = self.green_of_plants
        limit = RED_OVER_GREEN if plants < 0 else RED_OVER_GREEN_WITHOUT_PLANTS
        if self.red_over_green < limit and not plants > 0:
            clauses.append(
                Message("green varies more than red ({times:.2f} times)", times=math.exp(-self.red_over_green))
            )
        if self.nir_step < NIR_STEP:
            clauses.append(_is_brighter("B08", "B8A", self.nir_step))
        if self.red_edge_rise < RED_EDGE_RISE:
            clauses.append(_is_brighter("B06", "B07", self.red_edge_rise))
        step = min(self.red_edge_step, self.red_edge_rise)
        if self.red_edge_unity > RED_EDGE_UNITY and step < RED_EDGE_STEP:
            clauses.append(Message("B05, B06 and B07 do not rise together ({times:.2f} times)", times=math.exp(step)))
        return clauses

    def oddity(self) -> float:
        """Return how far the signs lie from those of right scenes: the mean square in standard deviations."""
        squares = [((getattr(self, name) - mean) / sd) ** 2 for name, (mean, sd) in USUAL_SIGNS.items()]
        return float(np.nanmean(squares)) if not np.isnan(squares).all() else math.inf


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
    logs = {name: np.log(np.maximum(values, FLOOR_DN)) for name, values in bands.items()}

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
    visible = np.maximum(np.maximum(bands["B03"], bands["B04"]), FLOOR_DN)
    times = np.median(infrared, axis=0) / visible
    ratio = np.log(np.maximum(bands["B03"], FLOOR_DN) / np.maximum(bands["B04"], FLOOR_DN))
    for dense in DENSE_PLANTS:  # the densest that are there
        if int((times > dense).sum()) >= MIN_PLANTS:
            return float(np.median(ratio[times > dense]))
    return math.nan


def _is_brighter(band: str, than: str, logarithm: float) -> Message:
    """Return the clause for a band that is brighter than another, whose ratio to it has this logarithm."""
    return Message(
        "{band} is brighter than {than} ({times:.2f} times)", band=band, than=than, times=math.exp(-logarithm)
    )
