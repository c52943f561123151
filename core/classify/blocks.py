"""Blocks of cells, all of one shape, on which a fully convolutional network is run.

The last digits of what a network computes depend on the shape of what it is given: another shape, another
kernel, another order of the sums. So the shape and the place of every block follow from the whole map
alone. A cell lies in the same block, at the same place in it, whatever the strips, shards and threads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Area = tuple[slice, slice]
"""Rows and columns of an array."""

MAX_BLOCK_PX = 512
"""How many rows of pixels a block's cells may cover; its columns may cover twice as many. Larger blocks have less
margin to compute, but take more memory: files mostly hold 512 rows in a row of tiles, all of which are read."""
SQUARE_CELLS = 8
"""Rows and columns of cells of the squares of a block; see `near_nodata`."""
MAX_BLOCK_ROWS = 128
"""Rows of cells of a block whose cells are small."""
_MIN_COLS = 32
_MULTIPLES = (4, 2)
"""The blocks of a row are shared out among sessions: mostly two or four."""


@dataclass(frozen=True)
class Block:
    """The part of a block that lies in a strip.

    Attributes:
        cells: rows and columns of the strip.
        row: of the block, at which the first of these cells lies.
        rows: the whole block's height in cells.
        cols: its width.
    """

    cells: Area
    row: int
    rows: int
    cols: int


@dataclass(frozen=True)
class BlockGrid:
    """Blocks of one shape on the whole map's cells. The last row and column of blocks may stick out of the map.

    Attributes:
        rows: a block's height in cells.
        cols: a block's width in cells.
        first_row: the whole map's row of cells at which the plan begins: 0, unless it is a shard's.
        map_rows: the whole map's rows of cells, beyond which nothing is read.
    """

    rows: int
    cols: int
    first_row: int = 0
    map_rows: int = 1 << 31
    square_cells = SQUARE_CELLS

    def rows_of_squares(self, first_row: int, rows: int) -> tuple[int, int]:
        """Return the plan's rows of cells [first, stop) of the squares that hold some of its rows.

        Args:
            first_row: the plan's row of cells at which they begin.
            rows: how many.
        """
        begin, last = self.first_row + first_row, self.first_row + first_row + rows - 1
        in_square, in_block = begin % self.rows % self.square_cells, last % self.rows
        stop = last - in_block + min((in_block // self.square_cells + 1) * self.square_cells, self.rows)
        return first_row - in_square, min(stop, self.map_rows) - self.first_row

    def count_rows(self, rows: int) -> int:
        """Return how many rows of blocks hold the plan's rows of cells.

        Args:
            rows: of cells in the plan.
        """
        return (self.first_row + rows - 1) // self.rows - self.first_row // self.rows + 1

    def row_edges(self, rows: int) -> list[int]:
        """Return the plan's rows of cells at which rows of blocks begin, and where the last one ends.

        Args:
            rows: of cells in the plan.
        """
        first = self.rows - self.first_row % self.rows
        return [0, *range(first, rows, self.rows), rows]

    def strip_edges(self, rows: int) -> list[int]:
        """Return the plan's rows of cells at which strips begin, and where the last one ends: its rows of blocks.

        Args:
            rows: of cells in the plan.
        """
        return self.row_edges(rows)

    def of_strip(self, first_row: int, to_compute: NDArray[np.bool_]) -> Iterator[Block]:
        """Find the blocks of a strip that hold cells to be computed.

        Args:
            first_row: the plan's row of cells at which the strip begins.
            to_compute: the strip's cells, (rows, cols).
        """
        rows, cols = to_compute.shape
        begin = self.first_row + first_row
        edges = replace(self, first_row=begin).row_edges(rows)
        for top, bottom in zip(edges, edges[1:]):
            for left in range(0, cols, self.cols):
                cells = slice(top, bottom), slice(left, min(left + self.cols, cols))
                if to_compute[cells].any():
                    yield Block(cells, (begin + top) % self.rows, self.rows, self.cols)


def choose_blocks(rows: int, cols: int, stride_px: int, max_rows: int = MAX_BLOCK_ROWS) -> BlockGrid:
    """Choose the blocks for a map: as large as memory allows, and such that little of them sticks out of the map.

    Args:
        rows: of the whole map's cells.
        cols: of the whole map's cells.
        stride_px: a cell's side.
        max_rows: rows of cells that a block may have.
    """
    most = max(1, min(max_rows, MAX_BLOCK_ROWS, MAX_BLOCK_PX // stride_px))
    count = -(-cols // (2 * most))
    for multiple in _MULTIPLES:
        rounded = -(-count // multiple) * multiple
        if cols >= rounded * _MIN_COLS:
            count = rounded
            break
    return BlockGrid(-(-rows // -(-rows // most)), -(-cols // count), map_rows=rows)
