"""Ways to spoil an input: what has no chance of being read, and what may or may not still be read."""

from __future__ import annotations

import json
import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from osgeo import gdal

Damage = Callable[[Path, Path, random.Random], Path]
"""Writes the spoilt form of a sound input into an empty folder and returns its path."""

_TEXTS = {
    "empty": b"",
    "blank": b"\n \n",
    "text": b"this is a note, not data\nsecond line\n",
    "page": b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>403</body></html>",
    "pointer": b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
    "style": b'<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM"><qgis version="3.40"><pipe/></qgis>',
    "zeros": bytes(4096),
    "list": b'[1, 2, {"a": [',
    "number": b"42",
    "null": b"null",
}


def _content(data: bytes) -> Damage:
    def spoil(sound: Path, folder: Path, _rng: random.Random) -> Path:
        path = folder / sound.name
        path.write_bytes(data)
        return path

    return spoil


def _nowhere(sound: Path, folder: Path, _rng: random.Random) -> Path:
    return folder / f"no_such_{sound.name}"


def _folder(sound: Path, folder: Path, _rng: random.Random) -> Path:
    path = folder / sound.name
    path.mkdir()
    return path


def _noise(sound: Path, folder: Path, rng: random.Random) -> Path:
    path = folder / sound.name
    path.write_bytes(bytes(rng.randrange(256) for _ in range(2000)))
    return path


def _own_link(sound: Path, folder: Path, _rng: random.Random) -> Path:
    path = folder / sound.name
    path.symlink_to(path)
    return path


def _packed_text(sound: Path, folder: Path, _rng: random.Random) -> Path:
    path = folder / f"{sound.stem}.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../readme.txt", "nothing here")
    return path


HOPELESS: dict[str, Damage] = {
    **{name: _content(data) for name, data in _TEXTS.items()},
    "nowhere": _nowhere,
    "folder": _folder,
    "noise": _noise,
    "own link": _own_link,
    "packed text": _packed_text,
}
"""No command can use any of these in the place of a raster, a vector layer or a network."""


def _copied(sound: Path, folder: Path) -> Path:
    """Copy an input with the files that belong to it; return the copy."""
    if sound.is_dir():
        return Path(shutil.copytree(sound, folder / sound.name))
    if sound.suffix == ".json" and sound.parent.name == "bands":
        return Path(shutil.copytree(sound.parent, folder / "bands")) / sound.name
    for path in sound.parent.glob(f"{sound.stem}.*"):
        shutil.copy(path, folder)
    return folder / sound.name


def _some_file(path: Path, rng: random.Random) -> Path:
    return rng.choice(sorted(p for p in path.iterdir() if p.is_file())) if path.is_dir() else path


def _cut(sound: Path, folder: Path, rng: random.Random) -> Path:
    path = _copied(sound, folder)
    file = _some_file(path, rng)
    data = file.read_bytes()
    file.write_bytes(data[: rng.randrange(len(data))])
    return path


def _flipped(sound: Path, folder: Path, rng: random.Random) -> Path:
    path = _copied(sound, folder)
    file = _some_file(path, rng)
    data = bytearray(file.read_bytes())
    reach = len(data) if rng.random() < 0.5 else min(len(data), 400)
    for _ in range(rng.randint(1, 12)):
        data[rng.randrange(reach)] ^= 1 << rng.randrange(8)
    file.write_bytes(bytes(data))
    return path


def _mixed(sound: Path, folder: Path, rng: random.Random) -> Path:
    path = _copied(sound, folder)
    file = _some_file(path, rng)
    data = bytearray(file.read_bytes())
    at, begin = rng.randrange(len(data)), rng.randrange(len(data))
    data[at : at + 64] = data[begin : begin + 64] * rng.randint(0, 3)
    file.write_bytes(bytes(data))
    return path


DAMAGED: dict[str, Damage] = {"cut": _cut, "flipped": _flipped, "mixed": _mixed}
"""What a broken download or disk leaves; each is another damage each time."""


def _header(change: str) -> Damage:
    """Write the raster as a virtual one and change its text."""

    def spoil(sound: Path, folder: Path, _rng: random.Random) -> Path:
        path = folder / "virtual.vrt"
        gdal.BuildVRT(str(path), [str(sound)])
        before, after = change.split(" -> ")
        text = path.read_text()
        start = text.index(before)
        end = text.index(">", start) + 1
        path.write_text(text[:start] + after + text[end:])
        return path

    return spoil


def _tags(**tags: str) -> Damage:
    def spoil(sound: Path, folder: Path, _rng: random.Random) -> Path:
        path = folder / sound.name
        gdal.Translate(str(path), str(sound), metadataOptions=[f"{key}={value}" for key, value in tags.items()])
        return path

    return spoil


def _translated(suffix: str = ".tif", **options: object) -> Damage:
    def spoil(sound: Path, folder: Path, _rng: random.Random) -> Path:
        path = folder / f"{sound.stem}{suffix}"
        gdal.Translate(str(path), str(sound), **options)
        return path

    return spoil


def _categories(sound: Path, folder: Path, _rng: random.Random) -> Path:
    path = Path(shutil.copy(sound, folder))
    names = "".join(f"<Category>{name}</Category>" for name in ("", "LCZ 1", "\U0001f3d9", "N/A", "1e99", "x" * 3000))
    path.with_name(f"{path.name}.aux.xml").write_text(
        f'<PAMDataset><PAMRasterBand band="1"><CategoryNames>{names}</CategoryNames></PAMRasterBand></PAMDataset>'
    )
    return path


STRANGE_RASTERS: dict[str, Damage] = {
    "huge": _header('<VRTDataset -> <VRTDataset rasterXSize="2000000000" rasterYSize="2000000000">'),
    "no size": _header('<VRTDataset -> <VRTDataset rasterXSize="0" rasterYSize="-4">'),
    "other type": _header('<VRTRasterBand -> <VRTRasterBand dataType="CFloat64" band="1">'),
    "no such type": _header('<VRTRasterBand -> <VRTRasterBand dataType="Int512" band="1">'),
    "no such source": _header('<SourceFilename -> <SourceFilename relativeToVRT="1">no_such'),
    "its own source": _header('<SourceFilename -> <SourceFilename relativeToVRT="1">virtual.vrt</SourceFilename><X>'),
    "unclosed": _header("<SRS -> <SRS"),
    "other crs": _header('<SRS -> <SRS>LOCAL_CS["engineering"]</SRS><S>'),
    "no crs": _translated(outputSRS=""),
    "place of nan": _header("<GeoTransform -> <GeoTransform>nan, inf, 0, nan, 0, 1e999</GeoTransform><G>"),
    "no place": _header("<GeoTransform -> <GeoTransform>0, 0, 0, 0, 0, 0</GeoTransform><G>"),
    "far away": _header("<GeoTransform -> <GeoTransform>1e300, 1e300, 0, -1e300, 0, 1e300</GeoTransform><G>"),
    "one pixel": _translated(srcWin=[0, 0, 1, 1]),
    "one column": _translated(srcWin=[0, 0, 1, 12]),
    "complex": _translated(outputType=gdal.GDT_CFloat32),
    "doubles": _translated(outputType=gdal.GDT_Float64, scaleParams=[[0, 1, -1e300, 1e300]]),
    "png": _translated(".png", format="PNG", bandList=[1], outputType=gdal.GDT_Byte),
    "ascii": _translated(".asc", format="AAIGrid", bandList=[1]),
    "levels": _tags(PROCESSING_BASELINE="99999", PRODUCT_URI="S2", BOA_ADD_OFFSET_VALUES_LIST="a b", SCALE="x"),
    "odd names": _categories,
}
"""Rasters that GDAL may open, but which are not what a raster should be."""


def _geojson(features: object) -> Damage:
    def spoil(_sound: Path, folder: Path, _rng: random.Random) -> Path:
        path = folder / "strange.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
        return path

    return spoil


def _feature(geometry: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _polygon(*points: tuple[float, ...]) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": [points]}


_HERE = _polygon((15, 36.1), (15.001, 36.1), (15.001, 36.14), (15, 36.14), (15, 36.1))
STRANGE_VECTORS: dict[str, Damage] = {
    "no features": _geojson([]),
    "no geometry": _geojson([_feature(None, LCZ=2)]),
    "no ring": _geojson([_feature({"type": "Polygon", "coordinates": []}, LCZ=2)]),
    "a point of a ring": _geojson([_feature(_polygon((15, 36)), LCZ=2)]),
    "bow tie": _geojson([_feature(_polygon((15, 36.1), (15.01, 36.2), (15.01, 36.1), (15, 36.2), (15, 36.1)), LCZ=2)]),
    "beyond the pole": _geojson([_feature(_polygon((0, 0), (1e300, 0), (1e300, 1e300), (0, 0)), LCZ=2)]),
    "lines": _geojson([_feature({"type": "LineString", "coordinates": [[15, 36.1], [15.1, 36.2]]}, LCZ=2)]),
    "collection": _geojson([_feature({"type": "GeometryCollection", "geometries": [_HERE, None, _HERE]}, LCZ=2)]),
    "no field": _geojson([_feature(_HERE)]),
    "no class": _geojson([_feature(_HERE, LCZ="nonesuch"), _feature(_HERE, LCZ="N/A")]),
    "lists": _geojson([_feature(_HERE, LCZ=[1, {"a": None}], **{"": 3, "\u0000": 1})]),
    "large numbers": _geojson([_feature(_HERE, LCZ=1e308), _feature(_HERE, LCZ=2**63)]),
    "long texts": _geojson([_feature(_HERE, LCZ="x" * 100_000, note="\u202e<b>&amp;</b>\x1b[31m")]),
    "strange kind": _geojson([{"type": "Banana"}, 3, None, "x"]),
    "no list": _geojson({"a": 1}),
}
"""Layers that OGR may open, but in which there is nothing, or nothing sensible."""


def _table(text: str, encoding: str = "utf-8") -> Damage:
    def spoil(sound: Path, folder: Path, _rng: random.Random) -> Path:
        path = folder / f"{sound.stem}.csv"
        path.write_bytes(text.encode(encoding, "surrogatepass"))
        return path

    return spoil


STRANGE_TABLES: dict[str, Damage] = {
    "head only": _table("x,y,LCZ\n"),
    "one column": _table("LCZ\n2\n"),
    "words for numbers": _table("lon,lat,LCZ\nwest,north,2\n,,\n"),
    "numbers that are none": _table("lon,lat,LCZ\nnan,inf,2\n1e999,-1e999,3\n"),
    "ragged": _table('lon,lat,LCZ\n15,36\n15,36,2,7,"\n'),
    "same names": _table("lon,lon,lat,lat,LCZ,LCZ\n1,2,3,4,5,6\n"),
    "two bytes": _table("lon,lat,LCZ\n15,36.1,2\n", "utf-16"),
    "latin": _table("lon,lat,LCZ,Größe\n15,36.1,2,ü\n", "latin-1"),
    "bad wkt": _table('WKT,LCZ\n"POLYGON ((0 0, 1",2\n'),
    "nul": _table("lon,lat,LCZ\n15,36.1,2\0\0\n"),
    "other head": _table("code;parameter;mean\nA;albedo;viel\n"),
}
"""Tables in which numbers, columns or encodings are wrong."""


def _json(change: Callable[[dict[str, object]], object]) -> Damage:
    def spoil(sound: Path, folder: Path, _rng: random.Random) -> Path:
        path = _copied(sound, folder)
        path.write_text(json.dumps(change(json.loads(path.read_text()))))
        return path

    return spoil


def _each(value: object) -> Damage:
    return _json(
        lambda item: {key: value if key not in ("type", "stac_version") else kept for key, kept in item.items()}
    )


STRANGE_JSON: dict[str, Damage] = {
    "no keys": _json(lambda _: {}),
    "a list": _json(lambda item: [item]),
    "nulls": _each(None),
    "numbers": _each(7),
    "texts": _each("x"),
    "lists": _each([[]]),
    "objects": _each({"a": {}}),
    "assets of texts": _json(lambda item: {**item, "assets": {"B02": "B02.tif", "model": 3}}),
    "deep": _json(lambda item: {**item, "properties": {"mlm:input": [{"bands": [{"name": []}], "input": None}]}}),
}
"""Items and cards in which values are of other types."""
