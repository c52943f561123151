"""What the user asks of a composite, and what was made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import RequestError, check_choices
from ..sentinel.conditions import parse_atmosphere
from ..sentinel.processing_level import LEVELS
from ..sentinel.units import UNITS

METHODS = ("median", "medoid")
CLOUDS = ("auto", "none")
SAME_LEVEL = "same"
TARGET_LEVELS = (SAME_LEVEL, "L1C", "L2A")
COUNT_BAND = "COUNT"
"""The name of the band that holds the number of observations."""


@dataclass(frozen=True)
class CompositeRequest:
    """A composite to be made.

    Attributes:
        scenes: rasters or products of one place, one a date; the first gives the grid.
        output: the raster to write (GeoTIFF).
        method: "median" of each band, or the "medoid": the observation that is nearest to all others.
        bands: "B02,B03,…"; "" for those of the ten of 10 and 20 m that all scenes have.
        mapping: which band is which in rasters without names, "B02=1,B03=2,…"; "" to go by name.
        units: one of `units.UNITS`.
        level: of the scenes, one of `processing_level.LEVELS`; "auto" is what they say themselves.
        to_level: "same" to refuse a mix of levels; else scenes of the other level are brought to this one.
        atmosphere: how, see `conditions.parse_atmosphere`; not "none".
        clouds: "auto" to leave out what clouds and shadows hide, each date by its own mask; "none" to keep all.
        device: of a cloud network: "auto", "cpu" or "cuda".
        threads: of a cloud network; 0 for as many as there are cores.
    """

    scenes: tuple[str, ...]
    output: Path
    method: str = "median"
    bands: str = ""
    mapping: str = ""
    units: str = "auto"
    level: str = "auto"
    to_level: str = SAME_LEVEL
    atmosphere: str = "auto"
    clouds: str = "auto"
    device: str = "auto"
    threads: int = 0

    def __post_init__(self) -> None:
        """Refuse values that nothing can be done with.

        Raises:
            RequestError: naming the value and what it may be.
        """
        check_choices(
            ("method", self.method, METHODS),
            ("units", self.units, UNITS),
            ("level", self.level, LEVELS),
            ("target level", self.to_level, TARGET_LEVELS),
            ("clouds", self.clouds, CLOUDS),
        )
        if len(self.scenes) < 2:
            raise RequestError(
                "A composite needs at least two scenes, but {n} was given.", "Add more dates.", n=len(self.scenes)
            )
        if parse_atmosphere(self.atmosphere) is None and self.to_level != SAME_LEVEL:
            raise RequestError(
                "Scenes cannot be converted to {level} without the atmosphere.",
                "Leave the atmosphere at 'auto', or state it: aot=0.3.",
                level=self.to_level,
            )


@dataclass(frozen=True)
class CompositeResult:
    """A composite that was made.

    Attributes:
        output: the raster: the bands in DN without offset, then the number of observations.
        bands: the bands, without the last.
        level: "L1C", "L2A" or "".
        width: in pixels.
        height: in pixels.
        observations: how many pixels have 0, 1, 2 … clear observations.
        warnings: sentences that the user should not miss.
        seconds: how long it took.
    """

    output: Path
    bands: tuple[str, ...]
    level: str
    width: int
    height: int
    observations: tuple[int, ...]
    warnings: tuple[str, ...]
    seconds: float

    @property
    def clear_share(self) -> float:
        """Share of the pixels with at least one observation."""
        return 1 - self.observations[0] / max(1, sum(self.observations))

    @property
    def mean_observations(self) -> float:
        """Mean number of observations of a pixel."""
        return sum(n * pixels for n, pixels in enumerate(self.observations)) / max(1, sum(self.observations))
