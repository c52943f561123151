"""A short piece of a run, timed: how long a network will take that has not run here yet."""

from __future__ import annotations

import time
from dataclasses import replace

from ..errors import NetworkMemoryError
from ..feedback import Feedback, SilentFeedback
from ..inference.network import Device, Network
from ..inference.speed import Speed, recall, remember
from ..inference.tuning import WORTH_SECONDS, bounded_batch, tune, with_batch
from .averaging import score_plan
from .blocks import BlockGrid
from .estimate import estimate
from .grid import map_geometry
from .plan import Plan
from .strips import Strip

_ENOUGH_SECONDS = 0.4
_MAX_SECONDS = 4.0
_GROWTH = 4
_MIN_MAP_CELLS = 1024
"""Fewer cells of a fully convolutional network are mostly margin, and seem ten times as slow as they are."""


def is_unsure(plan: Plan, device: Device) -> bool:
    """Return whether a plan's time cannot be foretold without a trial run.

    It can where the network has run here, unless that was a short run and this is a long one: only a
    long one is worth the search for the fastest settings (`tuning.tune`).
    """
    known, seconds = recall(plan.card, device), estimate(plan, device).seconds
    if known is None or seconds is None:
        return True
    return not plan.card.is_fully_convolutional and not known.settings.tuned and seconds > WORTH_SECONDS


def trial_run(plan: Plan, network: Network, feedback: Feedback | None = None) -> None:
    """Time a piece of a plan and remember the speed.

    The piece lies in the middle of the map. It begins with a few cells and grows until it
    takes long enough to say something; nothing is written. The first try alone is not believed
    where there is time for another: a network's first run is its slowest.

    Args:
        plan: the run that is to be foretold; of several networks, one of its ``members``.
        network: what it will use, open.
        feedback: asked whether to stop.

    Raises:
        RunCancelled: the user stopped.
        SceneMapperError: the run would fail too.
    """
    feedback = feedback or SilentFeedback()
    network = tune(network, plan.n_cells * len(plan.dates), feedback)
    if plan.request.batch:
        network = with_batch(network, bounded_batch(network, plan.request.batch), tuned=network.settings.tuned)
    settings = network.settings
    cells = _MIN_MAP_CELLS if plan.card.is_fully_convolutional else settings.batch * settings.sessions
    started, warm = time.perf_counter(), False
    while True:
        piece = _middle(plan, cells, settings.sessions)
        begun = time.perf_counter()
        try:
            computed_cells = [s.computed.sum() for s in score_plan(piece, [network], feedback)]
        except NetworkMemoryError:
            return
        seconds = time.perf_counter() - begun
        whole = piece.grid.rows * piece.grid.cols >= plan.n_cells
        late = time.perf_counter() - started + _GROWTH * seconds > _MAX_SECONDS
        if whole or late or (warm and seconds > _ENOUGH_SECONDS):
            break
        warm = True
        cells *= _GROWTH
    computed = int(sum(computed_cells)) * len(plan.dates)
    if computed:
        remember(network.card, network.device, Speed(settings, computed / seconds))


def _middle(plan: Plan, cells: int, sessions: int) -> Plan:
    """Cut a plan down to about so many cells in its middle, in strips as high as its own, with a block a session."""
    grid = plan.grid
    rows = min(plan.strips[0].rows, grid.rows)
    if not plan.card.is_fully_convolutional:  # a patch costs the same wherever it lies
        rows = max(1, min(rows, cells // grid.cols))
    cols = max(1, min(grid.cols, cells // rows))
    blocks = BlockGrid(min(plan.blocks.rows, rows), min(plan.blocks.cols, -(-cols // sessions)))
    row, col = (grid.rows - rows) // 2, (grid.cols - cols) // 2
    piece = replace(
        grid,
        rows=rows,
        cols=cols,
        first_row_px=grid.first_row_px + row * grid.stride_px,
        first_col_px=grid.first_col_px + col * grid.stride_px,
    )
    return replace(
        plan,
        grid=piece,
        geometry=map_geometry(plan.source, piece),
        blocks=blocks,
        strips=(Strip(0, rows),),
        wanted=None,
    )
