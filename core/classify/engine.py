"""The run: a request is planned, and an executor makes files of the plan."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from ..classmap.class_map import count_codes
from ..classmap.schemes import NODATA_CODE
from ..feedback import Feedback, PartOf, stop_if_cancelled, wait_for
from ..inference.network import Network
from ..inference.session import open_network
from ..inference.speed import Speed, recall, remember
from ..inference.tried_networks import try_network
from ..inference.tuning import bounded_batch, tune, with_batch, with_settings
from ..message import Message
from .clouded import with_cloud_masks
from .plan import Plan, make_plan
from .request import CLOUDS_NONE, ClassifyRequest
from .result import MapResult, Tally, not_finite_warnings, refuse_all_nodata, result_of
from .scoring import score_strip
from .stacked import with_stacks
from .windows import WindowReader
from .writer import MapWriter, StripScores, finite_only

_FILTER_BEGINS = 97.0
_WORTH_REMEMBERING_CELLS = 2000


class Executor(Protocol):
    """What computes a planned map. A frozen value: equal for equal settings, and fit for another process."""

    def run(self, plan: Plan, feedback: Feedback) -> MapResult:
        """Compute the map and write its files.

        Raises:
            SceneMapperError: it could not be made; nothing is left behind.
            RunCancelled: the user stopped; nothing is left behind.
        """
        ...


@dataclass(frozen=True)
class InProcess:
    """Computes a map in this process, with the threads that the request names."""

    def run(self, plan: Plan, feedback: Feedback) -> MapResult:
        """Compute the map and write its files; see `Executor.run`."""
        return compute_map(plan, feedback)


def classify(request: ClassifyRequest, executor: Executor, feedback: Feedback) -> MapResult:
    """Make a map, or a piece of it.

    Args:
        request: what to make.
        executor: what computes it: `InProcess`, `workers.WorkerProcesses`, `cluster.DaskCluster`, or
            `shards.Shard` for a piece, which `shards.merge_shards` puts together with the others.
        feedback: told of progress and asked whether to stop.

    Returns:
        What was made; the files are whole.

    Raises:
        SceneMapperError: it could not be made, and why; nothing is left behind.
        RunCancelled: the user stopped; nothing is left behind.
    """
    started = time.perf_counter()
    with with_stacks(request, feedback) as stacked, with_cloud_masks(stacked, feedback) as (clear, rest):
        plan = make_plan(clear)
        try_network(plan.card, rest)
        result = executor.run(plan, rest)
    if request.clouds != CLOUDS_NONE:
        feedback.pushInfo(
            Message(
                "{n} of {total} cells have no class: clouds, cloud shadows, or nodata.",
                n=f"{result.nodata_cells:,}",
                total=f"{result.nodata_cells + result.n_cells:,}",
            )
        )
    return replace(result, seconds=time.perf_counter() - started)


def compute_map(plan: Plan, feedback: Feedback) -> MapResult:
    """Compute a plan in this process and write its files; see `Executor.run`."""
    request, started = plan.request, time.perf_counter()
    network = open_network(request.card, request.device, request.threads, half=request.half)
    network = _with_best_settings(network, plan, feedback)
    log_plan(plan, network, feedback)
    running = time.perf_counter()
    tally = run_plan(plan, network, feedback)
    if not request.batch:
        computed = int(tally.counts.sum() - tally.counts[NODATA_CODE]) * len(plan.dates)
        _remember_speed(network, computed, time.perf_counter() - running)
    seconds = time.perf_counter() - started
    return result_of(plan, tally, seconds=seconds, device=network.device, batch=network.settings.batch)


def _with_best_settings(network: Network, plan: Plan, feedback: Feedback) -> Network:
    """Return the network as it is best run.

    The file's own batch size goes first, then the user's, the one remembered, the one found now.
    """
    known = recall(network.card, network.device)
    remembered = known is not None and known.settings.tuned
    if known and remembered:
        network = with_settings(network, known.settings)
    if plan.request.batch:
        return with_batch(network, _bounded(network, plan.request.batch, feedback))
    return network if remembered else tune(network, plan.n_cells * len(plan.dates), feedback)


def _bounded(network: Network, asked: int, feedback: Feedback) -> int:
    batch = asked if network.fixed_batch else bounded_batch(network, asked)
    if batch < asked:
        feedback.pushWarning(
            Message("A batch of {asked} patches needs too much memory; {batch} are used.", asked=asked, batch=batch)
        )
    return batch


def _remember_speed(network: Network, computed: int, seconds: float) -> None:
    if computed >= _WORTH_REMEMBERING_CELLS:
        remember(network.card, network.device, Speed(network.settings, computed / max(seconds, 1e-3)))


def log_plan(plan: Plan, network: Network, feedback: Feedback) -> None:
    """Write to the log what is about to be done, and what to beware of."""
    for note in plan.notes:
        feedback.pushInfo(note)
    device = network.device
    reason = Message(" ({why})", why=device.reason) if device.reason else ""
    feedback.pushInfo(
        Message("Network: {network}, on {device}{reason}.", network=plan.card.title, device=device.text, reason=reason)
    )
    cell_m = plan.grid.stride_px * plan.card.pixel_size_m
    batch = 0 if plan.card.is_fully_convolutional else network.settings.batch
    at_once = (
        ""
        if not batch
        else Message("; 1 patch at a time")
        if batch == 1
        else Message("; {batch} patches at once", batch=batch)
    )
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


def run_plan(plan: Plan, network: Network, feedback: Feedback) -> Tally:
    """Compute all strips of a plan and write its files.

    Raises:
        InputError: the raster is broken, or holds no data at all.
        RunCancelled: the user stopped.
    """
    counts, not_finite = np.zeros(256, np.int64), 0
    filters = plan.request.filtered is not None and not plan.shard
    scoring_ends = _FILTER_BEGINS if filters else 100.0
    with MapWriter(plan) as writer:
        for scores in score_plan(plan, network, PartOf(feedback, 0, scoring_ends)):
            counts += count_codes(writer.write(scores))
            not_finite += scores.not_finite
        if not plan.shard:
            refuse_all_nodata(plan, counts, not_finite)
            for warning in not_finite_warnings(not_finite):
                feedback.pushWarning(warning)
        stop_if_cancelled(feedback)
        filter_result = writer.finish(PartOf(feedback, scoring_ends, 100))
    return Tally(counts, writer.label_sets, filter_result, not_finite)


def score_plan(plan: Plan, network: Network, feedback: Feedback) -> Iterator[StripScores]:
    """Compute a plan strip by strip; the next window is read while the network works.

    Yields:
        Each strip's probabilities: of several dates, their mean over those with data.
    """
    done = _progress(plan, feedback)
    jobs = [(strip, date) for strip in plan.strips for date in range(len(plan.dates))]
    with ThreadPoolExecutor(1, "scene-mapper-reader") as pool:
        readers = [pool.submit(WindowReader, plan, sources).result() for sources in plan.dates]
        ahead = pool.submit(readers[0].take, jobs[0][0])
        scored: list[StripScores] = []
        for i, (strip, date) in enumerate(jobs):
            window = wait_for(ahead, feedback)
            stop_if_cancelled(feedback)
            if i + 1 < len(jobs):
                next_strip, next_date = jobs[i + 1]
                ahead = pool.submit(readers[next_date].take, next_strip)
            scores = score_strip(network, window, plan.grid, feedback, done)
            scored.append(finite_only(StripScores(strip, window.to_compute, scores)))
            if date == len(plan.dates) - 1:
                yield mean_of_dates(scored)
                scored = []
    for note in (note for reader in readers for note in reader.dropped_notes()):
        feedback.pushInfo(note)


def mean_of_dates(scored: Sequence[StripScores]) -> StripScores:
    """Average the probabilities of a strip's dates, cell by cell over the dates with data."""
    if len(scored) == 1:
        return scored[0]
    times = np.sum([one.computed for one in scored], axis=0)
    total = np.zeros((*times.shape, scored[0].probabilities.shape[1]), np.float32)
    for one in scored:
        total[one.computed] += one.probabilities
    seen = times > 0
    mean = total[seen] / times[seen][:, None].astype(np.float32)
    return StripScores(scored[0].strip, seen, mean, sum(one.not_finite for one in scored))


def _progress(plan: Plan, feedback: Feedback) -> Callable[[int], None]:
    total, done = max(1, plan.n_cells * len(plan.dates)), 0

    def add(cells: int) -> None:
        nonlocal done
        done += cells
        feedback.setProgress(100.0 * min(done, total) / total)

    return add
