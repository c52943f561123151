"""Files and folders that an ordinary user may not read or replace; root may, so its tests become another user."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.geo.ground import spatial_reference
from scene_mapper.core.geo.map_geometry import MapGeometry

NOBODY = 65534
UTM = spatial_reference("EPSG:32633").ExportToWkt()
GEOMETRY = MapGeometry(20, 20, (500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0), UTM)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs the permissions of POSIX")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of an ordinary user, with a class map."""
    with tempfile.TemporaryDirectory() as made:  # pytest's own is closed to others
        path = Path(made)
        with new_class_map(path / "map.tif", GEOMETRY, LCZ, {}) as raster:
            raster.write(1, 0, np.repeat(np.arange(1, 3, dtype=np.uint8), 200).reshape(20, 20))
            raster.finish(None)
        yield path


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(folder) -> Run:
    """Run the command line in the folder, as a user whom permissions bind."""

    def start(*words: object) -> subprocess.CompletedProcess[str]:
        if os.geteuid() == 0:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, NOBODY, NOBODY)
        return subprocess.run(
            [sys.executable, "-m", "scene_mapper.cli", *map(str, words)],
            cwd=folder, capture_output=True, text=True, check=False, preexec_fn=_become_nobody,
            env={**os.environ, "SCENE_MAPPER_HOME": str(folder / "home")},
        )  # fmt: skip

    if start("--version").returncode:
        pytest.skip("another user cannot run this Python")
    return start


def _become_nobody() -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


@pytest.mark.parametrize(
    ("command", "protected"),
    [
        ("lczfilter map.tif out.tif --method majority", "out.tif"),
        ("lczfilter map.tif out.tif --method majority", "out.qml"),
        ("areas map.tif --csv out.csv --report out.html", "out.html"),
        ("trainingareas sample map.tif out.gpkg --per-class 1 --side 1 --gap 0", "out.gpkg"),
        ("style map.tif --output out.qml", "out.qml"),
    ],
)
def test_a_write_protected_file_is_not_replaced(command, protected, folder, run):
    (folder / protected).write_bytes(b"protected")
    (folder / protected).chmod(0o444)
    before = sorted(path.name for path in folder.iterdir())
    done = run(*command.split())
    assert done.returncode == 1
    assert f"{protected} is write-protected. Use another name, or remove the protection." in done.stderr
    assert sorted(path.name for path in folder.iterdir() if path.name != "home") == before
    assert (folder / protected).read_bytes() == b"protected"
    (folder / protected).chmod(0o644)
    assert run(*command.split()).returncode == 0
    assert (folder / protected).read_bytes() != b"protected"


def test_a_folder_that_cannot_be_written_is_told(folder, run):
    folder.chmod(0o555)
    done = run("lczfilter", "map.tif", "out.tif")
    folder.chmod(0o755)
    assert "cannot be written: Permission denied. Select another folder." in done.stderr


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("product.zip", "stack product.zip out.tif"),
        ("net.json", "classify map.tif out.tif --model net.json"),
        ("map.tif", "areas map.tif"),
        ("item.json", "stack item.json out.tif"),
    ],
)
def test_what_may_not_be_read_is_not_called_damaged(name, command, folder, run):
    if name.endswith(".zip"):
        with zipfile.ZipFile(folder / name, "w") as archive:
            archive.writestr("B02.tif", b"x")
    elif name != "map.tif":
        (folder / name).write_text("{}")
    (folder / name).chmod(0)
    done = run(*command.split())
    assert done.returncode == 1
    assert "Permission denied" in done.stderr
    assert "[Errno" not in done.stderr
    assert "ownload" not in done.stderr
