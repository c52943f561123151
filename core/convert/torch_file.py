"""Open a PyTorch checkpoint, of today's zip format or of PyTorch before 1.6.

Neither PyTorch nor Python's pickle is used, nothing is unpacked to disk, and a tensor
is read only when it is asked for. Layouts: a zip of uncompressed records
(``NAME/data.pkl`` and one ``NAME/data/KEY`` a storage), or five pickles in a row
followed by the storages, each behind its count as an int64.
"""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from .torch_pickle import DAMAGED_HINT, MAX_BYTES, PickleMachine
from .torch_tensors import CALLS, Storage, Tensor, storage_of

ZIP_START = b"PK\x03\x04"
# What zipfile raises on damaged archives: wrong places, cut records, flags that it does not know.
ZIP_ERRORS = (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError, struct.error)
LEGACY_MAGIC = 0x1950A86A20F9469CFC6C
LEGACY_PROTOCOL = 1001


class _Storages(Protocol):
    """Where the numbers of a checkpoint lie."""

    big_endian: bool

    def read(self, storage: Storage) -> bytes:
        """Return a storage's bytes."""
        ...


class TorchCheckpoint:
    """An open checkpoint.

    Attributes:
        name: the file's name.
        content: what was saved: dicts, lists, numbers, texts, and `Tensor` for each tensor.
    """

    def __init__(self, name: str, content: Any, storages: _Storages) -> None:
        self.name, self.content, self._storages = name, content, storages
        self._last: tuple[Storage, bytes] | None = None  # tensors may share a storage

    def values(self, tensor: Tensor) -> NDArray[np.float32]:
        """Read a tensor as float32, whatever its type in the file.

        Raises:
            ModelError: the file does not hold what it says.
        """
        if self._last is None or self._last[0] != tensor.storage:
            self._last = (tensor.storage, self._storages.read(tensor.storage))
        return tensor.values(self._last[1], self._storages.big_endian)


@contextmanager
def open_checkpoint(path: Path) -> Iterator[TorchCheckpoint]:
    """Open a file that ``torch.save`` wrote.

    Args:
        path: the file.

    Yields:
        The checkpoint; its tensors can be read until the block ends.

    Raises:
        ModelError: no such file, not a checkpoint, damaged, or one that asks to run code.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise ModelError(
            "{path} cannot be opened: {strerror}.", "Choose a checkpoint file.", path=path, strerror=error.strerror
        ) from error
    with file:
        is_zip = file.read(len(ZIP_START)) == ZIP_START
        file.seek(0)
        if not is_zip:
            yield _open_legacy(file, path.name)
            return
        with _open_zip(file, path.name) as archive:
            yield _read_zip(archive, path.name, os.fstat(file.fileno()).st_size)


def _open_zip(file: BinaryIO, name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except ZIP_ERRORS as error:
        raise ModelError("{name} is damaged: {error}.", DAMAGED_HINT, name=name, error=error) from error


def _read_zip(archive: zipfile.ZipFile, name: str, size: int) -> TorchCheckpoint:
    """Read the data.pkl of a zip of so many bytes."""
    names = set(archive.namelist())
    pickles = [one for one in names if one.count("/") == 1 and one.endswith("/data.pkl")]
    folder = pickles[0][: -len("data.pkl")] if len(pickles) == 1 else ""
    if not folder:
        raise ModelError("{name} is a zip file, but not one that torch.save wrote.", DAMAGED_HINT, name=name)
    if f"{folder}constants.pkl" in names or any(one.startswith(f"{folder}code/") for one in names):
        raise ModelError(
            "{name} is a TorchScript program, which contains code and not only weights.",
            "Save the weights with torch.save(model.state_dict(), FILE).",
            name=name,
        )
    order = f"{folder}byteorder"
    storages = _ZipStorages(archive, folder, name, size)
    storages.big_endian = order in names and storages.record(order, 16) == b"big"
    pickle = io.BytesIO(storages.record(f"{folder}data.pkl", MAX_BYTES))
    return TorchCheckpoint(name, PickleMachine(pickle, name, CALLS, storage_of).load(), storages)


class _ZipStorages:
    """The storages in a zip, each an uncompressed record of its own."""

    def __init__(self, archive: zipfile.ZipFile, folder: str, name: str, size: int) -> None:
        self._archive, self._folder, self._name, self._size = archive, folder, name, size
        self.big_endian = False

    def read(self, storage: Storage) -> bytes:
        size = storage.count * storage.item_bytes
        content = self.record(f"{self._folder}data/{storage.key}", size)
        if len(content) != size:
            raise _damaged_storage(self._name, storage.key)
        return content

    def record(self, record: str, limit: int) -> bytes:
        """Read a record of at most ``limit`` bytes; the zip's checksum is compared.

        What could be more than it seems is refused: packed, encrypted, longer than the file.

        Raises:
            ModelError: there is no such record, or it is refused or damaged.
        """
        try:
            info = self._archive.getinfo(record)
        except KeyError as error:
            raise ModelError(
                "{name} is damaged: it has no {record}.", DAMAGED_HINT, name=self._name, record=record
            ) from error
        is_plain = info.compress_type == zipfile.ZIP_STORED and not info.flag_bits & 1
        if not is_plain or not info.compress_size == info.file_size <= min(limit, self._size):
            raise ModelError(
                "{name} is damaged or was not written by torch.save: its record {record} is compressed, "
                "encrypted or too long.",
                DAMAGED_HINT,
                name=self._name,
                record=record,
            )
        try:
            return self._archive.read(info)
        except ZIP_ERRORS as error:
            raise ModelError("{name} is damaged: {error}.", DAMAGED_HINT, name=self._name, error=error) from error


def _open_legacy(file: BinaryIO, name: str) -> TorchCheckpoint:
    """Read the five pickles, and note where each storage lies."""
    is_pickle = file.read(1) == b"\x80"  # the instruction that tells the protocol
    file.seek(0)
    if (
        not is_pickle
        or PickleMachine(file, name, {}).load() != LEGACY_MAGIC
        or PickleMachine(file, name, {}).load() != LEGACY_PROTOCOL
    ):
        raise ModelError("{name} is not a PyTorch checkpoint.", "Select a file written by torch.save.", name=name)
    PickleMachine(file, name, {}).load()  # sizes of C types on the writer's machine
    declared: dict[str, Storage] = {}

    def remember(reference: Any) -> Storage:
        storage = storage_of(reference)
        return declared.setdefault(storage.key, storage)

    content = PickleMachine(file, name, CALLS, remember).load()
    keys = PickleMachine(file, name, {}).load()
    if type(keys) is not list or not all(isinstance(key, str) and key in declared for key in keys):
        raise ModelError("{name} is damaged: its list of storages does not fit.", DAMAGED_HINT, name=name)
    return TorchCheckpoint(name, content, _LegacyStorages(file, name, [declared[key] for key in keys]))


class _LegacyStorages:
    """The storages that follow one another at the end of a file of PyTorch before 1.6."""

    big_endian = False  # whatever the writer's machine was

    def __init__(self, file: BinaryIO, name: str, storages: list[Storage]) -> None:
        self._file, self._name = file, name
        self._starts: dict[str, int] = {}
        place, end = file.tell(), os.fstat(file.fileno()).st_size
        for storage in storages:
            file.seek(place)
            count = file.read(8)
            place += 8
            if len(count) != 8 or struct.unpack("<q", count)[0] != storage.count:
                raise _damaged_storage(self._name, storage.key)
            self._starts[storage.key] = place
            place += storage.count * storage.item_bytes
            if place > end:
                raise _damaged_storage(self._name, storage.key)

    def read(self, storage: Storage) -> bytes:
        if storage.key not in self._starts:
            raise _damaged_storage(self._name, storage.key)
        self._file.seek(self._starts[storage.key])
        return self._file.read(storage.count * storage.item_bytes)


def _damaged_storage(name: str, key: str) -> ModelError:
    return ModelError("{name} is damaged: storage {key} is missing or incomplete.", DAMAGED_HINT, name=name, key=key)
