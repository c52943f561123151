"""Warped pixels are the same whatever is read with them: cropped or whole, stacked or on the fly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.merge import merge_shards
from scene_mapper.core.classify.request import ClassifyRequest, Extent
from scene_mapper.core.classify.shards import Shard
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel.source import SourceReader, open_source
from scene_mapper.core.sentinel.warp import resampling_method, warp_onto, warp_to_ground
from scene_mapper.tests.networks.linear import SO2SAT_BANDS as TEN

DEGREES = (8.98, 1.2e-4, 0.0, 48.52, 0.0, -9e-5)


@pytest.fixture
def degrees(write_raster, scene_dn):
    """A raster in degrees, and a part of it that begins within it."""
    path = write_raster(scene_dn(260, 240), transform=DEGREES, epsg=4326)
    part = path.with_name("part.tif")
    gdal.Translate(str(part), str(path), srcWin=[70, 50, 120, 160])
    return path, part


def inner(valid, margin=4):
    """Return which pixels lie well inside what holds data."""
    for axis in (0, 1):
        valid = np.logical_and.reduce([np.roll(valid, step, axis) for step in range(-margin, margin + 1)])
    valid[:margin] = valid[-margin:] = valid[:, :margin] = valid[:, -margin:] = False
    return valid


def differing(one, other):
    """Count inner pixels of the second raster, warped, that differ from the first one's; and how many there are."""
    sources = [warp_to_ground(open_source(str(path), TEN), 10.0) for path in (one, other)]
    (all_values, _), (values, valid) = (SourceReader(s).read(0, 0, s.height, s.width) for s in sources)
    col = round((sources[1].transform[0] - sources[0].transform[0]) / 10)
    row = round((sources[0].transform[3] - sources[1].transform[3]) / 10)
    same = all_values[:, row : row + values.shape[1], col : col + values.shape[2]]
    seen = inner(valid)
    return int((same != values).any(axis=0)[seen].sum()), int(seen.sum())


def test_a_part_of_a_raster_in_degrees_has_the_wholes_pixels(degrees):
    n_differing, n_seen = differing(*degrees)
    assert n_differing == 0
    assert n_seen > 10_000


def test_a_part_of_a_real_scene_in_degrees_has_the_wholes_pixels(shared_data, tmp_path):
    scene = shared_data / "scenes" / "oscd_lasvegas_T11SPV_20150820_L1C_10band_10m.jp2"
    part = tmp_path / "part.tif"
    gdal.Translate(str(part), str(scene), srcWin=[137, 211, 400, 400])
    n_differing, n_seen = differing(scene, part)
    assert n_differing == 0
    assert n_seen > 100_000


def test_pixels_do_not_depend_on_the_window_that_is_read(degrees):
    source = warp_to_ground(open_source(str(degrees[0]), TEN), 10.0)
    whole, _ = SourceReader(source).read(0, 0, source.height, source.width)
    for row, col, height, width in ((0, 0, 7, source.width), (33, 41, 100, 3), (101, 97, 64, 64)):
        values, _ = SourceReader(source).read(row, col, height, width)
        np.testing.assert_array_equal(values, whole[:, row : row + height, col : col + width])


def test_finer_pixels_are_averaged_alike_in_part_and_whole(write_raster, scene_dn):
    path = write_raster(scene_dn(300, 300), transform=(500_001.3, 3.3, 0, 4_000_002.1, 0, -3.3))
    part = path.with_name("part.tif")
    gdal.Translate(str(part), str(path), srcWin=[30, 60, 200, 210])
    n_differing, n_seen = differing(path, part)
    assert (n_differing, n_seen > 2000) == (0, True)
    source = warp_to_ground(open_source(str(path), TEN), 10.0)
    values, _ = SourceReader(source).read(10, 10, 60, 60)
    assert values.std() < 0.6 * scene_dn(300, 300).std()  # single pixels are not picked


def test_pixels_of_like_size_are_taken_as_they_are(degrees):
    """Each warped pixel is one of the raster, in all bands: no mean of pixels, which the networks do not know."""
    source = open_source(str(degrees[0]), TEN)
    warped = warp_to_ground(source, 10.0)
    assert warped.resampling.endswith("nearest neighbour")
    before, _ = SourceReader(source).read(0, 0, source.height, source.width)
    values, valid = SourceReader(warped).read(0, 0, warped.height, warped.width)
    there = set(map(tuple, before.reshape(len(TEN), -1).T.tolist()))
    taken = list(map(tuple, values[:, valid].T.tolist()))
    assert len(taken) > 40_000
    assert set(taken) <= there
    assert len(set(taken)) > 0.8 * len(there)


@pytest.mark.parametrize(
    ("metres", "method"), [(5, "bilinear"), (7, "near"), (14, "near"), (16, "bilinear"), (20, "bilinear")]
)
def test_only_coarser_and_much_finer_pixels_are_interpolated(write_raster, scene_dn, metres, method):
    path = write_raster(scene_dn(40, 40), transform=(500_001.3, metres, 0, 4_000_002.1, 0, -metres))
    source = open_source(str(path), TEN)
    assert resampling_method(source, 10.0) == method
    warped = warp_to_ground(source, 10.0)
    assert warped.resampling.endswith({"near": "nearest neighbour", "bilinear": "bilinear"}[method])


def test_a_scene_of_another_utm_zone_keeps_its_classes(shared_data):
    """Hong Kong lies between two zones: warped onto the other date, most pixels of 10 m are the very same."""
    scenes = [
        open_source(str(shared_data / "scenes" / f"oscd_hongkong_{rest}_L1C_10band_10m.tif"), TEN)
        for rest in ("T50QKK_20180323", "T49QHE_20160927")
    ]
    onto = warp_onto(*scenes)
    assert onto.resampling.endswith("nearest neighbour")
    own, _ = SourceReader(scenes[0]).read(0, 0, scenes[0].height, scenes[0].width)
    values, valid = SourceReader(onto).read(0, 0, onto.height, onto.width)
    assert valid.mean() > 0.3
    there = set(map(tuple, own.reshape(len(TEN), -1).T.tolist()))
    assert all(tuple(pixel) in there for pixel in values[:, valid].T[::97].tolist())


def test_the_map_of_a_part_is_that_of_the_whole(degrees, linear, tmp_path, watcher, read):
    """Cells at multiples of their size: those whose patch lies inside the part are equal."""
    maps = []
    for number, path in enumerate(degrees):
        out = tmp_path / f"{number}.tif"
        classify(ClassifyRequest(str(path), linear.scene, out, cell_align="crs"), InProcess(), watcher())
        maps.append((gdal.Open(str(out)).GetGeoTransform(), read(out)))
    (whole_t, whole), (part_t, part) = maps
    col, row = round((part_t[0] - whole_t[0]) / 40), round((whole_t[3] - part_t[3]) / 40)
    same = whole[row : row + part.shape[0], col : col + part.shape[1]]
    seen = inner(part != 255, margin=2)
    assert seen.sum() > 400
    np.testing.assert_array_equal(part[seen], same[seen])


def test_the_map_is_the_same_by_a_stack_on_the_fly_and_in_shards(degrees, linear, tmp_path, watcher, read):
    path = degrees[0]
    request = ClassifyRequest(str(path), linear.scene, tmp_path / "map.tif", strip_rows=7)
    classify(request, InProcess(), watcher())
    truth = read(tmp_path / "map.tif")
    for suffix in (".tif", ".vrt"):
        stack = tmp_path / f"stack{suffix}"
        make_stack(StackRequest((str(path),), stack), watcher())
        assert "UTM zone 32N" in open_source(str(stack), TEN).crs_wkt
        classify(replace(request, source=str(stack), output=tmp_path / "s.tif"), InProcess(), watcher())
        np.testing.assert_array_equal(read(tmp_path / "s.tif"), truth)
    parts = [tmp_path / f"part{index}.tif" for index in (1, 2, 3)]
    for index, part in enumerate(parts, 1):
        classify(replace(request, output=part), Shard(index, 3), watcher())
    merge_shards(parts, tmp_path / "merged.tif", watcher())
    np.testing.assert_array_equal(read(tmp_path / "merged.tif"), truth)


def test_an_extent_does_not_change_pixels(degrees, linear, tmp_path, watcher, read):
    request = ClassifyRequest(str(degrees[0]), linear.scene, tmp_path / "a.tif")
    classify(request, InProcess(), watcher())
    whole_t, whole = gdal.Open(str(tmp_path / "a.tif")).GetGeoTransform(), read(tmp_path / "a.tif")
    x, y = whole_t[0] + 20 * 40, whole_t[3] - 15 * 40
    extent = Extent(x, y - 400, x + 400, y)
    classify(replace(request, output=tmp_path / "b.tif", extent=extent), InProcess(), watcher())
    np.testing.assert_array_equal(read(tmp_path / "b.tif"), whole[15:25, 20:30])


def test_coarse_bands_in_degrees_are_resampled_once_from_their_own_pixels(write_raster, scene_dn, tmp_path, watcher):
    """The stack holds of each band what warping that band's own file gives."""
    fine, coarse = scene_dn(120, 120)[:1], scene_dn(60, 60, seed=3)[:1]
    files = {
        "B02": write_raster(fine, names=("B02",), transform=DEGREES, epsg=4326, name="B02.tif"),
        "B11": write_raster(
            coarse, names=("B11",), name="B11.tif", epsg=4326, transform=(8.98, 2.4e-4, 0, 48.52, 0, -1.8e-4)
        ),
    }
    grid = warp_to_ground(open_source(str(files["B02"]), ("B02",)), 10.0)
    alone = warp_onto(open_source(str(files["B11"]), ("B11",)), grid)
    expected, valid = SourceReader(alone).read(0, 0, grid.height, grid.width)
    for suffix in (".tif", ".vrt"):
        stack = tmp_path / f"s{suffix}"
        make_stack(StackRequest(tuple(map(str, files.values())), stack), watcher())
        source = open_source(str(stack), ("B02", "B11"))
        assert source.transform == grid.transform
        values, _ = SourceReader(source).read(0, 0, source.height, source.width)
        np.testing.assert_array_equal(values[1][inner(valid)], expected[0][inner(valid)])


def test_clouds_in_degrees_are_masked_by_the_nearest_class(write_raster, scene_dn, tmp_path, watcher):
    path = write_raster(scene_dn(120, 120), transform=DEGREES, epsg=4326)
    clouds = np.zeros((1, 120, 120), np.uint8)
    clouds[:, 40:80, 40:80] = 9
    mask = write_raster(clouds, names=None, transform=DEGREES, epsg=4326, name="clouds_SCL.tif")
    make_stack(StackRequest((str(path),), tmp_path / "s.tif", mask_path=str(mask)), watcher())
    source = open_source(str(tmp_path / "s.tif"), TEN)
    _, valid = SourceReader(source).read(0, 0, source.height, source.width)
    clear = warp_to_ground(open_source(str(path), TEN), 10.0)
    _, seen = SourceReader(clear).read(0, 0, clear.height, clear.width)
    hidden = seen & ~valid
    width_m, height_m = 1.2e-4 * 73_900, 9e-5 * 111_200
    assert hidden.sum() == pytest.approx(40 * width_m * 40 * height_m / 100, rel=0.03)
