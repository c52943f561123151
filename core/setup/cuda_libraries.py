"""The libraries of CUDA and cuDNN that the GPU build of onnxruntime needs: where they are, how they are loaded.

There is a build for CUDA 12 and one for CUDA 13. Which one suits follows from the libraries that are here, and from
what the driver can run.
"""

from __future__ import annotations

import ctypes
import io
import os
import re
import sys
import warnings
from contextlib import redirect_stdout, suppress
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from .nvidia_smi import nvidia_smi
from .wheel_files import GPU_LISTS

_LOADING = Lock()  # what is printed is redirected for the whole program
_IN_PACKAGES = ("nvidia/*/bin", "nvidia/*/bin/*") if sys.platform == "win32" else ("nvidia/*/lib",)


def library_folders() -> tuple[Path, ...]:
    """Return the folders in which NVIDIA's Python packages (nvidia-cublas, nvidia-cudnn-cu13, …) keep libraries."""
    found = [
        folder
        for entry in dict.fromkeys(sys.path)
        if entry
        for pattern in _IN_PACKAGES
        for folder in sorted(Path(entry).glob(pattern))
    ]
    return tuple(folder for folder in found if folder.is_dir())


def cuda_versions() -> tuple[int, ...]:
    """Return the versions of CUDA that the GPU build may need here, the best first. Takes up to seconds.

    Those whose libraries are found and that the driver can run; where there are none, and CUDA has yet to be
    installed, all that the driver can run. An unknown driver is taken to run CUDA 12 only.
    """
    driver = driver_cuda_version()
    found = tuple(cuda for cuda in GPU_LISTS if (not driver or cuda <= driver) and _is_here(cuda))
    return found or tuple(cuda for cuda in GPU_LISTS if cuda <= max(driver, min(GPU_LISTS)))


def driver_cuda_version() -> int:
    """Return the newest version of CUDA that the NVIDIA driver can run, 13; 0 where it does not tell."""
    found = re.search(r"CUDA (?:\w+ )?Version\s*:\s*(\d+)", nvidia_smi())
    return int(found[1]) if found else 0


def _is_here(cuda: int) -> bool:
    """Return whether CUDA's library cuBLAS is in NVIDIA's packages, or where the system looks for libraries."""
    windows = sys.platform == "win32"
    name = f"cublasLt64_{cuda}.dll" if windows else f"libcublasLt.so.{cuda}"
    on_path = [Path(entry) for entry in os.environ.get("PATH", "").split(os.pathsep) if entry] if windows else []
    return any((folder / name).is_file() for folder in (*library_folders(), *on_path)) or _can_load(name)


def _can_load(name: str) -> bool:
    return load_library(name) is not None


def load_library(name: str) -> ctypes.CDLL | None:
    """Return a library of the system by its file's name, or None where it cannot be loaded."""
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None


@cache
def preload(onnxruntime: Any) -> None:
    """Load CUDA and cuDNN before a session on the GPU is opened, wherever they are; do nothing where they are not.

    onnxruntime looks beside itself, but it is in a folder of its own here. So it is also told of the packages that
    this Python finds. What it prints is dropped: whether CUDA works shows when the session is opened.

    Args:
        onnxruntime: the package; before version 1.21 it finds CUDA by itself only.
    """
    load = getattr(onnxruntime, "preload_dlls", None)
    if load is None:
        return
    for folder in (*library_folders(), None):
        with _LOADING, redirect_stdout(io.StringIO()), warnings.catch_warnings(), suppress(Exception):
            warnings.simplefilter("ignore")
            load(directory=str(folder) if folder else None)
