"""Class maps to measure on: made-up neighbourhoods, and polygons and zones that lie on them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr

from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import LCZ, NODATA_CODE
from scene_mapper.core.geo.map_geometry import MapGeometry

CELL_M = 100.0
WEST, NORTH = 300_000.0, 6_000_000.0
N_POLYGONS = 400
ZONES_A_SIDE = 20
PATCHES_CELLS = (23, 5)
"""How large neighbourhoods are, and what lies in them."""
OPTIONS = ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER")
_FINE_SHARE = 0.15
_STRIP = 512
LARGEST_MADE = 10_000
"""Larger maps repeat one of this size to the right and downwards: making them takes longer than measuring."""


def made_map(path: Path, size: int, seed: int) -> Path:
    """Make a square class map of LCZ, tiled, deflate, with ground without data; keep one that is there already.

    Args:
        path: the GeoTIFF.
        size: rows and columns.
        seed: which map; maps of two seeds have about a third of their cells in common.
    """
    if path.exists():
        return path
    source = None
    if size > LARGEST_MADE:
        source = gdal.Open(str(made_map(path.with_name(f"map_{LARGEST_MADE}_{seed}.tif"), LARGEST_MADE, seed)))
    part, tiled = path.with_suffix(".part.tif"), path.with_suffix(".tiled")
    geometry = MapGeometry(size, size, (WEST, CELL_M, 0, NORTH, 0, -CELL_M), _crs().ExportToWkt())
    with new_class_map(part, geometry, LCZ, {}) as raster:
        for row in range(0, size, _STRIP):
            height = min(_STRIP, size - row)
            raster.write(1, row, _repeated(source, row, height, size) if source else _codes(row, height, size, seed))
        raster.finish(None)
    gdal.Translate(str(tiled), str(part), format="GTiff", creationOptions=list(OPTIONS))
    gdal.GetDriverByName("GTiff").Delete(str(part))
    tiled.rename(path)
    tiled.with_name(tiled.name + ".aux.xml").rename(path.with_name(path.name + ".aux.xml"))
    return path


def made_polygons(path: Path, size: int) -> Path:
    """Make polygons of twenty corners around places on a map, each with a class; they cover 1 % of 10,000 cells².

    Args:
        path: the GeoPackage.
        size: rows and columns of the map.
    """
    rng = np.random.default_rng(3)
    angles = np.arange(21) * np.pi / 10
    radius_m = 9 * CELL_M
    outlines = []
    for _ in range(N_POLYGONS):
        x, y = WEST + rng.random() * size * CELL_M, NORTH - rng.random() * size * CELL_M
        outlines.append(np.stack([x + radius_m * np.cos(angles), y + radius_m * np.sin(angles)], axis=1))
    _write_polygons(path, outlines, rng.integers(1, 18, N_POLYGONS).tolist())
    return path


def made_zones(path: Path, size: int) -> Path:
    """Make zones that cover a map without gaps, as districts do: a grid of which the inner corners are moved.

    Args:
        path: the GeoPackage.
        size: rows and columns of the map.
    """
    rng = np.random.default_rng(4)
    n = ZONES_A_SIDE
    step_m = size * CELL_M / n
    moved = np.zeros((n + 1, n + 1, 2))
    moved[1:n, 1:n] = rng.uniform(-0.3, 0.3, (n - 1, n - 1, 2))
    corners = (np.mgrid[0 : n + 1, 0 : n + 1].transpose(1, 2, 0) + moved) * step_m
    outlines = []
    for row in range(n):
        for col in range(n):
            ring = [corners[row + a, col + b] for a, b in ((0, 0), (0, 1), (1, 1), (1, 0), (0, 0))]
            outlines.append(np.array([(WEST + x, NORTH - y) for y, x in ring]))
    _write_polygons(path, outlines, [1] * len(outlines))
    return path


def _codes(row: int, height: int, size: int, seed: int) -> NDArray[np.uint8]:
    """Return rows of a map: patches of two sizes with bent borders; a corner and some patches hold no data."""
    rng = np.random.default_rng(7)
    rows, cols = np.mgrid[row : row + height, 0:size].astype(np.float32)
    y = rows + 9 * np.sin(cols / 31) + 4 * np.sin(cols / 7 + rows / 13)
    x = cols + 9 * np.sin(rows / 37) + 4 * np.sin(rows / 11 - cols / 17)
    planes = []
    for patch in PATCHES_CELLS:
        classes = rng.choice(LCZ.codes, (997, 991)).astype(np.uint8)
        other = np.random.default_rng(seed).choice(LCZ.codes, classes.shape).astype(np.uint8)
        classes = np.where(np.random.default_rng(seed).random(classes.shape) < 0.35, classes, other)
        place = (np.floor_divide(y, patch).astype(np.int32) % 997, np.floor_divide(x, patch).astype(np.int32) % 991)
        planes.append((classes[place], rng.random(classes.shape)[place]))
    (coarse, chance), (fine, fine_chance) = planes
    codes = np.where(fine_chance < _FINE_SHARE, fine, coarse)
    codes[(chance < 0.01) | (rows + cols < size / 5)] = NODATA_CODE
    return codes


def _repeated(source: gdal.Dataset, row: int, height: int, size: int) -> NDArray[np.uint8]:
    """Return rows of a map that repeats a smaller one."""
    rows = np.concatenate(
        [source.ReadAsArray(0, one % LARGEST_MADE, LARGEST_MADE, 1) for one in range(row, row + height)]
    )
    return np.tile(rows, (1, -(-size // LARGEST_MADE)))[:, :size]


def _write_polygons(path: Path, outlines: list[NDArray[np.float64]], codes: list[int]) -> None:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("polygons", _crs(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("LCZ", ogr.OFTInteger))
    layer.StartTransaction()
    for outline, code in zip(outlines, codes):
        feature = ogr.Feature(layer.GetLayerDefn())
        text = ", ".join(f"{x} {y}" for x, y in outline)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({text}))"))
        feature.SetField("LCZ", code)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def _crs() -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    return reference
