"""A question that is answered by a Python process of its own, within limits of time and memory.

A file that nobody knows is looked into where it can do no harm: the process can be stopped at any moment.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from . import errors
from .child_process import child, end_with_parent, inherited_path, limit_memory, limit_processor_time, python_command
from .errors import ModelError, SceneMapperError
from .feedback import Feedback, stop_if_cancelled
from .message import packed, unpacked

_POLL_SECONDS = 0.1
_MARK = "SCENE-MAPPER-ANSWER "
# The other process looks for packages where this one does, and for ours last. It ends when this one does.
_PROGRAM = """
import json, sys
job = json.loads(sys.stdin.readline())
sys.path.extend(entry for entry in job["sys_path"] if entry not in sys.path)
from importlib import import_module
import_module(job["module"]).answer(job)
"""


@dataclass(frozen=True)
class Limits:
    """What the process may take.

    Attributes:
        memory_bytes: its memory, where the system can limit it (not on Windows).
        seconds: the time until its answer, on the clock.
        processor_seconds: the time that it may compute, where the system can limit it (not on Windows); 0 for any.
    """

    memory_bytes: int = 3_500_000_000
    seconds: float = 600.0
    processor_seconds: int = 0


def ask(python: str, module: str, path: Path, limits: Limits, feedback: Feedback, **job: Any) -> dict[str, Any]:
    """Let another process answer a question about a file.

    Args:
        python: the full path of the Python program.
        module: of the function ``answer``, which is called with the job and calls `give_answer`.
        path: the file.
        limits: what the process may take.
        feedback: asked ten times a second whether to stop.
        **job: what else the other process is told, fit for JSON.

    Raises:
        RunCancelled: the user stopped.
        SceneMapperError: as the other process raised it.
        ModelError: it took too much time or memory, or crashed.
    """
    # Its folder is another one: a relative path would name another file there.
    whole = os.path.abspath(path)  # noqa: PTH100 (resolve() would follow links)
    limit = {"memory_bytes": limits.memory_bytes, "processor_seconds": limits.processor_seconds}
    job = {**job, **limit, "path": whole, "module": module, "sys_path": inherited_path()}
    pipe = subprocess.PIPE
    with child(python_command(python, _PROGRAM), stdin=pipe, stdout=pipe, stderr=pipe) as process:
        output, complaints = _wait(process, json.dumps(job) + "\n", limits, feedback, path.name)
        code = process.returncode
    told = next((line[len(_MARK) :] for line in output.splitlines() if line.startswith(_MARK)), None)
    if told is None:
        raise _no_answer(path.name, code, complaints, limits)
    outcome: dict[str, Any] = json.loads(told)
    if "error" in outcome:
        kind, message, hint = outcome["error"]
        raise getattr(errors, kind, SceneMapperError)(unpacked(message), unpacked(hint))
    return outcome


def give_answer(job: dict[str, Any], find: Callable[[], dict[str, Any]]) -> None:
    """Find an answer within the job's limits and print it: the other process's part.

    Args:
        job: as `ask` has sent it.
        find: returns the answer, fit for JSON, or raises a `SceneMapperError`.
    """
    end_with_parent()
    limit_memory(job["memory_bytes"])
    limit_processor_time(job["processor_seconds"])
    try:
        told = find()
    except SceneMapperError as error:
        told = {"error": [type(error).__name__, packed(error.message), packed(error.hint)]}
    except MemoryError:
        refusal = _needs_too_much(Path(job["path"]).name)
        told = {"error": ["ModelError", packed(refusal.message), packed(refusal.hint)]}
    sys.stdout.write(_MARK + json.dumps(told) + "\n")


def _needs_too_much(name: str) -> ModelError:
    return ModelError(
        "{path_name} needs more memory than is reasonable for a network.",
        "The file is damaged or not a network. Download or copy it again.",
        path_name=name,
    )


def _takes_too_long(name: str, seconds: float) -> ModelError:
    return ModelError(
        "{path_name} cannot be opened and tried within {seconds:.0f} s.",
        "The network is too slow for maps, or the file is damaged or malicious. "
        "Download it again from a trusted source.",
        path_name=name,
        seconds=seconds,
    )


def _no_answer(name: str, code: int, complaints: str, limits: Limits) -> ModelError:
    if limits.processor_seconds and code == -getattr(signal, "SIGXCPU", 0):
        return _takes_too_long(name, limits.processor_seconds)
    reason = (complaints.strip().splitlines() or [f"it ended with {code}"])[-1]
    if "MemoryError" in reason or "bad_alloc" in complaints:
        return _needs_too_much(name)
    return ModelError("{job_name} could not be read: {reason}.", "Please report this.", job_name=name, reason=reason)


def _wait(process: subprocess.Popen[str], job: str, limits: Limits, feedback: Feedback, name: str) -> tuple[str, str]:
    """Send the process its job and wait until it ends, the user cancels, or the time is up."""
    told: list[list[str]] = [[], []]
    readers = [
        Thread(target=lines.extend, args=(pipe,), daemon=True)
        for lines, pipe in zip(told, (process.stdout, process.stderr))
    ]
    for reader in readers:
        reader.start()
    assert process.stdin is not None  # for the type checker: it is a pipe
    with suppress(OSError):  # it ended at once, which its messages explain
        process.stdin.write(job)
        process.stdin.flush()
    started = time.monotonic()
    while process.poll() is None:
        stop_if_cancelled(feedback)
        if time.monotonic() - started > limits.seconds:
            raise _takes_too_long(name, limits.seconds)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_POLL_SECONDS)
    for reader in readers:
        reader.join()
    return "".join(told[0]), "".join(told[1])
