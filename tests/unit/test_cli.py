"""The command line as its user meets it: exit status, sentences, JSON, files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from scene_mapper.tests.processes import PROGRAM


def run(*arguments: object, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **({"SCENE_MAPPER_HOME": str(home)} if home else {})}
    command = [str(PROGRAM), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=120)


def test_classify_writes_a_map_and_tells(linear, write_raster, scene_dn, tmp_path):
    done = run("classify", write_raster(scene_dn(40, 40)), tmp_path / "map.tif", "--model", linear.scene.model_path)
    assert done.returncode == 0, done.stderr
    assert "100 cells in" in done.stdout
    assert "LCZ" in done.stdout
    assert "Units of scene.tif: DN" in done.stderr
    assert (tmp_path / "map.tif").is_file()
    assert (tmp_path / "map.qml").is_file()


def test_json_for_machines(linear, write_raster, scene_dn, tmp_path):
    out = tmp_path / "map.tif"
    done = run(
        "classify", write_raster(scene_dn(40, 40)), out, "--model", linear.map.model_path, "--json",
        "--extent", 500_000, 3_999_800, 500_200, 4_000_000, "--confidence", tmp_path / "c.tif",
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert told["output"] == str(out)
    assert told["confidence"] == str(tmp_path / "c.tif")
    assert told["cells"] == 25
    assert sum(c["area_ha"] for c in told["classes"]) == pytest.approx(25 * 0.16)
    assert [line for line in done.stderr.splitlines() if not line.startswith("Warning: The bands do not")] == []


@pytest.mark.parametrize("options", [(), ("--quiet",)])
def test_what_the_network_does_not_find_is_told_once(write_raster, scene_dn, tmp_path, options):
    """In the log, or below the classes where there is no log."""
    done = run("classify", write_raster(scene_dn(100, 100)), tmp_path / "map.tif", "--model", "lcz-lite", *options)
    assert done.returncode == 0
    words = "The network does not find these classes reliably: "
    assert (done.stderr.count(words), done.stdout.count(words)) == ((0, 1) if options else (1, 0))


def test_what_cannot_be_done_is_one_sentence_and_status_1(linear, tmp_path):
    done = run("classify", "nowhere.tif", tmp_path / "map.tif", "--model", linear.scene.model_path)
    assert done.returncode == 1
    assert done.stderr == "scene-mapper: There is no file nowhere.tif. Check the path.\n"
    assert list(tmp_path.glob("map*")) == []


def test_wrong_usage_is_a_sentence_and_where_to_read_more():
    done = run("classify", "only-one-argument", "map.tif")
    assert done.returncode == 2
    assert done.stderr == (
        "scene-mapper classify: error: the following arguments are required: --model. "
        "See 'scene-mapper classify --help'.\n"
    )


def test_without_a_command_all_are_listed():
    done = run()
    assert (done.returncode, done.stdout) == (2, "")
    assert all(f"\n    {name} " in done.stderr for name in ("accuracy", "classify", "scenes"))


def test_wrong_usage_is_status_2():
    assert run("classify", "only-one-argument").returncode == 2
    assert run("clasify").returncode == 2
    assert run("classify", "a", "b", "--model", "m", "--units", "feet").returncode == 2


def test_help_and_version():
    assert "create a map of scene classes" in run("--help").stdout
    assert "--probabilities" in run("classify", "--help").stdout
    assert run("--version").stdout.startswith("scene-mapper ")


def test_an_unknown_network_names_those_at_hand(write_raster, scene_dn, tmp_path):
    done = run("classify", write_raster(scene_dn(40, 40)), tmp_path / "m.tif", "--model", "nonesuch")
    assert done.returncode == 1
    assert "There is no network 'nonesuch'. Installed: " in done.stderr


def test_ctrl_c_stops_tidily(linear, write_raster, scene_dn, tmp_path):
    source = write_raster(scene_dn(1600, 1600))
    folder = tmp_path / "out"
    folder.mkdir()
    command = [str(PROGRAM), "classify", str(source), str(folder / "map.tif"), "--batch", "1"]
    process = subprocess.Popen([*command, "--model", str(linear.scene.model_path)], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not list(folder.glob(".map.tif.*.part/map.tif")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "stopped; nothing was written" in told
    assert list(folder.iterdir()) == []


def test_networks_are_imported_listed_described_and_removed(shared_data, tmp_path):
    home = tmp_path / "home"
    done = run("models", "import", shared_data / "models" / "so2sat_sen2lcz.hdf5", home=home)
    assert done.returncode == 0, done.stderr
    assert (home / "models" / "sen2lcz.onnx").is_file()
    listed = json.loads(run("models", "list", "--json", home=home).stdout)
    assert "sen2lcz" in [n["id"] for n in listed["networks"]]
    described = run("models", "info", "sen2lcz", home=home).stdout
    assert "10.1109/JSTARS.2020.2995711" in described
    assert "calibrated before (temperature 1.6)" in described
    assert "temperature" not in run("models", "info", "lcz-lite", home=home).stdout
    assert run("models", "remove", "sen2lcz", home=home).returncode == 0
    assert not (home / "models" / "sen2lcz.json").exists()


def test_a_preset_that_the_file_is_not(shared_data, tmp_path):
    file = shared_data / "models" / "so2sat_sen2lcz.hdf5"
    done = run("models", "import", file, "--as", "so2sat-resnet20", home=tmp_path)
    assert done.returncode == 1
    assert "is sen2lcz, not so2sat-resnet20" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_onnxruntime_missing_is_told(linear, write_raster, scene_dn, tmp_path):
    """Where onnxruntime cannot be imported, everything else works and the run says what is missing."""
    block = tmp_path / "block" / "onnxruntime"
    block.mkdir(parents=True)
    (block / "__init__.py").write_text("raise ImportError('No module named onnxruntime')")
    environment = {**os.environ, "PYTHONPATH": str(block.parent)}
    command = [str(PROGRAM), "classify", str(write_raster(scene_dn(40, 40))), str(tmp_path / "m.tif")]
    command += ["--model", str(linear.scene.model_path)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=60)
    assert done.returncode == 1
    assert "The Python package onnxruntime cannot be loaded" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_known_of_a_network_is_wrapped_to_be_read():
    lines = run("models", "info", "lcz-lite").stdout.splitlines()
    assert lines[0] == "LCZ lite (starter network) (lcz-lite)"
    assert max(len(line) for line in lines if not line.startswith("File: ")) <= 100
    assert lines[-1].endswith("lcz-lite.onnx")


NO_THREADS = """
import sys, threading
def start(self):
    raise RuntimeError("can't start new thread")
from scene_mapper.cli import main
threading.Thread.start = start
sys.exit(main())
"""


def test_a_system_that_starts_no_further_thread_is_told(linear, write_raster, scene_dn, tmp_path):
    """As in a container with a limit of processes; what needs no thread is done all the same."""

    def run(*words):
        command = [sys.executable, "-c", NO_THREADS, *map(str, words)]
        environment = {**os.environ, "SCENE_MAPPER_HOME": str(tmp_path / "home")}
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=120)

    listed = run("models", "list", "--quiet")
    assert (listed.returncode, listed.stderr) == (0, "")
    output = tmp_path / "map.tif"
    done = run("classify", write_raster(scene_dn(60, 60)), output, "--model", linear.map.model_path, "--quiet")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("scene-mapper: The operating system starts no further thread. Close")
    assert "Traceback" not in done.stderr
    assert not output.exists()


@pytest.mark.parametrize(
    "words",
    [("classify", "scene.tif", "map.tif", "--model", "lcz-lite"), ("areas", "class.tif", "--zones", "zones.geojson"),
     ("trainingareas", "new", "areas.gpkg", "--crs", "EPSG:32633")],
)  # fmt: skip
def test_a_database_of_proj_that_is_not_found_is_told(words, write_raster, scene_dn, tmp_path):
    """Other programs set PROJ_LIB to a database of theirs."""
    write_raster(scene_dn(60, 60))
    codes = np.repeat(np.arange(1, 3, dtype=np.uint8), 50).reshape(1, 10, 10)
    write_raster(codes, names=("lcz",), name="class.tif")
    ring = [[15.0, 36.14], [15.001, 36.14], [15.001, 36.139], [15.0, 36.14]]
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    (tmp_path / "zones.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    nowhere = {"PROJ_LIB": "/nonexistent", "PROJ_DATA": "/nonexistent", "SCENE_MAPPER_HOME": str(tmp_path / "home")}
    command = [str(PROGRAM), *words]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, **nowhere}, cwd=tmp_path, check=False, timeout=120
    )
    assert done.returncode == 1
    assert "The library PROJ does not find its database of coordinate reference systems." in done.stderr
    assert "PROJ_LIB" in done.stderr
