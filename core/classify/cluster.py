"""One map by a Dask cluster: each shard is a task, wherever a worker is free.

The workers must see the input and the output folder under the same paths (a shared disk),
and have scene_mapper and onnxruntime installed.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import MissingDependencyError, RequestError, SceneMapperError, first_line
from ..feedback import Feedback, SilentFeedback, stop_if_cancelled
from ..message import counted
from ..plain_text import shortened
from .plan import Plan
from .result import MapResult
from .shards import shard_count
from .workers import Failure, run_in_shards, run_shard, with_absolute_paths

_CONNECT_TIMEOUT = "15s"
_POLL_SECONDS = 0.2
_RETRIES = 2


@dataclass(frozen=True)
class DaskCluster:
    """Computes a map on a Dask cluster.

    Unless the request names a number of threads, each task computes with one, as Dask counts on: a worker
    runs as many tasks at once as it has threads.

    Attributes:
        address: of the scheduler, "tcp://host:8786".
    """

    address: str

    def run(self, plan: Plan, feedback: Feedback) -> MapResult:
        """Compute the map and write its files; see `engine.Executor`.

        Raises:
            MissingDependencyError: the package distributed is not installed.
            RequestError: no scheduler answers there, or it has no workers.
        """
        plan = with_absolute_paths(plan)
        with _connected(self.address) as client:
            workers = client.scheduler_info(n_workers=-1)["workers"].values()
            if not workers:
                raise RequestError(
                    "The Dask cluster at {address} has no workers.",
                    "Start some: dask worker ADDRESS.",
                    address=self.address,
                )
            at_once = sum(worker["nthreads"] for worker in workers)
            count = shard_count(plan, at_once)
            who = f"{counted(len(workers), 'workers')} at {self.address}"

            def compute(shards: list[Plan], folder: Path, feedback: Feedback) -> list[MapResult]:
                return _run_all(client, shards, str(folder), feedback)

            return run_in_shards(
                plan, count, threads=plan.request.threads or 1, who=who, compute=compute, feedback=feedback
            )


def _run_all(client: Any, shards: Sequence[Plan], key: str, feedback: Feedback) -> list[MapResult]:
    tasks = [
        client.submit(_run, shard, key=f"{key}-{i}", pure=False, retries=_RETRIES) for i, shard in enumerate(shards, 1)
    ]
    try:
        return _wait(tasks, feedback)
    finally:
        client.cancel(tasks, force=True)


def _run(shard: Plan) -> MapResult | Failure:
    """Make a shard on a worker."""
    return run_shard(shard, SilentFeedback())


def _wait(tasks: list[Any], feedback: Feedback) -> list[MapResult]:
    pending, done = list(tasks), list[MapResult]()
    while pending:
        stop_if_cancelled(feedback)
        for task in [t for t in pending if t.done()]:
            pending.remove(task)
            if task.status != "finished":
                reason = task.exception() if task.status == "error" else task.status
                raise SceneMapperError(
                    "A shard failed on its worker: {reason}.", "See the logs of the workers.", reason=reason
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
    except Exception as error:  # of an address that it cannot read it complains in many ways
        raise RequestError(
            "No Dask scheduler was found at {address}: {error}.",
            "Start one (dask scheduler) and give its address.",
            address=shortened(address, 200),
            error=first_line(error),
        ) from error
