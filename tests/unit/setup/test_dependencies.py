"""The folder of the packages that QGIS does not bring."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from scene_mapper.core.setup.dependencies import add_to_path, dependency_folder, has_onnxruntime


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "path", list(sys.path))
    return tmp_path


def test_each_python_has_a_folder_of_its_own(home):
    folder = dependency_folder()
    assert folder.parent == home / "python"
    assert folder.name.startswith(f"{sys.implementation.name}-{sys.version_info[0]}{sys.version_info[1]}-")


def test_the_folder_comes_last_and_once(home):
    before = list(sys.path)
    add_to_path()
    assert sys.path == before  # there is no such folder yet
    dependency_folder().mkdir(parents=True)
    add_to_path()
    add_to_path()
    assert sys.path == [*before, str(dependency_folder())]


def test_what_is_installed_while_the_program_runs_is_found(home):
    add_to_path()
    assert importlib.util.find_spec("scene_mapper_probe") is None
    dependency_folder().mkdir(parents=True)
    (dependency_folder() / "scene_mapper_probe.py").write_text("")
    add_to_path()
    assert importlib.util.find_spec("scene_mapper_probe") is not None


def test_onnxruntime_is_looked_for_without_being_loaded():
    look = """
import sys
from scene_mapper.core.setup.dependencies import has_onnxruntime
print(has_onnxruntime(), "onnxruntime" in sys.modules)
"""
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["True", "False"]


def test_its_absence_is_seen(monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert not has_onnxruntime()
