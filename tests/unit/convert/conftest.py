"""PyTorch, for the tests that compare with it."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from scene_mapper.tools.packages_for_tests import package_folder


@pytest.fixture(scope="session")
def torch() -> Any:
    """Return PyTorch, from the folder where `make test` installs it; without it the test is skipped."""
    folder = package_folder("torch")
    if folder.is_dir() and str(folder) not in sys.path:
        # Behind .venv's own packages, before the system's: Debian's sympy is too old.
        system = (i for i, path in enumerate(sys.path) if path.endswith("dist-packages"))
        sys.path.insert(next(system, len(sys.path)), str(folder))
    return pytest.importorskip("torch", reason=f"needs PyTorch: `make test-packages` did not install it in {folder}")
