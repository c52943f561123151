"""Open the dialog as a user does, classify a real scene, look at the map."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1280, 800)
    layer = QgsRasterLayer(JOB["scene"], JOB["scene_name"], "gdal")
    assert layer.isValid()
    layer.renderer().setRedBand(3), layer.renderer().setGreenBand(2), layer.renderer().setBlueBand(1)
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    iface.zoomToActiveLayer()
    yield 1.0
    window.findChild(QAction, "scene_mapper_classify").trigger()
    from scene_mapper.ui import windows as ui

    yield lambda: ui._dialog is not None and ui._dialog.isVisible()
    yield 0.3
    dialog = ui._dialog
    dialog.move(20, 10)
    parts = dialog.parts
    yield parts.run_button.isEnabled
    yield lambda: bool(parts.state.device.text())
    table = parts.bands.table
    REPORT["bands"] = [
        [table.item(r, 0).text(), table.cellWidget(r, 1).currentText(), table.item(r, 2).text()]
        for r in range(table.rowCount())
    ]
    REPORT["state"] = parts.state.text.text()
    REPORT["device"] = parts.state.device.text()
    shot("dialog", dialog)
    parts.output.with_confidence.setChecked(True)
    parts.output.with_probabilities.setChecked(True)
    yield parts.run_button.isEnabled
    parts.run_button.click()
    yield lambda: parts.run_panel.bar.value() > 100 or dialog.queue.current is None
    shot("running", dialog)
    shot("running_screen")
    yield lambda: dialog.queue.current is None
    yield 1.0
    shot("done_dialog", dialog)
    parts.tabs.setCurrentWidget(parts.result_page)
    shot("result_table", dialog)
    parts.tabs.setCurrentWidget(parts.log)
    shot("log", dialog)
    REPORT["log"] = parts.log.text.toPlainText()
    dialog.close()
    yield 2.0
    shot("result")
    items = iface.messageBar().currentItem()
    REPORT["message"] = items.text() if items else ""
    REPORT["order"] = [node.name() for node in QgsProject.instance().layerTreeRoot().children()]
    root = QgsProject.instance().layerTreeRoot()
    REPORT["layers"] = [node.layer().name() for node in root.findLayers()]
    class_map = root.findLayers()[0].layer()
    REPORT["classes"] = [[c.value, c.color.name(), c.label] for c in class_map.renderer().classes()]
    QgsProject.instance().removeAllMapLayers()


start(walk)
