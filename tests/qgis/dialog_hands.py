"""What a user's hands do in the dialog: choose, press, wait."""

from __future__ import annotations

import time
from collections.abc import Callable

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtWidgets import QApplication

from scene_mapper.ui.classify.classify_dialog import ClassifyDialog

UTM = QgsCoordinateReferenceSystem("EPSG:32633")


def wait(condition: Callable[[], bool], seconds: float = 120) -> None:
    """Let Qt work until the condition is met."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QApplication.processEvents()
        time.sleep(0.005)


def settled(dialog: ClassifyDialog) -> None:
    """Wait until the dialog has nothing more to find out."""
    wait(lambda: not dialog._pause.isActive() and not dialog.background.busy())


def run_to_end(dialog: ClassifyDialog) -> None:
    """Press Run and wait for the end."""
    dialog.parts.run_button.click()
    wait(lambda: dialog.queue.current is None)


def choose_network(dialog: ClassifyDialog, path: object) -> None:
    """Choose a network by its file."""
    assert dialog.parts.network._add_file(str(path))
    dialog.parts.network.combo.setCurrentIndex(dialog.parts.network.combo.findData(str(path)))
    settled(dialog)
