"""docs/benchmarks-maps.md."""

from __future__ import annotations

import json
import platform
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from .machine import load_average, machine
from .map_inputs import LARGEST_MADE
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


def keep_rows(path: Path, rows: Sequence[Row]) -> list[Row]:
    """Add rows to those of a file, in place of older ones of the same operation and size; return all of them.

    Args:
        path: the JSON file; it need not exist.
        rows: what was measured.
    """
    kept = {(row.name, row.size): row for row in [*(_read_rows(path) if path.exists() else ()), *rows]}
    path.write_text(json.dumps([asdict(row) for row in kept.values()], indent=1), encoding="utf-8")
    return list(kept.values())


def _read_rows(path: Path) -> list[Row]:
    return [
        Row(**{**one, "pair": Pair(**one["pair"]), "used": tuple(Used(**used) for used in one["used"])})
        for one in json.loads(path.read_text(encoding="utf-8"))
    ]


def write_report(path: Path, rows: Sequence[Row]) -> None:
    """Write the page.

    Args:
        path: the .md file.
        rows: what was measured.
    """
    lines = [
        "# Benchmarks of class maps",
        "",
        'Written by `make bench-maps`; run it to measure on your machine. `BENCH_ARGS="--sizes 5000"` measures other',
        "maps. `--only WORD` measures the rows whose name holds a word; `--keep rows.json` writes the page of these",
        "and of what was kept there before. Each row compares a command with reading the map by GDAL and writing it",
        "again (tiles of 512 cells, deflate, no overviews), in alternating pairs, each in a process of its own, by",
        "seconds of the processor of all their threads. The Gaussian filter is compared with a program that adds up",
        "the same neighbours with SciPy. The median of the ratios counts, followed by their range.",
        "",
        f"Machine: {machine()}; load when it ended: {load_average()}.",
        f"Python {platform.python_version()}, numpy {np.__version__}, GDAL {gdal.__version__}.",
        "",
        "The maps are made up: neighbourhoods of 17 Local Climate Zones of about 23 cells with smaller ones in them.",
        f"3 % of the cells hold no data. Maps of more than {LARGEST_MADE:,} cells a side repeat one of that size.",
        "Times include the start of the program and the overviews of maps that are written.",
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
