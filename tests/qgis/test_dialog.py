"""The dialog: what it shows of a layer, what it runs, how it tells of the end."""

from __future__ import annotations

import re
import time
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QApplication

from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED
from scene_mapper.core.geo.raster_io import open_raster
from scene_mapper.tests.networks.mean import logits, mean_network, softmax
from scene_mapper.tests.qgis.dialog_hands import UTM, choose_network, run_to_end, settled, wait
from scene_mapper.ui.classify.classify_dialog import ClassifyDialog


def rows(dialog: ClassifyDialog) -> list[tuple[str, str, str]]:
    table = dialog.parts.bands.table
    return [
        (table.item(r, 0).text(), table.cellWidget(r, 1).currentText(), table.item(r, 2).text())
        for r in range(table.rowCount())
    ]


def choose_band(dialog: ClassifyDialog, row: int, number: int) -> None:
    combo = dialog.parts.bands.table.cellWidget(row, 1)
    combo.setCurrentIndex(combo.findData(number))
    combo.activated.emit(combo.currentIndex())
    settled(dialog)


def tree(project: QgsProject) -> list[str]:
    return [node.name() for node in project.layerTreeRoot().children()]


def test_bands_found_by_name(dialog, chosen, scene):
    chosen(scene)
    assert rows(dialog)[0] == ("B02  blue, 492 nm", "1: B02", "name")
    assert rows(dialog)[7] == ("B8A  narrow near infrared, 865 nm", "8: B8A", "name")
    assert dialog.parts.bands.state.text() == "All 10 bands were found."
    assert dialog.parts.bands.mapping() == ""


def test_bands_found_by_wavelength_and_common_name(dialog, chosen, write_raster, scene_dn):
    names = ("490 nm", "green", "665 nm", "B5", "B6", "B7", "nir", "nir08", "swir16", "2190 nm")
    chosen(write_raster(scene_dn(40, 40), names))
    found = [how for _, _, how in rows(dialog)]
    assert found == ["wavelength", "common name", "wavelength", *["name"] * 3,
                     *["common name"] * 3, "wavelength"]  # fmt: skip


def test_values_of_the_bands_are_shown(dialog, chosen, write_raster, scene_dn):
    dn = scene_dn(40, 40)
    dn[7] = dn[7] // 2 + 3000
    chosen(write_raster(dn))
    table = dialog.parts.bands.table
    assert [table.item(row, 3).text() for row in (0, 7)] == [f"{np.median(dn[band]):,.0f}" for band in (0, 7)]
    tooltip = table.item(7, 3).toolTip()
    assert f"minimum: reflectance {dn[7].min() / 10_000:.3f}, DN {dn[7].min():,}" in tooltip
    assert f"maximum: reflectance {dn[7].max() / 10_000:.3f}, DN {dn[7].max():,}" in tooltip
    choose_band(dialog, 0, 8)
    assert table.item(0, 3).text() == table.item(7, 3).text()
    units = dialog.parts.scene.units
    units.setCurrentIndex(units.findData("dn_offset"))
    settled(dialog)
    assert table.item(7, 3).text() == f"{np.median(dn[7]) - 1000:,.0f}"
    units.setCurrentIndex(units.findData("reflectance"))
    settled(dialog)
    assert table.item(7, 3).text() == f"{np.median(dn[7]):.3f}"


def test_a_missing_band_is_named_and_can_be_chosen(dialog, chosen, write_raster, scene_dn):
    names = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "what", "B11", "B12")
    chosen(write_raster(scene_dn(40, 40), names), ready=False)
    assert dialog.parts.bands.state.text() == "Missing: B8A. Select the layer bands to read."
    assert "B8A" in dialog.parts.state.text.text()
    assert rows(dialog)[7] == ("B8A  narrow near infrared, 865 nm", "(choose)", "not found")
    choose_band(dialog, 7, 8)
    assert dialog.parts.run_button.isEnabled()
    assert dialog.parts.bands.mapping() == "B02=1,B03=2,B04=3,B05=4,B06=5,B07=6,B08=7,B8A=8,B11=9,B12=10"
    dialog.parts.bands.again.click()
    assert dialog.parts.bands.missing() == ["B8A"]


def test_unnamed_bands_are_never_taken_in_order_unasked(dialog, chosen, write_raster, scene_dn):
    chosen(write_raster(scene_dn(40, 40), None), ready=False)
    assert len(dialog.parts.bands.missing()) == 10
    dialog.parts.bands.by_position.click()
    settled(dialog)
    assert dialog.parts.run_button.isEnabled()
    assert {how for _, _, how in rows(dialog)} == {"position"}


def test_a_layer_with_too_few_bands(dialog, chosen, write_raster, scene_dn):
    chosen(write_raster(scene_dn(40, 40, bands=3)), ready=False)
    assert dialog.parts.bands.missing() == ["B05", "B06", "B07", "B08", "B8A", "B11", "B12"]
    assert not dialog.parts.bands.by_position.isEnabled()


def test_a_raster_of_another_kind(dialog, chosen, write_raster, scene_dn):
    chosen(write_raster(scene_dn(40, 40, bands=1), None), ready=False)
    assert dialog.parts.state.text.text().startswith(
        "The network needs 10 bands. The layer has 1, and none of them is recognised."
    )


def test_a_layer_that_is_removed_is_chosen_no_more(dialog, chosen, scene, project, write_raster, scene_dn):
    for name in ("a", "z"):  # its neighbours in the list
        project.addMapLayer(QgsRasterLayer(str(write_raster(scene_dn(40, 40), name=f"{name}.tif")), name))
    project.removeMapLayer(chosen(scene).id())
    settled(dialog)
    assert dialog.parts.scene.layer() is None
    assert dialog.parts.state.text.text().startswith("No layer is selected.")
    assert not dialog.parts.run_button.isEnabled()


def test_a_raster_that_is_opened_while_none_is_chosen_is_taken(dialog, scene, project):
    settled(dialog)
    layer = QgsRasterLayer(str(scene), "Opened")
    project.addMapLayer(layer)
    assert dialog.parts.scene.layer() == layer


def test_a_polygon_layer_that_is_removed_is_chosen_no_more(dialog, chosen, scene, project):
    chosen(scene)
    layers = [QgsVectorLayer("Polygon?crs=EPSG:32633", name, "memory") for name in "abc"]
    project.addMapLayers(layers)
    area = dialog.parts.area
    area.kind.setCurrentIndex(area.kind.findData("polygons"))
    area.polygons.setLayer(layers[1])
    settled(dialog)
    assert dialog.parts.state.text.text().startswith("The polygon layer contains no polygons.")
    project.removeMapLayer(layers[1].id())
    settled(dialog)
    assert dialog.parts.state.text.text() == "No polygon layer is selected."


def test_a_name_without_a_folder_lies_beside_the_scene(dialog, chosen, scene):
    chosen(scene)
    dialog.parts.output.classes.setFilePath("lcz")
    assert dialog.parts.output.output() == str(scene.parent / "lcz.tif")
    (scene.parent / "lcz.tif").write_bytes(b"")
    folder = scene.parent / "maps"
    folder.mkdir()
    dialog.parts.output.confidence.setFilePath(str(folder))
    dialog.parts.output.with_confidence.setChecked(True)
    settled(dialog)
    assert f"{scene.parent / 'lcz.tif'} will be overwritten." in dialog.parts.state.text.text()
    assert dialog.parts.output.optional_output("confidence") == str(folder / "confidence.tif")
    dialog.parts.output.classes.setFilePath(str(folder))
    assert dialog.parts.output.output() == str(folder / "classes.tif")


def test_tab_goes_through_the_rows_in_order(dialog):
    output, scene = dialog.parts.output, dialog.parts.scene
    for box, wanted in (
        (scene, [scene.layers, scene.file_button, scene.product_button, scene.dates, scene.units, scene.level]),
        (output, [output.with_confidence, output.with_probabilities, output.with_filtered, output.with_labels]),
    ):
        chain, widget = [], box.nextInFocusChain()
        while widget is not box:
            chain.append(widget)
            widget = widget.nextInFocusChain()
        assert [widget for widget in chain if widget in wanted] == wanted


def test_one_column_where_there_is_no_room_for_two(dialog):
    page = dialog.parts.tabs.widget(0)
    dialog.resize(1300, 700)
    QApplication.processEvents()
    assert not page.in_one_column()
    dialog.resize(700, 700)
    QApplication.processEvents()
    assert page.in_one_column()
    assert page.horizontalScrollBar().maximum() == 0


def test_polygons_that_no_script_would_find_are_not_copied(dialog, chosen, scene, project, tmp_path):
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32633", "district", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500_050, 3_999_890, 500_070, 3_999_910)))
    polygons.dataProvider().addFeature(feature)
    file = str(tmp_path / "district.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(polygons, file, project.transformContext(), options)
    saved = QgsVectorLayer(f"{file}|layername=district", "saved")
    project.addMapLayers([polygons, saved])
    chosen(scene)
    area = dialog.parts.area
    area.kind.setCurrentIndex(area.kind.findData("polygons"))
    area.polygons.setLayer(polygons)
    settled(dialog)
    QApplication.clipboard().setText("before")
    dialog.parts.copy_python.trigger()
    assert QApplication.clipboard().text() == "before"
    assert "Save them to a file" in dialog.parts.message_bar.currentItem().text()
    area.polygons.setLayer(saved)
    settled(dialog)
    dialog.parts.copy_python.trigger()
    assert file in QApplication.clipboard().text()


def test_estimate(dialog, chosen, scene):
    chosen(scene)
    text = dialog.parts.state.text.text()
    assert re.match(r"192 cells of 40 m \(12 × 16\) · about \d+ s · about \d+ MB of memory", text)
    assert dialog.parts.state.device.text().startswith("<b>CPU, ")
    assert "CUDA" in dialog.parts.state.device.toolTip()


def test_the_map_lies_on_its_source(dialog, chosen, scene, project, messages, tmp_path):
    below = QgsRasterLayer(str(scene), "below")
    project.addMapLayer(below)
    source = chosen(scene)
    above = QgsVectorLayer("Point?crs=EPSG:32633", "above", "memory")
    project.addMapLayer(above)
    target = tmp_path / "map.tif"
    dialog.parts.output.classes.setFilePath(str(target))
    run_to_end(dialog)
    assert tree(project) == ["above", "map – LCZ – Scene (linear-scene)", "Scene", "below"]
    (layer,) = project.mapLayersByName("map – LCZ – Scene (linear-scene)")
    assert Path(layer.source()) == target
    assert [c.label for c in layer.renderer().classes()][:2] == ["LCZ 1: Compact high-rise", "LCZ 2: Compact mid-rise"]
    assert layer.extent().xMinimum() == source.extent().xMinimum()
    assert layer.extent().yMaximum() == source.extent().yMaximum()
    sentence, _ = messages[-1]
    assert re.match("Scene: 192 cells classified in [0-9]+ s on CPU, ", sentence)
    assert sentence.startswith(dialog.parts.result.heading.text())  # a warning follows: noise is no scene
    cells = [int(dialog.parts.result.table.item(r, 1).text()) for r in range(17)]
    assert sum(cells) == 192
    assert dialog.parts.result.table.item(9, 0).text() == "LCZ 10: Heavy industry"


def test_confidence_and_probabilities_come_as_a_group_in_the_sources_group(dialog, chosen, scene, project):
    source = chosen(scene)
    group = project.layerTreeRoot().insertGroup(0, "2020")
    node = project.layerTreeRoot().findLayer(source.id())
    group.addChildNode(node.clone())
    project.layerTreeRoot().removeChildNode(node)
    dialog.parts.output.with_confidence.setChecked(True)
    dialog.parts.output.with_probabilities.setChecked(True)
    settled(dialog)
    run_to_end(dialog)
    assert tree(project) == ["2020"]
    assert [n.name() for n in group.children()] == ["Scene: linear-scene", "Scene"]
    results = group.children()[0].children()
    assert [n.name().split(" – ")[0] for n in results] == ["LCZ", "Confidence", "Probabilities"]
    assert [n.itemVisibilityChecked() for n in results] == [True, False, False]
    assert results[2].layer().bandCount() == 17


def test_an_output_that_cannot_be_written(dialog, chosen, scene, project, tmp_path):
    chosen(scene)
    dialog.parts.output.classes.setFilePath(str(tmp_path / "nowhere" / "map.tif"))
    settled(dialog)
    assert not dialog.parts.run_button.isEnabled()
    assert str(tmp_path / "nowhere") in dialog.parts.state.text.text()
    assert tree(project) == ["Scene"]


def test_a_run_that_fails_changes_nothing(dialog, chosen, scene, project, messages):
    chosen(scene)
    scene.write_bytes(scene.read_bytes()[:3000])  # damaged after the dialog has looked at it
    run_to_end(dialog)
    sentence, level = messages[-1]
    assert "The file is damaged or incomplete. Download or copy it again." in sentence
    assert level == 2
    assert "Error:" in dialog.parts.log.text.toPlainText()
    assert tree(project) == ["Scene"]
    assert dialog.parts.run_button.isEnabled()


def test_cancel_in_the_middle_leaves_nothing(dialog, chosen, write_raster, scene_dn, project, messages, tmp_path):
    chosen(write_raster(scene_dn(2400, 1200)))
    folder = tmp_path / "out"
    folder.mkdir()
    dialog.parts.output.classes.setFilePath(str(folder / "map.tif"))
    settled(dialog)
    dialog.parts.run_button.click()
    wait(lambda: 0 < dialog.parts.run_panel.bar.value() < 900)
    assert dialog.parts.run_panel.cancel_button.isVisible()
    dialog.parts.run_panel.cancel_button.click()
    wait(lambda: dialog.queue.current is None)
    assert messages[-1][0] == "Scene: cancelled. No file was written."
    assert list(folder.iterdir()) == []
    assert tree(project) == ["Scene"]
    assert not dialog.parts.run_panel.cancel_button.isVisible()


def test_runs_wait_for_each_other(dialog, chosen, scene, project, messages):
    chosen(scene)
    order = []
    dialog.queue.started.connect(lambda run: order.append(("start", id(run))))
    dialog.queue.finished.connect(lambda run: order.append(("end", id(run))))
    for _ in range(3):
        dialog.parts.run_button.click()
    assert dialog.parts.run_panel.waiting.text().startswith("2 more queued")
    wait(lambda: len(order) == 6)
    assert [what for what, _ in order] == ["start", "end"] * 3
    assert len(messages) == 3
    assert len(tree(project)) == 4


def test_shut_down_in_the_middle(dialog, chosen, write_raster, scene_dn, project, messages):
    chosen(write_raster(scene_dn(2400, 1200)))
    for _ in range(2):
        dialog.parts.run_button.click()
    wait(lambda: dialog.parts.run_panel.bar.value() > 0)
    started = time.monotonic()
    dialog.shut_down()
    assert time.monotonic() - started < 60
    assert dialog.queue.current is None
    assert dialog.queue.waiting() == 0
    assert tree(project) == ["Scene"]


def test_the_window_is_never_held_up(dialog, chosen, shared_data, project):
    """While the dialog looks at a layer and runs, nothing keeps the window's thread for 100 ms.

    Measured in the thread's own time, so that a busy machine makes no difference.
    """
    dialog.parts.output.with_confidence.setChecked(True)
    layer = QgsRasterLayer(str(shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"), "HK")
    project.addMapLayer(layer)
    gaps, last = [], time.thread_time()

    def watched(condition):
        def look():
            nonlocal last
            gaps.append(time.thread_time() - last)
            last = time.thread_time()
            return condition()

        return look

    dialog.parts.scene.layers.setLayer(layer)
    wait(watched(dialog.parts.run_button.isEnabled))
    dialog.parts.run_button.click()
    wait(watched(lambda: dialog.queue.current is None or dialog.parts.run_panel.bar.value() > 800))
    assert max(gaps) < 0.1


def test_area_drawn(dialog, chosen, scene, project):
    chosen(scene)
    area = dialog.parts.area
    area.kind.setCurrentIndex(area.kind.findData("drawn"))
    settled(dialog)
    assert dialog.parts.state.text.text() == "No rectangle has been drawn. Press “Draw on Map”."
    area.set_drawn(QgsReferencedRectangle(QgsRectangle(500_000, 3_999_880, 500_080, 4_000_000), UTM))
    settled(dialog)
    assert dialog.parts.state.text.text().startswith("6 cells of 40 m (2 × 3)")
    assert dialog.form().parameters()["EXTENT"] == "500000.000,500080.000,3999880.000,4000000.000 [EPSG:32633]"
    run_to_end(dialog)
    (layer,) = project.mapLayersByName("LCZ – Scene (linear-scene)")
    assert (layer.width(), layer.height()) == (2, 3)


def test_area_of_polygons(dialog, chosen, scene, project):
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32633", "district", "memory")
    for x in (500_050, 500_250):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, 3_999_890, x + 20, 3_999_910)))
        polygons.dataProvider().addFeature(feature)
    project.addMapLayer(polygons)
    chosen(scene)
    area = dialog.parts.area
    area.kind.setCurrentIndex(area.kind.findData("polygons"))
    area.polygons.setLayer(polygons)
    settled(dialog)
    assert dialog.parts.state.text.text().startswith("2 cells of 40 m (6 × 1)")
    run_to_end(dialog)
    (layer,) = project.mapLayersByName("LCZ – Scene (linear-scene)")
    codes = open_raster(layer.source()).ReadAsArray()
    assert (codes != 255).tolist() == [[True, False, False, False, False, True]]
    polygons.selectByIds([polygons.allFeatureIds()[0]])
    area.selected_only.setChecked(True)
    settled(dialog)
    assert dialog.parts.state.text.text().startswith("1 cell of 40 m (1 × 1)")


def test_preview_takes_the_place_of_the_last_one(dialog, chosen, write_raster, scene_dn, project, qgis_iface):
    layer = chosen(write_raster(scene_dn(400, 400)))
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(layer.crs())
    canvas.setExtent(layer.extent())
    for _ in range(2):
        dialog.parts.preview_button.click()
        wait(lambda: dialog.queue.current is None)
    assert tree(project) == ["Preview: LCZ – Scene (linear-scene)", "Scene"]
    (preview,) = project.mapLayersByName("Preview: LCZ – Scene (linear-scene)")
    assert 400 <= preview.width() * preview.height() <= 10_000
    assert abs(preview.extent().center().x() - layer.extent().center().x()) < 80


def test_choices_are_remembered(dialog, chosen, scene, qgis_iface, network):
    chosen(scene)
    dialog.parts.output.with_confidence.setChecked(True)
    dialog.parts.options.threads.setValue(1)
    dialog.parts.area.align.setCurrentIndex(1)
    settled(dialog)
    run_to_end(dialog)
    again = ClassifyDialog(qgis_iface)
    again.show()
    assert again.parts.output.with_confidence.isChecked()
    assert not again.parts.output.with_probabilities.isChecked()
    assert again.parts.options.threads.value() == 1
    assert again.parts.area.align.currentData() == "crs"
    assert again.parts.network.model() == network
    again.shut_down()
    again.deleteLater()


def test_sentinel1_is_asked_for_when_the_network_wants_it(
    dialog, chosen, write_raster, scene_dn, radar_db, network, project, tmp_path
):
    card, weights = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    dn, radar = (
        scene_dn(40, 40),
        QgsRasterLayer(str(write_raster(radar_db[::-1], names=None, name="s1.tif")), "Radar", "gdal"),
    )
    chosen(write_raster(dn))
    assert not dialog.parts.radar.isVisible()
    choose_network(dialog, str(card.model_path))
    assert dialog.parts.radar.isVisible()
    assert "also needs Sentinel-1 (VV and VH in dB)" in dialog.parts.state.text.text()
    assert not dialog.parts.run_button.isEnabled()
    project.addMapLayer(radar)
    dialog.parts.radar.layers.setLayer(radar)
    settled(dialog)
    assert "cannot be found" in dialog.parts.state.text.text()
    dialog.parts.radar.bands.setText("VV=2,VH=1")
    settled(dialog)
    assert dialog.parts.run_button.isEnabled(), dialog.parts.state.text.text()
    assert dialog.form().parameters()["INPUT_S1"] == radar.id()
    dialog.parts.copy_command.trigger()
    assert f"--INPUT_S1={radar.source()}" in QApplication.clipboard().text()
    dialog.parts.output.with_probabilities.setChecked(True)
    settled(dialog)
    run_to_end(dialog)
    (layer,) = project.mapLayersByName("Probabilities – Scene (fusion)")
    p = open_raster(layer.source()).ReadAsArray()
    cut = np.s_[:, 10:18, 14:22]  # cell 3, 4
    expected = softmax(logits(weights, np.concatenate([dn[:2][cut], radar_db[cut]])))
    np.testing.assert_allclose(p[:, 3, 4], expected, atol=1e-5)
    choose_network(dialog, network)
    assert not dialog.parts.radar.isVisible()
    assert "INPUT_S1" not in dialog.form().parameters()


def test_copy_as_python_and_as_command(dialog, chosen, scene, network):
    chosen(scene)
    dialog.parts.copy_python.trigger()
    text = QApplication.clipboard().text()
    assert text.startswith('processing.run("scene_mapper:classify", {')
    parameters = eval(text[text.index("{") : text.rindex("}") + 1])
    assert parameters == {"INPUT": str(scene), "MODEL": network, "OUTPUT": "TEMPORARY_OUTPUT"}
    dialog.parts.copy_command.trigger()
    assert QApplication.clipboard().text().startswith("qgis_process run scene_mapper:classify ")
    assert f"--INPUT={scene}" in QApplication.clipboard().text().replace("'", "")


def test_class_names_are_shown_where_a_cell_is_identified(dialog, chosen, scene, project):
    chosen(scene)
    run_to_end(dialog)
    (layer,) = project.mapLayersByName("LCZ – Scene (linear-scene)")
    table = layer.dataProvider().attributeTable(1)
    assert table.isValid()[0]
    names = {row[0]: row[1] for row in table.data()}
    assert names[11] == "LCZ A: Dense trees"
    assert len(names) == 17


def test_the_layer_says_what_it_is(dialog, chosen, scene, project):
    chosen(scene)
    run_to_end(dialog)
    (layer,) = project.mapLayersByName("LCZ – Scene (linear-scene)")
    lines = layer.metadata().abstract().splitlines()
    assert lines[0] == "Local Climate Zones of Scene, classified with the network linear-scene (Scene Mapper)."
    areas = [float(line.split(": ")[-1].split(" km²")[0]) for line in lines[2:]]
    assert sum(areas) == pytest.approx(192 * 0.04**2, abs=0.05)
    assert layer.metadata().title() == "LCZ – Scene (linear-scene)"


def test_the_time_is_known_after_the_first_run(dialog, chosen, write_raster, scene_dn):
    chosen(write_raster(scene_dn(200, 200)))
    dialog.queue.add(dialog.form())
    wait(lambda: dialog.queue.current is None)
    settled(dialog)
    assert "2,500 cells of 40 m (50 × 50) · about " in dialog.parts.state.text.text()


def test_colours_for_the_colour_blind_are_a_choice_away(dialog, chosen, scene, project):
    chosen(scene)
    run_to_end(dialog)
    (layer,) = project.mapLayersByName("LCZ – Scene (linear-scene)")
    styles = layer.styleManager()
    assert styles.currentStyle() == "Standard colours"
    assert sorted(styles.styles()) == ["Colour-blind-safe", "Standard colours"]
    assert layer.renderer().classes()[0].color.name() == "#8c0000"
    styles.setCurrentStyle("Colour-blind-safe")
    classes = layer.renderer().classes()
    assert [classes[0].color.name(), classes[16].color.name()] == ["#461700", "#0000ff"]
    assert classes[0].label == "LCZ 1: Compact high-rise"
    styles.setCurrentStyle("Standard colours")
    assert layer.renderer().classes()[0].color.name() == "#8c0000"
    dialog.parts.result.safe_colours.setChecked(True)
    assert layer.renderer().classes()[0].color.name() == "#461700"
    assert dialog.parts.result.table.item(0, 3).data(0x100)[1] == "#461700"
    project.removeMapLayer(layer.id())
    run_to_end(dialog)
    (again,) = project.mapLayersByName("LCZ – Scene (linear-scene)")
    assert again.styleManager().currentStyle() == "Colour-blind-safe"


def test_a_mapping_is_remembered_for_files_of_the_kind(dialog, chosen, write_raster, scene_dn):
    names = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "what", "B11", "B12")
    chosen(write_raster(scene_dn(40, 40), names, name="city_2019.tif"), ready=False)
    choose_band(dialog, 7, 8)
    run_to_end(dialog)
    chosen(write_raster(scene_dn(40, 40), names, name="city_2024.tif"))
    assert rows(dialog)[7] == ("B8A  narrow near infrared, 865 nm", "8: what", "last manual choice")
    assert rows(dialog)[0][2] == "name"
    chosen(write_raster(scene_dn(40, 40), names, name="other_2024.tif"), ready=False)
    assert dialog.parts.bands.missing() == ["B8A"]
