"""Load the plugin, open the dialog, choose a layer: how long the window's thread was ever busy without a pause."""

from __future__ import annotations

import time

import qgis.utils
from dialog_run import DialogRun
from event_loop import EventLoopWatch
from walk import JOB, REPORT, Walk, start


def walk() -> Walk:
    """Do what a user does first."""
    yield 2.0  # what QGIS itself still does after its start
    started = time.thread_time()
    assert qgis.utils.loadPlugin("scene_mapper")
    assert qgis.utils.startPlugin("scene_mapper")
    longest = {"plugin loaded": 1000 * (time.thread_time() - started)}
    yield 1.0
    watch = EventLoopWatch()
    watch.phase("dialog opened")
    dialog = DialogRun(watch)
    yield 1.0
    watch.phase("layer chosen")
    yield from dialog.choose(JOB["scene"], "lcz-lite")
    watch.phase("")
    dialog.dialog.close()
    REPORT["busy_ms"] = {**longest, **watch.longest_busy_ms}


start(walk)
