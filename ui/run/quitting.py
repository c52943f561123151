"""Quitting QGIS while something runs in the background.

QGIS asks whether to cancel what runs, cancels it, and then goes on as if nothing had been
said: one has to quit again. Here the second time comes by itself, once all has ended.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QElapsedTimer, QEvent, QObject, QTimer

_POLL_MS = 50
_PATIENCE_MS = 20_000


class QuitOnce(QObject):
    """Finishes what a user began who wanted to quit and agreed to cancel what ran.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """

    def __init__(self, iface: Any) -> None:
        super().__init__(iface.mainWindow())
        self._window = iface.mainWindow()
        self._exit = iface.actionExit()
        self._exit.triggered.connect(self._asked)  # after QGIS's own slot, which asks and comes back when answered
        self._window.installEventFilter(self)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._look)

    def remove(self) -> None:
        """Leave QGIS as it was."""
        self._timer.stop()
        self._window.removeEventFilter(self)
        self._exit.triggered.disconnect(self._asked)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window's cross do what Exit does, which is QGIS's own way too, so that `_asked` follows."""
        if watched is self._window and event.type() == QEvent.Type.Close and _running():
            event.ignore()
            self._exit.trigger()
            return True
        return False

    def _asked(self) -> None:
        tasks = _running()
        if tasks and all(task.isCanceled() for task in tasks):
            self._clock.start()
            self._timer.start()

    def _look(self) -> None:
        if not _running():
            self._timer.stop()
            self._exit.trigger()
        elif self._clock.elapsed() > _PATIENCE_MS:  # something does not stop: quitting much later would be a surprise
            self._timer.stop()


def _running() -> list[Any]:
    return list(QgsApplication.taskManager().activeTasks())
