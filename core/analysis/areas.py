"""Area and share of each class, of a whole map or of each zone (polygon)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from osgeo import ogr

from ..classmap.class_source import ClassSource, open_class_source, row_spans
from ..classmap.schemes import NODATA_CODE, ClassScheme
from ..classmap.unreliable import unreliable_note_of_map
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.cell_area import CellAreas
from ..geo.ground import apply_transform
from ..geo.map_geometry import MapGeometry
from ..geo.shared_area import shared_area
from ..geo.subcells import CellWindow
from ..geo.vector_io import LAYER_FIELD, VectorSource, read_vector
from ..message import Message
from .zone_sums import AreaSums, sum_zones, zone_window

WHOLE_MAP = "Whole map"
_CELLS_PER_STRIP = 1_000_000


@dataclass(frozen=True)
class AreaRequest:
    """What to measure.

    Attributes:
        map_path: the class map.
        map_band: its band, from 1; 0 to find it by its name.
        scheme: the classes, or None to see from the map.
        zones_path: polygons to measure within, or "" for the whole map.
        zones_layer: the zones' layer, or "".
        zone_field: the zones' attribute with their name; "" finds one.
    """

    map_path: str
    map_band: int = 0
    scheme: ClassScheme | None = None
    zones_path: str = ""
    zones_layer: str = ""
    zone_field: str = ""


@dataclass(frozen=True)
class ZoneAreas:
    """The classes within a zone; arrays are in the scheme's order.

    Attributes:
        name: the zone's name, or `WHOLE_MAP`.
        cells: cells per class; parts of cells count as parts.
        areas_m2: ground area per class.
        nodata_m2: ground area of the zone's cells without a class.
        on_map: share of the zone that lies on the map, 0 to 1; None where it cannot be told.
        wkb: the zone's geometry in the map's CRS; b"" for the whole map.
    """

    name: str
    cells: NDArray[np.float64]
    areas_m2: NDArray[np.float64]
    nodata_m2: float
    on_map: float | None = 1.0
    wkb: bytes = b""

    @property
    def classified_m2(self) -> float:
        """The ground area of all classes together."""
        return float(self.areas_m2.sum())

    def shares(self) -> NDArray[np.float64]:
        """Return each class's share of the area that has a class; all 0 where none has."""
        return self.areas_m2 / (self.classified_m2 or 1.0)


@dataclass(frozen=True)
class AreaResult:
    """What was measured.

    Attributes:
        request: what was asked.
        scheme: the classes.
        zones: the zones in the file's order, or the whole map alone.
        crs_wkt: the map's CRS, which the zones' geometry is in.
        notes: how areas were worked out, what was left out.
    """

    request: AreaRequest
    scheme: ClassScheme
    zones: tuple[ZoneAreas, ...]
    crs_wkt: str
    notes: tuple[str, ...]


def measure_areas(request: AreaRequest, feedback: Feedback) -> AreaResult:
    """Measure the classes' areas.

    Args:
        request: what to measure.
        feedback: told of progress and of what was found, and asked whether to stop.

    Raises:
        InputError: map or zones cannot be read, or no zone lies on the map.
        RequestError: there is no such field or band.
        RunCancelled: the user stopped.
    """
    vectors: list[VectorSource] = []

    def places(geometry: MapGeometry) -> list[CellWindow] | None:
        if not request.zones_path:
            return None
        vectors.append(_read_zones(request, geometry))
        return [zone_window(feature.geometry, geometry) for feature in vectors[0].features]

    source = open_class_source(request.map_path, feedback, request.map_band, request.scheme, places=places)
    areas = CellAreas(source.geometry)
    notes = [areas.note, *unreliable_note_of_map(source.provenance)]
    if vectors:
        zones = _measure_zones(request, vectors[0], source, areas, notes, feedback=feedback)
    else:
        zones = (_measure_whole(source, areas, feedback),)
    for note in notes:
        feedback.pushInfo(note)
    return AreaResult(
        request,
        source.scheme,
        zones,
        source.geometry.crs_wkt,
        (*source.coding.notes, *notes),
    )


def _measure_whole(source: ClassSource, areas: CellAreas, feedback: Feedback) -> ZoneAreas:
    sums, geometry = AreaSums(), source.geometry
    for strip in row_spans(geometry.rows, geometry.cols, _CELLS_PER_STRIP):
        stop_if_cancelled(feedback)
        area_m2 = areas.of_part(strip.row, 0, strip.height, geometry.cols)
        sums.add_whole(source.read(strip.row, strip.height), area_m2)
        feedback.setProgress(100 * (strip.row + strip.height) / geometry.rows)
    return _zone(sums, source.scheme, WHOLE_MAP)


def _read_zones(request: AreaRequest, geometry: MapGeometry) -> VectorSource:
    vector = read_vector(request.zones_path, geometry.crs_wkt, request.zones_layer)
    if vector.points:
        raise InputError(
            "{zones_path} contains points.", "Select a polygon layer as zones.", zones_path=request.zones_path
        )
    return vector


def _measure_zones(
    request: AreaRequest,
    vector: VectorSource,
    source: ClassSource,
    areas: CellAreas,
    notes: list[str],
    *,
    feedback: Feedback,
) -> tuple[ZoneAreas, ...]:
    notes.extend(vector.notes)
    names = _zone_names(vector, request.zone_field)
    polygons = [feature.geometry for feature in vector.features]
    zones = [
        _zone(sums, source.scheme, name, _share_on_map(polygon, source.geometry), bytes(polygon.ExportToIsoWkb()))
        for name, polygon, sums in zip(names, polygons, sum_zones(polygons, source, areas, feedback))
    ]
    if not any(zone.cells.sum() or zone.nodata_m2 for zone in zones):
        raise InputError("No zone overlaps the map.", "Check the CRS of both.")
    outside = sum(zone.on_map == 0 for zone in zones)
    if outside:
        notes.append(Message("{n} of {n_zones} zones are outside the map.", n=outside, n_zones=len(zones)))
    return tuple(zones)


def _zone(sums: AreaSums, scheme: ClassScheme, name: str, on_map: float | None = 1.0, wkb: bytes = b"") -> ZoneAreas:
    codes = list(scheme.codes)
    return ZoneAreas(
        name=name,
        cells=sums.cells[codes],
        areas_m2=sums.areas_m2[codes],
        nodata_m2=float(sums.areas_m2[NODATA_CODE]),
        on_map=on_map,
        wkb=wkb,
    )


def _share_on_map(polygon: ogr.Geometry, geometry: MapGeometry) -> float | None:
    frame = ogr.Geometry(ogr.wkbLinearRing)
    bottom, right = geometry.rows, geometry.cols
    for col, row in ((0, 0), (right, 0), (right, bottom), (0, bottom), (0, 0)):
        frame.AddPoint_2D(*apply_transform(geometry.transform, col, row))
    rectangle = ogr.Geometry(ogr.wkbPolygon)
    rectangle.AddGeometry(frame)
    common, area = shared_area(polygon, rectangle), polygon.GetArea()
    return None if common is None or area <= 0 else min(common / area, 1.0)


def _zone_names(vector: VectorSource, field: str) -> list[str]:
    """Name the zones by a field: the one named, else the first text that differs, else by number."""
    if field and field not in vector.fields:
        raise RequestError(
            "The zones have no field '{field}'.", "Fields: {fields}.", field=field, fields=", ".join(vector.fields)
        )
    n = len(vector.features)
    for one in [field] if field else [f for f in vector.fields if f != LAYER_FIELD]:
        values = [feature.values.get(one) for feature in vector.features]
        texts = [v for v in values if isinstance(v, str) and v.strip()]
        if field or (len(texts) == n and len(set(texts)) == n):
            return [f"Zone {i}" if v is None else str(v) for i, v in enumerate(values, 1)]
    return [f"Zone {i}" for i in range(1, n + 1)]
