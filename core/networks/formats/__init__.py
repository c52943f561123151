"""The registry of network formats. A new one is a module like `keras`, with a `FORMAT`, and a line in `FORMATS`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from ...convert.file_kinds import read_head, unknown_file
from . import keras, onnx, so2sat, torch, ukis_csmask
from .network_format import NetworkFormat

FORMATS: list[NetworkFormat] = [ukis_csmask.FORMAT, so2sat.FORMAT, keras.FORMAT, torch.FORMAT, onnx.FORMAT]
"""The formats; the first that recognises a file reads it."""


def find_format(path: Path) -> NetworkFormat:
    """Find the format of a file by its content: names and endings are often wrong.

    Raises:
        ModelError: it is of no format; the message says what it seems to be.
        MissingDependencyError: a package that recognising it needs is not installed.
    """
    head = read_head(path)
    found = next((one for one in FORMATS if one.recognises(path, head)), None)
    if found is None:
        raise unknown_file(path, head)
    return found


def format_modules() -> list[str]:
    """Return the names of the modules of all formats, for another process."""
    return [type(one).__module__ for one in FORMATS]


def use_formats(modules: Sequence[str]) -> None:
    """Register the formats of another process, by the names of their modules."""
    FORMATS[:] = [import_module(name).FORMAT for name in modules]
