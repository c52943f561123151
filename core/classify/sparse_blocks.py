"""Blocks for a map of which only some cells are asked for: each as large as the cells that lie together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .blocks import Block, BlockGrid

_MIN_GAIN = 1.4
"""How many times less the smaller blocks must cost. Else the whole map's are taken, and the numbers are exactly its."""
_PX_A_BLOCK = 3000
"""What it costs to start a block, in pixels."""


@dataclass(frozen=True)
class Place:
    """A block on the whole map's cells.

    Attributes:
        top: its first row.
        left: its first column.
        rows: its height in cells.
        cols: its width in cells.
    """

    top: int
    left: int
    rows: int
    cols: int


@dataclass(frozen=True)
class SparseBlocks:
    """Blocks of several shapes that hold all cells that are asked for, none of them twice.

    Shapes and places follow from the whole map and what is asked for, as those of a `BlockGrid` do from the map.

    Attributes:
        places: from the top.
        strips: the whole map's rows of cells at which strips begin, and its height; no block crosses them.
        first_row: the whole map's row of cells at which the plan begins: 0, unless it is a shard's.
    """

    places: tuple[Place, ...]
    strips: tuple[int, ...]
    first_row: int = 0
    square_cells = 1
    """Near nodata each cell is computed alone: of what its neighbours need, not all may have been read."""

    def rows_of_squares(self, first_row: int, rows: int) -> tuple[int, int]:
        """Return the rows of cells themselves; see `BlockGrid.rows_of_squares`."""
        return first_row, first_row + rows

    @property
    def map_rows(self) -> int:
        """The whole map's rows of cells."""
        return self.strips[-1]

    @property
    def rows(self) -> int:
        """The height of the tallest block in cells."""
        return max(place.rows for place in self.places)

    @property
    def cols(self) -> int:
        """The width of the widest block in cells."""
        return max(place.cols for place in self.places)

    def count_rows(self, rows: int) -> int:
        """Return how many rows of blocks hold the plan's rows of cells; see `BlockGrid.count_rows`."""
        return len(self.row_edges(rows)) - 1

    def row_edges(self, rows: int) -> list[int]:
        """Return the plan's rows of cells at which blocks begin or end and that none crosses, its ends among them."""
        tops = np.array([place.top for place in self.places])
        ends = tops + [place.rows for place in self.places]
        change = np.zeros(self.strips[-1] + 2, np.intp)
        np.add.at(change, tops + 1, 1)
        np.add.at(change, ends, -1)
        edges = np.union1d(tops, ends)
        return self._inside(edges[np.cumsum(change)[edges] == 0].tolist(), rows)

    def strip_edges(self, rows: int) -> list[int]:
        """Return the plan's rows of cells at which strips begin, and where the last one ends."""
        return self._inside(self.strips, rows)

    def _inside(self, edges: Iterable[int], rows: int) -> list[int]:
        return [0, *(edge - self.first_row for edge in edges if 0 < edge - self.first_row < rows), rows]

    def of_strip(self, first_row: int, to_compute: NDArray[np.bool_]) -> Iterator[Block]:
        """Find the blocks of a strip that hold cells to be computed; see `BlockGrid.of_strip`."""
        begin = self.first_row + first_row
        tops = [place.top for place in self.places]
        last = bisect_left(tops, begin + len(to_compute))
        for place in self.places[bisect_left(tops, begin - self.rows + 1) : last]:
            top, bottom = max(place.top - begin, 0), min(place.top + place.rows - begin, len(to_compute))
            cells = slice(top, bottom), slice(place.left, place.left + place.cols)
            if bottom > top and to_compute[cells].any():
                yield Block(cells, begin + top - place.top, place.rows, place.cols)


@dataclass(frozen=True)
class _Cost:
    """What it costs to compute some cells in a rectangle, in pixels, fixed costs of its blocks included.

    A network's layers shrink what they compute from the patches' pixels to the cells': half of the margin is their
    mean (of `lcz-lite` and of blocks of 2 × 2 to 32 × 48 cells, this is right within 4 %).

    Attributes:
        stride_px: a cell's side.
        margin_px: what a block computes beyond its cells, along each side.
        max_rows: rows of cells a block.
        max_cols: columns of cells a block.
    """

    stride_px: int
    margin_px: int
    max_rows: int
    max_cols: int

    def of(self, rows: Any, cols: Any) -> Any:
        """Return the cost of rectangles, each cut into blocks of one size where it is too large.

        Args:
            rows: their heights in cells, numbers or arrays of whole numbers.
            cols: their widths.
        """
        down, along = -(-rows // self.max_rows), -(-cols // self.max_cols)
        height, width = (n * self.stride_px + self.margin_px * k for n, k in ((rows, down), (cols, along)))
        return height * width + down * along * _PX_A_BLOCK


def choose_sparse_blocks(
    dense: BlockGrid, wanted: NDArray[np.bool_], stride_px: int, patch_px: int
) -> BlockGrid | SparseBlocks:
    """Choose the blocks for some of a map's cells: those that cost little to compute.

    Args:
        dense: the blocks for all of its cells.
        wanted: which cells are asked for, (rows, cols).
        stride_px: a cell's side.
        patch_px: a patch's side.
    """
    # Half as wide as those of the whole map: the few blocks of a small area are shared out among the sessions, too.
    cost = _Cost(stride_px, (patch_px - stride_px) // 2, dense.rows, max(1, dense.cols // 2))
    of_dense = (dense.rows * stride_px + cost.margin_px) * (dense.cols * stride_px + cost.margin_px) + _PX_A_BLOCK
    limit = sum(1 for _ in dense.of_strip(0, wanted)) * of_dense / _MIN_GAIN
    if np.count_nonzero(wanted) * stride_px**2 > limit:
        return dense
    edges = _edges(wanted, dense.rows)
    places = [
        Place(top + int(rows[0]), int(cols.min()), int(rows[-1] - rows[0]) + 1, int(np.ptp(cols)) + 1)
        for top, bottom in zip(edges, edges[1:])
        for rows, cols in _cover(np.stack(np.nonzero(wanted[top:bottom])), cost)
    ]
    total = sum(cost.of(place.rows, place.cols) for place in places)
    places.sort(key=lambda place: (place.top, place.left))
    return SparseBlocks(tuple(places), tuple(edges)) if total < limit else dense


def _edges(wanted: NDArray[np.bool_], max_rows: int) -> list[int]:
    """Return the rows at which a map is cut into strips, of half to all of a height: where few cells are cut apart."""
    crossing = np.append(np.count_nonzero(wanted[:-1] & wanted[1:], axis=1), 0)  # between a row and the next
    edges, least = [0], max(1, max_rows // 2)
    while len(wanted) - edges[-1] > max_rows:
        window = crossing[edges[-1] + least - 1 : edges[-1] + max_rows]
        edges.append(edges[-1] + max_rows - int(np.argmin(window[::-1])))
    return [*edges, len(wanted)]


def _cover(cells: NDArray[np.intp], cost: _Cost) -> Iterator[NDArray[np.intp]]:
    """Divide cells among blocks: cut their rectangle in two where that costs least, as long as it saves something.

    Args:
        cells: rows and columns of cells, (2, cell), in row-major order.
        cost: of blocks.

    Yields:
        The cells of each block, in the same form.
    """
    turned = _Cost(cost.stride_px, cost.margin_px, cost.max_cols, cost.max_rows)
    todo = [cells]
    while todo:
        cells = todo.pop()
        if not cells.size:
            continue
        down, along = cells - cells.min(axis=1, keepdims=True)
        height, width = int(down[-1]) + 1, int(along.max()) + 1
        row, of_rows = _best_cut(down, along, height, cost)
        col, of_cols = _best_cut(along, down, width, turned)
        if min(of_rows, of_cols) < cost.of(height, width):
            before = down < row if of_rows <= of_cols else along < col
        elif height > cost.max_rows:
            before = down < -(-height // -(-height // cost.max_rows))
        elif width > cost.max_cols:
            before = along < -(-width // -(-width // cost.max_cols))
        else:
            yield cells
            continue
        todo += [cells[:, ~before], cells[:, before]]


def _best_cut(along: NDArray[np.intp], across: NDArray[np.intp], length: int, cost: _Cost) -> tuple[int, float]:
    """Return where to cut a rectangle of cells in two, and what the rectangles of both parts cost.

    Args:
        along: the cells' places along the axis that is cut; from 0, and the last one is `length` - 1.
        across: their places along the other one, in ascending order for each place along.
        length: of the rectangle.
        cost: along is as rows are, across as columns.
    """
    if length == 1:
        return 0, np.inf
    first, last = np.full(length, len(across) + int(across.max()) + 1), np.full(length, -1)
    last[along] = across  # of several, the last one stays
    first[along[::-1]] = across[::-1]
    place = np.arange(length)
    end = np.maximum.accumulate(np.where(last >= 0, place, -1))
    begin = np.minimum.accumulate(np.where(last >= 0, place, length)[::-1])[::-1]
    wide = np.maximum.accumulate(last) - np.minimum.accumulate(first) + 1
    wide_after = (np.maximum.accumulate(last[::-1]) - np.minimum.accumulate(first[::-1]) + 1)[::-1]
    total = cost.of(end[:-1] + 1, wide[:-1]) + cost.of(length - begin[1:], wide_after[1:])
    cut = int(np.argmin(total))
    return cut + 1, float(total[cut])
