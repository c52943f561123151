"""What must be known of an .onnx file before onnxruntime opens it, read from its bytes.

An .onnx file is a protocol buffer (onnx.proto, ``ModelProto``). Only its outline is walked, so
the package onnx is not needed and no weight is copied.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import ModelError

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_DEEPEST = 32
# onnx.proto: which fields of a message hold messages in which tensors may lie.
_CHILDREN = {
    "model": {7: "graph", 25: "function"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "function": {7: "node"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
}
_GRAPH, _GRAPH_OUTPUT, _VALUE_NAME = 7, 12, 1
_EXTERNAL_DATA, _ENTRY_KEY, _ENTRY_VALUE = 13, 1, 2


def external_files(data: bytes) -> tuple[str, ...]:
    """Name the other files in which an .onnx file keeps weights.

    Raises:
        ModelError: it is no protocol buffer.
    """
    return tuple(sorted(set(_external(memoryview(data), "model", 0))))


def with_one_output(data: bytes, name: str) -> bytes:
    """Return a network without its outputs but one.

    Args:
        data: content of an .onnx file.
        name: the output that stays.

    Raises:
        ModelError: it is no protocol buffer.
    """
    model = memoryview(data)
    parts = []
    for number, value, whole in _fields(model):
        if number == _GRAPH and isinstance(value, memoryview):
            graph = b"".join(bytes(w) for n, v, w in _fields(value) if n != _GRAPH_OUTPUT or _name_of(v) == name)
            parts.append(_varint(_GRAPH << 3 | _BYTES) + _varint(len(graph)) + graph)
        else:
            parts.append(bytes(whole))
    return b"".join(parts)


def _external(message: memoryview, kind: str, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        raise _damaged()
    for number, value, _ in _fields(message):
        if not isinstance(value, memoryview):
            continue
        if kind == "tensor":
            if number == _EXTERNAL_DATA:
                entry = {n: _text(v) for n, v, _ in _fields(value)}
                if entry.get(_ENTRY_KEY) == "location":
                    yield entry.get(_ENTRY_VALUE, "")
        elif number in _CHILDREN[kind]:
            yield from _external(value, _CHILDREN[kind][number], depth + 1)


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview | int, memoryview]]:
    """Return a message's fields: number, value, and the bytes that both take."""
    at = 0
    while at < len(message):
        start = at
        tag, at = _read_varint(message, at)
        value: memoryview | int = 0
        if tag & 7 == _VARINT:
            value, at = _read_varint(message, at)
        elif tag & 7 == _BYTES:
            length, at = _read_varint(message, at)
            value, at = message[at : at + length], at + length
        elif tag & 7 in (_FIXED64, _FIXED32):
            at += 8 if tag & 7 == _FIXED64 else 4
        else:
            raise _damaged()
        if at > len(message):
            raise _damaged()
        yield tag >> 3, value, message[start:at]


def _read_varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(message) and shift < 64:
        byte = message[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at
    raise _damaged()


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _name_of(value: memoryview | int) -> str:
    if not isinstance(value, memoryview):
        return ""
    return next((_text(v) for number, v, _ in _fields(value) if number == _VALUE_NAME), "")


def _text(value: memoryview | int) -> str:
    return bytes(value).decode("utf-8", "replace") if isinstance(value, memoryview) else ""


def _damaged() -> ModelError:
    return ModelError("It is damaged or is no ONNX file.", "Get it again.")
