"""Areas per class: on the ellipsoid, in a projection, per zone with parts of cells, of large maps."""

import csv
import json
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.core.analysis.area_tables import areas_csv, areas_html, areas_json, areas_summary, write_zones_layer
from scene_mapper.core.analysis.areas import WHOLE_MAP, AreaRequest, measure_areas
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.cell_area import CellAreas
from scene_mapper.core.geo.map_geometry import MapGeometry


def crs(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def write_map(path, values, transform, code, nodata=255):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Byte)
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(crs(code).ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return str(path)


def write_zones(path, wkts, code, names=None):
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("zones", crs(code), ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("district", ogr.OFTString))
    for number, wkt in enumerate(wkts):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("district", names[number] if names else f"District {number}")
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    return str(path)


def box(west, south, east, north):
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


@pytest.mark.parametrize("latitude", [0.0, 22.3, 45.0, -60.0, 89.0])
def test_cells_in_degrees_have_the_area_of_the_ellipsoid(latitude):
    geometry = MapGeometry(4, 3, (113.0, 0.01, 0, latitude, 0, -0.01), crs(4326).ExportToWkt())
    area = CellAreas(geometry).of_part(0, 0, 4, 3)
    assert area.shape == (4, 1)
    # By hand: meridian and parallel radii of curvature in the middle of the cell.
    a, f = 6378137.0, 1 / 298.257223563
    e2 = f * (2 - f)
    for row in range(4):
        middle = np.radians(latitude - 0.01 * (row + 0.5))
        w = np.sqrt(1 - e2 * np.sin(middle) ** 2)
        by_hand = (a * (1 - e2) / w**3) * (a / w) * np.cos(middle) * np.radians(0.01) ** 2
        assert area[row, 0] == pytest.approx(by_hand, rel=1e-6)


def test_the_whole_earth_has_its_known_area():
    geometry = MapGeometry(180, 360, (-180.0, 1, 0, 90, 0, -1), crs(4326).ExportToWkt())
    total = CellAreas(geometry).of_part(0, 0, 180, 360).sum() * 360
    assert total == pytest.approx(510_065_621_724_089, rel=1e-9)  # WGS 84's surface, m²


def test_a_projection_keeps_its_own_square_metres_unless_it_distorts():
    utm = MapGeometry(50, 50, (200_000.0, 100, 0, 2_480_000, 0, -100), crs(32650).ExportToWkt())
    assert CellAreas(utm).of_part(3, 4, 2, 2).tolist() == [[10_000.0]]
    feet = MapGeometry(50, 50, (900_000.0, 100, 0, 200_000, 0, -100), crs(2263).ExportToWkt())  # US survey feet
    assert CellAreas(feet).of_part(0, 0, 1, 1)[0, 0] == pytest.approx(1e4 * (1200 / 3937) ** 2)
    y = 6_446_275.84  # latitude 50°
    mercator = CellAreas(MapGeometry(60, 80, (0.0, 100, 0, y, 0, -100), crs(3857).ExportToWkt()))
    assert "distorts" in mercator.note
    area = np.broadcast_to(mercator.of_part(0, 0, 60, 80), (60, 80))
    assert area[0, 0] == pytest.approx(1e4 * np.cos(np.radians(50)) ** 2, rel=0.006)  # 0.5 % for the ellipsoid
    grown = CellAreas(MapGeometry(60, 80, (0.0, 100, 0, y, 0, -100), crs(3857).ExportToWkt()))
    np.testing.assert_allclose(np.broadcast_to(grown.of_part(7, 5, 3, 2), (3, 2)), area[7:10, 5:7], rtol=1e-12)


def test_areas_between_nodes_are_interpolated_along_rows_and_columns():
    y = 6_446_275.84  # latitude 50°
    areas = CellAreas(MapGeometry(700, 500, (0.0, 100, 0, y, 0, -100), crs(3857).ExportToWkt()))
    by_col = np.array([np.interp(np.arange(90, 500.0), areas._cols, line) for line in areas._table])
    expected = np.array([np.interp(np.arange(31, 700.0), areas._rows, column) for column in by_col.T]).T
    np.testing.assert_allclose(areas.of_part(31, 90, 669, 410), expected, rtol=1e-12)
    np.testing.assert_allclose(areas.of_part(131, 200, 7, 9), expected[100:107, 110:119], rtol=1e-12)


def test_a_turned_grid_in_degrees_is_measured_too():
    angle = np.radians(30)
    c, s = 0.001 * np.cos(angle), 0.001 * np.sin(angle)
    turned = CellAreas(MapGeometry(40, 40, (113.0, c, s, 22.0, s, -c), crs(4326).ExportToWkt()))
    straight = CellAreas(MapGeometry(40, 40, (113.0, 0.001, 0, 22.0, 0, -0.001), crs(4326).ExportToWkt()))
    assert turned.of_part(0, 0, 1, 1)[0, 0] == pytest.approx(straight.of_part(0, 0, 1, 1)[0, 0], rel=1e-4)


def test_a_whole_map(tmp_path):
    rng = np.random.default_rng(0)
    values = rng.choice([1, 5, 17, 255], (30, 40)).astype(np.uint8)
    path = write_map(tmp_path / "m.tif", values, (200_000.0, 100, 0, 2_480_000, 0, -100), 32650)
    result = measure_areas(AreaRequest(path, scheme=LCZ), SilentFeedback())
    (zone,) = result.zones
    assert zone.name == WHOLE_MAP
    for code in range(1, 18):
        assert zone.cells[code - 1] == (values == code).sum()
        assert zone.areas_m2[code - 1] == (values == code).sum() * 10_000
    assert zone.nodata_m2 == (values == 255).sum() * 10_000
    assert zone.shares().sum() == pytest.approx(1)
    assert "LCZ G: Water" in areas_summary(result)
    many = replace(result, zones=tuple(replace(zone, name=f"{n}, a zone with a name of many words") for n in range(32)))
    first, *lines, last = areas_summary(many).splitlines()
    assert (first, len(lines), last[:13]) == ("32 zones.", 30, "… and 2 more:")
    assert lines[0].startswith("0, a zone with a name of many… ")


def test_zones_weigh_parts_of_cells(tmp_path):
    values = np.repeat([[1, 1, 2, 17, 255]], 4, axis=0).astype(np.uint8)
    path = write_map(tmp_path / "m.tif", values, (200_000.0, 100, 0, 2_480_000, 0, -100), 32650)
    x, y = 200_000, 2_480_000
    ring = box(x, y - 400, x + 500, y)[:-1] + ","
    inner = box(x + 100, y - 300, x + 400, y - 100).removeprefix("POLYGON((").removesuffix("))")
    zones = write_zones(
        tmp_path / "z.gpkg",
        [
            box(x + 50, y - 250, x + 275, y - 100),  # halves and quarters of cells
            box(x - 100, y - 400, x + 100, y),  # half of it outside the map
            ring + inner.join("()") + ")",
            box(x + 300, y - 400, x + 300.5, y),  # a sliver of half a metre
            box(x + 9000, y, x + 9100, y + 100),  # far away
        ],
        32650,
        ["parts", "outside", "hole", "sliver", "away"],
    )
    result = measure_areas(AreaRequest(path, scheme=LCZ, zones_path=zones), SilentFeedback())
    by_name = {zone.name: zone for zone in result.zones}
    assert list(by_name) == ["parts", "outside", "hole", "sliver", "away"]
    parts = by_name["parts"]
    assert parts.areas_m2[0] == pytest.approx(150 * 150, rel=0.02)
    assert parts.areas_m2[1] == pytest.approx(75 * 150, rel=0.03)
    assert parts.cells[0] == pytest.approx(2.25, rel=0.02)
    outside = by_name["outside"]
    assert outside.areas_m2[0] == pytest.approx(40_000)
    assert outside.on_map == pytest.approx(0.5)
    hole = by_name["hole"]
    assert hole.areas_m2.tolist()[:2] == pytest.approx([40_000 + 20_000, 20_000])
    assert hole.areas_m2[16] == pytest.approx(20_000)
    assert hole.nodata_m2 == pytest.approx(40_000)
    assert by_name["sliver"].classified_m2 <= 400 * 2
    assert (by_name["away"].classified_m2, by_name["away"].on_map) == (0, 0)
    assert any("1 of 5 zones is outside" in note for note in result.notes)


def test_small_zones_come_out_to_a_thousandth(tmp_path):
    values = np.full((20, 20), 6, np.uint8)
    path = write_map(tmp_path / "m.tif", values, (200_000.0, 100, 0, 2_480_000, 0, -100), 32650)
    polygon = ogr.CreateGeometryFromWkt("POINT(200703 2479207)").Buffer(333)
    zones = write_zones(tmp_path / "z.gpkg", [polygon.ExportToWkt()], 32650)
    (zone,) = measure_areas(AreaRequest(path, scheme=LCZ, zones_path=zones), SilentFeedback()).zones
    assert zone.areas_m2[5] == pytest.approx(polygon.GetArea(), rel=1e-3)


def test_zones_in_another_crs(tmp_path):
    values = np.full((200, 200), 6, np.uint8)
    path = write_map(tmp_path / "m.tif", values, (113.9, 0.0009, 0, 22.5, 0, -0.0009), 4326)
    local = write_zones(tmp_path / "z.gpkg", [box(800_000, 2_478_000, 806_000, 2_484_000)], 32649)
    (zone,) = measure_areas(AreaRequest(path, scheme=LCZ, zones_path=local), SilentFeedback()).zones
    # 36 km² on UTM's plane; at 3° from the meridian its scale is 0.9996·1.0011
    assert zone.areas_m2[5] == pytest.approx(36e6 / 1.0007**2, rel=1.5e-3)


def test_the_tables_hold_what_was_measured(tmp_path):
    values = np.repeat([[1, 2]], 4, axis=0).astype(np.uint8)
    path = write_map(tmp_path / "m.tif", values, (200_000.0, 100, 0, 2_480_000, 0, -100), 32650)
    zones = write_zones(
        tmp_path / "z.gpkg",
        [box(200_000, 2_479_600, 200_100, 2_480_000), box(200_000, 2_479_600, 200_200, 2_480_000)],
        32650,
        ['<script>alert("x")</script>', "B"],
    )
    result = measure_areas(AreaRequest(path, scheme=LCZ, zones_path=zones), SilentFeedback())
    rows = list(csv.DictReader(areas_csv(result).splitlines()))
    assert len(rows) == 34
    second = [r for r in rows if r["zone"] == "B" and float(r["area_m2"])]
    assert [(r["code"], r["area_ha"], r["share"]) for r in second] == [("1", "4", "0.5"), ("2", "4", "0.5")]
    told = json.loads(areas_json(result))
    assert told["zones"][1]["classified_m2"] == pytest.approx(80_000)
    page = areas_html(result)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    write_zones_layer(result, tmp_path / "out.gpkg")
    source = ogr.Open(str(tmp_path / "out.gpkg"))
    features = [(f["zone"], f["km2_2"], f["share_1"], f["largest"]) for f in source.GetLayer(0)]
    assert features[1] == ("B", pytest.approx(0.04), pytest.approx(0.5), "LCZ 1: Compact high-rise")
    assert source.GetLayer(0).GetExtent() == (200_000, 200_200, 2_479_600, 2_480_000)


def test_names_of_zones_that_are_no_utf8_are_decoded(tmp_path):
    path = write_map(tmp_path / "m.tif", np.full((4, 4), 1, np.uint8), (0.0, 1, 0, 4, 0, -1), 32650)
    square = '{"type": "Polygon", "coordinates": [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]]}'
    crs = '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32650"}}'
    zones = tmp_path / "zones.geojson"
    feature = f'{{"type": "Feature", "properties": {{"name": "Straße"}}, "geometry": {square}}}'
    zones.write_bytes(f'{{"type": "FeatureCollection", {crs}, "features": [{feature}]}}'.encode("latin-1"))
    result = measure_areas(AreaRequest(path, scheme=LCZ, zones_path=str(zones)), SilentFeedback())
    write_zones_layer(result, tmp_path / "out.gpkg")
    source = ogr.Open(str(tmp_path / "out.gpkg"))
    assert [feature["zone"] for feature in source.GetLayer(0)] == ["Straße"]


def test_what_cannot_be_measured_is_said(tmp_path):
    path = write_map(tmp_path / "m.tif", np.full((4, 4), 1, np.uint8), (0.0, 1, 0, 4, 0, -1), 32650)
    away = write_zones(tmp_path / "z.gpkg", [box(50, 50, 60, 60)], 32650)
    with pytest.raises(InputError, match="No zone overlaps the map"):
        measure_areas(AreaRequest(path, scheme=LCZ, zones_path=away), SilentFeedback())
    here = write_zones(tmp_path / "h.gpkg", [box(0, 0, 2, 2)], 32650)
    with pytest.raises(RequestError, match="no field 'name'"):
        measure_areas(AreaRequest(path, scheme=LCZ, zones_path=here, zone_field="name"), SilentFeedback())


def test_the_user_can_stop_it(tmp_path, watcher):
    path = write_map(tmp_path / "m.tif", np.full((4, 4), 1, np.uint8), (0.0, 1, 0, 4, 0, -1), 32650)
    with pytest.raises(RunCancelled):
        measure_areas(AreaRequest(path, scheme=LCZ), watcher(0))


def test_the_delta_has_the_area_that_its_cells_have(shared_data):
    path = str(shared_data / "lcz" / "prd_lcz_liu_shi_2020.tif")
    (zone,) = measure_areas(AreaRequest(path), SilentFeedback()).zones
    values = gdal.Open(path).ReadAsArray()
    latitudes = 24.704927954684667 - 0.000898315284120 * (np.arange(4458) + 0.5)
    w2 = 1 - 0.00669437999014 * np.sin(np.radians(latitudes)) ** 2
    cell = (
        6378137**2 * (1 - 0.00669437999014) / w2**2 * np.cos(np.radians(latitudes)) * np.radians(0.00089831528412) ** 2
    )
    for code in (1, 11, 17):
        assert zone.cells[code - 1] == (values == code).sum()
        assert zone.areas_m2[code - 1] == pytest.approx(((values == code).sum(axis=1) * cell).sum(), rel=1e-7)


def test_a_sentinel_2_tile_of_10_m_needs_little_memory(tmp_path):
    values = np.tile(np.arange(1, 18, dtype=np.uint8), (64, 646))[:, :10980]
    path = str(tmp_path / "big.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 10980, 10980, 1, gdal.GDT_Byte, ["COMPRESS=ZSTD"])
    dataset.SetGeoTransform((200_000.0, 10, 0, 2_500_000, 0, -10))
    dataset.SetProjection(crs(32650).ExportToWkt())
    for row in range(0, 10980, 64):
        dataset.GetRasterBand(1).WriteArray(values[: min(64, 10980 - row)], 0, row)
    dataset = None
    program = f"""
import resource
from scene_mapper.core.analysis.areas import *
from scene_mapper.core.feedback import SilentFeedback
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
zone = measure_areas(AreaRequest({path!r}), SilentFeedback()).zones[0]
print(int(zone.cells.sum()), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd="/")
    cells, grown_mb = map(int, run.stdout.split())
    assert cells == 10980**2
    assert grown_mb < 400
