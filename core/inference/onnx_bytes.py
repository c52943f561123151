"""What must be known of an .onnx file before onnxruntime opens it, read from its bytes.

An .onnx file is a protocol buffer (onnx.proto, ``ModelProto``). Only its outline is walked, so
the package onnx is not needed and no weight is copied.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ..errors import ModelError
from .protobuf import Field, bytes_field, damaged, fields, int_field, text_of

_DEEPEST = 32
_MAX_FIELDS = 2_000_000  # a network of hundreds of layers has some thousands
# onnx.proto: which fields of a message hold messages in which tensors may lie.
CHILDREN = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "function": {7: "node", 11: "attribute"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
}
"""For each kind of message the fields that are walked into, and what they hold."""
OTHERS = {
    "model": frozenset({2, 3, 4, 6, 8, 14, 26}),
    "training": frozenset({3, 4}),
    "graph": frozenset({2, 10, 11, 12, 13, 14, 16}),
    "function": frozenset({1, 4, 5, 6, 8, 9, 10, 12, 13, 14}),
    "node": frozenset({1, 2, 3, 4, 6, 7, 8, 9, 10}),
    "attribute": frozenset({1, 4, 7, 8, 9, 13, 14, 15, 21}),
    "sparse": frozenset({3}),
    "tensor": frozenset({1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16}),
}
"""For each kind of message the other fields of bytes that are known: no tensor can lie in them."""
_GRAPH, _GRAPH_OUTPUT, _VALUE_NAME = 7, 12, 1
_EXTERNAL_DATA, _DATA_LOCATION, _ENTRY_KEY, _ENTRY_VALUE = 13, 14, 1, 2


def external_files(data: bytes) -> tuple[str, ...]:
    """Name the other files in which an .onnx file keeps weights.

    Args:
        data: content of an .onnx file.

    Returns:
        The names, sorted; "" for a tensor that lies elsewhere and does not say where.

    Raises:
        ModelError: it is no protocol buffer, or has parts in which more files might be named.
    """
    return tuple(sorted({name for tensor in tensors(data) for name in _places_of(tensor)}))


def tensors(data: bytes) -> Iterator[list[Field]]:
    """Walk all tensors of an .onnx file: weights, constants, those of subgraphs and of functions.

    Each part is looked at once, so the time grows with the file's size.

    Args:
        data: content of an .onnx file.

    Yields:
        The fields of a tensor (onnx.proto, ``TensorProto``), in their order.

    Raises:
        ModelError: it is no protocol buffer, is nested too deeply, or has parts that onnx.proto does not know.
    """
    left = _MAX_FIELDS
    open_messages = [(memoryview(data), "model", 0)]
    while open_messages:
        message, kind, depth = open_messages.pop()
        if depth > _DEEPEST:
            raise damaged()
        children, others = CHILDREN.get(kind, {}), OTHERS[kind]
        held = []
        for field in fields(message):
            left -= 1
            if left < 0:
                raise ModelError("It has more parts than any network.", "Download or copy it again.")
            number, value, _ = field
            if isinstance(value, memoryview):
                if number in children:
                    open_messages.append((value, children[number], depth + 1))
                elif number not in others:
                    raise _unknown(kind, number)
            if kind == "tensor":
                held.append(field)
        if kind == "tensor":
            yield held


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


def with_rows(data: bytes, output: str, n_classes: int, divide_by: float = 1.0) -> bytes:
    """Return a network whose one output is rows of scores, (patch, class).

    Args:
        data: content of an .onnx file.
        output: its output, of shape (patch, class) or that with further axes of size 1.
        n_classes: how many scores a row has.
        divide_by: what the scores are divided by: 100 for percent.

    Raises:
        ModelError: it is no protocol buffer.
    """
    rows, scaled, factor = f"{output}/rows", f"{output}/scores", f"{output}/factor"
    axis = b"".join((bytes_field(1, b"axis"), int_field(3, 1), int_field(20, 2)))
    added = [bytes_field(1, _node("Flatten", [output], rows, axis))]
    if divide_by != 1:
        number = struct.pack("<f", 1 / divide_by)
        added.append(bytes_field(5, int_field(2, 1) + bytes_field(8, factor.encode()) + bytes_field(9, number)))
        added.append(bytes_field(1, _node("Mul", [rows, factor], scaled)))
    last = rows if divide_by == 1 else scaled
    dims = bytes_field(1, bytes_field(2, b"batch")) + bytes_field(1, int_field(1, n_classes))
    of_floats = bytes_field(1, int_field(1, 1) + bytes_field(2, dims))
    added.append(bytes_field(_GRAPH_OUTPUT, bytes_field(1, last.encode()) + bytes_field(2, of_floats)))
    parts = []
    for number_of_field, value, whole in fields(memoryview(data)):
        if number_of_field == _GRAPH and isinstance(value, memoryview):
            kept = [bytes(w) for n, _, w in fields(value) if n != _GRAPH_OUTPUT]
            parts.append(bytes_field(_GRAPH, b"".join([*kept, *added])))
        else:
            parts.append(bytes(whole))
    return b"".join(parts)


def _node(operator: str, inputs: list[str], output: str, attribute: bytes = b"") -> bytes:
    parts = [bytes_field(1, name.encode()) for name in inputs]
    parts += [bytes_field(2, output.encode()), bytes_field(4, operator.encode())]
    return b"".join([*parts, bytes_field(5, attribute)] if attribute else parts)


def _places_of(tensor: list[Field]) -> list[str]:
    """Name where a tensor lies, if that is not in the file itself."""
    places, elsewhere = [], False
    for number, value, _ in tensor:
        if number == _EXTERNAL_DATA and isinstance(value, memoryview):
            entry = {n: text_of(v) for n, v, _ in fields(value)}
            if entry.get(_ENTRY_KEY) == "location":
                places.append(entry.get(_ENTRY_VALUE, ""))
        elsewhere = elsewhere or (number in (_EXTERNAL_DATA, _DATA_LOCATION) and bool(value))
    return places or [""] * elsewhere


def _name_of(value: memoryview | int) -> str:
    if not isinstance(value, memoryview):
        return ""
    return next((text_of(v) for number, v, _ in fields(value) if number == _VALUE_NAME), "")


def _unknown(kind: str, number: int) -> ModelError:
    return ModelError(
        "It has an unknown part (field {number} of a {kind}), which may refer to other files.",
        "Save it in an older version of ONNX (IR version 8, opset 17).",
        number=number,
        kind=kind,
    )
