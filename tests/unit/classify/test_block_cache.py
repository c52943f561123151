"""A virtual raster so wide that a row of its files' blocks does not fit GDAL's usual cache is decoded once, too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal

from scene_mapper.core.classify.block_cache import row_of_blocks_bytes
from scene_mapper.core.sentinel.source import open_in_units

HIGH, WIDE, BLOCK, STEP = 1024, 2048, 512, 100
BANDS = ("B02", "B03", "B04")
READ = """
import json, sys
from types import SimpleNamespace
from osgeo import gdal
from scene_mapper.core.classify import block_cache
from scene_mapper.core.classify.rows import RowBuffer
from scene_mapper.core.geo.gdal_memory import bound_block_cache
from scene_mapper.core.sentinel.source import open_in_units

def bytes_read():
    with open("/proc/self/io") as counts:
        return int(next(line for line in counts if line.startswith("rchar:")).split()[1])

gdal.SetCacheMax(100_000_000)
bound_block_cache(4_000_000)
source = open_in_units(sys.argv[1], sys.argv[2].split(","), "", "dn").source
block_cache.SCENE_CACHE_BYTES = 4_000_000
found = []
plan = SimpleNamespace(dates=((source,),))
for raise_it in (False, True):
    if raise_it:
        block_cache.keep_rows_of_blocks(plan)
    rows, before = RowBuffer(source, 0, source.width), bytes_read()
    for row in range(0, source.height, 100):
        rows.rows(row, min(row + 100, source.height))
    found.append((gdal.GetCacheMax(), bytes_read() - before))
print(json.dumps(found))
"""


@pytest.fixture
def mosaic(write_raster, scene_dn, tmp_path):
    """Two tiles of two by two blocks beside each other."""
    scene = scene_dn(HIGH, WIDE, len(BANDS))
    paths = []
    for col in range(0, WIDE, WIDE // 2):
        plain = write_raster(
            scene[:, :, col : col + WIDE // 2],
            names=BANDS,
            transform=(500_000.0 + 10 * col, 10.0, 0.0, 4_000_000.0, 0.0, -10.0),
            name=f"plain_{col}.tif",
        )
        options = ["TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}"]
        paths.append(str(tmp_path / f"tile_{col}.tif"))
        gdal.Translate(paths[-1], str(plain), creationOptions=options)
    virtual = gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), paths)
    for number, name in enumerate(BANDS, 1):
        virtual.GetRasterBand(number).SetDescription(name)
    virtual = None
    return str(tmp_path / "mosaic.vrt")


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="the system does not count the bytes that are read")
def test_each_block_of_a_wide_mosaic_is_decoded_once(mosaic):
    done = subprocess.run(
        [sys.executable, "-c", READ, mosaic, ",".join(BANDS)], capture_output=True, text=True, check=True
    )
    (small, n_often), (large, n_once) = json.loads(done.stdout)
    row_bytes = WIDE * BLOCK * len(BANDS) * 2
    assert (small, large) == (4_000_000, 2 * row_bytes)
    whole = 2 * row_bytes
    assert n_often > 3 * whole  # what would be without it
    assert whole <= n_once <= 1.05 * whole


def test_rasters_that_fit_are_left_alone(mosaic):
    assert row_of_blocks_bytes(open_in_units(mosaic, BANDS, "", "dn").source) == 0
