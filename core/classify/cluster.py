"""One map by a Dask cluster: each shard is a task, wherever a worker is free.

The workers must see the input and the output folder under the same paths (a shared disk),
and have scene_mapper and onnxruntime installed.
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import MissingDependencyError, RequestError, SceneMapperError
from ..feedback import Feedback, PartOf, SilentFeedback, stop_if_cancelled
from .engine import MapResult, join_results
from .plan import make_plan
from .request import ClassifyRequest
from .shards import Shard
from .workers import (
    SHARDS_PER_WORKER,
    Failure,
    device_of_all,
    merge_outputs,
    run_shard,
    shard_folder,
    shard_request,
    tell_shards,
)

_CONNECT_TIMEOUT = "15s"
_POLL_SECONDS = 0.2
_RETRIES = 2


def classify_on_cluster(request: ClassifyRequest, address: str, feedback: Feedback) -> MapResult:
    """Make a map on a Dask cluster.

    Args:
        request: what to make; its paths are made absolute. Unless it names a number of threads, each
            task computes with one, as Dask counts on: a worker runs as many tasks at once as it has threads.
        address: of the scheduler, "tcp://host:8786".
        feedback: told of progress and asked whether to stop.

    Returns:
        What was made; the files are whole.

    Raises:
        MissingDependencyError: the package distributed is not installed.
        RequestError: no scheduler answers there, or it has no workers.
        SceneMapperError: the map could not be made; nothing is left behind.
        RunCancelled: the user stopped; nothing is left behind.
    """
    started = time.perf_counter()
    request = _with_absolute_paths(replace(request, threads=request.threads or 1))
    plan = make_plan(request)
    with _connected(address) as client:
        workers = client.scheduler_info(n_workers=-1)["workers"].values()
        if not workers:
            raise RequestError(
                "The Dask cluster at {address} has no workers.", "Start some: dask worker ADDRESS.", address=address
            )
        at_once = sum(worker["nthreads"] for worker in workers)
        count = min(plan.grid.rows, at_once * SHARDS_PER_WORKER)
        who = f"{len(workers)} workers at {address}"
        tell_shards(plan, count, who, feedback)
        with shard_folder(request) as folder:
            tasks = [
                client.submit(
                    _run, shard_request(request, folder, i), Shard(i, count), key=f"{folder}-{i}", pure=False,
                    retries=_RETRIES,
                )
                for i in range(1, count + 1)
            ]  # fmt: skip
            try:
                parts = _wait(tasks, PartOf(feedback, 0, 95))
            finally:
                client.cancel(tasks, force=True)
            result = join_results(plan, parts, 0.0, device_of_all(parts, who))
            merge_outputs(request, folder, count, PartOf(feedback, 95, 100))
    return replace(result, seconds=time.perf_counter() - started)


def _run(request: ClassifyRequest, shard: Shard) -> MapResult | Failure:
    """Make a shard on a worker."""
    return run_shard(request, shard, SilentFeedback())


def _wait(tasks: list[Any], feedback: Feedback) -> list[MapResult]:
    pending, done = list(tasks), list[MapResult]()
    while pending:
        stop_if_cancelled(feedback)
        for task in [t for t in pending if t.done()]:
            pending.remove(task)
            if task.status != "finished":
                reason = task.exception() if task.status == "error" else task.status
                raise SceneMapperError(
                    "A shard failed on its worker: {reason}.", "The workers' logs say more.", reason=reason
                )
            result: MapResult | Failure = task.result()
            if isinstance(result, tuple):
                raise SceneMapperError(*result)
            done.append(result)
        feedback.setProgress(100 * len(done) / len(tasks))
        time.sleep(_POLL_SECONDS)
    return done


def _connected(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingDependencyError(
            "The Python package distributed (Dask) is not installed.",
            "Install it: pip install scene-mapper[distributed].",
        ) from error
    try:
        return Client(address, timeout=_CONNECT_TIMEOUT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise RequestError(
            "No Dask scheduler answers at {address}: {error}.",
            "Start one (dask scheduler) and give its address.",
            address=address,
            error=error,
        ) from error


def _with_absolute_paths(request: ClassifyRequest) -> ClassifyRequest:
    def absolute(path: str) -> str:
        return str(Path(path).resolve()) if path and Path(path).exists() else path

    def target(path: Path | None) -> Path | None:
        return path.resolve() if path else None

    return replace(
        request,
        source=absolute(request.source),
        seasons=tuple(absolute(s) for s in request.seasons),
        radar=absolute(request.radar),
        output=request.output.resolve(),
        confidence=target(request.confidence),
        probabilities=target(request.probabilities),
        labels=target(request.labels),
    )
