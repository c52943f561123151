"""Reading and importing networks' files in a process of its own.

A file that nobody knows is read, and its network tried, where it can do no harm: within limits of time and memory,
and in a process that can be stopped. Inside QGIS the package h5py could not be relied on otherwise: it brings an HDF5
library, QGIS has loaded another one, and the two get mixed up.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..asked_process import Limits, ask, give_answer
from ..feedback import Feedback, SilentFeedback
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
from .score_output import ScoreOutput


def inspect_in_process(path: Path, feedback: Feedback | None = None) -> NetworkFile:
    """Find out what a file holds, as `inspect_file.inspect_file` does.

    Raises:
        RunCancelled: the user stopped.
        SceneMapperError: as `inspect_file` raises.
    """
    told = _ask(path, feedback)
    told["about"] = unpacked(told["about"])
    told["outputs"] = tuple(ScoreOutput(*output) for output in told["outputs"])
    return NetworkFile(**{**told, **{key: tuple(told[key]) for key in ("input_shape", "presets")}})


def import_in_process(path: Path, options: ImportOptions, feedback: Feedback | None = None) -> ModelCard:
    """Import a network as `importing.import_network` does.

    Raises:
        RunCancelled: the user stopped.
        SceneMapperError: as `import_network` raises.
    """
    told = _ask(path, feedback, options=asdict(options))
    return find_network(told["id"])


def answer(job: dict[str, Any]) -> None:
    """Do a job and print its outcome: the other process's part."""

    def find() -> dict[str, Any]:
        add_to_path()
        use_formats(job["formats"])
        path = Path(job["path"])
        if "options" in job:
            return {"id": import_network(path, ImportOptions(**job["options"])).id}
        file = inspect_file(path)
        return {**asdict(file), "about": packed(file.about)}

    give_answer(job, find)


def _ask(path: Path, feedback: Feedback | None, **job: Any) -> dict[str, Any]:
    feedback = feedback or SilentFeedback()
    return ask(python_program(), __name__, path, Limits(), feedback, formats=format_modules(), **job)
