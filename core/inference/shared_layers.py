"""What overlapping patches have in common is computed once.

A network's first layers, as `first_layers.split_network` splits them off, make the same of a pixel in
every patch that holds it, except within a few pixels of the patch's edge, where zero padding
shows. So they are run once over a whole block of cells; along the edges of patches, which lie on
lines that whole rows and columns of cells share; and at each patch's four corners. Put together
these are, number for number, what the first layers make of each patch alone, for a fraction of the work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Event

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..image_layout import Layout
from .patch_views import all_images

Run = Callable[[NDArray[np.float32]], list[NDArray[np.float32]]]
Rest = Callable[[Sequence[NDArray[np.float32]]], NDArray[np.float32]]

BLOCK_CELLS = 16
"""A block's side in cells: what the first layers make of it stays within some megabytes."""


@dataclass(frozen=True)
class SharedLayers:
    """A scene network in two parts, of which the first is run once for many patches.

    Attributes:
        first: runs the first layers on (image, height, width, band) or (image, band, height, width).
        rest: makes probabilities, (patch, class), of the first layers' outputs for whole patches.
        layout: of what goes into the first layers.
        patch_px: a patch's side.
        ring_px: how far from a patch's edge its zero padding shows behind the first layers.
    """

    first: Run
    rest: Rest
    layout: Layout
    patch_px: int
    ring_px: int

    def scores(
        self,
        pixels: NDArray[np.float32],
        stride_px: int,
        cells: NDArray[np.intp],
        batch: int,
        halt: Event | None = None,
    ) -> NDArray[np.float32]:
        """Compute some cells of a block.

        Args:
            pixels: the block's window, (height, width, band) or (band, height, width), without nodata.
            stride_px: from patch to patch.
            cells: (cell, 2): row and column in the block, in row-major order.
            batch: patches at once.
            halt: once it is set, the rest is left out.

        Returns:
            Probabilities, (cell, class).
        """
        p, k = self.patch_px, self.ring_px
        blocks = block_features(self.first, pixels, self.layout, patch_px=p, stride_px=stride_px, ring_px=k)
        results = []
        for start in range(0, len(cells), batch):
            if halt and halt.is_set():
                break
            chosen = cells[start : start + batch]
            features = [np.empty((len(chosen), len(block.inside), p, p), np.float32) for block in blocks]
            for first, last in _runs(chosen):
                row, cols = int(chosen[first, 0]), slice(int(chosen[first, 1]), int(chosen[last - 1, 1]) + 1)
                for block, out in zip(blocks, features):
                    put_together(block, row, cols, patch_px=p, stride_px=stride_px, ring_px=k, out=out[first:last])
            results.append(self.rest(features))
        return np.concatenate(results)


def _runs(cells: NDArray[np.intp]) -> Iterator[tuple[int, int]]:
    """Find the stretches of neighbours in a list of cells."""
    steps = np.diff(cells, axis=0)
    ends = np.flatnonzero((steps[:, 0] != 0) | (steps[:, 1] != 1)) + 1
    edges = [0, *ends.tolist(), len(cells)]
    return zip(edges, edges[1:])


@dataclass(frozen=True)
class BlockFeatures:
    """What the first layers make of a block of cells, for one of their outputs.

    Attributes:
        inside: (channel, height, width) of the block's window; right ring_px away from its edges.
        top, bottom: (row, channel, 2 x ring_px, width): along the upper and lower edges of each row's patches.
        left, right: (col, channel, height, 2 x ring_px): along the sides of each column's patches.
        corners: (2, 2, row, col, channel, 2 x ring_px, 2 x ring_px): lower? right? corner of each patch.
    """

    inside: NDArray[np.float32]
    top: NDArray[np.float32]
    bottom: NDArray[np.float32]
    left: NDArray[np.float32]
    right: NDArray[np.float32]
    corners: NDArray[np.float32]


def block_features(
    first: Run, pixels: NDArray[np.float32], layout: Layout, *, patch_px: int, stride_px: int, ring_px: int
) -> list[BlockFeatures]:
    """Run the first layers on a block of cells.

    Args:
        first: runs them on (image, height, width, band) or (image, band, height, width), as the layout says.
        pixels: the block's window, (height, width, band) or (band, height, width).
        layout: of the pixels.
        patch_px: a patch's side.
        stride_px: from patch to patch.
        ring_px: how far from an edge padding shows.

    Returns:
        One for each output of the first layers.
    """
    p, k = patch_px, ring_px
    height, width, _ = layout.sizes(pixels.shape)
    rows, cols = (height - p) // stride_px + 1, (width - p) // stride_px + 1

    def images(row: int, col: int, shape: tuple[int, int], count: tuple[int, int]) -> list[NDArray[np.float32]]:
        """Run on images that begin at a row and column of each patch: count of them down and along."""
        beyond = layout.part(pixels, slice(row, None), slice(col, None))
        chosen = all_images(beyond, shape, stride_px, layout)[: count[0], : count[1]]
        results = first(np.ascontiguousarray(chosen.reshape(-1, *chosen.shape[2:])))
        return [r.reshape(*count, *r.shape[1:]) for r in results]

    far = p - 2 * k
    inside = images(0, 0, (height, width), (1, 1))
    top, bottom = images(0, 0, (2 * k, width), (rows, 1)), images(far, 0, (2 * k, width), (rows, 1))
    left, right = images(0, 0, (height, 2 * k), (1, cols)), images(0, far, (height, 2 * k), (1, cols))
    corners = [[images(r, c, (2 * k, 2 * k), (rows, cols)) for c in (0, far)] for r in (0, far)]
    return [
        BlockFeatures(
            inside=inside[i][0, 0],
            top=top[i][:, 0],
            bottom=bottom[i][:, 0],
            left=left[i][0],
            right=right[i][0],
            corners=np.stack([np.stack([corner[i] for corner in side]) for side in corners]),
        )
        for i in range(len(inside))
    ]


def put_together(
    block: BlockFeatures,
    row: int,
    cols: slice,
    *,
    patch_px: int,
    stride_px: int,
    ring_px: int,
    out: NDArray[np.float32],
) -> None:
    """Put together the features of neighbouring patches of one row.

    Args:
        block: of the block.
        row: of cells in the block.
        cols: of cells in the block.
        patch_px: a patch's side.
        stride_px: from patch to patch.
        ring_px: how far from an edge padding shows.
        out: where to, (patch, channel, height, width).
    """
    p, s, k = patch_px, stride_px, ring_px
    mid, low, high = slice(k, p - k), slice(0, k), slice(p - k, p)
    near, far = slice(0, k), slice(k, 2 * k)
    n, first = cols.stop - cols.start, cols.start

    def patches(line: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return a view of (channel, height, width) as the patches of the row, (patch, channel, height, p)."""
        views = sliding_window_view(line[:, :, first * s :], p, axis=2)[:, :, ::s][:, :, :n]
        return np.moveaxis(views, 2, 0)

    span = slice(row * s + k, row * s + p - k)
    out[:, :, mid, mid] = patches(block.inside[:, span])[..., mid]
    out[:, :, low, mid] = patches(block.top[row])[:, :, near, mid]
    out[:, :, high, mid] = patches(block.bottom[row])[:, :, far, mid]
    out[:, :, mid, low] = block.left[cols, :, span, near]
    out[:, :, mid, high] = block.right[cols, :, span, far]
    for i, (edge, rows) in enumerate(((low, near), (high, far))):
        for j, (side, columns) in enumerate(((low, near), (high, far))):
            out[:, :, edge, side] = block.corners[i, j, row, cols, :, rows, columns]
