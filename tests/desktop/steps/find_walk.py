"""Find a scene of the map's place in the dock, get it, and go on in the dialog; on a small screen."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    window = iface.mainWindow()
    window.setGeometry(0, 0, *JOB["room"])
    for panel in window.findChildren(QDockWidget):
        panel.setVisible(panel.objectName() == "Layers")
    iface.newProject()  # the map in place of the welcome page
    canvas = iface.mapCanvas()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(JOB["crs"]))
    yield 0.5
    canvas.setExtent(QgsRectangle(*JOB["box"]))
    window.findChild(QAction, "scene_mapper_find").trigger()
    yield 1.0
    from scene_mapper.ui import windows

    dock = windows._find
    parts = dock.parts
    REPORT["docked"] = not dock.isFloating() and dock.isVisible()
    parts.catalogue.combo.setCurrentIndex(parts.catalogue.combo.count() - 1)
    parts.catalogue.address.setText(JOB["address"])
    parts.start.setDate(QDate(2024, 1, 1))
    parts.end.setDate(QDate(2024, 12, 31))
    parts.folder.setFilePath(JOB["folder"])
    shot("find_start")
    parts.search_button.click()
    yield lambda: not parts.job.busy() and not dock.thumbnails.busy()
    REPORT["told"] = parts.job.text.text()
    canvas.setExtent(QgsRectangle(*JOB["view"]))
    yield 1.0
    shot("find", window)
    REPORT["rows"] = [parts.table.item(row, 0).text() for row in range(parts.table.rowCount())]
    REPORT["in_reach"] = not parts.get_button.visibleRegion().isEmpty()
    REPORT["bands"] = len(dock.footprints.bands)
    parts.get_button.click()
    yield lambda: not parts.job.busy()
    REPORT["saved"] = parts.job.text.text()
    REPORT["layers"] = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    parts.classify_button.click()
    dialog = windows._dialog
    yield lambda: not dialog._pause.isActive() and not dialog.background.busy()
    REPORT["chosen"] = dialog.parts.scene.layer().name()
    shot("find_got")
    dialog.close()
    dock.close()
    REPORT["bands_left"] = len(dock.footprints.bands)


start(walk)
