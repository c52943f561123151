"""Cancel runs of networks of all kinds: how long it takes until they have stopped."""

from __future__ import annotations

import time

from dialog_run import DialogRun
from event_loop import EventLoopWatch
from qgis.core import QgsProject
from qgis.utils import iface
from walk import JOB, REPORT, Walk, start

_AT_WORK_S = 3.0


def walk() -> Walk:
    """Run each network, cancel it, wait."""
    iface.mainWindow().setGeometry(0, 0, 1280, 800)
    dialog = DialogRun(EventLoopWatch())
    yield 1.0
    REPORT["cancelled"] = cancelled = []
    for scene, network in JOB["runs"]:
        yield from dialog.choose(scene, network, "before the run")
        yield from dialog.run(until=lambda: dialog.parts.run_panel.bar.value() > 0)
        yield _AT_WORK_S
        assert not dialog.ended(), network
        pressed = time.perf_counter()
        dialog.parts.run_panel.cancel_button.click()
        yield dialog.ended
        cancelled.append([network, dialog.ended_at - pressed])
        yield 1.0
    QgsProject.instance().removeAllMapLayers()


start(walk, patience_s=120)
