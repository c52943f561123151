"""``scene_mapper:classify`` in QGIS: maps, layers, figures, and what bad input gets."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsRasterLayer,
    QgsRectangle,
)

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.network import Network
from scene_mapper.tests.raster_files import raster_values
from scene_mapper.tests.same_maps import same_classes

PATIENCE_S = 60.0


@pytest.fixture
def expected(linear, scene, tmp_path) -> np.ndarray:
    """The codes that the engine itself gives."""
    target = tmp_path / "expected.tif"
    request = ClassifyRequest(str(scene), linear.scene, target, probabilities=tmp_path / "expected_p.tif")
    classify(request, InProcess(), SilentFeedback())
    return raster_values(target)


# --- what it makes --------------------------------------------------------------------


def test_the_map_is_the_engines(run_algorithm, scene, network, expected, tmp_path):
    target = tmp_path / "map.tif"
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "OUTPUT": str(target)})
    assert done.error == ""
    assert done.results["OUTPUT"] == str(target)
    np.testing.assert_array_equal(raster_values(target), expected)
    assert expected.shape == (16, 12)  # 61 x 47 pixels in cells of 4


def test_a_layer_of_the_project_is_taken_by_object_id_and_name(
    run_algorithm, project, scene, network, expected, tmp_path
):
    layer = QgsRasterLayer(str(scene), "my scene")
    project.addMapLayer(layer)
    for i, given in enumerate((layer, layer.id(), "my scene")):
        target = tmp_path / f"map{i}.tif"
        done = run_algorithm({"INPUT": given, "MODEL": network, "OUTPUT": str(target)})
        assert done.error == ""
        np.testing.assert_array_equal(raster_values(target), expected)


def test_figures(run_algorithm, scene, network, expected, tmp_path):
    page = tmp_path / "areas.html"
    done = run_algorithm(
        {"INPUT": str(scene), "MODEL": network, "OUTPUT": str(tmp_path / "m.tif"), "OUTPUT_HTML": str(page)}
    )
    assert done.results["CELLS"] == expected.size
    assert done.results["NODATA_CELLS"] == 0
    assert done.results["CELL_AREA"] == 1600.0
    by_code = {int(code): row for code, row in done.results["CLASSES"].items()}
    assert sorted(by_code) == list(range(1, 18))
    for code, row in by_code.items():
        count = int((expected == code).sum())
        assert row["cells"] == count
        assert row["area_ha"] == pytest.approx(count * 0.16)
        assert row["share"] == pytest.approx(count / expected.size)
        assert (row["code"], row["name"]) == (code, LCZ.by_code(code).name)
    json.dumps(done.results)  # plain values, as qgis_process prints them
    text = page.read_text(encoding="utf-8")
    commonest = max(by_code.values(), key=lambda row: row["cells"])
    assert f"LCZ {commonest['label']}: {commonest['name']}" in text
    assert f"<td>{commonest['cells']:,}</td>" in text
    assert all(row["name"] not in text for row in by_code.values() if not row["cells"])
    assert Path(done.results["LEGEND"]) == tmp_path / "m.qml"
    assert (tmp_path / "m.qml").is_file()


def test_confidence_and_probabilities(run_algorithm, scene, network, tmp_path):
    names = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "CONFIDENCE", "PROBABILITIES")}
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, **names})
    assert {name: done.results[name] for name in names} == names
    probabilities = raster_values(names["PROBABILITIES"])
    assert probabilities.shape == (17, 16, 12)
    np.testing.assert_array_equal(probabilities.argmax(axis=0) + 1, raster_values(names["OUTPUT"]))
    np.testing.assert_array_equal(np.rint(100 * probabilities.max(axis=0)), raster_values(names["CONFIDENCE"]))


def test_what_is_not_asked_for_is_not_made(run_algorithm, scene, network, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "OUTPUT": str(folder / "m.tif")})
    assert not {"CONFIDENCE", "PROBABILITIES", "OUTPUT_HTML"} & set(done.results)
    assert sorted(p.name for p in folder.iterdir()) == ["m.qml", "m.tif", "m.tif.aux.xml"]


def test_an_extent_in_another_crs(run_algorithm, project, scene, network, expected, tmp_path):
    # Cells of 40 m from (500000, 4000000) on; the box lies inside rows 3 to 6 and columns 2 to 5.
    rows, cols = slice(3, 7), slice(2, 6)
    box = "500090,500230,3999730,3999870 [EPSG:32633]"
    target, probabilities = tmp_path / "own.tif", raster_values(tmp_path / "expected_p.tif")
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "EXTENT": box, "OUTPUT": str(target)})
    assert done.error == ""
    same_classes(raster_values(target), expected[rows, cols], probabilities[:, rows, cols])
    assert gdal.Open(str(target)).GetGeoTransform() == (500080.0, 40.0, 0.0, 3999880.0, 0.0, -40.0)
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32633"), QgsCoordinateReferenceSystem("EPSG:4326"), project
    )
    r = to_degrees.transformBoundingBox(QgsRectangle(500120, 3999760, 500200, 3999840))
    degrees = f"{r.xMinimum()},{r.xMaximum()},{r.yMinimum()},{r.yMaximum()} [EPSG:4326]"
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "EXTENT": degrees, "OUTPUT": str(target)})
    assert done.error == ""
    inside = raster_values(target)
    transform = gdal.Open(str(target)).GetGeoTransform()
    row, col = round((4_000_000 - transform[3]) / 40), round((transform[0] - 500_000) / 40)
    assert (row, col) in {(3, 2), (4, 3), (3, 3), (4, 2)}
    rows, cols = slice(row, row + inside.shape[0]), slice(col, col + inside.shape[1])
    same_classes(inside, expected[rows, cols], probabilities[:, rows, cols])


@pytest.mark.parametrize(
    ("given", "core"),
    [
        ({"CELL_SIZE": 80}, {"cell_size_m": 80.0}),
        ({"CELL_ALIGN": "multiples of the cell size"}, {"cell_align": "crs"}),
        ({"UNITS": "DN with offset"}, {"units": "dn_offset"}),
        ({"UNITS": "DN", "DEVICE": "CPU", "THREADS": 1, "BATCH": 3}, {"device": "cpu", "threads": 1, "batch": 3}),
        ({"BANDS": "10,9,8,7,6,5,4,3,2,1"}, {"bands": "10,9,8,7,6,5,4,3,2,1"}),
    ],
)
def test_options_reach_the_engine(given, core, run_algorithm, linear, scene, network, expected, tmp_path):
    target, wanted = tmp_path / "map.tif", tmp_path / "wanted.tif"
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "OUTPUT": str(target), **given})
    assert done.error == ""
    classify(ClassifyRequest(str(scene), linear.scene, wanted, **core), InProcess(), SilentFeedback())
    np.testing.assert_array_equal(raster_values(target), raster_values(wanted))
    assert (
        "batch" in core
        or raster_values(wanted).shape != expected.shape
        or (raster_values(wanted) != expected).any()
        or "align" in str(core)
    )


@pytest.mark.parametrize("half", [False, True])
def test_half_precision_is_told_in_the_map(half, run_algorithm, scene, network, tmp_path):
    target = tmp_path / "map.tif"
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "OUTPUT": str(target), "HALF": half})
    assert done.error == ""
    told = [v for k, v in gdal.Open(str(target)).GetMetadata().items() if k.endswith("PRECISION")]
    assert told == (["half"] if half else [])


def test_pixels_of_another_size_are_warped_or_refused(run_algorithm, write_raster, scene_dn, network, tmp_path):
    coarse = write_raster(scene_dn(40, 40), transform=(500_000.0, 20.0, 0.0, 4_000_000.0, 0.0, -20.0))
    run = {"INPUT": str(coarse), "MODEL": network, "OUTPUT": str(tmp_path / "map.tif")}
    refused = run_algorithm({**run, "OFF_GRID": "refuse"})
    assert "its pixels are 20 x 20 m on the ground, not 10 m" in refused.error
    assert "Allow warping" in refused.error
    warped = run_algorithm(run)
    assert "The raster was" in warped.log
    assert raster_values(tmp_path / "map.tif").shape == (20, 20)


def test_the_log_says_how_many_patches_at_once(run_algorithm, linear, scene, tmp_path):
    for network, batch, told in ((linear.scene, 1, "; 1 patch at a time."), (linear.scene, 3, "; 3 patches at once.")):
        done = run_algorithm(
            {"INPUT": str(scene), "MODEL": str(network.model_path), "BATCH": batch, "OUTPUT": str(tmp_path / "m.tif")}
        )
        assert f"12 x 16 cells of 40 m{told}" in done.log
    done = run_algorithm({"INPUT": str(scene), "MODEL": str(linear.map.model_path), "OUTPUT": str(tmp_path / "m.tif")})
    assert "12 x 16 cells of 40 m." in done.log  # a network that sees the strip as a whole has no patches


# --- how it arrives -------------------------------------------------------------------


def test_layers_arrive_named_and_styled(run_algorithm, scene, network, tmp_path):
    outputs = ("OUTPUT", "CONFIDENCE", "PROBABILITIES")
    done = run_algorithm(
        {"INPUT": str(scene), "MODEL": network, **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")}, load=True
    )
    assert done.error == ""
    assert {name: layer.name() for name, layer in done.layers.items()} == {
        "OUTPUT": "LCZ – scene (linear-scene)",
        "CONFIDENCE": "Confidence – scene (linear-scene)",
        "PROBABILITIES": "Probabilities – scene (linear-scene)",
    }
    legend = done.layers["OUTPUT"].renderer()
    assert legend.type() == "paletted"
    assert [(c.value, c.color.name(), c.label) for c in legend.classes()] == [
        (c.code, c.colour, LCZ.legend_label(c)) for c in LCZ.classes
    ]
    confidence = done.layers["CONFIDENCE"].renderer()
    assert (confidence.type(), confidence.classificationMin(), confidence.classificationMax()) == (
        "singlebandpseudocolor",
        0.0,
        100.0,
    )
    shown = done.layers["PROBABILITIES"].renderer()
    commonest = max(done.results["CLASSES"].values(), key=lambda row: row["cells"])
    assert shown.inputBand() == commonest["code"]  # LCZ codes are band numbers
    assert (
        done.layers["PROBABILITIES"]
        .bandName(shown.inputBand())
        .endswith(f"LCZ {commonest['label']}: {commonest['name']}")
    )


def test_several_layers_come_as_a_group_with_the_map_on_top(run_algorithm, project, scene, network):
    outputs = dict.fromkeys(("OUTPUT", "CONFIDENCE", "PROBABILITIES"), "TEMPORARY_OUTPUT")
    assert run_algorithm({"INPUT": str(scene), "MODEL": network, **outputs}, load=True).error == ""
    (group,) = project.layerTreeRoot().children()
    assert group.name() == "scene: linear-scene"
    names = [f"{name} – scene (linear-scene)" for name in ("LCZ", "Confidence", "Probabilities")]
    assert [node.name() for node in group.children()] == names


def test_a_batch_misses_no_layer_that_was_not_asked_for(plugin, project, scene, network, tmp_path):
    """A batch gives outputs that are not wanted as empty layers to load."""
    empty = QgsProcessingOutputLayerDefinition("", project)
    wanted = QgsProcessingOutputLayerDefinition(str(tmp_path / "map.tif"), project)
    others = dict.fromkeys(("CONFIDENCE", "PROBABILITIES", "LABELS"), empty)
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("scene_mapper:classify")
    given = {"INPUT": str(scene), "MODEL": network, "OUTPUT": wanted, **others}
    assert algorithm.run(given, context, QgsProcessingFeedback(False))[1]
    assert list(context.layersToLoadOnCompletion()) == [str(tmp_path / "map.tif")]


def test_a_layer_that_is_not_loaded_needs_no_style(run_algorithm, project, scene, network, tmp_path):
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "OUTPUT": str(tmp_path / "m.tif")})
    assert done.error == ""
    assert project.mapLayers() == {}


# --- stopping -------------------------------------------------------------------------


class StopAt(QgsProcessingFeedback):
    """A user who presses Cancel when a share of the work is done."""

    def __init__(self, percent: float) -> None:
        super().__init__(False)
        self.progressChanged.connect(lambda done: self.cancel() if done >= percent else None)
        if percent == 0:
            self.cancel()


@pytest.mark.parametrize("percent", [0, 1, 50, 100])
def test_a_cancelled_run_leaves_nothing(percent, run_algorithm, project, write_raster, scene_dn, network, tmp_path):
    big = write_raster(scene_dn(600, 400))
    folder = tmp_path / "out"
    folder.mkdir()
    outputs = {name: str(folder / f"{name}.tif") for name in ("OUTPUT", "CONFIDENCE", "PROBABILITIES")}
    parameters = {"INPUT": str(big), "MODEL": network, "BATCH": 64, **outputs}
    done = run_algorithm(parameters, feedback=StopAt(percent), load=True)
    assert (done.error, done.results) == ("", {})
    assert "Cancelled. Nothing was written." in done.log
    assert list(folder.iterdir()) == []
    assert project.mapLayers() == {}


def test_progress_rises_to_100(run_algorithm, write_raster, scene_dn, network, tmp_path):
    seen = []
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(seen.append)
    big = write_raster(scene_dn(300, 300))
    run_algorithm(
        {"INPUT": str(big), "MODEL": network, "BATCH": 64, "OUTPUT": str(tmp_path / "m.tif")}, feedback=feedback
    )
    assert len(seen) > 10
    assert seen == sorted(seen)
    assert seen[-1] == 100.0


def test_cancel_is_heard_while_the_network_computes_for_ever(
    run_algorithm, write_raster, scene_dn, network, tmp_path, monkeypatch
):
    computing, go_on = threading.Event(), threading.Event()

    def scores(self, patches):
        computing.set()
        go_on.wait(PATIENCE_S)
        raise AssertionError("nobody waits for it any more")

    monkeypatch.setattr(Network, "scores", scores)
    folder = tmp_path / "out"
    folder.mkdir()
    feedback = QgsProcessingFeedback(False)
    canceller = threading.Thread(target=lambda: (computing.wait(PATIENCE_S), feedback.cancel()))
    canceller.start()
    parameters = {"INPUT": str(write_raster(scene_dn(60, 60))), "MODEL": network, "OUTPUT": str(folder / "map.tif")}
    done = run_algorithm(parameters, feedback=feedback)
    assert not go_on.is_set()
    left = [thread for thread in threading.enumerate() if thread.name.startswith("scene-mapper")]
    go_on.set()
    canceller.join(PATIENCE_S)
    for thread in left:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()
    assert left
    assert "Cancelled. Nothing was written." in done.log
    assert list(folder.iterdir()) == []
