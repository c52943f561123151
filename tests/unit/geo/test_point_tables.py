"""Tables with coordinates in their columns, as spreadsheets and databases write them."""

import pytest

from scene_mapper.core.errors import InputError
from scene_mapper.core.geo.point_tables import coordinate, geometry_of_table


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("47.223113", 47.223113), ("47,223113", 47.223113), (" -1.5 ", -1.5), ("\u22121,5", -1.5), (8, 8.0), (8.5, 8.5),
        ("5 230 960,5", 5230960.5), ("5230960", 5230960.0), ("5.230.960,5", 5230960.5), ("5'230'960", 5230960.0),
        ("1.56 W", -1.56), ("N 47.2", 47.2), ("47.2°", 47.2), ("33,9° S", -33.9), ("4.7e1", 47.0),
        ("47°13'12\"N", 47.22), ("1° 30' 0'' W", -1.5), ("-1°30'", -1.5), ("47 13 12", 47.22),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text, number):
    assert coordinate(text) == pytest.approx(number, abs=1e-9)


@pytest.mark.parametrize("text", ["", None, "n/a", "47.2.3", "abc", "--1", "12,34,56", "1/2"])
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
        (["经度", "纬度"], ("经度", "纬度"), True),
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
