"""Blocks for a map of which only some cells are asked for: smaller ones, which hold few of the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from .blocks import BlockGrid

_ROWS, _COLS = (4, 6, 8, 10, 12, 16, 20, 24, 32), (8, 12, 16, 20, 24, 28, 32, 40, 48, 64)
_MAX_CELLS, _COARSER = 20_000_000, 3
"""In a larger map, only every third of these is tried: looking at a country's cells takes a while."""
_MIN_GAIN = 1.4
"""How many times less the smaller blocks must cost. Else the whole map's are taken, and the numbers are exactly its."""
_PX_A_BLOCK = 2000
"""What it costs to start a block, in pixels."""


def choose_sparse_blocks(dense: BlockGrid, wanted: NDArray[np.bool_], stride_px: int, patch_px: int) -> BlockGrid:
    """Choose the blocks for some of a map's cells: those with the fewest pixels to compute.

    Args:
        dense: the blocks for all of its cells.
        wanted: which cells are asked for, (rows, cols).
        stride_px: a cell's side.
        patch_px: a patch's side.
    """

    def cost(blocks: BlockGrid) -> int:
        rows, cols = (n * stride_px + patch_px - stride_px for n in (blocks.rows, blocks.cols))
        count = sum(len(lefts) for lefts in _lefts_of_rows(blocks, wanted))
        return count * (rows * cols + _PX_A_BLOCK)

    at_least = np.count_nonzero(wanted) * stride_px**2
    limit = cost(dense) / _MIN_GAIN
    if at_least > limit:
        return dense
    step = 1 if wanted.size <= _MAX_CELLS else _COARSER
    tried = [
        replace(dense, rows=rows, cols=cols, wanted=wanted, strip_rows=max(1, dense.rows // rows))
        for rows in (*(n for n in _ROWS[::step] if n < dense.rows), dense.rows)
        for cols in (*(n for n in _COLS[::step] if n < dense.cols), dense.cols)
    ]
    best = min(tried, key=cost)
    return best if cost(best) < limit else dense


def _lefts_of_rows(blocks: BlockGrid, wanted: NDArray[np.bool_]) -> Iterator[list[int]]:
    for top in range(0, len(wanted), blocks.rows):
        in_columns = wanted[top : top + blocks.rows].any(axis=0)
        lefts = blocks.lefts(in_columns)
        yield lefts if blocks.wanted is not None else [x for x in lefts if in_columns[x : x + blocks.cols].any()]
