"""Training areas sampled from a class raster: blocks of cells that are all of one class."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from ..classmap.class_source import open_class_source
from ..classmap.schemes import NODATA_CODE, ClassScheme
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.geopackage import check_layer_name
from ..geo.ground import apply_transform, moved_points, spatial_reference
from ..geo.map_geometry import MapGeometry, geometry_of
from ..geo.raster_io import open_raster
from ..geo.subcells import CellWindow, grid_of_window, window_of_bounds
from .area_layer import new_areas_layer

_MAX_CELLS = 50_000_000


@dataclass(frozen=True)
class SampleRequest:
    """What to sample.

    Attributes:
        raster: the class raster.
        output: the GeoPackage to write.
        per_class: areas of each class, at most.
        side: of an area, in cells of the raster.
        gap: cells between two areas, at least.
        band: the band that holds the classes, from 1; 0 to find it by its name.
        scheme: the classes, or None to see from the raster.
        within: a raster, in any CRS, within which the areas must lie; "" for the whole class raster.
        seed: of the random numbers: the same seed gives the same areas.
    """

    raster: str
    output: Path
    per_class: int = 10
    side: int = 3
    gap: int = 1
    band: int = 0
    scheme: ClassScheme | None = None
    within: str = ""
    seed: int = 1

    def __post_init__(self) -> None:
        """Refuse sizes that cannot be.

        Raises:
            RequestError: naming the size.
        """
        for sentence, value, least in (
            ("{value} is not a valid number of areas per class.", self.per_class, 1),
            ("{value} is not a valid side of an area.", self.side, 1),
            ("{value} is not a valid gap between areas.", self.gap, 0),
            ("{value} is not a valid seed.", self.seed, 0),
        ):
            if value < least:
                raise RequestError(sentence, "Enter {least} or more.", value=value, least=least)


@dataclass(frozen=True)
class SampledAreas:
    """What was sampled.

    Attributes:
        scheme: the raster's classes.
        counts: the number of areas of each class that has any, by code.
    """

    scheme: ClassScheme
    counts: dict[int, int]


def sample_areas(request: SampleRequest, feedback: Feedback) -> SampledAreas:
    """Sample areas and write them as a layer to train with.

    Raises:
        InputError: the raster cannot be read, or has no block of one class.
        OutputError: the layer cannot be written.
        RunCancelled: the user stopped; nothing was written.
    """
    check_layer_name(request.output)
    source = open_class_source(request.raster, feedback, request.band, request.scheme)
    scheme, window = source.scheme, _window(request, source.geometry)
    if window.height * window.width > _MAX_CELLS:
        raise InputError(
            "{raster} is too large to sample all of it.",
            "Clip it, or select the scene that the areas must lie in.",
            raster=request.raster,
        )
    geometry = grid_of_window(source.geometry, window)
    blocks = _whole_blocks(source.read_part(window.row, window.col, window.height, window.width), request.side)
    if request.within and blocks.size:
        blocks[~_within(blocks.shape, request, geometry)] = NODATA_CODE
    chosen = _choose(blocks, request, scheme, feedback)
    if not chosen:
        raise InputError(
            "{raster} has no block of {side} x {side} cells of the same class there.",
            "Choose smaller areas, or another raster.",
            raster=request.raster,
            side=request.side,
        )
    with new_areas_layer(request.output, scheme, geometry.crs_wkt) as layer:
        for row, col, code in chosen:
            layer.add(
                square_of_cells(geometry, row, col, request.side), {"class": code, "note": Path(request.raster).name}
            )
        layer.finish()
    return SampledAreas(scheme, dict(sorted(Counter(code for _, _, code in chosen).items())))


def _window(request: SampleRequest, geometry: MapGeometry) -> CellWindow:
    """Return the part of the class raster in which the areas may lie."""
    whole = CellWindow(0, 0, geometry.rows, geometry.cols)
    if not request.within:
        return whole
    scene = geometry_of(open_raster(request.within))
    corners = [(c, r) for c in np.linspace(0, scene.cols, 9) for r in np.linspace(0, scene.rows, 9)]
    points = [apply_transform(scene.transform, col, row) for col, row in corners]
    moved = _moved(np.array(points), scene.crs_wkt, geometry.crs_wkt)
    (xmin, ymin), (xmax, ymax) = moved.min(axis=0), moved.max(axis=0)
    part = window_of_bounds(geometry, (xmin, ymin, xmax, ymax)).within(geometry)
    if not part.height * part.width:
        raise InputError(
            "{raster} does not overlap {within}.",
            "Choose a class raster of the same place.",
            raster=request.raster,
            within=request.within,
        )
    return part


def _moved(points: NDArray[np.float64], crs_wkt: str, target_wkt: str) -> NDArray[np.float64]:
    """Bring points (point, 2) to another CRS, where both are known."""
    if not crs_wkt or not target_wkt:
        return points
    own, other = spatial_reference(crs_wkt), spatial_reference(target_wkt)
    if own.IsSame(other):
        return points
    return np.array(moved_points([(x, y) for x, y in points], own, other))


def _whole_blocks(codes: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Return the class of the block that begins at each cell; 255 where it is not of one class."""
    rows, cols = codes.shape[0] - side + 1, codes.shape[1] - side + 1
    if rows < 1 or cols < 1:
        return np.full((0, 0), NODATA_CODE, np.uint8)
    first = codes[:rows, :cols].copy()
    same = np.ones_like(first, bool)
    for row in range(side):
        for col in range(side):
            same &= codes[row : row + rows, col : col + cols] == first
    first[~same] = NODATA_CODE
    return first


def _within(shape: tuple[int, ...], request: SampleRequest, geometry: MapGeometry) -> NDArray[np.bool_]:
    """Mark the blocks whose four corners lie in the raster that was named."""
    scene = geometry_of(open_raster(request.within))
    row, col = (axis.ravel() for axis in np.indices((shape[0] + request.side, shape[1] + request.side)))
    t = geometry.transform
    points = np.column_stack([t[0] + col * t[1] + row * t[2], t[3] + col * t[4] + row * t[5]])
    points = _moved(points, geometry.crs_wkt, scene.crs_wkt)
    x0, dx_col, dx_row, y0, dy_col, dy_row = gdal.InvGeoTransform(scene.transform)
    along = x0 + points[:, 0] * dx_col + points[:, 1] * dx_row
    down = y0 + points[:, 0] * dy_col + points[:, 1] * dy_row
    inside = (along >= 0) & (along <= scene.cols) & (down >= 0) & (down <= scene.rows)
    inside = inside.reshape(shape[0] + request.side, shape[1] + request.side)
    s = request.side
    return np.asarray(inside[:-s, :-s] & inside[s:, :-s] & inside[:-s, s:] & inside[s:, s:])


def _choose(
    blocks: NDArray[np.uint8], request: SampleRequest, scheme: ClassScheme, feedback: Feedback
) -> list[tuple[int, int, int]]:
    """Draw blocks at random that keep their distance; the classes with the fewest blocks go first."""
    rng = np.random.default_rng(request.seed)
    taken = np.zeros(blocks.shape, bool)
    reach = request.side + request.gap - 1
    chosen: list[tuple[int, int, int]] = []
    members = {code: np.argwhere(blocks == code) for code in scheme.codes}
    for code in sorted(members, key=lambda c: len(members[c])):
        stop_if_cancelled(feedback)
        found = 0
        for row, col in rng.permutation(members[code]).tolist():
            if found == request.per_class:
                break
            if not taken[row, col]:
                taken[max(row - reach, 0) : row + reach + 1, max(col - reach, 0) : col + reach + 1] = True
                chosen.append((row, col, code))
                found += 1
    return sorted(chosen, key=lambda area: (area[2], area[0], area[1]))


def square_of_cells(geometry: MapGeometry, row: int, col: int, side: int) -> bytes:
    """Return the outline of a square of cells as well-known binary.

    Args:
        geometry: the grid.
        row: of the first cell.
        col: of the first cell.
        side: in cells.
    """
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for along, down in ((0, 0), (side, 0), (side, side), (0, side), (0, 0)):
        ring.AddPoint_2D(*apply_transform(geometry.transform, col + along, row + down))
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return bytes(polygon.ExportToWkb())
