"""Scenes in degrees, and how scenes are held out: what the bundled networks learn from."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.training.scenes import FOLDS, Scene, cut_to_data, find_scenes


def test_empty_edges_are_cut_off():
    dn = np.full((2, 40, 30), 7, np.uint16)
    for row in range(40):
        dn[:, row, : row // 10] = 0  # a wedge, as after a rotation
    dn[1, 0] = 0
    cut = cut_to_data(dn)
    assert cut.min() == 7
    assert cut.shape == (2, 39, 27)


def test_a_scene_in_degrees_is_read_in_metres(tmp_path):
    path = tmp_path / "oscd_rio_T23KPQ_20160424_L1C_10band_10m.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 120, 100, 10, gdal.GDT_UInt16)
    raster.SetGeoTransform((-43.40, 0.0000941, 0, -22.95, 0, -0.0000940))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    raster.SetProjection(system.ExportToWkt())
    for number in range(1, 11):
        raster.GetRasterBand(number).WriteArray(np.full((100, 120), 100 * number, np.uint16))
    raster = None
    image = Scene(path, "rio", 1).read_l1c()
    n_bands, height, width = image.shape
    # A degree is 111 km southwards, and 102 km eastwards at this latitude.
    assert n_bands == 10
    assert height == pytest.approx(100 * 0.0000940 * 110_750 / 10, abs=3)
    assert width == pytest.approx(120 * 0.0000941 * 102_560 / 10, abs=3)
    np.testing.assert_allclose(image[:, 5, 5], np.arange(1, 11) / 100, atol=1e-6)


def test_every_scene_belongs_to_one_fold(shared_data):
    scenes = find_scenes(shared_data / "scenes")
    places = {scene.place: scene.fold for scene in scenes}
    assert {place for place, fold in places.items() if fold == -1} == {"hongkong"}
    assert {place for fold in FOLDS for place in fold} == set(places) - {"hongkong"}
    assert len({places[place] for place in ("paris", "bercy", "saclay_e", "saclay_w")}) == 1
