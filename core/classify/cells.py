"""Which of a strip's cells hold data, and which see a pixel without."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .grid import CellGrid
from .plan import Plan
from .strips import Strip


def cells_with_data(plan: Plan, strip: Strip, first_row_px: int, valid: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    """Return which cells of a strip are to be computed.

    A cell is, if it is asked for and at least half of its own ground inside the raster holds data.
    Where a patch is smaller than its cell, only the ground that the patch shows is read, and judged.

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
    known = np.outer(
        _px_per_cell(grid, strip.rows, -row_start, source.height - row_start),
        _px_per_cell(grid, grid.cols, -col_start, source.width - col_start),
    )
    has_data: NDArray[np.bool_] = known > 0
    if valid is not None:
        first_col_px, _ = grid.patch_span(0, grid.cols, grid.first_col_px)
        top, left = max(row_start, first_row_px, 0), max(col_start, first_col_px, 0)
        bottom = max(top, min(row_stop, first_row_px + valid.shape[0], source.height))
        right = max(left, min(col_stop, first_col_px + valid.shape[1], source.width))
        ground = np.zeros((row_stop - row_start, col_stop - col_start), bool)
        judged = valid[top - first_row_px : bottom - first_row_px, left - first_col_px : right - first_col_px]
        ground[top - row_start : bottom - row_start, left - col_start : right - col_start] = judged
        with_data = _per_cell(ground, grid)
        has_data = (2 * with_data >= known) & (with_data > 0)
    if plan.wanted is not None:
        has_data &= plan.wanted[strip.first_row : strip.first_row + strip.rows]
    return has_data


def any_in_patches(marked: NDArray[np.bool_], grid: CellGrid) -> NDArray[np.bool_]:
    """Return which patches of a window hold a marked pixel: (rows, cols)."""
    total = np.zeros((marked.shape[0] + 1, marked.shape[1] + 1), np.int32)
    np.cumsum(np.cumsum(marked, axis=0, dtype=np.int32), axis=1, out=total[1:, 1:])
    p, s = grid.patch_px, grid.stride_px
    count = total[p::s, p::s] - total[:-p:s, p::s] - total[p::s, :-p:s] + total[:-p:s, :-p:s]
    found: NDArray[np.bool_] = count > 0
    return found


def _judged(grid: CellGrid) -> slice:
    """Return the pixels along a cell's side that its patch shows: all of them, unless the patch is smaller."""
    start = max(0, -grid.halo_px)
    return slice(start, start + min(grid.stride_px, grid.patch_px))


def _px_per_cell(grid: CellGrid, cells: int, start: int, stop: int) -> NDArray[np.intp]:
    """Count, along one axis, the pixels [start, stop) that each cell is judged by."""
    first, judged = np.arange(cells) * grid.stride_px, _judged(grid)
    counts: NDArray[np.intp] = np.clip(first + judged.stop, start, stop) - np.clip(first + judged.start, start, stop)
    return counts


def _per_cell(ground: NDArray[np.bool_], grid: CellGrid) -> NDArray[np.intp]:
    """Count True among the pixels that each cell is judged by: (rows, cols)."""
    s, judged = grid.stride_px, _judged(grid)
    by_cell = ground.reshape(ground.shape[0] // s, s, ground.shape[1] // s, s)
    counts: NDArray[np.intp] = by_cell[:, judged, :, judged].sum(axis=(1, 3))
    return counts
