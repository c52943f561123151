"""Reference polygons and rasters on a map's grid: shares of cells, odd geometry, names, CRS."""

import json
import zipfile

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.core.accuracy.cell_rule import CellRule
from scene_mapper.core.accuracy.open_reference import open_reference
from scene_mapper.core.accuracy.reference import CellState
from scene_mapper.core.classmap.class_names import ClassNames, parse_mapping
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError, RequestError
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.core.geo.subcells import CellWindow

NAMES = ClassNames(LCZ)


def utm(code=32650):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


GRID = MapGeometry(8, 10, (200_000.0, 100.0, 0.0, 2_500_000.0, 0.0, -100.0), utm().ExportToWkt())
"""8 rows and 10 columns of 100 m."""


def ring(*points):
    """A ring of (column, row) in cells of `GRID`."""
    return [[200_000 + 100 * x, 2_500_000 - 100 * y] for x, y in (*points, points[0])]


def square(left, top, right, bottom):
    return ring((left, top), (right, top), (right, bottom), (left, bottom))


def write_polygons(path, features, field="class", crs=None):
    """Write rings with a class each as GeoJSON-like features through OGR, in `GRID`'s CRS."""
    driver = ogr.GetDriverByName("GPKG")
    source = driver.CreateDataSource(str(path))
    layer = source.CreateLayer("areas", crs if crs is not None else utm(), ogr.wkbUnknown)
    kind = ogr.OFTInteger if isinstance(features[0][0], int) else ogr.OFTString
    layer.CreateField(ogr.FieldDefn("remark", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn(field, kind))
    for name, shape in features:
        geometry = {"type": "Polygon", "coordinates": shape} if isinstance(shape, list) else shape
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("remark", "seen from the road")
        feature.SetField(field, name)
        if geometry is not None:
            feature.SetGeometry(ogr.CreateGeometryFromJson(json.dumps(geometry)))
        layer.CreateFeature(feature)
    return str(path)


def all_cells(reference, grid=GRID):
    """Put the reference's windows together on the map: codes and states."""
    codes = np.full((grid.rows, grid.cols), 255, np.uint8)
    states = np.zeros((grid.rows, grid.cols), np.uint8)
    for window in reference.windows():
        part = window.within(grid)
        if not part.height * part.width:
            continue
        here = np.s_[part.row : part.row + part.height, part.col : part.col + part.width]
        found = reference.cells(part)
        codes[here], states[here] = found.codes, found.states
    return codes, states


def test_a_cell_counts_if_more_than_half_of_it_is_one_class(tmp_path):
    path = write_polygons(
        tmp_path / "p.gpkg",
        [
            ("LCZ 4", [square(0, 0, 2.6, 1)]),  # two cells and six tenths
            ("LCZ 5", [square(0, 1, 1.5, 2)]),  # one cell and exactly a half
            ("LCZ G", [square(5, 0, 6, 0.45)]),
            ("LCZ A", [square(5, 0.45, 6, 0.9)]),  # together 90 % of a cell, none has half
        ],
    )
    codes, states = all_cells(open_reference(path, GRID, NAMES))
    assert codes[0, :4].tolist() == [4, 4, 4, 255]
    assert codes[1, :3].tolist() == [5, 255, 255]
    assert states[1, 1] == CellState.EDGE
    assert (codes[0, 5], states[0, 5]) == (255, CellState.MIXED)
    assert (states == CellState.USED).sum() == 4
    assert states[4:].max() == CellState.NONE


def test_a_larger_share_can_be_asked_for(tmp_path):
    path = write_polygons(tmp_path / "p.gpkg", [("LCZ 4", [square(0, 0, 2.8, 1)])])
    for share, used in ((0.5, 3), (0.8, 3), (0.81, 2), (1.0, 2)):
        codes, _ = all_cells(open_reference(path, GRID, NAMES, rule=CellRule(10, share)))
        assert (codes == 4).sum() == used, share
    with pytest.raises(RequestError, match="not a valid minimum share"):
        CellRule(10, 0.3)


def test_holes_slivers_bow_ties_and_empty_geometry(tmp_path):
    path = write_polygons(
        tmp_path / "p.gpkg",
        [
            ("LCZ 2", [square(0, 0, 5, 5), square(1, 1, 4, 4)]),  # a frame one cell wide
            ("LCZ 8", [square(6, 0, 6.04, 8)]),  # a sliver of 4 m
            ("LCZ 9", [ring((7, 0), (9, 2), (9, 0), (7, 2))]),  # crosses itself
            ("LCZ 1", None),
        ],
    )
    reference = open_reference(path, GRID, NAMES)
    codes, _ = all_cells(reference)
    assert (codes == 2).sum() == 16
    assert codes[1:4, 1:4].tolist() == [[255] * 3] * 3
    assert 8 not in codes
    assert set(codes[0:2, 7:9].ravel().tolist()) <= {9, 255}
    assert any("no valid geometry" in note for note in reference.notes)


def test_where_polygons_of_two_classes_overlap_nothing_is_known(tmp_path):
    path = write_polygons(
        tmp_path / "p.gpkg",
        [("LCZ 2", [square(0, 0, 3, 1)]), ("LCZ 3", [square(1, 0, 4, 1)]), ("LCZ 2", [square(0, 0, 1, 1)])],
    )
    reference = open_reference(path, GRID, NAMES)
    codes, states = all_cells(reference)
    assert "Where polygons of different classes overlap, none counts: 2.0 cells." in reference.notes
    assert codes[0, :4].tolist() == [2, 255, 255, 3]
    assert states[0, 1:3].tolist() == [CellState.MIXED] * 2


def test_unknown_names_are_told_and_can_be_mapped(tmp_path):
    features = [
        ("LCZ 2", [square(0, 0, 1, 1)]), ("LCZ 3", [square(1, 0, 2, 1)]), ("Stadt", [square(2, 0, 3, 1)]),
        ("Road", [square(3, 0, 4, 1)]),
    ]  # fmt: skip
    path = write_polygons(tmp_path / "p.gpkg", features)
    reference = open_reference(path, GRID, NAMES)
    codes, states = all_cells(reference)
    assert dict(reference.unknown) == {"Stadt": 1, "Road": 1}
    assert states[0, 2:4].tolist() == [CellState.UNKNOWN] * 2
    mapped = ClassNames(LCZ, parse_mapping("Stadt=1; Road=-", LCZ))
    codes, states = all_cells(open_reference(path, GRID, mapped))
    assert codes[0, :4].tolist() == [2, 3, 1, 255]
    assert states[0, 3] == CellState.LEFT_OUT


def test_the_field_is_found_by_what_stands_in_it(tmp_path):
    path = write_polygons(tmp_path / "p.gpkg", [("seven", [square(0, 0, 1, 1)]), ("eight", [square(1, 0, 2, 1)])])
    with pytest.raises(InputError, match=r"No field of .* contains classes"):
        open_reference(path, GRID, NAMES)
    with pytest.raises(InputError, match="No value of the field 'class' is a class: 'seven', 'eight'"):
        open_reference(path, GRID, NAMES, field="class")
    with pytest.raises(InputError, match="has no field 'lcz'"):
        open_reference(path, GRID, NAMES, field="lcz")
    numbers = write_polygons(tmp_path / "n.gpkg", [(7, [square(0, 0, 1, 1)])], field="GRIDCODE")
    codes, _ = all_cells(open_reference(numbers, GRID, NAMES))
    assert codes[0, 0] == 7


def test_polygons_in_another_crs_land_on_the_same_cells(tmp_path):
    features = [("LCZ 2", [square(1, 1, 4, 3)]), ("LCZ G", [square(5, 5, 9, 8)])]
    here = write_polygons(tmp_path / "here.gpkg", features)
    for code in (4326, 32649, 3857):
        there = str(tmp_path / f"there{code}.gpkg")
        gdal.VectorTranslate(there, here, dstSRS=f"EPSG:{code}", reproject=True)
        reference = open_reference(there, GRID, NAMES)
        np.testing.assert_array_equal(all_cells(reference)[0], all_cells(open_reference(here, GRID, NAMES))[0])
        assert any("was transformed from" in note for note in reference.notes)


def test_a_grid_may_be_turned(tmp_path):
    angle = np.radians(30)
    turned = MapGeometry(
        8, 10,
        (200_000.0, 100 * np.cos(angle), 100 * np.sin(angle), 2_500_000.0, 100 * np.sin(angle), -100 * np.cos(angle)),
        GRID.crs_wkt,
    )  # fmt: skip
    corners = [(2, 1), (5, 1), (5, 3), (2, 3), (2, 1)]
    points = [list(gdal.ApplyGeoTransform(turned.transform, x, y)) for x, y in corners]
    path = write_polygons(tmp_path / "p.gpkg", [("LCZ 6", [points])])
    codes, _ = all_cells(open_reference(path, turned, NAMES), turned)
    expected = np.full((8, 10), 255)
    expected[1:3, 2:5] = 6
    np.testing.assert_array_equal(codes, expected)


def test_points_give_their_cell_a_class(tmp_path):
    def point(x, y):
        return {"type": "Point", "coordinates": ring((x, y), (x, y))[0]}

    path = write_polygons(
        tmp_path / "p.gpkg",
        [
            ("LCZ 2", point(0.1, 0.1)),
            ("LCZ 2", point(0.9, 0.2)),
            ("LCZ 3", point(4.5, 4.5)),
            ("LCZ 4", point(4.6, 4.4)),
        ],
    )
    codes, states = all_cells(open_reference(path, GRID, NAMES))
    assert codes[0, 0] == 2
    assert states[4, 4] == CellState.MIXED
    assert (states > 0).sum() == 2


def test_kml_folders_are_classes(tmp_path):
    kml = """<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
    <Folder><name>LCZ 2</name><Placemark><name>Polygon 1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
    114,22 114.01,22 114.01,22.01 114,22.01 114,22</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
    </Folder><Folder><name>LCZ G</name><Placemark><name>Polygon 2</name><Polygon><outerBoundaryIs><LinearRing>
    <coordinates>114.02,22 114.03,22 114.03,22.01 114.02,22.01 114.02,22</coordinates></LinearRing></outerBoundaryIs>
    </Polygon></Placemark></Folder></Document></kml>"""
    (tmp_path / "ta.kml").write_text(kml)
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    grid = MapGeometry(10, 30, (114.0, 0.001, 0, 22.01, 0, -0.001), wgs84.ExportToWkt())
    codes, _ = all_cells(open_reference(str(tmp_path / "ta.kml"), grid, NAMES), grid)
    assert (codes[:, :10] == 2).all()
    assert (codes[:, 20:] == 17).all()
    assert (codes[:, 10:20] == 255).all()


def write_raster(path, values, transform, crs_wkt, nodata=None, kind=gdal.GDT_Byte):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, kind)
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(crs_wkt)
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    return dataset


def test_a_finer_raster_is_counted_pixel_by_pixel(tmp_path):
    rng = np.random.default_rng(0)
    values = rng.choice([0, 1, 2, 17, 99, 255], (32, 40), p=[0.1, 0.4, 0.3, 0.1, 0.05, 0.05]).astype(np.uint8)
    write_raster(tmp_path / "r.tif", values, (200_000.0, 25.0, 0, 2_500_000.0, 0, -25.0), GRID.crs_wkt).FlushCache()
    reference = open_reference(str(tmp_path / "r.tif"), GRID, NAMES)
    assert any("4×4 pixels" in note for note in reference.notes)
    codes, states = all_cells(reference)
    for row in range(8):
        for col in range(10):
            cell = values[row * 4 : row * 4 + 4, col * 4 : col * 4 + 4].ravel().tolist()
            winners = [v for v in (1, 2, 17) if cell.count(v) > 8]
            assert codes[row, col] == (winners[0] if winners else 255)
            covered = sum(v not in (0, 255) for v in cell)
            if not winners:
                expected = CellState.UNKNOWN if cell.count(99) > 8 else CellState.MIXED
                assert states[row, col] == (expected if covered > 8 else CellState.EDGE if covered else 0)
    assert set(reference.unknown) == {"99"}


@pytest.mark.parametrize("kind", [gdal.GDT_Byte, gdal.GDT_Int16, gdal.GDT_Float32])
def test_the_same_grid_is_taken_as_it_is(tmp_path, kind):
    values = np.arange(80).reshape(8, 10) % 18
    write_raster(tmp_path / "r.tif", values, GRID.transform, GRID.crs_wkt, 65536, kind).FlushCache()
    reference = open_reference(str(tmp_path / "r.tif"), GRID, NAMES)
    codes, _ = all_cells(reference)
    np.testing.assert_array_equal(codes, np.where(values == 0, 255, values))
    assert "The reference has the grid of the map." in reference.notes


def test_what_values_mean_stands_in_the_table_beside_the_raster(tmp_path):
    values = np.repeat(np.arange(1, 5, dtype=np.uint8), 20).reshape(8, 10)
    write_raster(tmp_path / "r.tif", values, GRID.transform, GRID.crs_wkt).FlushCache()
    table = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(tmp_path / "r.tif.vat.dbf"))
    layer = table.CreateLayer("r.tif.vat", geom_type=ogr.wkbNone)
    for name, kind in (("Value", ogr.OFTInteger), ("Count", ogr.OFTReal), ("FolderPath", ogr.OFTString)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for value, name in ((1, "Document/lcz1"), (2, "Document/lcz10"), (3, "Document/lcz17"), (4, "no idea")):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["Value"], feature["Count"], feature["FolderPath"] = value, 20.0, name
        layer.CreateFeature(feature)
    table = layer = None
    reference = open_reference(str(tmp_path / "r.tif"), GRID, NAMES)
    codes, states = all_cells(reference)
    assert codes[::2, 0].tolist() == [1, 10, 17, 255]
    assert states[7, 9] == CellState.UNKNOWN
    assert dict(reference.unknown) == {"no idea": 20}


def test_what_values_mean_stands_in_the_raster_itself(tmp_path):
    values = np.repeat(np.arange(1, 5, dtype=np.uint8), 20).reshape(8, 10)
    dataset = write_raster(tmp_path / "r.tif", values, GRID.transform, GRID.crs_wkt)
    dataset.GetRasterBand(1).SetCategoryNames(["", "LCZ G: Water", "LCZ 10: Heavy industry", "LCZ B", "Dense trees"])
    dataset = None
    codes, _ = all_cells(open_reference(str(tmp_path / "r.tif"), GRID, NAMES))
    assert codes[::2, 0].tolist() == [17, 10, 12, 11]


def test_windows_reach_beyond_the_map(tmp_path):
    path = write_polygons(tmp_path / "p.gpkg", [("LCZ 2", [square(-3, 2, 1, 3)])])
    reference = open_reference(path, GRID, NAMES)
    cells = reference.cells(CellWindow(2, -4, 1, 6))
    assert cells.codes.tolist() == [[255, 2, 2, 2, 2, 255]]
    assert sum((reference.cells(w).codes == 2).sum() for w in reference.windows()) == 4


def test_what_is_no_reference_is_said(tmp_path):
    (tmp_path / "notes.txt").write_text("nothing")
    with pytest.raises(InputError, match="neither a raster nor a vector"):
        open_reference(str(tmp_path / "notes.txt"), GRID, NAMES)
    with pytest.raises(InputError, match="There is no file"):
        open_reference(str(tmp_path / "missing.gpkg"), GRID, NAMES)
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(tmp_path / "notes.txt", "city/notes.txt")
    with pytest.raises(InputError, match=r"is an archive of 0 vector files. Specify the file"):
        open_reference(str(tmp_path / "all.zip"), GRID, NAMES)
    values = np.full((8, 10), 99, np.uint8)
    write_raster(tmp_path / "r.tif", values, (900_000.0, 100.0, 0, 2_500_000.0, 0, -100.0), GRID.crs_wkt).FlushCache()
    with pytest.raises(InputError, match="does not overlap the map"):
        list(open_reference(str(tmp_path / "r.tif"), GRID, NAMES).windows())


def test_polygons_far_outside_are_not_drawn_but_told(tmp_path):
    features = [("LCZ 2", [square(1, 1, 3, 3)])]
    features += [("LCZ G", [square(500 * n, 500, 500 * n + 1, 501)]) for n in range(450)]
    reference = open_reference(write_polygons(tmp_path / "p.gpkg", features), GRID, NAMES)
    assert len(list(reference.windows())) == 1
    assert "450 polygons are far outside the map; their cells were not counted." in reference.notes
    assert (all_cells(reference)[0] == 2).sum() == 4
    few = open_reference(write_polygons(tmp_path / "few.gpkg", features[:4]), GRID, NAMES)
    assert sum((few.cells(w).codes == 17).sum() for w in few.windows()) == 3


def test_a_raster_of_the_whole_country_is_read_on_the_map_only(tmp_path):
    values = np.full((4000, 4000), 17, np.uint8)
    write_raster(tmp_path / "r.tif", values, (100_000.0, 100, 0, 2_700_000.0, 0, -100), GRID.crs_wkt).FlushCache()
    reference = open_reference(str(tmp_path / "r.tif"), GRID, NAMES)
    assert list(reference.windows()) == [CellWindow(0, 0, 8, 10)]
    assert any("extends far beyond the map" in note for note in reference.notes)


def test_an_outline_around_everything_takes_nothing_away(tmp_path):
    features = [("City limits", [square(0, 0, 8, 6)]), ("LCZ 2", [square(1, 1, 3, 3)]), ("LCZ 3", [square(4, 1, 6, 3)])]
    path = write_polygons(tmp_path / "p.gpkg", features)
    for mapping, around in (("", CellState.UNKNOWN), ("City limits=-", CellState.LEFT_OUT)):
        names = ClassNames(LCZ, parse_mapping(mapping, LCZ))
        reference = open_reference(path, GRID, names)
        codes, states = all_cells(reference)
        assert ((codes == 2).sum(), (codes == 3).sum()) == (4, 4)
        told = "Where a polygon of a class and one without a class overlap, the class counts: 8.0 cells."
        assert told in reference.notes
        assert (states == around).sum() == 48 - 8


def test_points_of_a_table_are_points_even_on_a_regular_grid(tmp_path):
    rows = [f"{200_050 + 100 * col},{2_499_950 - 100 * row},{2 + col % 2}" for row in range(4) for col in range(5)]
    (tmp_path / "points.csv").write_text("X,Y,lcz\n" + "\n".join(rows))
    reference = open_reference(str(tmp_path / "points.csv"), GRID, NAMES)
    codes, _ = all_cells(reference)
    assert reference.kind == "points"
    assert codes[:4, :5].tolist() == [[2, 3, 2, 3, 2]] * 4


def test_a_table_may_be_written_in_a_western_code_page(tmp_path):
    text = "Längengrad;Breitengrad;LCZ;Bemerkung\n114,1;22,5;LCZ 4;schön\n114,2;22,5;LCZ 5;häßlich\n;;LCZ 6;ohne Ort\n"
    (tmp_path / "points.csv").write_bytes(text.encode("cp1252"))
    wide = MapGeometry(60, 60, (113.95, 0.005, 0, 22.65, 0, -0.005), osr_wkt(4326))
    reference = open_reference(str(tmp_path / "points.csv"), wide, NAMES)
    codes, _ = all_cells(reference, wide)
    assert (codes[30, 30], codes[30, 50], (codes < 255).sum()) == (4, 5, 2)
    assert any("1 feature has no valid geometry" in note for note in reference.notes)


def osr_wkt(code):
    return utm(code).ExportToWkt()


def test_of_an_archive_with_one_file_the_file_is_read(tmp_path):
    path = write_polygons(tmp_path / "p.gpkg", [("LCZ 2", [square(0, 0, 3, 1)]), ("LCZ 3", [square(0, 1, 3, 2)])])
    with zipfile.ZipFile(tmp_path / "one.zip", "w") as archive:
        archive.write(path, "city/p.gpkg")
        archive.writestr("__MACOSX/city/._p.gpkg", b"\0" * 120)
        archive.writestr("city/._p.gpkg", b"\0" * 120)
    assert (all_cells(open_reference(str(tmp_path / "one.zip"), GRID, NAMES))[0] == 2).sum() == 3
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.write(path, "a/p.gpkg")
        archive.write(path, "b/p.gpkg")
    with pytest.raises(
        InputError,
        match=r"an archive of 2 vector files. Specify the file in the archive, for example two\.zip/a/p\.gpkg",
    ):
        open_reference(str(tmp_path / "two.zip"), GRID, NAMES)


def write_table(path, columns, rows):
    """Write ESRI's table beside a raster; columns by name and OGR's type."""
    table = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(f"{path}.vat.dbf")
    layer = table.CreateLayer(f"{path.name}.vat", geom_type=ogr.wkbNone)
    for name, kind in columns.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in zip(columns, row):
            feature[name] = value
        layer.CreateFeature(feature)


def test_of_a_rasters_table_the_column_called_after_the_classes_counts(tmp_path):
    path = tmp_path / "r.tif"
    values = np.repeat(np.arange(1, 5, dtype=np.uint8), 20).reshape(8, 10)
    write_raster(path, values, GRID.transform, GRID.crs_wkt).FlushCache()
    columns = {"Value": ogr.OFTInteger, "Count": ogr.OFTInteger, "LCZ": ogr.OFTInteger, "second_lcz": ogr.OFTString}
    write_table(path, columns, [(1, 20, 10, "G"), (2, 20, 17, "G"), (3, 20, 4, "G"), (4, 20, 99, "G")])
    reference = open_reference(str(path), GRID, NAMES)
    codes, _ = all_cells(reference)
    assert codes[::2, 0].tolist() == [10, 17, 4, 255]
    assert dict(reference.unknown) == {"99": 20}


def test_a_rasters_table_whose_values_are_no_numbers_is_left_alone(tmp_path):
    path = tmp_path / "r.tif"
    values = np.repeat(np.arange(1, 5, dtype=np.uint8), 20).reshape(8, 10)
    write_raster(path, values, GRID.transform, GRID.crs_wkt).FlushCache()
    write_table(path, {"Value": ogr.OFTString, "LCZ": ogr.OFTString}, [("one", "LCZ 4"), ("", "N/A")])
    assert all_cells(open_reference(str(path), GRID, NAMES))[0][::2, 0].tolist() == [1, 2, 3, 4]
