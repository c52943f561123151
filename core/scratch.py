"""Temporary folders that do not outlive their program for long: the next run removes what a kill left."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import OutputError
from .file_lock import FileLock
from .removal import RANDOM_LETTERS, remove_folder

PREFIX = "scene-mapper-"
_LOCK, _INSIDE = "lock", "files"
_open: set[Path] = set()


@contextmanager
def scratch_folder(parent: Path | None = None, prefix: str = PREFIX) -> Iterator[Path]:
    """Yield an empty folder of this program's own, which is removed afterwards.

    What earlier runs left there that were killed is removed first.

    Args:
        parent: where to make it; the system's folder for temporary files by default.
        prefix: how its name begins.

    Raises:
        OutputError: there is no place for temporary files.
    """
    try:
        place = parent or Path(tempfile.gettempdir())
        _sweep(place, prefix)
        folder, lock = _new_folder(place, prefix)
    except OSError as error:
        raise OutputError(
            "A temporary folder cannot be created: {reason}.",
            "Free disk space, or set the environment variable TMPDIR (on Windows TEMP) to another folder.",
            reason=error.strerror or error,
        ) from error
    try:
        yield folder / _INSIDE
    finally:
        _remove(folder, lock)
        _open.discard(folder)


def remove_all() -> None:
    """Remove the folders that are still lent: for a program that must end at once."""
    for folder in list(_open):
        remove_folder(folder)


def _new_folder(place: Path, prefix: str) -> tuple[Path, FileLock]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
        _open.add(folder)
        lock = FileLock(folder / _LOCK)
        try:
            if lock.acquire():
                (folder / _INSIDE).mkdir()
                return folder, lock
        except FileNotFoundError:
            if folder.is_dir():
                raise
        _open.discard(folder)  # another run has taken it for one that was left


def _sweep(place: Path, prefix: str) -> None:
    """Remove folders of killed runs: those of this user whose lock nobody holds, and empty ones without a lock."""
    length = len(prefix) + RANDOM_LETTERS
    with os.scandir(place) as entries:
        found = [Path(e.path) for e in entries if e.name.startswith(prefix) and len(e.name) == length]
    for folder in found:
        if folder in _open or not _is_ours(folder):
            continue
        if not (folder / _LOCK).is_file():
            with suppress(OSError):  # it is not empty, so it is none of ours
                folder.rmdir()
            continue
        lock = FileLock(folder / _LOCK)
        try:
            if not lock.acquire():
                continue
        except OSError:
            continue
        _remove(folder, lock)


def _remove(folder: Path, lock: FileLock) -> None:
    """Remove a folder, its lock after its content: a run that is killed here leaves what the next run removes."""
    with suppress(OSError):
        for path in list(folder.iterdir()):
            if path.name != _LOCK:
                remove_folder(path)
    lock.release()
    remove_folder(folder)


def _is_ours(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and (not hasattr(os, "getuid") or found.st_uid == os.getuid())
