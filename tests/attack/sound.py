"""The sound files that attacks begin with: small, one of each kind that a command reads."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from scene_mapper.core.classify.engine import classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.shards import parse_shard
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.find import find_network
from scene_mapper.tests.networks.keras_files import unpack
from scene_mapper.tests.networks.linear import SO2SAT_BANDS, LinearNetwork
from scene_mapper.tests.networks.torch_writer import OrderedDict, write_zip

SIDE = 48
TRANSFORM = (500_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0)
CLASSES = ("2", "8", "14")


def make_sound_files(folder: Path) -> None:
    """Write all sound files into a folder."""
    rng = np.random.default_rng(3)
    dn = rng.integers(200, 4000, (10, SIDE, SIDE)).astype(np.uint16)
    write(folder / "scene.tif", dn, SO2SAT_BANDS)
    write(folder / "scene2.tif", (dn * 0.9).astype(np.uint16), SO2SAT_BANDS)
    clouds = (rng.random((1, SIDE, SIDE)) < 0.1).astype(np.uint8)
    write(folder / "clouds.tif", clouds, None)
    _networks(folder)
    _maps(folder, rng)
    _vectors(folder)
    _products(folder, dn)
    for name in ("functions_ops_elu04.h5", "functions_ops_softmax_axis1.keras"):
        unpack(name, folder).rename(folder / f"functions{Path(name).suffix}")
    state = {"conv1.weight": np.ones((64, 10, 7, 7), np.float32), "fc.bias": np.zeros(10, np.float32)}
    write_zip(folder / "checkpoint.pth", {"epoch": 3, "model_state_dict": OrderedDict(state)})


def write(
    path: Path, values: np.ndarray, names: tuple[str, ...] | None, transform: tuple[float, ...] = TRANSFORM
) -> None:
    """Write an array (band, row, col) as a GeoTIFF in UTM 33 N."""
    types = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}
    bands, height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, bands, types[str(values.dtype)], ["COMPRESS=DEFLATE"]
    )
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(utm())
    for number, band in enumerate(values, 1):
        dataset.GetRasterBand(number).WriteArray(band)
        if names:
            dataset.GetRasterBand(number).SetDescription(names[number - 1])
    dataset = None


def utm() -> str:
    """Return the sound files' CRS as WKT."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    return str(reference.ExportToWkt())


def _networks(folder: Path) -> None:
    made = folder / "made"
    made.mkdir()
    linear = LinearNetwork(made)
    for card, name in ((linear.scene, "net"), (linear.map, "fcn")):
        shutil.copy(card.model_path, folder / f"{name}.onnx")
        described = json.loads(card.model_path.with_suffix(".json").read_text(encoding="utf-8"))
        text = json.dumps(described).replace(card.model_path.name, f"{name}.onnx")
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    shutil.rmtree(made)


def _maps(folder: Path, rng: np.random.Generator) -> None:
    codes = np.kron(rng.choice([2, 5, 8, 11, 14, 17], (6, 6)), np.ones((2, 2), int)).astype(np.uint8)
    coarse = (TRANSFORM[0], 40.0, 0.0, TRANSFORM[3], 0.0, -40.0)
    write(folder / "map.tif", codes[None], ("class",), coarse)
    write(folder / "map2.tif", np.roll(codes, 1, 0)[None], ("class",), coarse)
    shares = rng.random((17, 12, 12)).astype(np.float32)
    shares /= shares.sum(axis=0)
    write(folder / "shares.tif", shares, None, coarse)
    write(folder / "shares2.tif", np.roll(shares, 1, 2), None, coarse)
    card = find_network(str(folder / "net.json"))
    for number in (1, 2):
        request = ClassifyRequest(str(folder / "scene.tif"), card, folder / f"part{number}.tif")
        classify(request, parse_shard(f"{number}/2"), SilentFeedback())


def _vectors(folder: Path) -> None:
    features = []
    for row in range(3):
        for col in range(4):
            west, north = 500_000 + col * 120, 4_000_000 - row * 160
            ring = [(west, north), (west + 90, north), (west + 90, north - 90), (west, north - 90), (west, north)]
            properties = {"class": CLASSES[(row + col) % 3], "name": f"zone {row}{col}", "number": row}
            features.append((ring, properties))
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32633"}}
    collection = {
        "type": "FeatureCollection",
        "crs": crs,
        "features": [
            {"type": "Feature", "properties": p, "geometry": {"type": "Polygon", "coordinates": [r]}}
            for r, p in features
        ],
    }
    (folder / "zones.geojson").write_text(json.dumps(collection), encoding="utf-8")
    for driver, ending in (("GPKG", "gpkg"), ("ESRI Shapefile", "shp"), ("KML", "kml")):
        gdal.VectorTranslate(str(folder / f"zones.{ending}"), str(folder / "zones.geojson"), format=driver)
    for path in folder.glob("zones.*-*"):  # a database's journals
        path.unlink()
    lines = ["lon,lat,class"]
    to_degrees = osr.CoordinateTransformation(osr.SpatialReference(utm()), _degrees())
    for ring, properties in features:
        lon, lat, _ = to_degrees.TransformPoint(ring[0][0] + 45, ring[0][1] - 45)
        lines.append(f"{lon:.6f},{lat:.6f},{properties['class']}")
    (folder / "points.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert ogr.Open(str(folder / "zones.gpkg")) is not None


def _degrees() -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _products(folder: Path, dn: np.ndarray) -> None:
    bands = folder / "bands"
    bands.mkdir()
    for name, values in zip(SO2SAT_BANDS, dn):
        write(bands / f"T33SVV_20200101T100000_{name}.tif", values[None], None)
    with zipfile.ZipFile(folder / "bands.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(bands.iterdir()):
            archive.write(path, f"product/{path.name}")
    names = {name: f"bands/T33SVV_20200101T100000_{name}.tif" for name in SO2SAT_BANDS}
    item = {
        "type": "Feature", "stac_version": "1.0.0", "id": "S2A_33SVV_20200101_0_L2A",
        "properties": {"platform": "sentinel-2a", "s2:processing_baseline": "02.13",
            "datetime": "2020-01-01T10:00:00Z"},
        "geometry": None, "links": [],
        "assets": {name: {"href": href, "eo:bands": [{"name": name}]} for name, href in names.items()},
    }  # fmt: skip
    (folder / "item.json").write_text(json.dumps(item), encoding="utf-8")
    gdal.Translate(str(folder / "scene.vrt"), str(folder / "scene.tif"), format="VRT")
    text = (folder / "scene.vrt").read_text(encoding="utf-8").replace(str(folder) + os.sep, "")
    (folder / "scene.vrt").write_text(text, encoding="utf-8")
