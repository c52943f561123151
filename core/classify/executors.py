"""The executor that a door's options ask for: the only place where their combinations are judged."""

from __future__ import annotations

from ..errors import RequestError
from .engine import Executor, InProcess


def choose_executor(*, shard: str = "", workers: int = 1, dask: str = "") -> Executor:
    """Return the executor that is asked for; without any, this process.

    Args:
        shard: only this piece of the map, "3/8"; "" for all of it.
        workers: how many processes share the work.
        dask: address of a Dask cluster's scheduler, or "".

    Raises:
        RequestError: more than one is asked for, or one cannot be read.
    """
    if not shard and workers == 1 and not dask:
        return InProcess()
    # Loaded only for those who compute elsewhere.
    from .cluster import DaskCluster
    from .shards import parse_shard
    from .workers import WorkerProcesses

    asked: list[Executor] = [
        executor
        for executor in (
            parse_shard(shard) if shard else None,
            WorkerProcesses(workers) if workers != 1 else None,
            DaskCluster(dask) if dask else None,
        )
        if executor
    ]
    if len(asked) > 1:
        raise RequestError("--shard, --workers and --dask exclude one another.", "Use only one of them.")
    return asked[0]
