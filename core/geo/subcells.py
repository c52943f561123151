"""Shares of cells: what part of each cell of a grid a polygon or a class covers.

A cell is divided into n×n subcells, and each belongs to what lies at its centre. A window
may reach beyond the map: the grid has no end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from ..errors import InputError
from .ground import Transform
from .map_geometry import MapGeometry
from .raster_io import quiet_gdal


@dataclass(frozen=True)
class CellWindow:
    """A rectangle of cells.

    Attributes:
        row: its first row; may be negative (above the map).
        col: its first column; may be negative.
        height: rows.
        width: columns.
    """

    row: int
    col: int
    height: int
    width: int

    def within(self, geometry: MapGeometry) -> CellWindow:
        """Return the part that lies on the map; its height or width is 0 if there is none."""
        row, col = max(self.row, 0), max(self.col, 0)
        height = min(self.row + self.height, geometry.rows) - row
        width = min(self.col + self.width, geometry.cols) - col
        return CellWindow(row, col, max(height, 0), max(width, 0))

    def strips(self, cells: int) -> Iterator[CellWindow]:
        """Divide it into strips of whole rows with about so many cells, from the top."""
        height = max(1, cells // max(self.width, 1))
        for row in range(self.row, self.row + self.height if self.width else self.row, height):
            yield CellWindow(row, self.col, min(height, self.row + self.height - row), self.width)

    def tiles(self, side: int) -> Iterator[CellWindow]:
        """Divide it into squares, row by row; those at the right and below may be smaller."""
        for row in range(self.row, self.row + self.height, side):
            for col in range(self.col, self.col + self.width, side):
                height = min(side, self.row + self.height - row)
                yield CellWindow(row, col, height, min(side, self.col + self.width - col))


def subcell_transform(transform: Transform, window: CellWindow, n: int) -> Transform:
    """Return GDAL's six numbers for the subcells of a window."""
    x0, dx_col, dx_row, y0, dy_col, dy_row = transform
    return (
        x0 + window.col * dx_col + window.row * dx_row,
        dx_col / n,
        dx_row / n,
        y0 + window.col * dy_col + window.row * dy_row,
        dy_col / n,
        dy_row / n,
    )


def grid_of_window(geometry: MapGeometry, window: CellWindow) -> MapGeometry:
    """Return the grid of the cells of a window."""
    transform = subcell_transform(geometry.transform, window, 1)
    return MapGeometry(window.height, window.width, transform, geometry.crs_wkt)


def subcell_grid(geometry: MapGeometry, window: CellWindow, n: int, gdal_type: int = gdal.GDT_Int32) -> gdal.Dataset:
    """Make an empty raster in memory whose pixels are the subcells of a window."""
    grid = gdal.GetDriverByName("MEM").Create("", window.width * n, window.height * n, 1, gdal_type)
    grid.SetGeoTransform(subcell_transform(geometry.transform, window, n))
    return grid


def burn(
    layer: ogr.Layer, geometry: MapGeometry, window: CellWindow, n: int, part: CellWindow | None = None
) -> NDArray[np.int32] | None:
    """Burn features into the subcells of a window.

    Args:
        layer: of `vector_io.memory_layer`: geometries in the map's CRS, with "number".
        geometry: the map's grid.
        window: the cells wanted.
        n: subcells per cell and direction.
        part: the part of the window that is returned, on the same grid; all of it by default.

    Returns:
        (height·n, width·n): the number of the feature at the subcell's centre (of several the
        last), 0 where there is none; None if no feature touches the window.

    Raises:
        InputError: GDAL cannot draw the polygons.
    """
    transform = subcell_transform(geometry.transform, window, n)
    corners = [
        gdal.ApplyGeoTransform(transform, col, row) for col in (0, window.width * n) for row in (0, window.height * n)
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    layer.SetSpatialFilterRect(min(xs), min(ys), max(xs), max(ys))
    if not layer.GetFeatureCount():  # of most classes there is nothing in a small window
        layer.SetSpatialFilter(None)
        return None
    grid = subcell_grid(geometry, window, n)
    with quiet_gdal() as messages:  # GDAL says that the layer has no CRS, which is meant
        gdal.RasterizeLayer(grid, [1], layer, options=["ATTRIBUTE=number"])
    layer.SetSpatialFilter(None)
    if messages.errors:
        raise InputError("The polygons cannot be drawn: {last}.", "Check their geometry.", last=messages.last())
    part = part or window
    place = ((part.col - window.col) * n, (part.row - window.row) * n, part.width * n, part.height * n)
    return np.asarray(grid.ReadAsArray(*place))


def count_in_cells(subcells: NDArray[np.bool_], n: int) -> NDArray[np.int32]:
    """Count the subcells that are true in each cell: (height·n, width·n) to (height, width); n is below 256."""
    if n == 1:
        return subcells.astype(np.int32)
    counts = _over_rows(np.add, subcells.view(np.uint8), n)
    return np.asarray(counts.sum(axis=2, dtype=np.int32))


def largest_in_cells(numbers: NDArray[np.int32], n: int) -> NDArray[np.int32]:
    """Return the largest number among the subcells of each cell: (height·n, width·n) to (height, width)."""
    return np.asarray(_over_rows(np.maximum, numbers, n).max(axis=2))


def _over_rows(ufunc: np.ufunc, values: NDArray[Any], n: int) -> NDArray[Any]:
    """Combine the n rows of subcells of each row of cells: (height, width, n), in the same data type.

    Long rows first: numpy combines the short ones within a cell slowly.
    """
    height, width = values.shape[0] // n, values.shape[1] // n
    rows = ufunc.reduce(values.reshape(height, n, width * n), axis=1, dtype=values.dtype)
    return np.asarray(rows.reshape(height, width, n))


def window_of_bounds(geometry: MapGeometry, bounds: tuple[float, float, float, float]) -> CellWindow:
    """Return the window of cells that a rectangle touches, without regard to the map's edge.

    Args:
        geometry: the map's grid.
        bounds: smallest x, smallest y, largest x, largest y in the map's CRS.

    Raises:
        InputError: the map's transform cannot be inverted.
    """
    inverse = gdal.InvGeoTransform(geometry.transform)
    if inverse is None:
        raise InputError("The map has no valid georeference.", "Assign a georeference and try again.")
    xmin, ymin, xmax, ymax = bounds
    corners = [gdal.ApplyGeoTransform(inverse, x, y) for x in (xmin, xmax) for y in (ymin, ymax)]
    cols, rows = [c for c, _ in corners], [r for _, r in corners]
    # A rectangle that ends on a cell's edge does not touch the next cell.
    col, row = int(np.floor(min(cols) + 1e-9)), int(np.floor(min(rows) + 1e-9))
    last_col, last_row = int(np.ceil(max(cols) - 1e-9)), int(np.ceil(max(rows) - 1e-9))
    return CellWindow(row, col, max(last_row - row, 1), max(last_col - col, 1))
