"""``scenes get`` that is killed, or finds the disk full: nothing half-written has a name, a second run completes it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.tests.catalogues.made_scenes import add_scene, box_of
from scene_mapper.tests.catalogues.whole_products import ZIP, add_product
from scene_mapper.tests.products.safe_tree import make_safe

PROGRAM = """
import os, resource, signal, sys
kill_at, most_bytes = int(sys.argv[1]), int(sys.argv[2])
changes = 0
def hook(event, given):
    global changes
    writes = event == "open" and isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if writes or event in ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree"):
        changes += 1
        if changes == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
if most_bytes:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
from scene_mapper.cli import main
status = main(sys.argv[3:])
print(changes, file=sys.stderr)
sys.exit(status)
"""
"""The command line, killed before the n-th change of the disk, or with a limit for the size of a file."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs signals and limits of Linux")


@pytest.fixture(params=["bands", "zip"])
def command(request, server, shared_data, tmp_path):
    """A command line without its output: of a scene with a file for each band, and of one with a zip of all."""
    if request.param == "bands":
        add_scene(server, bands=("B02", "B03", "SCL"))
        item, box = server.items[0]["id"], box_of((121, 502), (61, 430))
    else:
        scene = next((shared_data / "scenes").glob("*hongkong*.tif"))
        described = add_product(server, make_safe(tmp_path / "files", scene, "L2A", "05.10"))
        west, south, east, north = described["bbox"]
        x, y, width, height = (west + east) / 2, (south + north) / 2, (east - west) * 0.3, (north - south) * 0.3
        item, box = described["id"], (x - width, y - height, x + width, y + height)
    options = ("--bands", "B02,B03", f"--bbox={','.join(map(str, box))}", "--catalogue", server.address, "--json")
    return lambda output: ("scenes", "get", item, str(output), *options)


@pytest.fixture
def run(tmp_path):
    """Run a command line in a process of its own."""
    environment = {**os.environ, "SCENE_MAPPER_HOME": str(tmp_path / "home")}

    def start(*words, kill_at=0, most_bytes=0):
        line = [sys.executable, "-c", PROGRAM, str(kill_at), str(most_bytes), *words]
        return subprocess.run(line, capture_output=True, text=True, env=environment, check=False)

    return start


def shown(folder):
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def pixels(folder):
    return {name: gdal.Open(str(folder / name)).ReadAsArray() for name in shown(folder) if name.endswith(".tif")}


def check_whole(folder, expected):
    """Check that what has a name is complete."""
    for name, values in pixels(folder).items():
        np.testing.assert_array_equal(values, expected[name])


def complete(folder, command, run, expected):
    """Run the command again: it succeeds, and nothing of the earlier run is left."""
    done = run(*command(folder / "s.tif"))
    assert done.returncode == 0, done.stderr
    check_whole(folder, expected)
    assert sorted(path.name for path in folder.iterdir()) == ["s.tif", "s_SCL.tif"]
    return json.loads(done.stdout)


def test_a_run_that_is_killed(command, run, tmp_path, server):
    whole = tmp_path / "whole"
    whole.mkdir()
    done = run(*command(whole / "s.tif"))
    expected, n_changes = pixels(whole), int(done.stderr.split()[-1])
    assert list(expected) == ["s.tif", "s_SCL.tif"]
    assert n_changes > 40
    reused, sent = set(), set()
    for number, kill_at in enumerate(range(9, n_changes + 1, max(1, n_changes // 7))):
        folder = tmp_path / f"killed{number}"
        folder.mkdir()
        assert run(*command(folder / "s.tif"), kill_at=kill_at).returncode == -signal.SIGKILL
        check_whole(folder, expected)
        server.sent.clear()
        reused.add(len(complete(folder, command, run, expected)["reused"]))
        sent.add(server.sent[ZIP])
    assert len(reused) > 1  # bands that were there are not fetched again
    assert 0 in sent  # nor a zip


def test_a_zip_of_which_a_killed_run_has_left_folders(server, command, run, tmp_path):
    """What a killed run was writing lies in folders, beside the zip that another area can use, too."""
    whole = tmp_path / "whole"
    whole.mkdir()
    run(*command(whole / "s.tif"))
    folder = tmp_path / "left"
    folder.mkdir()
    expected = pixels(whole)
    assert run(*command(folder / "s.tif"), kill_at=30).returncode == -signal.SIGKILL
    parts = folder / ".s.tif.parts"
    for name in (".fetched.json.abcdefgh.part", ".x.zip.json.abcdefgh.part"):
        (parts / name).mkdir()
        (parts / name / "fetched.json").write_text("{")
    complete(folder, command, run, expected)


@pytest.mark.parametrize("most_bytes", [1, 4000, 60_000])
def test_a_disk_that_is_full(most_bytes, command, run, tmp_path):
    whole = tmp_path / "whole"
    whole.mkdir()
    run(*command(whole / "s.tif"))
    expected = pixels(whole)
    folder = tmp_path / "full"
    folder.mkdir()
    done = run(*command(folder / "s.tif"), most_bytes=most_bytes)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert shown(folder) == []
    complete(folder, command, run, expected)
