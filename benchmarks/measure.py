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
        ours_cpu: seconds of the processor of each run, all threads together; empty where they were not counted.
        other_cpu: the same of the thing that it is compared with.
    """

    name: str
    ours: tuple[float, ...]
    other: tuple[float, ...]
    ours_cpu: tuple[float, ...] = ()
    other_cpu: tuple[float, ...] = ()

    @property
    def ratios(self) -> tuple[float, ...]:
        """Ours to the other, pair by pair."""
        return tuple(a / b for a, b in zip(self.ours, self.other))

    @property
    def ratio(self) -> float:
        """The median of the ratios."""
        return statistics.median(self.ratios)

    @property
    def cpu_ratio(self) -> float | None:
        """The median of the ratios of seconds of the processor, or None where they were not counted."""
        ratios = [a / b for a, b in zip(self.ours_cpu, self.other_cpu)]
        return statistics.median(ratios) if ratios else None

    @property
    def spread(self) -> str:
        """The lowest and the highest ratio."""
        return f"{min(self.ratios):.2f}-{max(self.ratios):.2f}"


def alternate(name: str, ours: Callable[[], object], other: Callable[[], object], pairs: int) -> Pair:
    """Time two functions in turn, after one run of each that does not count: by the clock and by the processor."""
    ours()
    other()
    times: tuple[list[float], list[float]] = ([], [])
    cpu: tuple[list[float], list[float]] = ([], [])
    for i in range(pairs):
        order = ((0, ours), (1, other)) if i % 2 == 0 else ((1, other), (0, ours))
        for side, function in order:
            started, cpu_started = time.perf_counter(), time.process_time()
            function()
            times[side].append(time.perf_counter() - started)
            cpu[side].append(time.process_time() - cpu_started)
    return Pair(name, tuple(times[0]), tuple(times[1]), tuple(cpu[0]), tuple(cpu[1]))
