"""Results in the project: nothing is mislabelled, the newest lies on top; areas and names are said before a run."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent

from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED
from scene_mapper.layers.result_metadata import RESULT
from scene_mapper.tests.networks.mean import BANDS, SCALING, mean_network
from scene_mapper.tests.qgis.dialog_hands import UTM, choose_network, run_to_end, settled
from scene_mapper.ui.classify.extents import rectangle_of_text
from scene_mapper.ui.classify.scene_box import SceneBox


def tree(project: QgsProject) -> list[str]:
    return [node.name() for node in project.layerTreeRoot().children()]


def test_a_replaced_file_keeps_no_layer_with_the_old_legend(dialog, chosen, scene, project, tmp_path):
    chosen(scene)
    target = tmp_path / "map.tif"
    dialog.parts.output.classes.setFilePath(str(target))
    run_to_end(dialog)
    card, _ = mean_network(tmp_path / "networks", "land-cover", IGBP_SIMPLIFIED, "single", BANDS[:2], SCALING[:2])
    choose_network(dialog, card.model_path)
    run_to_end(dialog)
    assert tree(project) == ["map – Simplified IGBP land cover – Scene (land-cover)", "Scene"]
    assert f"Added: {tree(project)[0]} ({target})" in dialog.parts.log.text.toPlainText()
    (layer,) = [layer for layer in project.mapLayers().values() if Path(layer.source()) == target]
    assert [c.label for c in layer.renderer().classes()][:2] == ["Forest", "Shrubland"]
    assert not dialog.parts.run_panel.cancel_button.isVisible()


def test_the_newest_result_lies_on_top_and_takes_the_previews_place(dialog, chosen, scene, project, qgis_iface):
    source = chosen(scene)
    qgis_iface.mapCanvas().setExtent(source.extent())
    dialog.parts.preview_button.click()
    run_to_end(dialog)
    names = tree(project)
    assert [name.startswith("Preview") for name in names] == [False, False]
    run_to_end(dialog)
    ids = [node.layerId() for node in project.layerTreeRoot().children()]
    assert ids[-1] == source.id()
    assert dialog.runs.last_maps == ids[:1]


def test_a_name_that_is_no_geotiff_is_refused(dialog, chosen, scene, tmp_path):
    chosen(scene)
    dialog.parts.output.classes.setFilePath(str(tmp_path / "a.shp"))
    settled(dialog)
    assert (
        dialog.parts.state.text.text() == f"{tmp_path / 'a.shp'} is not the name of a GeoTIFF. Use the extension .tif."
    )
    dialog.parts.output.classes.setFilePath(str(tmp_path / "paris.2016"))
    settled(dialog)
    assert dialog.form().output == str(tmp_path / "paris.2016.tif")


def test_selected_polygons_without_a_selection(dialog, chosen, scene, project):
    chosen(scene)
    zones = QgsVectorLayer("Polygon?crs=EPSG:32633", "districts", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500_000, 3_999_880, 500_080, 4_000_000)))
    zones.dataProvider().addFeatures([feature])
    project.addMapLayer(zones)
    area = dialog.parts.area
    area.kind.setCurrentIndex(area.kind.findData("polygons"))
    area.polygons.setLayer(zones)
    area.selected_only.setChecked(True)
    settled(dialog)
    assert dialog.parts.state.text.text().startswith("No polygon of districts is selected.")
    zones.selectAll()
    settled(dialog)
    assert dialog.parts.state.text.text().startswith("6 cells of 40 m (2 × 3)")


def test_a_drawn_rectangle_is_told_and_can_be_edited(dialog, chosen, scene):
    chosen(scene)
    area = dialog.parts.area
    area.kind.setCurrentIndex(area.kind.findData("drawn"))
    area.set_drawn(QgsReferencedRectangle(QgsRectangle(500_000, 3_999_880, 500_080, 4_000_000), UTM))
    assert area.size_text.text() == "0.1 × 0.1 km, about 2 × 3 cells"
    area.numbers.setText("500000,500160,3999880,4000000 [EPSG:32633]")
    area.numbers.editingFinished.emit()
    settled(dialog)
    assert dialog.parts.state.text.text().startswith("12 cells of 40 m (4 × 3)")
    area.numbers.setText("500000,500160,3999880,inf [EPSG:32633]")
    area.numbers.editingFinished.emit()
    assert area.size_text.isHidden()
    area.numbers.setText("500000,500160,3999880,4000000 [EPSG:32633]")
    area.numbers.editingFinished.emit()
    area.numbers.setText("no numbers")
    area.numbers.editingFinished.emit()
    assert area.numbers.text() == "500000.000,500160.000,3999880.000,4000000.000 [EPSG:32633]"
    assert rectangle_of_text("1,0,0,1") is None
    assert rectangle_of_text("0,1,0,1").crs().authid() == "EPSG:4326"


def test_escape_ends_drawing_and_brings_the_dialog_back(dialog, chosen, scene, qgis_iface, messages):
    chosen(scene)
    area, canvas = dialog.parts.area, qgis_iface.mapCanvas()
    area.start_drawing()
    assert not dialog.isVisible()
    assert messages[-1][0] == "Drag a rectangle on the map. Esc cancels."
    canvas.mapTool().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert dialog.isVisible()
    assert area.problem() == ""
    assert not area._drawing.is_active


def test_a_command_for_a_terminal_names_its_files(dialog, chosen, scene):
    chosen(scene)
    dialog.parts.output.with_confidence.setChecked(True)
    settled(dialog)
    parameters = dialog.form().parameters_with_paths(named_outputs=True)
    assert parameters["OUTPUT"] == str(scene.parent / f"{scene.stem}_linear-scene.tif")
    assert parameters["CONFIDENCE"] == str(scene.parent / f"{scene.stem}_linear-scene_confidence.tif")
    dialog.parts.output.with_confidence.setChecked(False)


def test_a_layer_removed_while_its_run_waits_is_read_from_its_file(dialog, chosen, scene, project, messages):
    layer = chosen(scene)
    form = dialog.form()
    project.removeMapLayer(layer.id())
    assert form.parameters()["INPUT"] == str(scene)


def test_a_new_project_forgets_the_last_run(dialog, chosen, scene, project):
    chosen(scene)
    run_to_end(dialog)
    assert "192 cells classified" in dialog.parts.run_panel.text.text()
    project.clear()
    assert dialog.parts.run_panel.text.text() == ""


def test_a_layer_with_too_few_bands_is_not_asked_to_name_them(dialog, chosen, write_raster, scene_dn):
    chosen(write_raster(scene_dn(40, 40)[:3], names=["B04", "B03", "B02"]), ready=False)
    assert dialog.parts.state.text.text() == (
        "The network needs 10 bands, but the layer has only 3. "
        "Select a layer with the Sentinel-2 bands, or open a product."
    )


def test_windows_fit_on_a_small_screen_at_double_font_size(dialog, qgis_iface):
    from qgis.PyQt.QtWidgets import QApplication

    from scene_mapper.ui.networks.network_manager import NetworkManager
    from scene_mapper.ui.setup.setup_page import SetupPage

    font = QApplication.font()
    large = QApplication.font()
    large.setPointSizeF(2 * font.pointSizeF())
    QApplication.setFont(large)
    try:
        for kind in (NetworkManager, SetupPage):
            window = kind(None)
            window.job.show_problem("A long reason. " * 60)
            window.show()
            QApplication.processEvents()
            assert window.minimumSizeHint().height() <= 560, kind
            assert window.minimumSizeHint().width() <= 1024, kind
            assert window.close_button.isVisible()
            window.shut_down()
            window.close()
            window.deleteLater()
    finally:
        QApplication.setFont(font)


def test_a_map_is_not_hidden_by_other_rasters(dialog, chosen, scene, project):
    chosen(scene)
    other, off = QgsRasterLayer(str(scene), "Other date"), QgsRasterLayer(str(scene), "Switched off")
    outline = QgsVectorLayer("Point?crs=EPSG:32633", "Outline", "memory")
    project.addMapLayer(other)
    project.addMapLayer(outline)
    project.addMapLayer(off)
    project.layerTreeRoot().findLayer(off.id()).setItemVisibilityChecked(False)
    run_to_end(dialog)
    assert tree(project) == ["Switched off", "Outline", "LCZ – Scene (linear-scene)", "Other date", "Scene"]


def test_the_classes_of_a_new_map_are_shown_and_stay_so(dialog, chosen, scene, project):
    model = QgsLayerTreeModel(project.layerTreeRoot())
    model.setAutoCollapseLegendNodes(10)  # as in QGIS's window
    chosen(scene)
    run_to_end(dialog)
    node = project.layerTreeRoot().findLayers()[0]
    assert node.name() == "LCZ – Scene (linear-scene)"
    assert len(model.layerLegendNodes(node)) == 17
    assert node.isExpanded()
    dialog.parts.result.safe_colours.setChecked(True)
    assert node.isExpanded()
    node.setExpanded(False)
    dialog.parts.result.safe_colours.setChecked(False)
    assert not node.isExpanded()


def test_the_active_scene_is_chosen_and_a_result_is_not(qgis_iface, project, scene):
    result = QgsRasterLayer(str(scene), "A result")
    result.setCustomProperty(RESULT, "lcz-lite")
    first, second = QgsRasterLayer(str(scene), "First"), QgsRasterLayer(str(scene), "Second")
    project.addMapLayers([result, first])
    box = SceneBox()
    assert box.layer() is None
    box.choose_default(result)
    assert box.layer() is first  # the only scene
    box = SceneBox()
    project.addMapLayer(second)
    box.choose_default(result)
    assert box.layer() is None  # which of two it is, nobody knows
    box.choose_default(second)
    assert box.layer() is second
    box.choose_default(first)
    assert box.layer() is second  # what is chosen stays
