"""docs/benchmarks.md and its plot."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from scene_mapper.core.inference.runtime import import_onnxruntime, usable_threads

from .cases import Peak
from .machine import load_average, machine
from .measure import Pair
from .sparse import Sparse


def write_report(
    path: Path, pairs: Sequence[tuple[Pair, str]], peaks: Sequence[Peak], inputs: str, more: Sequence[str] = ()
) -> None:
    """Write the page and the plot beside it.

    Args:
        path: the .md file.
        pairs: what was compared, and the limit or target of its ratio in words.
        peaks: memory and bytes read of whole runs.
        inputs: what was measured on, in words.
        more: lines of further tables.
    """
    how = (
        "Written by `make bench`; run it to measure on your machine. Each row compares two things in one "
        "run, in alternating pairs: the median of the ratios counts, followed by their range. *CPU* is the median of "
        "the ratios of seconds of the processor, all threads together: what else the machine does shows less in it."
    )
    where = (
        f"Machine: {machine()}; load when it ended: {load_average()}. {usable_threads()} threads. Python "
        f"{platform.python_version()}, numpy {np.__version__}, GDAL {gdal.__version__}, onnxruntime "
        f"{import_onnxruntime().__version__}. {inputs}"
    )
    columns = "| what | ours, median s | other, median s | ratio | range | CPU | pairs | aim |"
    lines = ["# Benchmarks", "", how, "", where, "", columns, "|---|---|---|---|---|---|---|---|"]
    for pair, aim in pairs:
        lines.append(
            f"| {pair.name} | {np.median(pair.ours):.2f} | {np.median(pair.other):.2f} | **{pair.ratio:.2f}** | "
            f"{pair.spread} | {_cpu(pair)} | {len(pair.ours)} | {aim} |"
        )
    lines += [
        "",
        "| whole run in a process of its own | peak resident memory | bytes read / file size |",
        "|---|---|---|",
    ]
    lines += [f"| {p.name} | {p.resident_bytes / 2**20:.0f} MiB | {_share(p)} |" for p in peaks]
    lines += more
    if plot(pairs, path.parent / "images" / "benchmarks.png"):
        lines += ["", "![Ratios of all pairs](images/benchmarks.png)"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def sparse_table(areas: Sequence[Sparse], network: str, size: int) -> list[str]:
    """Return the table of what some of a tile's cells cost."""
    title = f"{network}, polygons in {size} x {size} px"
    return [
        "",
        f"| {title} | share of the cells | CPU s | share of the whole's CPU s | share of its bytes | aim |",
        "|---|---|---|---|---|---|",
        *(
            f"| {one.name} | {one.cells:.2%} | {one.seconds:.2f} | **{one.time:.1%}** | {one.bytes_read:.1%} | ≤ 3 % |"
            for one in areas
        ),
    ]


def _cpu(pair: Pair) -> str:
    return "" if pair.cpu_ratio is None else f"**{pair.cpu_ratio:.2f}**"


def _share(taken: Peak) -> str:
    return "" if taken.read_share is None else f"{taken.read_share:.3f}"


def plot(pairs: Sequence[tuple[Pair, str]], path: Path) -> bool:
    """Draw every pair's ratio; False where matplotlib is missing."""
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError:
        return False
    figure = Figure(figsize=(9, 0.7 + 0.55 * len(pairs)), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for row, (pair, _) in enumerate(reversed(pairs)):
        axes.plot(pair.ratios, [row] * len(pair.ratios), "o", color="#4477aa", alpha=0.6)
        axes.plot([pair.ratio], [row], "|", color="black", markersize=22)
    axes.set_yticks(range(len(pairs)), [p.name for p, _ in reversed(pairs)])
    axes.set_xscale("log")
    axes.set_xlabel("time of ours / time of the other (bar: median)")
    axes.grid(axis="x", alpha=0.3)
    path.parent.mkdir(exist_ok=True)
    figure.savefig(path, dpi=110)
    return True
