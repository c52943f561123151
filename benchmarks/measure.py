"""Timing in alternating pairs, so that what else the machine does falls on both sides alike."""

from __future__ import annotations

import platform
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


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


def machine() -> str:
    """Name the machine: processor, cores, memory."""
    model = "unknown processor"
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = [line for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        model = f"{lines[0].split(':')[1].strip()}, {len(lines)} cores" if lines else model
    meminfo = Path("/proc/meminfo")
    memory = int(meminfo.read_text().split()[1]) / 1e6 if meminfo.exists() else 0
    return f"{model}, {memory:.0f} GB memory, {platform.system()} {platform.release().split('-')[0]}"


def load_average() -> str:
    """Return the machine's load over the last minute: figures from a busy machine should say so."""
    path = Path("/proc/loadavg")
    return path.read_text().split()[0] if path.exists() else "unknown"
