"""What the unit tests watch and read with, and PyTorch for those that compare with it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scene_mapper.tests.raster_files import raster_values
from scene_mapper.tools.packages_for_tests import package_folder


class Watcher:
    """A feedback that remembers, and that stops the run at a given turn."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.progress: list[float] = []
        self._left = stop_at

    def isCanceled(self) -> bool:
        if self._left is None:
            return False
        self._left -= 1
        return self._left < 0

    def setProgress(self, progress: float, /) -> None:
        self.progress.append(progress)

    def pushInfo(self, info: str, /) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str, /) -> None:
        self.warnings.append(warning)


@pytest.fixture
def watcher() -> Callable[..., Watcher]:
    """Make a feedback that remembers."""
    return Watcher


@pytest.fixture
def read() -> Callable[[Path], np.ndarray]:
    """Read a raster whole: (row, col) or (band, row, col)."""

    return raster_values


@pytest.fixture(scope="session")
def torch() -> Any:
    """Return PyTorch, from the folder where `make test` installs it; without it the test is skipped."""
    folder = package_folder("torch")
    if folder.is_dir() and str(folder) not in sys.path:
        # Behind .venv's own packages, before the system's: Debian's sympy is too old.
        system = (i for i, path in enumerate(sys.path) if path.endswith("dist-packages"))
        sys.path.insert(next(system, len(sys.path)), str(folder))
    return pytest.importorskip("torch", reason=f"needs PyTorch: `make test-packages` did not install it in {folder}")
