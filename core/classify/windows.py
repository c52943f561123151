"""Reading strips: each row of pixels once. What the next strip needs again is kept."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..sentinel.conditions import NOTHING_KNOWN
from ..sentinel.source import RasterSource
from .cells import any_in_patches, cells_with_data
from .needed import NeededColumns
from .plan import Plan
from .rows import RowBuffer
from .stored_strip import StoredStrip, StripWindow, reflect, rows_of_squares, valid_pixels
from .strips import Strip

_NO_PLACES = np.empty(0, np.intp)


class SharedRows:
    """The rows of a date, for the readers of several plans: each raster and set of bands is read once.

    The plans are on one grid of cells; their patches may be of several sizes. Belongs to one thread.

    Args:
        plans: the plans.
        helpers: threads that decode and scale with the reader's own; or None.
    """

    def __init__(self, plans: Sequence[Plan], helpers: Executor | None = None) -> None:
        self._plans, self.helpers = tuple(plans), helpers
        cols = np.concatenate([_cols(plan) for plan in plans])
        self.first_col = int(cols.min())
        self._width = int(cols.max()) - self.first_col + 1
        self._buffers: dict[str, RowBuffer] = {}
        self._needed = None if any(plan.wanted is None for plan in plans) else NeededColumns(plans).in_rows

    def buffer(self, source: RasterSource) -> RowBuffer:
        """Return the rows of a raster, which are the same whatever its numbers mean to a network."""
        as_stored = repr(replace(source, units=(), level="", conditions=NOTHING_KNOWN))  # NaN does not equal itself
        if as_stored not in self._buffers:
            self._buffers[as_stored] = RowBuffer(source, self.first_col, self._width, self._needed, self.helpers)
        return self._buffers[as_stored]

    def begin(self, strip: Strip) -> None:
        """Keep all rows that a strip needs until the next one is begun."""
        first = min(int(_rows(plan, rows_of_squares(plan, strip)).min()) for plan in self._plans)
        for buffer in self._buffers.values():
            buffer.keep_from(first)

    def close(self) -> None:
        """Close the rasters; nothing can be read afterwards."""
        for buffer in self._buffers.values():
            buffer.close()

    def dropped_notes(self) -> list[str]:
        """Return how many of the pixels that were read hold no data, and why."""
        return [note for buffer in self._buffers.values() for note in buffer.dropped_notes()]


class WindowReader:
    """Reads a plan's strips in order. Belongs to one thread.

    Args:
        plan: the plan.
        sources: the rasters of one date, all on the plan's grid of pixels.
        shared: the rows that the readers of other plans use too; by default the reader has its own.
    """

    def __init__(self, plan: Plan, sources: tuple[RasterSource, ...], shared: SharedRows | None = None) -> None:
        self._plan, self._sources = plan, sources
        self._shared = shared or SharedRows((plan,))
        self._buffers = [self._shared.buffer(source) for source in sources]
        self._cols = _cols(plan) - self._shared.first_col

    def take(self, strip: Strip) -> StripWindow | StoredStrip:
        """Read a strip as its network is served: as stored for a fully convolutional one, which is run on blocks of it.

        Raises:
            InputError: a raster is broken there.
        """
        return self.stored(strip) if self._plan.card.is_fully_convolutional else self.window(strip)

    def window(self, strip: Strip) -> StripWindow:
        """Read a strip and bring all of it into the network's form.

        Raises:
            InputError: a raster is broken there.
        """
        return self.stored(strip).window(helpers=self._shared.helpers)

    def stored(self, strip: Strip) -> StoredStrip:
        """Read a strip as it is stored.

        Raises:
            InputError: a raster is broken there.
        """
        plan, grid = self._plan, self._plan.grid
        sources = self._sources
        if plan.wanted is not None and not plan.wanted[strip.first_row : strip.first_row + strip.rows].any():
            nothing = np.zeros((strip.rows, grid.cols), bool)
            return StoredStrip(
                plan=plan,
                strip=strip,
                sources=sources,
                pieces=(),
                rows=_NO_PLACES,
                cols=_NO_PLACES,
                valid=None,
                to_compute=nothing,
                has_nodata=nothing,
            )
        start, _ = grid.patch_span(strip.first_row, strip.rows, grid.first_row_px)
        rows = _rows(plan, strip)
        held = _rows(plan, rows_of_squares(plan, strip))
        pieces = tuple(buffer.rows(int(held.min()), int(held.max()) + 1) for buffer in self._buffers)
        valid = valid_pixels(pieces, rows, self._cols)
        to_compute = cells_with_data(plan, strip, start, valid)
        has_nodata = np.zeros_like(to_compute) if valid is None else any_in_patches(~valid, grid)
        return StoredStrip(
            plan=plan,
            strip=strip,
            sources=sources,
            pieces=pieces,
            rows=rows,
            cols=self._cols,
            valid=valid,
            to_compute=to_compute,
            has_nodata=has_nodata,
        )


def _rows(plan: Plan, strip: Strip) -> NDArray[np.intp]:
    """Return the raster's row that each row of a strip's window shows."""
    start, stop = plan.grid.patch_span(strip.first_row, strip.rows, plan.grid.first_row_px)
    return reflect(np.arange(start, stop), plan.source.height)


def _cols(plan: Plan) -> NDArray[np.intp]:
    """Return the raster's column that each column of the plan's windows shows."""
    start, stop = plan.grid.patch_span(0, plan.grid.cols, plan.grid.first_col_px)
    return reflect(np.arange(start, stop), plan.source.width)
