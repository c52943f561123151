"""What every walk through the program needs: steps that wait, pictures, a report, a clean end.

A walk is a generator. It yields a condition to wait for, or a number of seconds.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QWidget
from qgis.utils import iface

Walk = Generator["Callable[[], bool] | float", None, None]
JOB = json.loads(Path(os.environ["SCENE_MAPPER_JOB"]).read_text())
REPORT: dict[str, object] = {}
_PATIENCE_SECONDS = 120


def shot(name: str, widget: QWidget | None = None) -> None:
    """Keep a picture of a widget, or of the whole screen, as NAME.png."""
    folder = Path(JOB["screenshots"])
    folder.mkdir(parents=True, exist_ok=True)
    QApplication.processEvents()
    pixmap = widget.grab() if widget else QApplication.primaryScreen().grabWindow(0)
    pixmap.save(str(folder / f"{name}.png"))


def start(walk: Callable[[], Walk], quit_at_end: bool = True, patience_s: float = _PATIENCE_SECONDS) -> None:
    """Walk as soon as the program is up, then write the report and quit; give up where a wish takes too long."""
    walker = _Walker(walk(), quit_at_end, patience_s)
    sys.excepthook = walker.take_exception
    QTimer.singleShot(1500, walker.step)


class _Walker:
    _alive: list[_Walker] = []  # noqa: RUF012

    def __init__(self, walk: Walk, quit_at_end: bool, patience_s: float) -> None:
        self._walk, self._quit, self._ended = walk, quit_at_end, False
        self._patience_s = patience_s
        self._alive.append(self)

    def step(self) -> None:
        try:
            wish = next(self._walk)
        except StopIteration:
            self._end(None)
        except Exception:  # noqa: BLE001 (whatever it is goes into the report)
            self._end(traceback.format_exc())
        else:
            self._wait(wish, time.monotonic())

    def take_exception(self, *what: object) -> None:
        """Take what the plugin did not catch: QGIS would show it in a window that waits for a click."""
        self._end("".join(traceback.format_exception(*what)))

    def _wait(self, wish: Callable[[], bool] | float, since: float) -> None:
        if isinstance(wish, (int, float)):
            QTimer.singleShot(int(1000 * wish), self.step)
            return
        try:
            met = wish()
        except Exception:  # noqa: BLE001 (whatever it is goes into the report)
            self._end(traceback.format_exc())
            return
        if met:
            self.step()
        elif time.monotonic() - since > self._patience_s:
            self._end(f"waited in vain at line {self._walk.gi_frame.f_lineno}")
        else:
            QTimer.singleShot(50, lambda: self._wait(wish, since))

    def _end(self, error: str | None) -> None:
        if self._ended:
            return
        self._ended = True
        if error:
            shot("failure")
        Path(JOB["report"]).write_text(json.dumps({**REPORT, "error": error}, default=str))
        if self._quit or error:
            QgsProject.instance().setDirty(False)
            iface.actionExit().trigger()
