"""The dock that adapts a network to a city: areas in, figures out, corrected, trained again, undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QScrollArea

from scene_mapper.core.classify import features as features_module
from scene_mapper.core.files import sha256_of
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.library import user_models_folder
from scene_mapper.tests.networks.city import City, draw_areas, square
from scene_mapper.tests.networks.linear import LinearNetwork
from scene_mapper.tests.qgis.dialog_hands import wait
from scene_mapper.ui.adapt.adapt_dock import AdaptDock
from scene_mapper.ui.adapt.area_snapshot import take_snapshot
from scene_mapper.ui.adapt.factsheet_pdf import map_size_mm, matrix_rows
from scene_mapper.ui.adapt.suspicious_table import OWN, RATHER

WRONG = 3
"""Number of the area that is given a wrong class."""


@pytest.fixture
def dock(plugin: Any, qgis_iface: Any, project: QgsProject, library: Path) -> Iterator[AdaptDock]:
    opened = AdaptDock(qgis_iface)
    opened.show()
    yield opened
    opened.shut_down()
    opened.close()
    opened.deleteLater()


@pytest.fixture
def areas(city: City, tmp_path: Path) -> QgsVectorLayer:
    """Five areas of each class; one bears the class of another."""
    squares = city.squares(5)
    row, col, side, code = squares[WRONG - 1]
    squares[WRONG - 1] = (row, col, side, next(c for *_, c in squares if c != code))
    return _layer(draw_areas(tmp_path / "my_areas.gpkg", squares))


@pytest.fixture
def ready(dock: AdaptDock, city: City, tiny: LinearNetwork, areas: QgsVectorLayer, project: QgsProject) -> AdaptDock:
    """The dock, with everything chosen."""
    scene = QgsRasterLayer(str(city.scene), "My City", "gdal")
    project.addMapLayers([scene, areas])
    dock.parts.scene.layers.setLayer(scene)
    dock.parts.areas.layers.setLayer(areas)
    assert dock.parts.network._add_file(str(tiny.map.model_path))
    dock.parts.network.combo.setCurrentIndex(dock.parts.network.combo.findData(str(tiny.map.model_path)))
    return dock


def _layer(path: Path) -> QgsVectorLayer:
    return QgsVectorLayer(f"{path}|layername=training_areas", "my areas", "ogr")


def _train(dock: AdaptDock) -> str:
    dock.parts.train_button.click()
    wait(lambda: not dock.parts.job.busy(), 120)
    return str(dock.parts.job.text.text())


def _figure(dock: AdaptDock, row: int, column: int) -> float:
    return float(dock.parts.figures.item(row, column).text().split()[0])


def test_reflectance_is_used_as_it_is_where_that_is_chosen(ready: AdaptDock, monkeypatch: pytest.MonkeyPatch) -> None:
    card = ready.parts.network.card()
    monkeypatch.setattr(ready.parts.network, "card", lambda: replace(card, level="L1C"))
    level = ready.parts.scene.level
    level.setCurrentIndex(level.findData("as it is"))
    scenes = ready._wish().scenes
    assert (scenes.level, scenes.atmosphere) == ("auto", "none")


def test_a_round_trains_shows_figures_and_names_the_wrong_area(ready: AdaptDock, areas: QgsVectorLayer) -> None:
    parts = ready.parts
    assert parts.new_id.text() == "my-city"  # suggested after the scene
    assert not parts.results.isVisible()
    assert not parts.undo_button.isEnabled()
    told = _train(ready)
    assert "my-city is trained on 20 areas" in told
    assert find_network("my-city").title.endswith("adapted (my-city)")
    assert "my_areas.gpkg" in find_network("my-city").trained_on
    assert parts.figures.item(0, 0).text() == "Overall accuracy (OA)"
    assert _figure(ready, 0, 1) > _figure(ready, 0, 2) + 20
    assert " ± " in parts.figures.item(0, 1).text()
    names = [parts.figures.item(row, 0).text() for row in range(parts.figures.rowCount())]
    assert names.index("F1 of each class") < names.index("LCZ G: Water")
    assert [v.number for v in ready._rounds[-1].result.suspicious] == [WRONG]
    assert parts.suspicious.rowCount() == 1
    assert parts.suspicious.item(0, RATHER).text() == "LCZ 2: Compact mid-rise"
    assert parts.suspicious.item(0, OWN).text() != parts.suspicious.item(0, RATHER).text()
    assert parts.train_button.text().replace("&", "") == "Train Again"


def test_an_area_is_shown_corrected_and_trained_again_without_reading_the_scene_again(
    ready: AdaptDock, areas: QgsVectorLayer, qgis_iface: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = ready.parts
    _train(ready)
    first = sha256_of((user_models_folder() / "my-city.onnx").read_bytes())
    accuracy = _figure(ready, 0, 1)

    parts.next_button.click()
    assert [f.id() for f in areas.selectedFeatures()] == [WRONG]
    words = r"probably LCZ 2: Compact mid-rise; the probability of its own class is \d+ %"
    assert re.fullmatch(words, parts.reason.text())
    shown = qgis_iface.mapCanvas().extent()
    assert shown.contains(areas.getFeature(WRONG).geometry().boundingBox())
    assert shown.width() < areas.extent().width()
    assert parts.change_button.isEnabled()
    parts.change_button.click()
    assert areas.isEditable()
    assert areas.getFeature(WRONG)["class"] == 2

    def never(*_: object, **__: object) -> Any:
        raise AssertionError("the scene was read again")

    monkeypatch.setattr(features_module, "score_plan", never)
    _train(ready)  # the edit is not saved yet, and counts
    assert parts.suspicious.rowCount() == 0
    assert _figure(ready, 0, 1) > accuracy
    assert sha256_of((user_models_folder() / "my-city.onnx").read_bytes()) != first
    assert ready._rounds[-1].result.seconds < 60

    parts.undo_button.click()
    assert sha256_of((user_models_folder() / "my-city.onnx").read_bytes()) == first
    assert find_network("my-city").sha256 == first
    assert _figure(ready, 0, 1) == accuracy
    assert parts.suspicious.rowCount() == 1
    assert parts.reason.text() == ""
    assert not parts.undo_button.isEnabled()
    assert areas.rollBack()


def test_areas_that_were_just_drawn_count_and_are_found_after_they_are_saved(
    ready: AdaptDock, areas: QgsVectorLayer, city: City
) -> None:
    row, col, side, _ = city.squares(6)[5]
    assert areas.startEditing()
    drawn = QgsFeature(areas.fields())
    drawn["class"] = 17
    drawn.setGeometry(QgsGeometry.fromWkt(square(row, col, side).ExportToWkt()))
    assert areas.addFeature(drawn)
    assert "trained on 21 areas" in _train(ready)
    snapshot = ready._rounds[-1].wish.snapshot
    number = next(n for n, (fid, _) in snapshot.areas.items() if fid < 0)
    assert snapshot.find(number) == snapshot.areas[number][0]
    assert areas.commitChanges()
    found = snapshot.find(number)
    assert found is not None
    assert found > 0
    assert areas.getFeature(found).geometry().equals(snapshot.areas[number][1])
    assert areas.dataProvider().deleteFeatures([found])
    assert snapshot.find(number) is None


def test_the_map_of_a_round_is_the_city_and_takes_the_place_of_the_one_before(
    ready: AdaptDock, city: City, project: QgsProject
) -> None:
    _train(ready)
    ready.parts.map_button.click()
    ready.parts.map_button.click()
    maps = [layer for layer in project.mapLayers().values() if "adapted (my-city)" in layer.name()]
    assert len(maps) == 1
    block = maps[0].dataProvider().block(1, maps[0].extent(), 48, 36)
    inner = [(r, c) for r in range(36) for c in range(48) if city.inner()[r, c]]
    right = sum(int(block.value(r, c)) == city.truth[r, c] for r, c in inner)
    assert right / len(inner) > 0.95
    assert maps[0].renderer().type() == "paletted"
    order = [node.layerId() for node in project.layerTreeRoot().findLayers()]
    scene = ready.parts.scene.layer()
    assert scene is not None
    assert order.index(maps[0].id()) < order.index(scene.id())


def test_the_factsheet_is_written_and_opened(
    ready: AdaptDock, project: QgsProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    _train(ready)
    ready.save_factsheet(tmp_path / "sheet.html")
    wait(lambda: not ready.parts.job.busy())
    assert "Factsheet of" in (tmp_path / "sheet.html").read_text("utf-8")
    ready.save_factsheet(tmp_path / "sheet.pdf")
    assert opened == [str(tmp_path / "sheet.html"), str(tmp_path / "sheet.pdf")]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "sheet.pdf").stat().st_size > 20_000
    accuracy = ready._rounds[-1].result.accuracy
    assert accuracy is not None
    rows = matrix_rows(accuracy)
    assert rows[0] == ["", "2", "6", "A", "G", "F1"]
    assert sum(int(cell) for row in rows[1:] for cell in row[1:-1]) == accuracy.matrix.sum() > 0
    assert not project.layoutManager().layouts()
    assert len(project.mapLayers()) == 2
    ready.save_factsheet(tmp_path / "missing" / "sheet.pdf")
    assert "missing" in ready.parts.job.text.text()


def test_the_map_of_the_factsheet_has_no_empty_sides() -> None:
    assert map_size_mm(QgsRectangle(0, 0, 50, 100)) == (63, 126)
    assert map_size_mm(QgsRectangle(0, 0, 100, 75)) == (126, 94.5)
    assert map_size_mm(QgsRectangle(0, 0, 1, 100)) == (42, 126)  # the scale bar needs room


def test_a_new_layer_has_the_classes_of_the_network_and_is_ready_to_draw_in(
    ready: AdaptDock, tmp_path: Path, qgis_iface: Any
) -> None:
    ready.new_areas(tmp_path / "drawn.gpkg")
    layer = ready.parts.areas.layer()
    assert layer is not None
    assert layer.isEditable()
    scene = ready.parts.scene.layer()
    assert scene is not None
    assert layer.crs() == scene.crs()
    assert isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)
    assert layer.editorWidgetSetup(layer.fields().indexFromName("class")).type() == "ValueMap"
    assert qgis_iface.activeLayer() is layer
    assert "The layer 'drawn' has no areas. Switch on editing" in _train(ready)
    assert layer.rollBack()


def test_what_is_missing_gets_a_sentence(
    dock: AdaptDock, ready: AdaptDock, library: Path, city: City, tmp_path: Path, project: QgsProject
) -> None:
    parts = ready.parts
    before = sorted(library.iterdir())
    chosen = parts.areas.layer()
    parts.areas.layers.setLayer(None)
    assert "No training areas are selected. Select a polygon layer" in _train(ready)
    parts.areas.layers.setLayer(chosen)
    parts.new_id.setText("")
    assert "has no id" in _train(ready)
    parts.new_id.setText("my-city")
    parts.scene.layers.setLayer(None)
    assert "No layer is selected" in _train(ready)
    parts.scene.layers.setLayer(next(iter(project.mapLayersByName("My City"))))
    one = _layer(draw_areas(tmp_path / "one.gpkg", city.squares(5)[:5]))
    project.addMapLayer(one)
    parts.areas.layers.setLayer(one)
    # It names the layer, not the copy that core reads.
    assert "All areas of my areas in the scene are of one class (LCZ 2: Compact mid-rise)." in _train(ready)
    assert sorted(library.iterdir()) == before
    assert not parts.results.isVisible()


def test_a_fitted_layer_that_would_be_worse_is_not_shown_as_the_result(
    ready: AdaptDock, city: City, tmp_path: Path, project: QgsProject
) -> None:
    """A network that knows the city, and areas of which many have a wrong class: the network stays as it is."""
    right = _layer(draw_areas(tmp_path / "right.gpkg", city.squares(6)))
    rng = np.random.default_rng(3)
    wrong = [
        (*place, code if rng.random() < 0.6 else int(rng.choice([2, 6, 11, 17]))) for *place, code in city.squares(6)
    ]
    mixed = _layer(draw_areas(tmp_path / "mixed.gpkg", wrong))
    project.addMapLayers([right, mixed])
    parts = ready.parts
    parts.areas.layers.setLayer(right)
    assert "trained on 24 areas" in _train(ready)
    parts.network.reload()
    parts.network.combo.setCurrentIndex(parts.network.combo.findData("my-city"))
    parts.areas.layers.setLayer(mixed)
    parts.new_id.setText("second")
    told = _train(ready)
    result = ready._rounds[-1].result
    assert result.measured.rejected is not None
    assert result.measured.original is not None
    assert result.measured.rejected.overall < result.measured.original.overall
    assert "so the original last layer was kept" in told
    assert "second has the original last layer" in told
    assert "The original last layer was kept" in parts.heading.text()
    assert _figure(ready, 0, 1) == _figure(ready, 0, 2) > 100 * result.measured.rejected.overall


def test_a_network_that_exists_is_replaced_only_when_asked(ready: AdaptDock, library: Path) -> None:
    _train(ready)
    ready._project_closed()  # the dock no longer knows that it made it
    before = (library / "my-city.onnx").read_bytes()
    assert "There is a network 'my-city' already. Use another id, for example 'my-city-2'" in _train(ready)
    assert (library / "my-city.onnx").read_bytes() == before
    ready.parts.replace.setChecked(True)
    assert "my-city is trained" in _train(ready)
    assert ready.parts.undo_button.isEnabled()


def test_a_cancelled_round_leaves_nothing(ready: AdaptDock, library: Path) -> None:
    before = sorted(library.iterdir())
    ready.parts.train_button.click()
    assert not ready.parts.train_button.isEnabled()
    ready.parts.job.cancel_button.click()
    wait(lambda: not ready.parts.job.busy(), 120)
    assert ready.parts.job.text.text() == "Cancelled. Nothing was changed."
    assert sorted(library.iterdir()) == before
    assert ready.parts.train_button.isEnabled()


def test_areas_in_another_crs_without_a_class_or_with_curves_are_copied(ready: AdaptDock, project: QgsProject) -> None:
    layer = QgsVectorLayer("CurvePolygon?crs=EPSG:4326&field=fid:integer&field=kind:string", "curved", "memory")
    feature = QgsFeature(layer.fields())
    feature["kind"] = "LCZ 2"
    feature.setGeometry(
        QgsGeometry.fromWkt("CurvePolygon (CircularString (15 36, 15.1 36.1, 15.2 36, 15.1 35.9, 15 36))")
    )
    assert layer.dataProvider().addFeatures([feature, QgsFeature(layer.fields())])[0]
    project.addMapLayer(layer)
    snapshot = take_snapshot(layer)
    copy = QgsVectorLayer(snapshot.path, "copy", "ogr")
    assert Path(snapshot.path).name == "curved.gpkg"
    assert [f["kind"] for f in copy.getFeatures()] == ["LCZ 2"]
    assert copy.crs().authid() == "EPSG:4326"
    assert list(snapshot.areas) == [1]


def test_one_network_is_adapted_though_the_dialog_averages_several(ready: AdaptDock) -> None:
    box = ready.parts.network
    box.reload()
    assert box.ticks.isHidden()
    assert box.ticks.menu().actions() == []
    assert box.model() == str(box.card().model_path)


def test_the_dock_fits_on_a_small_screen_and_is_used_by_keyboard(ready: AdaptDock) -> None:
    assert ready.widget().minimumSizeHint().height() <= 560
    assert ready.widget().minimumSizeHint().width() <= 460
    _train(ready)
    assert ready.widget().minimumSizeHint().height() <= 560
    parts = ready.parts
    for field in (parts.scene.layers, parts.areas.layers, parts.new_id, parts.train_button, parts.suspicious):
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
    texts = [w.text() for kind in (QLabel, QAbstractButton) for w in ready.findChildren(kind)]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text and "<" not in text]
    assert len(letters) >= 15
    assert sorted(set(letters)) == sorted(letters)


def test_names_are_broken_in_a_narrow_dock_and_the_result_is_in_sight(ready: AdaptDock) -> None:
    ready.setFloating(True)
    ready.show()
    ready.resize(ready.minimumSizeHint().width(), 560)
    _train(ready)
    parts, line = ready.parts, ready.fontMetrics().lineSpacing()
    row = next(n for n in range(parts.figures.rowCount()) if parts.figures.item(n, 0).text().startswith("LCZ"))
    wait(lambda: parts.figures.rowHeight(row) >= 2 * line)
    wait(lambda: parts.suspicious.rowHeight(0) >= 2 * line)
    area = parts.results.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    wait(lambda: 0 <= parts.results.mapTo(area, QPoint(0, 0)).y() < 100)
    ready.resize(1200, 560)
    wait(lambda: parts.figures.rowHeight(row) < 2 * line)


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Paris South", "paris-south"),
        ("Sample scene: Beetzsee, Brandenburg (2017-02-16)", "sample-scene-beetzsee-brandenburg-2017"),
        ("S2A_MSIL1C_20170216T102101_N0204_R065_T33UUU", "s2a-msil1c-20170216t102101-n0204-r065"),
        ("x" * 50, "x" * 40),
    ],
)
def test_the_suggested_id_has_whole_words(ready: AdaptDock, name: str, suggested: str) -> None:
    ready.parts.scene.layer().setName(name)
    ready._scene_changed()
    assert ready.parts.new_id.text() == suggested
