"""The libraries of CUDA and cuDNN that the GPU build of onnxruntime needs: where they are, and how they are loaded."""

from __future__ import annotations

import io
import sys
import warnings
from contextlib import redirect_stdout, suppress
from functools import cache
from pathlib import Path
from typing import Any

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
        with redirect_stdout(io.StringIO()), warnings.catch_warnings(), suppress(Exception):
            warnings.simplefilter("ignore")
            load(directory=str(folder) if folder else None)
