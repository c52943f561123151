"""Reading and importing networks' files in a process of its own.

A file that nobody knows is read, and its network tried, where it can do no harm: within limits of time and memory,
and in a process that can be stopped. Inside QGIS the package h5py could not be relied on otherwise: it brings an HDF5
library, QGIS has loaded another one, and the two get mixed up.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from threading import Thread
from typing import Any

from .. import errors
from ..child_process import child, end_with_parent, inherited_path, limit_memory, python_command
from ..errors import ModelError, SceneMapperError
from ..feedback import Feedback, SilentFeedback, stop_if_cancelled
from ..inference.card import ModelCard
from ..message import packed, unpacked
from ..setup.dependencies import add_to_path
from ..setup.ort_setup import python_program
from .find import find_network
from .formats import format_modules, use_formats
from .import_options import ImportOptions
from .importing import import_network
from .inspect_file import inspect_file
from .network_file import NetworkFile
from .onnx_without_card import ScoreOutput

_POLL_SECONDS = 0.1
_MARK = "SCENE-MAPPER-ANSWER "
_MAX_BYTES = 3_500_000_000
_MAX_SECONDS = 600.0
# The other process looks for packages where this one does, and for ours last. It ends when this one does.
_PROGRAM = """
import json, sys
job = json.loads(sys.stdin.readline())
sys.path.extend(entry for entry in job["sys_path"] if entry not in sys.path)
from importlib import import_module
import_module(job["module"]).answer(job)
"""


def inspect_in_process(path: Path, feedback: Feedback | None = None) -> NetworkFile:
    """Find out what a file holds, as `network_file.inspect_file` does.

    Raises:
        RunCancelled: the user stopped.
        SceneMapperError: as `inspect_file` raises.
    """
    told = _ask({"path": str(path)}, feedback or SilentFeedback())
    told["about"] = unpacked(told["about"])
    told["outputs"] = tuple(ScoreOutput(*output) for output in told["outputs"])
    return NetworkFile(**{**told, **{key: tuple(told[key]) for key in ("input_shape", "presets")}})


def import_in_process(path: Path, options: ImportOptions, feedback: Feedback | None = None) -> ModelCard:
    """Import a network as `importing.import_network` does.

    Raises:
        RunCancelled: the user stopped.
        SceneMapperError: as `import_network` raises.
    """
    told = _ask({"path": str(path), "options": asdict(options)}, feedback or SilentFeedback())
    return find_network(told["id"])


def answer(job: dict[str, Any]) -> None:
    """Do a job and print its outcome: the other process's part."""
    end_with_parent()
    limit_memory(_MAX_BYTES)
    add_to_path()
    use_formats(job["formats"])
    path = Path(job["path"])
    try:
        if "options" in job:
            told: dict[str, Any] = {"id": import_network(path, ImportOptions(**job["options"])).id}
        else:
            file = inspect_file(path)
            told = {**asdict(file), "about": packed(file.about)}
    except SceneMapperError as error:
        told = {"error": [type(error).__name__, packed(error.message), packed(error.hint)]}
    except MemoryError:
        refusal = _needs_too_much(path.name)
        told = {"error": ["ModelError", packed(refusal.message), packed(refusal.hint)]}
    sys.stdout.write(_MARK + json.dumps(told) + "\n")


def _needs_too_much(name: str) -> ModelError:
    return ModelError(
        "{path_name} needs more memory than is reasonable for a network.",
        "The file is damaged or not a network. Download or copy it again.",
        path_name=name,
    )


def _ask(job: dict[str, Any], feedback: Feedback) -> dict[str, Any]:
    # Its folder is another one: a relative path would name another file there.
    path = os.path.abspath(job["path"])  # noqa: PTH100 (resolve() would follow links)
    job = {**job, "path": path, "module": __name__, "formats": format_modules(), "sys_path": inherited_path()}
    command, pipe = python_command(python_program(), _PROGRAM), subprocess.PIPE
    with child(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        output, complaints = _wait(process, json.dumps(job) + "\n", feedback)
        code = process.returncode
    told = next((line[len(_MARK) :] for line in output.splitlines() if line.startswith(_MARK)), None)
    if told is None:
        reason = (complaints.strip().splitlines() or [f"it ended with {code}"])[-1]
        if "MemoryError" in reason or "bad_alloc" in complaints:
            raise _needs_too_much(Path(job["path"]).name)
        raise ModelError(
            "{job_name} could not be read: {reason}.",
            "Please report this.",
            job_name=Path(job["path"]).name,
            reason=reason,
        )
    outcome: dict[str, Any] = json.loads(told)
    if "error" in outcome:
        kind, message, hint = outcome["error"]
        raise getattr(errors, kind, SceneMapperError)(unpacked(message), unpacked(hint))
    return outcome


def _wait(process: subprocess.Popen[str], job: str, feedback: Feedback) -> tuple[str, str]:
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
        if time.monotonic() - started > _MAX_SECONDS:
            raise ModelError(
                "The file could not be read within {minutes:.0f} minutes.",
                "The file is damaged or malicious. Download it again from a trusted source.",
                minutes=_MAX_SECONDS / 60,
            )
        with suppress(subprocess.TimeoutExpired):
            process.wait(_POLL_SECONDS)
    for reader in readers:
        reader.join()
    return "".join(told[0]), "".join(told[1])
