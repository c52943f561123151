"""Where the plugin finds the Python packages that QGIS does not bring: onnxruntime.

They lie in a folder of their own in the user's data, one for each kind of Python, so
that neither an update of the plugin nor one of QGIS mixes up binaries.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
import sysconfig
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

from ..files import home_folder, is_file
from ..plain_text import whole_number

_OLDEST_ONNXRUNTIME = (1, 15)


def dependency_folder() -> Path:
    """Return the folder of packages for this Python and platform; it may not exist yet."""
    platform = sysconfig.get_platform().replace(".", "_")
    return home_folder() / "python" / f"{sys.implementation.cache_tag}-{platform}"


class _OwnOnnxruntime:
    """Lets the onnxruntime in `dependency_folder` come before one that is elsewhere: it was put there on purpose."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != "onnxruntime":  # first: it is asked at every import of the program
            return None
        folder = dependency_folder()
        if not is_file(folder / "onnxruntime" / "__init__.py"):
            return None
        return PathFinder.find_spec(fullname, [str(folder)], target)


def add_to_path() -> None:
    """Let Python find what lies in `dependency_folder`; call it again after installing there.

    The folder goes to the end of ``sys.path``: nothing in it but onnxruntime may come before
    the packages of QGIS, least of all another numpy.
    """
    # By its name: a plugin that was updated while QGIS runs has a class of its own.
    if not any(type(finder).__name__ == _OwnOnnxruntime.__name__ for finder in sys.meta_path):
        sys.meta_path.insert(0, _OwnOnnxruntime())
    folder = str(dependency_folder())
    if folder not in sys.path and os.path.isdir(folder):  # noqa: PTH112 (False where it may not be looked into)
        sys.path.append(folder)
    importlib.invalidate_caches()


def has_onnxruntime() -> bool:
    """Return whether onnxruntime is installed, without loading it."""
    return importlib.util.find_spec("onnxruntime") is not None


def is_too_old(onnxruntime_version: str) -> bool:
    """Return whether an onnxruntime is older than those that run the networks."""
    return is_older(onnxruntime_version, _OLDEST_ONNXRUNTIME)


def is_older(version: str, than: tuple[int, int]) -> bool:
    """Return whether a version such as "1.23.2" is older than its first two numbers; False where it has none."""
    parts = [whole_number(part) for part in version.split(".")[:2]]
    numbers = tuple(part for part in parts if part is not None)
    return len(numbers) == 2 and numbers < than
