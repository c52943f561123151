"""Quit QGIS while a run goes on and another waits: it asks once."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface
from walk import JOB, REPORT, Walk, start


def quit_and_agree() -> None:
    """Quit as JOB says, and say Yes where QGIS asks whether to cancel what runs."""
    QTimer.singleShot(100, confirm)
    if JOB["by"] == "menu":
        iface.actionExit().trigger()
    else:
        iface.mainWindow().close()


def confirm() -> None:
    """Answer the question when it is there."""
    boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
    if boxes:
        boxes[0].button(QMessageBox.StandardButton.Yes).click()
    else:
        QTimer.singleShot(100, confirm)


def walk() -> Walk:
    from scene_mapper.ui import windows as ui

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
    QgsProject.instance().setDirty(False)
    QTimer.singleShot(0, quit_and_agree)


start(walk, quit_at_end=False)
