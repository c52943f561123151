"""Networks that are new here: opened and run once in a process of their own before this one opens them.

A file may hold a network that takes hours for one patch, wants more memory than there is, or makes onnxruntime crash.
The process has limits of time and memory. What has passed is remembered by its SHA-256 in ``tried-networks.json`` in
the user's folder, which may be deleted at any time; the networks that ship are not tried.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ..asked_process import Limits, ask, give_answer
from ..errors import SceneMapperError
from ..feedback import Feedback
from ..files import check_readable, home_folder, sha256_of, write_text_whole
from ..message import Message
from ..setup.dependencies import add_to_path
from ..setup.ort_setup import python_program
from .card import ModelCard
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
_KEPT = 1000
_MAX_BYTES = 1_000_000


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
    _try(path, read_model(card), _size(card), _LIMITS, feedback)


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


def has_passed(card: ModelCard) -> None:
    """Remember a network that was made here, or tried when it was imported.

    Args:
        card: its card, with its SHA-256.
    """
    _remember(_key(card.sha256, _size(card)))


def answer(job: dict[str, Any]) -> None:
    """Try a network: the other process's part."""

    def find() -> dict[str, Any]:
        add_to_path()
        try:
            _run(Path(job["path"]), tuple(job["size"]))
        except SceneMapperError:  # whoever opens it says so, in the run's own words
            return {"passed": False}
        return {"passed": True}

    give_answer(job, find)


def _run(path: Path, size: tuple[int, ...]) -> None:
    facts = read_facts(path)
    batch, *sides = (axis if isinstance(axis, int) and axis > 0 else 0 for axis in facts.input_shape or (0,))
    size = size or tuple(side or _OPEN_PX for side in sides)
    facts.answers(np.random.default_rng(0).random((batch or 1, *size), np.float32))


def _try(path: Path, data: bytes, size: tuple[int, ...], limits: Limits, feedback: Feedback) -> None:
    key = _key(sha256_of(data), size)
    if key in _passed():
        return
    feedback.pushInfo(Message("{name} is new here. It is tried in a separate process first.", name=path.name))
    limits = replace(limits, memory_bytes=max(limits.memory_bytes, _MEMORY_FOR_FILE * len(data)))
    if ask(python_program(), __name__, path, limits, feedback, size=size)["passed"]:
        _remember(key)


def _key(sha256: str, size: tuple[int, ...]) -> str:
    return f"{sha256} {'x'.join(map(str, size))}".strip()


def _size(card: ModelCard) -> tuple[int, ...]:
    return card.layout.shape(card.patch_px, card.patch_px, len(card.bands))


def _ships(path: Path) -> bool:
    return path.resolve().parent == _SHIPPED.resolve()


def _path() -> Path:
    return home_folder() / "tried-networks.json"


def _passed() -> list[str]:
    try:
        check_readable(_path(), _MAX_BYTES)
        keys = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [key for key in keys if isinstance(key, str)] if isinstance(keys, list) else []


def _remember(*keys: str) -> None:
    """Keep that a network has passed. Where it cannot be kept, it is tried again."""
    kept = [*(key for key in _passed() if key not in keys), *keys][-_KEPT:]
    with suppress(OSError):  # an OutputError among them
        _path().parent.mkdir(parents=True, exist_ok=True)
        write_text_whole(_path(), json.dumps(kept, indent=1))
