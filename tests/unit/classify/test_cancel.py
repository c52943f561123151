"""Cancel ends a run whose network never comes to an end, in the program that it runs in: QGIS must go on."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.trial_run import trial_run
from scene_mapper.core.errors import RunCancelled
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.networks.library import install_network
from scene_mapper.tests.networks.endless import endless_network

PATIENCE_S = 120.0


@pytest.fixture
def endless(linear, tmp_path):
    return install_network(replace(linear.scene, id="endless", sha256=""), endless_network(), tmp_path / "net")


def ends_cancelled(run) -> None:
    """Do something in a thread, which must end, and all others with it."""
    before = threading.active_count()
    pool = ThreadPoolExecutor(1)
    try:
        with pytest.raises(RunCancelled):
            pool.submit(run).result(PATIENCE_S)
    finally:
        pool.shutdown(wait=False)
    for thread in threading.enumerate():
        if thread.name.startswith("scene-mapper"):
            thread.join(PATIENCE_S)
            assert not thread.is_alive(), thread
    assert threading.active_count() <= before + 1


@pytest.mark.parametrize("batch", [0, 4], ids=["while the settings are found", "while patches are computed"])
def test_a_run(batch, endless, home, write_raster, scene_dn, tmp_path, watcher):
    folder = tmp_path / "out"
    folder.mkdir()
    source = write_raster(scene_dn(60, 60))
    request = ClassifyRequest(str(source), endless, folder / "map.tif", batch=batch, threads=2)
    ends_cancelled(lambda: classify(request, InProcess(), watcher(stop_at=40)))
    assert list(folder.iterdir()) == []


def test_a_trial_run(endless, home, write_raster, scene_dn, tmp_path, watcher):
    plan = make_plan(ClassifyRequest(str(write_raster(scene_dn(60, 60))), endless, tmp_path / "map.tif"))
    network = open_network(endless, "cpu", 2)
    ends_cancelled(lambda: trial_run(plan, network, watcher(stop_at=10)))


def test_a_network_that_was_stopped_computes_no_more(linear, scene_dn):
    network = open_network(linear.scene, "cpu", 1)
    patches = scene_dn(12, 12)[None].astype("float32")
    assert network.scores(patches).shape == (1, 17)
    network.stop()
    with pytest.raises(Exception, match="terminate"):
        network.scores(patches)
    assert open_network(linear.scene, "cpu", 1).scores(patches).shape == (1, 17)
