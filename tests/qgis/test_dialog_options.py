"""The dialog's further results: dates, filter, label sets, merged classes; what is copied makes the same map."""

from __future__ import annotations

import shlex
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle, QgsReferencedRectangle
from qgis.PyQt.QtWidgets import QApplication

from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.geo.raster_io import open_raster
from scene_mapper.tests.networks.mean import BANDS, SCALING, mean_network
from scene_mapper.tests.qgis.dialog_hands import UTM, choose_network, run_to_end, settled
from scene_mapper.tests.qgis.test_qgis_process import PROGRAM, profile, run_in  # noqa: F401 (a fixture)
from scene_mapper.tests.same_maps import same_scores

OPTICAL = (BANDS[:2], SCALING[:2])


def values(layer_or_path) -> np.ndarray:
    path = layer_or_path.source() if isinstance(layer_or_path, QgsRasterLayer) else str(layer_or_path)
    return open_raster(path).ReadAsArray()


def group_names(project: QgsProject) -> list[str]:
    (group,) = [node for node in project.layerTreeRoot().children() if node.children()]
    return [node.name().split(" – ")[0] for node in group.children()]


def layer_called(project: QgsProject, start: str) -> QgsRasterLayer:
    (layer,) = [one for one in project.mapLayers().values() if one.name().startswith(start)]
    return layer


def test_only_what_the_network_can_give_is_offered(dialog, chosen, scene, tmp_path):
    chosen(scene)
    output = dialog.parts.output
    offered = (output.with_filtered, output.with_labels, output.threshold, output.simplify)
    assert [widget.isVisible() for widget in offered] == [True, False, False, False]
    choose_network(dialog, mean_network(tmp_path, "multi", IGBP_SIMPLIFIED, "multi", *OPTICAL)[0].model_path)
    assert [widget.isVisible() for widget in offered] == [False, True, True, False]
    assert output.threshold.text() == "0.5 (network default)"
    choose_network(dialog, mean_network(tmp_path, "seventeen", IGBP, "single", *OPTICAL)[0].model_path)
    assert [widget.isVisible() for widget in offered] == [False, False, False, True]


def test_the_filtered_map_is_that_of_the_runs_probabilities(dialog, chosen, scene, project, run_algorithm, tmp_path):
    chosen(scene)
    for box in (dialog.parts.output.with_filtered, dialog.parts.output.with_probabilities):
        box.setChecked(True)
    settled(dialog)
    run_to_end(dialog)
    assert group_names(project) == ["LCZ, filtered", "LCZ", "Probabilities"]
    filtered = layer_called(project, "LCZ, filtered – Scene (linear-scene)")
    assert [c.label for c in filtered.renderer().classes()][16] == "LCZ G: Water"
    assert project.layerTreeRoot().findLayer(filtered).itemVisibilityChecked()
    alone = tmp_path / "alone.tif"
    done = run_algorithm(
        {"INPUT": layer_called(project, "Probabilities").source(), "OUTPUT": str(alone)}, "scene_mapper:lczfilter"
    )
    assert done.error == ""
    assert (values(filtered) == values(alone)).all()
    assert (values(filtered) != values(layer_called(project, "LCZ – "))).any()
    result = dialog.parts.result
    assert [result.which.itemText(i) for i in range(2)] == ["The filtered map", "The class map"]
    cells = [int(result.table.item(row, 1).text()) for row in range(17)]
    assert cells == [int((values(alone) == code).sum()) for code in LCZ.codes]
    result.which.setCurrentIndex(1)
    assert [int(result.table.item(row, 1).text()) for row in range(17)] != cells


def test_the_filter_needs_a_coordinate_system(dialog, chosen, write_raster, scene_dn):
    chosen(write_raster(scene_dn(40, 40), transform=None))
    dialog.parts.output.with_filtered.setChecked(True)
    settled(dialog)
    assert not dialog.parts.run_button.isEnabled()
    assert "has no CRS" in dialog.parts.state.text.text()


def test_label_sets_with_a_threshold(dialog, chosen, scene, project, run_algorithm, tmp_path):
    card, _ = mean_network(tmp_path, "multi", IGBP_SIMPLIFIED, "multi", *OPTICAL)
    chosen(scene)
    choose_network(dialog, card.model_path)
    dialog.parts.output.with_labels.setChecked(True)
    dialog.parts.output.threshold.setValue(0.7)
    settled(dialog)
    run_to_end(dialog)
    targets = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "LABELS")}
    run_algorithm({"INPUT": str(scene), "MODEL": str(card.model_path), "THRESHOLD": 0.7, **targets})
    assert (values(layer_called(project, "Label sets")) == values(targets["LABELS"])).all()
    assert group_names(project) == ["Simplified IGBP land cover", "Label sets"]
    assert dialog.form().parameters()["THRESHOLD"] == 0.7


def test_igbp_classes_merged(dialog, chosen, scene, project, tmp_path):
    card, _ = mean_network(tmp_path, "seventeen", IGBP, "single", *OPTICAL)
    chosen(scene)
    choose_network(dialog, card.model_path)
    dialog.parts.output.simplify.setChecked(True)
    settled(dialog)
    run_to_end(dialog)
    layer = layer_called(project, "Simplified IGBP")
    assert set(np.unique(values(layer))) <= set(IGBP_SIMPLIFIED.codes)
    table = dialog.parts.result.table
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == [c.name for c in IGBP_SIMPLIFIED.classes]


@pytest.fixture
def two_dates(chosen, dialog, write_raster, scene_dn, project) -> list[Path]:
    """Two rasters of one place, the second ticked as a further date, and one of another place."""
    first = write_raster(scene_dn(61, 47), name="may.tif")
    second = write_raster(scene_dn(61, 47, seed=2), name="july.tif")
    far = write_raster(scene_dn(61, 47), name="far.tif", transform=(700_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0))
    for path in (second, far):
        project.addMapLayer(QgsRasterLayer(str(path), path.stem))
    chosen(first)
    dates = dialog.parts.scene.dates
    assert [dates.itemText(i) for i in range(dates.count())] == ["july"]
    dates.setCheckedItems(["july"])
    settled(dialog)
    return [first, second]


def test_two_dates_are_averaged(dialog, two_dates, project, network, run_algorithm, tmp_path):
    dialog.parts.output.with_probabilities.setChecked(True)
    settled(dialog)
    run_to_end(dialog)
    targets = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "PROBABILITIES")}
    inputs = [str(path) for path in two_dates]
    run_algorithm({"INPUTS": inputs, "MODEL": network, **targets}, "scene_mapper:classifyseasons")
    same_scores(values(layer_called(project, "Probabilities")), values(targets["PROBABILITIES"]))
    assert layer_called(project, "LCZ").name() == "LCZ – Scene and 1 more (linear-scene)"
    dates = dialog.parts.scene.dates
    assert [dates.itemText(i) for i in range(dates.count())] == ["july"]  # a run's results are no dates
    project.removeMapLayer(layer_called(project, "july").id())
    settled(dialog)
    assert not dates.isVisible()
    assert "INPUTS" not in dialog.form().parameters()


def test_what_is_copied_makes_the_same_map(dialog, two_dates, project, profile, tmp_path):  # noqa: F811
    """Everything at once: two dates, a rectangle, other cells, confidence, filter."""
    parts, made = dialog.parts, tmp_path / "made.tif"
    parts.area.kind.setCurrentIndex(parts.area.kind.findData("drawn"))
    parts.area.set_drawn(QgsReferencedRectangle(QgsRectangle(500_090, 3_999_700, 500_300, 3_999_930), UTM))
    parts.area.cell_size.setValue(20)
    parts.output.with_confidence.setChecked(True)
    parts.output.with_filtered.setChecked(True)
    for widget, name in (
        (parts.output.classes, "made"),
        (parts.output.confidence, "sure"),
        (parts.output.filtered, "f"),
    ):
        widget.setFilePath(str(tmp_path / f"{name}.tif"))
    settled(dialog)
    run_to_end(dialog)
    names = ("made", "sure", "f")
    expected = {name: values(tmp_path / f"{name}.tif").copy() for name in names}
    assert expected["made"].shape == (12, 11)
    project.clear()
    project.addMapLayer(QgsRasterLayer(str(two_dates[1]), "july"))
    project.addMapLayer(QgsRasterLayer(str(two_dates[0]), "may"))
    parts.scene.layers.setLayer(layer_called(project, "may"))
    parts.scene.dates.setCheckedItems(["july"])
    settled(dialog)
    parts.copy_python.trigger()
    python = QApplication.clipboard().text()
    parts.copy_command.trigger()
    command = QApplication.clipboard().text()
    for name in names:
        (tmp_path / f"{name}.tif").unlink()
    from qgis import processing

    exec(python, {"processing": processing})
    for name in names:
        assert (values(tmp_path / f"{name}.tif") == expected[name]).all(), name
        (tmp_path / f"{name}.tif").unlink()
    program, *arguments = shlex.split(command)
    assert program == "qgis_process"
    done = run_in(profile, PROGRAM, *arguments)
    assert made.exists(), done.stderr[-2000:]
    for name in names:
        assert (values(tmp_path / f"{name}.tif") == expected[name]).all(), name
