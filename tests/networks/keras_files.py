"""The Keras files of the tests, which are kept packed."""

from __future__ import annotations

import gzip
from pathlib import Path

KERAS_FOLDER = Path(__file__).resolve().parents[1] / "data" / "keras"


def unpack(name: str, folder: Path) -> Path:
    """Write one of the files, unpacked, into a folder and return its path."""
    path = folder / name
    path.write_bytes(gzip.decompress((KERAS_FOLDER / f"{name}.gz").read_bytes()))
    return path
