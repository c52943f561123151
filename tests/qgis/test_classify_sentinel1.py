"""``scene_mapper:classify`` with a second raster: Sentinel-1 beside Sentinel-2."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer

from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED
from scene_mapper.tests.networks.mean import logits, mean_network, softmax
from scene_mapper.tests.same_maps import same_scores


@pytest.fixture(scope="module")
def fusion(tmp_path_factory):
    """A network of B02, B03, VV and VH, and its weights."""
    card, weights = mean_network(tmp_path_factory.mktemp("fusion"), "fusion", IGBP_SIMPLIFIED, "single")
    return str(card.model_path), weights


@pytest.fixture
def classified(run_algorithm, fusion, tmp_path):
    """Run the network; give what came of it and, if it was made, the map's probabilities."""

    def run(source, **options):
        targets = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "PROBABILITIES")}
        done = run_algorithm({"INPUT": str(source), "MODEL": fusion[0], **targets, **options})
        made = Path(targets["PROBABILITIES"])
        return done, gdal.Open(str(made)).ReadAsArray() if made.exists() else None

    return run


def field_db(x, y):
    """Backscatter that falls to the east and to the south, (VV, VH) in dB."""
    return np.stack([-10 - (x - 500_000) / 50, -14 - (4_000_000 - y) / 60])


def test_a_radar_raster_on_another_grid(classified, fusion, write_raster, scene_dn, project):
    """Pixels of 20 m, shifted, another order of bands, in another UTM zone: found in place, by name, as a layer."""
    dn = scene_dn(41, 39)
    x, y = np.meshgrid(499_790 + 20 * (np.arange(60) + 0.5), 4_000_150 - 20 * (np.arange(60) + 0.5))
    swapped = field_db(x, y)[::-1].astype(np.float32)
    s1 = write_raster(swapped, names=("VH", "VV"), name="s1.tif", transform=(499_790, 20, 0, 4_000_150, 0, -20))
    warped = s1.with_name("other_zone.tif")
    gdal.Warp(str(warped), str(s1), dstSRS="EPSG:32632", resampleAlg="bilinear", dstNodata=float("nan"))
    layer = QgsRasterLayer(str(warped), "radar")
    project.addMapLayer(layer)
    done, p = classified(write_raster(dn), INPUT_S1=layer.id())
    assert done.error == ""
    assert p.shape == (10, 11, 10)
    exact = field_db(*np.meshgrid(500_000 + 10 * (np.arange(39) + 0.5), 4_000_000 - 10 * (np.arange(41) + 0.5)))
    for row, col in ((3, 4), (6, 2), (1, 7)):
        cut = np.s_[:, row * 4 - 2 : row * 4 + 6, col * 4 - 2 : col * 4 + 6]
        expected = softmax(logits(fusion[1], np.concatenate([dn[:2][cut], exact[cut]])))
        np.testing.assert_allclose(p[:, row, col], expected, atol=5e-3)


def test_linear_power_is_told_in_the_log(classified, write_raster, scene_dn, radar_db):
    optical = write_raster(scene_dn(40, 40))
    _, expected = classified(optical, INPUT_S1=str(write_raster(radar_db, names=("VV", "VH"), name="db.tif")))
    power = (10 ** (radar_db / 10)).astype(np.float32)
    done, p = classified(optical, INPUT_S1=str(write_raster(power, names=("VV", "VH"), name="power.tif")))
    assert "power.tif contains linear power and is converted to dB." in done.log
    np.testing.assert_allclose(p, expected, atol=1e-4)


def test_bands_without_names_are_said(classified, write_raster, scene_dn, radar_db):
    optical, unnamed = write_raster(scene_dn(40, 40)), write_raster(radar_db[::-1], names=None, name="s1.tif")
    named = write_raster(radar_db, names=("VV", "VH"), name="named.tif")
    done, p = classified(optical, INPUT_S1=str(unnamed), BANDS_S1="VV=2,VH=1")
    assert done.error == ""
    same_scores(p, classified(optical, INPUT_S1=str(named))[1])
    assert "VH is assigned to band 3, but" in classified(optical, INPUT_S1=str(unnamed), BANDS_S1="1,3")[0].error


def test_a_network_without_sentinel1_leaves_it_alone(run_algorithm, network, scene, write_raster, radar_db, tmp_path):
    s1 = write_raster(radar_db, names=("VV", "VH"), name="s1.tif")
    done = run_algorithm(
        {"INPUT": str(scene), "MODEL": network, "INPUT_S1": str(s1), "OUTPUT": str(tmp_path / "m.tif")}
    )
    assert done.error == ""
    assert "linear-scene does not use Sentinel-1, so s1.tif is not read." in done.log


ELSEWHERE = (600_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0)


@pytest.mark.parametrize(
    ("radar", "sentence"),
    [
        (lambda w, db: None, "The network fusion also needs Sentinel-1 (VV and VH in dB). Select a Sentinel-1 raster"),
        (lambda w, db: "", "The network fusion also needs Sentinel-1 (VV and VH in dB)."),
        (lambda w, db: "/nowhere/s1.tif", "There is no file /nowhere/s1.tif."),
        (lambda w, db: str(w(db[:1], names=("VV",), name="s1.tif")), "Band VH cannot be found"),
        (lambda w, db: str(w(db, names=("VV", "VH"), name="s1.tif", transform=ELSEWHERE)), "does not overlap"),
        (lambda w, db: str(w(db + 500, names=("VV", "VH"), name="s1.tif")), "neither dB nor linear power"),
    ],
)
def test_radar_that_cannot_be_used(radar, sentence, classified, write_raster, scene_dn, radar_db):
    optical = write_raster(scene_dn(40, 40))
    done, p = classified(optical, INPUT_S1=radar(write_raster, radar_db))
    assert sentence in done.error
    assert "Traceback" not in done.error
    assert p is None


def test_what_can_be_seen_before_the_run_is_refused_before_it(run_algorithm, fusion, write_raster, scene_dn, tmp_path):
    """In a model nothing is checked before; both ways give the same sentence, and neither leaves a file."""
    parameters = {"INPUT": str(write_raster(scene_dn(40, 40))), "MODEL": fusion[0], "OUTPUT": str(tmp_path / "m.tif")}
    errors = {run_algorithm(parameters, checked=checked).error for checked in (True, False)}
    assert len(errors) == 1
    assert "needs Sentinel-1" in errors.pop()
    assert not (tmp_path / "m.tif").exists()


def test_the_radar_raster_is_not_written_over(classified, write_raster, scene_dn, radar_db, tmp_path):
    s1 = write_raster(radar_db, names=("VV", "VH"), name="s1.tif")
    before = s1.read_bytes()
    done, _ = classified(write_raster(scene_dn(40, 40)), INPUT_S1=str(s1), OUTPUT=str(s1))
    assert "is also an input. Choose another name" in done.error
    assert s1.read_bytes() == before
