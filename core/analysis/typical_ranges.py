"""The published ranges of one class's surface, as people read them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..classmap.schemes import ClassScheme
from ..message import Message
from .canopy_parameters import PARAMETERS, CanopyParameter, has_published_values, published_values


@dataclass(frozen=True)
class TypicalRange:
    """The range of a parameter in a class.

    Attributes:
        parameter: what is measured, and its unit.
        low: the lowest value.
        high: the highest value; None where the range is open.
    """

    parameter: CanopyParameter
    low: float
    high: float | None

    @property
    def amount(self) -> str:
        """The range without its unit: "40–60", or a message where it is open."""
        if self.high is None:
            return Message("at least {n}", n=f"{self.low:g}")
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g}–{self.high:g}"


def typical_ranges(scheme: ClassScheme, code: int) -> tuple[TypicalRange, ...]:
    """Return the ranges that are published of a class; none for schemes that nobody has measured.

    The source is `canopy_parameters.CITATION`.
    """
    if not has_published_values(scheme):
        return ()
    found = []
    for name, values_of in published_values().items():
        if code in values_of:
            low, _, high = values_of[code]
            found.append(TypicalRange(PARAMETERS[name], low, None if math.isnan(high) else high))
    return tuple(found)
