"""What a network's file is, judged by its content: names and endings are often wrong."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ..errors import ModelError
from ..files import check_readable
from .keras_hdf5 import open_hdf5
from .keras_so2sat import family_of
from .other_files import WANTED, describe_archive, describe_folder, describe_other, other_file

COMPLETE_KERAS = "keras"
ZIP_START = b"PK\x03\x04"
_HDF5 = b"\x89HDF\r\n\x1a\n"
# the number that opens PyTorch's files from before version 1.6, as a pickle
_OLD_TORCH = b"\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
_HEAD_BYTES = 512


def read_head(path: Path) -> bytes:
    """Return the first bytes of a file.

    Raises:
        ModelError: it is a folder, or cannot be read.
    """
    if path.is_dir():
        if known := describe_folder(path):
            raise other_file(path, known)
        raise ModelError("{path} is a folder, not a network's file.", WANTED, path=path)
    check_readable(path)
    try:
        with path.open("rb") as stream:
            return stream.read(_HEAD_BYTES)
    except OSError as error:
        raise ModelError(
            "{path} cannot be read ({strerror}).", "Check the path.", path=path, strerror=error.strerror
        ) from error


def is_onnx(head: bytes) -> bool:
    """Return whether a file begins as ONNX's protocol buffer: field 1, a small IR version."""
    return len(head) > 2 and head[0] == 0x08 and 0 < head[1] < 64 and head[2] in b"\x12\x1a\x22\x28\x32\x3a\x42"


def is_torch(path: Path, head: bytes) -> bool:
    """Return whether a file is a PyTorch checkpoint: the zip archive of today, or the pickle of before 1.6.

    Raises:
        ModelError: it is a damaged archive.
    """
    if head.startswith(ZIP_START):
        return any(name.split("/")[1:] == ["data.pkl"] for name in _names_in_zip(path))
    return head.startswith(b"\x80") and _OLD_TORCH in head[:32]


def keras_family(path: Path, head: bytes) -> str | None:
    """Return the family of a Keras file: `COMPLETE_KERAS`, one of the two known files of weights, or None.

    Raises:
        ModelError: it is a damaged archive or HDF5 file.
        MissingDependencyError: it is an HDF5 file and h5py is not installed.
    """
    if head.startswith(ZIP_START):
        is_keras = {"config.json", "model.weights.h5"} <= set(_names_in_zip(path))
        return COMPLETE_KERAS if is_keras else None
    if not head.startswith(_HDF5):
        return None
    with open_hdf5(path) as file:
        return COMPLETE_KERAS if file.is_complete else family_of(file)


def unknown_file(path: Path, head: bytes) -> ModelError:
    """Make the error of a file that is no network, or none that can be read; it says what it seems to be."""
    if head.startswith(_HDF5):
        return ModelError(
            "{path_name} contains Keras weights without an architecture, and the network is not known.",
            "Select the complete file that Keras writes with model.save.",
            path_name=path.name,
        )
    known = describe_archive(_names_in_zip(path)) if head.startswith(ZIP_START) else describe_other(path, head)
    return other_file(path, known)


def _names_in_zip(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError) as error:
        raise ModelError(
            "{path_name} is a damaged or incomplete archive ({error}).",
            "Download or copy the file again.",
            path_name=path.name,
            error=error,
        ) from error
