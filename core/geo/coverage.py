"""Which part of each cell a polygon covers: exactly, not by sampling.

Every edge adds, to its cell and to all cells on its right, the area between itself and the cell's right side; edges
that run down add it, edges that run up take it away, so that what is left is the polygon. As anti-aliased glyphs are
drawn (the accumulation buffer of font rasterizers), without rounding.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from ..errors import InputError
from .map_geometry import MapGeometry
from .raster_io import quiet_gdal
from .subcells import CellWindow

_ROUNDING = 1e-9


class PolygonCoverage:
    """A polygon on a map's grid.

    Args:
        polygon: polygon or multipolygon in the map's CRS; one that crosses itself is mended first.
        geometry: the map's grid.

    Raises:
        InputError: the map's transform cannot be inverted.
    """

    def __init__(self, polygon: ogr.Geometry, geometry: MapGeometry) -> None:
        inverse = gdal.InvGeoTransform(geometry.transform)
        if inverse is None:
            raise InputError("The map has no valid georeference.", "Assign a georeference and try again.")
        parts = [_edges(ring, inverse, hole) for ring, hole in _rings(_valid(polygon))]
        self._edges = np.concatenate([np.zeros((0, 5)), *parts])

    def shares(self, window: CellWindow) -> NDArray[np.float64]:
        """Return the share of each cell that the polygon covers, (height, width), 0 to 1."""
        edges = self._edges - np.array([window.col, window.row, window.col, window.row, 0.0])
        top, bottom = np.minimum(edges[:, 1], edges[:, 3]), np.maximum(edges[:, 1], edges[:, 3])
        pieces = _split(edges[(bottom > 0) & (top < window.height)], 1, window.height)
        row = np.floor((pieces[:, 1] + pieces[:, 3]) / 2)
        pieces = _split(pieces[(row >= 0) & (row < window.height)], 0, window.width)
        row = np.floor((pieces[:, 1] + pieces[:, 3]) / 2).astype(np.int64)
        middle = np.clip((pieces[:, 0] + pieces[:, 2]) / 2, 0, window.width)  # what is on the left counts in full
        col = np.minimum(np.floor(middle), window.width).astype(np.int64)
        down = (pieces[:, 3] - pieces[:, 1]) * pieces[:, 4]
        width = window.width + 2
        sums = np.bincount(row * width + col, down * (1 - (middle - col)), window.height * width)
        sums += np.bincount(row * width + col + 1, down * (middle - col), window.height * width)
        shares = np.cumsum(sums.reshape(window.height, width), axis=1)[:, : window.width]
        shares[np.abs(shares) < _ROUNDING] = 0
        return np.asarray(np.clip(shares, 0, 1))


def _valid(polygon: ogr.Geometry) -> ogr.Geometry:
    """Mend a polygon that crosses itself; what GEOS cannot mend stays as it is."""
    with quiet_gdal():
        try:
            mended = polygon if polygon.IsValid() else polygon.MakeValid()
        except RuntimeError:
            mended = None
    return polygon if mended is None else mended


def _rings(geometry: ogr.Geometry) -> Iterator[tuple[NDArray[np.float64], bool]]:
    """Return the rings of all polygons, each as points (n, 2), and whether it is a hole."""
    if geometry.GetGeometryName() != "POLYGON":
        for index in range(geometry.GetGeometryCount()):
            if geometry.GetGeometryRef(index).GetDimension() == 2:
                yield from _rings(geometry.GetGeometryRef(index))
        return
    for index in range(geometry.GetGeometryCount()):
        points = np.array(geometry.GetGeometryRef(index).GetPoints(), np.float64).reshape(-1, 2)
        yield points, index > 0


def _edges(points: NDArray[np.float64], inverse: tuple[float, ...], hole: bool) -> NDArray[np.float64]:
    """Return a ring's edges in cells: (n, 5) of x0, y0, x1, y1 and the sign that makes the ring positive."""
    if len(points) < 3:
        return np.zeros((0, 5))
    x0, a, b, y0, d, e = inverse
    x, y = points.T
    cells = np.stack([x0 + a * x + b * y, y0 + d * x + e * y], axis=1)
    starts, ends = cells, np.roll(cells, -1, axis=0)  # a ring that is closed already gains an edge without length
    area = -((starts[:, 0] + ends[:, 0]) / 2 * (ends[:, 1] - starts[:, 1])).sum()
    sign = np.full((len(cells), 1), np.sign(area) * (-1 if hole else 1))
    return np.concatenate([starts, ends, sign], axis=1)


def _split(edges: NDArray[np.float64], axis: int, size: int) -> NDArray[np.float64]:
    """Cut edges where they cross the cells' sides: at whole numbers of x (axis 0) or y (axis 1) from 0 to a size.

    What lies outside stays in one piece: a polygon may be as large as the Earth, or larger.
    """
    begin, end = edges[:, axis], edges[:, axis + 2]
    low, high = np.minimum(begin, end), np.maximum(begin, end)
    first, last = np.maximum(np.floor(low) + 1, 0), np.minimum(np.ceil(high) - 1, size)
    n_cuts = np.maximum(last - first + 1, 0).astype(np.int64)
    edge = np.repeat(np.arange(len(edges)), n_cuts + 1)
    step = np.arange(len(edge)) - np.repeat(np.cumsum(n_cuts + 1) - (n_cuts + 1), n_cuts + 1)
    cut = np.where((begin <= end)[edge], first[edge] + step, last[edge] - step)
    before = np.where((begin <= end)[edge], cut - 1, cut + 1)
    pieces = edges[edge].copy()
    other = 1 - axis
    run = np.where(end == begin, 1.0, end - begin)
    slope = (edges[:, other + 2] - edges[:, other]) / run
    inner = step > 0
    pieces[inner, axis] = before[inner]
    pieces[inner, other] = (edges[edge, other] + (before - begin[edge]) * slope[edge])[inner]
    inner = step < n_cuts[edge]
    pieces[inner, axis + 2] = cut[inner]
    pieces[inner, other + 2] = (edges[edge, other] + (cut - begin[edge]) * slope[edge])[inner]
    return pieces
