"""One map by several processes: each makes a shard, a lost one is made again, then they are merged."""

from __future__ import annotations

import multiprocessing
import shutil
import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path

from ..errors import OutputError, RequestError, RunCancelled, SceneMapperError
from ..feedback import Feedback, PartOf, SilentFeedback, stop_if_cancelled
from ..geo.raster_io import bound_block_cache
from ..inference.network import Device
from ..inference.runtime import usable_threads
from ..message import Message
from .engine import MapResult, classify, join_results
from .plan import Plan, make_plan
from .request import ClassifyRequest
from .shards import Shard, merge_shards

SHARDS_PER_WORKER = 4
"""Enough for the work to even out and for progress to show, few enough for their start not to count."""
_TRIES = 2
_POLL_SECONDS = 0.1
Failure = tuple[str, str]
"""Message and hint of what no retry would mend; an error itself need not survive the way between processes."""


@dataclass
class _Job:
    shard: Shard
    request: ClassifyRequest
    tries: int = 0


def classify_with_workers(request: ClassifyRequest, workers: int, feedback: Feedback) -> MapResult:
    """Make a map with several processes on this machine.

    Args:
        request: what to make.
        workers: how many processes; the threads are divided among them.
        feedback: told of progress and asked whether to stop.

    Returns:
        What was made; the files are whole.

    Raises:
        SceneMapperError: it could not be made; nothing is left behind.
        RunCancelled: the user stopped; nothing is left behind.
    """
    if workers < 1:
        raise RequestError("{workers} workers cannot work.", "Give 1 or more.", workers=workers)
    started = time.perf_counter()
    plan = make_plan(request)
    count = min(plan.grid.rows, workers * SHARDS_PER_WORKER)
    workers = min(workers, count)
    threads = max(1, (request.threads or usable_threads()) // workers)
    tell_shards(plan, count, f"{workers} workers", feedback)
    with shard_folder(request) as folder:
        jobs = [
            _Job(Shard(i, count), replace(shard_request(request, folder, i), threads=threads))
            for i in range(1, count + 1)
        ]
        parts = _run_all(jobs, workers, PartOf(feedback, 0, 95))
        result = join_results(plan, parts, 0.0, device_of_all(parts, f"{workers} workers"))
        merge_outputs(request, folder, count, PartOf(feedback, 95, 100))
    return replace(result, seconds=time.perf_counter() - started)


def tell_shards(plan: Plan, count: int, workers: str, feedback: Feedback) -> None:
    """Write to the log what is about to be done, and what to beware of."""
    for note in plan.notes:
        feedback.pushInfo(note)
    feedback.pushInfo(
        Message(
            "{rows} x {cols} cells in {count} shards, for {workers}.",
            rows=plan.grid.rows,
            cols=plan.grid.cols,
            count=count,
            workers=workers,
        )
    )
    for warning in plan.warnings:
        feedback.pushWarning(warning)


@contextmanager
def shard_folder(request: ClassifyRequest) -> Iterator[Path]:
    """Make a folder for the shards beside the output, and remove it afterwards.

    Raises:
        OutputError: it cannot be made.
    """
    folder = request.output.with_name(f".{request.output.name}.shards")
    try:
        shutil.rmtree(folder, ignore_errors=True)  # of a run that was killed
        folder.mkdir()
    except OSError as error:
        raise OutputError(
            "{folder} cannot be made: {strerror}.", "Choose another folder.", folder=folder, strerror=error.strerror
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def shard_request(request: ClassifyRequest, folder: Path, index: int) -> ClassifyRequest:
    """Turn a request's outputs to files of a shard's own."""
    return replace(
        request,
        output=folder / f"{index}-classes.tif",
        confidence=folder / f"{index}-confidence.tif" if request.confidence else None,
        probabilities=folder / f"{index}-probabilities.tif" if request.probabilities else None,
        labels=folder / f"{index}-labels.tif" if request.labels else None,
    )


def merge_outputs(request: ClassifyRequest, folder: Path, count: int, feedback: Feedback) -> None:
    """Merge all shards of a folder into the request's outputs, the class map last."""
    targets = {
        "probabilities": request.probabilities,
        "confidence": request.confidence,
        "labels": request.labels,
        "classes": request.output,
    }
    for kind, target in targets.items():
        if target:
            merge_shards([folder / f"{i}-{kind}.tif" for i in range(1, count + 1)], target, feedback)


def run_shard(request: ClassifyRequest, shard: Shard, feedback: Feedback) -> MapResult | Failure:
    """Make one shard; what a worker on any machine is asked to do.

    Returns:
        What was made, or why nothing can be.

    Raises:
        RunCancelled: the feedback says so.
    """
    try:
        return classify(request, feedback, shard)
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


class _Worker:
    """A process that makes one shard after the other."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process = context.Process(target=_work, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def begin(self, job: _Job) -> None:
        """Hand it a shard."""
        job.tries += 1
        with suppress(OSError):  # it is dead, which the answer will tell
            self.line.send((job.request, job.shard))

    def answer(self) -> MapResult | Failure | None:
        """Take what it sent; None if it died."""
        try:
            result: MapResult | Failure = self.line.recv()
        except (EOFError, OSError):
            self.process.join()
            return None
        return result

    def end(self) -> None:
        """Send it away, whatever it is doing."""
        self.process.terminate()
        self.process.join()
        self.line.close()


def _warn_of_death(worker: _Worker, job: _Job, feedback: Feedback) -> None:
    """Tell that a worker died.

    Raises:
        SceneMapperError: it was not the first one that died of this shard.
    """
    died = f"The worker for shard {job.shard} died"
    code = worker.process.exitcode
    if job.tries >= _TRIES:
        raise SceneMapperError(
            "{died} {tries} times (exit code {code}).",
            "Memory may be short: use fewer workers.",
            died=died,
            tries=_TRIES,
            code=code,
        )
    feedback.pushWarning(Message("{died} (exit code {code}); it is run again.", died=died, code=code))


def _work(line: Connection) -> None:
    """Run in the worker's process: make the shards that are asked for."""
    bound_block_cache()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl-C to all; the parent ends its workers
    with suppress(EOFError, OSError, RunCancelled):  # the parent is gone
        while True:
            request, shard = line.recv()
            line.send(run_shard(request, shard, _WhileParentLives()))


class _WhileParentLives(SilentFeedback):
    """Stops a shard when the program that wanted it was killed: its next run writes the same files."""

    def isCanceled(self) -> bool:  # noqa: N802 (QGIS's name)
        """Return whether the parent is gone."""
        parent = multiprocessing.parent_process()
        return parent is not None and not parent.is_alive()


def device_of_all(parts: Sequence[MapResult], workers: str) -> Device:
    """Name what computed: so many workers, each on what the first one had."""
    device = parts[0].device
    return replace(device, text=f"{workers}, each on {device.text}")
