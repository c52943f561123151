"""Where a map's cells lie."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import gdal

from .raster_io import gdal_text


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
    transform: tuple[float, float, float, float, float, float]
    crs_wkt: str


def geometry_of(dataset: gdal.Dataset) -> MapGeometry:
    """Return the grid of an open raster."""
    return MapGeometry(
        dataset.RasterYSize, dataset.RasterXSize, dataset.GetGeoTransform(), gdal_text(dataset.GetProjection())
    )
