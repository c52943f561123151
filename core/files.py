"""Where the user's data lies, and files that appear only when they are complete."""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from .draft import Draft, cannot_write
from .errors import InputError, OutputError
from .message import Message

HOME_VARIABLE = "SCENE_MAPPER_HOME"
_temporary: list[Path] = []


def home_folder() -> Path:
    """Return the folder of the user's data: ``$SCENE_MAPPER_HOME``, or the platform's usual place.

    Where there is none that can be looked into (a user without an entry in the list of users, a home of
    somebody else's), it is a temporary folder, which goes when the program ends; `home_problem` says so.

    Raises:
        OutputError: there is no place for temporary files either.
    """
    try:
        folder = _usual_home()
        folder.stat()
    except FileNotFoundError:
        return folder  # it is made when it is needed
    except (OSError, RuntimeError, KeyError, ValueError):
        return _temporary_home()
    return folder


def home_problem() -> str:
    """Return what to tell of `home_folder`: nothing where it is as usual."""
    folder = home_folder()
    if not _temporary or folder != _temporary[0]:
        return ""
    return Message(
        "There is no home folder that can be used. Networks and settings are kept in {folder} until the program ends; "
        "set {variable} to a folder of your own to keep them.",
        folder=folder,
        variable=HOME_VARIABLE,
    )


def check_lasting_home() -> None:
    """Refuse to keep something in the user's folder where that goes when the program ends.

    Raises:
        OutputError: there is no home folder that can be used.
    """
    if home_problem():
        raise OutputError(
            "There is no home folder in which a network could be kept.",
            "Set the environment variable {variable} to a folder of your own.",
            variable=HOME_VARIABLE,
        )


def is_file(path: Path) -> bool:
    """Return whether a path is a file that can be looked at; False, too, in folders that are closed to this user."""
    try:
        return path.is_file()
    except OSError:
        return False


def check_readable(path: Path | str, most_bytes: int | None = None) -> None:
    """Refuse to read a pipe, a device or a socket, whose end may never come, and files that are absurdly large.

    What is not there at all is left to whoever opens it.

    Args:
        path: what is to be read; a folder is taken.
        most_bytes: the largest size that is reasonable, or None.

    Raises:
        InputError: it is no regular file, or too large.
    """
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return
    if not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)):
        raise InputError("{path} is not a regular file.", "Enter the name of a file.", path=path)
    if most_bytes is not None and found.st_size > most_bytes:
        raise InputError(
            "{path} is too large ({size:.0f} MB).",
            "Check that it is the right file.",
            path=path,
            size=found.st_size / 1e6,
        )


def _usual_home() -> Path:
    given = os.environ.get(HOME_VARIABLE)
    if given:
        return Path(given).expanduser().absolute()
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share"))
    return base.absolute() / "scene-mapper"


def _temporary_home() -> Path:
    if not _temporary:
        try:
            folder = Path(tempfile.mkdtemp(prefix="scene-mapper-home-"))
        except OSError as error:
            raise OutputError(
                "There is neither a home folder nor a folder for temporary files.",
                "Set the environment variable {variable} to a folder of your own.",
                variable=HOME_VARIABLE,
            ) from error
        _temporary.append(folder)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return _temporary[0]


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write_text_whole(path: Path, text: str, obsolete: Iterable[Path] = ()) -> None:
    """Write a text file (UTF-8) that appears under its name only when it is whole.

    Args:
        path: the file.
        text: its content.
        obsolete: files that belong to an older file of that name, which are removed.

    Raises:
        OutputError: it cannot be written there, or another run is writing it.
    """
    # A name may hold bytes that are no text: they are written as marks.
    write_whole(path, text.encode("utf-8", "replace"), obsolete)


def write_whole(path: Path, data: bytes, obsolete: Iterable[Path] = ()) -> None:
    """Write a file that appears under its name only when it is whole.

    Args:
        path: the file.
        data: its content.
        obsolete: files that belong to an older file of that name, which are removed.

    Raises:
        OutputError: it cannot be written there, or another run is writing it.
    """
    with Draft(path) as draft:
        try:
            draft.aside().write_bytes(data)
        except OSError as error:
            raise cannot_write(path, error) from error
        draft.publish(obsolete)
