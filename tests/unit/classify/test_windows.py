"""Reflection, the network's form, and reading each pixel once."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.shards import Shard, shard_of
from scene_mapper.core.classify.stored_strip import reflect
from scene_mapper.core.classify.windows import WindowReader
from scene_mapper.core.sentinel.source import SourceReader


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_reflection_is_numpys(size):
    values = np.arange(size)
    np.testing.assert_array_equal(values[reflect(np.arange(-40, size + 40), size)], np.pad(values, 40, mode="reflect"))


def tiled(path, values, names, side=256):
    """Write an array (band, row, col) as a GeoTIFF of tiles."""
    bands, height, width = values.shape
    options = ["TILED=YES", f"BLOCKXSIZE={side}", f"BLOCKYSIZE={side}", "COMPRESS=DEFLATE"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, gdal.GDT_UInt16, options)
    dataset.SetGeoTransform((500_000, 10, 0, 4_000_000, 0, -10))
    dataset.SetProjection("EPSG:32633")
    dataset.WriteRaster(0, 0, width, height, values.tobytes(), width, height, gdal.GDT_UInt16)
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)
    return path


@pytest.fixture
def windows_read(monkeypatch):
    """Collect what is read of rasters: (row, col, height, width)."""
    windows = []
    read = SourceReader.read

    def counted(self, row, col, height, width, coarser=1):
        if coarser == 1:  # else it is a sample
            windows.append((row, col, height, width))
        return read(self, row, col, height, width, coarser)

    monkeypatch.setattr(SourceReader, "read", counted)
    return windows


@pytest.mark.parametrize("layout", ["NCHW", "NHWC"])
@pytest.mark.parametrize(("height", "width", "strip_rows"), [(203, 57, 4), (600, 1111, 0), (9, 5, 1), (130, 700, 3)])
def test_a_window_is_the_scaled_raster_with_reflected_margins(
    height, width, strip_rows, layout, linear, scene_dn, tmp_path
):
    dn = scene_dn(height, width)
    source = tiled(tmp_path / "scene.tif", dn, linear.map.bands)
    card = replace(linear.map, layout=layout)
    plan = make_plan(ClassifyRequest(str(source), card, tmp_path / "map.tif", strip_rows=strip_rows))
    padded = np.pad(dn.astype(np.float32) / np.float32(10_000), ((0, 0), (4, 20), (4, 20)), mode="reflect")
    reader = WindowReader(plan, plan.dates[0])
    for strip in plan.strips:
        stored = reader.stored(strip)
        assert stored.valid is None
        middle = plan.grid.cols // 2
        for first, stop in ((0, plan.grid.cols), (0, 1), (middle, plan.grid.cols)):
            pixels = stored.window((slice(0, strip.rows), slice(first, stop))).pixels
            assert pixels.flags.c_contiguous
            pixels = pixels.transpose(2, 0, 1) if layout == "NHWC" else pixels
            rows = slice(4 * strip.first_row, 4 * (strip.first_row + strip.rows) + 8)
            np.testing.assert_array_equal(pixels, padded[:, rows, 4 * first : 4 * stop + 8])


@pytest.mark.parametrize("kind", ["scene", "map"])
@pytest.mark.parametrize(("height", "width", "strip_rows"), [(203, 57, 4), (1100, 700, 0), (530, 1200, 7)])
def test_every_pixel_is_read_once(kind, height, width, strip_rows, linear, scene_dn, tmp_path, windows_read):
    source = tiled(tmp_path / "scene.tif", scene_dn(height, width), linear.map.bands)
    request = ClassifyRequest(str(source), getattr(linear, kind), tmp_path / "map.tif", strip_rows=strip_rows)
    plan = make_plan(request)
    windows_read.clear()  # the plan takes samples
    reader = WindowReader(plan, plan.dates[0])
    for strip in plan.strips:
        reader.take(strip)
    times = np.zeros((height, width), int)
    for row, col, rows, cols in windows_read:
        times[row : row + rows, col : col + cols] += 1
        assert row % 256 == col % 256 == 0  # whole tiles: none is decoded twice
    assert (times == 1).all()


def test_rows_in_which_no_cell_is_asked_for_are_not_read(linear, scene_dn, tmp_path, windows_read):
    source = tiled(tmp_path / "scene.tif", scene_dn(900, 300), linear.map.bands)
    # Cells from row 800 of the raster on, of strips of ten rows.
    polygon = "POLYGON((500100 3991990,500190 3991990,500190 3991510,500100 3991510,500100 3991990))"
    request = ClassifyRequest(str(source), linear.map, tmp_path / "map.tif", strip_rows=10, mask_wkt=polygon)
    plan = make_plan(request)
    windows_read.clear()
    reader = WindowReader(plan, plan.dates[0])
    computed = [int(reader.take(strip).to_compute.sum()) for strip in plan.strips]
    assert sum(computed) == plan.n_cells == 3 * 13
    assert sum(computed[:20]) == 0
    assert min(row for row, *_ in windows_read) == 796


def test_a_fully_convolutional_networks_strips_are_rows_of_blocks(linear, scene_dn, tmp_path):
    source = tiled(tmp_path / "scene.tif", scene_dn(1700, 40), linear.map.bands)
    plan = make_plan(ClassifyRequest(str(source), linear.map, tmp_path / "map.tif"))
    assert (plan.blocks.rows, plan.blocks.cols) == (107, 10)
    assert [(s.first_row, s.rows) for s in plan.strips] == [(0, 107), (107, 107), (214, 107), (321, 104)]
    third = shard_of(plan, Shard(3, 4))
    assert (third.grid.first_row_px, [(s.first_row, s.rows) for s in third.strips]) == (856, [(0, 107)])


def test_strips_hold_each_row_of_cells_once(linear, write_raster, scene_dn, tmp_path):
    plan = make_plan(
        ClassifyRequest(str(write_raster(scene_dn(203, 57))), linear.scene, tmp_path / "m.tif", strip_rows=7)
    )
    rows = [r for strip in plan.strips for r in range(strip.first_row, strip.first_row + strip.rows)]
    assert rows == list(range(51))


@pytest.mark.parametrize("holes", [False, True])
def test_cells_larger_than_their_patches_are_the_same_in_strips_of_any_height(
    linear, write_raster, scene_dn, tmp_path, holes
):
    """Cells of 20 px, patches of 12 px in their middle; those of the upper and lower row see nothing of the raster."""
    dn = scene_dn(46, 90)  # 3 px of the first row of cells, 40, 3 px of the last
    if holes:
        dn[:, 4:22, 30:60] = 0
        dn[:, :, 84:] = 0
    source = write_raster(dn, transform=(500_000, 10, 0, 4_000_030, 0, -10), nodata=0)
    found = []
    for strip_rows in (0, 1, 3):
        request = ClassifyRequest(
            str(source), linear.scene, tmp_path / "m.tif", cell_size_m=200.0, cell_align="crs", strip_rows=strip_rows
        )
        plan = make_plan(request)
        reader = WindowReader(plan, plan.dates[0])
        found.append(np.concatenate([reader.window(strip).to_compute for strip in plan.strips]))
    expected = np.zeros((4, 5), bool)
    expected[1:3] = True
    if holes:
        expected[1, 2] = False  # judged by rows 7 to 18 and columns 44 to 55
        expected[:, 4] = False  # by columns from 84 on
    np.testing.assert_array_equal(found[0], expected)
    np.testing.assert_array_equal(found[1], found[0])
    np.testing.assert_array_equal(found[2], found[0])
