"""Reading and importing networks' files in a process of its own.

Inside QGIS the package h5py cannot be relied on: it brings an HDF5 library, QGIS has loaded
another one, and the two get mixed up. A process of its own has only one, and can be stopped.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .. import errors
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
# The other process looks for packages where this one does, and for ours last.
_PROGRAM = """
import json, sys
job = json.loads(sys.stdin.read())
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
    sys.stdout.write(_MARK + json.dumps(told) + "\n")


def _ask(job: dict[str, Any], feedback: Feedback) -> dict[str, Any]:
    package = Path(__file__).parent.parent.parent.parent
    job = {**job, "module": __name__, "formats": format_modules(), "sys_path": [*filter(None, sys.path), str(package)]}
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    process = subprocess.Popen(
        [python_program(), "-c", _PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        output, complaints = _wait(process, json.dumps(job), feedback)
    except BaseException:
        process.kill()
        process.wait()
        raise
    told = next((line[len(_MARK) :] for line in output.splitlines() if line.startswith(_MARK)), None)
    if told is None:
        reason = (complaints.strip().splitlines() or [f"it ended with {process.returncode}"])[-1]
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
    """Return the process its job and wait for its end, or the user's."""
    given: str | None = job
    while True:
        stop_if_cancelled(feedback)
        try:
            return process.communicate(given, timeout=_POLL_SECONDS)
        except subprocess.TimeoutExpired:
            given = None
