"""Write files as torch.save does, without PyTorch: both formats, and what an attacker would write."""

from __future__ import annotations

import io
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

STORAGES = {
    "float32": "FloatStorage",
    "float64": "DoubleStorage",
    "float16": "HalfStorage",
    "int64": "LongStorage",
    "int32": "IntStorage",
    "int16": "ShortStorage",
    "int8": "CharStorage",
    "uint8": "ByteStorage",
    "bool": "BoolStorage",
    "uint16": "BFloat16Storage",  # numpy has no bfloat16: the tests give its bits
}
LEGACY_MAGIC = 0x1950A86A20F9469CFC6C


@dataclass
class Global:
    """``module.name``, not called."""

    module: str
    name: str

    def code(self) -> bytes:
        return b"c" + f"{self.module}\n{self.name}\n".encode()


@dataclass
class Call:
    """``module.name(*arguments)``, with a state set afterwards if one is given."""

    module: str
    name: str
    arguments: tuple[Any, ...] = ()
    state: Any = None


@dataclass
class OrderedDict:
    """A state dict as PyTorch writes it: an ordered dict that carries ``_metadata``."""

    content: dict[str, Any]


@dataclass
class Raw:
    """Instructions as they are."""

    code: bytes


@dataclass
class View:
    """A tensor as a view of a storage; ``content`` is the storage, a 1-d array."""

    content: np.ndarray
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    offset: int = 0


class Pickle:
    """Collects instructions of protocol 2, and the storages that they refer to."""

    def __init__(self, legacy: bool = False) -> None:
        self.legacy = legacy
        self.storages: list[np.ndarray] = []

    def dump(self, value: Any) -> bytes:
        return b"\x80\x02" + self.code(value) + b"."

    def code(self, value: Any) -> bytes:
        if isinstance(value, np.ndarray):
            value = View(value.ravel(), value.shape, tuple(s // value.itemsize for s in value.strides))
        if isinstance(value, View):
            return self._tensor(value)
        if isinstance(value, Raw):
            return value.code
        if isinstance(value, Global):
            return value.code()
        if isinstance(value, Call):
            built = b"" if value.state is None else self.code(value.state) + b"b"
            return Global(value.module, value.name).code() + self.code(value.arguments) + b"R" + built
        if isinstance(value, OrderedDict):
            empty, items = self.code(Call("collections", "OrderedDict")), self.code(value.content)[1:]
            return empty + items + self.code({"_metadata": {"": {"version": 1}}}) + b"b"
        if isinstance(value, dict):
            return b"}(" + b"".join(self.code(k) + self.code(v) for k, v in value.items()) + b"u"
        if isinstance(value, tuple):
            return b"(" + b"".join(map(self.code, value)) + b"t"
        if isinstance(value, list):
            return b"](" + b"".join(map(self.code, value)) + b"e"
        return self._plain(value)

    def _plain(self, value: Any) -> bytes:
        if value is None or isinstance(value, bool):
            return {None: b"N", True: b"\x88", False: b"\x89"}[value]
        if isinstance(value, str):
            return b"X" + struct.pack("<I", len(value.encode())) + value.encode()
        if isinstance(value, float):
            return b"G" + struct.pack(">d", value)
        if 0 <= value < 2**31:
            return b"J" + struct.pack("<i", value)
        content = int(value).to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
        return b"\x8a" + bytes([len(content)]) + content

    def _tensor(self, view: View) -> bytes:
        key = next((i for i, one in enumerate(self.storages) if one is view.content), len(self.storages))
        if key == len(self.storages):
            self.storages.append(view.content)
        kind = Global("torch", STORAGES[view.content.dtype.newbyteorder("=").name])
        reference = ("storage", kind, str(key), "cpu", view.content.size, *([None] if self.legacy else []))
        hooks = Call("collections", "OrderedDict")
        storage = Raw(self.code(reference) + b"Q")
        arguments = (storage, view.offset, view.shape, view.strides, False, hooks)
        return self.code(Call("torch._utils", "_rebuild_tensor_v2", arguments))


def write_zip(path: Path, value: Any, with_data: bool = True, big_endian: bool = False) -> Path:
    """Write today's format.

    Args:
        path: the file.
        value: what is saved.
        with_data: False leaves the storages out: enough for what only looks at shapes.
        big_endian: say that the storages are big-endian (the arrays have to be).
    """
    pickle = Pickle()
    content = pickle.dump(value)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", content)
        archive.writestr("archive/byteorder", "big" if big_endian else "little")
        for key, storage in enumerate(pickle.storages if with_data else []):
            archive.writestr(f"archive/data/{key}", storage.tobytes())
        archive.writestr("archive/version", "3\n")
    return path


def write_legacy(path: Path, value: Any) -> Path:
    """Write the format of PyTorch before 1.6."""
    pickle, plain = Pickle(legacy=True), Pickle()
    content = pickle.dump(value)
    file = io.BytesIO()
    for one in (LEGACY_MAGIC, 1001, {"protocol_version": 1001, "little_endian": True}):
        file.write(plain.dump(one))
    file.write(content)
    file.write(plain.dump([str(key) for key in range(len(pickle.storages))]))
    for storage in pickle.storages:
        file.write(struct.pack("<q", storage.size) + storage.tobytes())
    path.write_bytes(file.getvalue())
    return path


WRITERS = {"zip": write_zip, "legacy": write_legacy}
