"""Zones are measured in one pass over the map's blocks: the same areas as one by one."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.core.analysis.areas import AreaRequest, measure_areas
from scene_mapper.core.analysis.zone_sums import sum_zones, zone_window
from scene_mapper.core.classmap import value_counts
from scene_mapper.core.classmap.class_source import open_class_source
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.cell_area import CellAreas
from scene_mapper.core.geo.coverage import PolygonCoverage

SIDE, BLOCK = 1536, 256
READ = """
import json, sys
from osgeo import gdal, ogr
from scene_mapper.core.analysis.zone_sums import sum_zones
from scene_mapper.core.classmap.class_source import open_class_source
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.cell_area import CellAreas

def bytes_read():
    with open("/proc/self/io") as counts:
        return int(next(line for line in counts if line.startswith("rchar:")).split()[1])

gdal.SetCacheMax(6 * 256 * 256)  # one row of blocks
found = []
for wkts in json.load(sys.stdin):
    source = open_class_source(sys.argv[1], SilentFeedback())
    polygons = [ogr.CreateGeometryFromWkt(wkt) for wkt in wkts]
    before = bytes_read()
    sums = sum_zones(polygons, source, CellAreas(source.geometry), SilentFeedback())
    found.append([bytes_read() - before, *(one.cells.sum() for one in sums)])
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def class_map(tmp_path_factory):
    """A map of the Local Climate Zones, not compressed, in blocks of 256 cells."""
    path = str(tmp_path_factory.mktemp("zones") / "map.tif")
    options = ["TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}"]
    dataset = gdal.GetDriverByName("GTiff").Create(path, SIDE, SIDE, 1, gdal.GDT_Byte, options)
    dataset.SetGeoTransform((0.0, 100, 0, 100.0 * SIDE, 0, -100))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    dataset.SetProjection(reference.ExportToWkt())
    values = np.random.default_rng(5).choice([1, 2, 17, 255], (SIDE, SIDE)).astype(np.uint8)
    dataset.GetRasterBand(1).SetNoDataValue(255)
    dataset.GetRasterBand(1).WriteArray(values)
    return path


def circle(col, row, radius):
    """Return a disc around a place on the map, all in cells."""
    return ogr.CreateGeometryFromWkt(f"POINT({100 * col} {100 * (SIDE - row)})").Buffer(100 * radius)


def test_zones_have_the_sums_that_each_has_alone(class_map):
    source = open_class_source(class_map, SilentFeedback())
    areas = CellAreas(source.geometry)
    polygons = [
        circle(400, 500, 300), circle(500, 500, 300), circle(500, 500, 300),  # they overlap
        circle(256, 256, 0.3), circle(SIDE, 700, 90), circle(-50, 90, 20), circle(SIDE / 2, SIDE / 2, 2000),
    ]  # fmt: skip
    codes = source.read(0, SIDE)
    for polygon, sums in zip(polygons, sum_zones(polygons, source, areas, SilentFeedback())):
        window = zone_window(polygon, source.geometry)
        own = codes[window.row : window.row + window.height, window.col : window.col + window.width]
        shares = PolygonCoverage(polygon, source.geometry).shares(window)
        for code in (1, 2, 17, 255):
            assert sums.cells[code] == pytest.approx(shares[own == code].sum(), rel=1e-9)
        area_m2 = np.broadcast_to(areas.of_part(window.row, window.col, window.height, window.width), own.shape)
        assert sums.areas_m2.sum() == pytest.approx((shares * area_m2).sum(), rel=1e-9)


def test_for_zones_on_a_part_of_a_large_map_the_rest_is_not_looked_at(class_map, tmp_path, monkeypatch):
    monkeypatch.setattr(value_counts, "_LARGE_CELLS", 1_000_000)
    monkeypatch.setattr(value_counts, "_SAMPLES_A_SIDE", 2)
    zones = {"type": "Feature", "properties": {}, "geometry": json.loads(circle(300, 300, 20).ExportToJson())}
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32633"}}
    path = tmp_path / "zones.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [zones]}))
    result = measure_areas(AreaRequest(class_map, zones_path=str(path)), SilentFeedback())
    n_seen = 4 * BLOCK**2  # of the sample; the zone lies in one of its blocks
    assert result.notes[0].startswith(f"The coding was recognised from {n_seen:,} of {SIDE**2:,} pixels")
    (zone,) = result.zones
    area = zone.classified_m2 + zone.nodata_m2
    assert area == pytest.approx(circle(300, 300, 20).GetArea(), rel=1e-2)  # on the ellipsoid


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="the system does not count the bytes that are read")
def test_each_block_is_read_once_for_all_zones_and_others_are_not(class_map):
    everywhere = [circle(col, row, 300) for row in range(100, SIDE, 250) for col in range(100, SIDE, 250)]
    corner = [circle(300, 300, 20), circle(310, 300, 25), circle(1400, 300, 20)]  # two blocks, in one row of them
    wkts = [[polygon.ExportToWkt() for polygon in zones] for zones in (everywhere, corner)]
    done = subprocess.run(
        [sys.executable, "-c", READ, class_map], input=json.dumps(wkts), capture_output=True, text=True, check=True
    )
    (n_all, *cells), (n_corner, *_) = json.loads(done.stdout)
    assert len(cells) == 36
    assert SIDE**2 <= n_all <= 1.05 * SIDE**2
    assert 2 * BLOCK**2 <= n_corner <= 2 * BLOCK**2 + 20_000
