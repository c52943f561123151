"""Look into a cell of a map with the mouse, hide the unsure cells, and see the map beside its scene."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    from scene_mapper.core.classmap.schemes import LCZ
    from scene_mapper.layers.layer_styles import style_with_choice
    from scene_mapper.ui import windows as ui

    window, canvas, name = iface.mainWindow(), iface.mapCanvas(), JOB["name"]
    if JOB.get("theme"):
        QgsApplication.setUITheme(JOB["theme"])
    window.setGeometry(0, 0, *JOB["room"])
    scene = QgsRasterLayer(JOB["scene"], "Hong Kong", "gdal")
    scene.renderer().setRedBand(3), scene.renderer().setGreenBand(2), scene.renderer().setBlueBand(1)
    layer = QgsRasterLayer(JOB["map"], "LCZ – Hong Kong", "gdal")
    QgsProject.instance().addMapLayers([scene])
    QgsProject.instance().addMapLayers([layer])
    style_with_choice(layer, LCZ)
    iface.setActiveLayer(layer)
    yield 1.0
    window.findChild(QAction, "scene_mapper_cell").trigger()
    dock = ui._cell
    yield dock.isVisible
    iface.zoomToActiveLayer()
    yield lambda: not canvas.isDrawing()
    place = canvas.getCoordinateTransform().transform(QgsPointXY(*JOB["place"])).toQPointF().toPoint()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    yield lambda: not dock.parts.job.busy() and dock.parts.view.bars.rowCount() == 3
    view = dock.parts.view
    REPORT["heading"] = view.heading.text()
    REPORT["bars"] = [[view.bars.item(row, c).text() for c in (0, 1)] for row in range(view.bars.rowCount())]
    REPORT["picture"] = view.picture.isVisible()
    yield 1.0
    shot(f"{name}_screen")
    shot(name, dock)
    yield dock.parts.slider.isEnabled
    dock.parts.slider.setValue(60)
    yield lambda: not canvas.isDrawing()
    yield 1.0
    shot(f"{name}_hidden")
    root = QgsProject.instance().layerTreeRoot()
    REPORT["visible"] = [node.layer().name() for node in root.findLayers() if node.isVisible()]
    REPORT["width"] = dock.width()
    dock.parts.slider.setValue(0)
    window.findChild(QAction, "scene_mapper_side_by_side").trigger()
    both = ui._compare
    both.choose([layer, scene])
    both.resize(min(980, JOB["room"][0]), min(600, JOB["room"][1] - 60))
    both.point(QgsPointXY(*JOB["place"]))
    yield lambda: not (both.left.canvas.isDrawing() or both.right.canvas.isDrawing())
    yield 1.0
    REPORT["sides"] = [both.left.label.text(), both.right.label.text()]
    REPORT["same_scale"] = abs(both.left.canvas.scale() / both.right.canvas.scale() - 1) < 0.001
    shot(f"{name}_side_by_side", both)
    both.close()
    QgsProject.instance().removeAllMapLayers()


start(walk)
