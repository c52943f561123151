"""Tables with coordinates in their columns, as spreadsheets and databases write them."""

import struct

import pytest

from scene_mapper.core.errors import InputError
from scene_mapper.core.geo.ground import spatial_reference
from scene_mapper.core.geo.point_tables import coordinate, geometry_of_table
from scene_mapper.core.geo.vector_io import read_vector


def wkb_of(x, y, srid):
    """Return a point as PostGIS writes it: EWKB in hexadecimal."""
    return struct.pack("<BIIdd", 1, 0x20000001, srid, x, y).hex().upper()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("47.223113", 47.223113), ("47,223113", 47.223113), (" -1.5 ", -1.5), ("\u22121,5", -1.5), (8, 8.0), (8.5, 8.5),
        ("5 230 960,5", 5230960.5), ("5230960", 5230960.0), ("5.230.960,5", 5230960.5), ("5'230'960", 5230960.0),
        ("1.56 W", -1.56), ("N 47.2", 47.2), ("1,234,567.8", 1234567.8), ("611,234.5", 611234.5),
        ("47.2°", 47.2), ("33,9° S", -33.9), ("4.7e1", 47.0),
        ("47°13'12\"N", 47.22), ("1° 30' 0'' W", -1.5), ("-1°30'", -1.5), ("47 13 12", 47.22),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text, number):
    assert coordinate(text) == pytest.approx(number, abs=1e-9)


@pytest.mark.parametrize("text", ["", None, "n/a", "47.2.3", "abc", "--1", "12,34,56", "1,23.4", "1/2"])
def test_what_is_no_number(text):
    assert coordinate(text) is None


@pytest.mark.parametrize(
    ("columns", "found", "degrees"),
    [
        (["id", "longitude", "latitude"], ("longitude", "latitude"), True),
        (["Lat", "Lon", "x", "y"], ("Lon", "Lat"), True),
        (["LAT_WGS84", "LONG_WGS84"], ("LONG_WGS84", "LAT_WGS84"), True),
        (["decimalLatitude", "decimalLongitude"], ("decimalLongitude", "decimalLatitude"), True),
        (["Breitengrad", "Längengrad"], ("Längengrad", "Breitengrad"), True),
        (["经度", "纬度"], ("经度", "纬度"), True), (["długość", "szerokość"], ("długość", "szerokość"), True),
        (["Länge", "Breite"], ("Länge", "Breite"), True), (["boylam", "enlem"], ("boylam", "enlem"), True),
        (["Länge", "x", "y"], ("x", "y"), False),  # a length
        (["X", "Y"], ("X", "Y"), False), (["POINT_X", "POINT_Y"], ("POINT_X", "POINT_Y"), False),
        (["Easting", "Northing"], ("Easting", "Northing"), False),
        (["Rechtswert", "Hochwert"], ("Rechtswert", "Hochwert"), False), (["E", "N"], ("E", "N"), False),
        (["wkt_geom", "lcz"], ("wkt_geom",), False), ([".geo", "lcz"], (".geo",), False),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_names(columns, found, degrees):
    table = geometry_of_table("stations.csv", columns)
    assert (table.columns, table.degrees) == (found, degrees)


@pytest.mark.parametrize(
    "text",
    ["POINT (8 47)", "SRID=4326;POINT(8 47)", '{"type": "Point", "coordinates": [8, 47]}',
     "010100000000000000000020400000000000804740"],
)  # fmt: skip
def test_geometry_in_one_column(text):
    point = geometry_of_table("a.csv", ["geometry"]).read({"geometry": text})
    assert (point.GetX(), point.GetY()) == (8, 47)


@pytest.mark.parametrize("text", ["", None, "POINT(", "{}", "{", "01", "nothing", "0101"])
def test_a_row_without_geometry(text):
    assert geometry_of_table("a.csv", ["geometry"]).read({"geometry": text}) is None


def test_a_table_without_coordinates_is_refused():
    with pytest.raises(
        InputError, match=r"a\.csv is a table without coordinates \(its columns are: id, lcz\)"
    ) as caught:
        geometry_of_table("a.csv", ["id", "lcz"])
    assert "longitude and latitude" in caught.value.hint


def _table(tmp_path, *rows):
    (tmp_path / "stations.csv").write_text("geometry;lcz\n" + "\n".join(f'"{row}";LCZ 2' for row in rows))
    return str(tmp_path / "stations.csv")


@pytest.mark.parametrize(
    "geometry",
    ["SRID=3857;POINT(-174000 5977000)",
     wkb_of(-174000, 5977000, srid=3857)],
    ids=["EWKT", "EWKB"],
)  # fmt: skip
def test_a_crs_beside_the_geometry_counts(tmp_path, geometry):
    utm = spatial_reference("EPSG:32630").ExportToWkt()
    source = read_vector(_table(tmp_path, geometry), utm)
    point = source.features[0].geometry
    # PROJ: cs2cs EPSG:3857 EPSG:32630
    assert (point.GetX(), point.GetY()) == pytest.approx((608806.6, 5229896.5), abs=1)


def test_two_crs_in_one_table_are_refused(tmp_path):
    path = _table(tmp_path, "SRID=3857;POINT(0 5)", "SRID=2154;POINT(0 5)")
    with pytest.raises(InputError, match=r"several coordinate reference systems: .*EPSG:3857.*EPSG:2154"):
        read_vector(path, "")


def test_coordinates_that_cannot_be_read_are_shown(tmp_path):
    (tmp_path / "a.csv").write_text("lon,lat,lcz\n1.5 O,47 N,LCZ 2\n")
    with pytest.raises(InputError, match=r"columns lon, lat of .*a\.csv, for example 1\.5 O; 47 N\.") as caught:
        read_vector(str(tmp_path / "a.csv"), "")
    assert "decimal degrees" in caught.value.hint


PLACES = ((14.9995, 36.11, "LCZ 2"), (15.0025, 36.112, "LCZ D"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["csv", "txt", "tsv", "tab", "dat"])
@pytest.mark.parametrize(
    ("divider", "decimal", "quote"),
    [
        (",", ".", ""), (",", ",", '"'), (";", ",", ""), (";", ".", '"'), ("\t", ",", ""), ("|", ".", ""),
        ("|", ",", ""), (" ", ",", '"'),
    ],
)  # fmt: skip
def test_tables_as_text(tmp_path, encoding, ending, divider, decimal, quote):
    rows = [("Höhe", "lon", "lat", "lcz"), *((f"p{x}", f"{x}", f"{y}", name) for x, y, name in PLACES)]
    written = [[row[0], *(value.replace(".", decimal) for value in row[1:3]), row[3]] for row in rows]
    lines = [divider.join(f"{quote}{value}{quote}" for value in row) for row in written]
    path = tmp_path / f"points.{ending}"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    source = read_vector(str(path), spatial_reference("EPSG:4326").ExportToWkt())
    found = [(one.geometry.GetX(), one.geometry.GetY(), one.values["lcz"]) for one in source.features]
    assert found == [(pytest.approx(x), pytest.approx(y), name) for x, y, name in PLACES]
    assert source.fields == ("Höhe", "lon", "lat", "lcz", "(layer)")


def test_a_geometry_with_commas_between_bars(tmp_path):
    ring = "POLYGON ((0 0,3 0,3 2,0 0))"
    (tmp_path / "zones.txt").write_text(f"id|lcz|lcz|wkt|\n1|2|x|{ring}|\n\n2|3|x|{ring}\n")
    source = read_vector(str(tmp_path / "zones.txt"), "")
    assert [(one.geometry.ExportToWkt(), one.values["lcz"]) for one in source.features] == [(ring, "2"), (ring, "3")]
    assert source.fields == ("id", "lcz", "lcz_3", "wkt", "field_5", "(layer)")


@pytest.mark.parametrize(
    ("text", "row", "values", "columns"),
    [
        ("lcz,lat,lon\n2,36.1,14.9\n2,36,11,14,99\n", 2, 5, 3),  # decimal commas
        ("lat,lon,lcz,note\n36.1,14.9,2,a, b\n", 1, 5, 4),
        ("lat|lon|lcz\n36.1|14.9|2|3\n", 1, 4, 3),
    ],
)
def test_a_row_with_more_values_than_columns_is_refused(tmp_path, text, row, values, columns):
    (tmp_path / "a.csv").write_text(text)
    told = rf"Row {row} of .*a\.csv has {values} values, but the table has {columns} columns"
    with pytest.raises(InputError, match=told) as caught:
        read_vector(str(tmp_path / "a.csv"), "")
    assert "divide the columns by semicolons" in caught.value.hint


@pytest.mark.parametrize("data", [b"", b"\n\n", b"oneline", b"\0\1\2,\0", b"\xff\xfe\x00", b'"lon,lat\n'])
def test_text_that_is_no_table(tmp_path, data):
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(InputError, match=r"a\.txt (cannot be opened as a vector layer|is a table without coordinates)"):
        read_vector(str(tmp_path / "a.txt"), "")
