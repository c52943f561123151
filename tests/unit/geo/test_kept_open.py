"""Rasters that stay open from the plan of a map to its reading."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import numpy as np
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.geo.kept_open import keep_open, rasters_kept_open, take_open
from scene_mapper.core.sentinel import source as source_module


def test_a_map_opens_its_raster_once(linear, write_raster, scene_dn, tmp_path, watcher, monkeypatch):
    path = write_raster(scene_dn(200, 200))
    opened, open_raster = [], source_module.open_raster
    monkeypatch.setattr(source_module, "open_raster", lambda name: opened.append(name) or open_raster(name))
    classify(ClassifyRequest(str(path), linear.map, tmp_path / "map.tif"), InProcess(), watcher())
    assert opened == [str(path)]


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
