"""Adapt a network to Paris in the dock: train, look at a suspicious area, correct it, train again, see the map."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QScrollArea, QWidget
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    window = iface.mainWindow()
    window.setGeometry(0, 0, *JOB["room"])
    for panel in window.findChildren(QDockWidget):
        panel.setVisible(panel.objectName() == "Layers")
    yield 0.5
    scene = QgsRasterLayer(JOB["scene"], "Paris South", "gdal")
    areas = QgsVectorLayer(f"{JOB['areas']}|layername=training_areas", "Training areas", "ogr")
    scene.renderer().setRedBand(3), scene.renderer().setGreenBand(2), scene.renderer().setBlueBand(1)
    scene.setDefaultContrastEnhancement()
    QgsProject.instance().addMapLayer(scene)
    QgsProject.instance().addMapLayer(areas)  # above it
    iface.setActiveLayer(scene)
    iface.mapCanvas().setExtent(scene.extent())
    window.findChild(QAction, "scene_mapper_adapt").trigger()
    yield 1.0
    from scene_mapper.ui import windows

    dock = windows._adapt
    parts = dock.parts
    REPORT["docked"] = not dock.isFloating() and dock.isVisible()
    parts.areas.layers.setLayer(areas)
    REPORT["network"] = parts.network.model()
    REPORT["id"] = parts.new_id.text()
    yield 1.0
    shot("adapt_start")
    started = time.monotonic()
    parts.train_button.click()
    yield lambda: not parts.job.busy()
    REPORT["seconds_first"] = time.monotonic() - started
    REPORT["told"] = parts.job.text.text()
    REPORT["heading"] = parts.heading.text()
    REPORT["figures"] = _accuracy(parts)
    REPORT["suspicious"] = [parts.suspicious.item(row, 0).text() for row in range(parts.suspicious.rowCount())]
    _scroll(dock, parts.results)
    yield 0.5
    shot("adapt_figures")
    parts.map_button.click()
    yield 2.0
    _scroll(dock, parts.suspects)
    parts.next_button.click()
    yield 2.0
    shot("adapt_suspicious", window)
    REPORT["selected"] = [feature.id() for feature in areas.selectedFeatures()]
    REPORT["size"] = [window.width(), window.height()]
    row = REPORT["suspicious"].index(str(JOB["wrong"]))
    parts.suspicious.setCurrentCell(row, 0)
    parts.change_button.click()
    REPORT["corrected"] = areas.getFeature(JOB["wrong"])["class"]
    started = time.monotonic()
    parts.train_button.click()
    yield lambda: not parts.job.busy()
    REPORT["seconds_again"] = time.monotonic() - started
    REPORT["figures_again"] = _accuracy(parts)
    parts.map_button.click()
    iface.mapCanvas().setExtent(scene.extent())
    iface.mapCanvas().refresh()
    _scroll(dock, parts.results)
    yield 3.0
    shot("adapt_again", window)
    dock.save_factsheet(Path(JOB["screenshots"], "adapt_factsheet.pdf"))  # of the corrected areas
    parts.undo_button.click()
    REPORT["heading_undone"] = parts.heading.text()
    dock.save_factsheet(Path(JOB["folder"], "sheet.html"))
    yield lambda: not parts.job.busy()
    areas.rollBack()
    dock.close()


def _accuracy(parts: Any) -> list[str]:
    return [parts.figures.item(0, column).text() for column in (1, 2)]


def _scroll(dock: QDockWidget, widget: QWidget) -> None:
    for area in dock.findChildren(QScrollArea):
        if area.widget().isAncestorOf(widget):
            area.verticalScrollBar().setValue(widget.y())


start(walk, patience_s=150)
