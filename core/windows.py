"""From strips to the numbers that a network is given.

Each row of pixels is read once: what the next strip needs again is kept. Beyond
the raster's edge the window is filled by reflection (the edge pixel itself is not
repeated), never by zeros.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .card import BandScaling
from .plan import CellGrid, Plan, Strip
from .source import SourceReader
from .units import PixelUnits


@dataclass(frozen=True)
class StripWindow:
    """Everything that a strip's cells need.

    Attributes:
        strip: which cells.
        pixels: scaled as the network wants them, float32, covering all patches of the
            strip: (height, width, band) for "NHWC", (band, height, width) for "NCHW".
        valid: (height, width), or None where every pixel is valid.
        compute: which cells hold data and are asked for, (rows, cols).
        touched: which cells' patches hold a nodata pixel, (rows, cols).
    """

    strip: Strip
    pixels: NDArray[np.float32]
    valid: NDArray[np.bool_] | None
    compute: NDArray[np.bool_]
    touched: NDArray[np.bool_]


class WindowReader:
    """Reads a plan's strips in order. Belongs to one thread."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._reader = SourceReader(plan.source)
        start, stop = plan.grid.patch_span(0, plan.grid.cols, plan.grid.first_col_px)
        cols = reflect(np.arange(start, stop), plan.source.width)
        self._first_col, self._width = int(cols.min()), int(cols.max() - cols.min() + 1)
        self._cols = cols - self._first_col
        self._held_row = 0
        self._held: NDArray[Any] | None = None
        self._held_valid: NDArray[np.bool_] = np.empty((0, self._width), bool)

    def window(self, strip: Strip) -> StripWindow:
        """Read a strip and bring it into the network's form.

        Raises:
            InputError: the raster is broken there.
        """
        grid = self._plan.grid
        start, stop = grid.patch_span(strip.first_row, strip.rows, grid.first_row_px)
        rows = reflect(np.arange(start, stop), self._plan.source.height)
        values, valid = self._rows(int(rows.min()), int(rows.max()) + 1)
        rows -= rows.min()
        compute = self._cells_with_data(strip, start, valid[np.ix_(rows, self._cols)])
        if valid.all():
            window_valid, touched = None, np.zeros((strip.rows, grid.cols), bool)
        else:
            window_valid = valid[np.ix_(rows, self._cols)]
            touched = _any_in_patches(~window_valid, grid)
        # No cell asked for: the pixels are not worth bringing into form.
        pixels = self._in_form(values, rows) if compute.any() else np.empty((0, 0, 0), np.float32)
        return StripWindow(strip, pixels, window_valid, compute, touched)

    def _rows(self, start: int, stop: int) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        """Give raster rows [start, stop), reading only those not held from the last strip."""
        held_stop = self._held_row + (0 if self._held is None else self._held.shape[1])
        if self._held is None or not self._held_row <= start <= held_stop:
            self._held_row, held_stop = start, start
            self._held = None
        if stop > held_stop:
            values, valid = self._reader.read(held_stop, self._first_col, stop - held_stop, self._width)
            if self._held is None:
                self._held, self._held_valid = values, valid
            else:
                keep = start - self._held_row
                self._held = np.concatenate([self._held[:, keep:], values], axis=1)
                self._held_valid = np.concatenate([self._held_valid[keep:], valid])
                self._held_row = start
        assert self._held is not None  # for the type checker: rows were read or held
        span = slice(start - self._held_row, stop - self._held_row)
        return self._held[:, span], self._held_valid[span]

    def _cells_with_data(self, strip: Strip, first_px: int, valid: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Tell which cells hold data on at least half of their own ground inside the raster."""
        grid, source = self._plan.grid, self._plan.source
        row_start, row_stop = grid.cell_span(strip.first_row, strip.rows, grid.first_row_px)
        col_start, col_stop = grid.cell_span(0, grid.cols, grid.first_col_px)
        inside = np.outer(
            [0 <= r < source.height for r in range(row_start, row_stop)],
            [0 <= c < source.width for c in range(col_start, col_stop)],
        )
        data = np.zeros_like(inside)
        # A patch smaller than its cell leaves ground unread; only what is read can be judged.
        first_col_px = grid.patch_span(0, 1, grid.first_col_px)[0]
        top, left = max(row_start, first_px), max(col_start, first_col_px)
        bottom, right = min(row_stop, first_px + valid.shape[0]), min(col_stop, first_col_px + valid.shape[1])
        read = (slice(top - row_start, bottom - row_start), slice(left - col_start, right - col_start))
        data[read] = valid[top - first_px : bottom - first_px, left - first_col_px : right - first_col_px]
        known = np.zeros_like(inside)
        known[read] = True
        has_data = 2 * _per_cell(data & inside & known, grid) >= _per_cell(inside & known, grid)
        wanted = self._plan.wanted
        if wanted is not None:
            has_data &= wanted[strip.first_row : strip.first_row + strip.rows]
        return has_data

    def _in_form(self, values: NDArray[Any], rows: NDArray[np.intp]) -> NDArray[np.float32]:
        card, source = self._plan.card, self._plan.source
        height, width, n_bands = len(rows), len(self._cols), len(values)
        shape = (height, width, n_bands) if card.layout == "NHWC" else (n_bands, height, width)
        pixels = np.empty(shape, np.float32)
        straight = _is_straight(rows) and _is_straight(self._cols)
        for i, (units, scaling) in enumerate(zip(source.units, card.scaling)):
            band = values[i] if straight else values[i][np.ix_(rows, self._cols)]
            if straight:
                band = band[rows[0] : rows[-1] + 1, self._cols[0] : self._cols[-1] + 1]
            target = pixels[:, :, i] if card.layout == "NHWC" else pixels[i]
            scale_band(band, units, scaling, target)
        return pixels


def reflect(index: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    """Fold positions beyond 0 … size - 1 back by reflection at the outermost pixels' centres.

    Args:
        index: positions along an axis.
        size: the axis's length, at least 1.

    Returns:
        Positions from 0 to size - 1.
    """
    if size == 1:
        return np.zeros_like(index)
    period = 2 * (size - 1)
    folded = np.mod(index, period)
    return np.where(folded >= size, period - folded, folded)


def scale_band(values: NDArray[Any], units: PixelUnits, scaling: BandScaling, out: NDArray[np.float32]) -> None:
    """Bring stored numbers into the network's scale: DN first, then the card's scaling.

    Args:
        values: as stored, (height, width).
        units: how they become DN.
        scaling: what the network wants.
        out: where to, float32, (height, width).
    """
    np.copyto(out, values, casting="unsafe")
    if units.gain != 1.0:
        out *= np.float32(units.gain)
    if scaling.clip is not None:
        out += np.float32(units.bias)
        np.clip(out, *scaling.clip, out=out)
        shift = -scaling.offset
    else:
        shift = units.bias - scaling.offset
    if shift:
        out += np.float32(shift)
    if scaling.scale != 1.0:
        out /= np.float32(scaling.scale)


def _is_straight(index: NDArray[np.intp]) -> bool:
    return bool(index[-1] - index[0] + 1 == len(index) and (np.diff(index) == 1).all())


def _per_cell(ground: NDArray[np.bool_], grid: CellGrid) -> NDArray[np.intp]:
    """Count True pixels of each cell's own ground: (rows, cols)."""
    s = grid.stride_px
    rows, cols = ground.shape[0] // s, ground.shape[1] // s
    counts: NDArray[np.intp] = ground.reshape(rows, s, cols, s).sum(axis=(1, 3))
    return counts


def _any_in_patches(marked: NDArray[np.bool_], grid: CellGrid) -> NDArray[np.bool_]:
    """Tell which patches of a window hold a marked pixel: (rows, cols)."""
    total = np.zeros((marked.shape[0] + 1, marked.shape[1] + 1), np.int32)
    np.cumsum(np.cumsum(marked, axis=0, dtype=np.int32), axis=1, out=total[1:, 1:])
    p, s = grid.patch_px, grid.stride_px
    count = total[p::s, p::s] - total[:-p:s, p::s] - total[p::s, :-p:s] + total[:-p:s, :-p:s]
    touched: NDArray[np.bool_] = count > 0
    return touched
