"""Load the plugin, open the dialog, choose a layer: how long the window's thread was ever busy without a pause."""

from __future__ import annotations

import qgis.utils
from dialog_run import DialogRun, opened_by_the_menu
from event_loop import EventLoopWatch
from qgis.core import QgsApplication
from walk import JOB, REPORT, Walk, start


def walk() -> Walk:
    """Do what a user does first."""
    yield 2.0  # what QGIS itself still does after its start
    watch = EventLoopWatch()
    yield 0.2
    watch.phase("plugin loaded")
    assert qgis.utils.loadPlugin("scene_mapper")
    assert qgis.utils.startPlugin("scene_mapper")
    made: list[bool] = []
    QgsApplication.processingRegistry().providerById("scene_mapper").algorithmsLoaded.connect(lambda: made.append(True))
    watch.phase("algorithms made after that")
    yield lambda: bool(made)
    watch.phase("")
    yield 1.0
    watch.phase("dialog opened")
    yield from opened_by_the_menu()
    watch.phase("")
    dialog = DialogRun(watch)
    yield 1.0
    yield from dialog.choose(JOB["scene"], "lcz-lite", "layer chosen")
    watch.phase("")
    dialog.dialog.close()
    REPORT["longest_busy_ms"] = watch.longest_busy_ms
    REPORT["total_busy_ms"] = watch.total_busy_ms
    REPORT["longest_ms"] = watch.longest_ms


start(walk)
