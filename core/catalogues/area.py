"""The area for which a scene is wanted: a box in degrees."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from osgeo import ogr

from ..errors import InputError, RequestError
from ..files import check_readable
from ..geo.ground import apply_transform, moved_points, spatial_reference
from ..geo.map_geometry import read_transform
from ..geo.raster_io import gdal_text, open_raster, quiet_gdal
from ..geo.vector_files import chosen_layers, gdal_path, is_vector, open_vector

DEGREES = "EPSG:4326"
MAX_SIDE_DEG = 10.0
_KM_PER_DEGREE = 111.32
"""Length of a degree of latitude: the Earth's girth over 360."""
_MAX_LATITUDE = 84.0
_STEPS = 9


@dataclass(frozen=True)
class Area:
    """A box in WGS 84, in degrees.

    Attributes:
        west, south, east, north: its sides.
        source: the layer whose extent it is, or "".
    """

    west: float
    south: float
    east: float
    north: float
    source: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Refuse a box that is none.

        Raises:
            RequestError: naming what is wrong.
        """
        numbers = (self.west, self.south, self.east, self.north)
        if not all(map(math.isfinite, numbers)) or not (-180 <= self.west <= 180 and -180 <= self.east <= 180):
            raise RequestError("The area {area} is not on the Earth.", "Use degrees: 2.2,48.8,2.5,48.9.", area=self)
        if self.west >= self.east or self.south >= self.north:
            raise RequestError(
                "The area {area} is empty.",
                "Enter west, south, east, north in this order. Search both sides of the 180th meridian separately.",
                area=self,
            )
        if self.south < -_MAX_LATITUDE or self.north > _MAX_LATITUDE:
            raise RequestError("Sentinel-2 does not cover the area {area}.", "Select an area below 84°.", area=self)
        if max(self.east - self.west, self.north - self.south) > MAX_SIDE_DEG:
            raise RequestError(
                "The area {area} is larger than {most:g}°.", "Select a smaller area.", area=self, most=MAX_SIDE_DEG
            )

    def __str__(self) -> str:
        """Return its sides as the command line takes them."""
        return ",".join(f"{number:.6g}" for number in (self.west, self.south, self.east, self.north))

    @property
    def bbox(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        return self.west, self.south, self.east, self.north

    def polygon(self) -> ogr.Geometry:
        """Return it as a polygon, in degrees."""
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in self._outline(1):
            ring.AddPoint_2D(x, y)
        ring.CloseRings()
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        return polygon

    def bounds_in(self, crs: str) -> tuple[float, float, float, float]:
        """Return the box around it in another CRS: left, bottom, right, top.

        Raises:
            InputError: the area has no place in that CRS.
        """
        points = moved_points(self._outline(_STEPS), spatial_reference(DEGREES), spatial_reference(crs))
        xs, ys = zip(*points)
        return min(xs), min(ys), max(xs), max(ys)

    def _outline(self, steps: int) -> list[tuple[float, float]]:
        corners = [(self.west, self.south), (self.east, self.south), (self.east, self.north), (self.west, self.north)]
        return [
            (x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps)
            for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], corners[0]])
            for i in range(steps)
        ]


def area_of_bbox(text: str) -> Area:
    """Read a box: "west,south,east,north" in degrees.

    Raises:
        RequestError: it cannot be read, or is no box.
    """
    numbers = _numbers(text)
    if len(numbers) != 4:
        raise RequestError(
            "'{text}' is not an area.", "Enter west,south,east,north in degrees: 2.2,48.8,2.5,48.9.", text=text[:80]
        )
    west, south, east, north = numbers
    return Area(west, south, east, north)


def area_around(place: str, size_km: float) -> Area:
    """Return a square around a place.

    Args:
        place: "latitude,longitude" in degrees, as maps on the web show it.
        size_km: the length of its sides.

    Raises:
        RequestError: the place cannot be read, or the size makes no sense.
    """
    if not place.strip():
        raise RequestError("No place was entered.", "Enter latitude,longitude: 48.85,2.35.")
    numbers = _numbers(place)
    if len(numbers) != 2 or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        raise RequestError("'{place}' is not a place.", "Enter latitude,longitude: 48.85,2.35.", place=place[:80])
    if not 0 < size_km <= MAX_SIDE_DEG * _KM_PER_DEGREE:
        raise RequestError("{size:g} km is not a valid size of an area.", "Use a number such as 20.", size=size_km)
    latitude, longitude = numbers
    half_lat = size_km / 2 / _KM_PER_DEGREE
    half_lon = half_lat / max(0.01, math.cos(math.radians(latitude)))
    return Area(longitude - half_lon, latitude - half_lat, longitude + half_lon, latitude + half_lat)


def area_of_layer(path: str) -> Area:
    """Return the extent of a raster or a vector layer.

    Raises:
        InputError: it is neither, is empty, or has no CRS.
    """
    try:
        points, crs = _corners_of_raster(path)
    except InputError:
        check_readable(path)
        if not is_vector(gdal_path(path)):
            raise
        points, crs = _corners_of_vector(path)
    if not crs:
        raise InputError("{path} has no CRS.", "Assign it in QGIS (Assign Projection), or enter an area.", path=path)
    xs, ys = zip(*moved_points(points, spatial_reference(crs), spatial_reference(DEGREES)))
    return Area(min(xs), min(ys), max(xs), max(ys), path)


def _corners_of_raster(path: str) -> tuple[list[tuple[float, float]], str]:
    dataset = open_raster(path)
    transform = read_transform(dataset, path)
    if transform is None:
        raise InputError("{path} has no georeference.", "Select a layer that has one, or enter an area.", path=path)
    width, height = dataset.RasterXSize, dataset.RasterYSize
    corners = [apply_transform(transform, col, row) for col, row in ((0, 0), (width, 0), (width, height), (0, height))]
    return corners, gdal_text(dataset.GetProjection())


def _corners_of_vector(path: str) -> tuple[list[tuple[float, float]], str]:
    dataset = open_vector(path)  # kept: a layer ends with its dataset
    found: dict[str, list[tuple[float, float]]] = {}
    for layer in chosen_layers(dataset, path, ""):  # of a KML file, each folder is one
        with quiet_gdal():
            if layer.GetGeomType() == ogr.wkbNone or not layer.GetFeatureCount():
                continue
            left, right, bottom, top = layer.GetExtent()
            reference = layer.GetSpatialRef()
            crs = gdal_text(reference.ExportToWkt()) if reference else ""
            found.setdefault(crs, []).extend([(left, bottom), (right, bottom), (right, top), (left, top)])
    if not found:
        raise InputError("{path} has no features.", "Select another layer, or enter an area.", path=path)
    if len(found) > 1:
        raise InputError(
            "The layers of {path} have several coordinate reference systems.",
            "Save the layer of the area as a file of its own.",
            path=path,
        )
    crs, corners = found.popitem()
    return corners, crs


def _numbers(text: str) -> list[float]:
    try:
        return [float(part) for part in re.split(r"[,;\s]+", text.strip()) if part]
    except ValueError:
        return []
