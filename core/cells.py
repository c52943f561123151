"""Which of a strip's cells hold data, and which see a pixel without."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .grid import CellGrid
from .plan import Plan
from .strips import Strip


def cells_with_data(plan: Plan, strip: Strip, first_row_px: int, valid: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    """Tell which cells of a strip are to be computed.

    A cell is, if it is asked for and at least half of its own ground inside the raster holds data.

    Args:
        plan: the plan.
        strip: the strip.
        first_row_px: the raster row at which the window begins.
        valid: which pixels of the strip's window are valid, (height, width); None if all are.

    Returns:
        (rows, cols).
    """
    grid, source = plan.grid, plan.source
    row_start, row_stop = grid.cell_span(strip.first_row, strip.rows, grid.first_row_px)
    col_start, col_stop = grid.cell_span(0, grid.cols, grid.first_col_px)
    # Where a patch is smaller than its cell some ground is not read; only what is read can be judged.
    patch_rows = grid.patch_span(strip.first_row, strip.rows, grid.first_row_px)
    patch_cols = grid.patch_span(0, grid.cols, grid.first_col_px)
    top, left = max(row_start, first_row_px, 0), max(col_start, patch_cols[0], 0)
    bottom, right = min(row_stop, patch_rows[1], source.height), min(col_stop, patch_cols[1], source.width)
    known = np.outer(
        _px_per_cell(top - row_start, bottom - row_start, strip.rows, grid.stride_px),
        _px_per_cell(left - col_start, right - col_start, grid.cols, grid.stride_px),
    )
    has_data: NDArray[np.bool_] = known > 0
    if valid is not None:
        ground = np.zeros((row_stop - row_start, col_stop - col_start), bool)
        judged = valid[top - first_row_px : bottom - first_row_px, left - patch_cols[0] : right - patch_cols[0]]
        ground[top - row_start : bottom - row_start, left - col_start : right - col_start] = judged
        with_data = _per_cell(ground, grid)
        has_data = (2 * with_data >= known) & (with_data > 0)
    if plan.wanted is not None:
        has_data &= plan.wanted[strip.first_row : strip.first_row + strip.rows]
    return has_data


def any_in_patches(marked: NDArray[np.bool_], grid: CellGrid) -> NDArray[np.bool_]:
    """Tell which patches of a window hold a marked pixel: (rows, cols)."""
    total = np.zeros((marked.shape[0] + 1, marked.shape[1] + 1), np.int32)
    np.cumsum(np.cumsum(marked, axis=0, dtype=np.int32), axis=1, out=total[1:, 1:])
    p, s = grid.patch_px, grid.stride_px
    count = total[p::s, p::s] - total[:-p:s, p::s] - total[p::s, :-p:s] + total[:-p:s, :-p:s]
    touched: NDArray[np.bool_] = count > 0
    return touched


def _px_per_cell(start: int, stop: int, cells: int, stride_px: int) -> NDArray[np.intp]:
    """Count, along one axis, the pixels [start, stop) that lie in each cell."""
    edges = np.clip(np.arange(cells + 1) * stride_px, start, max(start, stop))
    return np.diff(edges)


def _per_cell(ground: NDArray[np.bool_], grid: CellGrid) -> NDArray[np.intp]:
    """Count True pixels of each cell's own ground: (rows, cols)."""
    s = grid.stride_px
    rows, cols = ground.shape[0] // s, ground.shape[1] // s
    counts: NDArray[np.intp] = ground.reshape(rows, s, cols, s).sum(axis=(1, 3))
    return counts
