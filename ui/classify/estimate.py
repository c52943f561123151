"""What a run will be, before it is started: cells, time, memory, and what is wrong with it."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ...core.errors import RunCancelled, SceneMapperError
from ...core.feedback import Feedback, SilentFeedback, stop_if_cancelled
from ...core.inference.card import ModelCard
from ...layers.translation import error_text, tr, translated

if TYPE_CHECKING:
    from ...core.classify.request import ClassifyRequest
    from ...core.inference.network import Device


_MAX_TRIAL_SECONDS = 30.0


@dataclass(frozen=True)
class Forecast:
    """A run, foreseen.

    Attributes:
        rows, cols: the map's size in cells.
        n_cells: cells that are computed.
        cell_m: a cell's side.
        seconds: how long it will take, or None where that cannot be told.
        cells_per_second: how fast the network is here, or None where that cannot be told.
        memory_bytes: about what the program will hold.
        warnings: what the user should not miss.
        resampling: how the raster is brought to the network's pixels; "" if it is not.
    """

    rows: int
    cols: int
    n_cells: int
    cell_m: float
    seconds: float | None
    cells_per_second: float | None
    memory_bytes: int
    warnings: tuple[str, ...]
    resampling: str


@dataclass(frozen=True)
class DeviceState:
    """What will compute, or why nothing can.

    Attributes:
        text: "CPU, 2 threads".
        reason: why it is no faster one, or what is missing; "" if there is nothing to tell.
    """

    text: str
    reason: str


class _Patience(SilentFeedback):
    """Stops a trial run that takes too long, or whose answer nobody wants any more."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback
        self._until = time.monotonic() + _MAX_TRIAL_SECONDS

    def isCanceled(self) -> bool:
        return self._feedback.isCanceled() or time.monotonic() > self._until


def foresee(request: ClassifyRequest, feedback: Feedback) -> Forecast:
    """Plan a run without starting it. Reads a few pixels, and tries a network that is new here: for a worker.

    Args:
        request: the run.
        feedback: tells whether the answer is not wanted any more.

    Raises:
        RunCancelled: the answer is not wanted any more.
        SceneMapperError: the run would be refused, and why.
    """
    from ...core.classify.estimate import estimate
    from ...core.classify.plan import make_plan
    from ...core.classify.trial_run import is_unsure, trial_run
    from ...core.inference.session import open_network
    from ...core.inference.tried_networks import try_network

    for card in request.card.networks:
        try_network(card, feedback)
    started = time.perf_counter()
    plan = make_plan(request)
    planned = time.perf_counter() - started
    opened = 0.0
    for member in plan.members:
        asked = (member.card, request.device, request.threads)
        device, seconds = _device_of(*asked)
        opened += seconds
        if is_unsure(member, device):
            with suppress(RunCancelled):  # then its time cannot be told
                trial_run(member, open_network(*asked), _Patience(feedback))
            stop_if_cancelled(feedback)
    expected = estimate(plan, device)
    return Forecast(
        rows=plan.grid.rows,
        cols=plan.grid.cols,
        n_cells=plan.n_cells,
        cell_m=plan.cell_size_m,
        seconds=planned + opened + expected.seconds if expected.seconds is not None else None,
        cells_per_second=expected.cells / expected.seconds if expected.seconds else None,
        memory_bytes=expected.memory_bytes,
        warnings=tuple(map(translated, plan.warnings)),
        resampling=plan.source.resampling,
    )


def probe_device(card: ModelCard, device: str, threads: int, feedback: Feedback) -> DeviceState:
    """Open the network where it would run. Takes up to seconds: for a worker.

    Raises:
        RunCancelled: the answer is not wanted any more.
    """
    from ...core.inference.tried_networks import try_network

    try:
        for one in card.networks:
            try_network(one, feedback)
            used, _ = _device_of(one, device, threads)
    except SceneMapperError as error:
        return DeviceState(tr("Cannot run"), error_text(error))
    return DeviceState(translated(used.text), translated(used.reason))


@lru_cache(maxsize=8)  # a failure is not kept: what was missing may be installed since
def _device_of(card: ModelCard, device: str, threads: int) -> tuple[Device, float]:
    """Return what computes, and how many seconds it takes to open the network."""
    from ...core.inference.runtime import import_onnxruntime
    from ...core.inference.session import open_network

    import_onnxruntime()  # once in a program, so not in every run's time
    started = time.perf_counter()
    return open_network(card, device, threads).device, time.perf_counter() - started
