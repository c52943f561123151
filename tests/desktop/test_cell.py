"""A cell looked into with the mouse in the real program; the map beside its scene."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.find import find_network
from scene_mapper.tests.desktop.test_classify import HONG_KONG, SCREENSHOTS

PLACE = [833_330.0, 2_470_930.0]


@pytest.fixture(scope="module")
def map_of_hong_kong(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A map with its confidence."""
    path = tmp_path_factory.mktemp("maps") / "map.tif"
    confidence = path.with_name("map_confidence.tif")
    request = ClassifyRequest(str(shared_data / HONG_KONG), find_network("lcz-lite"), path, confidence=confidence)
    classify(request, InProcess(), SilentFeedback())
    return path


def _value(path: Path) -> int:
    """Return the value of the cell at `PLACE`."""
    raster = gdal.Open(str(path))
    left, width, _, top, _, height = raster.GetGeoTransform()
    return int(raster.ReadAsArray()[int((PLACE[1] - top) / height), int((PLACE[0] - left) / width)])


def test_a_cell_and_two_maps(run_qgis: Callable[..., dict[str, object]], shared_data: Path, map_of_hong_kong) -> None:
    told = run_qgis(
        "cell_walk.py",
        scene=str(shared_data / HONG_KONG),
        map=str(map_of_hong_kong),
        name="cell",
        room=[1280, 800],
        theme="",
        place=PLACE,
        screenshots=str(SCREENSHOTS),
    )
    code, percent = (_value(path) for path in (map_of_hong_kong, map_of_hong_kong.with_name("map_confidence.tif")))
    assert told["heading"] == told["bars"][0][0] == LCZ.legend_label(LCZ.by_code(code))
    assert float(told["bars"][0][1].split()[0]) == pytest.approx(percent, abs=1)
    assert told["picture"]
    assert told["visible"] == ["LCZ – Hong Kong (confidence of at least 60 %)", "Hong Kong"]
    assert told["sides"] == [told["heading"], "no class"]
    assert told["same_scale"]
