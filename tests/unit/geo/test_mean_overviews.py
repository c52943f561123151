"""Overviews that are made as a raster is written: the mean of each block's data, whatever the windows."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.geo.mean_overviews import block_means
from scene_mapper.core.geo.new_raster import NewRaster


def expected_means(values: np.ndarray, factor: int) -> np.ndarray:
    """Return rounded means of blocks, one by one; halves are rounded up."""
    rows, cols = (-(-length // factor) for length in values.shape)
    result = np.zeros((rows, cols), int)
    for row, col in np.ndindex(rows, cols):
        block = values[row * factor : (row + 1) * factor, col * factor : (col + 1) * factor]
        data = block[block > 0].astype(int)
        result[row, col] = (2 * data.sum() + len(data)) // (2 * len(data)) if len(data) else 0
    return result


@pytest.mark.parametrize("shape", [(8, 12), (9, 10), (3, 1)])
@pytest.mark.parametrize("highest", [2, 65_536])
def test_means_of_blocks(shape, highest) -> None:
    values = np.random.default_rng(5).integers(0, highest, shape).astype(np.uint16)
    values[:4, :4] = 0
    for factor in (2, 4):
        means = block_means(values, factor)
        assert means.dtype == np.uint16
        np.testing.assert_array_equal(means, expected_means(values, factor))
    np.testing.assert_array_equal(block_means(values | 1, 4), expected_means(values | 1, 4))


def test_overviews_of_what_is_written(tmp_path) -> None:
    values = np.random.default_rng(6).integers(1, 5000, (2, 530, 1030)).astype(np.uint16)
    values[:, 100:300, 200:700] = 0
    path = tmp_path / "a.tif"
    with NewRaster(
        path, values.shape, "uint16", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), "", 0.0, fast=True, means=True
    ) as raster:
        raster.dataset.SetMetadata({"PRODUCT": "made"})
        for row in range(0, 530, 256):
            for col in range(0, 1030, 512):
                for band in (1, 2):
                    raster.write(band, row, values[band - 1, row : row + 256, col : col + 512], col)
        raster.finish(None)
    dataset = gdal.Open(str(path))
    np.testing.assert_array_equal(dataset.ReadAsArray(), values)
    assert dataset.GetMetadata()["PRODUCT"] == "made"
    for number, written in enumerate(values, 1):
        band, finer = dataset.GetRasterBand(number), written
        assert band.GetOverviewCount() == 2
        for level, factor in enumerate((4, 2)):
            finer = expected_means(finer, factor)
            np.testing.assert_array_equal(band.GetOverview(level).ReadAsArray(), finer)


def test_small_rasters_have_none(tmp_path) -> None:
    with NewRaster(tmp_path / "a.tif", (1, 20, 30), "uint16", None, "", 0.0, means=True) as raster:
        raster.write(1, 0, np.full((20, 30), 7, np.uint16))
        raster.finish(None)
    dataset = gdal.Open(str(tmp_path / "a.tif"))  # kept: a band ends with it
    band = dataset.GetRasterBand(1)
    assert (band.GetOverviewCount(), band.ReadAsArray().max()) == (0, 7)
