"""Cells in, probabilities out: how each kind of network is run on a strip."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import NetworkMemoryError, RunCancelled
from ..feedback import Feedback, stop_if_cancelled
from ..inference.network import Network
from .blocks import Area, Block
from .grid import CellGrid
from .near_nodata import score_near_nodata
from .patches import PatchScorer, Progress
from .stored_strip import StoredStrip, StripWindow

_POLL_SECONDS = 0.1


@contextmanager
def block_sessions(networks: Sequence[Network]) -> Iterator[ThreadPoolExecutor]:
    """Provide the threads in which blocks are computed; a cancelled run does not wait for them.

    Args:
        networks: those whose blocks are computed there.
    """
    sessions = ThreadPoolExecutor(max(network.settings.sessions for network in networks), "scene-mapper-session")
    try:
        yield sessions
    except RunCancelled:
        for network in networks:
            network.stop()
        raise
    finally:
        sessions.shutdown(wait=False, cancel_futures=True)


class StripScoring:
    """A strip that a network is run on. The blocks of a fully convolutional network are begun at once.

    So the blocks of a strip can be computed while the last ones of the strip before it still are.

    Args:
        network: the network.
        strip: the strip's pixels: as stored for a fully convolutional network, in the network's form for others.
        grid: the cells.
        sessions: the threads for blocks; a scene network has its own.
    """

    def __init__(
        self, network: Network, strip: StripWindow | StoredStrip, grid: CellGrid, sessions: ThreadPoolExecutor
    ) -> None:
        self._network, self._strip, self._grid = network, strip, grid
        self._blocks: deque[tuple[Block, Future[NDArray[np.float32]]]] = deque()
        self._scores = np.empty((*strip.to_compute.shape, len(network.card.scheme)), np.float32)
        if isinstance(strip, StoredStrip):
            for block in strip.plan.blocks.of_strip(strip.strip.first_row, strip.to_compute):
                self._blocks.append((block, sessions.submit(_score_block, network, strip, block)))

    @property
    def to_compute(self) -> NDArray[np.bool_]:
        """Return which of the strip's cells are computed, (rows, cols)."""
        return self._strip.to_compute

    def collect_until(self, other: Future[Any], feedback: Feedback, done: Progress) -> None:
        """Collect the blocks that are computed before other work is done; the rest is left to `finish`.

        Args:
            other: what another thread does.
            feedback: asked ten times a second whether to stop.
            done: told how many cells have been computed since it was last told.

        Raises:
            RunCancelled: the user stopped.
            ModelError: the network fails.
        """
        while self._blocks and not other.done():
            stop_if_cancelled(feedback)
            wait([other, self._blocks[0][1]], _POLL_SECONDS, FIRST_COMPLETED)
            if self._blocks[0][1].done():
                self._collect_block(feedback, done)

    def finish(self, feedback: Feedback, done: Progress) -> NDArray[np.float32]:
        """Compute the probabilities of the strip's cells.

        Args:
            feedback: asked between batches whether to stop.
            done: told how many cells have been computed since it was last told.

        Returns:
            (cell, class) for the cells of ``to_compute``, in row-major order.

        Raises:
            RunCancelled: the user stopped.
            ModelError: the network fails.
        """
        if isinstance(self._strip, StripWindow):
            scorer = PatchScorer(self._network, self._strip, self._grid, feedback, done)
            return scorer.scores(np.argwhere(self.to_compute))
        while self._blocks:
            self._collect_block(feedback, done)
        return self._scores[self.to_compute]

    def _collect_block(self, feedback: Feedback, done: Progress) -> None:
        block, result = self._blocks.popleft()
        self._scores[block.cells] = self._network.wait_for(result, feedback)
        done(int(self.to_compute[block.cells].sum()))


def _score_block(network: Network, strip: StoredStrip, block: Block) -> NDArray[np.float32]:
    """Run a fully convolutional network over a block of cells: (rows, cols, class) of those that lie in the strip."""
    rows, cols = block.cells
    try:
        scores = network.grid_scores(strip.block(block))
        scores = scores[block.row : block.row + rows.stop - rows.start, : cols.stop - cols.start]
    except NetworkMemoryError:
        scores = np.concatenate([_score_part(network, strip, half) for half in _halves(block.cells)], axis=1)
    if strip.has_nodata[block.cells].any():
        # The network saw nodata as it stands.
        scores = scores.copy()
        score_near_nodata(network, strip, block, scores)
    return scores


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
