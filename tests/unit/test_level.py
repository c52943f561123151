"""Level-1C or Level-2A, and what is said of a network that learnt from the other one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scene_mapper.core.level import product_level
from scene_mapper.core.plan import make_plan
from scene_mapper.core.request import ClassifyRequest


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
