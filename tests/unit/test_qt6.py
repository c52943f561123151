"""The windows on Qt 6, which QGIS 4 has: each is opened and used, with a stand-in for QGIS."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scene_mapper.tools.packages_for_tests import package_folder

WINDOWS = ["classify", "networks", "import", "setup", "adapt", "find", "result"]
MANUAL = ["dialog", "networks", "setup", "adapt-window", "scenes"]


@pytest.mark.once
def test_every_window_works_on_qt6(tmp_path: Path) -> None:
    folder = package_folder("qt6")
    if not folder.is_dir():
        pytest.skip(f"needs PyQt6: `make test-packages` did not install it in {folder}")
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "SCENE_MAPPER_HOME": str(tmp_path / "home"),
    }
    command = [sys.executable, "-m", "scene_mapper.tests.qt6.walk", str(tmp_path)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=600)
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout.splitlines()[-1])
    assert told["errors"] == []
    assert list(told["used"]) == WINDOWS
    assert all(count >= 5 for count in told["used"].values()), told["used"]
    opened = {Path(address).stem for address in told["opened"]}
    assert set(MANUAL) <= opened, opened  # by the Help button of each window
