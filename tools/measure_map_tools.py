"""Measure the commands for finished maps on a map of a whole Sentinel-2 tile: time and memory.

    .venv/bin/python tools/measure_map_tools.py [--size 10980] [--cell 100] [--only compare]

The maps are made up: neighbourhoods of random classes, of about 600 m; so are 400 reference polygons and 400 zones.
Each command runs in a process of its own; its largest memory is what the system says of it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import ogr, osr

from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry

PROGRAM = Path(sys.executable).with_name("scene-mapper")
BLOCK_M = 600
RUNS = (
    ["lczfilter", "map.tif", "gaussian.tif"],
    ["lczfilter", "map.tif", "majority.tif", "--method", "majority"],
    ["scenelabels", "map.tif", "--single", "single.tif", "--shares", "shares.tif", "--layer", "scenes.gpkg"],
    ["export", "map.tif", "umep.tif", "--for", "umep"],
    ["style", "map.tif"],
    ["compare", "map.tif", "other.tif", "--changes", "changes.tif"],
    ["accuracy", "map.tif", "polygons.gpkg"],
    ["accuracy", "map.tif", "other.tif"],
    ["areas", "map.tif"],
    ["areas", "map.tif", "--zones", "zones.gpkg"],
)
N_POLYGONS = 400


def make_map(path: Path, size: int, cell_m: float, seed: int = 1) -> None:
    """Make a square map."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    block = max(1, round(BLOCK_M / cell_m))
    rng = np.random.default_rng(seed)
    geometry = MapGeometry(size, size, (3e5, cell_m, 0, 6e6, 0, -cell_m), srs.ExportToWkt())
    with new_class_map(path, geometry, LCZ, {}) as raster:
        for row in range(0, size, block):
            codes = rng.integers(1, 18, -(-size // block)).astype(np.uint8)
            raster.write(1, row, np.tile(np.repeat(codes, block)[:size], (min(block, size - row), 1)))
        raster.finish("MODE")


def make_polygons(path: Path, size: int, cell_m: float, radius_m: float) -> None:
    """Make polygons of twenty corners around places on a map, each with a class."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    rng = np.random.default_rng(3)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("polygons", srs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("LCZ", ogr.OFTInteger))
    angles = np.arange(21) * np.pi / 10
    for _ in range(N_POLYGONS):
        x, y = 3e5 + rng.random() * size * cell_m, 6e6 - rng.random() * size * cell_m
        corners = zip(x + radius_m * np.cos(angles), y + radius_m * np.sin(angles))
        feature = ogr.Feature(layer.GetLayerDefn())
        text = ", ".join(f"{a} {b}" for a, b in corners)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({text}))"))
        feature.SetField("LCZ", int(rng.integers(1, 18)))
        layer.CreateFeature(feature)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=10980, help="rows and columns of the map")
    parser.add_argument("--cell", type=float, default=100, help="size of a cell in metres")
    parser.add_argument("--only", default="", help="only this command")
    args = parser.parse_args()
    print(f"{args.size} x {args.size} cells of {args.cell:g} m")
    print(f"{'command':<28}{'wall s':>8}{'CPU s':>8}{'largest MB':>12}")
    with tempfile.TemporaryDirectory() as folder:
        make_map(Path(folder, "map.tif"), args.size, args.cell)
        make_map(Path(folder, "other.tif"), args.size, args.cell, seed=2)
        make_polygons(Path(folder, "polygons.gpkg"), args.size, args.cell, 9 * args.cell)
        make_polygons(Path(folder, "zones.gpkg"), args.size, args.cell, args.size * args.cell / 35)
        for command in RUNS:
            if args.only not in ("", command[0]):
                continue
            started = time.monotonic()
            process = subprocess.Popen([PROGRAM, *command, "--quiet"], cwd=folder, stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)
            wall = time.monotonic() - started
            if status:
                sys.exit(f"{' '.join(command)} failed.")
            name = " ".join([command[0], *(command[4:5] if command[0] == "lczfilter" else command[2:3])])
            print(f"{name:<28}{wall:8.1f}{used.ru_utime + used.ru_stime:8.1f}{used.ru_maxrss / 1024:12.0f}", flush=True)


if __name__ == "__main__":
    main()
