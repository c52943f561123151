"""The factsheet: what a reader needs to know stands on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scene_mapper.core.adapt.adapt import adapt_network
from scene_mapper.core.adapt.factsheet import dates_in, factsheet_html
from scene_mapper.core.adapt.request import AdaptRequest
from scene_mapper.core.classify.features import FeatureRequest, SceneFeatureReader
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.feedback import SilentFeedback


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("oscd_saclay_e_T31UDQ_20170829_L1C_10band_10m.tif", "2017-08-29"),
        ("S2A_MSIL1C_20161130T105852.SAFE", "2016-11-30"),
        ("paris 2018-03-23.tif", "2018-03-23"),
        ("scene.tif", ""),
        ("T31UDQ_120170829.tif", ""),
    ],
)
def test_dates_in_names(name: str, date: str) -> None:
    assert dates_in(name) == date


def test_the_page_tells_what_was_made(city: Any, draw: Callable[..., Path], tiny: Any, library: Path) -> None:
    squares = city.squares(6)
    row, col, side, _ = squares[0]
    squares[0] = (row, col, side, 17)
    train, test = squares[:-2], city.squares(6)[-2:]
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map))
    request = AdaptRequest(str(draw(train)), "sheet", test_areas=str(draw(test, "test.gpkg")), forest=False)
    result = adapt_network(request, reader, SilentFeedback())
    page = factsheet_html(result)
    text = re.sub(r"<[^>]+>", " ", page)
    assert result.card.sha256 in text
    assert tiny.map.sha256 in text
    assert "Accuracy on separate test areas" in text
    assert "8 cells of 2 areas in test.gpkg" in text
    assert "Training areas are easier to classify than the rest of the city" in text
    assert "number 1 " in text  # the mislabelled area
    assert page.count("<figure>") == 2  # map and matrix
    # The key names the classes of the map and no others.
    key = page.split('<div class="key">')[1].split("</div></div>")[0]
    present = {LCZ.legend_label(LCZ.by_code(int(code))) for code in np.unique(result.codes)}
    assert {t for t in present if t in key} == present
    assert "LCZ 7" not in key
    shares = re.findall(r"<td>([\d,]+)</td><td>[\d.]+</td><td>[\d.]+", page.split("Accuracy on")[0])
    assert sum(int(s.replace(",", "")) for s in shares) == result.codes.size
