"""Time and memory that a plan will take, estimated from earlier runs."""

from __future__ import annotations

from dataclasses import dataclass

from ..inference.network import Device
from ..inference.runtime import usable_threads
from ..inference.session import MAX_BLOCKS_AT_ONCE
from ..inference.speed import recall
from .plan import Plan

_BYTES_PER_FLOAT = 4
_BYTES_STORED = 2
_ROWS_READ = 512  # whole blocks of the file
_CHANNELS_OF_BLOCKS = 64  # numbers for each pixel of a block that a network's inner layers hold at once
_PROGRAM_BYTES = 350_000_000


@dataclass(frozen=True)
class Estimate:
    """What a run will take.

    Attributes:
        cells: cells to be computed.
        seconds: time, or None where a network has not run here yet.
        memory_bytes: about the most memory that the program will hold.
    """

    cells: int
    seconds: float | None
    memory_bytes: int


def estimate(plan: Plan, device: Device) -> Estimate:
    """Estimate the time and memory that a plan needs.

    Args:
        plan: the plan.
        device: what will compute.
    """
    each = [_seconds(one, device) for one in plan.members]
    known = [seconds for seconds in each if seconds is not None]
    return Estimate(
        plan.n_cells * len(plan.dates),
        sum(known) if len(known) == len(each) else None,
        # The networks work one after the other, but each holds its pixels until the strip is done.
        _PROGRAM_BYTES + sum(_working_bytes(one) for one in plan.members),
    )


def _seconds(plan: Plan, device: Device) -> float | None:
    speed = recall(plan.card, device)
    if speed is None or speed.cells_per_second <= 0:
        return None
    return plan.n_cells * len(plan.dates) / speed.cells_per_second


def _working_bytes(plan: Plan) -> int:
    """Count the largest strip's pixels, the one in work and the one ahead, and what a network makes of a block."""
    grid, n_bands = plan.grid, len(plan.card.bands)
    rows = max(s.rows for s in plan.strips)
    height = (rows - 1) * grid.stride_px + grid.patch_px
    width = (grid.cols - 1) * grid.stride_px + grid.patch_px
    stored = 2 * max(height, _ROWS_READ) * width * n_bands * _BYTES_STORED * len(plan.dates)
    if not plan.card.is_fully_convolutional:
        return stored + 2 * height * width * n_bands * _BYTES_PER_FLOAT
    blocks = min(usable_threads(), MAX_BLOCKS_AT_ONCE) * plan.blocks.rows * plan.blocks.cols * grid.stride_px**2
    return stored + blocks * (n_bands + _CHANNELS_OF_BLOCKS) * _BYTES_PER_FLOAT
