"""Patches cut out of a strip, and a network run on them in as many parallel sessions as suit it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..errors import NetworkMemoryError, RunCancelled
from ..feedback import Feedback, stop_if_cancelled
from ..image_layout import Layout
from ..inference.network import DeviceStrip, Network
from ..inference.patch_views import all_patches
from ..inference.shared_layers import BLOCK_CELLS
from ..message import Message
from .fill import fill_patches
from .grid import CellGrid
from .stored_strip import StripWindow

Progress = Callable[[int], None]

_MIN_SHARE = 0.25
"""How much of a block must be asked for, that its patches have enough in common."""


@dataclass(frozen=True)
class Piece:
    """Some of the cells to be computed, for one session.

    Attributes:
        places: their places in the list of cells.
        in_block: they lie in one block, and the network's first layers are run on that block.
    """

    places: NDArray[np.intp]
    in_block: bool


@dataclass(frozen=True)
class PatchScorer:
    """Runs a network on the patches of some of a strip's cells.

    Attributes:
        network: a scene network. Its batch is halved where there is no memory for so many patches.
        window: the strip's pixels.
        grid: the cells.
        feedback: asked between batches whether to stop.
        done: told how many cells have been computed since it was last told.
    """

    network: Network
    window: StripWindow
    grid: CellGrid
    feedback: Feedback
    done: Progress

    def scores(self, cells: NDArray[np.intp]) -> NDArray[np.float32]:
        """Compute some cells.

        Args:
            cells: (cell, 2): row and column within the strip.

        Returns:
            Probabilities, (cell, class).

        Raises:
            RunCancelled: the user stopped.
            ModelError: the network fails.
        """
        scores = np.empty((len(cells), len(self.network.card.scheme)), np.float32)
        strip, halt = self._on_the_device() if len(cells) else None, Event()

        def work(piece: Piece, batch: int) -> NDArray[np.float32]:
            chosen = cells[piece.places]
            if piece.in_block:
                return self._score_block(chosen, batch, halt)
            parts = [chosen[i : i + batch] for i in range(0, len(chosen), batch)]
            return np.concatenate([self._score_batch(part, strip, batch) for part in parts if not halt.is_set()])

        def keep(piece: Piece, result: NDArray[np.float32]) -> None:
            scores[piece.places] = result
            self.done(len(piece.places))

        self._in_sessions(deque(self._pieces(cells)), work, keep, halt)
        return scores

    def _on_the_device(self) -> DeviceStrip | None:
        """Copy the strip to the device, if patches are cut there and it has the memory."""
        if self.network.device_patches is None:
            return None
        try:
            return self.network.device_patches.strip(self.window.pixels)
        except NetworkMemoryError:
            return None

    def _pieces(self, cells: NDArray[np.intp]) -> Iterator[Piece]:
        """Cut a list of cells into pieces: blocks where layers are shared, batches elsewhere."""
        network, batch = self.network, self.network.settings.batch
        apart = np.arange(len(cells))
        if network.shared and len(cells) and self.grid.stride_px <= network.card.stride_px:
            whole = ~self.window.has_nodata[cells[:, 0], cells[:, 1]]
            n_cols = int(cells[:, 1].max()) // BLOCK_CELLS + 1
            block = np.where(whole, cells[:, 0] // BLOCK_CELLS * n_cols + cells[:, 1] // BLOCK_CELLS, -1)
            numbers, counts = np.unique(block, return_counts=True)
            dense = numbers[(numbers >= 0) & (counts >= _MIN_SHARE * BLOCK_CELLS**2)]
            for number in dense:
                yield Piece(np.flatnonzero(block == number), in_block=True)
            apart = np.flatnonzero(~np.isin(block, dense))
        for start in range(0, len(apart), batch):
            yield Piece(apart[start : start + batch], in_block=False)

    def _in_sessions(
        self,
        waiting: deque[Piece],
        work: Callable[[Piece, int], NDArray[np.float32]],
        keep: Callable[[Piece, NDArray[np.float32]], None],
        halt: Event,
    ) -> None:
        """Do the work on all pieces in the network's sessions; with a smaller batch where memory runs out."""
        batch, sessions = self.network.settings.batch, self.network.settings.sessions
        running: deque[tuple[Piece, int, Future[NDArray[np.float32]]]] = deque()
        with ThreadPoolExecutor(sessions, "scene-mapper-session") as pool:
            try:
                while waiting or running:
                    stop_if_cancelled(self.feedback)
                    # One piece waits for each session, so that none stands still while this thread writes and tells.
                    while waiting and len(running) < 2 * sessions:
                        piece = waiting.popleft()
                        running.append((piece, batch, pool.submit(work, piece, batch)))
                    piece, at_once, future = running[0]
                    try:
                        keep(piece, self.network.wait_for(future, self.feedback))
                    except NetworkMemoryError:
                        filled_up = self.network.device_patches is not None and not piece.in_block
                        tried = at_once if filled_up else min(at_once, len(piece.places))
                        if (tried == 1 and not piece.in_block) or self.network.fixed_batch:
                            raise
                        batch = self._smaller_batch(batch, tried)
                        waiting.appendleft(Piece(piece.places, in_block=False))
                    running.popleft()
            except RunCancelled:
                self.network.stop()
                raise
            finally:
                halt.set()
                for _, _, future in running:
                    future.cancel()

    def _smaller_batch(self, batch: int, tried: int) -> int:
        """Return the batch to go on with after one that found no memory: half of what was tried, or less already."""
        if max(1, tried // 2) >= batch:
            return batch
        self.feedback.pushWarning(
            Message(
                "Out of memory with a batch of {at_once} patches; continuing with {batch}.",
                at_once=tried,
                batch=tried // 2,
            )
        )
        return tried // 2

    def _score_block(self, cells: NDArray[np.intp], batch: int, halt: Event) -> NDArray[np.float32]:
        """Compute cells that lie in one block, from the part of the window that holds their patches."""
        layers, grid = self.network.shared, self.grid
        assert layers is not None  # for the type checker: only then are there blocks
        first, last = cells.min(axis=0), cells.max(axis=0)
        rows, cols = (slice(a * grid.stride_px, b * grid.stride_px + grid.patch_px) for a, b in zip(first, last))
        pixels = layers.layout.part(self.window.pixels, rows, cols)
        return layers.scores(pixels, grid.stride_px, cells - first, batch, halt)

    def _score_batch(self, cells: NDArray[np.intp], strip: DeviceStrip | None, batch: int) -> NDArray[np.float32]:
        """Compute a batch of cells, on the device where their patches are whole.

        A GPU always gets whole batches: for each new shape it would prepare all convolutions again.
        """
        if strip and not self.window.has_nodata[cells[:, 0], cells[:, 1]].any():
            places = np.minimum(np.arange(max(batch, len(cells))), len(cells) - 1)
            return strip.scores(cells[places], self.grid.stride_px)[: len(cells)]
        network = self.network
        patches = cut_patches(self.window, self.grid, cells, network.card.layout)
        missing = (network.fixed_batch or (batch if network.device_patches else 0)) - len(patches)
        if missing <= 0:
            return network.scores(patches)
        padded = np.concatenate([patches, np.zeros((missing, *patches.shape[1:]), np.float32)])
        return network.scores(padded)[: len(patches)]


def cut_patches(window: StripWindow, grid: CellGrid, cells: NDArray[np.intp], layout: Layout) -> NDArray[np.float32]:
    """Cut the patches of some cells out of a strip's window, nodata filled.

    Args:
        window: the strip's pixels.
        grid: the cells.
        cells: (cell, 2): row and column within the strip.
        layout: of the window and the patches.

    Returns:
        (cell, height, width, band) or (cell, band, height, width), contiguous.
    """
    p, s = grid.patch_px, grid.stride_px
    rows, cols = cells[:, 0], cells[:, 1]
    patches = np.ascontiguousarray(all_patches(window.pixels, p, s, layout)[rows, cols])
    has_nodata = window.has_nodata[rows, cols]
    if window.valid is not None and has_nodata.any():
        filled = patches[has_nodata]
        fill_patches(filled, all_patches(window.valid, p, s, layout)[rows[has_nodata], cols[has_nodata]], layout)
        patches[has_nodata] = filled
    return patches
