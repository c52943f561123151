"""The text of a stack: what is cheaper to read gives the same numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.product import vrt
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.tests.products.safe_tree import SafeTree, make_safe, write_jp2

WINDOWS = [(0, 0, 240, 240), (7, 31, 101, 93), (119, 60, 2, 121), (200, 3, 40, 5)]


@pytest.fixture(scope="module")
def holed(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> SafeTree:
    """A product of real pixels with holes: single pixels, lines and corners without data, different in each band."""
    scene = shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
    tree = make_safe(tmp_path_factory.mktemp("safe"), scene, "L1C", "02.09")
    dataset = gdal.Open(str(scene))
    rng = np.random.default_rng(1)
    for path in tree.granule.glob("IMG_DATA/*.jp2"):
        band = path.stem.rpartition("_")[2]
        values = tree.dn[band].copy()
        values[rng.random(values.shape) < 0.1] = 0
        values[:9, 5:] = 0
        values[rng.random(values.shape) < 0.05] = 1
        write_jp2(path, values, tree.transform, 2400 // values.shape[0], dataset.GetProjection())
    return tree


def test_simple_sources_read_what_complex_ones_do(holed, tmp_path, monkeypatch):
    make_stack(StackRequest((str(holed.path),), tmp_path / "simple.vrt"), SilentFeedback())
    monkeypatch.setattr(vrt, "_reads_alike", lambda *_: False)
    make_stack(StackRequest((str(holed.path),), tmp_path / "complex.vrt"), SilentFeedback())
    texts = [Path(tmp_path, name).read_text("utf-8") for name in ("simple.vrt", "complex.vrt")]
    assert [(t.count("<ComplexSource"), t.count("<SimpleSource")) for t in texts] == [(0, 10), (10, 0)]
    simple, complex_ = (gdal.Open(str(tmp_path / name)) for name in ("simple.vrt", "complex.vrt"))
    for row, col, height, width in WINDOWS:
        read = simple.ReadAsArray(col, row, width, height)
        np.testing.assert_array_equal(read, complex_.ReadAsArray(col, row, width, height))
    whole = simple.ReadAsArray()
    assert 0.05 < (whole == 0).mean() < 0.5
    assert (whole == 1).any()
