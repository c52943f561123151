"""Programs that are started: none runs what lies where the user works, sees what it need not, or outlives us."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scene_mapper.core.child_process import child, clean_environment, full_path, output_of, python_command
from scene_mapper.core.classify.engine import classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.workers import WorkerProcesses
from scene_mapper.core.inference.gpu import nvidia_card
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.import_process import import_in_process
from scene_mapper.core.setup.load_check import try_to_load, version_of
from scene_mapper.core.worker_process import WorkerProcess
from scene_mapper.tests.processes import alive

MODULES = ("json", "pickle", "random", "numpy", "sitecustomize", "usercustomize", "multiprocessing", "importlib", "pip")


@pytest.fixture
def trap(tmp_path, monkeypatch):
    """A working folder full of modules and programs that leave a mark when they are run."""
    folder, mark = tmp_path / "trap", tmp_path / "mark"
    folder.mkdir()
    for name in MODULES:
        (folder / f"{name}.py").write_text(f"open({str(mark)!r}, 'a').write({name!r} + '\\n')\n")
    program = folder / "nvidia-smi"
    program.write_text(f"#!/bin/sh\necho nvidia-smi >> '{mark}'\n")
    program.chmod(0o755)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.setenv("PATH", f".{os.pathsep}{folder}{os.pathsep}{os.environ['PATH']}")
    return mark


def test_an_import_runs_nothing_of_the_working_folder(trap, linear, tmp_path, monkeypatch):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    card = import_in_process(linear.scene.model_path, ImportOptions(network_id="apart"))
    assert card.id == "apart"
    assert not trap.exists(), trap.read_text()


def test_workers_run_nothing_of_the_working_folder(trap, linear, write_raster, scene_dn, tmp_path, watcher):
    request = ClassifyRequest(str(write_raster(scene_dn(40, 40))), linear.map, tmp_path / "map.tif")
    assert classify(request, WorkerProcesses(2), watcher()).n_cells == 100
    assert not trap.exists(), trap.read_text()


def test_workers_find_files_that_are_named_relatively(linear, write_raster, scene_dn, tmp_path, watcher, monkeypatch):
    monkeypatch.chdir(write_raster(scene_dn(40, 40)).parent)
    request = ClassifyRequest("scene.tif", linear.map, Path("map.tif"))
    assert classify(request, WorkerProcesses(2), watcher()).n_cells == 100
    assert (tmp_path / "map.tif").is_file()


def test_looking_for_a_gpu_and_for_packages_runs_nothing_of_the_working_folder(trap):
    assert nvidia_card() == nvidia_card()
    assert full_path("nvidia-smi") != str(Path.cwd() / "nvidia-smi")
    version_of.cache_clear()
    assert version_of(sys.executable) == ".".join(map(str, sys.version_info[:2]))
    assert try_to_load(sys.executable, ("json",)).problem == ""
    assert not trap.exists(), trap.read_text()


def test_a_child_sees_an_empty_folder_and_few_variables(monkeypatch, tmp_path):
    monkeypatch.setenv("MY_TOKEN", "secret")
    monkeypatch.setenv("LD_PRELOAD", "")
    monkeypatch.setenv("SCENE_MAPPER_HOME", "relative")
    monkeypatch.chdir(tmp_path)
    ask = "import json, os, sys; print(json.dumps([os.listdir('.'), dict(os.environ), sys.path, sys.flags.isolated]))"
    files, environment, path, isolated = json.loads(output_of(python_command(sys.executable, ask), 60).stdout)
    assert files == []
    assert not {"MY_TOKEN", "LD_PRELOAD", "PYTHONPATH"} & set(environment)
    assert environment["ORT_DISABLE_TELEMETRY"] == "1"
    assert environment["SCENE_MAPPER_HOME"] == str(tmp_path / "relative")
    assert isolated == 1
    assert "" not in path


@pytest.mark.parametrize("off", [True, False])
def test_a_child_stores_compiled_modules_only_if_this_process_does(monkeypatch, off):
    """Otherwise a child on a full disk leaves half of a module where this process was told to leave nothing."""
    monkeypatch.setattr(sys, "dont_write_bytecode", off)
    ask = "import sys; print(sys.dont_write_bytecode, sys.flags.isolated)"
    assert output_of(python_command(sys.executable, ask), 60).stdout.split() == [str(off), "1"]


def test_variables_that_a_child_needs_are_named_by_their_beginning(monkeypatch):
    monkeypatch.setenv("AWS_PROFILE", "x")
    assert "AWS_PROFILE" not in clean_environment()
    assert clean_environment("AWS_")["AWS_PROFILE"] == "x"


def test_leaving_the_block_ends_a_child_and_its_children():
    ask = (
        "import subprocess, sys; "
        "other = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(100)']); "
        "print(other.pid, flush=True); other.wait()"
    )
    with child(python_command(sys.executable, ask), stdout=subprocess.PIPE) as process:
        grandchild = int(process.stdout.readline())
        assert alive(grandchild)
    assert process.returncode == -9
    until(lambda: not alive(grandchild))


def until(met) -> None:
    started = time.monotonic()
    while not met():
        assert time.monotonic() - started < 120
        time.sleep(0.02)


@pytest.mark.skipif(sys.platform == "win32", reason="a named pipe says so itself, after a while")
def test_a_worker_that_dies_before_it_has_its_task_is_noticed_at_its_line():
    """A broken pipe to it is no error of this process."""
    for _ in range(20):
        worker = WorkerProcess(full_path("false"), "scene_mapper.core.worker_process", "serve")
        with pytest.raises(EOFError):
            worker.line.recv()
        worker.join()
        assert worker.exitcode == 1
        worker.end()
