"""Maps without what clouds and their shadows hide."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.errors import InputError, RequestError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.library import install_network
from scene_mapper.tests.same_maps import same_classes

SIDE = 80  # pixels of 10 m; cells of 40 m


@pytest.fixture
def scene(write_raster, scene_dn):
    return write_raster(scene_dn(SIDE, SIDE), name="scene.tif")


def masked(write_raster, hidden: np.ndarray, pixel_m: float, name: str = "mask.tif", **where):
    """Write a mask whose pixels are 1 where the ground is hidden."""
    transform = (500_000.0, pixel_m, 0.0, 4_000_000.0, 0.0, -pixel_m)
    return write_raster(hidden[None].astype(np.uint8), None, where.pop("transform", transform), name=name, **where)


def test_cells_more_than_half_hidden_have_no_class(scene, linear, write_raster, read, watcher, tmp_path):
    hidden = np.zeros((SIDE, SIDE), bool)
    hidden[:4, :4] = True  # a whole cell
    hidden[:4, 8:11] = True  # three quarters of one
    hidden[:4, 16:18] = True  # half of one
    hidden[40:60, 40:60] = True
    mask = masked(write_raster, hidden, 10)
    log = watcher()
    request = ClassifyRequest(str(scene), linear.scene, tmp_path / "map.tif", clouds=str(mask))
    result = classify(request, InProcess(), log)
    unmasked = replace(request, clouds="none", output=tmp_path / "plain.tif", probabilities=tmp_path / "p.tif")
    plain = classify(unmasked, InProcess(), SilentFeedback())
    codes, all_codes = read(result.output), read(plain.output)
    without = codes == 255
    expected = np.zeros((20, 20), bool)
    expected[0, [0, 2]] = expected[10:15, 10:15] = True
    np.testing.assert_array_equal(without, expected)
    far = np.ones((20, 20), bool)  # what sees no hidden pixel
    far[:2, :7] = far[8:17, 8:17] = False
    same_classes(codes[far], all_codes[far], read(plain.probabilities)[:, far])
    told = "\n".join(log.infos)
    assert "Clouds and shadows hide" in told
    assert "of scene.tif (all values but 0 of mask.tif)" in told
    assert "clouds and shadows" in told
    assert "27 of 400 cells have no class" in told


def test_a_mask_may_have_another_grid_and_crs(scene, linear, write_raster, read, tmp_path):
    hidden = np.zeros((SIDE // 2, SIDE // 2), bool)
    hidden[20:, :] = True  # the lower half
    same = masked(write_raster, hidden, 20)
    degrees = tmp_path / "degrees.tif"
    gdal.Warp(str(degrees), str(same), dstSRS="EPSG:4326", xRes=5e-5, yRes=5e-5, dstNodata=None)
    for number, mask in enumerate((same, degrees)):
        out = tmp_path / f"map{number}.tif"
        classify(ClassifyRequest(str(scene), linear.scene, out, clouds=str(mask)), InProcess(), SilentFeedback())
        assert (read(out)[11:] == 255).all(), mask
        assert (read(out)[:9] != 255).all(), mask


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"transform": (500_200.0, 10, 0.0, 4_000_000.0, 0.0, -10)}, "does not cover all of"),
        ({"transform": None}, "cannot be applied to"),
    ],
)
def test_masks_that_do_not_fit_are_refused(change, said, scene, linear, write_raster, tmp_path):
    mask = masked(write_raster, np.zeros((SIDE, SIDE), bool), 10, **change)
    with pytest.raises(InputError, match=said):
        make_plan(ClassifyRequest(str(scene), linear.scene, tmp_path / "map.tif", clouds=str(mask)))


def test_a_scene_under_clouds_and_a_mask_for_several_dates_are_refused(scene, linear, write_raster, tmp_path):
    mask = masked(write_raster, np.ones((SIDE, SIDE), bool), 10)
    request = ClassifyRequest(str(scene), linear.scene, tmp_path / "map.tif", clouds=str(mask))
    with pytest.raises(InputError, match="is covered by clouds and shadows") as refused:
        make_plan(request)
    assert "another date" in refused.value.hint
    with pytest.raises(RequestError, match="masks the clouds of one date, but there are 2"):
        replace(request, dates=(str(scene),))
    with pytest.raises(InputError, match="There is no file"):
        make_plan(replace(request, clouds=str(tmp_path / "no.tif")))


def test_each_date_is_masked_by_its_own_layer(linear, write_raster, scene_dn, read, tmp_path):
    dates = []
    for number, rows in enumerate((slice(0, 40), slice(30, 80))):
        scl = np.full((SIDE, SIDE), 4, np.uint8)
        scl[rows] = 9
        masked(write_raster, scl, 10, name=f"T33UUU_2020010{number}_SCL.tif")
        dates.append(str(write_raster(scene_dn(SIDE, SIDE, seed=number), name=f"T33UUU_2020010{number}_10m.tif")))
    out = tmp_path / "map.tif"
    request = ClassifyRequest(dates[0], linear.scene, out, dates=(dates[1],), clouds="auto")
    classify(request, InProcess(), SilentFeedback())
    codes = read(out)
    assert (codes[8:10] == 255).all()  # hidden on both dates: rows 30 to 40
    assert (codes[:7] != 255).all()
    assert (codes[10:] != 255).all()


def test_a_network_finds_the_clouds_where_no_layer_tells(linear, write_raster, read, watcher, tmp_path, monkeypatch):
    from scene_mapper.core.networks.library import user_models_folder
    from scene_mapper.tests.unit.clouds.conftest import bright_network

    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    dn = np.full((10, 120, 120), 1500, np.uint16)
    dn[:, :60] = 7000
    scene = write_raster(dn, name="scene_L1C_.tif")
    request = ClassifyRequest(str(scene), linear.scene, tmp_path / "out" / "map.tif", clouds="auto")
    request.output.parent.mkdir()
    with pytest.raises(InputError, match="no cloud network is installed"):
        classify(request, InProcess(), SilentFeedback())
    install_network(*bright_network(), user_models_folder())
    assert any("are detected by a network first" in note for note in make_plan(request).notes)
    log = watcher()
    classify(request, InProcess(), log)
    assert (read(request.output)[:15] == 255).all()
    assert (read(request.output)[15:] != 255).all()
    assert any("50.0 % of the pixels are cloud or shadow" in note for note in log.infos)
    assert log.progress == sorted(log.progress)
    left = {p.name for p in request.output.parent.iterdir()} - {"map.tif.aux.xml"}  # which reading made
    assert left == {"map.qml", "map.tif"}
