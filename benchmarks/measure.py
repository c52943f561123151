"""Timing in alternating pairs, so that what else the machine does falls on both sides alike."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
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
    times, cpu = in_turn((ours, other), pairs)
    return Pair(name, *times, *cpu)


def in_turn(
    functions: Sequence[Callable[[], object]], rounds: int, within_s: float = math.inf
) -> tuple[list[tuple[float, ...]], list[tuple[float, ...]]]:
    """Time functions in turn, every second round in the other direction, after one run of each that does not count.

    Args:
        functions: what is timed.
        rounds: how many times each runs.
        within_s: no further round is begun after so many seconds; one is measured in any case.

    Returns:
        The seconds of each function's runs by the clock, and those of the processor.
    """
    began = time.perf_counter()
    for function in functions:
        function()
    times: list[list[float]] = [[] for _ in functions]
    cpu: list[list[float]] = [[] for _ in functions]
    for number in range(rounds):
        if number and time.perf_counter() - began > within_s:
            break
        order = list(range(len(functions)))
        for side in order if number % 2 == 0 else reversed(order):
            started, cpu_started = time.perf_counter(), time.process_time()
            functions[side]()
            times[side].append(time.perf_counter() - started)
            cpu[side].append(time.process_time() - cpu_started)
    return [tuple(one) for one in times], [tuple(one) for one in cpu]
