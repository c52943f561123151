"""A raster's rows in order, as stored: each block of the file is decoded once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..sentinel.source import RasterSource, SourceReader

_MIN_COLS = 512


@dataclass(frozen=True)
class StoredRows:
    """Some of a raster's rows as stored.

    Attributes:
        first: the first one's place in the raster.
        values: (band, row, col).
        valid: which pixels hold data, (row, col).
        whole: whether all do.
    """

    first: int
    values: NDArray[Any]
    valid: NDArray[np.bool_]
    whole: bool

    @property
    def stop(self) -> int:
        """The place after the last one."""
        return self.first + len(self.valid)

    def tail(self, start: int) -> StoredRows:
        """Return the rows from ``start`` on; a copy where little is left, so that the rest can go."""
        skip = start - self.first
        if 2 * skip < len(self.valid):
            return self
        return StoredRows(start, self.values[:, skip:].copy(), self.valid[skip:].copy(), self.whole)


class RowBuffer:
    """Reads a raster's rows in order and keeps what is needed again. Belongs to one thread.

    What is handed out is never written to again: another thread may work on it while
    the next rows are read.

    Args:
        source: the raster.
        first_col: the first column that is read.
        width: how many columns.
    """

    def __init__(self, source: RasterSource, first_col: int, width: int) -> None:
        self.source = source
        self._reader = SourceReader(source)
        self._first_col, self._width = first_col, width
        self._held: tuple[StoredRows, ...] = ()
        self._keep: int | None = None

    def keep_from(self, row: int) -> None:
        """Keep this row and those after it, whatever is asked for, until this is called again.

        By default, rows before those that are asked for are let go. Several readers that share the buffer may
        ask for them again.
        """
        self._keep = row

    def rows(self, start: int, stop: int) -> tuple[StoredRows, ...]:
        """Return pieces that hold rows [start, stop), and more.

        Raises:
            InputError: the raster is broken there.
        """
        first = start if self._keep is None else min(start, self._keep)
        self._held = tuple(rows.tail(first) for rows in self._held if rows.stop > first)
        if self._held and self._held[0].first > first:
            self._held = ()
        held_stop = self._held[-1].stop if self._held else first
        if stop > held_stop:
            per_block = self.source.rows_per_block
            read_stop = min(-(-stop // per_block) * per_block, self.source.height)
            self._held += (self._read(held_stop, read_stop),)
        return self._held

    def dropped_notes(self) -> list[str]:
        """Return how many of the pixels that were read hold no data, and why."""
        return self._reader.dropped.notes(Path(self.source.given).name)

    def _read(self, start: int, stop: int) -> StoredRows:
        """Read rows by columns of blocks: what GDAL holds of them stays small."""
        per_block = self._reader.cols_per_block
        step = -(-_MIN_COLS // per_block) * per_block if per_block else self.source.width
        last_col = self._first_col + self._width
        edges = [self._first_col, *range((self._first_col // step + 1) * step, last_col, step), last_col]
        values, valid = self._reader.read(start, edges[0], stop - start, edges[1] - edges[0])
        if len(edges) > 2:
            first_values, first_valid = values, valid
            values = np.empty((len(values), stop - start, self._width), values.dtype)
            valid = np.empty((stop - start, self._width), bool)
            values[:, :, : edges[1] - edges[0]], valid[:, : edges[1] - edges[0]] = first_values, first_valid
            for left, right in zip(edges[1:], edges[2:]):
                place = slice(left - self._first_col, right - self._first_col)
                values[:, :, place], valid[:, place] = self._reader.read(start, left, stop - start, right - left)
        return StoredRows(start, values, valid, bool(valid.all()))
