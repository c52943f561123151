"""Start and end of the command line: nothing is loaded in vain, and nothing is lost at a quick end."""

from __future__ import annotations

import subprocess
import sys

UNUSED = ("product.opening", "product.stack", "clouds.cloud_mask", "analysis.filter_map", "geo.vector_io")
UNUSED_EXECUTORS = ("classify.workers", "classify.cluster", "classify.each_network", "setup.ort_setup")


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_a_plain_map_loads_nothing_of_products_clouds_filters_and_workers():
    names = [f"scene_mapper.core.{name}" for name in UNUSED + UNUSED_EXECUTORS]
    code = f"import sys, scene_mapper.cli.classify; print([name for name in {names} if name in sys.modules])"
    assert python(code).stdout.strip() == "[]"


def test_what_was_printed_and_registered_is_done_before_a_quick_end():
    ended = python(
        "import atexit; from scene_mapper.cli.quick_end import end_quickly;"
        "atexit.register(print, 'registered'); print('printed'); end_quickly(3); print('never')"
    )
    assert (ended.returncode, ended.stdout.split()) == (3, ["printed", "registered"])


def test_a_thread_that_works_is_waited_for():
    ended = python(
        "import threading; from scene_mapper.cli.quick_end import end_quickly; go = threading.Event();"
        "threading.Thread(target=lambda: (go.wait(), print('done'))).start(); end_quickly(3); go.set()"
    )
    assert (ended.returncode, ended.stdout.split()) == (0, ["done"])
