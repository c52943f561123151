"""Samples of rasters: where they are taken, coarser ones of JPEG 2000, and that a product is looked at once."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.product.on_the_fly import as_rasters
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel import source as source_module
from scene_mapper.core.sentinel.sample_places import kept_sample, sample_windows
from scene_mapper.core.sentinel.source import open_with_sample
from scene_mapper.tests.networks.linear import SO2SAT_BANDS
from scene_mapper.tests.products.safe_tree import make_safe, write_jp2


@pytest.mark.parametrize(
    ("size", "coarser"), [((300, 256), 4), ((511, 3000), 4), ((1100, 5000), 8), ((10_980, 10_980), 8)]
)
def test_coarser_windows_lie_in_one_block(size, coarser) -> None:
    windows = list(sample_windows(*size, coarser=8))
    assert len(windows) == 5
    px = 64 * coarser
    for window in windows:
        assert window.coarser == coarser
        assert window.height == window.width == px
        for start, side in ((window.row, size[0]), (window.col, size[1])):
            assert 0 <= start <= side - px
            assert start // 1024 == (start + px - 1) // 1024


def test_a_small_raster_is_looked_at_as_it_is() -> None:
    assert {(window.height, window.width, window.coarser) for window in sample_windows(200, 50, 8)} == {(64, 50, 1)}


def test_a_sample_of_jpeg_2000_has_the_values_of_the_image(tmp_path) -> None:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32648)
    rows, cols = np.mgrid[0:1200, 0:1100]
    values = (1000 + rows + 2 * cols).astype(np.uint16)
    path = tmp_path / "T48QUE_B02.jp2"
    write_jp2(path, values, (3e5, 10, 0, 2.6e6, 0, -10), 10, reference.ExportToWkt())
    _, sample = open_with_sample(str(path), ["B02"], "B02=1", "dn")
    assert sample.values.shape == (1, 5 * 64 * 64)
    parts = sample.values.reshape(5, 64, 64)
    for part, at in zip(parts, sample_windows(1200, 1100, 8)):
        there = values[at.row : at.row + 512, at.col : at.col + 512].reshape(64, 8, 64, 8).mean(axis=(1, 3))
        np.testing.assert_allclose(part, there, atol=16)  # a level's pixel lies up to half of it away from the mean's


@pytest.fixture
def safe(shared_data, tmp_path):
    scene = shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
    return make_safe(tmp_path / "made", scene, "L1C", "05.10")


def test_a_product_is_looked_at_once(safe, monkeypatch) -> None:
    looks = []
    sampled = source_module._sampled_values
    monkeypatch.setattr(source_module, "_sampled_values", lambda *args: looks.append(args) or sampled(*args))
    with as_rasters([str(safe.path)], SO2SAT_BANDS, SilentFeedback()) as (raster,):
        _, sample = open_with_sample(raster, ["B04", "B02"])
        assert len(looks) == 1
        np.testing.assert_array_equal(sample.values, kept_sample(raster, ["B04", "B02"]))
        assert kept_sample(raster, ["B01"]) is None
    assert kept_sample(raster, ["B04"]) is None


def test_the_stack_itself_is_resampled_as_before(safe, tmp_path) -> None:
    stack = tmp_path / "stack.vrt"
    make_stack(StackRequest((str(safe.path),), stack, "B02,B05"), SilentFeedback())
    assert 'resampling="bilinear"' in stack.read_text()
    fine = gdal.Open(str(stack)).ReadAsArray()[1].astype(float)
    coarse = safe.dn["B05"].astype(float) + 1000
    inner = fine.reshape(120, 2, 120, 2)[1:-1, :, 1:-1, :].mean(axis=(1, 3))
    assert np.abs(inner - coarse[1:-1, 1:-1]).mean() < 0.1 * coarse.std()
    assert not np.array_equal(fine, np.repeat(np.repeat(coarse, 2, 0), 2, 1))
