"""Everything can be stopped: by Ctrl-C and by SIGTERM, at any moment, within two seconds."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from scene_mapper.cli.run import run_command
from scene_mapper.core.networks.library import bundled_models_folder, install_network
from scene_mapper.tests.networks.endless import endless_network
from scene_mapper.tests.processes import PROGRAM

PATIENCE_S = 60.0  # the promise is two seconds on a machine that has nothing else to do


class Run:
    """A command that runs."""

    def __init__(self, *arguments: object, home: Path) -> None:
        environment = {**os.environ, "SCENE_MAPPER_HOME": str(home)}
        command = [str(PROGRAM), *map(str, arguments)]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
        self.wait_until(self.hears)

    def hears(self) -> bool:
        """Return whether it handles SIGTERM: before, Python itself is starting."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
        return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)

    def wait_until(self, met) -> None:
        started = time.monotonic()
        while not met():
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() - started < 300
            time.sleep(0.01)

    def stop(self, number: int) -> tuple[int, str]:
        """Send a signal; return the exit status and what was told."""
        self.process.send_signal(number)
        _, told = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, told


@pytest.fixture
def start(tmp_path) -> Iterator:
    runs = []

    def begin(*arguments: object) -> Run:
        runs.append(Run(*arguments, home=tmp_path / "home"))
        return runs[-1]

    yield begin
    for run in runs:
        run.process.kill()
        run.process.communicate()


@pytest.fixture
def long_run(linear, write_raster, scene_dn, tmp_path):
    """The arguments of a run of some minutes, into a folder of its own."""
    folder = tmp_path / "out"
    folder.mkdir()
    source = write_raster(scene_dn(2400, 2400))
    return ["classify", source, folder / "map.tif", "--batch", "1", "--model", linear.scene.model_path]


EXIT = {signal.SIGINT: 130, signal.SIGTERM: 143}


@pytest.mark.parametrize("number", EXIT)
@pytest.mark.parametrize("delay_s", [0.0, 0.1, 0.3, 0.6, 1.0, 1.5, 2.0, 3.0])
def test_at_any_moment_after_the_start(number, delay_s, start, long_run):
    run = start(*long_run)
    time.sleep(delay_s)
    code, told = run.stop(number)
    assert code == EXIT[number], told
    assert "Traceback" not in told
    assert "stopped; nothing was written" in told
    assert list(long_run[2].parent.iterdir()) == []


def test_with_workers(start, long_run):
    run = start(*long_run, "--workers", "2")
    run.wait_until(lambda: list(long_run[2].parent.glob(".map.tif.*.part/*.part")))
    code, told = run.stop(signal.SIGTERM)
    assert code == 143, told
    assert list(long_run[2].parent.iterdir()) == []


@pytest.mark.parametrize("number", EXIT)
def test_a_network_that_never_ends(number, start, linear, write_raster, scene_dn, tmp_path, monkeypatch):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))  # which keeps that it needs no trial
    card = install_network(replace(linear.scene, id="endless", sha256=""), endless_network(), tmp_path / "net")
    folder = tmp_path / "out"
    folder.mkdir()
    arguments = ["classify", write_raster(scene_dn(60, 60)), folder / "map.tif", "--model", card.model_path]
    run = start(*arguments, "--batch", "4")
    run.wait_until(lambda: list(folder.glob(".map.tif.*.part/map.tif")))
    time.sleep(0.5)
    code, told = run.stop(number)
    assert code == EXIT[number], told
    assert "Traceback" not in told
    assert list(folder.iterdir()) == []


def children_of(run: Run) -> list[int]:
    found = Path(f"/proc/{run.process.pid}/task/{run.process.pid}/children").read_text().split()
    return [int(number) for number in found]


@pytest.mark.parametrize("number", EXIT)
def test_the_import_of_a_network_that_never_ends(number, start, tmp_path):
    path = tmp_path / "endless.onnx"
    path.write_bytes(endless_network())
    bands = "B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12"
    run = start("models", "import", path, "--scheme", "lcz", "--bands", bands, "--scale", "10000")
    run.wait_until(lambda: children_of(run))
    child = children_of(run)[0]
    code, told = run.stop(number)
    assert code == EXIT[number], told
    assert "Traceback" not in told
    assert not Path(f"/proc/{child}").exists()
    assert not list((tmp_path / "home" / "models").glob("*"))


@pytest.fixture
def silent_server() -> Iterator[socket.socket]:
    """A server that takes a connection and then says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        yield server


@pytest.mark.parametrize("number", EXIT)
def test_a_download_from_a_server_that_says_nothing(number, start, silent_server, tmp_path):
    items = json.loads((bundled_models_folder() / "catalogue.json").read_text(encoding="utf-8"))
    entry = next(item for item in items["networks"] if item.get("addresses"))
    entry["addresses"] = [f"http://127.0.0.1:{silent_server.getsockname()[1]}/x"]
    catalogue = tmp_path / "catalogue.json"
    catalogue.write_text(json.dumps({"networks": [entry]}))
    run = start("models", "get", entry["id"], "--catalogue", catalogue)
    connection, _ = silent_server.accept()
    with connection:
        assert list((tmp_path / "home").glob(".download-*"))
        code, told = run.stop(number)
    assert code == EXIT[number], told
    assert "Traceback" not in told
    assert not list((tmp_path / "home").glob(".download-*"))


def test_a_second_signal_ends_the_program_at_once(start, long_run):
    run = start(*long_run)
    run.process.send_signal(signal.SIGINT)
    time.sleep(0.05)
    code, told = run.stop(signal.SIGTERM)
    assert code == 130, told


def test_a_failure_that_a_signal_caused_is_no_failure(capsys):
    """What waits for a file or a server may end with an error of its own when a signal comes."""
    assert run_command(["areas", "nowhere.tif"], SimpleNamespace(asked=lambda: True, status=143)) == 143
    assert capsys.readouterr().err == "scene-mapper: stopped; nothing was written.\n"
    assert run_command(["areas", "nowhere.tif"], SimpleNamespace(asked=lambda: False, status=143)) == 1
