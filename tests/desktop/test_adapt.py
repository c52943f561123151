"""Adapting a network to a real city in the dock of the real program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, ogr

from scene_mapper.core.adapt.sample_areas import SampleRequest, sample_areas
from scene_mapper.core.feedback import SilentFeedback

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "out" / "screenshots"
WRONG, LARGE_LOW_RISE = 18, 8


def _figures(cells: Any) -> list[float]:
    """Return the overall accuracy of the adapted and of the original network, as the dock shows them."""
    return [float(text.split("±")[0]) for text in cells]


@pytest.mark.timeout(400)
def test_paris_in_rounds(run_qgis: Callable[..., dict[str, object]], shared_data: Path, tmp_path: Path) -> None:
    scene = shared_data / "scenes" / "oscd_saclay_e_T31UDQ_20170829_L1C_10band_10m.tif"
    lcz = shared_data / "reference" / "paris_wudapt" / "paris_wudapt_lcz_utm31_100m.tif"
    areas = tmp_path / "paris_areas.gpkg"
    sample_areas(SampleRequest(str(lcz), areas, within=str(scene), per_class=5), SilentFeedback())
    right = _spoil(areas)
    told = run_qgis(
        "adapt_walk.py",
        seconds=380,
        scene=str(scene),
        areas=str(areas),
        wrong=WRONG,
        room=[1024, 600],
        screenshots=str(SCREENSHOTS),
    )
    assert told["docked"]
    assert (told["network"], told["id"]) == ("lcz-lite", "paris-south")
    assert "paris-south is trained on" in str(told["told"])
    # The network is never worse than the original one on the same areas, even with a wrong one among few.
    first, again = _figures(told["figures"]), _figures(told["figures_again"])
    assert first[0] >= first[1]
    assert str(WRONG) in told["suspicious"]
    assert told["selected"] == [int(told["suspicious"][0])]
    assert told["corrected"] == right == 11  # dense trees
    assert again[0] >= again[1]
    assert again[1] > first[1]  # the original network had the corrected area right all along
    assert told["heading_undone"] == told["heading"]
    assert "Factsheet" in (tmp_path / "sheet.html").read_text("utf-8")
    print(told["seconds_first"], told["seconds_again"])


def _spoil(areas: Path) -> int:
    """Give one area the class of a warehouse; return its own."""
    source = ogr.Open(str(areas), 1)
    layer = source.GetLayer()
    feature = layer.GetFeature(WRONG)
    own = int(feature["class"])
    feature["class"] = LARGE_LOW_RISE
    layer.SetFeature(feature)
    return own


@pytest.mark.timeout(300)
def test_areas_are_drawn_by_hand(run_qgis: Callable[..., dict[str, object]], shared_data: Path, tmp_path: Path) -> None:
    scene = shared_data / "scenes" / "oscd_saclay_e_T31UDQ_20170829_L1C_10band_10m.tif"
    source = gdal.Open(str(scene))
    west, _, _, north, _, _ = source.GetGeoTransform()
    forest, fields = [(2100, 6300), (2700, 6400)], [(2420, 5100), (1950, 7300)]
    squares = [(code, west + x, north - y) for code, spots in ((11, forest), (14, fields)) for x, y in spots]
    told = run_qgis("draw_areas_walk.py", scene=str(scene), squares=squares, screenshots=str(SCREENSHOTS))
    assert told["tool"] == "QgsMapToolDigitizeFeature"
    assert not told["snapping"]
    assert told["drawn"] == [11, 11, 14, 14]
    assert "paris-south is trained on 4 areas" in str(told["told"])
    assert "Overall accuracy" in str(told["heading"])
