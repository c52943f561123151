"""Standard streams that are closed, or go to a full disk: the work is done, and no file takes their place."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry

GEOMETRY = MapGeometry(20, 20, (500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0), "")
EXPORT = "export map.tif out.tif --for w2w"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs a shell and /dev/full")


@pytest.fixture
def run(tmp_path):
    """Run a command line by a shell, with redirections."""
    with new_class_map(tmp_path / "map.tif", GEOMETRY, LCZ, {}) as raster:
        raster.write(1, 0, np.repeat(np.arange(1, 3, dtype=np.uint8), 200).reshape(20, 20))
        raster.finish(None)

    def start(command: str, redirections: str = "") -> subprocess.CompletedProcess[str]:
        line = f"exec {shlex.quote(sys.executable)} -m scene_mapper.cli {command} {redirections}"
        environment = {**os.environ, "SCENE_MAPPER_HOME": str(tmp_path / "home")}
        return subprocess.run(
            ["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    return start


def check_map(folder: Path) -> None:
    values = gdal.Open(str(folder / "out.tif")).ReadAsArray()
    assert sorted(np.unique(values)) == [1, 2]


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_run_with_closed_streams_is_done(closed, run, tmp_path):
    done = run(EXPORT, closed)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert ("out.tif: 400 cells" in done.stdout) == (">&-" not in closed.replace("2>&-", ""))
    check_map(tmp_path)


NUMBERS = """
import os, sys
from scene_mapper.cli.closed_streams import connect_closed_streams
connect_closed_streams()
print("lost")
sys.stderr.write("lost")
with open(sys.argv[1], "w") as file:
    os.write(1, b"printed by a library")
    os.write(2, b"printed by a library")
    file.write(str(file.fileno()))
"""


def test_no_file_gets_the_number_of_a_closed_stream(tmp_path):
    """Else what libraries print would be written into it."""
    command = f"exec {shlex.quote(sys.executable)} -c {shlex.quote(NUMBERS)} file.txt <&- >&- 2>&-"
    assert subprocess.run(["bash", "-c", command], cwd=tmp_path, check=False).returncode == 0
    assert int((tmp_path / "file.txt").read_text()) > 2


def test_a_log_on_a_full_disk_does_not_end_the_run(run, tmp_path):
    done = run(EXPORT, "2>/dev/full")
    assert (done.returncode, done.stderr) == (0, "")
    assert "out.tif: 400 cells" in done.stdout
    check_map(tmp_path)


@pytest.mark.parametrize("option", ["", " --json"])
def test_a_result_that_cannot_be_printed_is_told_in_a_sentence(option, run, tmp_path):
    done = run(EXPORT + option, ">/dev/full")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "scene-mapper: The result cannot be printed: No space left on device. "
        "Free disk space, or redirect the output. The files of the run are complete."
    )
    check_map(tmp_path)


@pytest.mark.parametrize("command", ["--help", "--version", "export --help", "models list"])
def test_no_text_is_lost_in_silence(command, run):
    done = run(command, ">/dev/full")
    assert done.returncode == 1
    assert done.stderr.startswith("scene-mapper: ")
    assert len(done.stderr.splitlines()) == 1
    assert "No space left on device" in done.stderr


def test_whoever_reads_the_output_may_go(run):
    done = run("models list --json", "| true; echo ${PIPESTATUS[0]}")
    assert done.stdout.strip() in ("0", "1")
    assert done.stderr == ""
    assert json.loads(run("models list --json").stdout)["networks"]
