"""Networks of pixels: tiles, blending, nodata, and the published ones against their own package."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scene_mapper.core.clouds.cloud_mask import CloudRequest, make_cloud_mask
from scene_mapper.core.errors import ModelError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.pixel_tiles import Tiles, mirrored, taper
from scene_mapper.core.networks.card_stac import card_from_item, card_to_item
from scene_mapper.core.networks.find import default_network

pytestmark = pytest.mark.once

SIX = ("B02", "B03", "B04", "B08", "B11", "B12")
THEIRS = """
import sys
import numpy as np
from ukis_csmask.mask import CSmask
image, level, target = sys.argv[1:]
names = ["blue", "green", "red", "nir", "swir16", "swir22"]
np.save(target, CSmask(np.load(image), names, product_level=level).csm[:, :, 0])
"""


def test_tiles_cover_every_pixel_with_full_weight():
    for size in (40, 256, 257, 1000):
        tiles = Tiles(256, 0.2, size, size)
        weight = np.zeros(size)
        for tile in range(tiles.rows):
            start = tile * tiles.step - tiles.margin
            inside = np.arange(max(start, 0), min(start + 256, size))
            weight[inside] += taper(256, 0.2)[inside - start]
        assert weight.min() > 0.98, size


def test_an_image_goes_on_as_in_a_mirror():
    assert mirrored(np.arange(-3, 7), 4).tolist() == [2, 1, 0, 0, 1, 2, 3, 3, 2, 1]
    assert mirrored(np.arange(-5, 5), 1).tolist() == [0] * 10


def expected_codes(dn: np.ndarray, factor: int) -> np.ndarray:
    """What `bright_is_cloud` says of the means of squares of pixels."""
    _, height, width = dn.shape
    means = dn[0].reshape(height // factor, factor, width // factor, factor).mean(axis=(1, 3)) / 10_000
    return np.where(means > 0.3, 1, np.where(means < 0.05, 2, 0))


@pytest.mark.parametrize("pixel_m", [10, 30])
def test_every_pixel_has_its_own_class_whatever_the_tiles(pixel_m, bright_is_cloud, write_raster, read, tmp_path):
    factor = 30 // pixel_m
    rng = np.random.default_rng(2)
    coarse = rng.choice([200, 1500, 6000], (2, 150, 211))
    dn = np.repeat(np.repeat(coarse, factor, 1), factor, 2).astype(np.uint16)
    transform = (500_000.0, pixel_m, 0.0, 4_000_000.0, 0.0, -pixel_m)
    source = write_raster(dn, ("B02", "B03"), transform, name="scene_L1C_.tif")
    out = tmp_path / "clouds.tif"
    result = make_cloud_mask(CloudRequest(str(source), out, str(bright_is_cloud.model_path)), SilentFeedback())
    np.testing.assert_array_equal(read(out), expected_codes(dn, factor))
    assert result.counts == {code: int((read(out) == code).sum()) for code in (0, 1, 2, 255)}
    assert result.hidden_share == pytest.approx((coarse[0] != 1500).mean())


def test_pixels_without_data_have_no_class(bright_is_cloud, write_raster, read, tmp_path):
    dn = np.full((2, 240, 240), 1500, np.uint16)
    dn[:, :, :120] = 0
    source = write_raster(dn, ("B02", "B03"), name="scene_L1C_.tif")
    out = tmp_path / "clouds.tif"
    make_cloud_mask(CloudRequest(str(source), out, str(bright_is_cloud.model_path)), SilentFeedback())
    assert (read(out)[:, :40] == 255).all()
    assert (read(out)[:, 40:] == 0).all()


def test_a_cancelled_mask_leaves_nothing(bright_is_cloud, write_raster, watcher, tmp_path):
    source = write_raster(np.full((2, 600, 600), 1500, np.uint16), ("B02", "B03"))
    out = tmp_path / "clouds.tif"
    with pytest.raises(RunCancelled):
        make_cloud_mask(CloudRequest(str(source), out, str(bright_is_cloud.model_path)), watcher(stop_at=1))
    assert [p.name for p in tmp_path.iterdir() if "clouds" in p.name] == []


def test_the_card_of_a_pixel_network_is_read_as_it_is_written(bright_is_cloud):
    item = card_to_item(bright_is_cloud)
    assert item["properties"]["mlm:tasks"] == ["semantic-segmentation"]
    again = card_from_item(item, "card")
    assert (again.kind, again.overlap, again.scheme) == ("pixel", 0.2, bright_is_cloud.scheme)
    with pytest.raises(ModelError, match=r"its tiles overlap by 0\.7"):
        replace(bright_is_cloud, overlap=0.7)


def test_a_pixel_network_makes_no_map_of_cells(bright_is_cloud, write_raster, scene_dn, tmp_path):
    from scene_mapper.core.classify.plan import make_plan
    from scene_mapper.core.classify.request import ClassifyRequest

    with pytest.raises(RequestError, match=r"Bright is cloud classifies every pixel.*cloud mask"):
        make_plan(ClassifyRequest(str(write_raster(scene_dn(40, 40))), bright_is_cloud, tmp_path / "map.tif"))


def cloudy_scene(shared_data: Path) -> np.ndarray:
    """A real scene in which the networks find some, six bands in pixels of 30 m, reflectance (row, col, band)."""
    from osgeo import gdal

    path = next(shared_data.glob("scenes/majortom_*_L2A_10band_10m.tif"))
    image = gdal.Open(str(path)).ReadAsArray()[[0, 1, 2, 6, 8, 9]].astype(np.float32)
    _, height, width = image.shape
    image = image[:, : height // 3 * 3, : width // 3 * 3]
    means = image.reshape(6, height // 3, 3, width // 3, 3).mean(axis=(2, 4)) / np.float32(10_000)
    return np.ascontiguousarray(means.transpose(1, 2, 0))


@pytest.mark.timeout(1200)  # the first time the package is downloaded and installed
@pytest.mark.parametrize("level", ["L1C", "L2A"])
def test_the_published_network_says_what_its_own_package_says(
    level, csmask, ukis_python, shared_data, write_raster, read, tmp_path
):
    image = cloudy_scene(shared_data)
    np.save(tmp_path / "image.npy", image)
    files = [str(tmp_path / name) for name in ("image.npy", "theirs.npy")]
    subprocess.run([str(ukis_python), "-c", THEIRS, files[0], level.lower(), files[1]], check=True, timeout=500)
    theirs = np.load(files[1])
    dn = np.ascontiguousarray(image.transpose(2, 0, 1))
    transform = (500_000.0, 30.0, 0.0, 4_000_000.0, 0.0, -30.0)
    source = write_raster(dn, SIX, transform, name=f"scene_{level}_.tif")
    out = tmp_path / "clouds.tif"
    make_cloud_mask(
        CloudRequest(str(source), out, f"ukis-csmask-{level.lower()}", units="reflectance"), SilentFeedback()
    )
    assert len(np.unique(theirs)) > 1  # there are clouds in it
    # Where two classes tie, another order of summing may choose the other one.
    assert (read(out) == theirs).mean() > 0.9999


def test_a_cloud_network_is_not_offered_for_maps(csmask):
    assert default_network().kind != "pixel"
    assert isinstance(csmask["L1C"], ModelCard)
