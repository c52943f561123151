"""The share of each cell that a polygon covers equals GEOS's intersection of polygon and cell."""

import tracemalloc

import numpy as np
import pytest
from osgeo import gdal, ogr

from scene_mapper.core.geo.coverage import PolygonCoverage
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.core.geo.subcells import CellWindow

SQUARE = "((1000 5000,1010 5000,1010 4990,1000 4990,1000 5000))"
GRIDS = {
    "north up": MapGeometry(12, 15, (1000, 10, 0, 5000, 0, -10), ""),
    "turned": MapGeometry(12, 15, (1000, 9, 3, 5000, 2, -10), ""),
    "south up": MapGeometry(12, 15, (1000, 10, 0, 4880, 0, 10), ""),
}


def cell(geometry, row, col):
    corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    points = [gdal.ApplyGeoTransform(geometry.transform, col + x, row + y) for x, y in corners]
    return ogr.CreateGeometryFromWkt("POLYGON((" + ",".join(f"{x} {y}" for x, y in points) + "))")


def by_geos(polygon, geometry, window):
    shares = np.zeros((window.height, window.width))
    for row, col in np.ndindex(shares.shape):
        one = cell(geometry, window.row + row, window.col + col)
        shares[row, col] = polygon.Intersection(one).GetArea() / one.GetArea()
    return shares


def star(seed):
    rng = np.random.default_rng(seed)
    angles = np.sort(rng.random(7) * 2 * np.pi)
    points = [(1070 + r * np.cos(a), 4940 + r * np.sin(a)) for a, r in zip(angles, rng.random(7) * 55 + 15)]
    return ogr.CreateGeometryFromWkt("POLYGON((" + ",".join(f"{x} {y}" for x, y in [*points, points[0]]) + "))")


def polygons(seed):
    plain = star(seed).Buffer(0)
    yield plain
    yield plain.Difference(plain.Buffer(-8))  # with a hole, or in parts
    yield plain.SymDifference(star(seed + 100).Buffer(0))


@pytest.mark.parametrize("grid", GRIDS)
@pytest.mark.parametrize("seed", range(4))
def test_shares_are_exact(grid, seed):
    geometry = GRIDS[grid]
    for polygon in polygons(seed):
        for window in (CellWindow(0, 0, 12, 15), CellWindow(-4, -3, 9, 11), CellWindow(5, 6, 4, 3)):
            found = PolygonCoverage(polygon, geometry).shares(window)
            np.testing.assert_allclose(found, by_geos(polygon, geometry, window), atol=1e-9)


@pytest.mark.parametrize(
    ("wkt", "area"),
    [
        ("POLYGON((1000 5000,1050 5000,1050 4950,1000 4950,1000 5000))", 25),  # on the cells' sides
        ("POLYGON((1003 4998,1004 4998,1004 4997,1003 4997,1003 4998))", 0.01),  # within a cell
        ("POLYGON((1000 5000,1040 4960,1040 5000,1000 4960,1000 5000))", 8),  # crosses itself
        ("POLYGON((900 5100,1300 5100,1300 4700,900 4700,900 5100))", 180),  # around everything
        ("POLYGON((1010 4990,1020 4990,1010 4990))", 0), ("POLYGON EMPTY", 0),
        (f"MULTIPOLYGON({SQUARE},{SQUARE})", 1),  # twice the same place
    ],
)  # fmt: skip
def test_odd_polygons(wkt, area):
    window = CellWindow(0, 0, 12, 15)
    shares = PolygonCoverage(ogr.CreateGeometryFromWkt(wkt), GRIDS["north up"]).shares(window)
    assert shares.sum() == pytest.approx(area, abs=1e-9)
    assert shares.max(initial=0) <= 1


def test_strips_give_what_the_whole_gives():
    polygon, whole = star(9).Buffer(0), CellWindow(0, 0, 12, 15)
    coverage = PolygonCoverage(polygon, GRIDS["turned"])
    parts = [coverage.shares(strip) for strip in whole.strips(40)]
    assert len(parts) == 6
    np.testing.assert_allclose(np.concatenate(parts), coverage.shares(whole), atol=1e-12)


@pytest.mark.parametrize("reach", [1e6, 1e9, 1e30])
def test_a_polygon_larger_than_the_earth_is_not_cut_outside_the_map(reach):
    corners = [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach), (-reach, -reach)]
    polygon = ogr.CreateGeometryFromWkt("POLYGON((" + ",".join(f"{x} {y}" for x, y in corners) + "))")
    coverage = PolygonCoverage(polygon, GRIDS["north up"])
    tracemalloc.start()
    shares = coverage.shares(CellWindow(0, 0, 12, 15))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    np.testing.assert_allclose(shares, 1.0, atol=1e-9)
    assert peak < 1_000_000
