"""Overviews of the most frequent class are those of GDAL, whatever the map's size."""

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.geo.mode_overviews import block_modes, build_mode_overviews


def raster_of(path, values, nodata):
    height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, gdal.GDT_Byte, ["TILED=YES"])
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return dataset


def test_the_most_frequent_of_four_by_hand():
    blocks = {
        (1, 2, 3, 4): 1,  # all equally frequent: the first
        (1, 2, 2, 1): 2,  # both twice: the first to stand twice
        (1, 2, 3, 3): 3,
        (3, 1, 3, 1): 3,
        (9, 9, 9, 4): 4,  # 9 is nodata
        (9, 5, 4, 9): 5,
        (9, 9, 9, 9): 9,
        (9, 1, 2, 2): 2,
    }
    values = np.array([np.reshape(block, (2, 2)) for block in blocks], np.uint8)
    values = values.transpose(1, 0, 2).reshape(2, -1)
    assert block_modes(values, 9).tolist() == [list(blocks.values())]


@pytest.mark.once  # of GDAL's versions, one is enough
@pytest.mark.parametrize("shape", [(512, 768), (600, 1024), (301, 280), (1250, 6), (1, 999), (2, 514)])
@pytest.mark.parametrize("nodata", [255, 3, None])
def test_all_levels_are_those_of_gdal(shape, nodata, tmp_path):
    rng = np.random.default_rng(5)
    values = rng.integers(1, 6, shape).astype(np.uint8)
    values[rng.random(shape) < 0.2] = 255
    factors = [2, 4, 8]
    theirs = raster_of(tmp_path / "theirs.tif", values, nodata)
    theirs.BuildOverviews("MODE", factors)
    ours = raster_of(tmp_path / "ours.tif", values, nodata)
    build_mode_overviews(ours, factors)
    assert ours.GetRasterBand(1).GetOverviewCount() == theirs.GetRasterBand(1).GetOverviewCount()
    for level in range(ours.GetRasterBand(1).GetOverviewCount()):
        made, expected = (one.GetRasterBand(1).GetOverview(level).ReadAsArray() for one in (ours, theirs))
        np.testing.assert_array_equal(made, expected)
