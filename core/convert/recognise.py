"""What a network's file is, judged by its content: names and endings are often wrong."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ..errors import ModelError
from .keras_hdf5 import open_hdf5
from .keras_so2sat import family_of

_WANTED = "Give an ONNX file, a Keras HDF5 or .keras file, or a PyTorch checkpoint."
_HDF5 = b"\x89HDF\r\n\x1a\n"
# the number that opens PyTorch's files from before version 1.6, as a pickle
_OLD_TORCH = b"\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
_HEAD_BYTES = 512

# how files that are taken for networks begin, and what they are
_OTHERS = (
    (b"version https://git-lfs", "a pointer of Git LFS, not the file itself"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-zip archive"),
    (b"<", "a web page or XML text, perhaps the page of a download"),
    (b"{", "JSON text"),
)


def recognise_file(path: Path) -> str:
    """Return what kind of network a file holds; see `scene_mapper.core.convert.recognise`."""
    if path.is_dir():
        raise ModelError("{path} is a folder, not a network's file.", _folder_hint(path), path=path)
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError as error:
        raise ModelError(
            "{path} cannot be read ({strerror}).", "Check the path.", path=path, strerror=error.strerror
        ) from error
    if head.startswith(_HDF5):
        return _keras_hdf5(path)
    if head.startswith(b"PK\x03\x04"):
        return _archive(path)
    if head.startswith(b"\x80") and _OLD_TORCH in head[:32]:
        return "torch"
    if _looks_like_onnx(head):
        return "onnx"
    raise ModelError(
        "{path_name} is not a network: it seems to be {guess}.", _WANTED, path_name=path.name, guess=_guess(head)
    )


def _keras_hdf5(path: Path) -> str:
    """Tell a complete Keras file from the two known files of weights."""
    with open_hdf5(path) as file:
        family = "keras" if file.is_complete else family_of(file)
    if family is None:
        raise ModelError(
            "{path_name} holds Keras weights without their architecture, and is none of the known ones.",
            "Give the complete file, as Keras's model.save writes it.",
            path_name=path.name,
        )
    return family


def _archive(path: Path) -> str:
    """Tell PyTorch's and Keras's zip files apart."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError) as error:
        raise ModelError(
            "{path_name} is a damaged or incomplete archive ({error}).",
            "Get the file again.",
            path_name=path.name,
            error=error,
        ) from error
    if "config.json" in names and "model.weights.h5" in names:
        return "keras"
    if any(name.split("/")[1:] == ["data.pkl"] for name in names):
        return "torch"
    raise ModelError(
        "{path_name} is a zip archive, but neither a PyTorch checkpoint nor a .keras file.",
        "Unpack it first, and give the network's file that is in it.",
        path_name=path.name,
    )


def _looks_like_onnx(head: bytes) -> bool:
    """Return whether a file begins as ONNX's protocol buffer: field 1, a small IR version."""
    return len(head) > 2 and head[0] == 0x08 and 0 < head[1] < 64 and head[2] in b"\x12\x1a\x22\x28\x32\x3a\x42"


def _guess(head: bytes) -> str:
    """Say what a file that is no network may be."""
    if not head:
        return "an empty file"
    for start, what in _OTHERS:
        if head.lstrip().startswith(start):
            return what
    if head[4:8] == b"TFL3":
        return "a TensorFlow Lite network, which cannot be read"
    if head.startswith(b"\x80"):
        return "a Python pickle, which may hold program code and is not read"
    printable = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in head)
    return "a text file" if printable == len(head) else "something unknown"


def _folder_hint(path: Path) -> str:
    if (path / "saved_model.pb").exists():
        return "It is a TensorFlow SavedModel: save the network as one .h5 file, or convert it to ONNX."
    return _WANTED
