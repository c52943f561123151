"""What the dialog offers when a map is done, and the list of the runs that wait."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsProcessingUtils,
    QgsRasterLayer,
)
from qgis.gui import QgsBrowserGuiModel
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QFileDialog

from scene_mapper.tests.qgis.dialog_hands import run_to_end, settled, wait
from scene_mapper.ui.results import result_actions
from scene_mapper.ui.results.finished_map import file_name_for


def layer_of(dialog, output):
    return dialog.parts.actions._map.layer(output)


@pytest.fixture
def done(dialog, chosen, scene):
    """A finished run with a confidence map; its files are temporary."""
    source = chosen(scene)
    dialog.parts.output.with_confidence.setChecked(True)
    settled(dialog)
    run_to_end(dialog)
    return source


def test_the_dialog_turns_to_the_result(dialog, done, qgis_iface):
    assert dialog.parts.tabs.currentWidget() is dialog.parts.result_page
    actions = dialog.parts.actions
    assert actions.isVisible()
    assert actions.save_button.isVisible()
    actions.zoom_button.click()
    canvas = qgis_iface.mapCanvas()
    assert canvas.extent().contains(layer_of(dialog, "OUTPUT").extent())


def test_saved_permanently(dialog, done, tmp_path: Path, project):
    old = Path(layer_of(dialog, "OUTPUT").source())
    legend = [c.label for c in layer_of(dialog, "OUTPUT").renderer().classes()]
    target, mine = tmp_path / "kept.tif", tmp_path / "mine_confidence.tif"
    mine.write_text("of the user")
    dialog.parts.actions.save(tmp_path / "mine.tif")
    assert "mine_confidence.tif exists already" in dialog.parts.message_bar.currentItem().text()
    assert (mine.read_text(), (tmp_path / "mine.tif").exists()) == ("of the user", False)
    dialog.parts.actions.save(target)
    assert {p.name for p in tmp_path.iterdir()} >= {"kept.tif", "kept.qml", "kept_confidence.tif"}
    assert target.read_bytes() == old.read_bytes()
    layer = layer_of(dialog, "OUTPUT")
    assert (Path(layer.source()), layer.isValid()) == (target, True)
    assert layer.name() == "kept – LCZ – Scene (linear-scene)"
    assert [c.label for c in layer.renderer().classes()] == legend
    assert not dialog.parts.actions.save_button.isVisible()
    assert str(target) in dialog.parts.log.text.toPlainText()


def test_a_folder_that_does_not_exist_is_told(dialog, done, tmp_path: Path):
    target = tmp_path / "nowhere" / "kept.tif"
    dialog.parts.actions.save(target)
    assert str(target) in dialog.parts.message_bar.currentItem().text()
    assert QgsProcessingUtils.tempFolder() in layer_of(dialog, "OUTPUT").source()


@pytest.mark.parametrize("with_files", [False, True])
def test_undo(dialog, done, project, with_files):
    files = [Path(layer.source()) for layer in dialog.parts.actions._map.layers()]
    assert len(files) == 2
    dialog.parts.actions.undo(with_files)
    assert [node.name() for node in project.layerTreeRoot().children()] == ["Scene"]
    assert [file.exists() for file in files] == [not with_files] * 2
    assert files[0].with_suffix(".qml").exists() is not with_files
    assert not dialog.parts.actions.isVisible()


def test_layers_that_are_gone_are_told(dialog, done, project):
    project.removeMapLayers([layer.id() for layer in dialog.parts.actions._map.layers()])
    dialog.parts.actions.zoom_button.click()
    assert "were removed from the project" in dialog.parts.message_bar.currentItem().text()
    assert not dialog.parts.actions.isVisible()


def test_tools_open_with_the_map_filled_in(dialog, done, qgis_iface, monkeypatch):
    browser = QgsBrowserGuiModel()  # pytest-qgis has only a stand-in for the program's
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser, raising=False)
    actions, wanted = dialog.parts.actions, []
    actions.tool_wanted.disconnect(result_actions.open_tool)
    actions.tool_wanted.connect(lambda *call: wanted.append(call))
    for action in (actions.accuracy, actions.areas, actions.export):
        action.trigger()
    map_id, confidence_id = layer_of(dialog, "OUTPUT").id(), layer_of(dialog, "CONFIDENCE").id()
    assert wanted == [
        ("scene_mapper:accuracy", {"INPUT": map_id}),
        ("scene_mapper:areas", {"INPUT": map_id}),
        ("scene_mapper:export", {"INPUT": map_id, "CONFIDENCE": confidence_id}),
    ]
    opened = result_actions.open_tool(*wanted[2])
    try:
        filled = opened.createProcessingParameters()
        assert (filled["INPUT"], filled["CONFIDENCE"]) == (map_id, confidence_id)
    finally:
        opened.close()
        opened.deleteLater()


def test_adapt_takes_the_scene_and_the_network(plugin, done, dialog, qgis_iface):
    wanted = []
    dialog.parts.actions.adapt_wanted.connect(lambda *call: wanted.append(call))
    dialog.parts.actions.adapt.trigger()
    ((layer, model),) = wanted
    assert layer is done
    from scene_mapper.ui.adapt.adapt_dock import AdaptDock

    dock = AdaptDock(qgis_iface)
    dock.parts.network.reload()
    dock.choose(layer, "igbp-lite")
    assert dock.parts.scene.layer() is done
    assert dock.parts.network.card().id == "igbp-lite"
    dock.choose(None, model)
    assert dock.parts.network.card().id == "linear-scene"
    dock.shut_down()
    dock.close()
    dock.deleteLater()


def test_the_queue_is_a_list(dialog, chosen, write_raster, scene_dn, tmp_path: Path):
    chosen(write_raster(scene_dn(2400, 1200)))
    ended = []
    dialog.queue.finished.connect(lambda run: ended.append(Path(run.form.output).stem))
    for name in ("first", "second", "third", "fourth"):
        dialog.parts.output.classes.setFilePath(str(tmp_path / f"{name}.tif"))
        dialog.run()
    queue = dialog.parts.queue_list
    assert queue.isVisible()
    tips = [queue.runs.item(row).toolTip() for row in range(queue.runs.count())]
    assert [Path(tip).stem for tip in tips] == ["second", "third", "fourth"]
    queue.runs.setCurrentRow(2)
    queue.earlier_button.click()
    assert queue.runs.currentRow() == 1  # it stays selected
    queue.runs.setCurrentRow(0)
    assert not queue.earlier_button.isEnabled()
    queue.drop_button.click()
    assert [Path(run.form.output).stem for run in dialog.queue.waiting_runs()] == ["fourth", "third"]
    dialog.queue.cancel()
    wait(lambda: dialog.queue.current is None or dialog.queue.waiting() < 2, 120)
    dialog.queue.drop_waiting()
    dialog.queue.cancel()
    wait(lambda: dialog.queue.current is None, 120)
    assert ended[:2] == ["first", "fourth"]
    assert not queue.isVisible()


def test_a_page_of_the_map(dialog, done, tmp_path: Path, project, qgis_iface, monkeypatch):
    actions, opened = dialog.parts.actions, []
    actions.print_to(tmp_path / "map.pdf")
    actions.print_to(tmp_path / "map.png")
    assert (tmp_path / "map.pdf").read_bytes()[:5] == b"%PDF-"
    page = QImage(str(tmp_path / "map.png"))
    assert (page.width(), page.height()) == (pytest.approx(2339, abs=1), pytest.approx(1654, abs=1))  # A4, 200 dpi
    classes = [c for c in actions._map.classes if c["cells"]]
    scale = page.width() / 297
    shown = {page.pixelColor(x, y).name() for x in range(0, page.width(), 6) for y in range(0, page.height(), 6)}
    assert {c["colour"] for c in classes} <= shown
    assert page.pixelColor(int(5 * scale), int(5 * scale)).name() == "#ffffff"
    assert project.layoutManager().layouts() == []
    actions.designer_wanted.connect(opened.append)
    actions.design.trigger()
    actions.design.trigger()
    assert [layout.name() for layout in opened] == ["Local Climate Zones – Scene", "Local Climate Zones – Scene (2)"]
    (overview,) = [one for one in opened[0].items() if isinstance(one, QgsLayoutItemMap) and one.overviews().size()]
    frame = overview.overviews().overview(0).frameSymbol().symbolLayer(0)
    assert frame.brushStyle() == Qt.BrushStyle.NoBrush  # the scene below is seen
    written = [item for item in opened[0].items() if isinstance(item, QgsLayoutItemLabel)]
    texts = [item.text() for item in sorted(written, key=lambda item: item.pos().y())]
    labels = [f"LCZ {c['label']}: {c['name']}" for c in classes]
    assert [text for text in texts if text.startswith("LCZ ")] == labels
    assert texts[-1].startswith("Scene: Scene. Contains modified Copernicus Sentinel data.")
    layer = actions._map.layer("OUTPUT")
    n_cells, crs = layer.width() * layer.height(), layer.crs().userFriendlyIdentifier()
    assert f"{n_cells} cells of 40 m ({layer.width()} × {layer.height()}), {crs}. Created with" in texts[-1]
    actions.print_to(tmp_path / "nowhere" / "map.pdf")
    assert "nowhere" in dialog.parts.message_bar.currentItem().text()
    project.layoutManager().clear()


@pytest.mark.parametrize(
    ("answer", "kind", "written"),
    [
        (None, "PDF (*.pdf)", ".pdf"),
        (None, "PNG (*.png)", ".png"),
        ("mine.png", "PDF (*.pdf)", "mine.png"),
        ("mine.2016", "PNG (*.png)", "mine.2016.png"),
    ],
)
def test_a_page_has_the_type_that_was_chosen(dialog, done, tmp_path: Path, monkeypatch, answer, kind, written):
    monkeypatch.setenv("HOME", str(tmp_path))

    def choose(_owner, _title, proposed, _kinds):
        return str(tmp_path / answer) if answer else proposed, kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    dialog.parts.actions.print_button.click()
    assert [path.name.endswith(written) for path in tmp_path.iterdir() if path.suffix in (".pdf", ".png")] == [True]


def test_the_page_shows_the_filtered_map_if_there_is_one(dialog, chosen, write_raster, scene_dn, project):
    opened = []
    dialog.parts.actions.designer_wanted.connect(opened.append)
    chosen(write_raster(scene_dn(61, 47), name="scene.tif"))
    dialog.parts.output.with_filtered.setChecked(True)
    run_to_end(dialog)
    finished = dialog.parts.actions._map
    dialog.parts.actions.design.trigger()
    project.removeMapLayer(finished.layer("FILTERED").id())
    dialog.parts.actions.design.trigger()
    pages = [[item for item in layout.items() if isinstance(item, QgsLayoutItemMap)] for layout in opened]
    shown = [next(item for item in maps if not item.overviews().size()).layers() for maps in pages]
    texts = [[one.text() for one in layout.items() if isinstance(one, QgsLayoutItemLabel)] for layout in opened]
    assert shown[1] == [finished.layer("OUTPUT")]
    assert ["Filtered map. Network: linear-scene." in "\n".join(text) for text in texts] == [True, False]
    project.layoutManager().clear()


def test_a_map_without_crs_has_no_scale_and_no_north(dialog, chosen, write_raster, scene_dn, project):
    opened = []
    dialog.parts.actions.designer_wanted.connect(opened.append)
    for name, options in (("with.tif", {}), ("without.tif", {"transform": None})):
        chosen(write_raster(scene_dn(61, 47), name=name, **options))
        run_to_end(dialog)
        dialog.parts.actions.design.trigger()
    kinds = [
        {type(item) for item in layout.items()} & {QgsLayoutItemScaleBar, QgsLayoutItemPicture} for layout in opened
    ]
    assert kinds == [{QgsLayoutItemScaleBar, QgsLayoutItemPicture}, set()]
    project.layoutManager().clear()


def test_the_name_of_a_file_is_that_of_its_layer(project):
    named = {
        "LCZ – Paris 2016 (lcz-lite)": "LCZ_Paris_2016_lcz-lite.tif",
        "  ../a:b\\c  ": "a_b_c.tif",
        "局地气候区 – 巴黎": "局地气候区_巴黎.tif",
    }
    for name, expected in named.items():
        assert file_name_for(QgsRasterLayer("", name)) == expected
    assert file_name_for(None) == "map.tif"
