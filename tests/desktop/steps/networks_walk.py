"""Open the windows of the networks and of the set-up, import a file, install from a wheel."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.PyQt.QtWidgets import QAction, QApplication
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1280, 800)
    yield 0.5
    window.findChild(QAction, "scene_mapper_networks").trigger()
    yield 1.0
    from scene_mapper.ui import windows as ui

    manager = ui._networks
    manager.move(100, 60)
    published = manager.list.topLevelItem(1)
    manager.list.setCurrentItem(published.child(0))
    yield 0.5
    shot("networks", manager)
    REPORT["downloadable"] = manager.download_button.isEnabled()
    from qgis.PyQt.QtCore import QTimer

    QTimer.singleShot(0, manager.import_button.click)  # it lasts until the import is done
    yield lambda: QApplication.activeModalWidget() is not None
    dialog = QApplication.activeModalWidget()
    os.chdir(JOB["folder"])  # so that the picture shows no folder of this machine
    dialog.path.setFilePath(JOB["keras"])
    yield lambda: bool(dialog.questions.preset.count())
    yield 0.5
    dialog.questions.preset.setCurrentIndex(dialog.questions.preset.count() - 1)
    dialog.questions.bands.setCurrentIndex(1)
    yield 0.3
    shot("import", dialog)
    dialog.questions.sure.setChecked(True)
    REPORT["importable"] = dialog.import_button.isEnabled()
    dialog.import_button.click()
    yield lambda: manager.list.chosen_id() == JOB["id"]
    REPORT["told"] = manager.job.text.text()
    manager.close()
    sys.path[:] = [entry for entry in sys.path if entry != JOB["site_packages"]]
    window.findChild(QAction, "scene_mapper_setup").trigger()
    yield 1.0
    page = ui._setup
    page.move(200, 40)
    yield lambda: not page._background.busy()
    shot("setup", page)
    REPORT["before"] = page.state.text()
    page._install(wheels=[Path(JOB["wheel"])])
    yield lambda: not page.job.busy()
    shot("setup_done", page)
    REPORT["after"] = page.job.text.text()
    page.close()


start(walk)
