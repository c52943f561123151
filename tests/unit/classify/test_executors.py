"""Executors are values; which one is meant is decided in one place."""

from __future__ import annotations

import pickle

import pytest

from scene_mapper.core.classify.cluster import DaskCluster
from scene_mapper.core.classify.engine import InProcess
from scene_mapper.core.classify.executors import choose_executor
from scene_mapper.core.classify.shards import Shard
from scene_mapper.core.classify.workers import WorkerProcesses
from scene_mapper.core.errors import RequestError


@pytest.mark.parametrize(
    ("options", "executor"),
    [
        ({}, InProcess()),
        ({"workers": 1}, InProcess()),
        ({"workers": 3}, WorkerProcesses(3)),
        ({"shard": "2/5"}, Shard(2, 5)),
        ({"dask": "tcp://host:8786"}, DaskCluster("tcp://host:8786")),
    ],
)
def test_the_options_name_an_executor(options, executor):
    chosen = choose_executor(**options)
    assert chosen == executor
    assert pickle.loads(pickle.dumps(chosen)) == chosen
    with pytest.raises(AttributeError):
        chosen.count = 7


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"shard": "1/2", "workers": 2}, "--shard, --workers and --dask exclude one another"),
        ({"shard": "1/2", "dask": "tcp://host:8786"}, "exclude one another"),
        ({"workers": 2, "dask": "tcp://host:8786"}, "exclude one another"),
        ({"workers": 0}, "must be at least 1"),
        ({"shard": "3/2"}, "Shard 3/2 does not exist"),
    ],
)
def test_what_cannot_be_meant_is_refused(options, sentence):
    with pytest.raises(RequestError, match=sentence):
        choose_executor(**options)
