"""Draw training areas by hand: a new layer from the dock, clicks on the map, a class in the form, Train."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QComboBox, QDialogButtonBox
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1280, 800)
    scene = QgsRasterLayer(JOB["scene"], "Paris South", "gdal")
    QgsProject.instance().addMapLayer(scene)
    iface.setActiveLayer(scene)
    window.findChild(QAction, "scene_mapper_adapt").trigger()
    yield 1.0
    from scene_mapper.ui import windows

    dock = windows._adapt
    iface.mapCanvas().setExtent(scene.extent())
    dock.new_areas(Path(JOB["folder"], "drawn.gpkg"))
    yield 2.0
    layer = dock.parts.areas.layer()
    REPORT["tool"] = type(iface.mapCanvas().mapTool()).__name__
    for i, (code, x, y) in enumerate(JOB["squares"]):
        yield from _draw(layer, x, y)
        form = next(w for w in QApplication.topLevelWidgets() if w.inherits("QgsAttributeDialog") and w.isVisible())
        combo = next(c for c in form.findChildren(QComboBox) if c.findData(str(code)) >= 0)
        combo.setCurrentIndex(combo.findData(str(code)))
        if i == 0:
            shot("adapt_draw")
        form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
        yield 0.5
    REPORT["drawn"] = sorted(int(feature["class"]) for feature in layer.getFeatures())
    REPORT["snapping"] = QgsProject.instance().snappingConfig().enabled()
    dock.parts.train_button.click()
    yield lambda: not dock.parts.job.busy()
    REPORT["told"] = dock.parts.job.text.text()
    REPORT["heading"] = dock.parts.heading.text()
    iface.actionPan().trigger()  # the tool lets go of the layer
    yield 0.5
    layer.rollBack()
    yield 0.5
    dock.close()


def _draw(layer: object, x: float, y: float) -> Walk:
    """Click the corners of a square of 300 m, the last one with the right button."""
    canvas = iface.mapCanvas()
    for dx, dy in ((0, 0), (300, 0), (300, -300), (0, -300)):
        spot = canvas.getCoordinateTransform().transform(QgsPointXY(x + dx, y + dy))
        point = QPoint(round(spot.x()), round(spot.y()))
        QTest.mouseMove(canvas.viewport(), point)
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        yield 0.4
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, point)
    yield lambda: any(w.inherits("QgsAttributeDialog") and w.isVisible() for w in QApplication.topLevelWidgets())


start(walk, patience_s=120)
