"""Timing in alternating pairs, so that what else the machine does falls on both sides alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pair:
    """Two things measured side by side.

    Attributes:
        name: what was compared.
        ours: seconds of each run.
        other: seconds of each run of the thing that it is compared with.
    """

    name: str
    ours: tuple[float, ...]
    other: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """Ours to the other, pair by pair."""
        return tuple(a / b for a, b in zip(self.ours, self.other))

    @property
    def ratio(self) -> float:
        """The median of the ratios."""
        return statistics.median(self.ratios)

    @property
    def spread(self) -> str:
        """The lowest and the highest ratio."""
        return f"{min(self.ratios):.2f}-{max(self.ratios):.2f}"


def alternate(name: str, ours: Callable[[], object], other: Callable[[], object], pairs: int) -> Pair:
    """Time two functions in turn, after one run of each that does not count."""
    ours()
    other()
    times: tuple[list[float], list[float]] = ([], [])
    for i in range(pairs):
        order = ((0, ours), (1, other)) if i % 2 == 0 else ((1, other), (0, ours))
        for side, function in order:
            started = time.perf_counter()
            function()
            times[side].append(time.perf_counter() - started)
    return Pair(name, tuple(times[0]), tuple(times[1]))
