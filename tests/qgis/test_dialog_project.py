"""The dialog where the project changes while a run goes on."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QPushButton

from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED
from scene_mapper.tests.networks.mean import mean_network
from scene_mapper.tests.qgis.dialog_hands import choose_network, settled, wait


def names(project: QgsProject) -> list[str]:
    return [layer.name() for layer in project.mapLayers().values()]


def test_a_result_is_not_put_into_another_project(dialog, chosen, scene, project, bar, tmp_path):
    chosen(scene)
    target = tmp_path / "map.tif"
    dialog.parts.output.classes.setFilePath(str(target))
    dialog.parts.run_button.click()
    project.clear()
    wait(lambda: dialog.queue.current is None)
    assert names(project) == []
    item = bar.currentItem()
    assert item.text().startswith("Scene: 192 cells classified in ")
    assert item.text().endswith(f"The project of this run was closed. The map was saved to {target}.")
    assert dialog.parts.run_panel.text.text() == item.text()
    assert dialog.parts.result.table.rowCount() == 17
    (button,) = [one for one in item.findChildren(QPushButton) if one.text() == "Add to This Project"]
    button.click()
    assert names(project) == ["map – LCZ – Scene (linear-scene)"]
    wait(lambda: bar.currentItem() is None)


def test_a_run_that_waits_knows_its_project_too(dialog, chosen, scene, project, bar):
    chosen(scene)
    for _ in range(2):
        dialog.parts.run_button.click()
    project.clear()
    wait(lambda: dialog.queue.current is None)
    assert names(project) == []
    assert len(bar.items()) == 2


def test_a_result_is_added_where_its_source_was_removed(dialog, chosen, scene, project, bar):
    layer = chosen(scene)
    dialog.parts.run_button.click()
    project.removeMapLayer(layer.id())
    wait(lambda: dialog.queue.current is None)
    assert names(project) == ["LCZ – Scene (linear-scene)"]


def test_a_sentinel_1_layer_that_is_removed_is_chosen_no_more(
    dialog, chosen, write_raster, scene_dn, radar_db, project, tmp_path
):
    """Nor is its neighbour in the list taken in its place."""
    card, _ = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    chosen(write_raster(scene_dn(40, 40)))
    radar = QgsRasterLayer(str(write_raster(radar_db, names=("VV", "VH"), name="s1.tif")), "Radar", "gdal")
    project.addMapLayer(radar)
    choose_network(dialog, card.model_path)
    dialog.parts.radar.layers.setLayer(radar)
    settled(dialog)
    assert dialog.parts.run_button.isEnabled(), dialog.parts.state.text.text()
    project.removeMapLayer(radar.id())
    settled(dialog)
    assert "VV and VH in dB), but no layer is selected" in dialog.parts.state.text.text()
    assert not dialog.parts.run_button.isEnabled()
