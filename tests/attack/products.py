"""Composites, ESA's folders with JPEG 2000, items with odd references, cloud masks, networks named by their path."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
from osgeo import gdal

from . import networks
from .archives import _XML, stac
from .case import Bench, Case, damaged
from .doors import Door
from .odd_values import NUMBERS, WORDS

_HREFS = (
    "file:///etc/passwd", "file://host/x.tif", "//server/x.tif", "\\\\server\\x.tif", "C:\\x.tif", "./bands/../bands",
    "https://127.0.0.1:9/x.tif", "data:,x", "..%2f..%2foutside%2fbait", "bands/%2e%2e/../outside/bait",
    "http://127.0.0.1:9/x.tif",
    "bands/T33SVV_20200101T100000_B02.tif?x=1", "bands/T33SVV_20200101T100000_B02.tif#x", "/vsicurl/http://127.0.0.1:9/x",
    "<VRTDataset rasterXSize='1' rasterYSize='1'/>", "GTIFF_DIR:1:scene.tif", "item.json", "loop", "pipe", "é.tif",
    "~/x.tif", "$HOME/x.tif", "bands/T33SVV_20200101T100000_B02.tif\0.jp2", "x" * 300, None, 1, [], {},
)  # fmt: skip
_PRODUCT_DOORS = ("stack", "classify", "composite", "composite product", "cloudmask product")


def composite(bench: Bench) -> Case:
    """One of the scenes of a composite is damaged, lies elsewhere, or is another kind of thing."""
    draw = bench.random
    way = draw.choice(("damaged", "elsewhere", "other", "bands", "huge", "options", "same", "loop"))
    door, files, more = Door(draw.choice(("composite", "composite product"))), {}, []
    which = draw.choice(door.inputs())
    if way == "damaged":
        bench.damage("scene2.tif")
        files[which] = "scene2.tif"
    elif way == "elsewhere":
        dataset = gdal.Open(str(bench.work / "scene2.tif"), gdal.GA_Update)
        dataset.SetGeoTransform(draw.choice((
            (900_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0), (500_003.3, 10.0, 0.0, 4_000_001.7, 0.0, -10.0),
            (500_000.0, 20.0, 0.0, 4_000_000.0, 0.0, -20.0), (500_000.0, 1e-9, 0.0, 4_000_000.0, 0.0, -1e-9),
            (500_000.0, 8.0, 6.0, 4_000_000.0, 6.0, -8.0), (500_000.0, 1e9, 0.0, 4_000_000.0, 0.0, -1e9),
        )))  # fmt: skip
        dataset = None
        files[which] = "scene2.tif"
    elif way == "other":
        files[which] = draw.choice(("map.tif", "zones.gpkg", "net.onnx", "bands", "item.json", "clouds.tif", "nowhere",
                                    "scene.vrt", "shares.tif"))  # fmt: skip
    elif way == "bands":
        chosen = draw.sample(range(1, 11), draw.choice((1, 3, 9)))
        gdal.Translate(str(bench.work / "few.tif"), str(bench.work / "scene2.tif"), bandList=chosen)
        files[which] = "few.tif"
    elif way == "huge":
        gdal.Translate(str(bench.work / "huge.vrt"), str(bench.work / "scene2.tif"), format="VRT")
        text = (bench.work / "huge.vrt").read_text(encoding="utf-8")
        size = draw.choice((2**31 - 1, 9_000_000, 60_000))
        bench.write("huge.vrt", re.sub(r'rasterXSize="\d+"', f'rasterXSize="{size}"', text, count=1))
        files[which] = "huge.vrt"
    elif way == "same":
        files = dict.fromkeys(door.inputs(), "scene.tif")
    elif way == "loop":
        (bench.work / "ring").symlink_to(".")
        files[which] = draw.choice(("ring", "ring/ring/scene.tif", "ring/ring"))
    else:
        option = draw.choice(("--bands", "--band-mapping", "--atmosphere", "--threads"))
        more = [option, draw.choice((*NUMBERS, *(word for word in WORDS if len(word) < 1000)))]
    case = Case("composite", f"composite {way}, {door.name}", [*door.command(files), *more], door.outputs())
    case.may_last = way == "huge"
    return case


def safe(bench: Bench) -> Case:
    """A product in ESA's format with metadata or pictures that are damaged, and composites of it."""
    draw = bench.random
    level = draw.choice(("1C", "2A"))
    name = f"S2A_MSIL{level}_20200101T100000_N0500_R122_T33SVV_20200101T120000.SAFE"
    granule = f"{name}/GRANULE/L{level}_T33SVV_A023654_20200101T100000"
    pictures = []
    for band, values in zip(("B02", "B03", "B04", "B8A"), np.random.default_rng(1).integers(0, 5000, (4, 48, 48))):
        folder = f"{granule}/IMG_DATA" + ("" if level == "1C" else "/R20m" if band == "B8A" else "/R10m")
        size = "" if level == "1C" else "_20m" if band == "B8A" else "_10m"
        pictures.append(f"{folder}/T33SVV_20200101T100000_{band}{size}.jp2")
        bench.write(pictures[-1], _jp2(bench, values.astype(np.uint16)))
    main = (
        f"<n1:Level-{level}_User_Product xmlns:n1='x'><PRODUCT_URI>{name}</PRODUCT_URI><PROCESSING_LEVEL>Level-{level}"
        "</PROCESSING_LEVEL><PROCESSING_BASELINE>05.00</PROCESSING_BASELINE>"
        f"{''.join(f'<IMAGE_FILE>{p[len(name) + 1 : -4]}</IMAGE_FILE>' for p in pictures)}"
        f"</n1:Level-{level}_User_Product>"
    )
    bench.write(f"{name}/MTD_MSIL{level}.xml", main)
    bench.write(f"{granule}/MTD_TL.xml", "<n1:Level_Tile_ID xmlns:n1='x'><Tile_Geocoding/></n1:Level_Tile_ID>")
    for _ in range(draw.choice((1, 1, 3))):
        path = draw.choice((*pictures, f"{name}/MTD_MSIL{level}.xml", f"{granule}/MTD_TL.xml"))
        way = draw.choice(("damage", "damage", "xml", "empty", "loop", "pipe", "tif", "folder"))
        data = (bench.work / path).read_bytes() if (bench.work / path).is_file() else b""
        if way in ("loop", "folder") and not (bench.work / path).is_dir():
            (bench.work / path).unlink()
            (bench.work / path).symlink_to(Path(path).name) if way == "loop" else (bench.work / path).mkdir()
        elif not (bench.work / path).is_symlink() and not (bench.work / path).is_dir():
            other = {"damage": damaged(draw, data), "xml": draw.choice(_XML), "empty": b""}
            bench.write(path, other.get(way) if way in other else (bench.work / "scene.tif").read_bytes())
    door = Door(draw.choice(_PRODUCT_DOORS))
    kind = next(word for word in door.inputs() if word in ("product", "scene"))
    return Case("products", f"safe, {door.name}", door.command({kind: name}), door.outputs())


def _jp2(bench: Bench, values: np.ndarray) -> bytes:
    memory = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1, gdal.GDT_UInt16)
    memory.SetGeoTransform((500_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0))
    memory.SetProjection(gdal.Open(str(bench.work / "scene.tif")).GetProjection())
    memory.GetRasterBand(1).WriteArray(values)
    place = bench.work / "made.jp2"
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(place), memory, options=["QUALITY=100", "REVERSIBLE=YES"])
    data = place.read_bytes()
    for path in bench.work.glob("made.jp2*"):
        path.unlink()
    return data


def hrefs(bench: Bench) -> Case:
    """A STAC item leads elsewhere."""
    draw = bench.random
    (bench.work / "loop").symlink_to("loop")
    item = json.loads((bench.work / "item.json").read_text(encoding="utf-8"))
    for key in draw.sample(sorted(item["assets"]), draw.choice((1, 3, 10))):
        item["assets"][key]["href"] = draw.choice(_HREFS)
    if draw.random() < 0.2:
        return stac(bench)
    bench.write("item.json", json.dumps(item))
    door = Door(draw.choice(_PRODUCT_DOORS))
    kind = next(word for word in door.inputs() if word in ("product", "scene"))
    return Case("products", f"hrefs, {door.name}", door.command({kind: "item.json"}), door.outputs())


def masks(bench: Bench) -> Case:
    """A cloud layer is damaged, of another kind or place, or its values are odd."""
    draw = bench.random
    door = Door(draw.choice(("cloudmask", "classify clouds", "stack raster")))
    way = draw.choice(("damage", "other", "place", "values", "method", "type"))
    files, more = {}, []
    if way == "damage":
        bench.damage("clouds.tif")
    elif way == "other":
        others = ("zones.geojson", "bands.zip", "net.onnx", "nowhere.tif", "", "bands", "shares.tif", "scene.tif")
        files["clouds"] = draw.choice(others)
    elif way in ("place", "type"):
        kind = draw.choice((gdal.GDT_Float32, gdal.GDT_CFloat32, gdal.GDT_Int16)) if way == "type" else gdal.GDT_Byte
        gdal.Translate(str(bench.work / "other.tif"), str(bench.work / "clouds.tif"), outputType=kind)
        dataset = gdal.Open(str(bench.work / "other.tif"), gdal.GA_Update)
        if way == "place":
            dataset.SetGeoTransform(draw.choice(((0.0, 1.0, 0.0, 0.0, 0.0, -1.0), (500_000.0, 0.0, 0.0, 4e6, 0.0, 0.0),
                                                 (500_001.0, 1e-7, 0.0, 4e6, 0.0, -1e-7))))  # fmt: skip
        else:
            dataset.GetRasterBand(1).SetNoDataValue(float("nan"))
        dataset = None
        files["clouds"] = "other.tif"
    elif way == "values":
        more = ["--layer-values" if door.name == "cloudmask" else "--mask-values", draw.choice((*NUMBERS, *WORDS[:20]))]
    else:
        door = Door("cloudmask")
        more = ["--method", draw.choice(("net.json", "net.onnx", "nowhere", "auto", "", "map.tif", *WORDS[:12]))]
    return Case("products", f"mask {way}, {door.name}", [*door.command(files), *more], door.outputs())


def _without_checksum(part: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in part.items() if key != "file:checksum"}


def network_by_path(bench: Bench) -> Case:
    """A damaged or hostile network that nobody has imported is named by its path."""
    draw = bench.random
    made = draw.choice((networks.onnx_damaged, networks.onnx_odd, networks.onnx_odd, networks.onnx_external))(bench)
    if (bench.work / "bare.onnx").exists():
        (bench.work / "bare.onnx").rename(bench.work / "net.onnx")
    if draw.random() < 0.3:
        (bench.work / "net.json").unlink(missing_ok=True)
    else:
        text = (bench.work / "net.json").read_text(encoding="utf-8")
        bench.write("net.json", json.dumps(json.loads(text, object_hook=_without_checksum)))
    door = Door(draw.choice(("classify", "adapt", "cloudmask network", "classify batch")))
    case = Case("network", f"by path: {made.name}, {door.name}", door.command({"card": "net.onnx"}), door.outputs())
    case.refused = made.refused
    return case
