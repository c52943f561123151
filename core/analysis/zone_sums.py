"""Cells and areas by class, of a whole map or of its zones; blocks of the map are read once for all zones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import ogr

from ..classmap.class_source import ClassSource, row_spans
from ..feedback import Feedback, stop_if_cancelled
from ..geo.cell_area import CellAreas
from ..geo.coverage import PolygonCoverage
from ..geo.map_geometry import MapGeometry
from ..geo.subcells import CellWindow, window_of_bounds

_CELLS_AT_ONCE = 1_000_000
_CELLS_PER_PART = 8_000_000
_MIN_ROWS = 256
_MAX_BLOCK_SIDE = 2048
"""Higher or wider blocks are not read as wholes: GDAL keeps what it has decoded of them."""


class AreaSums:
    """Adds up cells and areas by code.

    Attributes:
        cells: cells by code, (256,); parts of cells count as parts.
        areas_m2: their ground area.
    """

    def __init__(self) -> None:
        self.cells, self.areas_m2 = np.zeros(256), np.zeros(256)

    def add(self, codes: NDArray[np.uint8], shares: NDArray[Any], area_m2: NDArray[np.float64]) -> None:
        """Take a window: codes and shares of cells (height, width), area broadcast to it."""
        flat = codes.ravel()
        cells = np.bincount(flat, shares.ravel(), 256)
        self.cells += cells
        if area_m2.size == 1:
            self.areas_m2 += cells * float(area_m2.flat[0])
        else:
            self.areas_m2 += np.bincount(flat, (shares * area_m2).ravel(), 256)

    def add_whole(self, codes: NDArray[np.uint8], area_m2: NDArray[np.float64]) -> None:
        """Take a window of whole cells."""
        if area_m2.shape[1] > 1:
            self.add(codes, np.ones(codes.shape), area_m2)
            return
        rows = np.arange(len(codes))[:, np.newaxis] * 256
        counts = np.bincount((codes + rows).ravel(), minlength=256 * len(codes)).reshape(-1, 256)
        self.cells += counts.sum(axis=0)
        self.areas_m2 += (counts * area_m2).sum(axis=0)


def zone_window(polygon: ogr.Geometry, geometry: MapGeometry) -> CellWindow:
    """Return the cells of a map that a polygon's rectangle touches; its height or width is 0 if there are none."""
    west, east, south, north = polygon.GetEnvelope()
    return window_of_bounds(geometry, (west, south, east, north)).within(geometry)


def sum_zones(
    polygons: Sequence[ogr.Geometry], source: ClassSource, areas: CellAreas, feedback: Feedback
) -> list[AreaSums]:
    """Add up cells and areas within polygons in one pass over the map.

    Only the blocks that polygons touch are read, each once. Polygons may overlap: each is counted whole.

    Args:
        polygons: in the map's CRS.
        source: the map.
        areas: of its cells.
        feedback: told of progress and asked whether to stop.

    Raises:
        InputError: the map is broken somewhere.
        RunCancelled: the user stopped.
    """
    geometry = source.geometry
    windows = [zone_window(polygon, geometry) for polygon in polygons]
    sums = [AreaSums() for _ in polygons]
    tops = np.array([window.row for window in windows])
    bottoms = tops + [window.height for window in windows]
    coverages: dict[int, PolygonCoverage] = {}
    block_rows, block_cols = (side if side <= _MAX_BLOCK_SIDE else 1 for side in source.block_shape)
    for strip in row_spans(geometry.rows, geometry.cols, _MIN_ROWS * geometry.cols, multiple=block_rows):
        whole = CellWindow(strip.row, 0, strip.height, geometry.cols)
        in_strip = np.flatnonzero((tops < strip.row + strip.height) & (bottoms > strip.row)).tolist()
        here = {number: common for number in in_strip if (common := _common(windows[number], whole)) is not None}
        # A polygon may have many corners: only those of the strip are kept.
        coverages = {n: coverages.get(n) or PolygonCoverage(polygons[n], geometry) for n in here}
        for part in _parts(whole, list(here.values()), block_cols):
            stop_if_cancelled(feedback)
            codes = source.read_part(part.row, part.col, part.height, part.width)
            for number, window in here.items():
                common = _common(window, part)
                if common is not None:
                    _add_zone(sums[number], coverages[number], areas, common, codes=codes, read=part)
        feedback.setProgress(100 * (strip.row + strip.height) / geometry.rows)
    return sums


def _add_zone(
    sums: AreaSums,
    coverage: PolygonCoverage,
    areas: CellAreas,
    window: CellWindow,
    *,
    codes: NDArray[np.uint8],
    read: CellWindow,
) -> None:
    """Add a window of a zone's cells, which lies in the part of the map that was read."""
    for tile in window.strips(_CELLS_AT_ONCE):
        top, left = tile.row - read.row, tile.col - read.col
        own = codes[top : top + tile.height, left : left + tile.width]
        sums.add(own, coverage.shares(tile), areas.of_part(tile.row, tile.col, tile.height, tile.width))


def _parts(strip: CellWindow, windows: Sequence[CellWindow], block_cols: int) -> Iterator[CellWindow]:
    """Divide the columns of a strip that windows touch into parts of whole blocks, no higher than is needed."""
    touched = np.zeros(-(-strip.width // block_cols), bool)
    for window in windows:
        touched[window.col // block_cols : -(-(window.col + window.width) // block_cols)] = True
    edges = np.flatnonzero(np.diff(np.concatenate([[0], touched.astype(np.int8), [0]])))
    most = max(1, _CELLS_PER_PART // (strip.height * block_cols))
    for first, last in edges.reshape(-1, 2).tolist():
        for block in range(first, last, most):
            left, right = block * block_cols, min(min(block + most, last) * block_cols, strip.width)
            part = CellWindow(strip.row, left, strip.height, right - left)
            inside = [common for window in windows if (common := _common(window, part)) is not None]
            top = min(window.row for window in inside)
            yield CellWindow(top, left, max(window.row + window.height for window in inside) - top, right - left)


def _common(one: CellWindow, other: CellWindow) -> CellWindow | None:
    """Return the cells that two windows have in common, or None."""
    row, col = max(one.row, other.row), max(one.col, other.col)
    height = min(one.row + one.height, other.row + other.height) - row
    width = min(one.col + one.width, other.col + other.width) - col
    return CellWindow(row, col, height, width) if height > 0 and width > 0 else None
