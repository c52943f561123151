"""One cell of a class map: its class, the stored confidence, and the most probable classes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..classmap.class_coding import ClassCoding
from ..classmap.class_map import CONFIDENCE_NODATA, read_provenance
from ..classmap.class_source import ClassSource, open_class_source
from ..classmap.schemes import NODATA_CODE, ClassScheme, SceneClass
from ..errors import InputError
from ..feedback import SilentFeedback
from ..geo.ground import apply_transform, invert_transform, moved_points, spatial_reference
from ..geo.map_geometry import MapGeometry, geometry_of, same_grid
from ..geo.raster_io import file_exists, gdal_text, open_raster, read_window

Point = tuple[float, float]
_SHOWN = 3  # of the most probable classes
_LONG_CRS = 40  # letters: WKT, which no sentence can hold
_SAME_MAKING = ("MODEL_SHA256", "TEMPERATURES", "SOURCE", "CELL_SIZE_M")


@dataclass(frozen=True)
class Likely:
    """A class and how probable it is, 0 to 1."""

    scene_class: SceneClass
    probability: float


@dataclass(frozen=True)
class MapCell:
    """A cell of a class map.

    Attributes:
        row, col: its place on the map, from 0.
        outline: its corners in the map's CRS.
        scheme: the classes of the map.
        scene_class: its class; None where the map has none.
        confidence: the largest probability, 0 to 1; None if it is not stored.
        ranking: all classes, the most probable first; empty if no probabilities are known.
        provenance: what the map tells of its making.
    """

    row: int
    col: int
    outline: tuple[Point, ...]
    scheme: ClassScheme
    scene_class: SceneClass | None
    confidence: float | None
    ranking: tuple[Likely, ...]
    provenance: dict[str, str]

    @property
    def most_probable(self) -> tuple[Likely, ...]:
        """The classes that are shown to people: the three most probable ones."""
        return self.ranking[:_SHOWN]

    @property
    def centre(self) -> Point:
        """Its centre in the map's CRS."""
        return sum(x for x, _ in self.outline) / 4, sum(y for _, y in self.outline) / 4


@dataclass(frozen=True)
class Companions:
    """The rasters that were written with a class map; "" for one that does not exist."""

    confidence: str = ""
    probabilities: str = ""


class MapCells:
    """The cells of a class map. No file stays open.

    Args:
        path: the map.
        band: the band with the classes, 0 to find it.
        scheme: its classes, None to find out.

    Raises:
        InputError: it is no class map.
    """

    def __init__(self, path: str, band: int = 0, scheme: ClassScheme | None = None) -> None:
        source = open_class_source(path, SilentFeedback(), band, scheme)
        self.path, self.geometry = path, source.geometry
        self._band: int = source.band
        self._coding: ClassCoding = source.coding

    def cell(self, x: float, y: float, companions: Companions) -> MapCell:
        """Return the cell at a place.

        Args:
            x: in the map's CRS.
            y: likewise.
            companions: where confidence and probabilities are stored.

        Raises:
            InputError: there is no cell at this place, or a file is broken.
        """
        row, col = place_of(self.geometry, x, y, self.path)
        source = ClassSource(open_raster(self.path), self._band, self._coding)
        scheme = source.scheme
        code = int(source.read_part(row, col, 1, 1)[0, 0])
        ranking = _ranking(companions.probabilities, row, col, scheme)
        return MapCell(
            row=row,
            col=col,
            outline=outline_of(self.geometry, row, col),
            scheme=scheme,
            scene_class=None if code == NODATA_CODE else scheme.by_code(code),
            confidence=ranking[0].probability if ranking else _confidence(companions.confidence, row, col),
            ranking=ranking,
            provenance=source.provenance,
        )


def place_of(geometry: MapGeometry, x: float, y: float, name: str) -> tuple[int, int]:
    """Return the row and column of the cell at a place.

    Raises:
        InputError: it lies outside the map ``name``.
    """
    col, row = invert_transform(geometry.transform, x, y)
    if not _is_inside(geometry, col, row):
        raise InputError(
            "{x:.10g}, {y:.10g} lies outside the map {name}.",
            "Use coordinates in the map's CRS, or name theirs with --crs.",
            x=x,
            y=y,
            name=Path(name).name,
        )
    return math.floor(row), math.floor(col)


def _is_inside(geometry: MapGeometry, col: float, row: float) -> bool:
    return 0 <= col < geometry.cols and 0 <= row < geometry.rows


def place_on_map(path: str, x: float, y: float, crs: str) -> Point:
    """Return a place in the CRS of a map.

    Args:
        path: the map.
        x: easting or longitude.
        y: northing or latitude.
        crs: of these, as "EPSG:n" or WKT; "" for the map's own.

    Raises:
        InputError: it lies outside the map, or the map has no CRS.
        RequestError: the CRS is not known.
    """
    if not crs:
        return x, y
    geometry = geometry_of(open_raster(path))
    if not geometry.crs_wkt:
        raise InputError(
            "{name} has no CRS, so coordinates in {crs} have no place on it.",
            "Use the coordinates of the map, without --crs.",
            name=Path(path).name,
            crs=crs,
        )
    place = moved_points([(x, y)], spatial_reference(crs), spatial_reference(geometry.crs_wkt))[0]
    if not _is_inside(geometry, *invert_transform(geometry.transform, *place)):
        raise InputError(
            "{x:.10g}, {y:.10g} in {crs} lies outside the map {name}.",
            "Enter the longitude or easting first, then the latitude or northing.",
            x=x,
            y=y,
            crs=crs if len(crs) < _LONG_CRS else "the given CRS",
            name=Path(path).name,
        )
    return place


def outline_of(geometry: MapGeometry, row: float, col: float, size: float = 1.0) -> tuple[Point, ...]:
    """Return the corners of a square of ``size`` cells that begins at a row and column, in the map's CRS."""
    corners = ((col, row), (col + size, row), (col + size, row + size), (col, row + size))
    return tuple(apply_transform(geometry.transform, *corner) for corner in corners)


def ranked(scheme: ClassScheme, probabilities: Sequence[float]) -> tuple[Likely, ...]:
    """Return the classes of a scheme, the most probable first.

    Args:
        scheme: the classes.
        probabilities: of each, in the scheme's order.
    """
    pairs = [Likely(one, float(p)) for one, p in zip(scheme.classes, probabilities)]
    return tuple(sorted(pairs, key=lambda one: -one.probability))


def find_companions(path: str, candidates: Iterable[str]) -> Companions:
    """Find the confidence and the probabilities of a class map.

    Args:
        path: the class map.
        candidates: rasters that may be these, the likeliest first; files of usual names beside the map go before them.

    Returns:
        The first of each that has the map's grid, network and scene.
    """
    dataset = open_raster(path)
    geometry, provenance = geometry_of(dataset), read_provenance(dataset)
    found = {"confidence": "", "probabilities": ""}
    for candidate in dict.fromkeys((*_beside(path), *candidates)):
        kind = _kind_of_companion(candidate, path, geometry, provenance)
        if kind and not found[kind]:
            found[kind] = candidate
        if all(found.values()):
            break
    return Companions(**found)


def _beside(path: str) -> list[str]:
    file = Path(path)
    return [str(file.with_name(f"{file.stem}_{kind}{file.suffix}")) for kind in ("confidence", "probabilities")]


def _kind_of_companion(candidate: str, path: str, geometry: MapGeometry, provenance: dict[str, str]) -> str:
    """Return "confidence" or "probabilities" for a raster that belongs to a map, "" for any other."""
    if candidate == path or not provenance.get("MODEL_SHA256") or not file_exists(candidate):
        return ""
    try:
        dataset = open_raster(candidate)
        other = geometry_of(dataset)
    except InputError:
        return ""
    theirs = read_provenance(dataset)
    if not same_grid(geometry, other) or any(theirs.get(key) != provenance.get(key) for key in _SAME_MAKING):
        return ""
    if dataset.RasterCount == 1:
        return "confidence" if gdal_text(dataset.GetRasterBand(1).GetDescription()) == "confidence" else ""
    is_float = dataset.GetRasterBand(1).DataType == gdal.GDT_Float32
    return "probabilities" if is_float and theirs.get("SCHEME") == provenance.get("SCHEME") else ""


def _ranking(path: str, row: int, col: int, scheme: ClassScheme) -> tuple[Likely, ...]:
    if not path:
        return ()
    dataset = open_raster(path)
    if dataset.RasterCount != len(scheme):
        return ()
    values = read_window(dataset, list(range(1, len(scheme) + 1)), row=row, col=col, height=1, width=1)[:, 0, 0]
    return ranked(scheme, values.tolist()) if np.isfinite(values).all() and values.min() >= 0 else ()


def _confidence(path: str, row: int, col: int) -> float | None:
    if not path:
        return None
    percent = int(read_window(open_raster(path), [1], row=row, col=col, height=1, width=1)[0, 0, 0])
    return None if percent == CONFIDENCE_NODATA else percent / 100
