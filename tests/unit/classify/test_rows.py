"""Rows of virtual rasters: cut where blocks of their files end, so that each is decoded once with little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.rows import RowBuffer
from scene_mapper.core.sentinel.source import open_in_units

BANDS = ("B02", "B03", "B04")
HEIGHT, WIDTH, SIDE = 2300, 700, 1024
STOPS = (900, 1300, 2040, 2300)
READ = """
import json, sys
from osgeo import gdal
from scene_mapper.core.classify.rows import RowBuffer
from scene_mapper.core.sentinel.source import open_in_units

def bytes_read():
    with open("/proc/self/io") as counts:
        return int(next(line for line in counts if line.startswith("rchar:")).split()[1])

gdal.SetCacheMax(int(sys.argv[2]))
source = open_in_units(sys.argv[1], ("B02", "B03", "B04"), "", "dn").source
buffer = RowBuffer(source, 0, source.width)
before, start = bytes_read(), 0
for stop in map(int, sys.argv[3:]):
    buffer.rows(start, stop)
    start = stop
print(json.dumps(bytes_read() - before))
"""


@pytest.fixture(scope="module")
def scene() -> np.ndarray:
    return np.random.default_rng(3).integers(1, 4000, (len(BANDS), HEIGHT, WIDTH)).astype(np.uint16)


@pytest.fixture(scope="module")
def stack(scene, tmp_path_factory) -> Path:
    """A virtual raster of one file a band, in blocks of 1024 × 1024 pixels."""
    folder = tmp_path_factory.mktemp("stack")
    options = ["TILED=YES", f"BLOCKXSIZE={SIDE}", f"BLOCKYSIZE={SIDE}", "COMPRESS=DEFLATE", "ZLEVEL=1"]
    files = []
    for name, values in zip(BANDS, scene):
        files.append(str(folder / f"{name}.tif"))
        made = gdal.GetDriverByName("GTiff").Create(files[-1], WIDTH, HEIGHT, 1, gdal.GDT_UInt16, options)
        made.SetGeoTransform((500_000, 10, 0, 4_000_000, 0, -10))
        made.GetRasterBand(1).WriteArray(values)
        made = None
    path = folder / "stack.vrt"
    virtual = gdal.BuildVRT(str(path), files, options=gdal.BuildVRTOptions(separate=True))
    for number, name in enumerate(BANDS, 1):
        virtual.GetRasterBand(number).SetDescription(name)
    virtual = None
    return path


def test_reads_end_where_blocks_do(stack, scene) -> None:
    source = open_in_units(str(stack), BANDS, "", "dn").source
    buffer, start, seen = RowBuffer(source, 0, WIDTH), 0, {}
    for stop in STOPS:
        for piece in buffer.rows(start, stop):
            seen[piece.stop] = piece
            np.testing.assert_array_equal(piece.values, scene[:, piece.first : piece.stop])
        start = stop
    assert sorted(seen) == [900, 1024, 1300, 2040, 2048, 2300]


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="the system does not count the bytes that are read")
def test_each_block_is_read_once_where_memory_holds_one_row_of_them(stack) -> None:
    row_of_blocks = len(BANDS) * SIDE * SIDE * 2
    command = [sys.executable, "-c", READ, str(stack), str(row_of_blocks * 5 // 4), *map(str, STOPS)]
    n_read = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    files = [stack.with_name(f"{name}.tif") for name in BANDS]
    assert n_read <= 1.1 * sum(file.stat().st_size for file in files)
