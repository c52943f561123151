"""Whether an onnxruntime works here, tried in a process of its own: a broken one may end its process."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..child_process import inherited_path, output_of, python_command
from .dependencies import is_too_old

_PATIENCE_S = 60
# numpy first, as QGIS has it; then the packages, the folder that is tried before all others.
_TRY = """
import json, sys
folder, path, names = json.loads(sys.argv[1])
sys.path[:] = [*path, *(entry for entry in sys.path if entry not in path)]
import numpy
if folder:
    sys.path.insert(0, folder)
for name in names:
    module = __import__(name)
    if folder and not str(getattr(module, "__file__", "")).startswith(folder):
        raise ImportError("another " + name + " comes before it")
    print("LOADED", name, getattr(module, "__version__", "0"))
"""
_NUMPY_SIGNS = ("_array_api", "compiled using numpy", "numpy.core.multiarray", "numpy._core", "numpy.dtype size")


@dataclass(frozen=True)
class Loading:
    """How it went.

    Attributes:
        problem: why it does not work, without a full stop; "" if it does.
        version: of the last package, or "".
    """

    problem: str
    version: str = ""


def try_to_load(python: str, names: tuple[str, ...], folder: Path | None = None) -> Loading:
    """Load packages in another process, as QGIS would.

    Args:
        python: the Python program.
        names: the packages.
        folder: where they must come from; None: from where this process finds them.
    """
    job = json.dumps([str(folder) if folder else "", inherited_path(), names])
    try:
        done = output_of(python_command(python, _TRY, job), _PATIENCE_S)
    except subprocess.TimeoutExpired:
        return Loading(f"it did not load within {_PATIENCE_S} seconds")
    except OSError as error:
        return Loading(f"{python} cannot be started ({error.strerror})")
    loaded = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("LOADED ")]
    if done.returncode != 0 or len(loaded) != len(names):
        return Loading(_reason(done))
    versions = dict(loaded)
    if "onnxruntime" in versions and is_too_old(versions["onnxruntime"]):
        return Loading(f"version {versions['onnxruntime']} is too old")
    return Loading("", loaded[-1][1] if loaded else "")


@cache
def version_of(python: str) -> str:
    """Ask a Python program for its version, "3.12"; "" if it gives none."""
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        done = output_of(python_command(python, ask), _PATIENCE_S)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    if any(sign in done.stderr.lower() for sign in _NUMPY_SIGNS):
        return "it was made for another numpy than QGIS's"
    if done.returncode < 0:
        return f"it ended Python with signal {-done.returncode}"
    lines = done.stderr.strip().splitlines()
    return lines[-1][:300].rstrip(".") if lines else f"Python ended with {done.returncode}"
