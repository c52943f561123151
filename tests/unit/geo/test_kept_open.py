"""Rasters that stay open from the plan of a map to its reading."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import numpy as np
from osgeo import gdal

from scene_mapper.core.geo.kept_open import keep_open, rasters_kept_open, take_open


def test_what_is_kept_belongs_to_one_run_and_is_taken_once():
    dataset = gdal.GetDriverByName("MEM").Create("", 2, 2)
    keep_open("a", dataset)
    assert take_open("a") is None
    with rasters_kept_open():
        keep_open("a", dataset)
        with ThreadPoolExecutor(1) as other:
            assert other.submit(take_open, "a").result() is None
            assert other.submit(copy_context().run, take_open, "a").result() is dataset
        assert take_open("a") is None
        keep_open("b", dataset)
    assert take_open("b") is None
    np.testing.assert_array_equal(dataset.ReadAsArray(), 0)
