"""``python -m benchmarks.country``: map a made-up country in every way there is, and write docs/benchmarks-country.md.

Workers are killed, a loop is interrupted, a shard is cut off: the maps must be the same, to the cell.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from .country_report import Row, write_report
from .country_tiles import Country, build_country
from .inputs import ROOT, SHARED
from .processes import PROGRAM

SCENE = SHARED / "scenes" / "oscd_beihai_T49QCD_20161209_L1C_10band_10m.tif"
SHARDS = 12
AT_ONCE = 2


@dataclass(frozen=True)
class Finished:
    """A command that has ended.

    Attributes:
        status: its exit status; negative if a signal ended it.
        seconds: how long it took.
        peak_bytes: resident memory of the largest of its processes.
        log: what it wrote to stderr.
    """

    status: int
    seconds: float
    peak_bytes: int
    log: str


def main() -> int:
    """Run all ways."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.country")
    parser.add_argument("--model", default="lcz-lite", help="the network (default: lcz-lite)")
    parser.add_argument("--report", type=Path, default=ROOT / "docs" / "benchmarks-country.md")
    args = parser.parse_args()
    if not SCENE.exists():
        sys.stderr.write(f"The simulation needs {SCENE}.\n")
        return 1
    country = build_country(SCENE, ROOT / ".cache" / "country")
    with tempfile.TemporaryDirectory() as folder:
        rows = list(all_ways(country, args.model, Path(folder)))
    write_report(args.report, country, rows, args.model)
    sys.stdout.write(args.report.read_text(encoding="utf-8"))
    return 0


def all_ways(country: Country, model: str, out: Path) -> Iterator[Row]:
    """Map the country in one piece, then in all other ways, and compare each with the first."""

    def classify(target: Path, *options: str) -> list[str]:
        start = [PROGRAM, "classify", str(country.mosaic), str(target), "--model", model, "--cell-align", "crs"]
        return [*start, *options, "--quiet"]

    whole = out / "whole.tif"
    ran = run(classify(whole))
    cells = n_cells(whole)
    yield Row("one process", ran.seconds, cells, ran.peak_bytes, 0, "")
    team = out / "team.tif"
    ran = run(classify(team, "--workers", str(AT_ONCE)), disturb=kill_a_child)
    assert "died" in ran.log, ran.log
    yield Row(
        f"--workers {AT_ONCE}, one killed", ran.seconds, cells, ran.peak_bytes, differing(whole, team),
        "the lost shard is made again",
    )  # fmt: skip
    with local_cluster() as (address, victim):
        spread = out / "cluster.tif"
        ran = run(classify(spread, "--dask", address), disturb=lambda _: kill(victim))
        yield Row(
            "--dask, one worker killed", ran.seconds, cells, ran.peak_bytes, differing(whole, spread),
            f"LocalCluster of {AT_ONCE} workers; memory is the client's",
        )  # fmt: skip
    yield from by_shards(classify, whole, out)
    yield by_tiles(country, model, whole, out)


def by_shards(classify: Callable[..., list[str]], whole: Path, out: Path) -> Iterator[Row]:
    """Make all shards, one of which is killed and made again; then merge them."""
    parts = [out / f"part{i}.tif" for i in range(1, SHARDS + 1)]
    started, peak = time.perf_counter(), 0
    for i, part in enumerate(parts, 1):
        command = classify(part, "--shard", f"{i}/{SHARDS}")
        if i == SHARDS // 2:
            killed = run(command, disturb=lambda pid: kill_when(pid, lambda: bool(list(out.glob(".part*")))))
            assert killed.status == -signal.SIGKILL, killed
            assert not part.exists()
        peak = max(peak, run(command).peak_bytes)
    seconds = time.perf_counter() - started
    merged = out / "merged.tif"
    merging = run([PROGRAM, "merge", str(merged), *map(str, parts), "--quiet"])
    cells = n_cells(whole)
    note = f"{SHARDS} processes one after the other; one killed and run again"
    yield Row(f"--shard 1/{SHARDS} to {SHARDS}/{SHARDS}", seconds, cells, peak, differing(whole, merged), note)
    yield Row("merge of these", merging.seconds, cells, merging.peak_bytes, differing(whole, merged), "")


def by_tiles(country: Country, model: str, whole: Path, out: Path) -> Row:
    """Map tile by tile, two at once, as the guide's loop does; it is killed half-way and started again."""
    maps = out / "maps"
    maps.mkdir()
    listed = country.mosaic.with_name("tiles.txt")
    loop = (
        f"xargs -a '{listed}' -P {AT_ONCE} -I TILE sh -c 'map={maps}/$(basename TILE); [ -e $map ] || "
        f"{PROGRAM} classify TILE $map --model {model} --cell-align crs --threads 1 --quiet > /dev/null'"
    )
    half = len(country.tiles) // 2
    first = run(["sh", "-c", loop], disturb=lambda pid: kill_group(pid, lambda: len(list(maps.glob("*.tif"))) >= half))
    assert first.status == -signal.SIGKILL, first
    second = run(["sh", "-c", loop])
    assert second.status == 0, second.log
    done = [maps / tile.name for tile in country.tiles]
    mosaic = out / "maps.vrt"
    subprocess.run(["gdalbuildvrt", "-q", "-resolution", "highest", str(mosaic), *map(str, done)], check=True)
    note = f"{len(done)} processes, {AT_ONCE} at once; the loop killed half-way and started again; differing: at edges"
    cells = sum(n_cells(path) for path in done)
    peak = max(first.peak_bytes, second.peak_bytes)
    return Row("tile by tile", first.seconds + second.seconds, cells, peak, differing(whole, mosaic), note)


def run(command: list[str], disturb: Callable[[int], None] | None = None) -> Finished:
    """Run a command in a group of processes of its own.

    Args:
        command: what to run.
        disturb: called with its process id in a thread while it runs.
    """
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(command, stderr=log, stdout=subprocess.DEVNULL, start_new_session=True)
        if disturb:
            threading.Thread(target=disturb, args=(process.pid,), daemon=True).start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        text = log.read()
    if process.returncode != 0 and not disturb:
        raise RuntimeError(f"{command[:3]} ended with {process.returncode}: {text[-500:]}")
    return Finished(process.returncode, time.perf_counter() - started, usage.ru_maxrss * 1024, text)


def kill(pid: int) -> None:
    """Kill a process a little later, when it is at work."""
    time.sleep(2.0)
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def kill_a_child(parent: int) -> None:
    """Kill one of a team's workers when it is at work."""
    while True:
        time.sleep(0.1)
        found = subprocess.run(
            ["pgrep", "-P", str(parent), "-f", "json.loads.sys.stdin"], capture_output=True, text=True, check=False
        )
        if found.stdout.split():
            kill(int(found.stdout.split()[0]))
            return


def kill_when(pid: int, met: Callable[[], bool]) -> None:
    """Kill a process as soon as a condition is met."""
    while not met():
        time.sleep(0.005)
    os.kill(pid, signal.SIGKILL)


def kill_group(pid: int, met: Callable[[], bool]) -> None:
    """Kill a process and all that it started as soon as a condition is met."""
    while not met():
        time.sleep(0.05)
    os.killpg(pid, signal.SIGKILL)


@contextmanager
def local_cluster() -> Iterator[tuple[str, int]]:
    """Start a Dask cluster on this machine; give its address and the process id of one of its workers."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=AT_ONCE, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield cluster.scheduler_address, next(iter(cluster.workers.values())).pid


def n_cells(path: Path) -> int:
    """Count the cells of a class map that have a class."""
    return int((gdal.Open(str(path)).ReadAsArray() != 255).sum())


def differing(first: Path, second: Path) -> int:
    """Count the cells that are not the same in two class maps of one grid."""
    one, other = gdal.Open(str(first)), gdal.Open(str(second))
    a, b = one.ReadAsArray(), other.ReadAsArray()
    shift_x = round((other.GetGeoTransform()[0] - one.GetGeoTransform()[0]) / one.GetGeoTransform()[1])
    shift_y = round((other.GetGeoTransform()[3] - one.GetGeoTransform()[3]) / one.GetGeoTransform()[5])
    assert (shift_y, shift_x, *a.shape) == (0, 0, *b.shape), (shift_y, shift_x, a.shape, b.shape)
    return int(np.count_nonzero(a != b))


if __name__ == "__main__":
    sys.exit(main())
