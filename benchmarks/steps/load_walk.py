"""Load the plugin into a QGIS that began without it."""

from __future__ import annotations

import sys
import time

import qgis.utils
from walk import REPORT, Walk, start

HEAVY = {"numpy", "osgeo", "onnxruntime", "onnx", "h5py", "torch", "matplotlib", "scipy"}


def walk() -> Walk:
    """Load it as QGIS does."""
    yield 2.0  # what QGIS itself still does after its start
    before = set(sys.modules)
    started = time.perf_counter()
    assert qgis.utils.loadPlugin("scene_mapper")
    assert qgis.utils.startPlugin("scene_mapper")
    REPORT["milliseconds"] = 1000 * (time.perf_counter() - started)
    new = set(sys.modules) - before
    REPORT["heavy"] = sorted(name for name in new if name.partition(".")[0] in HEAVY)


start(walk)
