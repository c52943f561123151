"""Locks on files that end with the process that holds them, however it ends."""

from __future__ import annotations

import errno
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

from .errors import OutputError

_UNSUPPORTED = {errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
_TRIES = 20


class FileLock:
    """An exclusive lock, kept as an open and locked file of that name.

    Args:
        path: the lock's file; it is made, and removed again by `release`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: int | None = None

    def acquire(self) -> bool:
        """Take the lock; return False if another one holds it.

        Where the file system knows no locks, it is taken all the same.

        Raises:
            OSError: the file cannot be made.
        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        for _ in range(_TRIES):
            file = os.open(self.path, flags, 0o666)
            try:
                if not _lock(file):
                    os.close(file)
                    return False
                if _is_same(file, self.path):
                    self._file = file
                    return True
            except BaseException:
                os.close(file)
                raise
            os.close(file)  # its last holder has just removed it: another one of that name may be there
        return False

    def release(self) -> None:
        """Remove the file and the lock; do nothing if it is not held."""
        file, self._file = self._file, None
        if file is None:
            return
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(file)
        with suppress(OSError):
            self.path.unlink()
        if sys.platform != "win32":
            os.close(file)


def _is_same(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.lstat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno in _UNSUPPORTED
        return True


class Claim:
    """The sole right to write a file. The thread that has it may claim the same file again.

    Args:
        path: the file; its folder exists.

    Raises:
        OutputError: another run, or another thread of this one, is writing it.
        OSError: its folder cannot be written.
    """

    _held: dict[Path, tuple[int, int, FileLock]] = {}  # noqa: RUF012 (of the whole process, on purpose)
    _guard = threading.Lock()

    def __init__(self, path: Path) -> None:
        self.path = path
        self._key = path.parent.resolve() / path.name
        self._mine = False
        with self._guard:
            me = threading.get_ident()
            owner, times, lock = self._held.get(self._key, (me, 0, FileLock(lock_name(self._key))))
            if owner != me or (times == 0 and not lock.acquire()):
                raise OutputError(
                    "{path} is being written by another run.",
                    "Wait until that run has finished, or use another name.",
                    path=path,
                )
            self._held[self._key] = (me, times + 1, lock)
            self._mine = True

    def release(self) -> None:
        """Release the lock; do nothing if that was done before."""
        with self._guard:
            if not self._mine:
                return
            self._mine = False
            owner, times, lock = self._held.pop(self._key)
            if times > 1:
                self._held[self._key] = (owner, times - 1, lock)
            else:
                lock.release()


def remove_all() -> None:
    """Remove the locks that are held: for a program that must end at once."""
    for _, _, lock in list(Claim._held.values()):
        lock.release()


def lock_name(path: Path) -> Path:
    """Return the name of a file's lock, beside it."""
    return path.with_name(f".{short_name(path)}.part.lock")


def short_name(path: Path) -> str:
    """Return a file's name, or one that stands for it where it leaves no room for an ending."""
    if len(os.fsencode(path.name)) <= 200:
        return path.name
    import hashlib

    return path.name[:40] + "~" + hashlib.sha256(os.fsencode(path.name)).hexdigest()[:16]
