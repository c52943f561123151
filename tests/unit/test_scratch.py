"""Temporary folders: whatever the moment in which a run is killed, the next one removes what it left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from scene_mapper.core.scratch import scratch_folder

KILLED = """
import os, signal, sys
from pathlib import Path
left = int(sys.argv[1])

def hook(event, arguments):
    global left
    if event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree") or (
        event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    ):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

from scene_mapper.core.scratch import scratch_folder
sys.addaudithook(hook)
with scratch_folder(Path(sys.argv[2])) as folder:
    (folder / "a.txt").write_text("a")
"""


def test_what_a_kill_left_is_removed_by_the_next_run(tmp_path):
    n_left = 0
    for turn in range(1, 60):
        done = subprocess.run([sys.executable, "-c", KILLED, str(turn), str(tmp_path)], capture_output=True)
        n_left += bool(list(tmp_path.iterdir()))
        with scratch_folder(tmp_path) as folder:
            assert [path.name for path in tmp_path.iterdir()] == [folder.parent.name], turn
        assert list(tmp_path.iterdir()) == [], turn
        if done.returncode == 0:
            break
        assert done.returncode == -9, done.stderr.decode()
    assert turn > 8
    assert n_left > 5
    assert done.returncode == 0


def test_a_folder_of_another_program_stays(tmp_path):
    other = tmp_path / "scene-mapper-abcdefgh"
    other.mkdir()
    (other / "mine.txt").write_text("mine")
    with scratch_folder(tmp_path):
        pass
    assert (other / "mine.txt").read_text() == "mine"


def test_an_empty_folder_that_another_run_has_just_taken_away_is_made_again(tmp_path, monkeypatch):
    """Between the making of a folder and its lock, another run may take it for one that was left."""
    from scene_mapper.core import scratch

    true_lock, taken = scratch.FileLock, []

    def lock_of(path: Path):
        if not taken:
            taken.append(path.parent)
            path.parent.rmdir()
        return true_lock(path)

    monkeypatch.setattr(scratch, "FileLock", lock_of)
    with scratch_folder(tmp_path) as folder:
        assert folder.is_dir()
        assert folder.parent != taken[0]
    assert list(tmp_path.iterdir()) == []
