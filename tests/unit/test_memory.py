"""Peak memory does not grow with the raster's height."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from osgeo import gdal

PROGRAM = """
import resource, sys
from pathlib import Path
from scene_mapper.core.card_stac import read_card
from scene_mapper.core.engine import classify
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.request import ClassifyRequest
card = read_card(Path(sys.argv[2]))
classify(ClassifyRequest(sys.argv[1], card, Path(sys.argv[3]), threads=1), SilentFeedback())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def tiled_scene(path, height, names, seed_tile):
    """A scene 3,000 px wide, tiled and compressed as users have it."""
    options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "ZLEVEL=1"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 3000, height, 10, gdal.GDT_UInt16, options)
    dataset.SetGeoTransform((500_000, 10, 0, 4_000_000, 0, -10))
    dataset.SetProjection("EPSG:32633")
    for row in range(0, height, 500):
        dataset.WriteRaster(0, row, 3000, 500, np.tile(seed_tile, (1, 1, 6)).tobytes(), 3000, 500, gdal.GDT_UInt16)
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)


@pytest.mark.timeout(240)
def test_a_raster_of_twice_the_height_takes_no_more_memory(linear, scene_dn, tmp_path):
    peaks = []
    for height in (3000, 6000):
        source = tmp_path / f"{height}.tif"
        tiled_scene(source, height, linear.map.bands, scene_dn(500, 500))
        card = linear.map.model_path.with_suffix(".json")
        arguments = [sys.executable, "-c", PROGRAM, str(source), str(card), str(tmp_path / "map.tif")]
        done = subprocess.run(arguments, capture_output=True, text=True, check=True, timeout=200)
        peaks.append(int(done.stdout))
    # The taller scene holds 180 MB more of pixels. Strips of other sizes may make some difference.
    assert peaks[1] - peaks[0] < 60, peaks
