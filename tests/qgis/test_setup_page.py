"""The set-up page, in a QGIS that has an onnxruntime and in one that has none."""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtWidgets import QApplication

from scene_mapper.ui.setup.setup_page import SetupPage

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"

# What a user does, in a process whose Python is QGIS's own: pytest's has an onnxruntime.
WALK = """
import json, sys, time
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
app = QgsApplication([], True)
app.initQgis()
import numpy
from osgeo import gdal_array
numpy_before = (numpy.__version__, numpy.__file__)
from pathlib import Path
from scene_mapper.ui.setup.setup_page import SetupPage
from scene_mapper.core.setup.dependencies import has_onnxruntime
job = json.loads(sys.argv[1])
told = []
def spin(condition, seconds=180):
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
def answer(text):
    box = QApplication.activeModalWidget()
    told.append({"question": box.text()})
    next(b for b in box.buttons() if b.text().replace("&", "") == text).click()
def tell():
    told.append({"state": page.state.text(), "message": page.job.text.text(), "version": page.version.text(),
                 "folder": page.folder.text(),
                 "importers": page.importers.text(), "found": has_onnxruntime(), "log": page.log.text.toPlainText(),
                 "remove": page.remove_button.isEnabled(), "install": page.install_button.text()})
for name, value in job["proxy"].items():
    QgsSettings().setValue("proxy/" + name, value)
if job["proxy"]:
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
page = SetupPage()
page.show()
spin(lambda: not page._background.busy())
tell()
for step in job["steps"]:
    if step.endswith(".whl"):
        if job["answer"]:
            QTimer.singleShot(300, lambda: answer(job["answer"]))
        page._install_files([Path(name) for name in step.split("|")])
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

    def run(
        *steps: str, load: bool = False, answer: str = "", proxy: dict[str, Any] | None = None, **environment: str
    ) -> list[dict[str, Any]]:
        job = json.dumps({"steps": steps, "load": load, "answer": answer, "proxy": proxy or {}})
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
    before, asked, after, removed = walk(str(wheel), "remove_button", answer="Install")
    assert "Scene Mapper has no checksum for this version" in asked["question"]
    assert wheel.name in asked["question"]
    assert before["state"] == "onnxruntime is not installed. Networks cannot run without it. Press Install."
    assert not before["found"]
    assert not before["remove"]
    assert after["state"] == "onnxruntime is installed: Scene Mapper is ready."
    assert after["message"] == "onnxruntime 9.9.9 is installed."
    assert after["version"] == "9.9.9"
    assert after["folder"].startswith("~/home/python/")
    assert after["found"]
    assert after["remove"]
    assert after["install"] == "&Reinstall"
    assert after["importers"].startswith("missing: onnx, protobuf, typing_extensions, h5py.")
    assert removed["message"] == "onnxruntime was removed."
    assert not removed["found"]
    assert removed["state"] == before["state"]
    assert left_behind(tmp_path) == []


def test_it_loads_without_a_restart(walk, wheel: Path, tmp_path: Path) -> None:
    assert walk(str(wheel), load=True, answer="Install")[-1]["loaded"].startswith(str(tmp_path / "home"))


def test_a_wheel_that_nobody_knows_is_left_alone_on_request(walk, wheel: Path, tmp_path: Path) -> None:
    _, _, after = walk(str(wheel), answer="Cancel")
    assert not after["found"]
    assert after["message"] == ""
    assert left_behind(tmp_path) == []


def test_through_the_proxy_of_qgis_s_settings(walk, tmp_path: Path) -> None:
    """An index that only a proxy can reach; the proxy answers to one user's password alone."""
    asked: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers.get("Proxy-Authorization", "")))
            self.send_error(404)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    proxy = {
        "proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": "127.0.0.1", "proxyPort": str(server.server_port),
        "proxyUser": "me", "proxyPassword": "s3cret/&word",
    }  # fmt: skip
    settings = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://packages.invalid/simple",
        "PIP_TRUSTED_HOST": "packages.invalid",
        "PIP_FIND_LINKS": "",
    }
    _, after = walk("install_button", proxy=proxy, **settings)
    server.shutdown()
    server.server_close()
    credentials = "Basic " + base64.b64encode(b"me:s3cret/&word").decode()
    assert asked[0] == ("http://packages.invalid/simple/onnxruntime/", credentials)
    assert f"Through QGIS's proxy 127.0.0.1:{server.server_port} as me" in after["log"]
    assert "s3cret" not in after["log"] + after["message"]
    assert left_behind(tmp_path) == []


def test_an_onnxruntime_that_does_not_work_is_replaced_by_one_that_does(walk, wheel: Path, tmp_path: Path) -> None:
    broken = tmp_path / "package" / "onnxruntime"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libx.so: cannot open')")
    before, _, after, loaded = walk(str(wheel), load=True, answer="Install")
    assert before["state"] == (
        "onnxruntime is installed but does not work: ImportError: libx.so: cannot open. "
        "Press Install to install a working version."
    )
    assert after["state"] == "onnxruntime is installed: Scene Mapper is ready."
    assert loaded["loaded"].startswith(str(tmp_path / "home"))


def test_a_file_that_is_no_wheel_of_onnxruntime(walk, tmp_path: Path) -> None:
    other = tmp_path / "numpy-2.0.0-cp311-cp311-any.whl"
    other.write_bytes(b"")
    _, after = walk(str(other))
    assert "numpy-2.0.0-cp311-cp311-any.whl is not a wheel of a package that Scene Mapper needs." in after["message"]
    assert after["message"] in after["log"]
    assert left_behind(tmp_path) == []


def test_without_network(walk, tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        index = f"http://127.0.0.1:{unused.getsockname()[1]}/simple"
    settings = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": index, "PIP_RETRIES": "0"}
    _, after = walk("install_button", **settings)
    assert after["message"].startswith(
        "pip could not reach the network: Connection refused. Check the internet connection"
    )
    assert "--python-version" in after["message"]
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
    assert told[-1]["message"] == "Cancelled. Nothing was changed."
    assert time.monotonic() - started < 120
    assert left_behind(tmp_path) == []


# --- in a QGIS that has an onnxruntime ------------------------------------------------------


@pytest.fixture
def page(qgis_app, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], SetupPage]]:
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    opened: list[SetupPage] = []

    def show() -> SetupPage:
        opened.append(SetupPage())
        opened[0].show()
        end = time.monotonic() + 120
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
    assert window.folder.text().endswith("(not installed by Scene Mapper)")
    assert not window.remove_button.isEnabled()


@pytest.mark.parametrize(
    ("answer", "text", "offered"),
    [
        ("echo 'NVIDIA T4000'", "NVIDIA T4000", True),
        ("echo 'no devices were found'; exit 6", "no NVIDIA GPU found; the CPU is used", False),
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


def test_the_gpu_build_says_which_cuda_it_requires(page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "nvidia-smi"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'Driver Version: 580.1    CUDA Version: 13.0'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    monkeypatch.setattr("scene_mapper.core.setup.cuda_libraries._is_here", lambda _: False)
    window = page()
    assert window.gpu_button.toolTip() == "Runs on an NVIDIA GPU. Requires its driver, CUDA 13 and cuDNN 9."
