"""docs/benchmarks-maps.md."""

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
    """An operation on a map of one size.

    Attributes:
        name: what was done.
        size: rows and columns of the map.
        pair: seconds of the processor.
        used: what each run of ours used.
        aim: the limit in words.
    """

    name: str
    size: int
    pair: Pair
    used: tuple[Used, ...]
    aim: str


def write_report(path: Path, rows: Sequence[Row]) -> None:
    """Write the page.

    Args:
        path: the .md file.
        rows: what was measured.
    """
    lines = [
        "# Benchmarks of class maps",
        "",
        'Written by `make bench-maps`; run it to measure on your machine. `BENCH_ARGS="--sizes 5000 20000"` measures',
        "on other maps. Each row compares a command with reading the map by GDAL and writing it again (tiles of 512",
        "cells, deflate, no overviews), in alternating pairs, each in a process of its own, by seconds of the",
        "processor of all their threads. The Gaussian filter is compared with a program that adds up the same",
        "neighbours with SciPy. The median of the ratios counts, followed by their range.",
        "",
        f"Machine: {machine()}; load when it ended: {load_average()}.",
        f"Python {platform.python_version()}, numpy {np.__version__}, GDAL {gdal.__version__}.",
        "",
        "The maps are made up: neighbourhoods of 17 Local Climate Zones of about 23 cells with smaller ones in them.",
        "3 % of the cells hold no data. Times include the start of the program and the overviews of maps that are",
        "written.",
    ]
    for size in dict.fromkeys(row.size for row in rows):
        lines += ["", f"## {size:,} × {size:,} cells", ""]
        lines += ["| what | ours, median CPU s | other, median CPU s | ratio | range | pairs | peak memory | aim |"]
        lines += ["|---|---|---|---|---|---|---|---|", *(_line(row) for row in rows if row.size == size)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _line(row: Row) -> str:
    ours, other = (statistics.median(side) for side in (row.pair.ours, row.pair.other))
    peak_mib = max(one.peak_bytes for one in row.used) / 2**20
    return (
        f"| {row.name} | {ours:.1f} | {other:.1f} | **{row.pair.ratio:.2f}** | {row.pair.spread} | "
        f"{len(row.pair.ours)} | {peak_mib:.0f} MiB | {row.aim} |"
    )
