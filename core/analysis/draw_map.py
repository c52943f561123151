"""A class map as a picture, beside its scene: for a talk, a paper, or to send."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..classmap.class_areas import ClassArea, class_areas
from ..classmap.class_source import ClassSource, open_class_source, row_spans
from ..classmap.schemes import ClassScheme
from ..classmap.unreliable import unreliable_note_of_map
from ..errors import InputError, MissingDependencyError, OutputError
from ..feedback import Feedback, stop_if_cancelled
from ..files import write_whole
from ..geo.ground import cell_size_m, cells_transform, crs_code, spatial_reference
from ..geo.map_geometry import MapGeometry
from ..geo.output_check import check_output_path
from ..geo.raster_io import GdalMessages, open_raster
from ..message import Message
from ..report.charts import available
from ..report.map_picture import painted
from ..report.map_sheet import SheetClass, SheetGround, SheetPanel, map_sheet
from ..sentinel.bands import TRUE_COLOUR
from ..sentinel.source import open_source

_MAX_SIDE = 1400  # cells and pixels: more are not seen on the sheet
_STRETCH = (1, 97)  # percentiles: clouds may burn out


@dataclass(frozen=True)
class DrawRequest:
    """A picture of a class map.

    Attributes:
        map_path: the class map.
        output: the PNG.
        scene: the raster with the bands that it was made of, shown beside it; "" for the map alone.
        title: the heading; "" for the names of scheme and scene.
        notes: lines at the foot; without any, what the map tells of its scene and network.
        band: the band with the classes, 0 to find it.
        scheme: the map's scheme, None to find out.
        all_classes: list the classes that are not on the map too.
    """

    map_path: str
    output: Path
    scene: str = ""
    title: str = ""
    notes: Sequence[str] = ()
    band: int = 0
    scheme: ClassScheme | None = None
    all_classes: bool = False


@dataclass(frozen=True)
class DrawResult:
    """What was drawn.

    Attributes:
        output: the PNG.
        scheme: the map's classes.
        shares: the share of each class that is on the map, by code.
    """

    output: Path
    scheme: ClassScheme
    shares: dict[int, float]


def draw_map(request: DrawRequest, feedback: Feedback) -> DrawResult:
    """Draw a class map as a PNG.

    Raises:
        InputError: the map or the scene cannot be used.
        OutputError: the picture cannot be written.
        MissingDependencyError: matplotlib is not installed.
        RunCancelled: the user stopped.
    """
    if request.output.suffix.lower() != ".png":
        raise OutputError(
            "{output} cannot be written: pictures are written as PNG only.",
            "Use the extension .png.",
            output=request.output,
        )
    check_output_path(request.output, [request.map_path, request.scene])
    if not available():
        raise MissingDependencyError(
            "Drawing needs the Python package matplotlib.", "Install matplotlib, or use Print Layout in QGIS."
        )
    source = open_class_source(request.map_path, feedback, request.band, request.scheme)
    rows, cols = source.geometry.rows, source.geometry.cols
    codes, counts = _codes(source, feedback)
    cell = _cell_size_m(source)
    side_m = math.sqrt(cell[0] * cell[1]) if cell else 0.0
    areas = [one for one in class_areas(counts, side_m**2, source.scheme) if one.cells or request.all_classes]
    colours = {c.code: c.rgb for c in source.scheme.classes}
    panels = [SheetPanel(_heading(source, cell), painted(codes, colours))]
    if request.scene:
        scene = _scene_pixels(request.scene, source, codes.shape)
        panels.insert(0, SheetPanel(f"Sentinel-2, true colour ({', '.join(TRUE_COLOUR)})", scene))
    stop_if_cancelled(feedback)
    picture = map_sheet(
        request.title or f"{source.scheme.title} – {Path(request.scene or request.map_path).stem}",
        panels,
        [_legend_line(source.scheme, area) for area in areas],
        request.notes or _notes(source.provenance),
        SheetGround(rows, cols, side_m, map_extent(source.geometry), north_degrees(source.geometry)),
    )
    assert picture is not None
    write_whole(request.output, picture.png)
    return DrawResult(request.output, source.scheme, {a.code: a.share for a in areas if a.cells})


def _codes(source: ClassSource, feedback: Feedback) -> tuple[NDArray[np.uint8], dict[int, int]]:
    """Read a map as it is drawn, every n-th cell of a large one; and count the cells of all classes."""
    rows, cols = source.geometry.rows, source.geometry.cols
    step = math.ceil(max(rows, cols) / _MAX_SIDE)
    drawn, counts = [], np.zeros(256, np.int64)
    for span in row_spans(rows, cols):
        stop_if_cancelled(feedback)
        codes = source.read(span.row, span.height)
        counts += np.bincount(codes.ravel(), minlength=256)
        drawn.append(codes[-span.row % step :: step, ::step])
    return np.concatenate(drawn), {code: int(n) for code, n in enumerate(counts)}


def _cell_size_m(source: ClassSource) -> tuple[float, float] | None:
    """Return the height and width of a cell in metres; None for a map without a place on the Earth."""
    geometry = source.geometry
    if not geometry.crs_wkt:
        return None
    try:
        return cell_size_m(geometry.transform, geometry.crs_wkt, geometry.cols, geometry.rows)
    except InputError:
        return None


def cell_text(height_m: float, width_m: float) -> str:
    """Return the size of a map's cells: "100 m", or width and height where they differ: "79.6 × 120 m"."""
    if abs(width_m / height_m - 1) < 0.01:
        return f"{math.sqrt(width_m * height_m):.3g} m"
    return f"{width_m:.3g} × {height_m:.3g} m"


def map_extent(geometry: MapGeometry) -> tuple[float, float, float, float] | None:
    """Return west, east, south and north in the CRS; None of a map that is turned or has no place on the Earth."""
    x, dx, column_skew, y, row_skew, dy = geometry.transform
    if not geometry.crs_wkt or column_skew or row_skew or dx <= 0 or dy >= 0:
        return None
    return x, x + dx * geometry.cols, y + dy * geometry.rows, y


def north_degrees(geometry: MapGeometry) -> float:
    """Return the direction of the CRS's north on the map, clockwise from up."""
    _, dx, column_skew, _, row_skew, dy = geometry.transform
    col, row = np.linalg.solve([[dx, column_skew], [row_skew, dy]], [0.0, 1.0])
    return math.degrees(math.atan2(col, -row))


def _heading(source: ClassSource, cell_m: tuple[float, float] | None) -> str:
    """Return what is above the map: its classes, and where it has a place on the Earth its cells and CRS."""
    if not cell_m:
        return source.scheme.title
    code = crs_code(spatial_reference(source.geometry.crs_wkt))
    return f"{source.scheme.title}, cells of {cell_text(*cell_m)}" + (f" ({code})" if code else "")


def _legend_line(scheme: ClassScheme, area: ClassArea) -> SheetClass:
    """Return a class as the sheet's legend shows it: built types apart from the others."""
    one = scheme.by_code(area.code)
    group = ("Built types" if one.built else "Land cover types") if scheme.has_built_types else ""
    return SheetClass(scheme.legend_label(one), area.colour, area.share, group)


def _scene_pixels(scene: str, source: ClassSource, shape: Sequence[int]) -> NDArray[np.uint8]:
    """Return a scene in true colour on the map's ground, (row, col, RGB)."""
    opened = open_source(scene, TRUE_COLOUR)
    geometry = source.geometry
    scale = _MAX_SIDE / max(shape)
    height, width = (max(1, round(side * scale)) for side in shape)
    grid = gdal.GetDriverByName("MEM").Create("", width, height, 3, gdal.GDT_Float32)
    grid.SetGeoTransform(cells_transform(geometry.transform, geometry.cols / width, geometry.rows / height))
    grid.SetProjection(geometry.crs_wkt)
    bands = [band.number for band in opened.bands]
    with GdalMessages() as messages:
        picked = gdal.Translate("", open_raster(scene), format="VRT", bandList=bands)
        for number in (1, 2, 3):
            grid.GetRasterBand(number).Fill(math.nan)
        if picked is None or not gdal.Warp(grid, picked, resampleAlg="bilinear", dstNodata=math.nan):
            raise InputError(
                "{scene} cannot be drawn on the map: {reason}.", "Check its CRS.", scene=scene, reason=messages.last()
            )
    values = grid.ReadAsArray()
    if not np.isfinite(values).any():
        raise InputError("{scene} does not cover the map.", "Select the scene that the map was made of.", scene=scene)
    return np.stack([_stretched(band) for band in values], axis=-1)


def _stretched(band: NDArray[np.float32]) -> NDArray[np.uint8]:
    seen = band[np.isfinite(band)]
    low, high = np.percentile(seen, _STRETCH) if seen.size else (0.0, 1.0)
    scaled = (band - low) / max(float(high - low), 1e-6)
    return np.asarray(np.where(np.isfinite(band), np.clip(scaled, 0, 1) * 255, 245), np.uint8)


def _notes(provenance: Mapping[str, str]) -> list[str]:
    """Return what a map tells of how it was made."""
    names = (("Scene", "SOURCE"), ("Network", "MODEL_TITLE"))
    made = [f"{name}: {provenance[key]}." for name, key in names if provenance.get(key)]
    by = f"Made with Scene Mapper {provenance['VERSION']}." if provenance.get("VERSION") else ""
    made += map(str, unreliable_note_of_map(provenance))
    return [*made, *([f"{by} Contains modified Copernicus Sentinel data."] if by else [])]


def drawn_text(result: DrawResult) -> Message:
    """Return what was drawn as a sentence."""
    return Message("{title}: wrote {file}.", title=result.scheme.title, file=result.output)
