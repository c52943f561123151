"""Pixel networks: an image cut into tiles that overlap, one class for every pixel.

Tiles begin before the image's corner by the overlap, the image is continued by reflection (its edge pixel twice),
and where tiles overlap their probabilities are blended by a tapered cosine, as ukis-csmask 1.0 does it: so the classes
are the same as its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..feedback import Feedback, stop_if_cancelled, wait_for
from .network import Network

Rows = Callable[[int, int], NDArray[np.float32]]
"""Reads rows [start, stop) of the image, scaled as the network wants them: (band, row, col)."""


@dataclass(frozen=True)
class Tiles:
    """How an image is cut.

    Attributes:
        size: a tile's side in pixels.
        overlap: the share of it that neighbours have in common, 0 to 0.5.
        height: of the image.
        width: of the image.
    """

    size: int
    overlap: float
    height: int
    width: int

    @property
    def step(self) -> int:
        """Pixels from one tile to the next."""
        return int(self.size - self.size * self.overlap)

    @property
    def margin(self) -> int:
        """Pixels by which the first tile begins before the image."""
        return int(self.size * self.overlap)

    @property
    def rows(self) -> int:
        """How many rows of tiles there are."""
        return -(-(self.height + self.margin) // self.step)

    @property
    def cols(self) -> int:
        """How many tiles a row has."""
        return -(-(self.width + self.margin) // self.step)

    def places(self, first: int, count: int, size: int) -> NDArray[np.intp]:
        """Return the image's rows, or columns, that a run of tiles shows, folded back at its edges.

        Args:
            first: the first tile.
            count: how many tiles.
            size: the image's height, or width.
        """
        start = first * self.step - self.margin
        return mirrored(np.arange(start, start + (count - 1) * self.step + self.size), size)


def mirrored(index: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    """Fold positions beyond 0 … size - 1 back, the outermost pixel twice."""
    folded = np.mod(index, 2 * size)
    return np.where(folded >= size, 2 * size - 1 - folded, folded)


def taper(size: int, overlap: float) -> NDArray[np.float32]:
    """Return the weights along a tile's side: 1 inside, falling to 0 at its ends as a cosine (Tukey's window)."""
    if not overlap:
        return np.ones(size, np.float32)
    alpha = 2 * overlap
    n = np.arange(size)
    width = int(np.floor(alpha * (size - 1) / 2))
    weights = np.ones(size)
    weights[: width + 1] = 0.5 * (1 + np.cos(np.pi * (-1 + 2 * n[: width + 1] / alpha / (size - 1))))
    end = n[size - width - 1 :]
    weights[size - width - 1 :] = 0.5 * (1 + np.cos(np.pi * (-2 / alpha + 1 + 2 * end / alpha / (size - 1))))
    return weights.astype(np.float32)


def tiled_classes(
    network: Network, tiles: Tiles, read: Rows, feedback: Feedback, wanted: Callable[[int, int], bool] | None = None
) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """Run a pixel network on an image, row of tiles by row of tiles.

    Args:
        network: of the kind "pixel".
        tiles: how the image is cut.
        read: reads its rows, each about once and in order.
        feedback: told of progress and asked whether to stop.
        wanted: whether a tile (row, col) is to be computed; all are without it. The others get the first class.

    Yields:
        The first row, and the index of each pixel's most probable class, (row, col).

    Raises:
        RunCancelled: the user stopped.
        ModelError: the network fails.
        InputError: the image cannot be read.
    """
    weights = taper(tiles.size, tiles.overlap)
    blend = weights[:, None] * weights[None, :]
    n_classes, total = len(network.card.scheme), (tiles.cols - 1) * tiles.step + tiles.size
    sums = np.zeros((n_classes, tiles.size, total), np.float32)
    cols = tiles.places(0, tiles.cols, tiles.width)
    sessions = network.settings.sessions
    with ThreadPoolExecutor(1, "scene-mapper-reader") as reader, ThreadPoolExecutor(sessions) as pool:
        ahead = reader.submit(_tile_row, read, tiles, 0, cols)
        for row in range(tiles.rows):
            pixels = wait_for(ahead, feedback)
            stop_if_cancelled(feedback)
            if row + 1 < tiles.rows:
                ahead = reader.submit(_tile_row, read, tiles, row + 1, cols)
            for col, scores in _scored(
                network, tiles, row=row, pixels=pixels, pool=pool, wanted=wanted, feedback=feedback
            ):
                place = slice(col * tiles.step, col * tiles.step + tiles.size)
                sums[:, :, place] += scores * blend
            feedback.setProgress(100 * (row + 1) / tiles.rows)
            yield from _finished(tiles, row, sums)
            sums[:, : tiles.size - tiles.step] = sums[:, tiles.step :].copy()
            sums[:, tiles.size - tiles.step :] = 0


def _finished(tiles: Tiles, row: int, sums: NDArray[np.float32]) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """Yield the rows of the image to which no later tile adds."""
    first = row * tiles.step - tiles.margin
    start, stop = max(first, 0), min(first + tiles.step, tiles.height)
    if stop > start:
        done = sums[:, start - first : stop - first, tiles.margin : tiles.margin + tiles.width]
        yield start, done.argmax(axis=0).astype(np.uint8)


def _tile_row(read: Rows, tiles: Tiles, row: int, cols: NDArray[np.intp]) -> NDArray[np.float32]:
    """Read what a row of tiles shows: (band, row, col), continued beyond the image."""
    rows = tiles.places(row, 1, tiles.height)
    first, last = int(rows.min()), int(rows.max())
    return read(first, last + 1)[:, rows - first][:, :, cols]


def _scored(
    network: Network,
    tiles: Tiles,
    row: int,
    pixels: NDArray[np.float32],
    pool: ThreadPoolExecutor,
    wanted: Callable[[int, int], bool] | None,
    feedback: Feedback,
) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Yield (column, probabilities (class, row, col)) of each tile of a row that is wanted, in order."""
    running: deque[tuple[int, Future[NDArray[np.float32]]]] = deque()
    try:
        for col in range(tiles.cols):
            if wanted is None or wanted(row, col):
                tile = pixels[:, :, col * tiles.step : col * tiles.step + tiles.size]
                running.append((col, pool.submit(network.pixel_scores, tile)))
            # Two for each session: one is computed, one waits.
            while len(running) > 2 * network.settings.sessions:
                done, future = running.popleft()
                yield done, network.wait_for(future, feedback)
        while running:
            done, future = running.popleft()
            yield done, network.wait_for(future, feedback)
    finally:
        for _, future in running:
            future.cancel()
