"""What is measured on a GPU: whole runs, bare onnxruntime, labels."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.result import MapResult
from scene_mapper.core.classmap.schemes import NODATA_CODE
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.runtime import usable_threads
from scene_mapper.core.inference.session import open_network

from .cases import read_alone, ready_batches, ready_blocks, run_blocks
from .gpu_device import (
    BATCHES,
    bare_session,
    batches_on_device,
    best_batch,
    peak_mib,
    run_from_host,
    run_on_device,
    tensorrt_session,
    with_tf32,
)
from .inputs import mosaic
from .measure import in_turn

READY_BYTES = 2_000_000_000
"""The most that ready patches may take; they are used again until all cells are computed."""
START_PX = 100
"""A scene so small that a run of it shows what a start takes."""
TENSORRT_PX = 300
"""A scene of more cells than the largest batch."""
SETTINGS = {"float32": (False, False), "float32 with TF32": (True, False), "half precision": (False, True)}
"""How a network is run: with TF32, in half precision."""


@dataclass(frozen=True)
class Setup:
    """Where and for how long is measured.

    Attributes:
        device: "cuda", or "cpu" to rehearse.
        folder: for maps.
        cache: for scenes.
        pairs: rounds of a row.
        within_s: seconds after which no further round of a row is begun.
    """

    device: str
    folder: Path
    cache: Path
    pairs: int
    within_s: float

    def scene(self, source: Path, size: int) -> Path:
        """Return a scene mosaicked to so many pixels a side."""
        return mosaic(source, self.cache / f"tile_{size}.tif", size, size)

    def request(self, card: ModelCard, scene: Path, device: str = "", half: bool = False) -> ClassifyRequest:
        """Return the request of a whole map."""
        target = self.folder / f"{card.id}.tif"
        return ClassifyRequest(str(scene), card, target, device=device or self.device, half=half)


@dataclass(frozen=True)
class SceneRow:
    """A scene network: whole runs against bare onnxruntime.

    Attributes:
        name: of the network and the scene.
        cells: of the scene.
        batch: that whole runs were found to be fastest with.
        ours: seconds of each whole run.
        host: seconds of bare onnxruntime on batches in the main memory.
        bound: seconds of bare onnxruntime on batches that lie on the device already.
        host_batch: the batch of the former that is fastest.
        bound_batch: of the latter.
        start_s: seconds of a run of a small scene.
        memory_mib: the most memory of the card that a whole run took beyond what was used before.
    """

    name: str
    cells: int
    batch: int
    ours: tuple[float, ...]
    host: tuple[float, ...]
    bound: tuple[float, ...]
    host_batch: int
    bound_batch: int
    start_s: float
    memory_mib: int


@dataclass(frozen=True)
class MapRow:
    """A fully convolutional network: whole runs on the device against others.

    Attributes:
        name: of the network and the scene.
        cells: of the scene.
        ours: seconds of each whole run.
        cpu: seconds of the same run on the processor.
        reading: seconds of reading the file alone.
        blocks: seconds of bare onnxruntime on ready blocks; empty where that was not measured.
        memory_mib: as of `SceneRow`.
    """

    name: str
    cells: int
    ours: tuple[float, ...]
    cpu: tuple[float, ...]
    reading: tuple[float, ...]
    blocks: tuple[float, ...]
    memory_mib: int


@dataclass(frozen=True)
class LabelRow:
    """The classes of a map from the device beside those from the processor.

    Attributes:
        name: of the network and the scene.
        setting: how the network was run, one of `SETTINGS`.
        cells: that have a class.
        same: how many of them have the same class.
        change: the largest change of a probability.
        seconds: of a whole run.
    """

    name: str
    setting: str
    cells: int
    same: int
    change: float
    seconds: float


@dataclass(frozen=True)
class ShapeRow:
    """What a new shape of the input costs.

    Attributes:
        name: of the network.
        sizes: of the two inputs: patches of a batch, or pixels a side of a block.
        alike_ms: a run where the one before had the same shape, the mean of the two sizes.
        new_ms: a run where the one before had the other shape.
    """

    name: str
    sizes: tuple[int, int]
    alike_ms: float
    new_ms: float


def run(request: ClassifyRequest) -> MapResult:
    """Make a map."""
    return classify(request, InProcess(), SilentFeedback())


def scene_row(setup: Setup, card: ModelCard, source: Path, size: int, batches: tuple[int, ...] = BATCHES) -> SceneRow:
    """Measure a scene network on a scene of so many pixels a side."""
    scene = setup.scene(source, size)
    request = setup.request(card, scene)
    plan, patch_bytes = make_plan(request), 4 * card.patch_px**2 * len(card.bands)
    ready = ready_batches(card, plan, max(batches), max(*batches, READY_BYTES // patch_bytes))
    patches = np.concatenate(ready)
    del ready
    batches = tuple(batch for batch in batches if batch <= len(patches)) or (len(patches),)
    network = open_network(card, setup.device, sessions=1)
    run(request)  # finds the best batch, which is remembered
    batch = run(request).batch
    memory_mib = peak_mib(lambda: run(request))
    host_batch = best_batch(lambda size, n: run_from_host(network, patches, size, n), batches)
    one_each = {size: batches_on_device(network, patches[:size], size) for size in batches}
    bound_batch = best_batch(lambda size, n: run_on_device(network, one_each[size], size, n), batches)
    one_each.clear()
    on_device = batches_on_device(network, patches, bound_batch)
    (ours, host, bound), _ = in_turn(
        (
            lambda: run(request),
            lambda: run_from_host(network, patches, host_batch, plan.n_cells),
            lambda: run_on_device(network, on_device, bound_batch, plan.n_cells),
        ),
        setup.pairs,
        setup.within_s,
    )
    small = setup.request(card, setup.scene(source, START_PX))
    (starts,), _ = in_turn((lambda: run(small),), 3)
    return SceneRow(
        name=f"{card.title}, {size:,} px",
        cells=plan.n_cells,
        batch=batch,
        ours=ours,
        host=host,
        bound=bound,
        host_batch=host_batch,
        bound_batch=bound_batch,
        start_s=statistics.median(starts),
        memory_mib=memory_mib,
    )


def map_row(setup: Setup, card: ModelCard, source: Path, size: int, blocks: bool) -> MapRow:
    """Measure a fully convolutional network on a scene of so many pixels a side.

    Args:
        setup: where.
        card: the network.
        source: the scene.
        size: in pixels.
        blocks: also against onnxruntime alone on ready blocks; they take 4 bytes a pixel and band.
    """
    scene = setup.scene(source, size)
    request, on_cpu = setup.request(card, scene), setup.request(card, scene, "cpu")
    memory_mib = peak_mib(lambda: run(request))
    functions = [lambda: run(request), lambda: run(on_cpu), lambda: read_alone(scene, usable_threads())]
    if blocks:
        network, ready = open_network(card, setup.device), ready_blocks(request)
        functions.append(lambda: run_blocks(network, ready))
    times, _ = in_turn(functions, setup.pairs, setup.within_s)
    ours, cpu, reading, *of_blocks = times
    cells = make_plan(request).n_cells
    return MapRow(
        f"{card.title}, {size:,} px", cells, ours, cpu, reading, of_blocks[0] if of_blocks else (), memory_mib
    )


def label_rows(setup: Setup, card: ModelCard, source: Path, size: int) -> list[LabelRow]:
    """Compare the classes of a scene with those of the processor, for each way to run the network."""
    scene = setup.scene(source, size)
    codes, probabilities = _map_of(setup.request(card, scene, "cpu"))
    rows = []
    for setting, (tf32, half) in SETTINGS.items():
        with with_tf32(tf32):
            request = setup.request(card, scene, half=half)
            found, found_probabilities = _map_of(request)
            started = time.perf_counter()
            run(request)
            seconds = time.perf_counter() - started
        cells = int((codes != NODATA_CODE).sum())
        same = int(((codes == found) & (codes != NODATA_CODE)).sum())
        change = float(np.nanmax(np.abs(probabilities - found_probabilities)))
        rows.append(LabelRow(f"{card.title}, {size:,} px", setting, cells, same, change, seconds))
    return rows


def shape_row(setup: Setup, card: ModelCard, repeats: int = 6) -> ShapeRow:
    """Measure what a network takes when inputs of two shapes alternate, and when each follows one of its own shape."""
    session = bare_session(card, setup.device)
    (value,) = session.get_inputs()
    side, stride, n_bands = card.patch_px, card.stride_px, len(card.bands)
    if card.is_fully_convolutional:
        sizes = (side + 7 * stride, side + 31 * stride)
        shapes = [(1, *card.layout.shape(px, px, n_bands)) for px in sizes]
    else:
        sizes = (100, 128) if side < 100 else (10, 16)
        shapes = [(batch, *card.layout.shape(side, side, n_bands)) for batch in sizes]
    inputs = [np.random.default_rng(0).random(shape, np.float32) for shape in shapes]

    def milliseconds(order: list[int]) -> float:
        session.run(None, {value.name: inputs[order[-1]]})
        started = time.perf_counter()
        for number in order:
            session.run(None, {value.name: inputs[number]})
        return 1000 * (time.perf_counter() - started) / len(order)

    milliseconds([0, 1])
    alike = statistics.mean(milliseconds([number] * repeats) for number in (0, 1))
    return ShapeRow(card.title, sizes, alike, milliseconds([0, 1] * repeats))


def tensorrt_line(setup: Setup, card: ModelCard, source: Path) -> str:
    """Compare TensorRT with CUDA on one batch in the main memory, in a sentence."""
    batch = max(BATCHES)
    plan = make_plan(setup.request(card, setup.scene(source, TENSORRT_PX)))
    patches = np.concatenate(ready_batches(card, plan, batch, batch))
    network = open_network(card, setup.device, sessions=1)
    with_trt = replace(network, session=tensorrt_session(card))
    n_patches = 20 * len(patches)
    times, _ = in_turn(
        (
            lambda: run_from_host(with_trt, patches, len(patches), n_patches),
            lambda: run_from_host(network, patches, len(patches), n_patches),
        ),
        setup.pairs,
        setup.within_s,
    )
    tensorrt, cuda = (n_patches / statistics.median(one) for one in times)
    used = "TensorrtExecutionProvider" in with_trt.session.get_providers()
    reason = "" if used else " (TensorRT could not be started: this is CUDA's figure again)"
    return f"{card.title}: {tensorrt:,.0f} patches/s with TensorRT{reason}, {cuda:,.0f} with CUDA."


def _map_of(request: ClassifyRequest) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Make a map and its probabilities, and read them: codes (row, col), probabilities (class, row, col)."""
    target = request.output.with_name(f"{request.output.stem}_probabilities.tif")
    run(replace(request, probabilities=target))
    return gdal.Open(str(request.output)).ReadAsArray(), gdal.Open(str(target)).ReadAsArray()
