"""Cells in, probabilities out: how each kind of network is run on a strip."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .feedback import Feedback, stop_if_cancelled
from .grid import CellGrid
from .patches import Progress, score_patches
from .session import Network
from .windows import StripWindow

MAP_BLOCK_COLS = 128
"""Columns of cells that a map network is run on at once: its inner layers stay small."""


def score_strip(
    network: Network, window: StripWindow, grid: CellGrid, batch: int, feedback: Feedback, done: Progress
) -> NDArray[np.float32]:
    """Compute the probabilities of a strip's cells.

    Args:
        network: the network.
        window: the strip's pixels.
        grid: the cells.
        batch: patches at once.
        feedback: asked between batches whether to stop.
        done: told how many cells have been computed since it was last told.

    Returns:
        (cell, class) for the cells of ``window.compute``, in row-major order.

    Raises:
        RunCancelled: the user stopped.
        ModelError: the network fails.
    """
    if network.card.kind == "scene":
        return score_patches(network, window, grid, np.argwhere(window.compute), batch, feedback, done)
    scores = _score_map(network, window, grid, feedback, done)
    again = window.compute & window.touched
    if again.any():
        # The map network saw nodata as it stands; these cells are computed from filled patches instead.
        scores[again] = score_patches(network, window, grid, np.argwhere(again), batch, feedback, lambda _: None)
    return scores[window.compute]


def _score_map(
    network: Network, window: StripWindow, grid: CellGrid, feedback: Feedback, done: Progress
) -> NDArray[np.float32]:
    """Run a map network over a strip in blocks of columns: (rows, cols, class)."""
    rows, cols = window.compute.shape
    scores = np.empty((rows, cols, len(network.card.scheme)), np.float32)
    s, p = grid.stride_px, grid.patch_px
    for first in range(0, cols, MAP_BLOCK_COLS):
        stop_if_cancelled(feedback)
        n = min(MAP_BLOCK_COLS, cols - first)
        todo = window.compute[:, first : first + n]
        if todo.any():
            span = slice(first * s, (first + n - 1) * s + p)
            block = window.pixels[:, span] if network.card.layout == "NHWC" else window.pixels[:, :, span]
            scores[:, first : first + n] = network.grid_scores(block)
        done(int(todo.sum()))
    return scores
