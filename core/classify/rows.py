"""A raster's rows in order, as stored: each block of the file is decoded once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock, get_ident
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..sentinel.sample_places import BLOCK_PX
from ..sentinel.source import RasterSource, SourceReader
from ..sentinel.validity import DroppedPixels
from .shared_work import do_all

_MIN_COLS = 512
_MIN_NEEDED_PX = 256
"""The smallest side of what is read, where only some of the columns are needed."""


@dataclass(frozen=True)
class StoredRows:
    """Some of a raster's rows as stored.

    Attributes:
        first: the first one's place in the raster.
        values: (band, row, col).
        valid: which pixels hold data, (row, col).
        whole: whether all do.
        places: for each column that the buffer reads, where it stands in these arrays, or -1 for one that is not
            needed; None if all are there.
    """

    first: int
    values: NDArray[Any]
    valid: NDArray[np.bool_]
    whole: bool
    places: NDArray[np.intp] | None = None

    @property
    def stop(self) -> int:
        """The place after the last one."""
        return self.first + len(self.valid)

    def tail(self, start: int) -> StoredRows:
        """Return the rows from ``start`` on; a copy where little is left, so that the rest can go."""
        skip = start - self.first
        if 2 * skip < len(self.valid):
            return self
        return replace(self, first=start, values=self.values[:, skip:].copy(), valid=self.valid[skip:].copy())


class _Columns:
    """Rows that are read by columns, in any order and by several threads.

    Args:
        height: how many rows.
        width: how many columns.
    """

    def __init__(self, height: int, width: int) -> None:
        self.values: NDArray[Any] = np.empty(0)
        self.valid = np.empty((height, width), bool)
        self._alone = Lock()

    def put(self, first_col: int, part: NDArray[Any], valid: NDArray[np.bool_]) -> None:
        """Put some columns into their place; there are as many bands, and of such numbers, as the first part has."""
        with self._alone:
            if not self.values.size:
                self.values = np.empty((len(part), *self.valid.shape), part.dtype)
        place = slice(first_col, first_col + valid.shape[1])
        self.values[:, :, place], self.valid[:, place] = part, valid


class RowBuffer:
    """Reads a raster's rows in order and keeps what is needed again. Belongs to one thread.

    What is handed out is never written to again: another thread may work on it while
    the next rows are read.

    Args:
        source: the raster.
        first_col: the first column that is read.
        width: how many columns.
        needed: tells which of the raster's columns are needed in the rows [start, stop); the others are not kept.
            None for all.
        decoders: threads that read columns of blocks side by side, each from a raster that it opens itself. None to
            read in the thread that the buffer belongs to.
    """

    def __init__(
        self,
        source: RasterSource,
        first_col: int,
        width: int,
        needed: Callable[[int, int], NDArray[np.bool_]] | None = None,
        decoders: Executor | None = None,
    ) -> None:
        self.source = source
        self._reader = SourceReader(source)
        self._readers = {get_ident(): self._reader}
        self._decoders = decoders
        self._first_col, self._width, self._needed = first_col, width, needed
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
            edges = [held_stop, *self._row_edges(held_stop, read_stop), read_stop]
            self._held += tuple(self._read(top, bottom) for top, bottom in zip(edges, edges[1:]))
        return self._held

    def _row_edges(self, start: int, stop: int) -> range:
        """Return the rows at which a read of a virtual raster is cut: where blocks of its files may end.

        GDAL lets the blocks go that were not used for the longest time. Cut so, these are always the ones that have
        been passed, of all bands; else they would be those that the next read needs, of the band that was read first.
        """
        if self.source.block_shape != (0, 0):
            return range(0)
        return range((start // BLOCK_PX + 1) * BLOCK_PX, stop, BLOCK_PX)

    def close(self) -> None:
        """Close the raster in all threads; nothing can be read afterwards."""
        self._held = ()
        for reader in self._readers.values():
            reader.close()

    def dropped_notes(self) -> list[str]:
        """Return how many of the pixels that were read hold no data, and why."""
        dropped = DroppedPixels.together(reader.dropped for reader in self._readers.values())
        return dropped.notes(Path(self.source.given).name)

    def _read(self, start: int, stop: int) -> StoredRows:
        """Read rows by columns of blocks: what GDAL holds of them stays small."""
        if self._needed is not None:
            return self._read_needed(start, stop)
        edges = self._edges(self._reader.cols_per_block, _MIN_COLS)
        if len(edges) == 2:
            values, valid = self._reader.read(start, edges[0], stop - start, self._width)
            return StoredRows(start, values, valid, bool(valid.all()))
        together = _Columns(stop - start, self._width)

        def read(left: int, right: int) -> None:
            part = self._reader_of_thread().read(start, left, stop - start, right - left)
            together.put(left - self._first_col, *part)

        do_all(self._decoders, read, edges, edges[1:])
        return StoredRows(start, together.values, together.valid, bool(together.valid.all()))

    def _reader_of_thread(self) -> SourceReader:
        """Return this thread's own reader; GDAL's rasters are not shared between threads."""
        if get_ident() not in self._readers:
            self._readers[get_ident()] = SourceReader(self.source)
        return self._readers[get_ident()]

    def _read_needed(self, start: int, stop: int) -> StoredRows:
        """Read the file's blocks that hold something that is needed; the rest is never touched."""
        blocks = list(self._needed_blocks(start, stop))
        kept = np.zeros(self._width, bool)
        for _, _, left, right in blocks:
            kept[left - self._first_col : right - self._first_col] = True
        places = np.where(kept, np.cumsum(kept) - 1, -1)
        shape = (len(self.source.bands), stop - start, int(np.count_nonzero(kept)))
        values: NDArray[Any] = np.zeros(shape, np.uint8)
        valid = np.ones(shape[1:], bool)
        for number, (top, bottom, left, right) in enumerate(blocks):
            part, valid_part = self._reader.read(top, left, bottom - top, right - left)
            if number == 0:
                values = np.zeros(shape, part.dtype)
            first = int(places[left - self._first_col])
            rows, cols = slice(top - start, bottom - start), slice(first, first + right - left)
            values[:, rows, cols], valid[rows, cols] = part, valid_part
        return StoredRows(start, values, valid, bool(valid.all()), places)

    def _needed_blocks(self, start: int, stop: int) -> Iterator[tuple[int, int, int, int]]:
        """Yield the first row, the row after the last one, and the same of the columns, of each part that is needed."""
        per_block = self.source.rows_per_block
        step = -(-_MIN_NEEDED_PX // per_block) * per_block
        rows = [start, *range((start // step + 1) * step, stop, step), stop]
        is_virtual = self.source.block_shape == (0, 0)
        # Of blocks that are too large to be read one by one, each further read would decode all bands again.
        cols = self._edges(self._reader.cols_per_block or int(is_virtual), _MIN_NEEDED_PX)
        for top, bottom in zip(rows, rows[1:]):
            needed = np.ones(self.source.width, bool) if self._needed is None else self._needed(top, bottom)
            for left, right in zip(cols, cols[1:]):
                if needed[left:right].any():
                    yield top, bottom, left, right

    def _edges(self, block_cols: int, min_cols: int) -> list[int]:
        """Return where the columns are cut into reads of whole blocks; of block_cols 0, one read."""
        step = -(-min_cols // block_cols) * block_cols if block_cols else self.source.width
        last_col = self._first_col + self._width
        return [self._first_col, *range((self._first_col // step + 1) * step, last_col, step), last_col]
