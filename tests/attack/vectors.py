"""Polygons and points: damaged files, odd texts and numbers, odd shapes and places."""

from __future__ import annotations

import json
import struct

from osgeo import gdal, ogr

from .case import Bench, Case
from .doors import any_door
from .odd_values import JSON_VALUES, NUMBERS, PROJECTIONS, WORDS

_ENDINGS = {
    "gpkg": "GPKG",
    "shp": "ESRI Shapefile",
    "kml": "KML",
    "geojson": "GeoJSON",
    "gml": "GML",
    "csv": "CSV",
    "fgb": "FlatGeobuf",
}


def damaged(bench: Bench) -> Case:
    door, kind = any_door(bench, "zones", "areas")
    ending = bench.random.choice(("gpkg", "shp", "kml", "geojson", "gml", "fgb"))
    name = f"vector.{ending}"
    gdal.VectorTranslate(str(bench.work / name), str(bench.work / "zones.geojson"), format=_ENDINGS[ending])
    parts = sorted(path.name for path in bench.work.glob("vector.*"))
    if parts:
        bench.damage(bench.random.choice(parts))
    return _case(bench, door, kind, name, f"damaged {ending}")


def odd_geojson(bench: Bench) -> Case:
    door, kind = any_door(bench, "zones", "zones", "areas")
    whole = json.loads((bench.work / "zones.geojson").read_text(encoding="utf-8"))
    draw = bench.random
    for _ in range(draw.choice((1, 3, 12))):
        feature = draw.choice(whole["features"])
        what = draw.random()
        if what < 0.5:
            feature["properties"][draw.choice(("class", "class", "name", "=1+1", "\x1b[31m", "a" * 300))] = draw.choice(
                (*JSON_VALUES, *WORDS, *NUMBERS)
            )
        elif what < 0.85:
            feature["geometry"] = draw.choice(_geometries(draw))
        else:
            feature[draw.choice(("id", "type", "geometry", "properties", "bbox"))] = draw.choice(JSON_VALUES)
    if draw.random() < 0.15:
        whole[draw.choice(("features", "crs", "type", "name", "bbox"))] = draw.choice(JSON_VALUES)
    text = json.dumps(whole, ensure_ascii=draw.random() < 0.5)
    if draw.random() < 0.2:
        text = text.replace(': "8"', ": " + draw.choice(("9" * 5000, "1e99999", "-", "0x8", "[" * 5000)), 1)
    data = text.encode("utf-8", "surrogatepass")
    if draw.random() < 0.2:
        data = data.replace(b"zone", b"Stra\xdfe \xb5m\xb2")
    return _case(bench, door, kind, bench.write("odd.geojson", data), "odd geojson")


def odd_layer(bench: Bench) -> Case:
    """A layer written by GDAL: fields of many types, CRSs, geometries."""
    draw = bench.random
    door, kind = any_door(bench, "zones", "areas")
    ending = draw.choice(("gpkg", "shp", "kml", "fgb", "geojson"))
    name = f"layer.{ending}"
    data = ogr.GetDriverByName(_ENDINGS[ending]).CreateDataSource(str(bench.work / name))
    for number in range(draw.choice((0, 1, 1, 1, 3))):
        text = draw.choice((*PROJECTIONS, "EPSG:32633", "EPSG:4326", "EPSG:32633"))
        from osgeo import osr

        reference = osr.SpatialReference()
        if not text or reference.SetFromUserInput(text) != 0:
            reference = None
        layer = data.CreateLayer(
            f"{_clean(draw.choice(WORDS))[:50] or 'l'}{number}",
            reference,
            draw.choice((ogr.wkbPolygon, ogr.wkbUnknown, ogr.wkbPoint25D)),
        )
        if layer is None:
            continue
        types = (
            ogr.OFTInteger,
            ogr.OFTReal,
            ogr.OFTString,
            ogr.OFTInteger64,
            ogr.OFTDate,
            ogr.OFTBinary,
            ogr.OFTStringList,
        )
        for field in ("class", *draw.sample(WORDS, 2))[draw.choice((0, 0, 1)) :]:
            layer.CreateField(ogr.FieldDefn(_clean(field)[:60] or "f", draw.choice(types)))
        for _ in range(draw.choice((0, 1, 4))):
            feature = ogr.Feature(layer.GetLayerDefn())
            for index in range(layer.GetLayerDefn().GetFieldCount()):
                feature.SetField(index, draw.choice((_clean(draw.choice(WORDS)), draw.choice(NUMBERS)[:300], "8")))
            geometry = draw.choice(_geometries(draw))
            if isinstance(geometry, dict):
                made = ogr.CreateGeometryFromJson(json.dumps(geometry))
                if made is not None:
                    feature.SetGeometry(made)
            layer.CreateFeature(feature)
    data = None
    return _case(bench, door, kind, name, f"odd layer {ending}")


def points(bench: Bench) -> Case:
    """Tables of points."""
    draw = bench.random
    door, kind = any_door(bench, "zones")
    lines = (bench.work / "points.csv").read_text(encoding="utf-8").splitlines()
    for _ in range(draw.choice((1, 3))):
        row = draw.randrange(len(lines))
        cells = lines[row].split(",")
        cells[draw.randrange(len(cells))] = draw.choice((*NUMBERS, *WORDS))
        lines[row] = ",".join(cells)
    text = draw.choice(("\n", "\r\n", "\r")).join(lines).replace(",", draw.choice((",", ",", ";", "\t")))
    encoding = draw.choice(("utf-8", "utf-8", "utf-16", "latin-1"))
    data = text.encode(encoding, "surrogatepass" if encoding != "latin-1" else "replace")
    return _case(bench, door, kind, bench.write("odd.csv", data), f"points {encoding}")


def kml(bench: Bench) -> Case:
    draw = bench.random
    door, kind = any_door(bench, "areas", "zones")
    text = (bench.work / "zones.kml").read_text(encoding="utf-8")
    way = draw.choice(("deep", "words", "entity", "bomb", "latin", "folders"))
    if way == "deep":
        text = text.replace("<Placemark", "<Folder>" * 3000 + "<Placemark", 1)
    elif way == "words":
        for _ in range(4):
            word = _clean(draw.choice(WORDS)).replace("&", "&amp;").replace("<", "&lt;")
            text = text.replace("<name>", f"<name>{word}", draw.choice((1, 3)))
    elif way == "entity":
        text = text.replace("<kml", '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<kml', 1).replace(
            "<name>", "<name>&x;"
        )
    elif way == "bomb":
        doctype = '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa">' + "".join(
            f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij")
        )
        text = text.replace("<kml", doctype + "]>\n<kml", 1).replace("<name>", "<name>&j;")
    elif way == "folders":
        text = text.replace("<Placemark", "<Folder><name>8</name><Placemark").replace(
            "</Placemark>", "</Placemark></Folder>"
        )
    data = text.encode("latin-1", "replace") if way == "latin" else text.encode("utf-8")
    name = bench.write("odd.kml", data)
    if draw.random() < 0.3:
        import zipfile

        with zipfile.ZipFile(bench.work / "odd.kmz", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(draw.choice(("doc.kml", "../outside/bait", "/etc/x.kml", "a/b.kml")), data)
        name = "odd.kmz"
    return _case(bench, door, kind, name, f"kml {way}")


def shapefile(bench: Bench) -> Case:
    """Parts of a shapefile lie: sizes, encodings, missing parts."""
    draw = bench.random
    door, kind = any_door(bench, "zones", "areas")
    gdal.VectorTranslate(str(bench.work / "s.shp"), str(bench.work / "zones.geojson"), format="ESRI Shapefile")
    way = draw.choice(("cpg", "missing", "dbf count", "dbf text", "shp size", "prj"))
    if way == "cpg":
        bench.write("s.cpg", draw.choice(WORDS))
    elif way == "missing":
        (bench.work / f"s.{draw.choice(('dbf', 'shx', 'prj'))}").unlink(missing_ok=True)
    elif way == "dbf count":
        data = bytearray((bench.work / "s.dbf").read_bytes())
        data[4:8] = struct.pack("<I", draw.choice((0, 2**31, 2**32 - 1, 10**6)))
        bench.write("s.dbf", bytes(data))
    elif way == "dbf text":
        data = (
            (bench.work / "s.dbf")
            .read_bytes()
            .replace(b"zone", draw.choice((b"\xdf\xb5\xff\x80", b"=1+1", b"\x1b[3m", b"\0\0\0\0")))
        )
        bench.write("s.dbf", data)
    elif way == "shp size":
        data = bytearray((bench.work / "s.shp").read_bytes())
        data[104:112] = struct.pack(">ii", 1, draw.choice((-1, 2**31 - 1, 0)))
        bench.write("s.shp", bytes(data))
    else:
        bench.write("s.prj", draw.choice(PROJECTIONS))
    return _case(bench, door, kind, "s.shp", f"shapefile {way}")


def values(bench: Bench) -> Case:
    """A table of one's own values for the parameters."""
    draw = bench.random
    lines = ["class;parameter;minimum;mean;maximum".replace(";", draw.choice(";,\t"))]
    for _ in range(draw.choice((0, 1, 5))):
        cells = [draw.choice((*WORDS, *NUMBERS, "8", "sky_view_factor")) for _ in range(draw.choice((1, 3, 5)))]
        lines += [draw.choice(",;").join(cells)]
    data = "\n".join(lines).encode(draw.choice(("utf-8", "utf-16")), "surrogatepass")
    bench.write("values.csv", data)
    command = ["parameters", "map.tif", "p.tif", "--table", "t.csv", "--values", "values.csv"]
    return Case("vector", "table of values", command, ("p.tif", "t.csv"))


def _case(bench: Bench, door, kind: str, name: str, what: str) -> Case:
    command = door.command({kind: name})
    if door.name.startswith("areas") and bench.random.random() < 0.4:
        command += ["--zone-field", bench.random.choice(("name", "class", "nothing", *WORDS[:12]))]
    if door.name in ("adapt", "check") and bench.random.random() < 0.4:
        command += ["--field", bench.random.choice(("name", "class", "number"))]
    return Case("vector", f"{what}, {kind} of {door.name}", [_clean(word) for word in command], door.outputs())


def _clean(text: str) -> str:
    return "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF)


def _geometries(draw) -> tuple[object, ...]:
    odd = draw.choice((0, 1e300, -1e300, float("nan"), float("inf"), 500_100, 181, "x", None, 1e-300))
    ring = [[500_000, 4_000_000], [500_300, 4_000_000], [500_300, 3_999_600], [500_000, 4_000_000]]
    return (
        None,
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [[]]},
        {"type": "Polygon", "coordinates": [ring[:2]]},
        {"type": "Polygon", "coordinates": [[*ring[:2], [odd, 3_999_500], ring[0]]]},
        {
            "type": "Polygon",
            "coordinates": [
                [[500_000, 4e6], [500_300, 3_999_700], [500_300, 4e6], [500_000, 3_999_700], [500_000, 4e6]]
            ],
        },
        {"type": "Polygon", "coordinates": [[[x, y, odd] for x, y in ring]]},
        {"type": "Polygon", "coordinates": [ring, ring, ring]},
        {"type": "Polygon", "coordinates": [[[-1e9, -1e9], [1e9, -1e9], [1e9, 1e9], [-1e9, 1e9], [-1e9, -1e9]]]},
        {"type": "MultiPolygon", "coordinates": [[ring]] * draw.choice((1, 300))},
        {"type": "Point", "coordinates": [odd, odd]},
        {"type": "Point", "coordinates": [500_100, 3_999_900]},
        {"type": "LineString", "coordinates": ring},
        {
            "type": "GeometryCollection",
            "geometries": [{"type": "Polygon", "coordinates": [ring]}, {"type": "Point", "coordinates": [1, 2]}],
        },
        {"type": "GeometryCollection", "geometries": []},
        {"type": "Nothing", "coordinates": ring},
    )
