"""Patches cut out of a strip, and a network run on them in as many lanes as it has."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from .errors import NetworkMemoryError
from .feedback import Feedback, stop_if_cancelled
from .fill import fill_patches
from .grid import CellGrid
from .session import Network
from .windows import StripWindow

Progress = Callable[[int], None]


def score_patches(
    network: Network,
    window: StripWindow,
    grid: CellGrid,
    cells: NDArray[np.intp],
    batch: int,
    feedback: Feedback,
    done: Progress,
) -> NDArray[np.float32]:
    """Run a network on the patches of some cells.

    Args:
        network: of either kind.
        window: the strip's pixels.
        grid: the cells.
        cells: (cell, 2): row and column within the strip.
        batch: patches at once; halved where there is no memory for so many.
        feedback: asked between batches whether to stop.
        done: told how many cells have been computed since it was last told.

    Returns:
        (cell, class).

    Raises:
        RunCancelled: the user stopped.
        ModelError: the network fails.
    """
    scores = np.empty((len(cells), len(network.card.scheme)), np.float32)

    def work(chosen: NDArray[np.intp]) -> NDArray[np.float32]:
        return _scores_of_any(network, cut_patches(window, grid, chosen, network.card.layout))

    running: deque[tuple[int, int, Future[NDArray[np.float32]]]] = deque()
    start = 0
    with ThreadPoolExecutor(network.lanes, "scene-mapper-lane") as pool:
        try:
            while start < len(cells) or running:
                stop_if_cancelled(feedback)
                # One batch waits for each lane, so that none stands still while this thread writes and tells.
                while start < len(cells) and len(running) < 2 * network.lanes:
                    stop = min(start + batch, len(cells))
                    running.append((start, stop, pool.submit(work, cells[start:stop])))
                    start = stop
                first, last, future = running.popleft()
                try:
                    scores[first:last] = future.result()
                except NetworkMemoryError:
                    if last - first == 1 or network.fixed_batch:
                        raise
                    _drop(running)
                    start, batch = first, (last - first) // 2
                    feedback.pushWarning(
                        f"There is no memory for {last - first} patches at once; going on with {batch}."
                    )
                    continue
                done(last - first)
        finally:
            _drop(running)
    return scores


def _drop(running: deque[tuple[int, int, Future[NDArray[np.float32]]]]) -> None:
    """Give up what waits, and wait for what is being computed."""
    futures = [future for _, _, future in running if not future.cancel()]
    for future in futures:
        future.exception()
    running.clear()


def _scores_of_any(network: Network, patches: NDArray[np.float32]) -> NDArray[np.float32]:
    """Run either kind of network on patches: (patch, class)."""
    if network.card.kind == "map":
        return np.stack([network.grid_scores(patch)[0, 0] for patch in patches])
    missing = (network.fixed_batch or 0) - len(patches)
    if missing <= 0:
        return network.scores(patches)
    padded = np.concatenate([patches, np.zeros((missing, *patches.shape[1:]), np.float32)])
    return network.scores(padded)[: len(patches)]


def cut_patches(window: StripWindow, grid: CellGrid, cells: NDArray[np.intp], layout: str) -> NDArray[np.float32]:
    """Cut the patches of some cells out of a strip's window, nodata filled.

    Args:
        window: the strip's pixels.
        grid: the cells.
        cells: (cell, 2): row and column within the strip.
        layout: "NHWC" or "NCHW".

    Returns:
        (cell, height, width, band) or (cell, band, height, width), contiguous.
    """
    p, s = grid.patch_px, grid.stride_px
    rows, cols = cells[:, 0], cells[:, 1]
    patches = np.ascontiguousarray(_all_patches(window.pixels, p, s, layout)[rows, cols])
    touched = window.touched[rows, cols]
    if window.valid is not None and touched.any():
        filled = patches[touched]
        fill_patches(filled, _all_patches(window.valid, p, s, "NHWC")[rows[touched], cols[touched]], layout)
        patches[touched] = filled
    return patches


def _all_patches(pixels: NDArray[Any], patch_px: int, stride_px: int, layout: str) -> NDArray[Any]:
    """Look at a window as its patches, without a copy: (row, col) and then a patch's own axes."""
    first = 1 if layout == "NCHW" else 0
    height, width = pixels.shape[first : first + 2]
    rows, cols = (height - patch_px) // stride_px + 1, (width - patch_px) // stride_px + 1
    shape = (rows, cols, *pixels.shape[:first], patch_px, patch_px, *pixels.shape[first + 2 :])
    steps = (pixels.strides[first] * stride_px, pixels.strides[first + 1] * stride_px)
    return as_strided(pixels, shape, (*steps, *pixels.strides), writeable=False)
