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
from .grid import CellGrid, Strip
from .plan import Plan
from .source import RasterSource, SourceReader
from .units import PixelUnits

_LEAST_POWER = np.float32(1e-10)  # -100 dB: far below any radar's noise


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


class RowBuffer:
    """A raster's rows in order, each read once, whole blocks at a time."""

    def __init__(self, source: RasterSource, first_col: int, width: int) -> None:
        self.source = source
        self._reader = SourceReader(source)
        self._first_col, self._width = first_col, width
        self._row = 0
        self._values: NDArray[Any] | None = None
        self._valid: NDArray[np.bool_] = np.empty((0, width), bool)

    def rows(self, start: int, stop: int) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        """Give rows [start, stop): values (band, row, col) and validity (row, col).

        Raises:
            InputError: the raster is broken there.
        """
        held_stop = self._row + len(self._valid)
        if self._values is None or not self._row <= start <= held_stop:
            self._row, held_stop, self._values = start, start, None
        if stop > held_stop:
            per_block = self._reader.rows_per_block
            read_stop = min(-(-stop // per_block) * per_block, self.source.height)
            values, valid = self._reader.read(held_stop, self._first_col, read_stop - held_stop, self._width)
            if self._values is None:
                self._values, self._valid = values, valid
            else:
                keep = start - self._row
                self._values = np.concatenate([self._values[:, keep:], values], axis=1)
                self._valid = np.concatenate([self._valid[keep:], valid])
                self._row = start
        assert self._values is not None  # for the type checker: rows were read or held
        span = slice(start - self._row, stop - self._row)
        return self._values[:, span], self._valid[span]


class WindowReader:
    """Reads a plan's strips in order. Belongs to one thread.

    Args:
        plan: the plan.
        sources: the rasters of one season, all on the plan's grid of pixels.
    """

    def __init__(self, plan: Plan, sources: tuple[RasterSource, ...]) -> None:
        self._plan = plan
        start, stop = plan.grid.patch_span(0, plan.grid.cols, plan.grid.first_col_px)
        cols = reflect(np.arange(start, stop), plan.source.width)
        first_col = int(cols.min())
        self._buffers = [RowBuffer(s, first_col, int(cols.max()) - first_col + 1) for s in sources]
        self._cols = cols - first_col

    def window(self, strip: Strip) -> StripWindow:
        """Read a strip and bring it into the network's form.

        Raises:
            InputError: a raster is broken there.
        """
        grid = self._plan.grid
        start, stop = grid.patch_span(strip.first_row, strip.rows, grid.first_row_px)
        rows = reflect(np.arange(start, stop), self._plan.source.height)
        first, last = int(rows.min()), int(rows.max())
        read = [buffer.rows(first, last + 1) for buffer in self._buffers]
        rows = rows - first
        valid = read[0][1]
        for _, other in read[1:]:
            valid = valid & other
        whole = bool(valid.all())
        window_valid = np.ones((len(rows), len(self._cols)), bool) if whole else valid[np.ix_(rows, self._cols)]
        compute = cells_with_data(self._plan, strip, start, window_valid)
        touched = np.zeros_like(compute) if whole else _any_in_patches(~window_valid, grid)
        # No cell asked for: the pixels are not worth bringing into form.
        pixels = self._in_form([v for v, _ in read], rows) if compute.any() else np.empty((0, 0, 0), np.float32)
        return StripWindow(strip, pixels, None if whole else window_valid, compute, touched)

    def _in_form(self, values: list[NDArray[Any]], rows: NDArray[np.intp]) -> NDArray[np.float32]:
        """Put the bands into the network's order and scale, with the reflected margins."""
        card = self._plan.card
        height, width, n_bands = len(rows), len(self._cols), len(card.bands)
        by_last = card.layout == "NHWC"
        pixels = np.empty((height, width, n_bands) if by_last else (n_bands, height, width), np.float32)
        straight = _is_straight(rows) and _is_straight(self._cols)
        inner = (slice(rows[0], rows[-1] + 1), slice(self._cols[0], self._cols[-1] + 1))
        for buffer, stored in zip(self._buffers, values):
            for match, units, band in zip(buffer.source.bands, buffer.source.units, stored):
                index = card.bands.index(match.name)
                window = band[inner] if straight else band[np.ix_(rows, self._cols)]
                scale_band(window, units, card.scaling[index], pixels[:, :, index] if by_last else pixels[index])
        return pixels


def cells_with_data(plan: Plan, strip: Strip, first_row_px: int, valid: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell which cells of a strip are to be computed.

    A cell is, if it is asked for and at least half of its own ground inside the raster holds data.

    Args:
        plan: the plan.
        strip: the strip.
        first_row_px: the raster row at which the window begins.
        valid: which pixels of the strip's window are valid, (height, width).

    Returns:
        (rows, cols).
    """
    grid, source = plan.grid, plan.source
    row_start, row_stop = grid.cell_span(strip.first_row, strip.rows, grid.first_row_px)
    col_start, col_stop = grid.cell_span(0, grid.cols, grid.first_col_px)
    first_col_px = grid.patch_span(0, 1, grid.first_col_px)[0]
    # Where a patch is smaller than its cell some ground is not read; only what is read can be judged.
    top, left = max(row_start, first_row_px, 0), max(col_start, first_col_px, 0)
    bottom = min(row_stop, first_row_px + valid.shape[0], source.height)
    right = min(col_stop, first_col_px + valid.shape[1], source.width)
    ground = np.zeros((2, row_stop - row_start, col_stop - col_start), bool)  # known, and with data
    judged = (slice(top - row_start, bottom - row_start), slice(left - col_start, right - col_start))
    ground[0][judged] = True
    ground[1][judged] = valid[top - first_row_px : bottom - first_row_px, left - first_col_px : right - first_col_px]
    known, with_data = _per_cell(ground[0], grid), _per_cell(ground[1], grid)
    has_data: NDArray[np.bool_] = (2 * with_data >= known) & (with_data > 0)
    if plan.wanted is not None:
        has_data &= plan.wanted[strip.first_row : strip.first_row + strip.rows]
    return has_data


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
    """Bring stored numbers into the network's scale: DN (or dB) first, then the card's scaling.

    Args:
        values: as stored, (height, width).
        units: how they become DN or dB.
        scaling: what the network wants.
        out: where to, float32, (height, width).
    """
    np.copyto(out, values, casting="unsafe")
    if units.linear_power:
        np.multiply(np.log10(np.maximum(out, _LEAST_POWER)), np.float32(10), out=out)
    if units.gain != 1.0:
        out *= np.float32(units.gain)
    if values.dtype.kind == "f":
        # SEN12MS: a radar pixel without a number is 0 dB. Optical ones are nodata and filled later.
        np.nan_to_num(out, copy=False, nan=0.0, posinf=0.0, neginf=0.0)
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
