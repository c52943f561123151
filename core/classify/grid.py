"""The map's cells on the raster's pixels: pure geometry, worked out before any pixel is read."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from ..errors import InputError, RequestError
from ..geo.ground import (
    apply_transform,
    cells_transform,
    invert_transform,
    moved_points,
    spatial_reference,
    transformation,
)
from ..geo.map_geometry import MapGeometry
from ..geo.raster_io import quiet_gdal
from ..sentinel.source import RasterSource
from .request import Extent


@dataclass(frozen=True)
class CellGrid:
    """The map's cells on the raster's pixels.

    Cell (r, c) covers ``stride_px`` x ``stride_px`` pixels; its patch is centred on its
    own centre (half a pixel up and left where the two sizes differ by an odd number).

    Attributes:
        rows: number of cell rows.
        cols: number of cell columns.
        stride_px: a cell's side in pixels.
        patch_px: a patch's side in pixels.
        first_row_px: the raster row at which cell row 0 begins; may be negative.
        first_col_px: the raster column at which cell column 0 begins; may be negative.
    """

    rows: int
    cols: int
    stride_px: int
    patch_px: int
    first_row_px: int
    first_col_px: int

    @property
    def halo_px(self) -> int:
        """How far the first patch begins before its cell (negative: inside the cell)."""
        return -((self.stride_px - self.patch_px) // 2)

    def cell_span(self, first: int, count: int, first_px: int) -> tuple[int, int]:
        """Return the pixels [start, stop) that ``count`` cells from ``first`` on cover along one axis."""
        start = first_px + first * self.stride_px
        return start, start + count * self.stride_px

    def patch_span(self, first: int, count: int, first_px: int) -> tuple[int, int]:
        """Return the pixels [start, stop) that the patches of these cells cover along one axis."""
        start = first_px + first * self.stride_px - self.halo_px
        return start, start + (count - 1) * self.stride_px + self.patch_px


def whole_grid(source: RasterSource, stride_px: int, patch_px: int, first_row_px: int, first_col_px: int) -> CellGrid:
    """Return the cells of a whole raster; the last row and column may be partial.

    Raises:
        InputError: the raster is smaller than a cell.
    """
    if source.height < stride_px or source.width < stride_px:
        raise InputError(
            "{given} has only {width} × {height} pixels, but a cell has {stride_px} × {stride_px}.",
            "Use a larger raster or a smaller cell size.",
            given=source.given,
            width=source.width,
            height=source.height,
            stride_px=stride_px,
        )
    rows = math.ceil((source.height - first_row_px) / stride_px)
    cols = math.ceil((source.width - first_col_px) / stride_px)
    return CellGrid(
        rows=rows,
        cols=cols,
        stride_px=stride_px,
        patch_px=patch_px,
        first_row_px=first_row_px,
        first_col_px=first_col_px,
    )


def cut_to_extent(grid: CellGrid, source: RasterSource, extent: Extent) -> CellGrid:
    """Keep the cells that the extent touches; the grid stays where it is.

    Raises:
        RequestError: the extent does not overlap the raster, or its CRS is not known.
        InputError: its coordinates have no place in the raster's CRS.
    """
    corners = [invert_transform(source.transform, x, y) for x, y in _outline(extent, source)]
    cols = [(col - grid.first_col_px) / grid.stride_px for col, _ in corners]
    rows = [(row - grid.first_row_px) / grid.stride_px for _, row in corners]
    tolerance = 1e-6
    top, left = max(0, math.floor(min(rows) + tolerance)), max(0, math.floor(min(cols) + tolerance))
    bottom = min(grid.rows, math.ceil(max(rows) - tolerance))
    right = min(grid.cols, math.ceil(max(cols) - tolerance))
    if top >= bottom or left >= right:
        raise _no_overlap()
    return CellGrid(
        rows=bottom - top,
        cols=right - left,
        stride_px=grid.stride_px,
        patch_px=grid.patch_px,
        first_row_px=grid.first_row_px + top * grid.stride_px,
        first_col_px=grid.first_col_px + left * grid.stride_px,
    )


def _outline(extent: Extent, source: RasterSource) -> list[tuple[float, float]]:
    """Return points along the extent's sides in the raster's CRS: sides bend when they are transformed."""
    corners = _box_outline(0, 0, source.width, source.height)
    raster = [apply_transform(source.transform, col, row) for col, row in corners]
    if extent.crs and source.crs_wkt:
        source_crs, extent_crs = spatial_reference(source.crs_wkt), spatial_reference(extent.crs)
        if not source_crs.IsSame(extent_crs):
            raster = moved_points(raster, source_crs, extent_crs)
            return moved_points(_near_raster(extent, raster), extent_crs, source_crs)
    return _near_raster(extent, raster)


def _near_raster(extent: Extent, raster: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Outline the part of an extent that lies about the raster: far away a CRS may have no coordinates."""
    xs, ys = [x for x, _ in raster], [y for _, y in raster]
    margin_x, margin_y = 0.1 * (max(xs) - min(xs)), 0.1 * (max(ys) - min(ys))
    xmin, xmax = max(extent.xmin, min(xs) - margin_x), min(extent.xmax, max(xs) + margin_x)
    ymin, ymax = max(extent.ymin, min(ys) - margin_y), min(extent.ymax, max(ys) + margin_y)
    if not (xmin < xmax and ymin < ymax):
        raise _no_overlap()
    return _box_outline(xmin, ymin, xmax, ymax)


def _box_outline(xmin: float, ymin: float, xmax: float, ymax: float) -> list[tuple[float, float]]:
    steps = [i / 20 for i in range(21)]
    xs, ys = [xmin + (xmax - xmin) * s for s in steps], [ymin + (ymax - ymin) * s for s in steps]
    return [(x, y) for x in xs for y in (ymin, ymax)] + [(x, y) for y in ys for x in (xmin, xmax)]


def _no_overlap() -> RequestError:
    return RequestError(
        "The requested area does not overlap the raster.",
        "Select an extent or polygons inside the layer, and check their CRS.",
    )


def map_geometry(source: RasterSource, grid: CellGrid) -> MapGeometry:
    """Return the georeference of the map of these cells; exact, rotation included."""
    side = grid.stride_px
    transform = cells_transform(source.transform, side, side, grid.first_col_px, grid.first_row_px)
    return MapGeometry(grid.rows, grid.cols, transform, source.crs_wkt)


def cells_in_polygon(wkt: str, crs: str, geometry: MapGeometry) -> NDArray[np.bool_]:
    """Return which cells a polygon touches: (rows, cols).

    Args:
        wkt: the polygon.
        crs: its CRS as WKT or "EPSG:n"; "" for the map's own.
        geometry: the map's grid.

    Raises:
        RequestError: the text is no geometry, its CRS is not known, or it touches no cell.
        InputError: there is no transformation to the map's CRS, or GDAL cannot draw the polygon.
    """
    from ..geo.vector_io import memory_layer  # loads much that a map without polygons does not need

    shape = ogr.CreateGeometryFromWkt(wkt)
    if shape is None:
        raise RequestError("The polygon cannot be read.", "Give it as WKT, for example POLYGON((…)).")
    map_crs = spatial_reference(geometry.crs_wkt) if geometry.crs_wkt else None
    if crs and map_crs is not None:
        way, moved = transformation(spatial_reference(crs), map_crs), False
        with quiet_gdal():
            moved = shape.Transform(way) == 0
        if not moved:
            raise RequestError("The polygon does not overlap the raster.", "Use a polygon inside the layer.")
    raster = gdal.GetDriverByName("MEM").Create("", geometry.cols, geometry.rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(geometry.transform)
    _kept, layer = memory_layer([(shape, 1)])
    with quiet_gdal() as messages:  # GDAL says that the layer has no CRS, which is meant
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"])
    if messages.errors:
        raise InputError("The polygons cannot be drawn: {last}.", "Check their geometry.", last=messages.last())
    wanted: NDArray[np.bool_] = raster.ReadAsArray().astype(bool)
    if not wanted.any():
        raise RequestError("The polygon does not overlap the raster.", "Use a polygon inside the layer.")
    return wanted
