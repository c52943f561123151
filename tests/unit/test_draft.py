"""Files that appear whole: two runs with one name, kills between renames, full disks, and what lies in the way."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.legend_files import add_legends, qml_text
from scene_mapper.core.classmap.schemes import IGBP, LCZ
from scene_mapper.core.draft import Draft
from scene_mapper.core.errors import OutputError
from scene_mapper.core.files import write_text_whole
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.library import install_network, open_library

GEOMETRY = MapGeometry(20, 30, (0.0, 100.0, 0.0, 0.0, 0.0, -100.0), "")


def write_map(path: Path, scheme=LCZ, code: int = 1) -> None:
    with new_class_map(path, GEOMETRY, scheme, {}) as raster:
        raster.write(1, 0, np.full((20, 30), code, np.uint8))
        add_legends(raster, scheme)
        raster.finish(None)


# --- two runs with one output ------------------------------------------------------------------


def test_a_second_thread_is_refused_and_the_first_one_s_file_is_whole(tmp_path):
    path = tmp_path / "map.tif"
    told = []

    def second() -> None:
        try:
            write_map(path, IGBP, 2)
        except OutputError as error:
            told.append(str(error))

    with new_class_map(path, GEOMETRY, LCZ, {}) as raster:
        raster.write(1, 0, np.full((20, 30), 7, np.uint8))
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
        add_legends(raster, LCZ)
        raster.finish(None)
    assert told == [f"{path} is being written by another run. Wait until that run has finished, or use another name."]
    dataset = gdal.Open(str(path))
    assert (dataset.ReadAsArray() == 7).all()
    assert dataset.GetRasterBand(1).GetDescription() == "lcz"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["map.qml", "map.tif", "map.tif.aux.xml"]


HOLD = """
import sys
from pathlib import Path
from scene_mapper.core.draft import Draft
with Draft(Path(sys.argv[1])) as draft:
    draft.aside().write_text("first")
    print("ready", flush=True)
    sys.stdin.readline()
    draft.publish()
"""


@pytest.fixture
def holder(tmp_path) -> Iterator[subprocess.Popen[str]]:
    """Another process that is writing out.txt."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "out.txt")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_process_is_refused_until_the_first_one_ends(tmp_path, holder):
    path = tmp_path / "out.txt"
    with pytest.raises(OutputError, match="is being written by another run"):
        write_text_whole(path, "second")
    holder.communicate("go\n")
    assert path.read_text() == "first"
    write_text_whole(path, "second")
    assert path.read_text() == "second"
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path, holder):
    holder.kill()
    holder.wait()
    left = {p.name for p in tmp_path.iterdir()}
    assert any(name.endswith(".part") for name in left)
    assert all(name.startswith(".out.txt.") for name in left)
    write_text_whole(tmp_path / "out.txt", "second")
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


# --- what lies in the way ----------------------------------------------------------------------


def test_names_that_are_foreseen_are_not_followed(tmp_path):
    mine = tmp_path / "mine.txt"
    mine.write_text("precious")
    for name in (".map.tif.part.tif", ".map.tif.part", ".map.tif.probe", ".map.qml.part", ".map.tif.part.lock"):
        (tmp_path / name).symlink_to(mine)
    with pytest.raises(OutputError, match="cannot be written"):
        write_map(tmp_path / "map.tif")  # the lock's name is known: a link there is not followed
    (tmp_path / ".map.tif.part.lock").unlink()
    write_map(tmp_path / "map.tif")
    assert mine.read_text() == "precious"


@pytest.mark.parametrize("kind", ["fifo", "device", "link to a device", "folder"])
def test_targets_that_are_no_files_are_refused_and_stay(kind, tmp_path):
    path = tmp_path / "out.txt"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "device":
        path = Path(os.devnull)
    else:
        path.symlink_to(os.devnull)
    before = path.lstat()
    with pytest.raises(OutputError, match="is a folder" if kind == "folder" else "is not a regular file"):
        Draft(path)
    assert path.lstat() == before


def test_a_sidecar_that_is_no_file_is_refused_before_anything_is_replaced(tmp_path):
    write_map(tmp_path / "map.tif", LCZ, 3)
    (tmp_path / "map.qml").unlink()
    (tmp_path / "map.qml").mkdir()
    with pytest.raises(OutputError, match=r"map\.qml is a folder"):
        write_map(tmp_path / "map.tif", IGBP, 2)
    assert (gdal.Open(str(tmp_path / "map.tif")).ReadAsArray() == 3).all()


def test_a_name_that_leaves_no_room_for_an_ending(tmp_path):
    path = tmp_path / ("n" * 243 + ".tif")  # its sidecar's name has 255 characters
    write_map(path)
    assert gdal.Open(str(path)).RasterXSize == 30


# --- kills and full disks ----------------------------------------------------------------------

KILL = """
import os, signal, sys
from pathlib import Path
turn = int(sys.argv[1])
def counted(name):
    true = getattr(Path, name)
    def call(self, *given, **named):
        global turn
        if turn == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        turn -= 1
        return true(self, *given, **named)
    setattr(Path, name, call)
for name in ("replace", "unlink", "rename"):
    counted(name)
"""
WRITE_MAP = (
    KILL
    + """
from scene_mapper.tests.unit.test_draft import write_map, IGBP
write_map(Path(sys.argv[2]), IGBP, 2)
"""
)


def killed(program: str, turn: int, *arguments: object) -> bool:
    """Run a program that is killed before its n-th rename or removal; return False if it has no so many."""
    done = subprocess.run([sys.executable, "-c", program, str(turn), *map(str, arguments)], capture_output=True)
    assert done.returncode in (0, -9), done.stderr.decode()
    return done.returncode == -9


def test_a_new_map_never_has_the_legend_of_an_older_one(tmp_path):
    path = tmp_path / "map.tif"
    for turn in range(30):
        write_map(path, LCZ, 3)
        was_killed = killed(WRITE_MAP, turn, path)
        dataset = gdal.Open(str(path))
        values = set(np.unique(dataset.ReadAsArray()))
        assert values in ({2}, {3})
        if values == {2}:
            assert (tmp_path / "map.qml").read_text() == qml_text(IGBP)
            assert "Evergreen Needleleaf" in (tmp_path / "map.tif.aux.xml").read_text()
        dataset = None
        if not was_killed:
            break
    assert turn > 5
    assert not was_killed
    assert sorted(p.name for p in tmp_path.iterdir()) == ["map.qml", "map.tif", "map.tif.aux.xml"]


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A disk of its own, of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk is not allowed here")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


@pytest.mark.parametrize("room", [0, 4096, 8192, 12288, 16384, 20480])
def test_on_a_full_disk_an_older_map_stays_as_it_was(small_disk, room, read):
    path = small_disk / "map.tif"
    write_map(path, LCZ, 3)
    before = {p.name: p.read_bytes() for p in small_disk.iterdir()}
    filler = small_disk / "filler"
    free = os.statvfs(small_disk)
    filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - room)))
    told = ""
    try:
        write_map(path, IGBP, 2)
    except OutputError as error:
        told = str(error)
    filler.unlink()
    if told:
        assert "cannot be written" in told
        assert {p.name: p.read_bytes() for p in small_disk.iterdir()} == before
    else:  # there was room enough: then all of it is new and whole
        assert (read(path) == 2).all()
        assert "Evergreen Needleleaf" in (small_disk / "map.tif.aux.xml").read_text()
        assert (small_disk / "map.qml").read_text() == qml_text(IGBP)


# --- networks ----------------------------------------------------------------------------------

IMPORT = (
    KILL
    + """
import dataclasses
from scene_mapper.core.networks.card_stac import read_card
from scene_mapper.core.networks.library import install_network
card = read_card(Path(sys.argv[2]))
install_network(dataclasses.replace(card, title="new"), Path(sys.argv[3]).read_bytes() + b"", Path(sys.argv[4]))
"""
)


def test_an_import_that_is_killed_leaves_the_installed_network_whole(linear, tmp_path, monkeypatch):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    old = linear.scene.model_path.read_bytes()
    new = tmp_path / "new.onnx"
    new.write_bytes(old + b"\x12\x03new")  # another producer: another file, the same network
    for turn in range(30):
        installed = install_network(replace(linear.scene, id="mine", title="old"), old)
        card = installed.model_path.with_suffix(".json")
        was_killed = killed(IMPORT, turn, card, new, card.parent)
        assert "mine" in [one.id for one in open_library().networks]
        found = find_network("mine")
        content = {"old": old, "new": new.read_bytes()}[found.title]
        assert found.model_path.read_bytes() == content
        if not was_killed:
            break
    assert turn >= 4
    assert not was_killed
    assert sorted(p.name for p in card.parent.iterdir()) == ["mine.json", "mine.onnx"]
    assert found.title == "new"


def test_two_imports_under_one_id(linear, tmp_path):
    target = tmp_path / "mine.onnx"
    told = []

    def second() -> None:
        try:
            install_network(replace(linear.scene, id="mine"), b"x", tmp_path)
        except OutputError as error:
            told.append(str(error))

    with Draft(target):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    assert len(told) == 1
    assert "is being written by another run" in told[0]


def test_an_import_that_fails_leaves_the_installed_network_whole(linear, tmp_path, monkeypatch):
    old = install_network(replace(linear.scene, id="mine", title="old"), linear.scene.model_path.read_bytes(), tmp_path)
    card = old.model_path.with_suffix(".json").read_bytes()
    true_replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if self.name == "mine.onnx" and self.parent.name.endswith(".part"):
            raise OSError(28, "No space left on device")
        return true_replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match="cannot be replaced: No space left"):
        install_network(replace(linear.scene, id="mine", title="new"), b"new", tmp_path)
    assert old.model_path.read_bytes() == linear.scene.model_path.read_bytes()
    assert old.model_path.with_suffix(".json").read_bytes() == card
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine.json", "mine.onnx"]


def test_a_folder_goes_though_another_process_still_writes_to_it(tmp_path):
    """As a worker does that has not heard yet of a cancelled run."""
    for turn in range(5):
        draft = Draft(tmp_path / "map.tif")
        began, ended = threading.Event(), list[int]()

        def write(folder: Path = draft.folder, began: threading.Event = began, ended: list[int] = ended) -> None:
            count = 0
            try:
                for count in range(20_000):
                    (folder / f"{count}.tif").touch()
                    if count == 30:
                        began.set()
            except OSError:
                ended.append(count)

        writer = threading.Thread(target=write)
        writer.start()
        began.wait()
        draft.close()
        writer.join(60)
        assert ended, turn
        assert list(tmp_path.iterdir()) == [], turn
