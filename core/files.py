"""Where the user's data lies, and files that appear only when they are complete."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from .draft import Draft, cannot_write

HOME_VARIABLE = "SCENE_MAPPER_HOME"


def home_folder() -> Path:
    """Return the folder of the user's data: ``$SCENE_MAPPER_HOME``, or the platform's usual place."""
    given = os.environ.get(HOME_VARIABLE)
    if given:
        return Path(given).expanduser().absolute()
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA", str(Path.home() / "AppData" / "Roaming")))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share"))
    return base / "scene-mapper"


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
    with Draft(path) as draft:
        try:
            # A name may hold bytes that are no text: they are written as marks.
            draft.aside().write_bytes(text.encode("utf-8", "replace"))
        except OSError as error:
            raise cannot_write(path, error) from error
        draft.publish(obsolete)
