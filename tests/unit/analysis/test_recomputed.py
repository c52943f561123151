"""Areas, comparison, accuracy and exports, worked out again from the raw files with GDAL and numpy alone.

Nothing of the product is used for the expected values: codes are read by GDAL, masks by GDAL's own mask bands,
zones by GEOS's intersections, cells on the ellipsoid by PROJ's geodesic areas.
"""

import math

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.accuracy.figures import headline_figures
from scene_mapper.core.analysis.areas import AreaRequest, measure_areas
from scene_mapper.core.analysis.compare import CompareRequest, compare_maps
from scene_mapper.core.analysis.export import ExportRequest, run_export
from scene_mapper.core.feedback import SilentFeedback

ROWS, COLS = 30, 40
CODES = np.random.default_rng(7).integers(1, 18, (ROWS, COLS))
SEEN = np.random.default_rng(8).random((ROWS, COLS)) < 0.8
GRIDS = {
    "utm": (32633, (500_000, 100, 0, 5_200_000, 0, -100)),
    "degrees": (4326, (13.0, 0.001, 0, 47.0, 0, -0.0008)),
    "web mercator": (3857, (1_447_000, 150, 0, 5_942_000, 0, -150)),
}


def spatial(epsg):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def write(path, codes, grid, masked=True):
    epsg, transform = GRIDS[grid]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), COLS, ROWS, 1, gdal.GDT_Int16)
    dataset.SetProjection(spatial(epsg).ExportToWkt())
    dataset.SetGeoTransform(transform)
    dataset.GetRasterBand(1).WriteArray(codes)
    if masked:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(SEEN, 255, 0))
    dataset = None
    return str(path)


def raw(path):
    """Codes with 0 for what is hidden."""
    dataset = gdal.Open(path)
    band = dataset.GetRasterBand(1)
    return np.where(band.GetMaskBand().ReadAsArray() > 0, band.ReadAsArray(), 0)


def corners(transform, row, col):
    places = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    return [gdal.ApplyGeoTransform(transform, col + x, row + y) for x, y in places]


def as_polygon(points):
    return ogr.CreateGeometryFromWkt("POLYGON((" + ",".join(f"{x!r} {y!r}" for x, y in points) + "))")


def authalic(latitude_deg):
    """Area per radian of longitude from the equator on WGS 84, by adding up 4,000 thin bands."""
    a, f = 6_378_137.0, 1 / 298.257223563
    e2 = f * (2 - f)
    edges = np.linspace(0, math.radians(latitude_deg), 4001)
    middle = (edges[1:] + edges[:-1]) / 2
    density = a**2 * (1 - e2) * np.cos(middle) / (1 - e2 * np.sin(middle) ** 2) ** 2
    return float((density * np.diff(edges)).sum())


def cell_m2(grid, row, col):
    epsg, transform = GRIDS[grid]
    if grid == "utm":
        return 1e4
    points = corners(transform, row, col)
    if grid == "web mercator":
        to_degrees = osr.CoordinateTransformation(spatial(epsg), spatial(4326))
        points = [to_degrees.TransformPoint(x, y)[:2] for x, y in points]
    (west, north), (east, south) = points[0], points[2]
    return abs(authalic(north) - authalic(south)) * math.radians(east - west)


@pytest.mark.parametrize("grid", GRIDS)
def test_areas_of_the_whole_map(tmp_path, grid):
    path = write(tmp_path / "map.tif", CODES, grid)
    values, expected, cells = raw(path), np.zeros(18), np.zeros(18)
    for row in range(ROWS):
        area = cell_m2(grid, row, 0)  # the same along a row of all three grids
        for code in values[row]:
            expected[code] += area
            cells[code] += 1
    zone = measure_areas(AreaRequest(path), SilentFeedback()).zones[0]
    np.testing.assert_array_equal(zone.cells, cells[1:])
    np.testing.assert_allclose(zone.areas_m2, expected[1:], rtol=2e-7)
    assert zone.nodata_m2 == pytest.approx(expected[0], rel=2e-7)


def blob(transform, seed, size):
    """A ragged polygon of about so many cells across, somewhere on the map."""
    rng = np.random.default_rng(seed)
    angles = np.sort(rng.random(9)) * 2 * math.pi
    centre = rng.random(2) * (COLS * 0.6, ROWS * 0.6) + (COLS * 0.2, ROWS * 0.2)
    points = [centre + size * (0.4 + 0.6 * rng.random()) * np.array((math.cos(a), math.sin(a))) for a in angles]
    return as_polygon([gdal.ApplyGeoTransform(transform, *p) for p in [*points, points[0]]]).Buffer(0)


@pytest.mark.parametrize("grid", ["utm", "degrees"])
def test_areas_of_zones_to_a_millionth(tmp_path, grid):
    path = write(tmp_path / "map.tif", CODES, grid)
    epsg, transform = GRIDS[grid]
    zones = [blob(transform, seed, size) for seed, size in enumerate((0.7, 1.5, 4, 9, 14))]
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "zones.gpkg"))
    layer = source.CreateLayer("zones", spatial(epsg), ogr.wkbUnknown)
    for zone in zones:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(zone)
        layer.CreateFeature(feature)
    source = layer = None
    found = measure_areas(AreaRequest(path, zones_path=str(tmp_path / "zones.gpkg")), SilentFeedback())
    values = raw(path)
    for zone, measured in zip(zones, found.zones):
        expected = np.zeros(18)
        for row, col in np.ndindex(ROWS, COLS):
            one = as_polygon(corners(transform, row, col))
            if zone.Intersects(one):
                expected[values[row, col]] += zone.Intersection(one).GetArea() / one.GetArea() * cell_m2(grid, row, col)
        np.testing.assert_allclose(measured.areas_m2, expected[1:], rtol=1e-6, atol=1e-3)
        assert measured.nodata_m2 == pytest.approx(expected[0], rel=1e-6, abs=1e-3)


def test_comparison_and_accuracy_on_one_grid(tmp_path):
    other = np.where(np.random.default_rng(9).random((ROWS, COLS)) < 0.5, CODES, (CODES % 17) + 1)
    other[:3] = 0
    first, second = write(tmp_path / "a.tif", CODES, "utm"), write(tmp_path / "b.tif", other, "utm", masked=False)
    a, b = raw(first), raw(second)
    matrix = np.zeros((17, 17), int)
    for x, y in zip(a.ravel(), b.ravel()):
        if x and y:
            matrix[x - 1, y - 1] += 1
    changes = compare_maps(CompareRequest(first, second), SilentFeedback())
    np.testing.assert_array_equal(changes.cells, matrix)
    np.testing.assert_allclose(changes.areas_m2, matrix * 1e4)
    assert changes.only_from == ((a > 0) & (b == 0)).sum()
    assert changes.only_to == ((a == 0) & (b > 0)).sum()
    found = compare_with_reference(AccuracyRequest(second, first), SilentFeedback())
    np.testing.assert_array_equal(found.matrix, matrix)
    figures = headline_figures(found.matrix, found.scheme)
    n = matrix.sum()
    chance = (matrix.sum(axis=0) * matrix.sum(axis=1)).sum() / n**2
    assert figures["oa"] == pytest.approx(np.trace(matrix) / n)
    assert figures["kappa"] == pytest.approx((np.trace(matrix) / n - chance) / (1 - chance))
    built = matrix[:10, :10]
    assert figures["oa_u"] == pytest.approx(np.trace(built) / built.sum())
    assert figures["oa_bu"] == pytest.approx((built.sum() + matrix[10:, 10:].sum()) / n)


@pytest.mark.parametrize(
    ("target", "first_land_cover"), [("w2w", 11), ("lcz4r", 11), ("umep", 101), ("geoclimate", 101)]
)
def test_exports_cell_by_cell(tmp_path, target, first_land_cover):
    path = write(tmp_path / "map.tif", CODES, "utm")
    run_export(ExportRequest(path, tmp_path / "out.tif", target), SilentFeedback())
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    written, none = dataset.ReadAsArray(), dataset.GetRasterBand(1).GetNoDataValue()
    expected = [
        none if not code else code if code <= 10 else code - 11 + first_land_cover
        for code in raw(path).ravel().tolist()
    ]
    assert none == 255
    np.testing.assert_array_equal(written.ravel(), expected)
    assert dataset.GetGeoTransform() == GRIDS["utm"][1]
