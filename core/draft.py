"""Files that are written aside and appear under their names only when all of them are whole."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType

from .errors import OutputError
from .file_lock import Claim, short_name
from .removal import RANDOM_LETTERS, remove_folder
from .stoppable import publishing

_ENDING = ".part"
_open: set[Path] = set()


class Draft:
    """A file, and what belongs to it, while it is being written.

    It is written in a new folder beside its target, ``.NAME.….part``, whose name nobody can foresee and which nobody
    else can write to. As long as the draft is open, no other run can begin one of the same name. What earlier runs
    left there that were killed is removed.

    Args:
        path: the target.

    Raises:
        OutputError: it is no regular file, another run is writing it, or its folder cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        check_regular(path)
        self._claim = _claim(path)
        try:
            beginning = f".{short_name(path)}."
            _sweep(path.parent, beginning)
            self.folder = Path(tempfile.mkdtemp(suffix=_ENDING, prefix=beginning, dir=path.parent))
        except OSError as error:
            self._claim.release()
            raise cannot_write(path, error) from error
        _open.add(self.folder)

    def aside(self, target: Path | None = None) -> Path:
        """Return where to write the file, or one that belongs to it and lies beside it in the end."""
        return self.folder / (target or self.path).name

    def publish(self, obsolete: Iterable[Path] = ()) -> None:
        """Rename the files to their final names: what is obsolete is removed first, and the file itself comes last.

        Args:
            obsolete: files that belong to an older file of that name.

        Raises:
            OutputError: a file cannot be written to the disk, or cannot take its name.
            RunCancelled: the run was left behind (`stoppable`).
        """
        try:
            files = [path for path in self.folder.iterdir() if path.is_file()]
            written = sorted(files, key=lambda path: path.name == self.path.name)
            for file in written:
                _flush(file)
        except OSError as error:
            raise cannot_write(self.path, error) from error
        targets = [self.path.parent / file.name for file in written]
        for target in targets:
            check_regular(target)
        try:
            # What belonged to an older file would say wrong things of the new one, were this run killed here.
            with publishing():
                for old in (*obsolete, *targets[:-1]):
                    old.unlink(missing_ok=True)
                for file, target in zip(written, targets):
                    file.replace(target)
        except OSError as error:
            raise OutputError(
                "{path} cannot be replaced: {strerror}.",
                "Close the program that uses it, or use another name.",
                path=self.path,
                strerror=error.strerror,
            ) from error

    def close(self) -> None:
        """Remove what has not got its name, and let others write the file."""
        remove_folder(self.folder)
        _open.discard(self.folder)
        self._claim.release()

    def __enter__(self) -> Draft:
        """Begin to write."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what has not got its name."""
        self.close()


@contextmanager
def claimed(paths: Iterable[Path | None]) -> Iterator[None]:
    """Keep the sole right to write files while a run computes what it will write to them.

    A run that writes several files, or writes them late, would otherwise find out at its end that another run has
    begun to write one of them.

    Args:
        paths: the files, which this thread may then write; None for those that are not wanted. Their folders exist.

    Raises:
        OutputError: another run is writing one of them, or its folder cannot be written.
    """
    with ExitStack() as stack:
        for path in paths:
            if path is not None:
                stack.callback(_claim(path).release)
        yield


def _claim(path: Path) -> Claim:
    try:
        return Claim(path)
    except OutputError:
        raise
    except OSError as error:
        raise cannot_write(path, error) from error


def check_regular(path: Path) -> None:
    """Refuse a target that is a device, a pipe, a socket or a folder, or a link to one; or is write-protected.

    Raises:
        OutputError: it is.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise cannot_write(path, error) from error
    if stat.S_ISDIR(mode):
        raise OutputError("{path} is a folder.", "Enter the name of a file.", path=path)
    if not stat.S_ISREG(mode):
        raise OutputError("{path} is not a regular file.", "Enter the name of a file.", path=path)
    if not os.access(path, os.W_OK):  # where the folder may be written, it could be replaced all the same
        raise OutputError("{path} is write-protected.", "Use another name, or remove the protection.", path=path)


def cannot_write(path: Path, error: OSError) -> OutputError:
    """Return the refusal to write a file, with the system's reason."""
    return OutputError(
        "{path} cannot be written: {strerror}.",
        "Select another folder, or free disk space.",
        path=path if len(path.name) < 100 else path.with_name(path.name[:80] + "…"),
        strerror=error.strerror or error,
    )


def remove_all() -> None:
    """Remove what is being written: for a program that must end at once."""
    for folder in list(_open):
        remove_folder(folder)


def _sweep(folder: Path, beginning: str) -> None:
    """Remove what killed runs left: nobody else writes under that name while the claim is held."""
    length = len(beginning) + RANDOM_LETTERS + len(_ENDING)
    with os.scandir(folder) as entries:
        left = [entry for entry in entries if entry.name.startswith(beginning) and entry.name.endswith(_ENDING)]
    for entry in left:
        ours = Path(entry.path) in _open  # of the same thread, which has claimed the file twice
        if not ours and entry.is_dir(follow_symlinks=False) and len(entry.name) == length:
            remove_folder(Path(entry.path))


def _flush(file: Path) -> None:
    """Make sure that a file is on the disk: some disks tell only then that they are full."""
    handle = os.open(file, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
