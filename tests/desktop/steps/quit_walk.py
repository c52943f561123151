"""Quit QGIS while a run goes on and another waits."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface
from walk import JOB, REPORT, Walk, start


def confirm() -> None:
    """Say Yes where QGIS asks whether to cancel what runs; it then wants to be quit again."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMessageBox) and window.isVisible():
            window.button(QMessageBox.StandardButton.Yes).click()
            QTimer.singleShot(0, quit_again)
            return
    QTimer.singleShot(100, confirm)


def quit_again() -> None:
    """Quit once nothing runs any more."""
    if QgsApplication.taskManager().countActiveTasks():
        QTimer.singleShot(100, quit_again)
    else:
        iface.actionExit().trigger()


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
