"""One sound, tiny input of every kind that a command reads."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from scene_mapper.cli import main
from scene_mapper.core.adapt.area_layer import new_areas_layer
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.tests.networks.keras_files import unpack
from scene_mapper.tests.networks.linear import SO2SAT_BANDS, LinearNetwork

BUNDLED_MODELS = Path(__file__).resolve().parents[2] / "models"
CELLS, PIXELS = 12, 48
_ORIGIN = (500_000.0, 4_000_000.0)
_TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}


def utm() -> osr.SpatialReference:
    """Return the CRS of all inputs."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    return reference


def write(
    path: Path, values: np.ndarray, size: float, names: tuple[str, ...] = (), nodata: float | None = None
) -> Path:
    """Write an array (band, row, col) as a GeoTIFF of pixels of `size` metres."""
    bands, height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, _TYPES[str(values.dtype)])
    dataset.SetGeoTransform((_ORIGIN[0], size, 0, _ORIGIN[1], 0, -size))
    dataset.SetProjection(utm().ExportToWkt())
    for number, band in enumerate(values, 1):
        dataset.GetRasterBand(number).WriteArray(band)
        if names:
            dataset.GetRasterBand(number).SetDescription(names[number - 1])
        if nodata is not None:
            dataset.GetRasterBand(number).SetNoDataValue(nodata)
    dataset = None
    return path


def make_sound_inputs(folder: Path) -> dict[str, Path]:
    """Write all inputs.

    Returns:
        The path by kind.
    """
    rng = np.random.default_rng(3)
    network = LinearNetwork(folder, patch=4, stride=4)
    codes = np.kron(rng.choice([2, 6, 11, 17], (4, 4)), np.ones((3, 3))).astype(np.uint8)
    shares = rng.dirichlet(np.ones(len(LCZ)), (CELLS, CELLS)).astype(np.float32).transpose(2, 0, 1)
    scene = rng.integers(200, 4000, (10, PIXELS, PIXELS)).astype(np.uint16)
    values = folder / "values.csv"
    values.write_text("code,surface_albedo_mean\n2,0.2\n")
    found = {
        "scene": write(folder / "scene.tif", scene, 10, SO2SAT_BANDS),
        "scene2": write(folder / "scene2.tif", scene + np.uint16(40), 10, SO2SAT_BANDS),
        "map": write(folder / "lcz_map.tif", codes[None], 40, nodata=0),
        "probabilities": write(folder / "shares.tif", shares, 40, tuple(one.label for one in LCZ.classes)),
        "shares": write(folder / "label_shares.tif", shares[:10], 40),
        "bits": write(folder / "bits.tif", (1 << (codes[None] % 10)).astype(np.uint16), 40, nodata=65535),
        "clouds": write(folder / "scl.tif", rng.integers(0, 11, (1, PIXELS, PIXELS)).astype(np.uint8), 10),
        "radar": write(folder / "s1.tif", rng.normal(-12, 3, (2, PIXELS, PIXELS)).astype(np.float32), 10, ("VV", "VH")),
        "network": network.scene.model_path,
        "bare": Path(shutil.copy(network.scene.model_path, folder / "bare.onnx")),
        "card": network.scene.model_path.with_suffix(".json"),
        "keras": unpack("functions_ops_elu04.keras", folder),
        "h5": unpack("functions_ops_elu04.h5", folder),
        "areas": _areas(folder / "areas.gpkg", codes),
        "values": values,
        **_references(folder, codes),
        **_products(folder, scene),
        "catalogue": Path(shutil.copy(BUNDLED_MODELS / "catalogue.json", folder)),
    }
    for part in ("1/2", "2/2"):
        shard = folder / f"shard{part[0]}.tif"
        line = ["classify", str(found["scene"]), str(shard), "--model", str(found["network"]), "--shard", part]
        assert main([*line, "--quiet"]) == 0
        found[f"shard{part[0]}"] = shard
    return found


def _corner(row: int, col: int) -> tuple[float, float]:
    return _ORIGIN[0] + 40 * col, _ORIGIN[1] - 40 * row


def _areas(path: Path, codes: np.ndarray) -> Path:
    with new_areas_layer(path, LCZ, utm().ExportToWkt()) as layer:
        for row in range(0, CELLS, 3):
            for col in range(0, CELLS, 3):
                layer.add(bytes(_square(row, col, 3).ExportToWkb()), {"class": int(codes[row, col])})
        layer.finish()
    return path


def _square(row: int, col: int, side: int) -> ogr.Geometry:
    (left, top), (right, bottom) = _corner(row, col), _corner(row + side, col + side)
    return ogr.CreateGeometryFromWkt(
        f"POLYGON (({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))"
    )


def _references(folder: Path, codes: np.ndarray) -> dict[str, Path]:
    features, rows = [], ["x,y,LCZ"]
    for row in range(0, CELLS, 3):
        for col in range(0, CELLS, 3):
            code = int(codes[row, col])
            geometry = json.loads(_square(row, col, 3).ExportToJson())
            features.append({"type": "Feature", "properties": {"LCZ": code}, "geometry": geometry})
            x, y = _corner(row, col)
            rows.append(f"{x + 60},{y - 60},{code}")
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32633"}}
    polygons, points = folder / "reference.geojson", folder / "points.csv"
    polygons.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    points.write_text("\n".join(rows) + "\n")
    shapes = folder / "reference.shp"
    gdal.VectorTranslate(str(shapes), str(polygons), format="ESRI Shapefile")
    kml = folder / "reference.kml"
    gdal.VectorTranslate(str(kml), str(polygons), format="KML", dstSRS="EPSG:4326", reproject=True)
    return {"polygons": polygons, "points": points, "shapes": shapes, "kml": kml}


def _products(folder: Path, scene: np.ndarray) -> dict[str, Path]:
    bands = folder / "bands"
    bands.mkdir()
    for name, band in zip(SO2SAT_BANDS, scene):
        write(bands / f"T33_{name}.tif", band[None], 10)
    packed = folder / "bands.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(bands.iterdir()):
            archive.write(path, f"bands/{path.name}")
    item = bands / "item.json"
    assets = {name: {"href": f"T33_{name}.tif", "eo:bands": [{"name": name}]} for name in SO2SAT_BANDS}
    item.write_text(
        json.dumps({"type": "Feature", "stac_version": "1.0.0", "id": "a", "properties": {}, "assets": assets})
    )
    return {"bands": bands, "zip": packed, "stac": item}
