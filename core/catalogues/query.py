"""What the user searches for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..errors import RequestError, check_choices
from .area import Area
from .catalogues import LEVELS

MAX_COUNT = 500
FIRST_DAY = date(2015, 6, 23)
"""The launch of Sentinel-2A."""


@dataclass(frozen=True)
class SceneQuery:
    """What the user searches for.

    Attributes:
        area: where.
        start: the first day.
        end: the last day.
        max_cloud_percent: the largest cloud cover of a tile, in percent; 100 for all.
        level: "L1C", "L2A", or "any".
        count: how many scenes to return at most.
    """

    area: Area
    start: date
    end: date
    max_cloud_percent: float = 20.0
    level: str = "L2A"
    count: int = 100

    def __post_init__(self) -> None:
        """Refuse a query that finds nothing for sure.

        Raises:
            RequestError: naming the value and what it may be.
        """
        check_choices(("level", self.level, (*LEVELS, "any")))
        if self.start > self.end:
            raise RequestError(
                "The first day {start} is after the last day {end}.",
                "Exchange them.",
                start=self.start.isoformat(),
                end=self.end.isoformat(),
            )
        if self.end < FIRST_DAY:
            raise RequestError(
                "There are no scenes of Sentinel-2 before {first}.",
                "Select later dates.",
                first=FIRST_DAY.isoformat(),
            )
        if not 0 <= self.max_cloud_percent <= 100:
            raise RequestError(
                "{clouds:g} is not a valid cloud limit.", "Use 0 to 100 percent.", clouds=self.max_cloud_percent
            )
        if not 1 <= self.count <= MAX_COUNT:
            raise RequestError(
                "{count} is not a valid number of scenes.", "Use 1 to {most}.", count=self.count, most=MAX_COUNT
            )

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels that are wanted."""
        return LEVELS if self.level == "any" else (self.level,)
