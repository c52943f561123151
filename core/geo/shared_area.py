"""How much ground two polygons share."""

from __future__ import annotations

from osgeo import ogr

from .raster_io import quiet_gdal


def shared_area(one: ogr.Geometry, two: ogr.Geometry) -> float | None:
    """Return the area that two polygons share, in squared units of their CRS.

    0 where they are apart or only touch. None where it cannot be computed, because a polygon crosses itself.
    """
    shared, area = None, 0.0
    with quiet_gdal():  # GEOS may not like a polygon; polygons that touch share a line, and GDAL warns of its area
        shared = one.Intersection(two)
        area = shared.GetArea() if shared is not None else 0.0
    return None if shared is None else area
