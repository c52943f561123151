"""The windows of a composite: every pixel once, bounded memory, and no block of a file decoded twice."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.core.geo.mean_overviews import FIRST_FACTOR
from scene_mapper.core.scenes import composite
from scene_mapper.core.sentinel.bands import BandMatch
from scene_mapper.core.sentinel.source import PIXEL_SPACE, RasterSource
from scene_mapper.core.sentinel.units import PixelUnits

N_BANDS = 10


def source(block: tuple[int, int], height: int = 2100, width: int = 3000) -> RasterSource:
    bands = tuple(BandMatch(f"B{number}", number, "name") for number in range(1, N_BANDS + 1))
    return RasterSource(
        path="", given="", bands=bands, width=width, height=height, transform=PIXEL_SPACE, crs_wkt="",
        units=(PixelUnits(1.0, 0.0, "DN", ""),) * N_BANDS, nodata=(None,) * N_BANDS, block_shape=block,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("n_dates", "blocks", "rows", "cols"),
    [
        (1, [(512, 512)], 1024, 1024),
        (5, [(512, 512)], 1024, 1024),
        (10, [(512, 512)], 512, 1024),
        (20, [(512, 512)], 512, 512),
        (20, [(256, 256)], 256, 1024),
        (5, [(0, 0)], 1024, 1024),  # virtual rasters
        (8, [(512, 512), (1024, 1024)], 512, 1024),  # whole blocks of 1024 do not fit
        (5, [(1, 3000)], 256, 3000),  # rows
        (5, [(8, 3000)], 256, 3000),
        (20, [(16, 3000)], 64, 3000),
        (3000, [(512, 512)], 4, 1024),
    ],
)
def test_windows(n_dates, blocks, rows, cols) -> None:
    sources = [source(blocks[number % len(blocks)]) for number in range(n_dates)]
    windows = composite._windows(sources)
    assert (windows[0].height, windows[0].width) == (rows, cols)
    seen = np.zeros((2100, 3000), np.uint8)
    for window in windows:
        assert (window.row % FIRST_FACTOR, window.col % FIRST_FACTOR) == (0, 0)
        seen[window.row : window.row + window.height, window.col : window.col + window.width] += 1
    assert (seen == 1).all()
    if n_dates < 3000:
        assert 4 * n_dates * N_BANDS * rows * cols <= composite._WINDOW_BYTES
