"""Cells in, probabilities out: how each kind of network is run on a strip."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from ..errors import NetworkMemoryError
from ..feedback import Feedback
from ..inference.network import Network
from .blocks import Area, Block
from .grid import CellGrid
from .patches import PatchScorer, Progress
from .windows import StoredStrip, StripWindow


def score_strip(
    network: Network, strip: StripWindow | StoredStrip, grid: CellGrid, feedback: Feedback, done: Progress
) -> NDArray[np.float32]:
    """Compute the probabilities of a strip's cells.

    Args:
        network: the network.
        strip: the strip's pixels: as stored for a fully convolutional network, in the network's form for others.
        grid: the cells.
        feedback: asked between batches whether to stop.
        done: told how many cells have been computed since it was last told.

    Returns:
        (cell, class) for the cells of ``strip.to_compute``, in row-major order.

    Raises:
        RunCancelled: the user stopped.
        ModelError: the network fails.
    """
    if isinstance(strip, StoredStrip):
        return _score_blocks(network, strip, grid, feedback, done)[strip.to_compute]
    return PatchScorer(network, strip, grid, feedback, done).scores(np.argwhere(strip.to_compute))


def _score_blocks(
    network: Network, strip: StoredStrip, grid: CellGrid, feedback: Feedback, done: Progress
) -> NDArray[np.float32]:
    """Run a fully convolutional network over a strip, a block of cells in each session: (rows, cols, class)."""
    scores = np.empty((*strip.to_compute.shape, len(network.card.scheme)), np.float32)
    blocks = list(strip.plan.blocks.of_strip(strip.strip.first_row, strip.to_compute))
    with ThreadPoolExecutor(network.settings.sessions, "scene-mapper-session") as sessions:
        work = [sessions.submit(_score_block, network, strip, block) for block in blocks]
        try:
            for block, result in zip(blocks, work):
                cells = block.cells
                scores[cells] = network.wait_for(result, feedback)
                again = strip.to_compute[cells] & strip.has_nodata[cells]
                if again.any():
                    # The network saw nodata as it stands; these cells are computed from filled patches instead.
                    scorer = PatchScorer(network, strip.window(cells), grid, feedback, lambda _: None)
                    scores[cells][again] = scorer.scores(np.argwhere(again))
                done(int(strip.to_compute[cells].sum()))
        finally:
            sessions.shutdown(wait=False, cancel_futures=True)
    return scores


def _score_block(network: Network, strip: StoredStrip, block: Block) -> NDArray[np.float32]:
    """Run a fully convolutional network over a block of cells: (rows, cols, class) of those that lie in the strip."""
    rows, cols = block.cells
    try:
        scores = network.grid_scores(strip.block(block))
    except NetworkMemoryError:
        return np.concatenate([_score_part(network, strip, half) for half in _halves(block.cells)], axis=1)
    return scores[block.row : block.row + rows.stop - rows.start, : cols.stop - cols.start]


def _score_part(network: Network, strip: StoredStrip, cells: Area) -> NDArray[np.float32]:
    """Run a fully convolutional network over some cells, in two halves where memory is short: (rows, cols, class)."""
    if not strip.to_compute[cells].any():
        rows, cols = cells
        return np.zeros((rows.stop - rows.start, cols.stop - cols.start, len(network.card.scheme)), np.float32)
    try:
        return network.grid_scores(strip.window(cells).pixels)
    except NetworkMemoryError:
        if cells[1].stop - cells[1].start == 1:
            raise
    return np.concatenate([_score_part(network, strip, half) for half in _halves(cells)], axis=1)


def _halves(cells: Area) -> list[Area]:
    """Cut cells into a left and a right half; a single column stays whole."""
    rows, cols = cells
    middle = (cols.start + cols.stop) // 2
    parts = ((cols.start, middle), (middle, cols.stop))
    return [(rows, slice(start, stop)) for start, stop in parts if start < stop]
