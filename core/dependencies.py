"""Where the plugin finds the Python packages that QGIS does not bring: onnxruntime.

They lie in a folder of their own in the user's data, one for each kind of Python, so
that neither an update of the plugin nor one of QGIS mixes up binaries.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import sysconfig
from pathlib import Path

from .library import home_folder


def dependency_folder() -> Path:
    """Give the folder of packages for this Python and platform; it may not exist yet."""
    platform = sysconfig.get_platform().replace(".", "_")
    return home_folder() / "python" / f"{sys.implementation.cache_tag}-{platform}"


def add_to_path() -> None:
    """Let Python find what lies in `dependency_folder`; call it again after installing there.

    The folder goes to the end of ``sys.path``: nothing in it may come before the packages
    of QGIS, least of all another numpy.
    """
    folder = str(dependency_folder())
    if folder not in sys.path and Path(folder).is_dir():
        sys.path.append(folder)
    importlib.invalidate_caches()


def has_onnxruntime() -> bool:
    """Tell whether onnxruntime is installed, without loading it."""
    return importlib.util.find_spec("onnxruntime") is not None
