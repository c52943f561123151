"""The dialog, filled in and run as a user does."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from event_loop import EventLoopWatch
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface
from walk import Walk


def opened_by_the_menu() -> Walk:
    """Open the dialog as a user does, and wait until it is there."""
    from scene_mapper.ui import windows as ui

    iface.mainWindow().findChild(QAction, "scene_mapper_classify").trigger()
    yield lambda: ui._dialog is not None and ui._dialog.isVisible()
    yield 1.0


class DialogRun:
    """The dialog with a scene and a network chosen.

    Args:
        watch: told which phase begins.
    """

    def __init__(self, watch: EventLoopWatch) -> None:
        from scene_mapper.ui import windows as ui

        self.watch = watch
        self.dialog = ui.open_classify_dialog(iface)
        self.parts = self.dialog.parts
        self.ended_at = 0.0
        self.dialog.queue.finished.connect(self._finished)

    def choose(self, scene: str, network: str, phase: str) -> Walk:
        """Choose what is to be run, and wait for the forecast.

        Adding a layer, which is mostly QGIS's own work, is a phase of its own.
        """
        self.watch.phase("layer added to the project")
        layers = QgsProject.instance().mapLayersByName(scene) or [
            QgsProject.instance().addMapLayer(QgsRasterLayer(scene, scene, "gdal"))
        ]
        yield 0.5
        self.watch.phase(phase)
        self.parts.scene.layers.setLayer(layers[0])
        self.parts.network.combo.setCurrentIndex(self.parts.network.combo.findData(network))
        yield 0.5
        yield self.settled

    def run(self, until: Callable[[], bool] | None = None) -> Walk:
        """Press Run; wait for the end, or for something before."""
        self.ended_at = 0.0
        self.watch.phase("run")
        self.started_at = time.perf_counter()
        self.parts.run_button.click()
        yield until or self.ended

    def settled(self) -> bool:
        """Return whether the dialog has said all that it has to say before a run."""
        busy = self.dialog.background.busy() or self.dialog._pause.isActive()
        return self.parts.run_button.isEnabled() and not busy and self.dialog._forecast is not None

    def ended(self) -> bool:
        """Return whether the run is over."""
        return self.ended_at > 0

    def forecast_s(self) -> float | None:
        """Return the time that the dialog foretells."""
        seconds: float | None = self.dialog._forecast.seconds
        return seconds

    def took_s(self) -> float:
        """Return the time from the press of Run to the end."""
        return self.ended_at - self.started_at

    def engine_s(self) -> float:
        """Return the time that the algorithm itself says it took."""
        return float(self.results["SECONDS"])

    def _finished(self, run: Any) -> None:
        self.ended_at = time.perf_counter()
        self.results = run.results
        self.watch.phase("results added")
