"""``scene-mapper stack``: the command line's door to products."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

PRODUCT = "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543"


def run(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scene_mapper.cli", "stack", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd)


def test_a_folder_of_bands_to_a_vrt_as_json(shared_data, tmp_path) -> None:
    done = run(shared_data / "products" / PRODUCT, "stack.vrt", "--bands", "B04,B11", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["product"], told["level"], told["bands"]) == (PRODUCT, "L2A", ["B04", "B11"])
    assert (told["width"], told["height"], told["units"], told["warnings"]) == (1068, 1068, "DN", [])
    dataset = gdal.Open(str(tmp_path / "stack.vrt"))
    expected = gdal.Open(str(shared_data / "products" / PRODUCT / "B04.tif")).ReadAsArray()
    np.testing.assert_array_equal(dataset.GetRasterBand(1).ReadAsArray(), expected)


def test_named_files_to_a_geotiff(shared_data, tmp_path) -> None:
    folder = shared_data / "products" / PRODUCT
    done = run(f"B02={folder}/B03.tif", f"B03={folder}/B02.tif", "x.tif", "--quiet", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    dataset = gdal.Open(str(tmp_path / "x.tif"))
    expected = gdal.Open(str(folder / "B03.tif")).ReadAsArray()
    np.testing.assert_array_equal(dataset.GetRasterBand(1).ReadAsArray(), expected)
    assert "2 x" not in done.stdout
    assert "1068 x 1068 pixels of B02, B03." in done.stdout


def test_what_cannot_be_opened_is_one_sentence(tmp_path) -> None:
    done = run("nothing.zip", "x.vrt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("scene-mapper: There is no file nothing.zip. Check the path.")
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
