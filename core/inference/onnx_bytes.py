"""What must be known of an .onnx file before onnxruntime opens it, read from its bytes.

An .onnx file is a protocol buffer (onnx.proto, ``ModelProto``). Only its outline is walked, so
the package onnx is not needed and no weight is copied.
"""

from __future__ import annotations

from collections.abc import Iterator

from .protobuf import bytes_field, damaged, fields, text_of

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
    for number, value, whole in fields(model):
        if number == _GRAPH and isinstance(value, memoryview):
            graph = b"".join(bytes(w) for n, v, w in fields(value) if n != _GRAPH_OUTPUT or _name_of(v) == name)
            parts.append(bytes_field(_GRAPH, graph))
        else:
            parts.append(bytes(whole))
    return b"".join(parts)


def _external(message: memoryview, kind: str, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        raise damaged()
    for number, value, _ in fields(message):
        if not isinstance(value, memoryview):
            continue
        if kind == "tensor":
            if number == _EXTERNAL_DATA:
                entry = {n: text_of(v) for n, v, _ in fields(value)}
                if entry.get(_ENTRY_KEY) == "location":
                    yield entry.get(_ENTRY_VALUE, "")
        elif number in _CHILDREN[kind]:
            yield from _external(value, _CHILDREN[kind][number], depth + 1)


def _name_of(value: memoryview | int) -> str:
    if not isinstance(value, memoryview):
        return ""
    return next((text_of(v) for number, v, _ in fields(value) if number == _VALUE_NAME), "")
