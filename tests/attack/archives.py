"""Products: archives with hostile members, STAC items, ESA's folders and stores."""

from __future__ import annotations

import io
import json
import stat
import tarfile
import zipfile

from .case import Bench, Case, damaged
from .doors import Door, any_door
from .networks import _change_somewhere
from .odd_values import JSON_VALUES, NUMBERS, WORDS

_BAND = "product/T33SVV_20200101T100000_B02.tif"
_PLACES = ("../outside/bait", "../../outside/bait", "/tmp/scene-mapper-attack", "..\\outside\\bait", "C:\\bait",
"product/../../bait",
           "\x1b[31mB02.tif", "product/" + "a" * 300 + "_B02.tif", "__MACOSX/._B02.tif", "B02.tif/B02.tif", "/",
           ".", "..")  # fmt: skip


def members(bench: Bench) -> Case:
    """A zip with members that lie elsewhere, are links, are enormous, or twice there."""
    draw = bench.random
    band = (bench.work / "bands/T33SVV_20200101T100000_B02.tif").read_bytes()
    way = draw.choice(("places", "links", "bomb", "twice", "nested", "password", "many", "comment", "tar"))
    path = bench.work / "bad.zip"
    with zipfile.ZipFile(bench.work / "bands.zip") as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        if draw.random() < 0.6:
            for name in old.namelist():
                new.writestr(name, old.read(name))
        if way == "places":
            for name in draw.sample(_PLACES, 3):
                new.writestr(name, band)
        elif way == "links":
            for name, target in (
                (_BAND, "/etc/passwd"),
                ("product", "../outside"),
                ("product/MTD_MSIL2A.xml", "/dev/zero"),
            ):
                info = zipfile.ZipInfo(name)
                info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
                new.writestr(info, target)
        elif way == "bomb":
            name = draw.choice((_BAND, "product/MTD_MSIL2A.xml", "item.json", "x.hdr"))
            with new.open(zipfile.ZipInfo(name), "w", force_zip64=True) as file:
                start = band if name == _BAND else b"<a>"
                file.write(start)
                for _ in range(draw.choice((20, 300))):
                    file.write(bytes(1_000_000))
        elif way == "twice":
            for _ in range(3):
                new.writestr(_BAND, band[: draw.randrange(len(band))])
        elif way == "nested":
            inner = (bench.work / "bands.zip").read_bytes()
            for _ in range(draw.choice((1, 5))):
                buffer = io.BytesIO()
                with zipfile.ZipFile(buffer, "w") as archive:
                    archive.writestr("inner.zip", inner)
                inner = buffer.getvalue()
            new.writestr("product.zip", inner)
        elif way == "many":
            for number in range(draw.choice((2000, 20_000))):
                new.writestr(f"product/{number}_B02.tif", b"")
        elif way == "comment":
            new.comment = b"\x1b[31m" * 100
    data = path.read_bytes()
    if way == "password":
        data = data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")
        bench.write("bad.zip", data)
    if way == "tar":
        with tarfile.open(bench.work / "bad.tar", "w") as archive:
            info = tarfile.TarInfo(draw.choice(_PLACES) or "x")
            info.size = len(band)
            archive.addfile(info, io.BytesIO(band))
        return _stack("bad.tar", "archive tar", draw)
    if draw.random() < 0.2:
        bench.write("bad.zip", damaged(draw, data))
    return _stack("bad.zip", f"archive {way}", draw)


def network_archive(bench: Bench) -> Case:
    """A zip where a network is expected: Keras, PyTorch, a wheel."""
    draw = bench.random
    name = f"bad{draw.choice(('.keras', '.pth', '.whl', '.zip'))}"
    if name.endswith(".whl"):
        name = "ukis_csmask-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(bench.work / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in draw.sample(("config.json", "metadata.json", "model.weights.h5", "archive/data.pkl",
        "archive/version",
                                   "archive/data/0", "ukis_csmask/model_L1C_s2.onnx", *_PLACES[:6]), 4):  # fmt: skip
            big = draw.random() < 0.2
            archive.writestr(
                member, bytes(200_000_000) if big else draw.randbytes(30) if draw.random() < 0.5 else b"{}"
            )
    door = Door(draw.choice(("import", "inspect")))
    return Case("archive", f"archive as network {name}", door.command({"network": name}), door.outputs())


def stac(bench: Bench) -> Case:
    draw = bench.random
    item = json.loads((bench.work / "item.json").read_text(encoding="utf-8"))
    for _ in range(draw.choice((1, 2, 4))):
        what = draw.random()
        if what < 0.4:
            _change_somewhere(bench, item)
        elif what < 0.7 and isinstance(item.get("assets"), dict) and item["assets"]:
            key = draw.choice(sorted(item["assets"]))
            href = draw.choice(("../outside/bait", "/dev/zero", "nowhere.tif", "item.json", "file:///etc/passwd",
            "ftp://localhost/x", "s3://x/y",
                                "", ".", "bands", "zones.geojson", "/vsizip/bands.zip", "bands.zip", "\x1b[31m",
                                "a" * 5000))  # fmt: skip
            item["assets"][key] = {"href": href}
        else:
            properties = item.setdefault("properties", {})
            if isinstance(properties, dict):
                key = draw.choice(("s2:processing_baseline", "earthsearch:boa_offset_applied", "proj:epsg",
                "proj:transform", "eo:cloud_cover",
                                   "s2:product_uri", "platform", "datetime", "processing:level"))  # fmt: skip
                properties[key] = draw.choice((*JSON_VALUES, *WORDS, *NUMBERS))
    text = json.dumps(item)
    data = damaged(draw, text.encode()) if draw.random() < 0.15 else text.encode()
    if draw.random() < 0.05:
        data = b"[" * 200_000
    bench.write("item.json", data)
    door, kind = any_door(bench, "product", "product", "scene")
    return Case("archive", f"STAC item, {door.name}", door.command({kind: "item.json"}), door.outputs())


def folder(bench: Bench) -> Case:
    """A folder of bands, a .SAFE or a store, with odd files in it."""
    draw = bench.random
    way = draw.choice(("bands", "safe", "zarr", "band files"))
    name = "bands"
    if way == "bands":
        files = sorted((bench.work / "bands").iterdir())
        for path in draw.sample(files, draw.choice((1, 3))):
            what = draw.choice(("damage", "remove", "loop", "directory", "empty", "odd"))
            if what == "damage":
                path.write_bytes(damaged(draw, path.read_bytes()))
                continue
            path.unlink()
            if what == "loop":
                path.symlink_to(path.name)
            elif what == "directory":
                path.mkdir()
            elif what == "empty":
                path.touch()
            elif what == "odd":
                bench.write(
                    f"bands/{draw.choice(('x', 'T33SVV'))}_{draw.choice(('B02', 'B99', 'B2', 'SCL'))}.tif", b"II*\0"
                )
    elif way == "safe":
        level, baseline = draw.choice(("1C", "2A")), draw.choice(("0213", "0500", "9999", "xxxx"))
        name = f"S2A_MSIL{level}_20200101T100000_N{baseline}_R1_T33SVV_x.SAFE"
        for level in ("1C", "2A"):
            bench.write(f"{name}/MTD_MSIL{level}.xml", draw.choice(_XML))
        bench.write(f"{name}/GRANULE/L2A_x/MTD_TL.xml", draw.choice(_XML))
        for band in ("B02", "B03", "B8A"):
            bench.write(
                f"{name}/GRANULE/L2A_x/IMG_DATA/T33SVV_20200101T100000_{band}.jp2",
                draw.choice((b"", b"\0\0\0\x0cjP  \r\n\x87\n")),
            )
    elif way == "zarr":
        name = "S2A_MSIL2A_x.zarr"
        array = {"chunks": [24, 24], "compressor": None, "dtype": "<u2", "fill_value": 0, "filters": None, "order": "C",
                 "shape": [24, 24], "zarr_format": 2}  # fmt: skip
        array[draw.choice(sorted(array))] = draw.choice(
            (*JSON_VALUES, [2**31, 2**31], [0, 0], [-1, 3], "<f8", "|O", "<U99")
        )
        place = f"{name}/measurements/reflectance/r10m/b02"
        for level in (
            name,
            f"{name}/measurements",
            f"{name}/measurements/reflectance",
            f"{name}/measurements/reflectance/r10m",
        ):
            bench.write(f"{level}/.zgroup", '{"zarr_format": 2}')
        bench.write(f"{place}/.zarray", json.dumps(array))
        bench.write(f"{place}/.zattrs", json.dumps(draw.choice(JSON_VALUES)))
        bench.write(f"{place}/0.0", bytes(24 * 24 * 2))
    else:
        files = [f"{n}={p}" for n, p in zip(draw.sample(("B02", "B03", "B99", "", "VV", "=", "é"), 3), draw.sample(
            ("bands/T33SVV_20200101T100000_B02.tif", "scene.tif", "nowhere.tif", "bands", "zones.geojson",
            "/dev/null"), 3))]  # fmt: skip
        return Case("archive", "band files", ["stack", *files, "s.tif"], ("s.tif",))
    return _stack(name, f"folder {way}", draw)


_LEVEL_2A = "<n1:Level-2A_User_Product xmlns:n1='x'>{}</n1:Level-2A_User_Product>"
_XML = (
    b"",
    b"<a/>",
    b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    b"<a>" * 100_000,
    b"\xff\xfe<\0a\0",
    _LEVEL_2A.format(
        "<PROCESSING_BASELINE>nan</PROCESSING_BASELINE><BOA_ADD_OFFSET band_id='99'>1e999</BOA_ADD_OFFSET>"
    ),
    _LEVEL_2A.format("<QUANTIFICATION_VALUE>0</QUANTIFICATION_VALUE><IMAGE_FILE>../../../outside/bait</IMAGE_FILE>"),
)


def _stack(name: str, what: str, draw) -> Case:
    door = Door(draw.choice(("stack", "stack vrt", "classify", "accuracy")))
    kind = {"classify": "scene", "accuracy": "zones"}.get(door.name, "product")
    return Case("archive", f"{what}, {door.name}", door.command({kind: name}), door.outputs())
