"""Patches cut out of a strip, and a network run on them in as many lanes as it has."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..errors import NetworkMemoryError
from ..feedback import Feedback, stop_if_cancelled, wait_for
from ..inference.gpu_patches import GpuStrip
from ..inference.network import Network
from ..inference.patch_views import all_patches
from ..inference.shared_layers import BLOCK_CELLS, SharedLayers
from ..message import Message
from .fill import fill_patches
from .grid import CellGrid
from .windows import StripWindow

Progress = Callable[[int], None]

_MIN_SHARE = 0.25
"""How much of a block must be asked for, that its patches have enough in common."""


@dataclass(frozen=True)
class Piece:
    """Some of the cells to be computed, for one lane.

    Attributes:
        places: their places in the list of cells.
        shared: they lie in one block, and the network's first layers are run on that block.
    """

    places: NDArray[np.intp]
    shared: bool


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
    halt = Event()
    strip = _on_the_device(network, window) if len(cells) else None

    def work(piece: Piece, at_once: int) -> NDArray[np.float32]:
        if piece.shared and network.shared:
            return _score_block(network.shared, window, grid, cells[piece.places], at_once, halt)
        parts = [cells[piece.places[i : i + at_once]] for i in range(0, len(piece.places), at_once)]
        return np.concatenate([alone(part) for part in parts if not halt.is_set()])

    def alone(part: NDArray[np.intp]) -> NDArray[np.float32]:
        if strip and not window.touched[part[:, 0], part[:, 1]].any():
            return strip.scores(part, grid.stride_px)
        return _scores_of_any(network, cut_patches(window, grid, part, network.card.layout))

    def keep(piece: Piece, result: NDArray[np.float32]) -> None:
        scores[piece.places] = result
        done(len(piece.places))

    _in_lanes(network, deque(_pieces(network, window, grid, cells, batch)), batch, work, keep, halt, feedback)
    return scores


def _on_the_device(network: Network, window: StripWindow) -> GpuStrip | None:
    """Hand a strip over to the device, if patches are cut there and it has the memory."""
    if network.cutter is None:
        return None
    try:
        return network.cutter.strip(window.pixels)
    except NetworkMemoryError:
        return None


def _in_lanes(
    network: Network,
    waiting: deque[Piece],
    batch: int,
    work: Callable[[Piece, int], NDArray[np.float32]],
    keep: Callable[[Piece, NDArray[np.float32]], None],
    halt: Event,
    feedback: Feedback,
) -> None:
    """Do the work on all pieces in the network's lanes; with a smaller batch where memory runs out."""
    running: deque[tuple[Piece, int, Future[NDArray[np.float32]]]] = deque()
    with ThreadPoolExecutor(network.lanes, "scene-mapper-lane") as pool:
        try:
            while waiting or running:
                stop_if_cancelled(feedback)
                # One piece waits for each lane, so that none stands still while this thread writes and tells.
                while waiting and len(running) < 2 * network.lanes:
                    piece = waiting.popleft()
                    running.append((piece, batch, pool.submit(work, piece, batch)))
                piece, at_once, future = running[0]
                try:
                    keep(piece, wait_for(future, feedback))
                except NetworkMemoryError:
                    at_once = min(at_once, len(piece.places))
                    if (at_once == 1 and not piece.shared) or network.fixed_batch:
                        raise
                    if max(1, at_once // 2) < batch:
                        batch = at_once // 2
                        feedback.pushWarning(
                            Message(
                                "Out of memory with a batch of {at_once} patches; continuing with {batch}.",
                                at_once=at_once,
                                batch=batch,
                            )
                        )
                    waiting.appendleft(Piece(piece.places, shared=False))
                running.popleft()
        finally:
            halt.set()
            for _, _, future in running:
                future.cancel()


def _pieces(
    network: Network, window: StripWindow, grid: CellGrid, cells: NDArray[np.intp], batch: int
) -> Iterator[Piece]:
    """Cut a list of cells into pieces: blocks where layers are shared, batches elsewhere."""
    apart = np.arange(len(cells))
    if network.shared and len(cells) and grid.stride_px <= network.card.stride_px:
        whole = ~window.touched[cells[:, 0], cells[:, 1]]
        n_cols = int(cells[:, 1].max()) // BLOCK_CELLS + 1
        block = np.where(whole, cells[:, 0] // BLOCK_CELLS * n_cols + cells[:, 1] // BLOCK_CELLS, -1)
        numbers, counts = np.unique(block, return_counts=True)
        dense = numbers[(numbers >= 0) & (counts >= _MIN_SHARE * BLOCK_CELLS**2)]
        for number in dense:
            yield Piece(np.flatnonzero(block == number), shared=True)
        apart = np.flatnonzero(~np.isin(block, dense))
    for start in range(0, len(apart), batch):
        yield Piece(apart[start : start + batch], shared=False)


def _score_block(
    layers: SharedLayers, window: StripWindow, grid: CellGrid, cells: NDArray[np.intp], batch: int, halt: Event
) -> NDArray[np.float32]:
    """Compute cells that lie in one block, from the part of the window that holds their patches."""
    first, last = cells.min(axis=0), cells.max(axis=0)
    rows, cols = (slice(a * grid.stride_px, b * grid.stride_px + grid.patch_px) for a, b in zip(first, last))
    pixels = window.pixels[rows, cols] if layers.layout == "NHWC" else window.pixels[:, rows, cols]
    return layers.scores(pixels, grid.stride_px, cells - first, batch, halt)


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
    patches = np.ascontiguousarray(all_patches(window.pixels, p, s, layout)[rows, cols])
    touched = window.touched[rows, cols]
    if window.valid is not None and touched.any():
        filled = patches[touched]
        fill_patches(filled, all_patches(window.valid, p, s, "NHWC")[rows[touched], cols[touched]], layout)
        patches[touched] = filled
    return patches
