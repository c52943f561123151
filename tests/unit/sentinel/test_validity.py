"""Which pixels hold data: zeros in some bands, wrapped negative numbers, NaN of radar."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel.ground_size import off_by
from scene_mapper.core.sentinel.radar import open_radar
from scene_mapper.core.sentinel.source import SourceReader, open_source
from scene_mapper.core.sentinel.validity import DroppedPixels, NodataRule
from scene_mapper.core.sentinel.warp import warp_to_ground
from scene_mapper.tests.networks.linear import SO2SAT_BANDS

VALUES = np.array(
    [[[0, 0, 5, 7, 65535]], [[0, 9, 0, 7, 65535]]], np.uint16
)  # (band, row, col): none, first band 0, second band 0, data, none


@pytest.mark.parametrize(
    ("declared", "zero_is_value", "expected"),
    [
        ((None, None), True, [0, 1, 1, 1, 0]),
        ((0.0, 0.0), True, [0, 1, 1, 1, 0]),
        ((0.0, 0.0), False, [0, 0, 0, 1, 0]),
        ((0.0, None), False, [0, 0, 1, 1, 0]),
        ((7.0, None), True, [0, 1, 1, 0, 0]),
    ],
)
def test_zero_in_some_bands_is_no_data_only_where_it_cannot_be_measured(declared, zero_is_value, expected):
    valid = NodataRule(declared, zero_is_value).valid(VALUES)
    assert valid[0].tolist() == [bool(v) for v in expected]


def test_what_is_dropped_is_counted_by_its_reason():
    counts = DroppedPixels()
    values = np.array([[[0, 3, np.nan, -9999, 1]], [[0, -7, 2, 2, 1]]], np.float32)
    NodataRule((-7.0, -7.0)).valid(values, counts)
    assert counts.by_reason == {
        "zero in all bands": 1,
        "the nodata value -7": 1,
        "fill values of -9999 and less": 1,
        "NaN": 1,
    }
    (note,) = counts.notes("scene.tif")
    assert note.startswith("Pixels of scene.tif without data: 1 zero in all bands; 1 the nodata value -7")


@pytest.mark.parametrize(
    ("name", "offset", "expected"),
    [
        ("plain.tif", None, True),
        ("S2A_MSIL1C_x.tif", None, False),
        ("S2A_MSIL2A_x.tif", None, True),
        ("o.tif", -0.1, False),
    ],
)
def test_level_and_offset_say_whether_zero_can_be_measured(name, offset, expected, write_raster, scene_dn):
    path = write_raster(scene_dn(80, 80) + np.uint16(1000), nodata=0, name=name)
    if offset is not None:
        dataset = gdal.Open(str(path), gdal.GA_Update)
        for number in range(1, 11):
            dataset.GetRasterBand(number).SetScale(0.0001)
            dataset.GetRasterBand(number).SetOffset(offset)
        dataset = None
    assert open_source(str(path), SO2SAT_BANDS).zero_is_value is expected


@pytest.fixture
def lake(scene_dn):
    """A scene with a lake over whose dark water three bands are below 0: int32, (band, row, col)."""
    dn = scene_dn(80, 80).astype(np.int32)
    dn[:, 20:60, 20:60] = np.array([600, 400, 200, 90, 70, 60, 40, -12, -25, -40])[:, None, None]
    dn[:, :8] = 0  # the swath's edge
    return dn


@pytest.mark.parametrize("nodata", [None, 0])
def test_water_that_was_clipped_at_zero_stays_water(nodata, lake, linear, write_raster, tmp_path, watcher, read):
    """Directly and by way of a stack, the map is that of the scene clipped at 1, as the product would hold it."""
    at_one = np.where(lake == 0, 0, np.clip(lake, 1, None)).astype(np.uint16)
    truth = classified(linear.scene, write_raster(at_one, name="truth.tif"), tmp_path / "truth_map.tif", watcher, read)
    clipped = write_raster(np.clip(lake, 0, None).astype(np.uint16), nodata=nodata, name="clipped.tif")
    ours = classified(linear.scene, clipped, tmp_path / "map.tif", watcher, read)
    np.testing.assert_array_equal(ours, truth)
    assert (ours[:2] == 255).all()
    assert (ours[5:15, 5:15] != 255).all()
    for suffix in (".tif", ".vrt"):
        stack = tmp_path / f"stack{suffix}"
        make_stack(StackRequest((str(clipped),), stack), watcher())
        assert (classified(linear.scene, stack, tmp_path / f"map{suffix}.tif", watcher, read) == truth).all()


def test_the_log_tells_how_many_pixels_hold_no_data(lake, linear, write_raster, tmp_path, watcher):
    seen = watcher()
    path = write_raster(np.clip(lake, 0, None).astype(np.uint16))
    classify(ClassifyRequest(str(path), linear.scene, tmp_path / "map.tif"), InProcess(), seen)
    assert "Pixels of scene.tif without data: 640 zero in all bands." in seen.infos


def test_wrapped_negative_numbers_become_zero_and_are_told(lake, linear, write_raster, tmp_path, watcher, read):
    """DN - 1000 in 16 bits without sign: -12 is stored as 65,524."""
    clipped = write_raster(np.clip(lake, 0, None).astype(np.uint16), name="clipped.tif")
    wrapped = write_raster(lake.astype(np.uint16), name="wrapped.tif")
    assert int(lake.astype(np.uint16).max()) == 65_524
    truth = classified(linear.scene, clipped, tmp_path / "truth.tif", watcher, read)
    seen = watcher()
    classify(ClassifyRequest(str(wrapped), linear.scene, tmp_path / "map.tif"), InProcess(), seen)
    np.testing.assert_array_equal(read(tmp_path / "map.tif"), truth)
    assert any("wrapped.tif contains values from 64,536 to 65,535" in w for w in seen.warnings)
    stack = tmp_path / "stack.tif"
    told = make_stack(StackRequest((str(wrapped),), stack), watcher()).warnings
    assert any("overflowed" in w for w in told)
    assert read(stack).max() < 5000
    np.testing.assert_array_equal(classified(linear.scene, stack, tmp_path / "2.tif", watcher, read), truth)


def test_saturated_numbers_of_other_scales_are_no_wrapped_ones(write_raster, scene_dn):
    path = write_raster(scene_dn(80, 80))
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for number in range(1, 11):
        dataset.GetRasterBand(number).SetScale(1 / 65_535)
    dataset.GetRasterBand(1).WriteArray(np.full((80, 80), 65_000, np.uint16))
    dataset = None
    source = open_source(str(path), SO2SAT_BANDS)
    assert not source.wrapped
    assert (SourceReader(source).read(0, 0, 80, 80)[0][0] == 65_000).all()


@pytest.mark.parametrize("declared", [None, float("nan"), -999.0])
def test_declared_nodata_of_radar_wins(declared, radar_db, write_raster):
    """Declared NaN is no data, as -999 is; NaN that is not declared is 0 dB, and counted."""
    radar_db[:, 5, 7] = np.nan if declared is None else declared
    path = write_raster(radar_db, names=("VV", "VH"), nodata=declared)
    reader = SourceReader(open_radar(str(path), ("VV", "VH")).source)
    _, valid = reader.read(0, 0, 40, 40)
    assert valid[5, 7] == (declared is None)
    assert int((~valid).sum()) == (0 if declared is None else 1)
    assert reader.dropped.nan_as_zero == (1 if declared is None else 0)
    if declared is None:
        assert reader.dropped.notes("s1.tif") == [
            "1 pixel of s1.tif is NaN, which it does not declare as nodata: it counts as 0 dB, as in SEN12MS."
        ]


@pytest.mark.parametrize("declared", [None, 0, -999])
def test_warping_keeps_the_same_rule(declared, write_raster, scene_dn):
    """Zero in one band stays a value when it is warped; the declared value does not."""
    dn = scene_dn(80, 80).astype(np.float32)
    dn[4, 20:40, 20:40] = 0
    dn[:, 50:60, 50:60] = 0 if declared is None else declared
    path = write_raster(dn, nodata=declared, transform=(500_000, 20, 0, 4_000_000, 0, -20))
    warped = warp_to_ground(replace(open_source(str(path), SO2SAT_BANDS), zero_is_value=True), 10.0)
    values, valid = SourceReader(warped).read(0, 0, 160, 160)
    assert valid[50:70, 50:70].all()
    assert (values[4, 50:70, 50:70] == 0).all()
    assert not valid[104:116, 104:116].any()


def test_pixels_that_are_nearly_right_are_told_with_figures(write_raster, scene_dn):
    path = write_raster(scene_dn(80, 80), transform=(500_000, 9.8, 0, 4_000_000, 0, -10.2))
    told = off_by(open_source(str(path), SO2SAT_BANDS), 10.0)
    assert "9.796 x 10.196 m on the ground" in told or "9.80" in told
    assert "within 3 % of 10 m, so they are used as they are: 100 m on the map are 98.0 x 102.0 m" in told
    assert off_by(open_source(str(write_raster(scene_dn(80, 80), name="utm.tif")), SO2SAT_BANDS), 10.0) == ""


def classified(card, path, output, watcher, read):
    classify(ClassifyRequest(str(path), card, output), InProcess(), watcher())
    return read(output)
