"""docs/benchmarks.md and its plot."""

from __future__ import annotations

import platform
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from scene_mapper.core.inference.runtime import import_onnxruntime, usable_threads
from scene_mapper.core.percent import percent_text

from .cases import Peak
from .machine import load_average, machine
from .measure import Pair
from .processes import run_measured
from .sparse import SparseAreas

AREAS_TITLE = "## Areas"


def write_report(
    path: Path, pairs: Sequence[tuple[Pair, str]], peaks: Sequence[Peak], inputs: str, more: Sequence[str] = ()
) -> None:
    """Write the page and the plot beside it.

    Args:
        path: the .md file.
        pairs: what was compared, and the limit or target of its ratio in words.
        peaks: memory and bytes read of whole runs.
        inputs: what was measured on, in words.
        more: lines of a further section.
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
    lines += ["", *more] if more else []
    if plot(pairs, path.parent / "images" / "benchmarks.png"):
        lines += ["", "![Ratios of all pairs](images/benchmarks.png)"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def replace_section(path: Path, lines: Sequence[str]) -> None:
    """Put a section into a page that is there, in place of the one of its title, or before the plot at the end.

    Args:
        path: the page.
        lines: of the section, its title first.
    """
    page = path.read_text(encoding="utf-8").splitlines()
    heads = [n for n, line in enumerate(page) if line.startswith(("## ", "!["))] + [len(page)]
    if lines[0] in page:
        first = page.index(lines[0])
        after = next(n for n in heads if n > first)
    else:
        first = after = next((n for n in heads[:-1] if page[n].startswith("![")), len(page))
    path.write_text("\n".join([*page[:first], *lines, "", *page[after:]]).rstrip("\n") + "\n", encoding="utf-8")


def areas_section(measured: SparseAreas, network: str, size: int) -> list[str]:
    """Return the section on what some of a tile's cells cost."""
    columns = "| area | cells | least arithmetic | arithmetic | tiles of the file | bytes read | CPU s | CPU | aim |"
    how = (
        f"{network} on polygons in {size} x {size} px; all figures but the seconds are shares of the whole tile's, "
        f"which takes {measured.seconds:.1f} s of the processor and reads {measured.bytes_read / 1e6:,.0f} MB (one "
        f"run; the median of {measured.runs} runs of each area). The program had started before: a start takes "
        f"{measured_start():.2f} s of the processor more. Load when it ended: {load_average()}."
    )
    floor = (
        "*Least arithmetic* is what the patches of the cells need if nothing is computed twice, *arithmetic* that of "
        "the rectangles that are computed, both with half of a patch's margin, the mean of a network's layers. "
        "*Tiles of the file* are those that the patches touch; a tile is read and decoded as a whole, so fewer bytes "
        "cannot be read. A few more are read as a sample of the scene."
    )
    return [
        AREAS_TITLE,
        "",
        how,
        "",
        columns,
        "|---|---|---|---|---|---|---|---|---|",
        *(
            f"| {one.name} | {percent_text(one.cells, 2)} | {percent_text(one.least, 2)} | "
            f"{percent_text(one.arithmetic, 2)} | {percent_text(one.tiles)} | {percent_text(one.bytes_read)} | "
            f"{one.seconds:.2f} | **{percent_text(one.time)}** | ≤ 3 % |"
            for one in measured.areas
        ),
        "",
        floor,
    ]


def measured_start() -> float:
    """Return the seconds of the processor that a program takes to load what a map needs: the least of three runs."""
    loads = "import scene_mapper.cli.classify, scene_mapper.core.inference.runtime as r; r.import_onnxruntime()"
    program = f"import os; os.environ['OPENBLAS_THREAD_TIMEOUT'] = '4'; {loads}"  # as the command line does
    return min(run_measured([sys.executable, "-c", program]).cpu_s for _ in range(3))


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
