"""Maps by a Dask cluster on this machine."""

from __future__ import annotations

import os
import signal
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.cluster import DaskCluster
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.errors import RequestError, RunCancelled, SceneMapperError

distributed = pytest.importorskip("distributed", reason="needs Dask: pip install -e '.[distributed]'")


@pytest.fixture(scope="module")
def cluster():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as local:
        yield local


@pytest.fixture
def request_for(write_raster, scene_dn, tmp_path, linear):
    source = write_raster(scene_dn(203, 91))

    def make(name):
        (tmp_path / name).mkdir()
        return ClassifyRequest(
            str(source), linear.map, tmp_path / name / "map.tif", probabilities=tmp_path / name / "p.tif", threads=1
        )

    return make


@pytest.mark.timeout(100)
def test_the_cluster_makes_the_filtered_map(cluster, request_for, watcher):
    whole, shared = (
        replace(request, filtered=request.output.with_name("f.tif"))
        for request in (request_for("whole"), request_for("cluster"))
    )
    one = classify(whole, InProcess(), watcher())
    joined = classify(shared, DaskCluster(cluster.scheduler_address), watcher())
    assert joined.filter_result.counts == one.filter_result.counts
    codes = [gdal.Open(str(request.filtered)).ReadAsArray() for request in (whole, shared)]
    np.testing.assert_array_equal(*codes)
    assert (codes[0] != gdal.Open(str(whole.output)).ReadAsArray()).any()


def same(first, second):
    for a, b in zip(first.outputs, second.outputs):
        np.testing.assert_array_equal(gdal.Open(str(a)).ReadAsArray(), gdal.Open(str(b)).ReadAsArray())


@pytest.mark.timeout(100)
def test_the_cluster_makes_the_same_map(cluster, request_for, watcher):
    whole, shared = request_for("whole"), request_for("cluster")
    one = classify(whole, InProcess(), watcher())
    seen = watcher()
    joined = classify(shared, DaskCluster(cluster.scheduler_address), seen)
    same(whole, shared)
    assert (joined.counts, joined.nodata_cells) == (one.counts, one.nodata_cells)
    assert seen.progress[-1] == 100
    assert any("2 shards, for 2 workers at tcp" in i for i in seen.infos)
    assert sorted(p.name for p in shared.output.parent.iterdir()) == ["map.qml", "map.tif", "map.tif.aux.xml", "p.tif"]


@pytest.mark.timeout(100)
def test_a_worker_that_dies_costs_its_shards_only(cluster, request_for, watcher):
    whole, shared = request_for("whole"), request_for("cluster")
    classify(whole, InProcess(), watcher())
    victim = next(iter(cluster.workers.values())).pid

    def kill():
        while not list(shared.output.parent.glob(f".{shared.output.name}.*.part/*")):
            time.sleep(0.005)
        os.kill(victim, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    classify(shared, DaskCluster(cluster.scheduler_address), watcher())
    killer.join()
    same(whole, shared)


@pytest.mark.timeout(100)
def test_what_a_worker_cannot_do_is_told_and_nothing_is_left(cluster, request_for, watcher, linear):
    shared = request_for("cluster")
    # The plan and the workers both meet the damage; whichever does first must say so.
    source = Path(shared.source)
    source.write_bytes(source.read_bytes()[: source.stat().st_size // 2])
    with pytest.raises(SceneMapperError, match=r"scene\.tif cannot be"):
        classify(shared, DaskCluster(cluster.scheduler_address), watcher())
    assert list(shared.output.parent.iterdir()) == []


@pytest.mark.timeout(100)
def test_cancel_leaves_nothing(cluster, request_for, watcher):
    shared = request_for("cluster")
    with pytest.raises(RunCancelled):
        classify(shared, DaskCluster(cluster.scheduler_address), watcher(stop_at=1))
    assert list(shared.output.parent.iterdir()) == []


def test_no_scheduler(request_for, watcher, monkeypatch):
    from scene_mapper.core.classify import cluster as module

    monkeypatch.setattr(module, "_CONNECT_TIMEOUT", "1s")
    with pytest.raises(RequestError, match="No Dask scheduler was found"):
        classify(request_for("x"), DaskCluster("tcp://127.0.0.1:9"), watcher())
