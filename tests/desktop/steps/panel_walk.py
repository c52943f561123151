"""The dialog as a panel beside the map on a small screen: a map is made there, and the panel goes and comes back."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface, plugins, unloadPlugin
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    from scene_mapper.ui import windows as ui

    window, canvas, left = iface.mainWindow(), iface.mapCanvas(), Qt.MouseButton.LeftButton
    window.statusBar().hide()  # with coordinates in it, it is wider than a small screen
    window.setGeometry(0, 0, *JOB["room"])
    for panel in window.findChildren(QDockWidget):
        panel.setVisible(panel.objectName() == "Layers")
    layer = QgsRasterLayer(JOB["scene"], "Hong Kong", "gdal")
    layer.renderer().setRedBand(3), layer.renderer().setGreenBand(2), layer.renderer().setBlueBand(1)
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    yield 0.5
    window.findChild(QAction, "scene_mapper_classify").trigger()
    yield lambda: ui._dialog is not None and ui._dialog.isVisible()
    dialog = ui._dialog
    QTest.mouseClick(dialog.parts.panel_button, left)
    yield 1.0
    panel, parts = ui._panel, dialog.parts
    iface.zoomToActiveLayer()
    yield parts.run_button.isEnabled
    yield lambda: bool(parts.state.device.text()) and not canvas.isDrawing()
    REPORT["docked"] = panel.isVisible() and not panel.isFloating() and not dialog.isWindow()
    REPORT["window"] = [window.width(), window.height()]
    REPORT["sizes"] = [panel.width(), panel.height(), canvas.width(), canvas.height()]
    corner = parts.close_button.mapTo(window, parts.close_button.rect().bottomRight())
    REPORT["close_button"] = [corner.x(), corner.y()]
    shot("panel")
    parts.area.kind.setCurrentIndex(parts.area.kind.findData("drawn"))
    QTest.mouseClick(parts.area.draw_button, left)
    REPORT["visible_while_drawing"] = dialog.isVisible()
    centre = canvas.rect().center()
    keys = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(canvas.viewport(), left, keys, centre - QPoint(40, 40))
    QTest.mouseMove(canvas.viewport(), centre)
    QTest.mouseRelease(canvas.viewport(), left, keys, centre + QPoint(40, 40))
    REPORT["drawn"] = parts.area.extent() is not None
    parts.area.start_drawing()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    REPORT["drawing_after_escape"] = parts.area._drawing.is_active
    yield 0.5
    yield parts.run_button.isEnabled
    parts.run_button.setFocus()
    QTest.keyClick(parts.run_button, Qt.Key.Key_Space)
    yield lambda: dialog.queue.current is None and parts.tabs.currentWidget() is parts.result_page
    yield lambda: not canvas.isDrawing()
    yield 1.0
    shot("panel_result", window)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    REPORT["stays"] = panel.isVisible()
    QTest.mouseClick(parts.close_button, left)
    REPORT["closed"] = not panel.isVisible()
    window.findChild(QAction, "scene_mapper_classify").trigger()
    yield panel.isVisible
    window.findChild(QAction, "scene_mapper_find").trigger()
    yield 0.5
    REPORT["tabs"] = [dock.objectName() for dock in window.tabifiedDockWidgets(panel)]
    REPORT["window_at_the_end"] = [window.width(), window.height()]
    shot("panel_tabs")
    QgsProject.instance().removeAllMapLayers()
    assert "scene_mapper" in plugins
    unloadPlugin("scene_mapper")
    yield 0.5
    names = [dock.objectName() for dock in window.findChildren(QDockWidget)]
    REPORT["left_behind"] = [name for name in names if name.startswith("SceneMapper")]


start(walk)
