"""The run: a request is planned, and an executor makes files of the plan."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from ..classmap.class_map import count_codes
from ..classmap.schemes import NODATA_CODE
from ..classmap.unreliable import short_labels, unreliable_note
from ..draft import claimed
from ..feedback import Feedback, PartOf, stop_if_cancelled
from ..geo.kept_open import rasters_kept_open
from ..inference.network import Network
from ..inference.session import open_network
from ..inference.speed import Speed, recall, remember
from ..inference.tried_networks import try_network
from ..inference.tuning import bounded_batch, tune, with_batch, with_settings
from ..message import Message
from .averaging import score_plan
from .clouded import with_cloud_masks
from .map_outputs import check_map_outputs
from .plan import Plan, make_plan
from .request import CLOUDS_NONE, ClassifyRequest
from .result import MapResult, Tally, not_finite_warnings, refuse_all_nodata, result_of
from .stacked import with_stacks
from .strips import GPU_STRIP_BYTES, split_into_strips
from .writer import MapWriter

_FILTER_BEGINS = 97.0
_WORTH_REMEMBERING_CELLS, _WORTH_REMEMBERING_SECONDS = 2000, 3.0
"""How much a run must be to tell the speed: so many cells, or so long for large patches, of which a scene has few."""


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


@rasters_kept_open()
def classify(
    request: ClassifyRequest, executor: Executor, feedback: Feedback, planned: Plan | None = None
) -> MapResult:
    """Make a map, or a piece of it.

    Args:
        request: what to make.
        executor: what computes it: `InProcess`, `workers.WorkerProcesses`, `cluster.DaskCluster`, or
            `shards.Shard` for a piece, which `merge.merge_shards` puts together with the others.
        feedback: told of progress and asked whether to stop.
        planned: the request's plan, if it was made before. Where products are stacked or clouds are masked by a
            network first, it is made anew.

    Returns:
        What was made; the files are whole.

    Raises:
        SceneMapperError: it could not be made, and why; nothing is left behind.
        RunCancelled: the user stopped; nothing is left behind.
    """
    started = time.perf_counter()
    with with_stacks([request], feedback) as stacked, with_cloud_masks(stacked, feedback) as ((clear,), rest):
        if planned is None or clear != request:
            plan = make_plan(clear)
        else:
            plan = planned
            check_map_outputs(request, plan.grid, plan.files)  # the disk may have filled since
        for card in plan.card.networks:
            try_network(card, rest)
        with claimed(request.outputs):  # some are opened only when the map is computed
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
    networks = open_networks(plan, feedback)
    plan = _in_strips_for(networks, plan)
    log_plan(plan, networks, feedback)
    running = time.perf_counter()
    tally = run_plan(plan, networks, feedback)
    if not request.batch and len(networks) == 1:  # of several, how long each took is not known
        computed = int(tally.counts.sum() - tally.counts[NODATA_CODE]) * len(plan.dates)
        _remember_speed(networks[0], computed, time.perf_counter() - running)
    seconds = time.perf_counter() - started
    return result_of(plan, tally, seconds=seconds, device=networks[0].device, batch=networks[0].settings.batch)


def _in_strips_for(networks: Sequence[Network], plan: Plan) -> Plan:
    """Return the plan in the strips of a GPU, where one computes a single scene network."""
    if len(networks) > 1 or networks[0].device.name == "cpu":
        return plan
    strips = split_into_strips(
        plan.grid,
        plan.source,
        plan.card,
        plan.blocks,
        strip_rows=plan.request.strip_rows,
        scene_bytes=GPU_STRIP_BYTES,
    )
    return replace(plan, strips=strips)


def open_networks(plan: Plan, feedback: Feedback) -> list[Network]:
    """Open the networks of a plan, as each is best run here.

    Raises:
        ModelError: one cannot be opened.
        MissingDependencyError: onnxruntime is not there.
        RequestError: CUDA was insisted on and does not work.
        RunCancelled: the user stopped.
    """
    request = plan.request
    return [
        _with_best_settings(open_network(one.card, request.device, request.threads, half=request.half), one, feedback)
        for one in plan.members
    ]


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
    if remembered:
        return network
    return tune(network, plan.n_cells * len(plan.dates), feedback, known.cells_per_second if known else 0.0)


def _bounded(network: Network, asked: int, feedback: Feedback) -> int:
    batch = asked if network.fixed_batch else bounded_batch(network, asked)
    if batch < asked:
        feedback.pushWarning(
            Message("A batch of {asked} patches needs too much memory; {n} are used.", asked=asked, n=batch)
        )
    return batch


def _remember_speed(network: Network, computed: int, seconds: float) -> None:
    if computed >= _WORTH_REMEMBERING_CELLS or (computed and seconds >= _WORTH_REMEMBERING_SECONDS):
        remember(network.card, network.device, Speed(network.settings, computed / max(seconds, 1e-3)))


def log_plan(plan: Plan, networks: Sequence[Network], feedback: Feedback) -> None:
    """Write to the log what is about to be done, and what to beware of."""
    for note in plan.notes:
        feedback.pushInfo(note)
    for network in networks:
        device = network.device
        reason = Message(" ({why})", why=device.reason) if device.reason else ""
        feedback.pushInfo(
            Message(
                "Network: {network}, on {device}{reason}.",
                network=network.card.title,
                device=device.text,
                reason=reason,
            )
        )
    if len(networks) > 1:
        feedback.pushInfo(Message("The probabilities of {n} networks are averaged.", n=len(networks)))
        for card in (one.card for one in networks if one.card.temperature != 1):
            feedback.pushInfo(
                Message(
                    "Before that, those of {network} are calibrated (temperature {temperature:g}).",
                    network=card.title,
                    temperature=card.temperature,
                )
            )
    batch = 0 if plan.card.is_fully_convolutional or len(networks) > 1 else networks[0].settings.batch
    at_once = (
        ""
        if not batch
        else Message("; 1 patch at a time")
        if batch == 1
        else Message("; {batch} patches at once", batch=batch)
    )
    feedback.pushInfo(
        Message(
            "{cols} x {rows} cells of {cell_m:g} m{at_once}.",
            rows=plan.grid.rows,
            cols=plan.grid.cols,
            cell_m=plan.cell_size_m,
            at_once=at_once,
        )
    )
    for note in unreliable_note(short_labels(plan.scheme, plan.request.unreliable)):
        feedback.pushInfo(note)
    for warning in plan.warnings:
        feedback.pushWarning(warning)


def run_plan(plan: Plan, networks: Sequence[Network], feedback: Feedback) -> Tally:
    """Compute all strips of a plan and write its files.

    Args:
        plan: the plan.
        networks: one for each of ``plan.members``.
        feedback: told of progress and asked whether to stop.

    Raises:
        InputError: the raster is broken, or holds no data at all.
        RunCancelled: the user stopped.
    """
    counts, not_finite = np.zeros(256, np.int64), 0
    filters = plan.request.filtered is not None and not plan.shard
    scoring_ends = _FILTER_BEGINS if filters else 100.0
    with MapWriter(plan) as writer:
        for scores in score_plan(plan, networks, PartOf(feedback, 0, scoring_ends)):
            counts += count_codes(writer.write(scores))
            not_finite += scores.not_finite
        if not plan.shard:
            refuse_all_nodata(plan, counts, not_finite)
            for warning in not_finite_warnings(not_finite):
                feedback.pushWarning(warning)
        stop_if_cancelled(feedback)
        filter_result = writer.finish(PartOf(feedback, scoring_ends, 100))
    return Tally(counts, writer.label_sets, filter_result, not_finite, writer.differing)
