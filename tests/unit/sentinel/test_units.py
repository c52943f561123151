"""What a raster's numbers are, and how they become DN."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.sentinel.source import open_source
from scene_mapper.core.sentinel.units import detect_units

DARK = np.full((2, 100), 300, np.float32)
BRIGHT = np.full((2, 100), 1400, np.float32)


def dn(units, value):
    return value * units.gain + units.bias


@pytest.mark.parametrize(
    ("scale_offset", "metadata", "name", "sample", "stored", "expected_dn"),
    [
        ((0.0001, 0.0), {}, "x.tif", DARK, 3000, 3000),
        ((0.0001, -0.1), {}, "x.tif", BRIGHT, 3000, 2000),
        (None, {"BOA_ADD_OFFSET": "-1000"}, "x.tif", BRIGHT, 3000, 2000),
        (None, {"RADIO_ADD_OFFSET": "0"}, "S2B_MSIL1C_20230101T000000_N0509_R1_T1_x", BRIGHT, 3000, 3000),
        (None, {"PROCESSING_BASELINE": "05.10"}, "x.tif", BRIGHT, 3000, 2000),
        (None, {"PROCESSING_BASELINE": "02.09"}, "x.tif", BRIGHT, 3000, 3000),
        (None, {}, "S2B_MSIL2A_20230101T000000_N0509_R018_T48QUE_x.tif", BRIGHT, 3000, 2000),
        (None, {}, "s2b_msil2a_20230101t000000_n0509_r018_t48que_x.tif", BRIGHT, 3000, 2000),
        (None, {"add_offset": "-0.1"}, "x.tif", BRIGHT, 3000, 3000),  # NetCDF's, no DN
        # Stores that have removed the offset keep the product's name: dark pixels tell.
        (None, {}, "S2B_MSIL2A_20230101T000000_N0509_R018_T48QUE_x.tif", DARK, 3000, 3000),
        (None, {}, "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_x.tif", BRIGHT, 3000, 3000),
        (None, {}, "x.tif", DARK, 3000, 3000),
    ],
)
def test_offset_is_undone_exactly_once(scale_offset, metadata, name, sample, stored, expected_dn):
    assert dn(detect_units(scale_offset, metadata, name, False, sample), stored) == pytest.approx(expected_dn)


def test_floats_up_to_one_are_reflectance():
    units = detect_units(None, {}, "x.tif", True, DARK / 10_000)
    assert (units.name, units.assumed) == ("reflectance", True)
    assert dn(units, 0.25) == 2500
    assert detect_units(None, {}, "x.tif", True, DARK).name == "DN"


def test_real_scenes_hold_dn(shared_data):
    wanted = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
    paths = sorted((shared_data / "scenes").glob("*.tif"))
    assert len(paths) == 37
    for path in paths:
        assert {u.name for u in open_source(str(path), wanted).units} == {"DN"}, path


def test_a_nodata_value_that_the_type_cannot_hold_is_ignored(tmp_path):
    path = str(tmp_path / "odd.vrt")
    dataset = gdal.GetDriverByName("VRT").Create(path, 20, 20, 1, gdal.GDT_Byte)
    dataset.GetRasterBand(1).SetDescription("B04")
    dataset = None
    text = (
        (tmp_path / "odd.vrt")
        .read_text()
        .replace("</VRTRasterBand>", "<NoDataValue>65536</NoDataValue></VRTRasterBand>")
    )
    (tmp_path / "odd.vrt").write_text(text)
    assert open_source(path, ("B04",)).nodata == (None,)
