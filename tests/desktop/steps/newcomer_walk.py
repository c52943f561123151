"""A new user: the plugin from its zip, the set-up page, a map, an update, a map by qgis_process, and all away again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from pyplugin_installer import instance as plugin_installer
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1280, 800)
    import numpy as np
    from osgeo import gdal_array

    before = np.__version__, np.__file__, gdal_array.__file__
    plugin_installer().installFromZipFile(JOB["package"])
    yield lambda: window.findChild(QAction, "scene_mapper_classify") is not None
    QgsProject.instance().addMapLayer(QgsRasterLayer(JOB["scene"], "Scene", "gdal"))
    window.findChild(QAction, "scene_mapper_classify").trigger()
    from scene_mapper.ui import windows as ui

    yield lambda: ui._dialog is not None and ui._dialog.isVisible()
    dialog = ui._dialog
    yield lambda: bool(dialog.parts.state.device.text())
    REPORT["device_before"] = dialog.parts.state.device.text()
    shot("newcomer_dialog", dialog)
    yield dialog.parts.run_button.isEnabled
    dialog.parts.run_button.click()
    yield lambda: ui._setup is not None and not ui._setup._background.busy()
    page = ui._setup
    REPORT["state_before"] = page.state.text()
    page.install_button.click()
    yield 3.0
    shot("newcomer_installing", page)
    while page.job.busy():
        yield 1.0
    yield lambda: not page._background.busy()
    shot("newcomer_installed", page)
    REPORT["message"], REPORT["state"] = page.job.text.text(), page.state.text()
    REPORT["importers"], REPORT["log"] = page.importers.text(), page.log.text.toPlainText()
    if not page._status.found:
        return
    REPORT["setup_closed"] = not page.isVisible()
    yield lambda: dialog.queue.current is None
    yield 2.0
    REPORT["log_of_run"] = dialog.parts.log.text.toPlainText()
    dialog.close()
    yield 1.0
    shot("newcomer_map")
    REPORT["layers"] = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    REPORT["same_packages"] = before == (np.__version__, np.__file__, gdal_array.__file__)
    plugin_installer().installFromZipFile(JOB["package"])
    yield 2.0
    window.findChild(QAction, "scene_mapper_setup").trigger()
    from scene_mapper.ui import windows as updated

    yield lambda: not updated._setup._background.busy()
    REPORT["after_update"] = updated._setup.state.text()
    REPORT["process"] = _by_qgis_process()
    remove(updated._setup)
    yield 1.5
    shot("newcomer_removed", updated._setup)
    REPORT["removed"], REPORT["state_at_the_end"] = updated._setup.job.text.text(), updated._setup.state.text()
    updated._setup.close()


def remove(page: object) -> None:
    def yes() -> None:
        box = QApplication.activeModalWidget()
        next(b for b in box.buttons() if b.text().replace("&", "") == "Remove").click()

    QTimer.singleShot(500, yes)
    page.remove_button.click()


def _by_qgis_process() -> list[object]:
    """Make the same map without the program: the packages must be seen there too."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(JOB["profiles"]),
        "QT_QPA_PLATFORM": "offscreen",
    }
    environment.pop("PYTHONPATH", None)
    arguments = ["run", "scene_mapper:classify", f"--INPUT={JOB['scene']}", "--MODEL=lcz-lite"]
    subprocess.run([program, "plugins", "enable", "scene_mapper"], env=environment, capture_output=True, check=False)
    done = subprocess.run(
        [program, *arguments, f"--OUTPUT={JOB['map']}"], env=environment, capture_output=True, text=True, check=False
    )
    sys.stderr.write(done.stderr[-1000:])
    return [done.returncode, done.stdout[-300:]]


start(walk)
