"""The area that two polygons share."""

from __future__ import annotations

import pytest
from osgeo import gdal, ogr

from scene_mapper.core.geo.shared_area import shared_area

SQUARE = "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))"


@pytest.mark.parametrize(
    ("other", "area"),
    [
        ("POLYGON((1 1, 3 1, 3 2, 1 2, 1 1))", 2.0),
        ("MULTIPOLYGON(((3 3, 6 3, 6 6, 3 6, 3 3)), ((9 9, 10 9, 10 10, 9 9)))", 1.0),
        ("POLYGON((4 0, 8 0, 8 4, 4 4, 4 0))", 0.0),  # they share a line
        ("POLYGON((4 4, 8 4, 8 8, 4 4))", 0.0),  # they share a point
        ("POLYGON((6 6, 8 6, 8 8, 6 6))", 0.0),
        ("POLYGON((0 0, 4 4, 4 0, 0 4, 0 0))", None),  # crosses itself
    ],
)
def test_shared_area(other: str, area: float | None) -> None:
    """GDAL warns of the area of a line or point; a user can do nothing about polygons that touch."""
    said: list[str] = []
    gdal.PushErrorHandler(lambda level, number, text: said.append(text))
    try:
        found = shared_area(ogr.CreateGeometryFromWkt(SQUARE), ogr.CreateGeometryFromWkt(other))
    finally:
        gdal.PopErrorHandler()
    assert (found, said) == (area, [])
