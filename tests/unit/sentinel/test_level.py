"""Level-1C or Level-2A, and what is said of a network that learnt from the other one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.sentinel.processing_level import PATH_RADIANCE_DN, air_of_bands, product_level


@pytest.mark.parametrize(
    ("metadata", "name", "level"),
    [
        ({"PROCESSING_LEVEL": "Level-2A"}, "x.tif", "L2A"),
        ({"PROCESSING_LEVEL": "Level-1C"}, "S2A_MSIL2A_x.tif", "L1C"),
        ({"PRODUCT_TYPE": "S2MSI2A"}, "x.tif", "L2A"),
        ({}, "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543.tif", "L2A"),
        ({}, "majortom_199U_1099R_T48QUE_20200223_L2A_10band_10m.tif", "L2A"),
        ({}, "oscd_paris_T31UDQ_20161130_L1C_10band_10m.tif", "L1C"),
        ({}, "paris.tif", ""),
        ({}, "XL2ABC.tif", ""),
    ],
)
def test_levels(metadata, name, level):
    assert product_level(metadata, name) == level


@pytest.mark.parametrize(
    ("file", "trained_on", "warned"),
    [("a_L2A_b.tif", "L1C", True), ("a_L1C_b.tif", "L1C", False), ("a.tif", "L1C", False), ("a_L2A_b.tif", "", False)],
)
def test_another_level_than_the_networks_is_told(file, trained_on, warned, linear, write_raster, scene_dn, tmp_path):
    source = write_raster(scene_dn(40, 40), name=file)
    card = replace(linear.scene, level=trained_on)
    warnings = make_plan(ClassifyRequest(str(source), card, tmp_path / "map.tif")).warnings
    assert any("is L2A, and linear-scene learnt from L1C" in w for w in warnings) == warned


def scores(source, card, folder, level="auto"):
    folder.mkdir()
    wanted = folder / "probabilities.tif"
    classify(
        ClassifyRequest(str(source), card, folder / "map.tif", probabilities=wanted, level=level),
        InProcess(),
        SilentFeedback(),
    )
    return gdal.Open(str(wanted)).ReadAsArray()


def test_l2a_gets_the_air_of_the_l1c_that_a_network_learnt_from(linear, write_raster, scene_dn, tmp_path):
    dn = scene_dn(60, 80)
    light = np.array([PATH_RADIANCE_DN[band] for band in linear.scene.bands]).astype(dn.dtype)
    card = replace(linear.scene, level="L1C", adds_path_radiance=True)
    l2a = write_raster(dn, name="a_L2A_b.tif")
    lit = scores(write_raster(dn + light[:, None, None], name="a_L1C_b.tif"), card, tmp_path / "lit")
    as_it_is = scores(write_raster(dn, name="a.tif"), card, tmp_path / "as-it-is")
    np.testing.assert_allclose(scores(l2a, card, tmp_path / "auto"), lit, atol=1e-5)
    np.testing.assert_allclose(scores(l2a, card, tmp_path / "L1C", level="L1C"), as_it_is, atol=1e-5)
    np.testing.assert_allclose(scores(l2a, replace(card, level=""), tmp_path / "any"), as_it_is, atol=1e-5)
    assert np.abs(lit - as_it_is).max() > 1e-3
    published = replace(card, adds_path_radiance=False)
    np.testing.assert_allclose(scores(l2a, published, tmp_path / "published"), as_it_is, atol=1e-5)
    np.testing.assert_allclose(scores(l2a, published, tmp_path / "asked", level="L2A"), lit, atol=1e-5)


@pytest.mark.parametrize(
    ("adds_path_radiance", "told"), [(True, "is added first"), (False, 'Set the product level to "L2A"')]
)
def test_what_happens_to_l2a_is_told(adds_path_radiance, told, linear, write_raster, scene_dn, tmp_path):
    source = write_raster(scene_dn(40, 40), name="a_L2A_b.tif")
    card = replace(linear.scene, level="L1C", adds_path_radiance=adds_path_radiance)
    warnings = make_plan(ClassifyRequest(str(source), card, tmp_path / "map.tif")).warnings
    assert any(told in w for w in warnings)


def test_no_light_where_a_band_has_no_figure():
    assert air_of_bands("L2A", "L1C", ("B02", "B12")) == (750.0, 10.0)
    assert air_of_bands("L2A", "L1C", ("B01", "B02")) == ()
    assert air_of_bands("L1C", "L2A", ("B02",)) == ()
