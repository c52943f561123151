"""Quit QGIS while a run goes on and another waits."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface
from walk import JOB, REPORT, Walk, start


def confirm() -> None:
    """Press Yes where QGIS asks whether to quit while a task runs."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMessageBox) and window.isVisible():
            window.button(QMessageBox.StandardButton.Yes).click()
            return
    QTimer.singleShot(100, confirm)


def walk() -> Walk:
    from scene_mapper import ui

    QgsProject.instance().addMapLayer(QgsRasterLayer(JOB["scene"], "Large", "gdal"))
    dialog = ui.open_classify_dialog(iface)
    parts = dialog.parts
    yield lambda: parts.run_button.isEnabled() and not dialog.background.busy() and not dialog._pause.isActive()
    parts.output.classes.setFilePath(JOB["target"])
    yield 1.0
    parts.run_button.click()
    parts.run_button.click()
    yield lambda: parts.run_panel.bar.value() > 20
    REPORT["running"] = dialog.queue.current is not None
    REPORT["waiting"] = dialog.queue.waiting()
    confirm()


start(walk)
