"""Where a map's cells lie."""

from __future__ import annotations

import math
from dataclasses import dataclass

from osgeo import gdal

from ..errors import InputError
from ..plain_text import PATH_LENGTH, shortened
from .ground import Transform, apply_transform
from .raster_io import gdal_text

_NO_GEOREFERENCE: Transform = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
"""What GDAL gives for a raster without a georeference."""
_MAX_NUMBER = 1e12
"""Far beyond any coordinate on the Earth, in millimetres too."""
_MIN_AREA = 1e-24
_SAME_PLACE = 1e-3  # of a cell


@dataclass(frozen=True)
class MapGeometry:
    """Where a map's cells lie.

    Attributes:
        rows: number of cell rows.
        cols: number of cell columns.
        transform: GDAL's six numbers from (col, row) of cells to the CRS.
        crs_wkt: the CRS, or "" for pixel space.
    """

    rows: int
    cols: int
    transform: Transform
    crs_wkt: str


def geometry_of(dataset: gdal.Dataset) -> MapGeometry:
    """Return the grid of an open raster.

    Raises:
        InputError: its georeference is not valid.
    """
    transform = read_transform(dataset) or _NO_GEOREFERENCE
    return MapGeometry(dataset.RasterYSize, dataset.RasterXSize, transform, gdal_text(dataset.GetProjection()))


def read_transform(dataset: gdal.Dataset, name: str = "") -> Transform | None:
    """Return GDAL's six numbers from (col, row) to the CRS; None where a raster has none.

    Args:
        dataset: the open raster.
        name: what to call it; GDAL's own name by default.

    Raises:
        InputError: they are not finite, lie outside of any map, or give pixels without an area.
    """
    found = dataset.GetGeoTransform(can_return_null=True)
    if found is None:
        return None
    transform: Transform = tuple(map(float, found))  # type: ignore[assignment]
    area = transform[1] * transform[5] - transform[2] * transform[4]
    if not (all(abs(number) <= _MAX_NUMBER for number in transform) and abs(area) >= _MIN_AREA):
        raise InputError(
            "The georeference of {path} is not valid.",
            "Assign the correct georeference.",
            path=shortened(name or gdal_text(dataset.GetDescription()), PATH_LENGTH),
        )
    return transform


def same_grid(one: MapGeometry, other: MapGeometry) -> bool:
    """Return whether two maps have the same cells, up to a thousandth of one; their CRS is not compared."""
    if (one.rows, one.cols) != (other.rows, other.cols):
        return False
    side = max(abs(number) for number in (one.transform[1], one.transform[2]))
    corners = ((0, 0), (one.cols, 0), (0, one.rows))
    return all(
        math.dist(apply_transform(one.transform, *c), apply_transform(other.transform, *c)) < _SAME_PLACE * side
        for c in corners
    )
