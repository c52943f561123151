"""Which values a class raster holds, and how often: in all of it, or where it will be read and in a sample."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.map_geometry import MapGeometry
from ..geo.pixel_mask import PixelMask
from ..geo.raster_io import read_window
from ..geo.subcells import CellWindow

Places = Callable[[MapGeometry], "Sequence[CellWindow] | None"]
"""Gives the windows of a map that will be read, on its grid; None for all of it."""
_MAX_VALUES = 300
_CELLS_AT_ONCE = 4_000_000
_LARGE_CELLS = 16_000_000
"""Smaller rasters are looked at as wholes: a fraction of a second."""
_SAMPLES_A_SIDE = 6
_MIN_PART = 64
_MAX_PARTS_A_SIDE = 2048


@dataclass(frozen=True)
class ValueCounts:
    """What a band holds.

    Attributes:
        by_value: how many pixels hold each value; NaN is no value.
        n_hidden: further pixels, which the file's mask hides.
        n_seen: how many pixels were looked at.
        is_whole: whether these are all.
    """

    by_value: dict[float, int]
    n_hidden: int
    n_seen: int
    is_whole: bool


def count_values(
    dataset: gdal.Dataset, band: int, feedback: Feedback, parts: Sequence[CellWindow] | None = None
) -> ValueCounts:
    """Count the pixels of each value of a band.

    Args:
        dataset: an open raster.
        band: the band, from 1.
        feedback: asked whether to stop.
        parts: where to look, windows that do not overlap, from `parts_to_look_at`; None for everywhere.

    Raises:
        InputError: there are too many different values for classes, or the file is broken.
        RunCancelled: the user stopped.
    """
    whole = CellWindow(0, 0, dataset.RasterYSize, dataset.RasterXSize)
    counts: Counter[float] = Counter()
    mask, n_hidden, n_seen = PixelMask(dataset, [band]), 0, 0
    for window in (strip for part in parts or [whole] for strip in part.strips(_CELLS_AT_ONCE)):
        stop_if_cancelled(feedback)
        place = (window.row, window.col, window.height, window.width)
        values = read_window(dataset, [band], *place)[0]
        n_seen += values.size
        if mask:
            seen = mask.read(*place)
            n_hidden += int(np.count_nonzero(~seen))
            values = values[seen]
        counts.update(_count(values))
        if len(counts) > _MAX_VALUES:
            raise InputError(
                "{getdescription} contains more than {most_values} different values.",
                "Select a class raster, or the class band.",
                getdescription=dataset.GetDescription(),
                most_values=_MAX_VALUES,
            )
    return ValueCounts(dict(counts), n_hidden, n_seen, is_whole=not parts)


def parts_to_look_at(dataset: gdal.Dataset, band: int, windows: Sequence[CellWindow]) -> list[CellWindow] | None:
    """Find the blocks of a large raster that windows touch, and a few more, spread evenly.

    Args:
        dataset: an open raster.
        band: the band, from 1.
        windows: where it will be read; they may reach beyond its edge.

    Returns:
        Windows of whole blocks that do not overlap; None where it is simpler to look at all of the raster.
    """
    rows, cols = dataset.RasterYSize, dataset.RasterXSize
    if rows * cols <= _LARGE_CELLS:
        return None
    block_width, block_height = dataset.GetRasterBand(band).GetBlockSize()
    height, width = _part_side(rows, block_height), _part_side(cols, block_width)
    chosen = np.zeros((-(-rows // height), -(-cols // width)), bool)
    for axis_rows in _spread(chosen.shape[0]):
        chosen[axis_rows, _spread(chosen.shape[1])] = True
    for window in windows:
        bottom, right = max(window.row + window.height, 0), max(window.col + window.width, 0)
        chosen[
            max(window.row, 0) // height : -(-bottom // height), max(window.col, 0) // width : -(-right // width)
        ] = True
    if 2 * np.count_nonzero(chosen) >= chosen.size:
        return None
    return list(_runs(chosen, height, width, rows=rows, cols=cols))


def _part_side(side: int, block: int) -> int:
    """Return a multiple of a block's side that divides a raster's side into few parts."""
    return -(-max(_MIN_PART, side // _MAX_PARTS_A_SIDE) // block) * block


def _spread(n: int) -> list[int]:
    """Return some of n places, spread evenly."""
    return sorted({int(place) for place in (np.arange(_SAMPLES_A_SIDE) + 0.5) * n / _SAMPLES_A_SIDE})


def _runs(chosen: NDArray[np.bool_], height: int, width: int, *, rows: int, cols: int) -> Iterator[CellWindow]:
    """Return the windows of the chosen parts of a raster; neighbours in a row are one window."""
    for number, line in enumerate(chosen):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], line.astype(np.int8), [0]])))
        for first, last in edges.reshape(-1, 2).tolist():
            row, col = number * height, first * width
            yield CellWindow(row, col, min(height, rows - row), min(last * width, cols) - col)


def _count(values: NDArray[Any]) -> dict[float, int]:
    if values.dtype in (np.uint8, np.uint16):  # far faster than sorting
        numbers = np.bincount(values.ravel())
        present = np.flatnonzero(numbers)
        return dict(zip(present.tolist(), numbers[present].tolist()))
    present, numbers = np.unique(values, return_counts=True)
    held = ~np.isnan(present)
    return dict(zip(present[held].tolist(), numbers[held].tolist()))
