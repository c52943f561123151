"""A strip's pixels as stored, and what a network is given of them.

Beyond the raster's edge the window is filled by reflection (the edge pixel itself is not
repeated), never by zeros.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..sentinel.band_scaling import BandScaling
from ..sentinel.source import RasterSource
from ..sentinel.units import PixelUnits
from .blocks import Area, Block
from .plan import Plan
from .rows import StoredRows
from .shared_work import do_all
from .strips import Strip

_MIN_POWER = np.float32(1e-10)  # -100 dB: far below any radar's noise
_ROWS_AT_ONCE = 64  # all bands of a few rows: where bands come last, they share the processor's cache
_NO_PIXELS = np.empty((0, 0, 0), np.float32)


@dataclass(frozen=True)
class StripWindow:
    """Everything that some of a strip's cells need.

    Attributes:
        pixels: scaled as the network wants them, float32, covering all patches of the
            cells, in the network's layout.
        valid: (height, width), or None where every pixel is valid.
        to_compute: which cells hold data and are asked for, (rows, cols).
        has_nodata: which cells' patches hold a nodata pixel, (rows, cols).
    """

    pixels: NDArray[np.float32]
    valid: NDArray[np.bool_] | None
    to_compute: NDArray[np.bool_]
    has_nodata: NDArray[np.bool_]


@dataclass(frozen=True)
class StoredStrip:
    """A strip's pixels as stored. Nothing in it changes: several threads may take windows out of it.

    Attributes:
        plan: the plan.
        strip: which cells.
        sources: the rasters.
        pieces: the stored rows of each raster, which hold all rows that are needed.
        rows: for each row of the strip's window, the raster's row that it shows.
        cols: for each column of it, the column that the buffer of the stored rows reads.
        valid: (height, width) of the strip's window, or None where every pixel is valid.
        to_compute: which cells hold data and are asked for, (rows, cols).
        has_nodata: which cells' patches hold a nodata pixel, (rows, cols).
    """

    plan: Plan
    strip: Strip
    sources: tuple[RasterSource, ...]
    pieces: tuple[tuple[StoredRows, ...], ...]
    rows: NDArray[np.intp]
    cols: NDArray[np.intp]
    valid: NDArray[np.bool_] | None
    to_compute: NDArray[np.bool_]
    has_nodata: NDArray[np.bool_]

    def window(self, cells: Area | None = None, helpers: Executor | None = None) -> StripWindow:
        """Bring the pixels of some cells into the network's form.

        Args:
            cells: rows and columns of the strip's cells, with a start and a stop; None for all.
            helpers: threads that share the work, or None to do it in this one.
        """
        cells = cells or (slice(0, self.to_compute.shape[0]), slice(0, self.to_compute.shape[1]))
        to_compute = self.to_compute[cells]
        rows, cols = self._pixels_of(cells)
        pixels = _NO_PIXELS
        if to_compute.any():  # else the pixels are not worth bringing into form
            pixels = self._new_pixels(rows.stop - rows.start, cols.stop - cols.start, filled=True)
            for part in self._needed_cols(to_compute):
                inside = slice(cols.start + part.start, cols.start + part.stop)
                out = self.plan.card.layout.part(pixels, slice(None), part)
                self._bring_into_form(self.rows[rows], self.cols[inside], out, helpers)
        valid = None if self.valid is None else self.valid[rows, cols]
        return StripWindow(pixels, valid, to_compute, self.has_nodata[cells])

    def square(self, cells: Area) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Bring the pixels of a square of cells into the network's form; see `near_nodata`.

        Args:
            cells: rows of the strip's cells, also beyond it as far as `rows_of_squares` goes, and columns.

        Returns:
            The pixels, and which of them are valid, (height, width).
        """
        grid, first = self.plan.grid, self.strip.first_row + cells[0].start
        start, stop = grid.patch_span(first, cells[0].stop - cells[0].start, grid.first_row_px)
        rows = reflect(np.arange(start, stop), self.plan.source.height)
        cols = self.cols[self._pixels_of(cells)[1]]
        pixels = self._new_pixels(len(rows), len(cols), filled=True)
        self._bring_into_form(rows, cols, pixels)
        valid = valid_pixels(self.pieces, rows, cols)
        return pixels, np.ones((len(rows), len(cols)), bool) if valid is None else valid

    def block(self, block: Block) -> NDArray[np.float32]:
        """Bring a block's pixels into the network's form: (height, width, band) or (band, height, width).

        Blocks are handed over whole. What does not lie in the strip, or beyond the map, is 0.
        """
        s, p = self.plan.grid.stride_px, self.plan.grid.patch_px
        height, width = (block.rows - 1) * s + p, (block.cols - 1) * s + p
        rows, cols = self._pixels_of(block.cells)
        inside = slice(block.row * s, block.row * s + rows.stop - rows.start), slice(0, cols.stop - cols.start)
        pixels = self._new_pixels(height, width, filled=inside == (slice(0, height), slice(0, width)))
        self._bring_into_form(self.rows[rows], self.cols[cols], self.plan.card.layout.part(pixels, *inside))
        return pixels

    def _pixels_of(self, cells: Area) -> Area:
        """Return the rows and columns of the strip's window that the patches of these cells cover."""
        s, p = self.plan.grid.stride_px, self.plan.grid.patch_px
        rows, cols = (slice(c.start * s, (c.stop - 1) * s + p) for c in cells)
        return rows, cols

    def _needed_cols(self, to_compute: NDArray[np.bool_]) -> Iterator[slice]:
        """Yield the columns of a window that the patches of the cells to be computed show, in runs."""
        s, p = self.plan.grid.stride_px, self.plan.grid.patch_px
        if self.plan.wanted is None:
            yield slice(0, (to_compute.shape[1] - 1) * s + p)
            return
        cells = np.flatnonzero(to_compute.any(axis=0))
        for run in np.split(cells, np.flatnonzero(np.diff(cells) * s > p) + 1):
            yield slice(int(run[0]) * s, int(run[-1]) * s + p)

    def _new_pixels(self, height: int, width: int, *, filled: bool) -> NDArray[np.float32]:
        card = self.plan.card
        # Where only some cells are asked for, what they do not need is never filled.
        new = np.empty if filled and self.plan.wanted is None else np.zeros
        return new(card.layout.shape(height, width, len(card.bands)), np.float32)

    def _bring_into_form(
        self,
        rows: NDArray[np.intp],
        cols: NDArray[np.intp],
        out: NDArray[np.float32],
        helpers: Executor | None = None,
    ) -> None:
        """Put the bands into the network's order and scale.

        Args:
            rows: the raster's rows, those of reflected margins among them.
            cols: the columns as the buffer of the stored rows reads them.
            out: where to.
            helpers: see `window`.
        """
        do_all(helpers, _scale_bands, self._parts(rows, cols, out))

    def _parts(
        self, rows: NDArray[np.intp], cols: NDArray[np.intp], out: NDArray[np.float32]
    ) -> Iterator[list[_BandPart]]:
        """Yield a few rows of all bands of a raster at a time; see `_bring_into_form`."""
        card = self.plan.card
        for source, pieces in zip(self.sources, self.pieces):
            numbers = [card.bands.index(match.name) for match in source.bands]
            for piece, inside, where in _places(pieces, rows, cols):
                planes = [card.layout.band(out, number)[where] for number in numbers]
                for top in range(0, len(planes[0]), _ROWS_AT_ONCE):
                    part = slice(top, top + _ROWS_AT_ONCE)
                    yield [
                        _BandPart(stored[inside][part], units, card.scaling[number], plane[part])
                        for number, plane, units, stored in zip(numbers, planes, source.units, piece.values)
                    ]


@dataclass(frozen=True)
class _BandPart:
    """Some rows of a band, as stored, and where they go; see `scale_band`."""

    values: NDArray[Any]
    units: PixelUnits
    scaling: BandScaling
    out: NDArray[np.float32]


def _scale_bands(parts: list[_BandPart]) -> None:
    for part in parts:
        scale_band(part.values, part.units, part.scaling, part.out)


def rows_of_squares(plan: Plan, strip: Strip) -> Strip:
    """Return the rows of cells of which a strip's cells may need pixels, beyond it too; see `near_nodata`."""
    if not plan.card.is_fully_convolutional:
        return strip
    first, stop = plan.blocks.rows_of_squares(strip.first_row, strip.rows)
    return Strip(first, stop - first)


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
        np.multiply(np.log10(np.maximum(out, _MIN_POWER)), np.float32(10), out=out)
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


def valid_pixels(
    pieces: tuple[tuple[StoredRows, ...], ...], rows: NDArray[np.intp], cols: NDArray[np.intp]
) -> NDArray[np.bool_] | None:
    """Return which pixels of a window are valid in all rasters: (height, width), or None if all are."""
    if all(piece.whole for held in pieces for piece in held):
        return None
    valid = np.ones((len(rows), len(cols)), bool)
    for held in pieces:
        for piece, inside, where in _places(held, rows, cols):
            if not piece.whole:
                valid[where] &= piece.valid[inside]
    return None if valid.all() else valid


def _places(
    pieces: tuple[StoredRows, ...], rows: NDArray[np.intp], cols: NDArray[np.intp]
) -> Iterator[tuple[StoredRows, Area, Area]]:
    """Find what of each piece goes where: piece, its rows and columns, and the window's."""
    owner = np.searchsorted([piece.first for piece in pieces], rows, side="right") - 1
    for where_rows in _runs(rows, owner):
        piece = pieces[owner[where_rows.start]]
        places = cols if piece.places is None else piece.places[cols]
        for where_cols in _runs(places, places < 0):
            if places[where_cols.start] >= 0:
                inside = (_as_slice(rows[where_rows] - piece.first), _as_slice(places[where_cols]))
                yield piece, inside, (where_rows, where_cols)


def _runs(index: NDArray[np.intp], owner: NDArray[Any]) -> Iterator[slice]:
    """Cut positions into runs of one owner and of step 1 or -1, and tell where each run stands."""
    steps = np.diff(index)
    breaks = (np.abs(steps) != 1) | (np.diff(owner) != 0)
    breaks[1:] |= steps[1:] != steps[:-1]
    edges = [0, *(np.flatnonzero(breaks) + 1).tolist(), len(index)]
    for start, stop in zip(edges, edges[1:]):
        yield slice(start, stop)


def _as_slice(index: NDArray[np.intp]) -> slice:
    """Write positions of step 1 or -1 as a slice."""
    first, last = int(index[0]), int(index[-1])
    if first <= last:
        return slice(first, last + 1)
    return slice(first, last - 1 if last else None, -1)
