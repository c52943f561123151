"""The set-up page, in a QGIS that has an onnxruntime and in one that has none."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtWidgets import QApplication

from scene_mapper.ui.setup_page import SetupPage

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"

# What a user does, in a process whose Python is QGIS's own: pytest's has an onnxruntime.
WALK = """
import json, sys, time
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QFileDialog
app = QgsApplication([], True)
app.initQgis()
import numpy
from osgeo import gdal_array
numpy_before = (numpy.__version__, numpy.__file__)
from pathlib import Path
from scene_mapper.ui.setup_page import SetupPage
from scene_mapper.core.dependencies import has_onnxruntime
job = json.loads(sys.argv[1])
told = []
def spin(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QApplication.processEvents()
        time.sleep(0.01)
def press(name):
    QApplication.processEvents()
    if name == "remove_button":
        def yes():
            box = QApplication.activeModalWidget()
            next(b for b in box.buttons() if b.text().replace("&", "") == "Remove").click()
        QTimer.singleShot(100, yes)
    button = getattr(page, name)
    assert button.isEnabled(), name
    button.click()
def tell():
    told.append({"state": page.state.text(), "message": page.job.text.text(), "version": page.version.text(),
                 "folder": page.folder.text(), "found": has_onnxruntime(), "log": page.log.text.toPlainText(),
                 "remove": page.remove_button.isEnabled(), "install": page.install_button.text()})
page = SetupPage()
page.show()
tell()
for step in job["steps"]:
    if step.endswith(".whl"):
        page._install(wheel=Path(step))
    elif step == "cancel":
        spin(lambda: "Running:" in page.log.text.toPlainText())
        page.job.cancel_button.click()
    else:
        press(step)
    if job["steps"][-1:] == ["cancel"] and step != "cancel":
        continue
    spin(lambda: not page.job.busy())
    tell()
if job.get("load"):
    import onnxruntime
    told.append({"loaded": onnxruntime.__file__})
import numpy
assert (numpy.__version__, numpy.__file__) == numpy_before
page.shut_down()
page.close()
print("TOLD " + json.dumps(told))
"""


@pytest.fixture
def walk(tmp_path: Path) -> Callable[..., list[dict[str, Any]]]:
    """Press the page's buttons in QGIS's own Python; give what the page shows after each."""
    package = tmp_path / "package"
    package.mkdir()
    (package / "scene_mapper").symlink_to(ROOT)

    def run(*steps: str, load: bool = False, **environment: str) -> list[dict[str, Any]]:
        job = json.dumps({"steps": steps, "load": load})
        outcome = subprocess.run(
            [SYSTEM_PYTHON, "-c", WALK, job],
            env={
                **os.environ,
                "PYTHONPATH": str(package),
                "SCENE_MAPPER_HOME": str(tmp_path / "home"),
                "HOME": str(tmp_path),
                "QT_QPA_PLATFORM": "offscreen",
                **environment,
            },
            capture_output=True,
            text=True,
            timeout=180,
        )
        line = next((x for x in outcome.stdout.splitlines() if x.startswith("TOLD ")), None)
        assert line is not None, outcome.stderr[-3000:]
        return json.loads(line[5:])

    return run


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """A wheel file with a package named onnxruntime."""
    path = tmp_path / f"onnxruntime-9.9.9-{TAG}-{TAG}-manylinux_2_28_x86_64.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("onnxruntime/__init__.py", "__version__ = '9.9.9'\n")
        archive.writestr(
            "onnxruntime-9.9.9.dist-info/METADATA", "Metadata-Version: 2.1\nName: onnxruntime\nVersion: 9.9.9\n"
        )
    return path


def left_behind(tmp_path: Path) -> list[Path]:
    return [p for p in (tmp_path / "home").rglob("*") if p.is_file()]


def test_from_a_wheel_file_and_removed(walk, wheel: Path, tmp_path: Path) -> None:
    before, after, removed = walk(str(wheel), "remove_button")
    assert before["state"] == "onnxruntime is not installed. Without it no network runs. Press Install."
    assert not before["found"]
    assert not before["remove"]
    assert after["state"] == "onnxruntime is installed: Scene Mapper is ready."
    assert after["message"] == "onnxruntime 9.9.9 is installed."
    assert after["version"] == "9.9.9"
    assert after["folder"].startswith("~/home/python/")
    assert after["found"]
    assert after["remove"]
    assert after["install"] == "&Install again"
    assert removed["message"] == "onnxruntime was removed."
    assert not removed["found"]
    assert removed["state"] == before["state"]
    assert left_behind(tmp_path) == []


def test_it_loads_without_a_restart(walk, wheel: Path, tmp_path: Path) -> None:
    assert walk(str(wheel), load=True)[-1]["loaded"].startswith(str(tmp_path / "home"))


def test_a_file_that_is_no_wheel_of_onnxruntime(walk, tmp_path: Path) -> None:
    other = tmp_path / "numpy-2.0.0-cp311-cp311-any.whl"
    other.write_bytes(b"")
    _, after = walk(str(other))
    assert "numpy-2.0.0-cp311-cp311-any.whl is no wheel of onnxruntime." in after["message"]
    assert after["message"] in after["log"]
    assert left_behind(tmp_path) == []


def test_without_network(walk, tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        index = f"http://127.0.0.1:{unused.getsockname()[1]}/simple"
    settings = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": index, "PIP_RETRIES": "0"}
    _, after = walk("install_button", **settings)
    assert "wheel" in after["message"]
    assert "onnxruntime is not installed." in after["state"]
    assert "Running:" in after["log"]
    assert left_behind(tmp_path) == []


def test_stopped(walk, tmp_path: Path) -> None:
    """An index that never answers."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        index = f"http://127.0.0.1:{silent.getsockname()[1]}/simple"
        settings = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": index}
        started = time.monotonic()
        told = walk("install_button", "cancel", **settings)
    assert told[-1]["message"] == "Stopped; nothing was changed."
    assert time.monotonic() - started < 30
    assert left_behind(tmp_path) == []


# --- in a QGIS that has an onnxruntime ------------------------------------------------------


@pytest.fixture
def page(qgis_app, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], SetupPage]]:
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    opened: list[SetupPage] = []

    def show() -> SetupPage:
        opened.append(SetupPage())
        opened[0].show()
        end = time.monotonic() + 20
        while opened[0]._background.busy():
            assert time.monotonic() < end
            QApplication.processEvents()
        return opened[0]

    yield show
    for window in opened:
        window.shut_down()
        window.close()
        window.deleteLater()


def test_an_onnxruntime_of_somebody_elses_is_left_alone(page) -> None:
    window = page()
    assert window.state.text() == "onnxruntime is installed: Scene Mapper is ready."
    assert window.folder.text().endswith("(not put there by Scene Mapper)")
    assert not window.remove_button.isEnabled()


@pytest.mark.parametrize(
    ("answer", "text", "offered"),
    [
        ("echo 'NVIDIA T4000'", "NVIDIA T4000", True),
        ("echo 'no devices were found'; exit 6", "no NVIDIA card was found: the processor computes", False),
    ],
)
def test_the_gpu_build_is_offered_where_there_is_a_card(
    page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, text: str, offered: bool
) -> None:
    program = tmp_path / "bin" / "nvidia-smi"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{answer}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    window = page()
    assert window.card.text() == text
    assert window.gpu_button.isVisible() == offered
