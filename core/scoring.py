"""Cells in, probabilities out: how each kind of network is run on a strip."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from .errors import NetworkMemoryError
from .feedback import Feedback, stop_if_cancelled
from .fill import fill_patches
from .grid import CellGrid
from .session import Network
from .windows import StripWindow

BATCH_CANDIDATES = (8, 16, 32, 64, 128, 256)
MAP_BLOCK_COLS = 128
"""Columns of cells that a map network is run on at once: its inner layers stay small."""
_MEASURE_SECONDS = 0.25
WORTH_MEASURING_CELLS = 2000
_BATCH_BYTES = 64_000_000

Progress = Callable[[int], None]


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
        return _score_patches(network, window, grid, np.argwhere(window.compute), batch, feedback, done)
    scores = _score_map(network, window, grid, feedback, done)
    again = window.compute & window.touched
    if again.any():
        # The map network saw nodata as it stands; these cells are computed from filled patches instead.
        scores[again] = _score_patches(network, window, grid, np.argwhere(again), batch, feedback, lambda _: None)
    return scores[window.compute]


def choose_batch(network: Network, n_cells: int) -> int:
    """Find the batch size that is fastest on this machine, by a short measurement.

    Args:
        network: a network on patches.
        n_cells: how many cells there are; a small map is not worth the measurement.

    Returns:
        The file's own batch size if it has a fixed one; else one of `BATCH_CANDIDATES`.
    """
    if network.fixed_batch:
        return network.fixed_batch
    card = network.card
    patch_bytes = card.patch_px**2 * len(card.bands) * 4
    candidates = [b for b in BATCH_CANDIDATES if b * patch_bytes <= _BATCH_BYTES] or [1]
    if card.kind == "map" or n_cells < WORTH_MEASURING_CELLS:
        return candidates[min(2, len(candidates) - 1)]
    best, best_rate = candidates[0], 0.0
    started = time.perf_counter()
    for size in candidates:
        patches = _random_patches(network, size)
        network.scores(patches)
        begin = time.perf_counter()
        network.scores(patches)
        rate = size / (time.perf_counter() - begin)
        if rate > best_rate * 1.03:
            best, best_rate = size, rate
        if time.perf_counter() - started > _MEASURE_SECONDS * len(BATCH_CANDIDATES):
            break
    return best


def _random_patches(network: Network, size: int) -> NDArray[np.float32]:
    card = network.card
    p, n = card.patch_px, len(card.bands)
    shape = (size, p, p, n) if card.layout == "NHWC" else (size, n, p, p)
    return np.random.default_rng(0).random(shape, dtype=np.float32)


def _score_patches(
    network: Network,
    window: StripWindow,
    grid: CellGrid,
    cells: NDArray[np.intp],
    batch: int,
    feedback: Feedback,
    done: Progress,
) -> NDArray[np.float32]:
    scores = np.empty((len(cells), len(network.card.scheme)), np.float32)
    start = 0
    while start < len(cells):
        stop_if_cancelled(feedback)
        chosen = cells[start : start + batch]
        patches = cut_patches(window, grid, chosen, network.card.layout)
        try:
            scores[start : start + len(chosen)] = _scores_of_any(network, patches)
        except NetworkMemoryError:
            if len(chosen) == 1 or network.fixed_batch:
                raise
            batch = len(chosen) // 2
            feedback.pushWarning(f"There is no memory for {len(chosen)} patches at once; going on with {batch}.")
            continue
        start += len(chosen)
        done(len(chosen))
    return scores


def _scores_of_any(network: Network, patches: NDArray[np.float32]) -> NDArray[np.float32]:
    """Run either kind of network on patches: (patch, class)."""
    if network.card.kind == "map":
        return np.stack([network.grid_scores(patch)[0, 0] for patch in patches])
    return _fixed_size_scores(network, patches)


def _fixed_size_scores(network: Network, patches: NDArray[np.float32]) -> NDArray[np.float32]:
    missing = (network.fixed_batch or 0) - len(patches)
    if missing <= 0:
        return network.scores(patches)
    padded = np.concatenate([patches, np.zeros((missing, *patches.shape[1:]), np.float32)])
    return network.scores(padded)[: len(patches)]


def cut_patches(window: StripWindow, grid: CellGrid, cells: NDArray[np.intp], layout: str) -> NDArray[np.float32]:
    """Cut the patches of some cells out of a strip's window, nodata filled."""
    p, s = grid.patch_px, grid.stride_px
    rows, cols = cells[:, 0] * s, cells[:, 1] * s
    n_bands = window.pixels.shape[2 if layout == "NHWC" else 0]
    shape = (len(cells), p, p, n_bands) if layout == "NHWC" else (len(cells), n_bands, p, p)
    patches = np.empty(shape, np.float32)
    for i, (row, col) in enumerate(zip(rows.tolist(), cols.tolist())):
        if layout == "NHWC":
            patches[i] = window.pixels[row : row + p, col : col + p]
        else:
            patches[i] = window.pixels[:, row : row + p, col : col + p]
    touched = window.touched[cells[:, 0], cells[:, 1]]
    if window.valid is not None and touched.any():
        valid = np.stack([window.valid[r : r + p, c : c + p] for r, c in zip(rows[touched], cols[touched])])
        filled = patches[touched]
        fill_patches(filled, valid, layout)
        patches[touched] = filled
    return patches


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
