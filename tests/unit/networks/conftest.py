"""Where the tests' imported networks lie."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def models_folder(home: Path) -> Path:
    """The folder of the user's networks in a home of the test's own."""
    return home / "models"
