"""docs/benchmarks-scenes.md."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from .machine import load_average, machine
from .measure import Pair
from .processes import Used


@dataclass(frozen=True)
class Row:
    """Two programs, compared.

    Attributes:
        name: what was compared.
        pair: seconds of the processor.
        used: what each run of ours used.
        aim: the limit in words.
    """

    name: str
    pair: Pair
    used: tuple[Used, ...]
    aim: str


@dataclass(frozen=True)
class Fetched:
    """What was fetched of a scene.

    Attributes:
        extent: of the window, in words.
        sent_bytes: of all files together.
        needed_bytes: the blocks of the files in which the window lies.
        whole_bytes: the files.
    """

    extent: str
    sent_bytes: int
    needed_bytes: int
    whole_bytes: int


def write_report(path: Path, rows: Sequence[Row], fetched: Fetched, inputs: str) -> None:
    """Write the page.

    Args:
        path: the .md file.
        rows: what was compared.
        fetched: what was fetched of a scene.
        inputs: what was measured on, in words.
    """
    path.parent.mkdir(exist_ok=True)
    lines = [
        "# Benchmarks of scenes",
        "",
        "Written by `make bench-scenes`; run it to measure on your machine. Each row compares two programs in",
        "alternating pairs, each in a process of its own, by seconds of the processor of all their threads. The",
        "median of the ratios counts, followed by their range.",
        "",
        f"Machine: {machine()}; load when it ended: {load_average()}.",
        f"Python {platform.python_version()}, numpy {np.__version__}, GDAL {gdal.__version__}.",
        "",
        inputs,
        "",
        "| what | ours, median CPU s | other, median CPU s | ratio | range | pairs | peak memory | aim |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        ours, other = (statistics.median(side) for side in (row.pair.ours, row.pair.other))
        peak_mib = max(one.peak_bytes for one in row.used) / 2**20
        lines.append(
            f"| {row.name} | {ours:.1f} | {other:.1f} | **{row.pair.ratio:.2f}** | {row.pair.spread} | "
            f"{len(row.pair.ours)} | {peak_mib:.0f} MiB | {row.aim} |"
        )
    sizes = f"{fetched.sent_bytes / 1e6:.1f} MB | {fetched.needed_bytes / 1e6:.1f} MB"
    ratio = fetched.sent_bytes / fetched.needed_bytes
    lines += [
        "",
        f"`scene-mapper scenes get`, a city of {fetched.extent}, ten bands and the scene classification, from files of",
        "random numbers, which cannot be compressed, on a server on this machine:",
        "",
        "| fetched | blocks of the window | ratio | all of the files | aim |",
        "|---|---|---|---|---|",
        f"| {sizes} | **{ratio:.2f}** | {fetched.whole_bytes / 1e6:.1f} MB | ≤ 1.3 |",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
