"""How large a map's cells are on the ground.

In a geographic CRS a cell's area shrinks towards the poles: it is worked out on the CRS's
ellipsoid. In a projected CRS the grid's own square metres count, as is usual, unless the
projection distorts areas by more than a percent (Web Mercator): then the ellipsoid does.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from osgeo import osr

from .ground import spatial_reference, transformation
from .map_geometry import MapGeometry
from .raster_io import quiet_gdal, silent_gdal

_MAX_DISTORTION = 0.01
_NODES = 33


@dataclass(frozen=True)
class Ellipsoid:
    """An ellipsoid of revolution: semi-major axis in metres and first eccentricity."""

    semi_major_m: float
    eccentricity: float

    def height_m2(self, latitude: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the equal-area ordinate: the area from the equator to a latitude, per radian of longitude.

        Args:
            latitude: in radians, any shape.

        Returns:
            m², same shape (Snyder 1987, equation 3-12, times a²/2).
        """
        sine, e = np.sin(latitude), self.eccentricity
        if e < 1e-9:
            return np.asarray(self.semi_major_m**2 * sine)
        q = (1 - e**2) * (sine / (1 - (e * sine) ** 2) + np.arctanh(e * sine) / e)
        return np.asarray(self.semi_major_m**2 / 2 * q)


class CellAreas:
    """Gives the ground area of a map's cells in m².

    Args:
        geometry: the map's grid.

    Attributes:
        note: a sentence on how areas are worked out.
    """

    def __init__(self, geometry: MapGeometry) -> None:
        self._geometry = geometry
        self._rows = self._cols = np.zeros(1)
        _, a, b, _, d, e = geometry.transform
        determinant = abs(a * e - b * d)
        self._table = np.array([[determinant]])
        if not geometry.crs_wkt:
            self.note = "The map has no CRS; its units are assumed to be metres."
            return
        self._reference = spatial_reference(geometry.crs_wkt)
        semi_major = inverse_flattening = 0.0
        with quiet_gdal():  # a CRS of a building site has no ellipsoid
            semi_major, inverse_flattening = self._reference.GetSemiMajor(), self._reference.GetInvFlattening()
        flattening = 1 / inverse_flattening if inverse_flattening else 0.0
        self._ellipsoid = Ellipsoid(semi_major, math.sqrt(flattening * (2 - flattening)))
        if self._reference.IsGeographic() and b == d == 0:
            self._rows = np.arange(geometry.rows, dtype=float)
            self._table = self._geographic_rows(self._rows)[:, np.newaxis]
            self.note = "Areas are measured on the ellipsoid because the CRS is geographic."
            return
        plane = determinant * self._reference.GetLinearUnits() ** 2
        self._table = np.array([[plane]])
        self.note = "Areas are measured in the projection of the map."
        if self._reference.IsGeographic() or self._distortion(plane) > _MAX_DISTORTION:
            self._set_nodes(_NODES)
            self.note = "Areas are measured on the ellipsoid because the projection distorts areas."

    def of_part(self, row: int, col: int, height: int, width: int) -> NDArray[np.float64]:
        """Return the areas in a window: (height, width) or (height, 1) or (1, 1), to be broadcast."""
        by_col = _between(self._cols, self._table.T, col, width)
        return _between(self._rows, by_col.T, row, height)

    def _geographic_rows(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        _, width, _, top, _, height = self._geometry.transform
        radians = self._reference.GetAngularUnits()
        upper = self._ellipsoid.height_m2((top + rows * height) * radians)
        lower = self._ellipsoid.height_m2((top + (rows + 1) * height) * radians)
        return np.asarray(np.abs(upper - lower) * abs(width) * radians)

    def _distortion(self, plane: float) -> float:
        rows, cols = np.linspace(0, self._geometry.rows - 1, 3), np.linspace(0, self._geometry.cols - 1, 3)
        areas = self._at(rows, cols)
        known = areas[np.isfinite(areas)]
        return float(np.abs(known / plane - 1).max()) if known.size else 0.0

    def _set_nodes(self, n: int) -> None:
        rows = np.linspace(0, self._geometry.rows - 1, min(n, self._geometry.rows))
        cols = np.linspace(0, self._geometry.cols - 1, min(n, self._geometry.cols))
        self._rows, self._cols, self._table = rows, cols, self._at(rows, cols)

    def _at(self, rows: NDArray[np.float64], cols: NDArray[np.float64]) -> NDArray[np.float64]:
        """Work out the area of single cells on the ellipsoid: (row, col)."""
        geographic = None
        with quiet_gdal():
            geographic = self._reference.CloneGeogCS()
        if geographic is None:
            return np.full((len(rows), len(cols)), math.nan)
        geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        x0, a, b, y0, d, e = self._geometry.transform
        corners = []
        for down, right in ((0, 0), (0, 1), (1, 1), (1, 0)):
            col, row = np.meshgrid(cols + right, rows + down)
            points = np.stack([x0 + a * col + b * row, y0 + d * col + e * row], axis=-1).reshape(-1, 2)
            with silent_gdal():
                lonlat = np.array(transformation(self._reference, geographic).TransformPoints(points))[:, :2]
            radians = lonlat.reshape(len(rows), len(cols), 2) * geographic.GetAngularUnits()
            corners.append((radians[..., 0], self._ellipsoid.height_m2(radians[..., 1])))
        doubled = sum(
            x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]])
        )  # shoelace in a plane that keeps areas
        return np.asarray(np.abs(doubled) / 2)


def _between(nodes: NDArray[np.float64], table: NDArray[np.float64], first: int, count: int) -> NDArray[np.float64]:
    """Interpolate the lines of a table at whole numbers.

    Args:
        nodes: where its lines stand, (node,), ascending; a single one stands for all.
        table: (node, value).
        first: the first whole number.
        count: how many; none lies beyond the last node.

    Returns:
        (count, value), or the table itself if it has a single line.
    """
    if len(nodes) == 1:
        return table
    wanted = np.arange(first, first + count, dtype=float)
    before = np.minimum(np.searchsorted(nodes, wanted, side="right") - 1, len(nodes) - 2)
    near = slice(before[0], before[-1] + 2)
    slopes = np.diff(table[near], axis=0) / np.diff(nodes[near])[:, np.newaxis]
    values: NDArray[np.float64] = slopes[before - before[0]]
    values *= (wanted - nodes[before])[:, np.newaxis]
    values += table[before]
    return values
