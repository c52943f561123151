"""What every test may rely on: this checkout's code, a home of its own, and the shared data."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Before QGIS or the plugin look: no test may touch the user's own profile or networks.
_home = tempfile.TemporaryDirectory(prefix="scene-mapper-tests-")
os.environ["SCENE_MAPPER_HOME"] = str(Path(_home.name, "scene-mapper"))
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(Path(_home.name, "qgis"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure() -> None:
    """Refuse to test another checkout's code."""
    import scene_mapper

    where = Path(scene_mapper.__file__).resolve().parent
    if where != ROOT:
        pytest.exit(f"scene_mapper comes from {where}, not from {ROOT}: run `make setup` here", returncode=3)


def pytest_unconfigure() -> None:
    """Remove the tests' home."""
    _home.cleanup()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real scenes and networks beside the checkout; without it the test is skipped."""
    folder = Path(os.environ.get("SCENE_MAPPER_SHARED", ROOT.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip(f"needs the shared data: there is no {folder} (SCENE_MAPPER_SHARED may name it)")
    return folder
