"""One map by several processes: each makes a shard, a lost one is made again, then they are merged."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path

from ..analysis.filter_map import FilterResult
from ..draft import Draft
from ..errors import RequestError, SceneMapperError
from ..feedback import Feedback, PartOf, SilentFeedback, stop_if_cancelled
from ..geo.gdal_memory import bound_block_cache, bound_open_files
from ..geo.raster_io import absolute_path
from ..inference.network_group import with_files
from ..inference.runtime import usable_threads
from ..message import Message, counted
from ..setup.ort_setup import python_program
from ..worker_process import WorkerProcess
from .block_cache import keep_rows_of_blocks
from .engine import compute_map
from .filtered import scratch_of
from .merge import merge_outputs
from .plan import Plan
from .request import ClassifyRequest
from .result import MapResult, join_results
from .shards import Shard, shard_count, shard_of

_MERGING_BEGINS = 95.0
_TRIES = 2
_POLL_SECONDS = 0.1
Failure = tuple[str, str]
"""Message and hint of what no retry would mend; an error itself need not survive the way between processes."""
ComputeShards = Callable[[list[Plan], Path, Feedback], list[MapResult]]
"""Computes the plans of all shards, which write into a folder."""


@dataclass
class _Job:
    plan: Plan
    tries: int = 0


@dataclass(frozen=True)
class WorkerProcesses:
    """Computes a map with several processes on this machine.

    Attributes:
        count: how many; the threads are divided among them.
    """

    count: int

    def __post_init__(self) -> None:
        """Refuse less than one.

        Raises:
            RequestError: naming the number.
        """
        if self.count < 1:
            raise RequestError("workers is {count}; it must be at least 1.", "Use 1 or more.", count=self.count)

    def run(self, plan: Plan, feedback: Feedback) -> MapResult:
        """Compute the map and write its files; see `engine.Executor`."""
        plan = with_absolute_paths(plan)  # workers have working folders of their own
        count = shard_count(plan, self.count)
        workers = min(self.count, count)
        threads = max(1, (plan.request.threads or usable_threads()) // workers)

        def compute(shards: list[Plan], folder: Path, feedback: Feedback) -> list[MapResult]:
            return _run_all([_Job(shard) for shard in shards], workers, feedback)

        return run_in_shards(
            plan, count, threads=threads, who=counted(workers, "workers"), compute=compute, feedback=feedback
        )


def run_in_shards(
    plan: Plan, count: int, threads: int, who: str, compute: ComputeShards, feedback: Feedback
) -> MapResult:
    """Cut a plan into shards, have them computed, and merge their files into the map.

    Args:
        plan: with absolute paths; see `with_absolute_paths`.
        count: how many shards.
        threads: for each.
        who: what computes them, for the log: "4 workers".
        compute: computes the shards' plans, which write their files into the given folder.
        feedback: told of progress and asked whether to stop.
    """
    _log_shards(plan, count, who, feedback)
    with _shard_folder(plan.request) as folder:
        shards = _shard_plans(plan, folder, count, threads)
        parts = compute(shards, folder, PartOf(feedback, 0, _MERGING_BEGINS))
        result = join_results(plan, parts, who)
        merging = PartOf(feedback, _MERGING_BEGINS, 100)
        return replace(result, filter_result=_merge_folder(plan.request, shards, merging))


def _log_shards(plan: Plan, count: int, workers: str, feedback: Feedback) -> None:
    """Write to the log what is about to be done, and what to beware of."""
    for note in plan.notes:
        feedback.pushInfo(note)
    feedback.pushInfo(
        Message(
            "{cols} x {rows} cells in {count} shards, for {workers}.",
            rows=plan.grid.rows,
            cols=plan.grid.cols,
            count=count,
            workers=workers,
        )
    )
    for warning in plan.warnings:
        feedback.pushWarning(warning)


@contextmanager
def _shard_folder(request: ClassifyRequest) -> Iterator[Path]:
    """Make a folder for the shards beside the output, and remove it afterwards.

    Raises:
        OutputError: it cannot be made, or another run is making the same map.
    """
    with Draft(request.output) as draft:
        yield draft.folder


def _shard_plans(plan: Plan, folder: Path, count: int, threads: int) -> list[Plan]:
    """Cut a plan into shards that write files of their own.

    Args:
        plan: the whole map's plan.
        folder: for the shards' files.
        count: how many shards.
        threads: for each.
    """
    requests = (_shard_request(plan.request, folder, i, threads) for i in range(1, count + 1))
    return [replace(shard_of(plan, Shard(i, count)), request=request) for i, request in enumerate(requests, 1)]


def _shard_request(request: ClassifyRequest, folder: Path, index: int, threads: int) -> ClassifyRequest:
    """Turn a request's outputs to files of a shard's own; for a filtered map it needs the probabilities."""
    return replace(
        request,
        output=folder / f"{index}-classes.tif",
        confidence=folder / f"{index}-confidence.tif" if request.confidence else None,
        probabilities=folder / f"{index}-probabilities.tif" if request.probabilities or request.filtered else None,
        labels=folder / f"{index}-labels.tif" if request.labels else None,
        majority=folder / f"{index}-majority.tif" if request.majority else None,
        disagreement=folder / f"{index}-disagreement.tif" if request.disagreement else None,
        filtered=None,
        threads=threads,
    )


def _merge_folder(request: ClassifyRequest, shards: Sequence[Plan], feedback: Feedback) -> FilterResult | None:
    """Merge the files of all shards into the request's outputs, the class map last; see `merge.merge_outputs`."""
    made = [shard.request for shard in shards]
    rasters = (
        (request.probabilities or (scratch_of(request.filtered) if request.filtered else None), "probabilities"),
        (request.confidence, "confidence"),
        (request.labels, "labels"),
        (request.majority, "majority"),
        (request.disagreement, "disagreement"),
        (request.output, "output"),
    )
    wanted = [(path, [getattr(one, name) for one in made]) for path, name in rasters if path]
    return merge_outputs([parts for _, parts in wanted], [path for path, _ in wanted], request.filtered, feedback)


def run_shard(shard: Plan, feedback: Feedback) -> MapResult | Failure:
    """Make one shard; what a worker on any machine is asked to do.

    Returns:
        What was made, or why nothing can be.

    Raises:
        RunCancelled: the feedback says so.
    """
    try:
        return compute_map(shard, feedback)
    except SceneMapperError as error:
        return error.message, error.hint


def _run_all(jobs: list[_Job], workers: int, feedback: Feedback) -> list[MapResult]:
    waiting, done = deque(jobs), list[MapResult]()
    idle: list[_Worker] = []
    busy: dict[_Worker, _Job] = {}
    try:
        while waiting or busy:
            stop_if_cancelled(feedback)
            while waiting and len(busy) < workers:
                worker = idle.pop() if idle else _Worker()
                busy[worker] = waiting.popleft()
                worker.begin(busy[worker])
            wait([worker.line for worker in busy], _POLL_SECONDS)
            for worker in [w for w in busy if w.line.poll()]:
                job = busy.pop(worker)
                result = worker.answer()
                if isinstance(result, tuple):
                    raise SceneMapperError(*result)
                if result is None:
                    _warn_of_death(worker, job, feedback)
                    waiting.append(job)
                else:
                    done.append(result)
                    idle.append(worker)
                    feedback.setProgress(100 * len(done) / len(jobs))
    finally:
        for worker in (*idle, *busy):
            worker.end()
    return done


class _Worker(WorkerProcess):
    """A process that makes one shard after the other."""

    def __init__(self) -> None:
        super().__init__(python_program(), __name__, _work.__name__)

    def begin(self, job: _Job) -> None:
        """Hand it a shard."""
        job.tries += 1
        with suppress(OSError):  # it is dead, which the answer will tell
            self.line.send(job.plan)

    def answer(self) -> MapResult | Failure | None:
        """Take what it sent; None if it died."""
        try:
            result: MapResult | Failure = self.line.recv()
        except (EOFError, OSError):
            self.join()
            return None
        return result


def _warn_of_death(worker: _Worker, job: _Job, feedback: Feedback) -> None:
    """Report that a worker died.

    Raises:
        SceneMapperError: it was not the first one that died of this shard.
    """
    shard, code = job.plan.shard, worker.exitcode
    if job.tries >= _TRIES:
        raise SceneMapperError(
            "The worker for shard {shard} died {tries} times (exit code {code}).",
            "Memory may be short: use fewer workers.",
            shard=shard,
            tries=_TRIES,
            code=code,
        )
    feedback.pushWarning(
        Message("The worker for shard {shard} died (exit code {code}); the shard is run again.", shard=shard, code=code)
    )


def _work(line: Connection) -> None:
    """Run in the worker's process: make the shards that are asked for."""
    bound_block_cache()
    with suppress(EOFError, OSError):  # the parent is gone
        while True:
            plan = line.recv()
            bound_open_files(sum(len(date) for date in plan.dates))
            keep_rows_of_blocks(plan)
            line.send(run_shard(plan, SilentFeedback()))


def with_absolute_paths(plan: Plan) -> Plan:
    """Return the plan with paths that mean the same in every working directory."""

    def target(path: Path | None) -> Path | None:
        return path.resolve() if path else None

    request = plan.request
    return replace(
        plan,
        of_networks=tuple(with_absolute_paths(one) for one in plan.of_networks),
        dates=tuple(tuple(replace(s, given=absolute_path(s.given)) for s in date) for date in plan.dates),
        request=replace(
            request,
            card=with_files(request.card, target),
            source=absolute_path(request.source),
            dates=tuple(absolute_path(s) for s in request.dates),
            radar=absolute_path(request.radar),
            output=request.output.resolve(),
            confidence=target(request.confidence),
            probabilities=target(request.probabilities),
            labels=target(request.labels),
            filtered=target(request.filtered),
            majority=target(request.majority),
            disagreement=target(request.disagreement),
        ),
    )
