"""How large a pixel is on the ground, and which UTM zone suits a place.

A network knows objects by their size in pixels, so what counts is the true ground
distance, not the unit of the CRS: degrees, feet and Web Mercator's stretched metres
are all measured here on the WGS 84 ellipsoid.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from osgeo import osr

from ..errors import InputError, RequestError
from .raster_io import quiet_gdal

_MAX_COORDINATE = 1e9
Transform = tuple[float, float, float, float, float, float]
_WGS84_A = 6_378_137.0
_WGS84_E2 = 0.006_694_379_990_14
_SCALE_TOLERANCE = 0.01


def apply_transform(transform: Transform, col: float, row: float) -> tuple[float, float]:
    """Take a pixel position to CRS coordinates (x, y)."""
    return (
        transform[0] + col * transform[1] + row * transform[2],
        transform[3] + col * transform[4] + row * transform[5],
    )


def cells_transform(transform: Transform, width: float, height: float, col: float = 0.0, row: float = 0.0) -> Transform:
    """Return GDAL's six numbers for cells that are larger or smaller than a raster's pixels.

    Args:
        transform: the raster's.
        width: of a cell, in pixels.
        height: of a cell, in pixels.
        col: where the first cell begins, in pixels.
        row: likewise.
    """
    x, y = apply_transform(transform, col, row)
    return x, transform[1] * width, transform[2] * height, y, transform[4] * width, transform[5] * height


def invert_transform(transform: Transform, x: float, y: float) -> tuple[float, float]:
    """Take CRS coordinates to a pixel position (col, row).

    Raises:
        ZeroDivisionError: the transform has no inverse.
    """
    _, a, b, _, d, e = transform
    determinant = a * e - b * d
    dx, dy = x - transform[0], y - transform[3]
    return (e * dx - b * dy) / determinant, (a * dy - d * dx) / determinant


_PLACE = re.compile(
    r"\s*(?:(?!https?://(?:www\.)?opengis\.net/(?:def/crs|gml/srs)/)[a-z][a-z0-9+.-]*://|[/\\~.]|[a-z]:[/\\])",
    re.IGNORECASE,
)
"""An address or a path, which GDAL would read a CRS from; it knows addresses of the OGC without asking."""


def spatial_reference(crs: str) -> osr.SpatialReference:
    """Make a spatial reference with x (east) before y (north), from WKT or "EPSG:n".

    Raises:
        RequestError: there is no such CRS.
    """
    reference = osr.SpatialReference()
    failed = True
    try:
        with quiet_gdal():
            failed = _PLACE.match(crs) is not None or reference.SetFromUserInput(crs) != 0
    except TypeError:  # bytes that are no text
        failed = True
    if failed:
        check_proj()
        raise RequestError("The CRS '{crs}' is not known.", "Write it as EPSG:n, for example EPSG:4326.", crs=crs[:80])
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def check_proj() -> None:
    """Refuse to go on without PROJ's database: no CRS is known then.

    Raises:
        InputError: PROJ knows not even the CRS of longitude and latitude.
    """
    failed = True
    with quiet_gdal():
        failed = osr.SpatialReference().ImportFromEPSG(4326) != 0
    if failed:
        raise InputError(
            "The library PROJ does not find its database of coordinate reference systems.",
            "Remove the environment variables PROJ_LIB and PROJ_DATA, which another program may have set, or install "
            "PROJ again.",
        )


def same_crs(one: str, other: str) -> bool:
    """Return whether two CRSs, as WKT, are one."""
    if one == other:
        return True
    return bool(one and other) and bool(spatial_reference(one).IsSame(spatial_reference(other)))


def transformation(source: osr.SpatialReference, target: osr.SpatialReference) -> osr.CoordinateTransformation:
    """Return the transformation from one CRS to another.

    Raises:
        InputError: there is none: one of them is of another body, or of no place at all.
    """
    found = None
    with quiet_gdal():
        found = osr.CoordinateTransformation(source, target)
    if found is None or getattr(found, "this", None) is None:  # None: GDAL's empty shell, where it raises nothing
        check_proj()
        raise InputError(
            "Coordinates cannot be transformed from {source} to {target}.",
            "Assign the correct CRS (in QGIS: Assign Projection).",
            source=crs_name(source),
            target=crs_name(target),
        )
    return found


def moved_points(
    points: Sequence[tuple[float, float]], source: osr.SpatialReference, target: osr.SpatialReference
) -> list[tuple[float, float]]:
    """Bring points to another CRS.

    Raises:
        InputError: there is no transformation, or one of the points has no place in the other CRS.
    """
    way, moved = transformation(source, target), None
    with quiet_gdal():
        moved = way.TransformPoints([(float(x), float(y)) for x, y in points])
    if moved is None or not all(math.isfinite(x) and math.isfinite(y) for x, y, _ in moved):
        raise InputError(
            "Coordinates in {source} have no place in {target}.",
            "Check the CRS and the georeference (in QGIS: Assign Projection).",
            source=crs_name(source),
            target=crs_name(target),
        )
    return [(x, y) for x, y, _ in moved]


def crs_name(reference: osr.SpatialReference) -> str:
    """Name a CRS for people: "WGS 84 / UTM zone 49N (EPSG:32649)"."""
    name, code = reference.GetName() or "a CRS without name", crs_code(reference)
    return f"{name} ({code})" if code else name


def crs_code(reference: osr.SpatialReference) -> str:
    """Return the number of a CRS, "EPSG:32649", or "" for one without a number."""
    code = reference.GetAuthorityCode(None)
    return f"{reference.GetAuthorityName(None)}:{code}" if code else ""


def points_in_pixels(
    transform: Transform, crs_wkt: str, size: tuple[int, int], onto: Transform, onto_crs_wkt: str
) -> list[tuple[float, float]]:
    """Return a raster's corners, edges and inside, 9 x 9 points, as pixel positions (col, row) of another raster.

    Args:
        transform: the raster's.
        crs_wkt: its CRS.
        size: its width and height in pixels.
        onto: the other raster's transform.
        onto_crs_wkt: the other's CRS.

    Raises:
        RequestError: a CRS is not known.
        InputError: one CRS has no place in the other.
        ZeroDivisionError: the other's transform has no inverse.
    """
    crs, onto_crs = spatial_reference(crs_wkt), spatial_reference(onto_crs_wkt)
    steps = [i / 8 for i in range(9)]
    points = [apply_transform(transform, size[0] * along, size[1] * down) for along in steps for down in steps]
    return [invert_transform(onto, x, y) for x, y in moved_points(points, crs, onto_crs)]


def to_lon_lat(crs_wkt: str, x: float, y: float) -> tuple[float, float]:
    """Take CRS coordinates to WGS 84 longitude and latitude in degrees.

    Raises:
        InputError: the CRS has no known place on the Earth, or not at these coordinates.
    """
    try:
        # Far outside of any map PROJ may not come to an end.
        if not max(abs(x), abs(y)) <= _MAX_COORDINATE:
            raise RuntimeError
        way = osr.CoordinateTransformation(spatial_reference(crs_wkt), spatial_reference("EPSG:4326"))
        lon, lat, _ = way.TransformPoint(x, y)
    except (RuntimeError, TypeError):  # without GDAL's exceptions the transformation is an empty shell
        lon = lat = math.nan
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise InputError(
            "The coordinates {x:g}, {y:g} of the raster are not valid in its CRS.",
            "Assign the correct CRS and georeference (in QGIS: Assign Projection).",
            x=x,
            y=y,
        )
    return lon, lat


def utm_epsg(lon: float, lat: float) -> int:
    """Return the EPSG code of the UTM zone (WGS 84) of a place, Norway and Svalbard left regular."""
    zone = min(60, max(1, int((lon + 180) // 6) + 1))
    return (32600 if lat >= 0 else 32700) + zone


def ground_pixel_m(transform: Transform, crs_wkt: str, width: int, height: int) -> tuple[float, float, float]:
    """Measure a pixel on the ground at the raster's centre.

    Args:
        transform: GDAL's six numbers.
        crs_wkt: the CRS.
        width: in pixels.
        height: in pixels.

    Returns:
        (width in metres, height in metres, cosine of the angle between its sides:
        0 for a rectangle).

    Raises:
        InputError: it has no size there, or no place on the Earth.
    """
    col, row = width / 2, height / 2
    # Ten pixels, for the sake of precision where coordinates are degrees.
    origin = to_lon_lat(crs_wkt, *apply_transform(transform, col, row))
    along = _metres(origin, to_lon_lat(crs_wkt, *apply_transform(transform, col + 10, row)))
    down = _metres(origin, to_lon_lat(crs_wkt, *apply_transform(transform, col, row + 10)))
    width_m, height_m = math.hypot(*along) / 10, math.hypot(*down) / 10
    if not (0 < width_m * height_m < math.inf):
        raise InputError(
            "The georeference of the raster is not valid: pixels of {width_m:.4g} × {height_m:.4g} m.",
            "Assign the correct CRS and georeference (in QGIS: Assign Projection).",
            width_m=width_m,
            height_m=height_m,
        )
    cosine = (along[0] * down[0] + along[1] * down[1]) / (100 * width_m * height_m)
    return width_m, height_m, cosine


def cell_size_m(transform: Transform, crs_wkt: str, width: int, height: int) -> tuple[float, float]:
    """Return the height and width of a cell in metres at the raster's centre.

    The metre of a projection is used as it is if it is less than 1 % off. In a UTM zone it may be a thousandth off,
    which is no reason to call cells of 100 m otherwise, or to lose cells at the radius of a filter.

    Args:
        transform: GDAL's six numbers, like the others as for `ground_pixel_m`.
        crs_wkt: the CRS.
        width: in cells.
        height: in cells.

    Raises:
        InputError: as `ground_pixel_m`.
    """
    width_m, height_m, _ = ground_pixel_m(transform, crs_wkt, width, height)
    crs = spatial_reference(crs_wkt)
    if crs.IsProjected():
        unit_m = crs.GetLinearUnits()
        nominal = math.hypot(transform[2], transform[5]) * unit_m, math.hypot(transform[1], transform[4]) * unit_m
        if max(abs(nominal[0] / height_m - 1), abs(nominal[1] / width_m - 1)) < _SCALE_TOLERANCE:
            return nominal
    return height_m, width_m


def _metres(origin: tuple[float, float], point: tuple[float, float]) -> tuple[float, float]:
    lat = math.radians(origin[1])
    w = 1 - _WGS84_E2 * math.sin(lat) ** 2
    east_per_radian = _WGS84_A / math.sqrt(w) * math.cos(lat)
    north_per_radian = _WGS84_A * (1 - _WGS84_E2) / w**1.5
    dlon = (point[0] - origin[0] + 180) % 360 - 180
    return math.radians(dlon) * east_per_radian, math.radians(point[1] - origin[1]) * north_per_radian
