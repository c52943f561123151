"""docs/benchmarks-qgis.md."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .machine import load_average, machine


@dataclass(frozen=True)
class DialogTime:
    """One run in the dialog.

    Attributes:
        scene: what was classified, in words.
        network: its id.
        foretold_s: what the dialog said before, or None.
        took_s: from the press of Run to the end.
        engine_s: what the algorithm itself says it took.
    """

    scene: str
    network: str
    foretold_s: float | None
    took_s: float
    engine_s: float


@dataclass(frozen=True)
class Figures:
    """All that was measured.

    Attributes:
        version: of QGIS.
        load_ms: loading and starting the plugin, time after time.
        heavy: heavy modules that this imported.
        longest_ms: the event loop's longest standstill by phase.
        runs: runs in the dialog, in their order.
        alone_s: the large scene with lcz-lite by the command line.
        cancelled: network, and seconds from the press of Cancel to the end of the run.
        quit_s: seconds from the wish to quit during a run to the end of the program.
    """

    version: str
    load_ms: Sequence[float]
    heavy: Sequence[str]
    longest_ms: dict[str, float]
    runs: Sequence[DialogTime]
    alone_s: float
    cancelled: Sequence[tuple[str, float]]
    quit_s: float


@dataclass(frozen=True)
class Opening:
    """What the start cost the window's thread once; milliseconds by phase.

    Attributes:
        longest_busy_ms: the longest time of the processor without a pause.
        total_busy_ms: all of its time.
        longest_ms: the longest standstill by the clock.
    """

    longest_busy_ms: dict[str, float]
    total_busy_ms: dict[str, float]
    longest_ms: dict[str, float]


def write_report(path: Path, figures: Figures, scenes: str) -> None:
    """Write the page.

    Args:
        path: the .md file.
        figures: what was measured.
        scenes: what was measured on, in words.
    """
    how = (
        "Written by `make bench-qgis`, which drives the real program; run it to measure on your machine. "
        "A standstill is the longest time between two ticks of a timer of 10 ms: waits for Python count as well. "
        "Processor time is that of the window's thread between two ticks, the median of the longest; in brackets are "
        "the median of the longest standstill and of all of the thread's time in that step. `make bench-qgis "
        "BENCH_ARGS=--opening` measures only these rows."
    )
    in_dialog = min(run.engine_s for run in figures.runs if (run.scene, run.network) == ("large", "lcz-lite"))
    against = "| large scene, lcz-lite: dialog against command line | "
    lines = [
        "# Benchmarks: inside QGIS",
        "",
        how,
        "",
        f"Machine: {machine()}; load when it ended: {load_average()}. QGIS {figures.version}. {scenes}",
        "",
        "| what | measured | aim |",
        "|---|---|---|",
        f"| loading the plugin, {len(figures.load_ms)} times | {statistics.median(figures.load_ms):.0f} ms | ≤ 50 ms |",
        f"| heavy modules that this imports | {', '.join(figures.heavy) or 'none'} | none |",
        *(f"| longest standstill of the window: {k} | {v:.0f} ms | ≤ 100 ms |" for k, v in figures.longest_ms.items()),
        *(f"| from *Cancel* to the end of the run: {k} | {s:.2f} s | ≤ 1 s |" for k, s in figures.cancelled),
        f"| from quitting during a run to the end of QGIS | {figures.quit_s:.1f} s | |",
        against + f"{in_dialog:.1f} s : {figures.alone_s:.1f} s = {in_dialog / figures.alone_s:.2f} | 1 |",
        "",
        "| run in the dialog | estimate | actual | actual / estimate (aim 0.67-1.5) |",
        "|---|---|---|---|",
    ]
    seen: set[tuple[str, str]] = set()
    for run in figures.runs:
        again = "again" if (run.scene, run.network) in seen else "first time"
        seen.add((run.scene, run.network))
        told = "unknown" if run.foretold_s is None else f"{run.foretold_s:.1f} s"
        ratio = "" if run.foretold_s is None else f"{run.took_s / run.foretold_s:.2f}"
        lines.append(f"| {run.network}, {run.scene} scene, {again} | {told} | {run.took_s:.1f} s | {ratio} |")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def busy_rows(openings: Sequence[Opening]) -> list[str]:
    """Return the rows of what the start costs the window's thread: medians.

    Args:
        openings: what was measured, time after time.
    """
    aims = {"plugin loaded": 50}
    rows = []
    for phase in openings[0].longest_busy_ms:
        longest, total, standstill = (
            statistics.median(figures[phase] for figures in kind)
            for kind in (
                [one.longest_busy_ms for one in openings],
                [one.total_busy_ms for one in openings],
                [one.longest_ms for one in openings],
            )
        )
        rows.append(
            f"| processor time without a pause, {len(openings)} times: {phase} | {longest:.0f} ms "
            f"(standstill {standstill:.0f} ms, in all {total:.0f} ms of the processor) | ≤ {aims.get(phase, 100)} ms |"
        )
    return rows


def replace_rows(path: Path, rows: Sequence[str]) -> None:
    """Put rows into the first table of a page, in place of those that begin alike.

    Args:
        path: the page.
        rows: what stands before their first comma is compared.
    """
    begin = rows[0].partition(",")[0]
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(begin)]
    at = lines.index("|---|---|---|") + 1
    path.write_text("\n".join([*lines[:at], *rows, *lines[at:]]) + "\n", encoding="utf-8")
