"""Tables with coordinates in their columns: CSV files, spreadsheets and databases without geometry."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from osgeo import ogr, osr

from ..errors import InputError
from .field_words import any_word, words_of
from .raster_io import silent_gdal

_LONGITUDE = (
    "longit longitude ngengrad ngdegrad lengtegraad dlugosc długosc долгота boylam pituusaste 经度 經度 経度 경도"
)
_LATITUDE = "latit latitude breitengrad breddegrad breedtegraad szerokosc широта enlem leveysaste 纬度 緯度 緯度 위도"
# These mean length and width, too, so that both must be there: German, Czech, Hungarian, Greek, Arabic.
_LENGTH, _WIDTH = "laenge delka hosszusag μηκος μήκος الطول", "breite sirka szelesseg πλατος πλάτος العرض"
_EAST = "easting eastings rechtswert ostwert xcoord coordx pointx"
_NORTH = "northing northings hochwert nordwert ycoord coordy pointy"
_LONGITUDE_WORDS, _LATITUDE_WORDS = ("lon", "lng", "long"), ("lat",)
_EAST_WORDS, _NORTH_WORDS = ("x", "east", "e"), ("y", "north", "n")
_WKB_HAS_SRID = 0x20000000
_GEOMETRY = "geom geometry wkt geojson shape geo"
_NUMBER = re.compile(r"[+-]?\d+([.,]\d*)?([eE][+-]?\d+)?|[+-]?[.,]\d+")
_DEGREES = re.compile(
    r"""([NSEW])?\s*([+-]?\d{1,3})\s*[°d:\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*['′’m:\s]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|'')?)?\s*([NSEW])?""",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TableGeometry:
    """Where a table's rows lie.

    Attributes:
        columns: the columns that say so.
        degrees: their names say that they are longitude and latitude.
        read: makes a row's geometry; None where the row has none.
    """

    columns: tuple[str, ...]
    degrees: bool
    read: Callable[[dict[str, Any]], ogr.Geometry | None]


def geometry_of_table(path: str, fields: Sequence[str]) -> TableGeometry:
    """Find a table's columns with coordinates, by their names.

    Args:
        path: the file, for the error.
        fields: the table's columns.

    Raises:
        InputError: none are called longitude and latitude, x and y, or geometry.
    """
    for x_words, x_exact, y_words, y_exact, degrees in (
        (_LONGITUDE, _LONGITUDE_WORDS, _LATITUDE, _LATITUDE_WORDS, True),
        (_LENGTH, (), _WIDTH, (), True),
        (_EAST, _EAST_WORDS, _NORTH, _NORTH_WORDS, False),
    ):
        x, y = _column(fields, x_words, x_exact), _column(fields, y_words, y_exact)
        if x and y:
            return TableGeometry((x, y), degrees, lambda row, x=x, y=y: _point(row.get(x), row.get(y)))  # type: ignore[misc]
    for name in fields:
        if any_word(words_of(name), _GEOMETRY):
            return TableGeometry((name,), False, lambda row, name=name: _geometry(row.get(name)))  # type: ignore[misc]
    raise InputError(
        "{path} is a table without coordinates (its columns are: {columns}).",
        "Name the columns longitude and latitude, or x and y in the CRS of the map, or convert the table to "
        "a point layer.",
        path=path,
        columns=", ".join(fields) or "none",
    )


def coordinate(value: Any) -> float | None:
    """Read a coordinate: "47.2", "47,2", "5 230 960,5", "1.56 W", "47° 13' 23.2'' N"; None if it is none."""
    if isinstance(value, (int, float)):
        return float(value)
    text = re.sub(r"[\u2212\u2013]", "-", str(value or "")).strip()
    text = re.sub(r"(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(\D|$))", "", text)  # thousands
    text = re.sub(r"(?<=\d)\.(?=\d{3}(\.\d{3})*,\d)", "", text)
    text = re.sub(r"(?<=\d),(?=\d{3}(,\d{3})*\.\d)", "", text)
    sides = re.fullmatch(r"([NSEW])?\s*(.*?)\s*°?\s*([NSEW])?", text, re.IGNORECASE)
    plain = sides[2] if sides else text
    if _NUMBER.fullmatch(plain):
        number = float(plain.replace(",", "."))
        return -number if sides and (sides[1] or sides[3] or "").upper() in ("S", "W") else number
    degrees = _DEGREES.fullmatch(text)
    if degrees is None:
        return None
    whole, minutes, seconds = (float((part or "0").replace(",", ".")) for part in degrees.group(2, 3, 4))
    size = abs(whole) + minutes / 60 + seconds / 3600
    negative = degrees[2].startswith("-") or (degrees[1] or degrees[5] or "").upper() in ("S", "W")
    return -size if negative else size


def _column(fields: Sequence[str], words: str, exact: Sequence[str]) -> str:
    """Return the column called by one of the words in full, else the shortest name that has a short word in it."""
    full = [name for name in fields if any_word(words_of(name), words)]
    short = [name for word in exact for name in sorted(fields, key=len) if word in words_of(name)]
    return next(iter([*full, *short]), "")


def _point(x: Any, y: Any) -> ogr.Geometry | None:
    east, north = coordinate(x), coordinate(y)
    if east is None or north is None:
        return None
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(east, north)
    return point


def _geometry(value: Any) -> ogr.Geometry | None:
    """Read a geometry: WKT, EWKT, GeoJSON or hexadecimal WKB; with its CRS where it states an EPSG code."""
    text = str(value or "").strip()
    srid, plain = _without_srid(text)
    with silent_gdal():
        try:
            geometry = _parsed(plain)
            crs = osr.SpatialReference()
            if geometry is not None and srid and crs.ImportFromEPSG(srid) == 0:
                geometry.AssignSpatialReference(crs)
            return geometry
        except (RuntimeError, ValueError):
            return None


def _parsed(text: str) -> ogr.Geometry | None:
    if text.startswith("{"):
        return ogr.CreateGeometryFromJson(text)
    if _is_wkb(text):
        return ogr.CreateGeometryFromWkb(bytes.fromhex(text))
    return ogr.CreateGeometryFromWkt(text) if text else None


def _is_wkb(text: str) -> bool:
    return re.fullmatch(r"0[01][0-9A-Fa-f]{8,}", text) is not None and len(text) % 2 == 0


def _without_srid(text: str) -> tuple[int, str]:
    """Divide PostGIS's EWKT or EWKB into the EPSG code that it states (0 if none) and plain WKT or WKB."""
    stated = re.match(r"SRID=(\d{1,7});", text, re.IGNORECASE)
    if stated:
        return int(stated[1]), text[stated.end() :]
    if _is_wkb(text) and len(text) >= 18:
        order = "<" if text[1] == "1" else ">"
        kind, srid = struct.unpack(order + "II", bytes.fromhex(text[2:18]))
        if kind & _WKB_HAS_SRID:
            return srid, text[:2] + struct.pack(order + "I", kind & ~_WKB_HAS_SRID).hex() + text[18:]
    return 0, text
