"""Networks that are new here: opened and run once in a process of their own before this one opens them.

A file may hold a network that takes hours for one patch, wants more memory than there is, or makes onnxruntime crash.
The process has limits of time and memory. What has passed is remembered (`passed_networks`); the networks that ship are
not tried.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ..asked_process import Limits, ask, give_answer
from ..errors import SceneMapperError
from ..feedback import Feedback
from ..files import sha256_of
from ..message import Message
from ..setup.dependencies import add_to_path
from .card import ModelCard
from .network import is_out_of_memory
from .passed_networks import has_passed, image_shape, remember
from .session import read_facts, read_file, read_model

_SHIPPED = Path(__file__).parent.parent.parent / "models"
_LIMITS = Limits(processor_seconds=60)
"""Opening and one patch. A call of onnxruntime cannot always be interrupted; this is the longest that one may take."""
_FILE_LIMITS = Limits(seconds=60.0, processor_seconds=20)
"""Likewise for a file without a card, which QGIS's window waits for."""
_MEMORY_FOR_FILE = 4
"""How often a large network's file fits into the memory that it may take."""
_OPEN_PX = 64
"""A side that the file leaves open, where no card states it."""


def try_network(card: ModelCard, feedback: Feedback) -> None:
    """Open a network and run it on one patch in another process, unless it has passed here before.

    What is merely wrong with it, such as a card that does not fit, is left to whoever opens it.

    Args:
        card: with its ``model_path``.
        feedback: told of the trial, and asked whether to stop.

    Raises:
        RunCancelled: the user stopped.
        ModelError: it took too much time or memory, or crashed; or there is no such file.
    """
    path = card.model_path
    if path is None or _ships(path):
        return
    _try(path, read_model(card), image_shape(card), _LIMITS, feedback)


def try_file(path: Path, feedback: Feedback) -> None:
    """Do the same with a network without a card, on an image of the size that the file states.

    Args:
        path: the .onnx file.
        feedback: as `try_network` takes it.

    Raises:
        RunCancelled: the user stopped.
        ModelError: it took too much time or memory, or crashed.
    """
    if not _ships(path):
        _try(path, read_file(path), (), _FILE_LIMITS, feedback)


def answer(job: dict[str, Any]) -> None:
    """Try a network: the other process's part."""

    def find() -> dict[str, Any]:
        add_to_path()
        try:
            _run(Path(job["path"]), tuple(job["size"]))
        except SceneMapperError as error:
            if is_out_of_memory(error.__cause__ or error):  # nobody may open it who has no limit
                raise MemoryError from error
            # Whoever opens it says so, in the run's own words.
            return {"passed": False}
        return {"passed": True}

    give_answer(job, find)


def _run(path: Path, size: tuple[int, ...]) -> None:
    facts = read_facts(path)
    batch, *sides = (axis if isinstance(axis, int) and axis > 0 else 0 for axis in facts.input_shape or (0,))
    size = size or tuple(side or _OPEN_PX for side in sides)
    facts.answers(np.random.default_rng(0).random((batch or 1, *size), np.float32))


def _try(path: Path, data: bytes, size: tuple[int, ...], limits: Limits, feedback: Feedback) -> None:
    sha256 = sha256_of(data)
    if has_passed(sha256, size):
        return
    from ..setup.ort_setup import python_program  # loads much that a network that has passed does not need

    feedback.pushInfo(Message("{name} is new here. It is tried in a separate process first.", name=path.name))
    limits = replace(limits, memory_bytes=max(limits.memory_bytes, _MEMORY_FOR_FILE * len(data)))
    if ask(python_program(), __name__, path, limits, feedback, size=size)["passed"]:
        remember(sha256, size)


def _ships(path: Path) -> bool:
    return path.resolve().parent == _SHIPPED.resolve()
