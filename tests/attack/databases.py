"""GeoPackages: what SQLite allows and a layer should not be, from endless views to geometries that lie."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable
from contextlib import suppress
from random import Random

from .case import Bench, Case
from .doors import any_door
from .odd_values import NUMBERS, PROJECTIONS, WORDS

_NAME = "odd.gpkg"
_HEAD = b"GP\x00\x01" + struct.pack("<i", 32633)
_SQUARE = ((500_000.0, 4_000_000.0), (500_300.0, 4_000_000.0), (500_300.0, 3_999_700.0), (500_000.0, 4_000_000.0))
_ENDLESS = (
    "WITH RECURSIVE n(fid) AS (SELECT 1 UNION ALL SELECT fid + 1 FROM n) "
    "SELECT n.fid AS fid, z.geom AS geom, z.class AS class FROM n, zones AS z WHERE z.fid = 1"
)


def geopackage(bench: Bench) -> Case:
    """A layer of a GeoPackage whose tables were changed by other means than a layer's."""
    draw = bench.random
    door, kind = any_door(bench, "zones", "areas", "areas")
    (bench.work / _NAME).write_bytes((bench.work / "zones.gpkg").read_bytes())
    ways = draw.sample(sorted(_WAYS), draw.choice((1, 1, 2)))
    connection = sqlite3.connect(bench.work / _NAME)
    try:
        # Triggers of a layer need functions that only GDAL brings.
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        for way in ways:
            with suppress(sqlite3.Error, OverflowError):
                _WAYS[way](connection, draw)
        connection.commit()
    finally:
        connection.close()
    title = f"geopackage {', '.join(ways)}, {kind} of {door.name}"
    case = Case("vector", title, door.command({kind: _NAME}), door.outputs())
    case.may_last = "endless" in ways  # it must be possible to stop
    if "journal" in ways:
        bench.write(f"{_NAME}-wal", draw.randbytes(draw.choice((0, 32, 5000))))
        bench.write(f"{_NAME}-shm", draw.randbytes(32_768))
        case.recovered = (f"{_NAME}-wal", f"{_NAME}-shm")
    return case


def _endless(connection: sqlite3.Connection, _: Random) -> None:
    connection.execute("ALTER TABLE zones RENAME TO first")
    connection.execute("CREATE VIEW zones AS " + _ENDLESS.replace("zones AS z", "first AS z"))


def _circle(connection: sqlite3.Connection, _: Random) -> None:
    connection.execute("ALTER TABLE zones RENAME TO first")
    connection.execute("CREATE VIEW zones AS SELECT * FROM other")
    connection.execute("CREATE VIEW other AS SELECT * FROM zones")


def _geometry(connection: sqlite3.Connection, draw: Random) -> None:
    blob = draw.choice(_blobs(draw))
    connection.execute("UPDATE zones SET geom = ? WHERE fid % ? = 0", (blob, draw.choice((1, 2, 5))))


def _value(connection: sqlite3.Connection, draw: Random) -> None:
    number = draw.choice(NUMBERS)
    values = (b"\xff\x00", draw.randbytes(20), "x" * 200_000, 2**62, float("inf"), None, number, _clean(draw))
    column = draw.choice(("class", "name", "number"))
    connection.execute(f'UPDATE zones SET "{column}" = ? WHERE fid % 2 = 0', (draw.choice(values),))


def _crs(connection: sqlite3.Connection, draw: Random) -> None:
    text = draw.choice((*PROJECTIONS, "undefined", "http://127.0.0.1:9/x", "/vsicurl/http://127.0.0.1:9/x"))
    connection.execute("UPDATE gpkg_spatial_ref_sys SET definition = ? WHERE srs_id > 0", (text,))
    if draw.random() < 0.5:
        connection.execute("UPDATE gpkg_spatial_ref_sys SET organization = 'x', organization_coordsys_id = -7")


def _contents(connection: sqlite3.Connection, draw: Random) -> None:
    key = draw.choice(("table_name", "data_type", "identifier", "min_x", "max_y", "srs_id", "last_change"))
    values = (None, "", "features", "tiles", "attributes", 1e308, float("inf"), -99, "gpkg_contents", _clean(draw))
    connection.execute(f"UPDATE gpkg_contents SET {key} = ?", (draw.choice(values),))


def _columns(connection: sqlite3.Connection, draw: Random) -> None:
    key = draw.choice(("column_name", "geometry_type_name", "z", "m", "srs_id", "table_name"))
    value = draw.choice(("", "POINT", "BANANA", "GEOMETRYCOLLECTION", "class", 7, -1, 2**40, _clean(draw)))
    connection.execute(f"UPDATE gpkg_geometry_columns SET {key} = ?", (value,))


def _counts(connection: sqlite3.Connection, draw: Random) -> None:
    connection.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", (draw.choice((-1, 0, 2**62, "x", None)),))


def _index(connection: sqlite3.Connection, draw: Random) -> None:
    table = draw.choice(("rtree_zones_geom", "rtree_zones_geom_node", "rtree_zones_geom_parent"))
    if draw.random() < 0.5:
        connection.execute(f"UPDATE {table} SET data = ?", (draw.randbytes(300),))
    else:
        connection.execute(f"DROP TABLE {table}")


def _many_columns(connection: sqlite3.Connection, draw: Random) -> None:
    for number in range(draw.choice((50, 1500))):
        connection.execute(f'ALTER TABLE zones ADD COLUMN "c{number}" TEXT')


def _odd_columns(connection: sqlite3.Connection, draw: Random) -> None:
    for number in range(3):
        name = f"{_clean(draw)}{number}".replace('"', '""')[:300]
        connection.execute(f'ALTER TABLE zones ADD COLUMN "{name}" {draw.choice(("TEXT", "DATE", "BLOB", "JSON"))}')


def _odd_name(connection: sqlite3.Connection, draw: Random) -> None:
    name = draw.choice((_clean(draw)[:200] or "x", "a|b", "a'b", "sqlite_x", "zones; x", "\x1b[31m"))
    quoted = name.replace('"', '""')
    connection.execute(f'ALTER TABLE zones RENAME TO "{quoted}"')
    for table in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_ogr_contents"):
        connection.execute(f"UPDATE {table} SET table_name = ?", (name,))


def _marks(connection: sqlite3.Connection, draw: Random) -> None:
    connection.execute(f"PRAGMA {draw.choice(('application_id', 'user_version'))} = {draw.choice((0, 1, 2**31 - 1))}")


def _schema(connection: sqlite3.Connection, draw: Random) -> None:
    """Let the text of a table's definition lie."""
    connection.execute("PRAGMA writable_schema = ON")
    text = draw.choice(
        ("CREATE TABLE zones (x", "CREATE TABLE zones (fid, geom, class AS (zones.class))", "", "x" * 9999)
    )
    connection.execute(
        "UPDATE sqlite_master SET sql = ? WHERE name = ?", (text, draw.choice(("zones", "gpkg_contents")))
    )


def _nothing(_connection: sqlite3.Connection, _draw: Random) -> None:
    """The journals beside the database are what is odd."""


def _clean(draw: Random) -> str:
    return "".join(c for c in draw.choice(WORDS) if not 0xD800 <= ord(c) <= 0xDFFF)


def _blobs(draw: Random) -> tuple[bytes, ...]:
    """Return geometries as a GeoPackage stores them, each with a fault."""
    ring = b"".join(struct.pack("<dd", *point) for point in _SQUARE)
    polygon = struct.pack("<BIII", 1, 3, 1, 4) + ring
    nested = b"".join(struct.pack("<BII", 1, 7, 1) for _ in range(draw.choice((40, 5000)))) + polygon
    odd = draw.choice((float("nan"), float("inf"), 1e300, -1e300))
    return (
        b"", b"GP", _HEAD, b"XX" + _HEAD[2:] + polygon, _HEAD + polygon[:-9], _HEAD + nested,
        _HEAD + struct.pack("<BII", 1, 3, 2**32 - 1), _HEAD + struct.pack("<BIII", 1, 3, 1, 2**31 - 1) + ring,
        _HEAD + struct.pack("<BIII", 1, 3, 1, 4) + struct.pack("<8d", *([odd] * 8)),
        _HEAD + struct.pack("<BIII", 1, 3, 1, 0), _HEAD + struct.pack("<BI", 1, 999) + ring,
        b"GP\x00\x0f" + struct.pack("<i", -1) + polygon, b"GP\x00\x11" + struct.pack("<i", 32633),
        b"GP\xff\x03" + struct.pack("<i4d", 32633, odd, odd, odd, odd) + polygon, draw.randbytes(200),
    )  # fmt: skip


_WAYS: dict[str, Callable[[sqlite3.Connection, Random], None]] = {
    "endless": _endless, "circle": _circle, "geometry": _geometry, "value": _value, "crs": _crs,
    "contents": _contents, "columns": _columns, "counts": _counts, "index": _index, "many": _many_columns,
    "odd columns": _odd_columns, "odd name": _odd_name, "marks": _marks, "schema": _schema, "journal": _nothing,
}  # fmt: skip
