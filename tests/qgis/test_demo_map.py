"""``make map``: a real scene goes in, and what a person opens first comes out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal, gdal_array
from qgis.core import QgsRasterLayer

from scene_mapper.core.classmap.class_map import count_codes, scheme_of

ROOT = Path(__file__).resolve().parents[2]
NAME = "T33UUU_20170216T102101_lcz"
WATER, DENSE_TREES, LOW_PLANTS, BARE_ROCK = 17, 11, 14, 15


@pytest.fixture(scope="module")
def out() -> Path:
    folder = ROOT / "out"
    for old in folder.glob(f"{NAME}.*"):
        old.unlink()
    run = subprocess.run([sys.executable, ROOT / "tools" / "make_map.py"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.split() == [f"out/{NAME}.tif", f"out/{NAME}.qml", f"out/{NAME}.png"]
    return folder


def test_map_lies_on_its_scene_and_holds_lake_wood_and_fields(out: Path) -> None:
    dataset = gdal.Open(str(out / f"{NAME}.tif"))
    assert scheme_of(dataset).id == "lcz"
    assert dataset.GetGeoTransform() == (330000, 100, 0, 5822040, 0, -100)
    codes = dataset.ReadAsArray()
    assert codes.shape == (77, 154)
    share = count_codes(codes) / codes.size
    # The Beetzsee, the woods north-west of it and the fields around; no two networks agree on the cell.
    assert 0.02 < share[WATER] < 0.12
    assert 0.05 < share[DENSE_TREES] < 0.25
    assert share[LOW_PLANTS] > 0.4
    assert codes[27, 122] == WATER


def test_clouds_and_their_shadows_have_no_class(out: Path) -> None:
    if not (ROOT / ".cache" / "demo" / "home" / "scene-mapper" / "models" / "ukis-csmask-l1c.onnx").is_file():
        pytest.skip("the cloud network cannot be downloaded here")
    codes = gdal.Open(str(out / f"{NAME}.tif")).ReadAsArray()
    assert 0.1 < (codes == 255).mean() < 0.25
    assert codes[10, 105] == 255  # the brightest cloud
    assert not (codes == BARE_ROCK).any()


def test_style_is_the_maps_own(out: Path) -> None:
    layer = QgsRasterLayer(str(out / f"{NAME}.tif"), "map")  # QGIS finds the .qml beside it
    classes = {int(one.value): (one.label, one.color.name()) for one in layer.renderer().classes()}
    del layer
    assert len(classes) == 17
    assert classes[WATER] == ("LCZ G: Water", "#6a6aff")


def test_picture_shows_scene_and_map(out: Path) -> None:
    picture = gdal_array.LoadFile(str(out / f"{NAME}.png"))
    assert picture.shape[0] >= 3
    height, width = picture.shape[1:]
    assert width > 2000
    is_water = (picture[:3].transpose(1, 2, 0) == (0x6A, 0x6A, 0xFF)).all(axis=2)[: height // 2]
    assert is_water[:, : width // 2].sum() == 0
    assert is_water[:, width // 2 :].sum() > 1000
