"""Where the user's data lies, and files that appear only when they are complete."""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

from .errors import OutputError

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


def write_text_whole(path: Path, text: str) -> None:
    """Write a text file (UTF-8) that appears under its name only when it is whole.

    Raises:
        OutputError: it cannot be written there.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(text.encode("utf-8"))
        part.replace(path)
    except OSError as error:
        raise OutputError(
            "{path} cannot be written: {strerror}.",
            "Choose a folder of your own, or make room there.",
            path=path,
            strerror=error.strerror,
        ) from error
    finally:
        with suppress(OSError):  # a disk that cannot be written to cannot be cleared either
            part.unlink(missing_ok=True)
