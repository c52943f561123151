"""Mosaics of many files: each file is read once, though few stay open at a time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.geo.gdal_memory import MAX_FILES_OF_RASTER

SIDE, WIDE, HIGH = 256, MAX_FILES_OF_RASTER + 4, 2
BANDS = ("B02", "B03", "B04")
READ = """
import json, sys
from scene_mapper.core.geo.gdal_memory import bound_open_files
from scene_mapper.core.sentinel.source import SourceReader, open_in_units

def bytes_read():
    with open("/proc/self/io") as counts:
        return int(next(line for line in counts if line.startswith("rchar:")).split()[1])

bound_open_files(1)
source = open_in_units(sys.argv[1], sys.argv[2].split(","), "", "dn").source
reader = SourceReader(source)
before = bytes_read()
values, valid = reader.read(0, 0, source.height, source.width)
print(json.dumps([bytes_read() - before, int(valid.sum()), values.sum(axis=(1, 2), dtype="int64").tolist()]))
"""


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="the system does not count the bytes that are read")
def test_each_file_of_a_wide_mosaic_is_read_once(write_raster, scene_dn, tmp_path):
    scene = scene_dn(SIDE * HIGH, SIDE * WIDE, len(BANDS))
    scene[:, 3, 5] = 0
    tiles = [
        write_raster(
            scene[:, row : row + SIDE, col : col + SIDE],
            names=BANDS,
            transform=(500_000.0 + 10 * col, 10.0, 0.0, 4_000_000.0 - 10 * row, 0.0, -10.0),
            nodata=0,
            name=f"tile_{row}_{col}.tif",
        )
        for row in range(0, SIDE * HIGH, SIDE)
        for col in range(0, SIDE * WIDE, SIDE)
    ]
    mosaic = gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [str(tile) for tile in tiles])
    for number, name in enumerate(BANDS, 1):
        mosaic.GetRasterBand(number).SetDescription(name)
    mosaic = None
    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path / "mosaic.vrt"), ",".join(BANDS)],
        capture_output=True,
        text=True,
        check=True,
    )
    n_read, n_valid, sums = json.loads(done.stdout)
    assert sums == scene.sum(axis=(1, 2), dtype=np.int64).tolist()
    assert n_valid == scene[0].size - 1
    assert len(tiles) == 48 > MAX_FILES_OF_RASTER
    # A file that is closed before its last band is read is read again for the next one.
    assert n_read <= 1.1 * sum(tile.stat().st_size for tile in tiles)
