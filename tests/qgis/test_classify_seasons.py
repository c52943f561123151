"""``scene_mapper:classifyseasons``: several dates of one place, averaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)

from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.tests.networks.mean import logits, mean_network, softmax
from scene_mapper.tests.same_maps import same_scores

SEASONS = "scene_mapper:classifyseasons"
HALO = 60  # pixels that the second date has more at each side


@pytest.fixture
def dates(write_raster, scene_dn) -> list[np.ndarray]:
    """Four dates, (10, 44, 40) each, of which the first and the third have gaps."""
    scenes = [scene_dn(44, 40, seed=i) for i in range(4)]
    scenes[0][:, :20, :] = 0
    scenes[2][:, :, 24:] = 0
    return scenes


@pytest.fixture
def files(dates, write_raster) -> list[str]:
    return [str(write_raster(dn, name=f"date{i}.tif", nodata=0)) for i, dn in enumerate(dates)]


@pytest.fixture
def mapped(run_algorithm, network, tmp_path):
    """Make a map of several dates; give what came of it, its probabilities and its codes."""

    def run(inputs, algorithm=SEASONS, **options):
        targets = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "PROBABILITIES")}
        source = {"INPUTS": inputs} if algorithm == SEASONS else {"INPUT": inputs}
        done = run_algorithm({**source, "MODEL": network, **targets, **options}, algorithm)
        if not Path(targets["OUTPUT"]).exists():
            return done, None, None
        made = [gdal.Open(targets[name]).ReadAsArray() for name in ("PROBABILITIES", "OUTPUT")]
        for target in targets.values():
            Path(target).unlink()
        return done, *made

    return run


def test_probabilities_are_averaged_over_the_dates_that_have_data(mapped, linear, dates, files):
    done, p, codes = mapped(files)
    assert done.error == ""
    assert p.shape == (17, 11, 10)
    for (row, col), seen in {(8, 3): (0, 1, 2, 3), (1, 2): (1, 2, 3), (8, 8): (0, 1, 3), (1, 8): (1, 3)}.items():
        expected = np.mean([linear.expected(dates[i], row * 4, col * 4) for i in seen], axis=0)
        np.testing.assert_allclose(p[:, row, col], expected, atol=1e-5)
        assert codes[row, col] == LCZ.codes[expected.argmax()]
    assert (codes != 255).all()
    assert done.results["NODATA_CELLS"] == 0
    assert done.results["CELLS"] == 110


def test_the_first_raster_gives_the_grid(mapped, linear, write_raster, scene_dn):
    """The second date is wider, with its bands in another order."""
    dn, later = scene_dn(44, 40), scene_dn(44 + 2 * HALO, 40 + 2 * HALO, seed=2)
    first = write_raster(dn, name="first.tif")
    order = [3, 1, 0, 2, 4, 5, 6, 7, 9, 8]
    names = tuple(linear.scene.bands[i] for i in order)
    corner = (500_000 - 10 * HALO, 10, 0, 4_000_000 + 10 * HALO, 0, -10)
    wider = write_raster(later[order], names=names, transform=corner, name="wider.tif")
    done, p, _ = mapped([str(first), str(wider)])
    assert done.error == ""
    for row, col in ((3, 4), (7, 2), (9, 8)):
        there = linear.expected(later, HALO + row * 4, HALO + col * 4)
        np.testing.assert_allclose(p[:, row, col], (linear.expected(dn, row * 4, col * 4) + there) / 2, atol=1e-5)
    _, swapped, _ = mapped([str(wider), str(first)])
    assert swapped.shape == (17, 41, 40)


def test_a_date_on_another_grid_is_warped(mapped, write_raster, tmp_path):
    """Smooth ground, the second date in the neighbouring zone: both dates together say what one says alone."""
    y, x = np.mgrid[0:200, 0:200]
    ground = np.stack([1000 + 5 * x + 3 * y + 100 * band for band in range(10)]).astype(np.uint16)
    first = write_raster(ground[:, 70:110, 70:110], transform=(500_700, 10, 0, 3_999_300, 0, -10), name="first.tif")
    whole = write_raster(ground, name="whole.tif")
    other = tmp_path / "other_zone.tif"
    gdal.Warp(str(other), str(whole), dstSRS="EPSG:32632", resampleAlg="bilinear", dstNodata=0)
    _, alone, _ = mapped(str(first), "scene_mapper:classify")
    done, both, _ = mapped([str(first), str(other)])
    assert done.error == ""
    np.testing.assert_allclose(both[:, 1:-1, 1:-1], alone[:, 1:-1, 1:-1], atol=0.02)


def test_layers_ids_and_names_are_taken(mapped, files, project):
    _, expected, _ = mapped(files)
    layers = [QgsRasterLayer(path, f"date {i}") for i, path in enumerate(files)]
    project.addMapLayers(layers)
    for given in (layers, [layer.id() for layer in layers], [layer.name() for layer in layers]):
        done, p, _ = mapped(given)
        assert done.error == ""
        same_scores(p, expected)


def test_layers_arrive_named_and_styled(run_algorithm, network, files, project):
    outputs = dict.fromkeys(("OUTPUT", "CONFIDENCE", "PROBABILITIES"), "TEMPORARY_OUTPUT")
    done = run_algorithm({"INPUTS": files, "MODEL": network, **outputs}, SEASONS, load=True)
    assert done.error == ""
    of_what = "date0 and 3 more (linear-scene)"
    assert {name: layer.name() for name, layer in done.layers.items()} == {
        "OUTPUT": f"LCZ – {of_what}",
        "CONFIDENCE": f"Confidence – {of_what}",
        "PROBABILITIES": f"Probabilities – {of_what}",
    }
    assert [c.value for c in done.layers["OUTPUT"].renderer().classes()] == list(LCZ.codes)


def test_sentinel1_is_used_with_each_date(run_algorithm, write_raster, scene_dn, radar_db, tmp_path):
    card, weights = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    dates = [scene_dn(40, 40, seed=i) for i in range(2)]
    files = [str(write_raster(dn, name=f"date{i}.tif")) for i, dn in enumerate(dates)]
    s1 = str(write_raster(radar_db, names=("VV", "VH"), name="s1.tif"))
    targets = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "PROBABILITIES")}
    parameters = {"INPUTS": files, "MODEL": str(card.model_path), **targets}
    assert "needs Sentinel-1" in run_algorithm(parameters, SEASONS).error
    assert run_algorithm({**parameters, "INPUT_S1": s1}, SEASONS).error == ""
    p = gdal.Open(targets["PROBABILITIES"]).ReadAsArray()
    cut = np.s_[:, 10:18, 14:22]  # cell 3, 4
    expected = [softmax(logits(weights, np.concatenate([dn[:2][cut], radar_db[cut]]))) for dn in dates]
    np.testing.assert_allclose(p[:, 3, 4], np.mean(expected, axis=0), atol=1e-5)


# --- what is refused ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda files, w, dn: files[:1],
            "A map of several dates needs at least two rasters, but 1 was given. Select more rasters, or use",
        ),
        (lambda files, w, dn: [], "needs at least two rasters, but 0 was given."),
        (lambda files, w, dn: None, "needs at least two rasters, but 0 was given."),
        (lambda files, w, dn: [*files, "/nowhere/x.tif"], "There is no file /nowhere/x.tif. Check the path."),
        (
            lambda files, w, dn: [*files, str(w(dn[:7], name="seven.tif"))],
            "Bands B8A, B11, B12 cannot be found",
        ),
        (
            lambda files, w, dn: [*files, str(w(dn, name="far.tif", transform=(800_000, 10, 0, 4_000_000, 0, -10)))],
            "does not overlap",
        ),
    ],
)
def test_what_cannot_be_used(change, sentence, mapped, files, write_raster, scene_dn):
    done, p, _ = mapped(change(files, write_raster, scene_dn(40, 40)))
    assert sentence in done.error
    assert "Traceback" not in done.error
    assert p is None


def test_no_input_is_written_over(mapped, files):
    before = Path(files[2]).read_bytes()
    done, _, _ = mapped(files, CONFIDENCE=files[2])
    assert "is also an input. Choose another name" in done.error
    assert Path(files[2]).read_bytes() == before


def test_a_cancelled_run_leaves_nothing(run_algorithm, network, write_raster, scene_dn, project, tmp_path):
    files = [str(write_raster(scene_dn(400, 300, seed=i), name=f"date{i}.tif")) for i in range(2)]
    folder = tmp_path / "out"
    folder.mkdir()
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda done: feedback.cancel() if done >= 60 else None)
    parameters = {"INPUTS": files, "MODEL": network, "BATCH": 64, "OUTPUT": str(folder / "map.tif")}
    done = run_algorithm(parameters, SEASONS, feedback=feedback, load=True)
    assert (done.error, done.results) == ("", {})
    assert "Cancelled. Nothing was written." in done.log
    assert list(folder.iterdir()) == []


# --- in the model designer ------------------------------------------------------------


def test_as_a_step_of_a_model(run_algorithm, mapped, network, files, plugin):
    """Two inputs of the model are the two dates of the step."""
    _, expected, codes = mapped(files[:2])
    assert expected is not None
    model = QgsProcessingModelAlgorithm("two dates", "two dates", "tests")
    for name in ("spring", "autumn"):
        parameter = QgsProcessingParameterRasterLayer(name, name)
        model.addModelParameter(parameter, QgsProcessingModelParameter(name))
    child = QgsProcessingModelChildAlgorithm(SEASONS)
    child.setChildId("map")
    source = QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUTS", [source.fromModelParameter(name) for name in ("spring", "autumn")])
    child.addParameterSources("MODEL", [source.fromStaticValue(network)])
    output = QgsProcessingModelOutput("zones", "Zones")
    output.setChildId("map")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"zones": output})
    model.addChildAlgorithm(child)
    model.initAlgorithm({})
    name = next(d.name() for d in model.destinationParameterDefinitions())
    done = run_algorithm({"spring": files[0], "autumn": files[1], name: "TEMPORARY_OUTPUT"}, model)
    assert done.error == ""
    np.testing.assert_array_equal(gdal.Open(done.results[name]).ReadAsArray(), codes)
