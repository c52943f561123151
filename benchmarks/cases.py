"""What is measured."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.patches import cut_patches
from scene_mapper.core.classify.plan import Plan, make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.windows import WindowReader
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.network import Network
from scene_mapper.core.inference.runtime import usable_threads
from scene_mapper.core.inference.session import open_network

from .measure import Pair, alternate

ROWS_PER_READ = 512
BARE_BATCHES = (8, 16, 32, 64)
BARE_BLOCK_CELLS = 128
"""The side of the blocks that a fully convolutional network is compared on: larger ones take too much memory."""
_PEAK_PROGRAM = """
import sys
from pathlib import Path
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.classify.request import ClassifyRequest, Extent
def read_bytes():
    return int(Path("/proc/self/io").read_text().split("rchar:")[1].split()[0])
card, extent = find_network(sys.argv[2]), None
if len(sys.argv) > 4:
    extent = Extent(*(float(number) for number in sys.argv[4:]))
before = read_bytes()
classify(ClassifyRequest(sys.argv[1], card, Path(sys.argv[3]), extent=extent), InProcess(), SilentFeedback())
peak_kib = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
print(peak_kib * 1024, read_bytes() - before)
"""


@dataclass(frozen=True)
class Peak:
    """What a whole run took of the system.

    Attributes:
        name: which run.
        resident_bytes: the most resident memory.
        read_share: bytes that the process read from files, as a share of the raster's file;
            None where it was not to read the whole.
    """

    name: str
    resident_bytes: int
    read_share: float | None


def scene_network(card: ModelCard, scene: Path, folder: Path, pairs: int) -> Pair:
    """A whole classification, as a user asks for it, against onnxruntime alone on batches that lie ready in memory.

    The other side is one session with all threads, and the batch that is fastest for it; both have the same threads.
    """
    bare_network = open_network(card, "cpu", sessions=1)
    request = ClassifyRequest(str(scene), card, folder / "map.tif", device="cpu")
    plan = make_plan(request)
    batches = min((ready_batches(card, plan, n) for n in BARE_BATCHES), key=lambda b: _seconds_a_patch(bare_network, b))

    def bare() -> None:
        for patches in batches:
            bare_network.scores(patches)

    name = f"{card.title}: {plan.n_cells:,} cells; bare batch {len(batches[0])}"
    return alternate(name, lambda: classify(request, InProcess(), SilentFeedback()), bare, pairs)


def _seconds_a_patch(network: Network, batches: Sequence[NDArray[np.float32]]) -> float:
    some = batches[: max(2, len(batches) // 4)]
    started = time.perf_counter()
    for patches in some:
        network.scores(patches)
    return (time.perf_counter() - started) / sum(len(patches) for patches in some)


def map_network(card: ModelCard, scene: Path, folder: Path, pairs: int) -> Pair:
    """A whole classification by a fully convolutional network against onnxruntime alone on large blocks in memory.

    The blocks hold the same cells with their margins, and are scaled already. Both sides have as many threads, each
    of which computes blocks of its own.
    """
    network = open_network(card, "cpu")
    request = ClassifyRequest(str(scene), card, folder / "map.tif", device="cpu")
    blocks = ready_blocks(request)

    def bare() -> None:
        run_blocks(network, blocks)

    side = BARE_BLOCK_CELLS
    name = f"{card.title}: {make_plan(request).n_cells:,} cells; bare blocks of {side} × {side} cells"
    return alternate(name, lambda: classify(request, InProcess(), SilentFeedback()), bare, pairs)


def ready_blocks(request: ClassifyRequest) -> list[NDArray[np.float32]]:
    """Cut all cells of a request into blocks with their margins, scaled, as a fully convolutional network takes them.

    Those at the right and the bottom end are smaller.
    """
    plan = make_plan(replace(request, strip_rows=make_plan(request).grid.rows))
    stored = WindowReader(plan, plan.dates[0]).stored(plan.strips[0])
    side, (rows, cols) = BARE_BLOCK_CELLS, (plan.grid.rows, plan.grid.cols)
    places = [
        (slice(row, min(row + side, rows)), slice(col, min(col + side, cols)))
        for row in range(0, rows, side)
        for col in range(0, cols, side)
    ]
    return [stored.window(cells).pixels for cells in places]


def run_blocks(network: Network, blocks: Sequence[NDArray[np.float32]]) -> None:
    """Run a fully convolutional network on ready blocks, in as many threads as it has sessions."""
    with ThreadPoolExecutor(network.settings.sessions) as pool:
        list(pool.map(network.grid_scores, blocks))


def map_against_reading(card: ModelCard, scene: Path, folder: Path, pairs: int) -> Pair:
    """A whole classification by a fully convolutional network against reading the same file with GDAL alone."""
    request = ClassifyRequest(str(scene), card, folder / "map.tif", device="cpu")
    return alternate(
        f"{card.title} against reading the file",
        lambda: classify(request, InProcess(), SilentFeedback()),
        lambda: read_alone(scene, usable_threads()),
        pairs,
    )


def map_against_scene_network(card: ModelCard, other: ModelCard, scene: Path, folder: Path, pairs: int) -> Pair:
    """A fully convolutional network against a scene network on the same scene."""
    ours = ClassifyRequest(str(scene), card, folder / "map.tif", device="cpu")
    theirs = ClassifyRequest(str(scene), other, folder / "other.tif", device="cpu")
    return alternate(
        f"{card.title} against {other.title}",
        lambda: classify(ours, InProcess(), SilentFeedback()),
        lambda: classify(theirs, InProcess(), SilentFeedback()),
        pairs,
    )


def peak(card: ModelCard, scene: Path, folder: Path, name: str, rows_px: int = 0) -> Peak:
    """Run a classification in a process of its own and ask the system what it took.

    Args:
        card: the network.
        scene: the raster.
        folder: for the map.
        name: which run this is.
        rows_px: only so many rows of pixels from the top, a multiple of a cell's; 0 for all.
    """
    command = [sys.executable, "-c", _PEAK_PROGRAM, str(scene), card.id, str(folder / "peak.tif")]
    if rows_px:
        dataset = gdal.Open(str(scene))
        left, width, _, top, _, height = dataset.GetGeoTransform()
        sides = (left, top + rows_px * height, left + dataset.RasterXSize * width, top)
        command += [f"{side:.1f}" for side in sides]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return Peak(name, int(told[0]), None if rows_px else int(told[1]) / scene.stat().st_size)


def read_alone(scene: Path, threads: int) -> None:
    """Read a raster whole, all bands of whole rows of tiles at once, by several threads."""
    height = gdal.Open(str(scene)).RasterYSize

    def read(rows: Sequence[int]) -> None:
        dataset = gdal.Open(str(scene))
        for row in rows:
            n = min(ROWS_PER_READ, height - row)
            dataset.ReadAsArray(0, row, dataset.RasterXSize, n)
            dataset.FlushCache()

    starts = range(0, height, ROWS_PER_READ)
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(read, [starts[i::threads] for i in range(threads)]))


def ready_batches(card: ModelCard, plan: Plan, batch: int, most: int = 0) -> list[NDArray[np.float32]]:
    """Cut the patches of a plan into contiguous batches.

    Args:
        card: the network's.
        plan: of one date.
        batch: patches of a batch; the last one of a strip may have fewer.
        most: no more are cut after so many patches; 0 for all.
    """
    batches: list[NDArray[np.float32]] = []
    n_cut, reader = 0, WindowReader(plan, plan.dates[0])
    for strip in plan.strips:
        window = reader.window(strip)
        cells = np.argwhere(window.to_compute)
        for i in range(0, len(cells), batch):
            if most and n_cut >= most:
                return batches
            batches.append(cut_patches(window, plan.grid, cells[i : i + batch], card.layout))
            n_cut += len(batches[-1])
    return batches
