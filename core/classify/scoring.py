"""Cells in, probabilities out: how each kind of network is run on a strip."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from ..errors import NetworkMemoryError
from ..feedback import Feedback, wait_for
from ..inference.network import Network
from .grid import CellGrid
from .patches import Progress, score_patches
from .windows import Area, StoredStrip, StripWindow

MAP_BLOCK_CELLS = 5000
"""Cells that a map network is run on at once: fewer, and the margins cost more; more, and memory does."""


def score_strip(
    network: Network,
    strip: StripWindow | StoredStrip,
    grid: CellGrid,
    batch: int,
    feedback: Feedback,
    done: Progress,
) -> NDArray[np.float32]:
    """Compute the probabilities of a strip's cells.

    Args:
        network: the network.
        strip: the strip's pixels: as stored for a map network, in the network's form for others.
        grid: the cells.
        batch: patches at once.
        feedback: asked between batches whether to stop.
        done: told how many cells have been computed since it was last told.

    Returns:
        (cell, class) for the cells of ``strip.compute``, in row-major order.

    Raises:
        RunCancelled: the user stopped.
        ModelError: the network fails.
    """
    if isinstance(strip, StoredStrip):
        return _score_map(network, strip, grid, batch, feedback, done)[strip.compute]
    return score_patches(network, strip, grid, np.argwhere(strip.compute), batch, feedback, done)


def _score_map(
    network: Network, strip: StoredStrip, grid: CellGrid, batch: int, feedback: Feedback, done: Progress
) -> NDArray[np.float32]:
    """Run a map network over a strip, a block of cells in each lane: (rows, cols, class)."""
    scores = np.empty((*strip.compute.shape, len(network.card.scheme)), np.float32)
    with ThreadPoolExecutor(network.lanes, "scene-mapper-lane") as lanes:
        blocks = _blocks(strip.compute, network.lanes)
        work = [lanes.submit(_score_block, network, strip, cells) for cells in blocks]
        try:
            for cells, block in zip(blocks, work):
                scores[cells] = wait_for(block, feedback)
                again = strip.compute[cells] & strip.touched[cells]
                if again.any():
                    # The map network saw nodata as it stands; these cells are computed from filled patches instead.
                    window, missed = strip.window(cells), np.argwhere(again)
                    filled = score_patches(network, window, grid, missed, batch, feedback, lambda _: None)
                    scores[cells][again] = filled
                done(int(strip.compute[cells].sum()))
        finally:
            lanes.shutdown(wait=False, cancel_futures=True)
    return scores


def _blocks(compute: NDArray[np.bool_], lanes: int) -> list[Area]:
    """Cut a strip into blocks of whole columns, as many for each lane, and each down to what is to be computed."""
    rows, cols = compute.shape
    count = min(cols, -(-rows * cols // (MAP_BLOCK_CELLS * lanes)) * lanes)
    edges = [cols * i // count for i in range(count + 1)]
    blocks = []
    for start, stop in zip(edges, edges[1:]):
        todo = compute[:, start:stop]
        if todo.any():
            down, along = np.flatnonzero(todo.any(axis=1)), np.flatnonzero(todo.any(axis=0)) + start
            blocks.append((slice(int(down[0]), int(down[-1]) + 1), slice(int(along[0]), int(along[-1]) + 1)))
    return blocks


def _score_block(network: Network, strip: StoredStrip, cells: Area) -> NDArray[np.float32]:
    """Run a map network over a block of cells, in two halves where memory is short: (rows, cols, class)."""
    try:
        return network.grid_scores(strip.window(cells).pixels)
    except NetworkMemoryError:
        rows, cols = cells
        middle = (cols.start + cols.stop) // 2
        if middle == cols.start:
            raise
    halves = ((rows, slice(cols.start, middle)), (rows, slice(middle, cols.stop)))
    return np.concatenate([_score_block(network, strip, half) for half in halves], axis=1)
