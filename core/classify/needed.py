"""Which pixels the cells of a map need, where only some of its cells are asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .plan import Plan

Spans = tuple[NDArray[np.intp], NDArray[np.intp]]
"""The first pixel along an axis that each row or column of cells needs, and the one after the last."""


class NeededColumns:
    """The columns of the rasters that the patches of the cells of some plans show, row by row.

    Args:
        plans: plans on one grid of cells, of which only some are asked for; their patches may be of several sizes.
    """

    def __init__(self, plans: Sequence[Plan]) -> None:
        self._plans = tuple(plans)
        self._spans = [_spans_of(plan) for plan in plans]

    def in_rows(self, start: int, stop: int) -> NDArray[np.bool_]:
        """Return which columns of the raster are needed in some of its rows: (width,).

        Args:
            start: the first row of pixels.
            stop: the row after the last one.
        """
        width = self._plans[0].source.width
        changes = np.zeros(width + 1, np.intp)
        for plan, ((top, bottom), (left, right)) in zip(self._plans, self._spans):
            if plan.wanted is None:
                return np.ones(width, bool)
            cols = plan.wanted[(top < stop) & (bottom > start)].any(axis=0)
            np.add.at(changes, left[cols], 1)
            np.add.at(changes, right[cols], -1)
        needed: NDArray[np.bool_] = np.cumsum(changes[:-1]) > 0
        return needed


def _spans_of(plan: Plan) -> tuple[Spans, Spans]:
    grid, source = plan.grid, plan.source
    rows, _ = grid.patch_span(0, 1, grid.first_row_px)
    cols, _ = grid.patch_span(0, 1, grid.first_col_px)
    s, p = grid.stride_px, grid.patch_px
    return (
        _within(rows + s * np.arange(grid.rows), p, source.height),
        _within(cols + s * np.arange(grid.cols), p, source.width),
    )


def _within(first: NDArray[np.intp], length: int, size: int) -> Spans:
    """Return spans inside a raster that hold all that patches show, also by reflection at its edges.

    Args:
        first: where each patch begins; may lie outside.
        length: of a patch.
        size: of the raster, along this axis.
    """
    last = first + length - 1
    reflected_stop = np.where(first < 0, -first, 0)
    reflected_start = np.where(last > size - 1, 2 * (size - 1) - last, size - 1)
    start = np.minimum(first, reflected_start)
    stop = np.maximum(last, reflected_stop) + 1
    return np.clip(start, 0, size - 1), np.clip(stop, 1, size)
