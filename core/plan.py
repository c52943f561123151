"""From a request to a plan: everything that can be refused is refused here.

A plan is a frozen value that holds no open file. Its strips need nothing of one
another, so they can be computed in order, in threads, or on other machines.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr

from .card import ModelCard
from .class_map import MapGeometry
from .errors import InputError, RequestError
from .ground import Transform, apply_transform, invert_transform, spatial_reference
from .raster_io import check_output_path
from .request import ClassifyRequest, Extent
from .source import RasterSource, open_source, refuse_empty, take_sample
from .units import implausible
from .warp import warp_to_ground, why_off_grid

STRIP_BYTES = 96_000_000
"""How much memory one strip's pixels may take, as float32."""
_PIXEL_EPSILON = 1e-3


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
        """Give the pixels [start, stop) that ``count`` cells from ``first`` on cover along one axis."""
        start = first_px + first * self.stride_px
        return start, start + count * self.stride_px

    def patch_span(self, first: int, count: int, first_px: int) -> tuple[int, int]:
        """Give the pixels [start, stop) that the patches of these cells cover along one axis."""
        start = first_px + first * self.stride_px - self.halo_px
        return start, start + (count - 1) * self.stride_px + self.patch_px


@dataclass(frozen=True)
class Strip:
    """Whole rows of cells that are computed together.

    Attributes:
        first_row: the first cell row.
        rows: how many.
    """

    first_row: int
    rows: int


@dataclass(frozen=True)
class Plan:
    """A map, ready to be computed.

    Attributes:
        request: what was asked for.
        source: the raster, brought to the network's ground distance.
        grid: the cells on its pixels.
        geometry: the map's georeference.
        strips: all rows of cells, each once, from the top.
        wanted: which cells are asked for, (rows, cols), or None for all.
        notes: sentences for the log.
        warnings: sentences that the user should not miss.
    """

    request: ClassifyRequest
    source: RasterSource
    grid: CellGrid
    geometry: MapGeometry
    strips: tuple[Strip, ...]
    wanted: NDArray[np.bool_] | None
    notes: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def card(self) -> ModelCard:
        """The network's card."""
        return self.request.card

    @property
    def n_cells(self) -> int:
        """How many cells are to be computed, nodata among them."""
        return int(self.wanted.sum()) if self.wanted is not None else self.grid.rows * self.grid.cols


def make_plan(request: ClassifyRequest) -> Plan:
    """Work out a map, reading no more than a few small windows.

    Raises:
        InputError: the raster cannot be used, or is smaller than a cell.
        BandError: a band cannot be found.
        RequestError: the extent does not meet the raster, or the cell size does not fit the network.
        OutputError: a result cannot be written.
    """
    card = request.card
    source = open_source(request.source, card.sentinel2_bands, request.bands, request.units)
    refuse_empty(source)
    notes = [
        f"Bands of {Path(source.given).name}: "
        + ", ".join(f"{b.name} = {b.number} ({b.how})" for b in source.bands)
        + "."
    ]
    units = source.units[0]
    notes.append(f"Units: {units.name} ({'assumed: ' if units.assumed else ''}{units.why}).")
    warnings = implausible(source.band_names, take_sample(source).dn)
    source = _on_the_networks_grid(source, request)
    if source.resampled:
        notes.append(f"The raster was {source.resampled}.")
    stride_px = _stride_px(request)
    source, first_row_px, first_col_px = _anchor(source, request, stride_px)
    whole = _whole_grid(source, stride_px, card.patch_px, first_row_px, first_col_px)
    grid = _cut_to_extent(whole, source, request.extent) if request.extent else whole
    geometry = _geometry(source, grid)
    _check_outputs(request, grid)
    return Plan(
        request,
        source,
        grid,
        geometry,
        split_into_strips(grid, source.width, len(card.bands), request.strip_rows),
        _cells_in_polygon(request, geometry) if request.mask_wkt else None,
        tuple(notes),
        tuple(warnings),
    )


def split_into_strips(grid: CellGrid, width_px: int, n_bands: int, strip_rows: int = 0) -> tuple[Strip, ...]:
    """Cut a grid into strips.

    Args:
        grid: the cells.
        width_px: the raster's width.
        n_bands: bands that are read.
        strip_rows: rows of cells a strip; 0 for as many as `STRIP_BYTES` holds.
    """
    if strip_rows == 0:
        bytes_per_row = (width_px + 2 * max(grid.halo_px, 0)) * n_bands * 4
        pixel_rows = STRIP_BYTES // bytes_per_row
        strip_rows = max(1, (pixel_rows - grid.patch_px) // grid.stride_px + 1)
    return tuple(Strip(r, min(strip_rows, grid.rows - r)) for r in range(0, grid.rows, strip_rows))


def _on_the_networks_grid(source: RasterSource, request: ClassifyRequest) -> RasterSource:
    why = why_off_grid(source, request.card.pixel_size_m)
    if not why:
        return source
    if request.off_grid == "refuse":
        raise InputError(
            f"{source.given} cannot be classified as it is: {why}.",
            f"Let it be warped, or warp it to {request.card.pixel_size_m:g} m pixels in a UTM zone yourself.",
        )
    return warp_to_ground(source, request.card.pixel_size_m)


def _stride_px(request: ClassifyRequest) -> int:
    card = request.card
    if request.cell_size_m is None:
        return card.stride_px
    stride = request.cell_size_m / card.pixel_size_m
    if stride < 1 or abs(stride - round(stride)) > 1e-6:
        raise RequestError(
            f"A cell of {request.cell_size_m:g} m is no whole number of {card.pixel_size_m:g} m pixels.",
            f"Choose a multiple of {card.pixel_size_m:g} m.",
        )
    if card.kind == "map" and round(stride) != card.stride_px:
        raise RequestError(
            f"The network {card.id} makes cells of {card.cell_size_m:g} m only.",
            "Leave the cell size out, or choose another network.",
        )
    return round(stride)


def _anchor(source: RasterSource, request: ClassifyRequest, stride_px: int) -> tuple[RasterSource, int, int]:
    """Find the raster row and column at which the first cell begins."""
    if request.cell_align == "input":
        return source, 0, 0
    t = source.transform
    if not source.crs_wkt or t[2] or t[4]:
        raise RequestError(
            "Cells cannot lie at multiples of their size: the raster is rotated or has no CRS.",
            "Choose alignment to the input.",
        )
    pixel_m = request.card.pixel_size_m
    exact = all(abs(v / pixel_m - round(v / pixel_m)) < _PIXEL_EPSILON for v in (t[0], t[3], t[1], t[5]))
    if not exact or abs(t[1]) != pixel_m or abs(t[5]) != pixel_m:
        source = warp_to_ground(source, pixel_m, keep_crs=True)
        t = source.transform
    col, row = round(t[0] / pixel_m), round(t[3] / pixel_m)
    return source, -(-row % stride_px), -(col % stride_px)


def _whole_grid(source: RasterSource, stride_px: int, patch_px: int, first_row_px: int, first_col_px: int) -> CellGrid:
    if source.height < stride_px or source.width < stride_px:
        raise InputError(
            f"{source.given} has {source.width} x {source.height} pixels; a cell has {stride_px} x {stride_px}.",
            "Choose a larger raster, or a smaller cell.",
        )
    rows = math.ceil((source.height - first_row_px) / stride_px)
    cols = math.ceil((source.width - first_col_px) / stride_px)
    return CellGrid(rows, cols, stride_px, patch_px, first_row_px, first_col_px)


def _cut_to_extent(grid: CellGrid, source: RasterSource, extent: Extent) -> CellGrid:
    """Keep the cells that the extent touches; the grid stays where it is."""
    corners = [invert_transform(source.transform, x, y) for x, y in _outline(extent, source)]
    cols = [(col - grid.first_col_px) / grid.stride_px for col, _ in corners]
    rows = [(row - grid.first_row_px) / grid.stride_px for _, row in corners]
    tolerance = 1e-6
    top, left = max(0, math.floor(min(rows) + tolerance)), max(0, math.floor(min(cols) + tolerance))
    bottom = min(grid.rows, math.ceil(max(rows) - tolerance))
    right = min(grid.cols, math.ceil(max(cols) - tolerance))
    if top >= bottom or left >= right:
        raise RequestError(
            "The extent does not meet the raster.",
            "Choose an extent inside the layer, in the CRS that you name.",
        )
    return CellGrid(
        bottom - top,
        right - left,
        grid.stride_px,
        grid.patch_px,
        grid.first_row_px + top * grid.stride_px,
        grid.first_col_px + left * grid.stride_px,
    )


def _outline(extent: Extent, source: RasterSource) -> list[tuple[float, float]]:
    """Give points along the extent's sides in the raster's CRS: sides bend when they are transformed."""
    steps = [i / 20 for i in range(21)]
    xs = [extent.xmin + (extent.xmax - extent.xmin) * s for s in steps]
    ys = [extent.ymin + (extent.ymax - extent.ymin) * s for s in steps]
    points = [(x, y) for x in xs for y in (extent.ymin, extent.ymax)] + [
        (x, y) for y in ys for x in (extent.xmin, extent.xmax)
    ]
    if not extent.crs or not source.crs_wkt:
        return points
    source_crs, extent_crs = spatial_reference(source.crs_wkt), spatial_reference(extent.crs)
    if source_crs.IsSame(extent_crs):
        return points
    transformation = osr.CoordinateTransformation(extent_crs, source_crs)
    return [(x, y) for x, y, _ in transformation.TransformPoints(points)]


def _geometry(source: RasterSource, grid: CellGrid) -> MapGeometry:
    t, s = source.transform, grid.stride_px
    x, y = apply_transform(t, grid.first_col_px, grid.first_row_px)
    transform: Transform = (x, t[1] * s, t[2] * s, y, t[4] * s, t[5] * s)
    return MapGeometry(grid.rows, grid.cols, transform, source.crs_wkt)


def _cells_in_polygon(request: ClassifyRequest, geometry: MapGeometry) -> NDArray[np.bool_]:
    shape = ogr.CreateGeometryFromWkt(request.mask_wkt)
    if shape is None:
        raise RequestError("The polygon cannot be read.", "Give it as WKT, for example POLYGON((…)).")
    map_crs = spatial_reference(geometry.crs_wkt) if geometry.crs_wkt else None
    if request.mask_crs and map_crs is not None:
        shape.Transform(osr.CoordinateTransformation(spatial_reference(request.mask_crs), map_crs))
    raster = gdal.GetDriverByName("MEM").Create("", geometry.cols, geometry.rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(geometry.transform)
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("polygon", map_crs, ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(shape)
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"])
    wanted: NDArray[np.bool_] = raster.ReadAsArray().astype(bool)
    if not wanted.any():
        raise RequestError("The polygon does not meet the raster.", "Choose a polygon inside the layer.")
    return wanted


def _check_outputs(request: ClassifyRequest, grid: CellGrid) -> None:
    n_cells = grid.rows * grid.cols
    for path in request.outputs:
        per_cell = 4 * len(request.card.scheme) if path == request.probabilities else 1
        check_output_path(path, [request.source, str(request.card.model_path)], n_cells * per_cell)
