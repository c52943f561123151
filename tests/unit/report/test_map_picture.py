"""Class maps as pictures of a report."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from scene_mapper.core.report.map_picture import bar_metres, map_picture


def test_scale_bars_are_round() -> None:
    assert [bar_metres(w) for w in (10_000, 5_800, 250, 90_000)] == [2000, 1000, 50, 20_000]


def test_cells_have_their_colours_and_others_are_grey() -> None:
    codes = np.array([[2, 6], [255, 17]], np.uint8)
    picture = map_picture(codes, {2: (209, 0, 0), 6: (255, 153, 85), 17: (106, 106, 255)}, 100)
    assert picture is not None
    gdal.FileFromMemBuffer("/vsimem/map_picture.png", picture.png)
    dataset = gdal.Open("/vsimem/map_picture.png")
    seen = {tuple(pixel) for pixel in dataset.ReadAsArray()[:3].reshape(3, -1).T.tolist()}
    dataset = None
    gdal.Unlink("/vsimem/map_picture.png")
    assert {(209, 0, 0), (255, 153, 85), (106, 106, 255), (245, 245, 245)} <= seen
