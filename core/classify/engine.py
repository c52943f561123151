"""The run: a plan becomes files."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..classmap.class_map import count_codes
from ..classmap.label_map import label_legend
from ..classmap.schemes import NODATA_CODE, ClassScheme
from ..errors import InputError
from ..feedback import Feedback, stop_if_cancelled
from ..inference.layer_sharing import share_layers
from ..inference.network import Device, Network
from ..inference.session import open_network, with_lanes
from ..inference.speed import Speed, recall, remember
from ..inference.tuning import tune
from ..message import Message
from .plan import Plan, make_plan
from .request import ClassifyRequest
from .scoring import score_strip
from .shards import Shard, shard_of
from .windows import WindowReader
from .writer import MapWriter, StripScores

_WORTH_REMEMBERING_CELLS = 2000


@dataclass(frozen=True)
class MapResult:
    """What a run made.

    Attributes:
        output: the class map.
        confidence: the map of confidence, or None.
        probabilities: the map of probabilities, or None.
        labels: the map of label sets, or None.
        scheme: the classes of the map.
        counts: cells of each class by code; classes without cells are 0.
        nodata_cells: cells without a class.
        label_sets: the sets of classes that occur in the map of label sets, as numbers.
        cell_area_m2: the area of a cell.
        seconds: how long it took.
        device: what computed.
        batch: patches at once.
        warnings: what the user should not miss.
    """

    output: Path
    confidence: Path | None
    probabilities: Path | None
    labels: Path | None
    scheme: ClassScheme
    counts: dict[int, int]
    nodata_cells: int
    label_sets: frozenset[int]
    cell_area_m2: float
    seconds: float
    device: Device
    batch: int
    warnings: tuple[str, ...]

    @property
    def n_cells(self) -> int:
        """How many cells have a class."""
        return sum(self.counts.values())

    def label_legend(self) -> ClassScheme:
        """Return a legend of the label sets that occur."""
        return label_legend(self.label_sets, self.scheme)


def classify(request: ClassifyRequest, feedback: Feedback, shard: Shard | None = None) -> MapResult:
    """Make a map, or a piece of it.

    Args:
        request: what to make.
        feedback: told of progress and asked whether to stop.
        shard: only this piece; `shards.merge_shards` puts the pieces together.

    Returns:
        What was made; the files are whole.

    Raises:
        SceneMapperError: it could not be made, and why; nothing is left behind.
        RunCancelled: the user stopped; nothing is left behind.
    """
    started = time.perf_counter()
    plan = make_plan(request)
    if shard:
        plan = shard_of(plan, shard)
    network = open_network(request.card, request.device, request.threads, half=request.half)
    network, batch, measured = _pace(network, plan)
    log_plan(plan, network, batch, feedback)
    running = time.perf_counter()
    counts, label_sets = run_plan(plan, network, batch, feedback)
    if not request.batch:
        computed = int(counts.sum() - counts[NODATA_CODE]) * len(plan.seasons)
        _remember_speed(network, batch, measured, computed, time.perf_counter() - running)
    return _result(plan, counts, label_sets, time.perf_counter() - started, network.device, batch)


def join_results(plan: Plan, parts: Sequence[MapResult], seconds: float, device: Device) -> MapResult:
    """Make one result of those of a map's shards.

    Args:
        plan: the whole map's plan.
        parts: the result of every shard.
        seconds: how long it took all in all.
        device: what computed.

    Raises:
        InputError: no shard holds any data.
    """
    counts = np.zeros(256, np.int64)
    for part in parts:
        counts[NODATA_CODE] += part.nodata_cells
        for code, cells in part.counts.items():
            counts[code] += cells
    _refuse_all_nodata(plan, counts)
    label_sets = frozenset[int]().union(*(part.label_sets for part in parts))
    return _result(plan, counts, label_sets, seconds, device, parts[0].batch)


def _result(
    plan: Plan, counts: NDArray[np.int64], label_sets: frozenset[int], seconds: float, device: Device, batch: int
) -> MapResult:
    request = plan.request
    return MapResult(
        request.output,
        request.confidence,
        request.probabilities,
        request.labels,
        plan.scheme,
        {c: int(counts[c]) for c in plan.scheme.codes},
        int(counts[NODATA_CODE]),
        label_sets,
        (plan.grid.stride_px * request.card.pixel_size_m) ** 2,
        seconds,
        device,
        batch,
        plan.warnings,
    )


def _pace(network: Network, plan: Plan) -> tuple[Network, int, bool]:
    """Return the network in its best lanes, the batch size, and whether these were measured.

    The file's own batch size goes first, then the user's, the one remembered, the one measured now.
    """
    known = recall(network.card, network.device)
    if known and known.measured:
        network = with_lanes(network, known.lanes or network.lanes)
        if known.shared:
            share_layers(network)
    if network.fixed_batch or plan.request.batch:
        return network, network.fixed_batch or plan.request.batch, network.fixed_batch is not None
    if known and known.measured:
        return network, known.batch, True
    return tune(network, plan.n_cells * len(plan.seasons))


def _remember_speed(network: Network, batch: int, measured: bool, computed: int, seconds: float) -> None:
    if computed >= _WORTH_REMEMBERING_CELLS:
        rate = computed / max(seconds, 1e-3)
        remember(network.card, network.device, Speed(batch, rate, network.lanes, measured, network.shared is not None))


def log_plan(plan: Plan, network: Network, batch: int, feedback: Feedback) -> None:
    """Write to the log what is about to be done, and what to beware of."""
    for note in plan.notes:
        feedback.pushInfo(note)
    device = network.device
    feedback.pushInfo(f"Network: {plan.card.title}, on {device.text}" + (f" ({device.why})." if device.why else "."))
    cell_m = plan.grid.stride_px * plan.card.pixel_size_m
    at_once = "" if plan.card.kind == "map" else "; 1 patch at a time" if batch == 1 else f"; {batch} patches at once"
    feedback.pushInfo(
        Message(
            "{rows} x {cols} cells of {cell_m:g} m{at_once}.",
            rows=plan.grid.rows,
            cols=plan.grid.cols,
            cell_m=cell_m,
            at_once=at_once,
        )
    )
    for warning in plan.warnings:
        feedback.pushWarning(warning)


def run_plan(plan: Plan, network: Network, batch: int, feedback: Feedback) -> tuple[NDArray[np.int64], frozenset[int]]:
    """Compute all strips of a plan and write its files.

    Returns:
        Cells by code, (256,), and the label sets that occur.

    Raises:
        InputError: the raster is broken, or holds no data at all.
        RunCancelled: the user stopped.
    """
    counts = np.zeros(256, np.int64)
    with MapWriter(plan) as writer:
        for scores in score_plan(plan, network, batch, feedback):
            counts += count_codes(writer.write(scores))
        if not plan.shard:
            _refuse_all_nodata(plan, counts)
        stop_if_cancelled(feedback)
        writer.finish()
    return counts, writer.label_sets


def _refuse_all_nodata(plan: Plan, counts: NDArray[np.int64]) -> None:
    if counts[NODATA_CODE] == counts.sum():
        raise InputError(
            "{given} holds no data where the map was asked for: every cell would be nodata.",
            "Check its nodata value and the extent.",
            given=plan.source.given,
        )


def score_plan(plan: Plan, network: Network, batch: int, feedback: Feedback) -> Iterator[StripScores]:
    """Compute a plan strip by strip; the next window is read while the network works.

    Yields:
        Each strip's probabilities: of several seasons, their mean over those with data.
    """
    done = _progress(plan, feedback)
    jobs = [(strip, season) for strip in plan.strips for season in range(len(plan.seasons))]
    with ThreadPoolExecutor(1, "scene-mapper-reader") as pool:
        readers = [pool.submit(WindowReader, plan, sources).result() for sources in plan.seasons]
        ahead = pool.submit(readers[0].take, jobs[0][0])
        looks: list[StripScores] = []
        for i, (strip, season) in enumerate(jobs):
            window = ahead.result()
            stop_if_cancelled(feedback)
            if i + 1 < len(jobs):
                next_strip, next_season = jobs[i + 1]
                ahead = pool.submit(readers[next_season].take, next_strip)
            scores = score_strip(network, window, plan.grid, batch, feedback, done)
            looks.append(StripScores(strip, window.compute, scores))
            if season == len(plan.seasons) - 1:
                yield mean_of_seasons(looks)
                looks = []


def mean_of_seasons(looks: Sequence[StripScores]) -> StripScores:
    """Average the probabilities of several looks at a strip, cell by cell over the looks with data."""
    if len(looks) == 1:
        return looks[0]
    times = np.sum([look.compute for look in looks], axis=0)
    total = np.zeros((*times.shape, looks[0].probabilities.shape[1]), np.float32)
    for look in looks:
        total[look.compute] += look.probabilities
    seen = times > 0
    return StripScores(looks[0].strip, seen, total[seen] / times[seen][:, None].astype(np.float32))


def _progress(plan: Plan, feedback: Feedback) -> Callable[[int], None]:
    total, done = max(1, plan.n_cells * len(plan.seasons)), 0

    def add(cells: int) -> None:
        nonlocal done
        done += cells
        feedback.setProgress(100.0 * min(done, total) / total)

    return add
