"""What a network's file tells of itself, before anything is asked."""

from __future__ import annotations

from pathlib import Path

from ..errors import ModelError
from .formats import find_format
from .library import path_of
from .network_file import NetworkFile


def inspect_file(path: Path) -> NetworkFile:
    """Find out what a file holds. Takes seconds for a large Keras file.

    Raises:
        ModelError: it is no network, or one that cannot be read.
        MissingDependencyError: a package that reading it needs is not installed.
    """
    if path_of(str(path)) == Path() or not path.exists():
        raise ModelError("There is no file {path}.", "Choose a file.", path=path)
    return find_format(path).inspect(path)
