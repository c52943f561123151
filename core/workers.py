"""One map by several processes: each makes a shard, a lost one is made again, then they are merged."""

from __future__ import annotations

import multiprocessing
import shutil
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from .engine import classify
from .errors import OutputError, RequestError, SceneMapperError
from .feedback import Feedback, PartOf, SilentFeedback, stop_if_cancelled
from .plan import make_plan
from .request import ClassifyRequest
from .session import usable_threads
from .shards import Shard, merge_shards

SHARDS_PER_WORKER = 4
"""Enough for the work to even out and for progress to show, few enough for their start not to count."""
_TRIES = 2
_POLL_SECONDS = 0.1


@dataclass
class _Job:
    shard: Shard
    request: ClassifyRequest
    tries: int = 0


def classify_with_workers(request: ClassifyRequest, workers: int, feedback: Feedback) -> None:
    """Make a map with several processes on this machine.

    Args:
        request: what to make.
        workers: how many processes; the threads are divided among them.
        feedback: told of progress and asked whether to stop.

    Raises:
        SceneMapperError: it could not be made; nothing is left behind.
        RunCancelled: the user stopped; nothing is left behind.
    """
    if workers < 1:
        raise RequestError(f"{workers} workers cannot work.", "Give 1 or more.")
    plan = make_plan(request)
    for note in plan.notes:
        feedback.pushInfo(note)
    for warning in plan.warnings:
        feedback.pushWarning(warning)
    count = min(plan.grid.rows, workers * SHARDS_PER_WORKER)
    threads = max(1, (request.threads or usable_threads()) // workers)
    with shard_folder(request) as folder:
        jobs = [
            _Job(Shard(i, count), replace(shard_request(request, folder, i), threads=threads))
            for i in range(1, count + 1)
        ]
        _run_all(jobs, workers, PartOf(feedback, 0, 95))
        merge_outputs(request, folder, count, PartOf(feedback, 95, 100))


@contextmanager
def shard_folder(request: ClassifyRequest) -> Iterator[Path]:
    """Make a folder for the shards beside the output, and remove it afterwards.

    Raises:
        OutputError: it cannot be made.
    """
    folder = request.output.with_name(f".{request.output.name}.shards")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be made: {error.strerror}.", "Choose another folder.") from error
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


def run_shard(request: ClassifyRequest, shard: Shard) -> None:
    """Make one shard; what a worker on any machine is asked to do."""
    classify(request, SilentFeedback(), shard)


def _run_all(jobs: list[_Job], workers: int, feedback: Feedback) -> None:
    waiting, done = deque(jobs), 0
    running: dict[BaseProcess, tuple[_Job, Connection]] = {}
    try:
        while waiting or running:
            stop_if_cancelled(feedback)
            while waiting and len(running) < workers:
                job = waiting.popleft()
                process, told = _start(job)
                running[process] = (job, told)
            for process in [p for p in running if not p.is_alive()]:
                job, told = running.pop(process)
                if _succeeded(process, job, told, feedback):
                    done += 1
                    feedback.setProgress(100 * done / len(jobs))
                else:
                    waiting.append(job)
            time.sleep(_POLL_SECONDS)
    finally:
        for process in running:
            process.terminate()
            process.join()


def _start(job: _Job) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    job.tries += 1
    process = context.Process(target=_work, args=(job.request, job.shard, sender), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _work(request: ClassifyRequest, shard: Shard, sender: Connection) -> None:
    """Run in the worker's process: make the shard, or send the reason why not."""
    try:
        run_shard(request, shard)
    except SceneMapperError as error:
        sender.send((error.message, error.hint))
    finally:
        sender.close()


def _succeeded(process: BaseProcess, job: _Job, told: Connection, feedback: Feedback) -> bool:
    """Tell whether a worker that ended made its shard; False if it is to be tried again.

    Raises:
        SceneMapperError: the worker said that it cannot be made, or it died twice.
    """
    try:
        if told.poll():
            message, hint = told.recv()
            raise SceneMapperError(message, hint)
    except EOFError:
        pass  # it sent nothing: it either made its shard or died
    finally:
        told.close()
    if process.exitcode == 0:
        return True
    if job.tries >= _TRIES:
        raise SceneMapperError(
            f"The worker for shard {job.shard} died {_TRIES} times (exit code {process.exitcode}).",
            "Memory may be short: use fewer workers.",
        )
    feedback.pushWarning(f"The worker for shard {job.shard} died (exit code {process.exitcode}); it is run again.")
    return False
