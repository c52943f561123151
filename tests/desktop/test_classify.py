"""The main job in the real program: a scene in, a styled map on the canvas."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from osgeo import gdal

from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.networks.find import find_network

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "out" / "screenshots"
HONG_KONG = "scenes/oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"


@pytest.fixture(scope="session")
def large_scene(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real scene repeated eight by eight times: a run that lasts long enough to be stopped."""
    path = tmp_path_factory.mktemp("large") / "large.tif"
    small = gdal.Open(str(shared_data / HONG_KONG))
    tile = small.ReadAsArray()
    names = [small.GetRasterBand(n).GetDescription() for n in range(1, 11)]
    bands, height, width = tile.shape
    large = gdal.GetDriverByName("GTiff").Create(str(path), 8 * width, 8 * height, bands, gdal.GDT_UInt16)
    large.SetGeoTransform(small.GetGeoTransform())
    large.SetProjection(small.GetProjection())
    for number, name in enumerate(names, 1):
        large.GetRasterBand(number).SetDescription(name)
    for row in range(8):
        for col in range(8):
            large.WriteArray(tile, col * width, row * height)
    return path


def test_scene_to_map(run_qgis: Callable[..., dict[str, object]], shared_data: Path) -> None:
    told = run_qgis(
        "classify_walk.py", scene=str(shared_data / HONG_KONG), scene_name="Hong Kong", screenshots=str(SCREENSHOTS)
    )
    assert told["bands"][0] == ["B02  blue, 492 nm", "1: B02", "name"]
    assert told["bands"][7] == ["B8A  narrow near infrared, 865 nm", "8: B8A", "name"]
    assert len(told["bands"]) == 10
    assert re.match(r"3,621 cells of 100 m \(51 × 71\) · about \d+ s · about \d+ MB of memory", told["state"])
    assert told["device"].startswith("<b>CPU, ")
    assert told["order"] == ["Hong Kong: LCZ lite (starter network)", "Hong Kong"]
    assert told["layers"][:3] == [f"{what} – Hong Kong (lcz-lite)" for what in ("LCZ", "Confidence", "Probabilities")]
    marks = dict.fromkeys(find_network("lcz-lite").not_reliably_found, " (not reliably found)")
    assert told["classes"] == [[c.code, c.colour, LCZ.legend_label(c) + marks.get(c.code, "")] for c in LCZ.classes]
    assert told["message"].startswith("Hong Kong: 3,621 cells classified in ")
    assert told["message"] in told["log"]


def test_refusals_and_cancel(run_qgis, large_scene: Path, shared_data: Path, tmp_path: Path) -> None:
    three = tmp_path / "three.tif"
    gdal.Translate(str(three), str(shared_data / HONG_KONG), bandList=[3, 2, 1])
    told = run_qgis(
        "refusals_walk.py",
        layers=[("Three bands", str(three)), ("Large", str(large_scene))],
        no_folder=str(tmp_path / "nowhere" / "map.tif"),
        screenshots=str(SCREENSHOTS),
    )
    runnable, bands, state = told["three_bands"]
    assert not runnable
    assert bands.startswith("Missing: B05, B06, B07, B08, B8A, B11, B12.")
    runnable, state = told["no_folder"]
    assert not runnable
    assert str(tmp_path / "nowhere") in state
    assert told["cancelled"] == told["message"] == "Large: cancelled. No file was written."
    assert told["left_behind"] == []
    assert told["project_unchanged"]


@pytest.mark.parametrize("by", ["menu", "cross"])
def test_quitting_in_the_middle_of_a_run(run_qgis, large_scene: Path, tmp_path: Path, by: str) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    told = run_qgis("quit_walk.py", seconds=90, by=by, scene=str(large_scene), target=str(folder / "map.tif"))
    assert told["running"]
    assert told["waiting"] == 1
    assert list(folder.iterdir()) == []


def test_in_chinese(run_qgis, shared_data: Path) -> None:
    told = run_qgis(
        "looks_walk.py",
        locale="zh-Hans",
        scene=str(shared_data / HONG_KONG),
        name="chinese",
        screenshots=str(SCREENSHOTS),
    )
    assert told["run"] == "运行(&R)"


def test_on_a_small_screen_with_large_letters(run_qgis, shared_data: Path) -> None:
    """Nothing is cut at 1024 × 768: the settings stand in one column and scroll, the foot stays."""
    told = run_qgis(
        "looks_walk.py",
        points=16,
        room=[1024, 700],
        scene=str(shared_data / HONG_KONG),
        name="large_letters",
        screenshots=str(SCREENSHOTS),
    )
    assert told["one_column"]
    assert told["cut"] == 0
    assert told["size"] == [1024, 700]
    assert told["values"][0] == "1,137"  # blue: the air is bright in it
    assert told["values"][7] == "2,644"


@pytest.mark.parametrize(("name", "theme", "scale"), [("dark", "Night Mapping", "1"), ("high_dpi", "", "1.5")])
def test_in_another_theme_and_resolution(run_qgis, shared_data: Path, name: str, theme: str, scale: str) -> None:
    told = run_qgis(
        "looks_walk.py",
        scale=scale,
        theme=theme,
        scene=str(shared_data / HONG_KONG),
        name=name,
        screenshots=str(SCREENSHOTS),
    )
    width, height = told["size"]
    assert width <= 1280 / float(scale)
    assert height <= 800 / float(scale)
