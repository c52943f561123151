"""GDAL's complaints are collected, whether it raises them or not."""

from __future__ import annotations

import socket
from contextlib import closing

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.errors import InputError
from scene_mapper.core.geo import raster_io
from scene_mapper.core.geo.gdal_memory import bound_open_files
from scene_mapper.core.geo.raster_io import (
    open_any,
    open_raster,
    quiet_gdal,
    read_window,
    silent_gdal,
)


@pytest.fixture(params=["exceptions", "no exceptions"])
def raises(request):
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param == "exceptions" else gdal.DontUseExceptions)()
    yield request.param == "exceptions"
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


def test_what_gdal_says_or_raises_is_collected(raises, tmp_path, capfd):
    opened, after = None, False
    with quiet_gdal() as messages:
        opened = gdal.OpenEx(str(tmp_path / "none.tif"), gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
        after = True
    assert opened is None
    assert after is not raises
    assert "none.tif" in messages.last()
    assert not messages.last().endswith(".")
    with pytest.raises(InputError, match=r"There is no file .*none\.tif"):
        open_any(str(tmp_path / "none.tif"))
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("error", [RecursionError("deep"), NotImplementedError("missing"), ValueError("wrong")])
def test_other_exceptions_pass(error):
    with pytest.raises(type(error)), quiet_gdal():
        raise error


def test_where_nobody_collects_gdals_exceptions_pass(capfd):
    with silent_gdal():
        gdal.Error(gdal.CE_Failure, 1, "told to nobody")
    with pytest.raises(RuntimeError, match="told"), silent_gdal():
        raise RuntimeError("told")
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("size", ["2147483647,1", "1,2147483647", "10000001,5"])
def test_a_raster_larger_than_the_earth_is_refused(raises, size):
    width, height = size.split(",")
    band = '<VRTRasterBand dataType="Byte" band="1"/>'
    virtual = f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">{band}</VRTDataset>'
    with pytest.raises(InputError, match="at most 10,000,000 per side can be read"):
        open_raster(virtual)


def test_a_server_that_does_not_answer_is_given_up(monkeypatch):
    limits = {**raster_io._STALLS, "GDAL_HTTP_LOW_SPEED_TIME": "1"}
    monkeypatch.setattr(raster_io, "_STALLS", limits)
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:  # takes the call and says nothing
        address = f"/vsicurl/http://127.0.0.1:{silent.getsockname()[1]}/scene.tif"
        for name in limits:
            gdal.SetThreadLocalConfigOption(name, None)
        try:
            with pytest.raises(InputError, match=r"scene\.tif"):
                open_any(address)
        finally:
            for name in limits:
                gdal.SetThreadLocalConfigOption(name, None)


def test_limits_that_the_user_has_set_are_left_alone(monkeypatch, tmp_path):
    monkeypatch.setattr(raster_io, "_STALLS", {"GDAL_HTTP_CONNECTTIMEOUT": "15"})
    gdal.SetThreadLocalConfigOption("GDAL_HTTP_CONNECTTIMEOUT", "3")
    try:
        with pytest.raises(InputError):
            open_any(str(tmp_path / "nothing.tif"))
        assert gdal.GetConfigOption("GDAL_HTTP_CONNECTTIMEOUT") == "3"
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_HTTP_CONNECTTIMEOUT", None)


POOL = "GDAL_MAX_DATASET_POOL_SIZE"


@pytest.mark.parametrize(
    ("rasters", "given", "expected"), [(1, "", "20"), (3, "", "60"), (9, "", "100"), (1, "7", "7")]
)
def test_files_of_virtual_rasters_are_closed_unless_the_user_says_otherwise(monkeypatch, rasters, given, expected):
    monkeypatch.delenv(POOL, raising=False)
    if given:
        monkeypatch.setenv(POOL, given)
    gdal.SetConfigOption(POOL, None)
    bound_open_files(rasters)
    found = gdal.GetConfigOption(POOL)
    gdal.SetConfigOption(POOL, None)
    assert found == expected


@pytest.mark.parametrize(("col", "width", "cols_at_once"), [(0, 50, 16), (5, 40, 16), (16, 16, 16), (3, 12, 0)])
def test_a_window_is_the_same_by_columns(write_raster, scene_dn, tmp_path, col, width, cols_at_once):
    values = scene_dn(20, 50)
    write_raster(values)
    opened = open_raster(str(tmp_path / "scene.tif"))
    read = read_window(opened, [2, 1], row=3, col=col, height=9, width=width, cols_at_once=cols_at_once)
    assert read.dtype == values.dtype
    np.testing.assert_array_equal(read, values[[1, 0], 3:12, col : col + width])
