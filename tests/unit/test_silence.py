"""Nothing is sent anywhere, and nothing is written outside the folders that were named."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scene_mapper.core.networks.library import bundled_models_folder

CONTROL = """
import onnxruntime, time
onnxruntime.InferenceSession(MODEL, providers=["CPUExecutionProvider"])
time.sleep(2)
"""
RUN = """
import sys
sys.argv = ["scene-mapper", "classify", SCENE, MAP, "--model", "lcz-lite", "--quiet"]
from scene_mapper.cli import main
assert main() == 0
sys.argv = ["scene-mapper", "models", "import", BARE, "--quiet", *OPTIONS]
assert main() == 0
import time
time.sleep(2)
"""


def run(program: str, home: Path, folder: Path) -> tuple[list[str], list[str]]:
    """Run a Python program; return the connections that were tried and the files that its home then holds."""
    assert shutil.which("strace"), "strace is one of the packages that `make setup` installs"
    trace = folder / "trace"
    # Only what is needed: onnxruntime keeps still where a variable says CI, and then nothing would be tested.
    environment = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
    environment |= {"HOME": str(home), "SCENE_MAPPER_HOME": str(folder / "data")}
    command = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", trace, sys.executable, "-c", program]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, timeout=200)
    if "ptrace" in done.stderr and done.returncode:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    calls = trace.read_text().splitlines()
    asked = [line for line in calls if "AF_INET" in line]
    return asked, sorted(str(path.relative_to(home)) for path in home.rglob("*"))


def test_a_map_and_an_import_ask_no_host_and_leave_the_home_empty(linear, write_raster, scene_dn, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    bare = tmp_path / "bare.onnx"
    bare.write_bytes(linear.scene.model_path.read_bytes())
    options = ["--scheme", "lcz", "--bands", ",".join(linear.scene.bands), "--scale", "10000"]
    names = {"SCENE": write_raster(scene_dn(60, 60)), "MAP": tmp_path / "map.tif", "BARE": bare}
    head = "".join(f"{name} = {str(value)!r}\n" for name, value in names.items()) + f"OPTIONS = {options!r}\n"
    assert run(head + RUN, home, tmp_path) == ([], [])
    assert (tmp_path / "map.tif").is_file()
    assert (tmp_path / "data" / "models" / "bare.onnx").is_file()


def test_the_look_at_the_home_sees_what_onnxruntime_would_keep_there(tmp_path):
    """The control: without the variable this version of onnxruntime writes a device id."""
    import onnxruntime

    if tuple(map(int, onnxruntime.__version__.split(".")[:2])) < (1, 31):
        pytest.skip(f"onnxruntime {onnxruntime.__version__} keeps nothing")
    home = tmp_path / "home"
    home.mkdir()
    model = bundled_models_folder() / "lcz-lite.onnx"
    _, files = run(f"MODEL = {str(model)!r}\n" + CONTROL, home, tmp_path)
    assert any("deviceid" in name for name in files)
