"""The graph of an .onnx file: its nodes and weights, read from its bytes, changed and written again.

What is not changed is copied byte by byte. Field numbers are those of onnx.proto (ONNX, Apache-2.0).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from .protobuf import bytes_field, fields, int_field, read_varint, text_of

_MODEL_GRAPH = 7
_NODE, _INITIALIZER, _INPUT, _OUTPUT, _VALUE_INFO = 1, 5, 11, 12, 13
_CHANGED = frozenset((_NODE, _INITIALIZER, _INPUT, _OUTPUT, _VALUE_INFO))
_FLOAT, _INT = 1, 2  # AttributeProto.type
_TENSOR_FLOAT32, _TENSOR_INT64 = 1, 7
_DTYPES = {1: "<f4", 7: "<i8", 10: "<f2", 11: "<f8"}


@dataclass(frozen=True)
class GraphNode:
    """A node of the graph.

    Attributes:
        op: its operator, "Conv".
        inputs: names of values, "" for one that is left out.
        outputs: names of values.
        ints: attributes that are one or several integers.
        floats: attributes that are one number.
        tensor: of a "Constant", the bytes of its tensor; else empty.
        content: the bytes of the whole message.
    """

    op: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    ints: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    floats: Mapping[str, float] = field(default_factory=dict)
    tensor: bytes = b""
    content: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class StoredGraph:
    """A network's graph.

    Attributes:
        nodes: in the order of computation.
        tensors: the bytes of each stored tensor by name.
        inputs: names of the inputs.
        outputs: names of the outputs.
        before, after: what the file holds before and behind the graph.
        rest: what the graph holds besides nodes, tensors and outputs.
    """

    nodes: tuple[GraphNode, ...]
    tensors: Mapping[str, bytes] = field(repr=False)
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    before: bytes = field(repr=False)
    after: bytes = field(repr=False)
    rest: bytes = field(repr=False)

    def producer(self, value: str) -> GraphNode | None:
        """Return the node that computes a value; None for an input or a stored tensor."""
        return next((node for node in self.nodes if value in node.outputs), None)

    def constant(self, value: str) -> NDArray[Any] | None:
        """Return a stored tensor, or None where the value is computed."""
        if value in self.tensors:
            return read_tensor(self.tensors[value])
        node = self.producer(value)
        if node is None:
            return None
        if node.op == "Identity":
            return self.constant(node.inputs[0])
        return read_tensor(node.tensor) if node.op == "Constant" and node.tensor else None


def read_graph(data: bytes) -> StoredGraph:
    """Read the graph of an .onnx file.

    Raises:
        ModelError: it is no ONNX file.
    """
    before: list[bytes] = []
    after: list[bytes] = []
    graph = None
    for number, value, whole in fields(memoryview(data)):
        if number == _MODEL_GRAPH and isinstance(value, memoryview):
            graph = value
        else:
            (before if graph is None else after).append(bytes(whole))
    if graph is None:
        raise ModelError("The file contains no network.", "Choose an .onnx file.")
    nodes: list[GraphNode] = []
    tensors: dict[str, bytes] = {}
    inputs: dict[str, bytes] = {}
    outputs: list[str] = []
    rest: list[bytes] = []
    for number, value, whole in fields(graph):
        if number not in _CHANGED:
            rest.append(bytes(whole))
        if not isinstance(value, memoryview):
            continue
        if number == _NODE:
            nodes.append(_read_node(value))
        elif number == _INITIALIZER:
            tensors[_texts(value, 8)[0]] = bytes(value)
        elif number == _INPUT:
            inputs[_texts(value, 1)[0]] = bytes(whole)
        elif number == _OUTPUT:
            outputs.append(_texts(value, 1)[0])
    # Older files list their weights among the inputs, with shapes that may change.
    given = {name: content for name, content in inputs.items() if name not in tensors}
    rest += given.values()
    return StoredGraph(
        nodes=tuple(nodes),
        tensors=tensors,
        inputs=tuple(given),
        outputs=tuple(outputs),
        before=b"".join(before),
        after=b"".join(after),
        rest=b"".join(rest),
    )


def write_graph(
    graph: StoredGraph,
    nodes: Sequence[GraphNode],
    tensors: Mapping[str, NDArray[Any]],
    output: tuple[str, tuple[int | str, ...]],
) -> bytes:
    """Write a network with other nodes, weights and one output.

    Nodes that the output does not need are left out, and so are their weights.

    Args:
        graph: the network.
        nodes: all nodes, in the order of computation.
        tensors: weights that are new or take the place of those of the same name, float32 or int64.
        output: name and shape of the output, float32; a text stands for an open size.

    Returns:
        Content of an .onnx file.
    """
    used, kept = {output[0]}, []
    for node in reversed(nodes):
        if used & set(node.outputs) and not (node.op == "Constant" and node.outputs[0] in tensors):
            kept.append(node)
            used.update(node.inputs)
    content = [bytes_field(_NODE, node.content) for node in reversed(kept)]
    stored = {**graph.tensors, **{name: tensor_bytes(name, values) for name, values in tensors.items()}}
    content += [bytes_field(_INITIALIZER, tensor) for name, tensor in stored.items() if name in used]
    content += [graph.rest, bytes_field(_OUTPUT, _value_info(*output))]
    return graph.before + bytes_field(_MODEL_GRAPH, b"".join(content)) + graph.after


def new_node(op: str, inputs: Sequence[str], output: str, **ints: int) -> GraphNode:
    """Make a node.

    Args:
        op: its operator.
        inputs: names of values.
        output: name of the value that it computes.
        **ints: attributes that are integers.
    """
    content = b"".join(bytes_field(1, name.encode()) for name in inputs)
    content += bytes_field(2, output.encode()) + bytes_field(3, f"adapted_{output}".encode())
    content += bytes_field(4, op.encode())
    for name, value in ints.items():
        content += bytes_field(5, bytes_field(1, name.encode()) + int_field(3, value) + int_field(20, _INT))
    return GraphNode(
        op=op,
        inputs=tuple(inputs),
        outputs=(output,),
        ints={k: (v,) for k, v in ints.items()},
        floats={},
        tensor=b"",
        content=content,
    )


def with_names(node: GraphNode, inputs: Sequence[str], outputs: Sequence[str]) -> GraphNode:
    """Return a node that takes and computes other values; its attributes stay."""
    names = [bytes_field(1, name.encode()) for name in inputs] + [bytes_field(2, name.encode()) for name in outputs]
    others = [bytes(whole) for number, _, whole in fields(memoryview(node.content)) if number not in (1, 2)]
    return replace(node, inputs=tuple(inputs), outputs=tuple(outputs), content=b"".join([*names, *others]))


def tensor_bytes(name: str, values: NDArray[Any]) -> bytes:
    """Return a stored tensor, float32 or int64, as bytes."""
    whole = np.issubdtype(values.dtype, np.integer)
    stored = np.ascontiguousarray(values, "<i8" if whole else "<f4")
    content = b"".join(int_field(1, size) for size in values.shape)
    content += int_field(2, _TENSOR_INT64 if whole else _TENSOR_FLOAT32) + bytes_field(8, name.encode())
    return content + bytes_field(9, stored.tobytes())


def read_tensor(tensor: bytes) -> NDArray[Any] | None:
    """Return a stored tensor as an array, or None where it is of another type than float or int64."""
    dims: list[int] = []
    kind, raw, floats = 0, b"", []
    for number, value, whole in fields(memoryview(tensor)):
        if number == 1:
            dims.extend([value] if isinstance(value, int) else _packed(value))
        elif number == 2 and isinstance(value, int):
            kind = value
        elif number == 9 and isinstance(value, memoryview):
            raw = bytes(value)
        elif number == 4:
            floats.append(bytes(value) if isinstance(value, memoryview) else bytes(whole[-4:]))
    if kind not in _DTYPES:
        return None
    values = np.frombuffer(b"".join(floats), "<f4") if floats else np.frombuffer(raw, _DTYPES[kind])
    return values.reshape(dims) if values.size == int(np.prod(dims)) else None


def _read_node(message: memoryview) -> GraphNode:
    op = ""
    inputs: list[str] = []
    outputs: list[str] = []
    ints: dict[str, tuple[int, ...]] = {}
    floats: dict[str, float] = {}
    tensor = b""
    for number, value, _ in fields(message):
        if not isinstance(value, memoryview):
            continue
        if number in (1, 2):
            (inputs if number == 1 else outputs).append(text_of(value))
        elif number == 4:
            op = text_of(value)
        elif number == 5:
            tensor = _read_attribute(value, ints, floats) or tensor
    return GraphNode(
        op=op,
        inputs=tuple(inputs),
        outputs=tuple(outputs),
        ints=ints,
        floats=floats,
        tensor=tensor,
        content=bytes(message),
    )


def _read_attribute(message: memoryview, ints: dict[str, tuple[int, ...]], floats: dict[str, float]) -> bytes:
    """Read an attribute into the dictionaries; return its tensor, if it is one."""
    name = _texts(message, 1)[0]
    numbers: list[int] = []
    for number, value, whole in fields(message):
        if number == 2:
            floats[name] = struct.unpack("<f", bytes(whole[-4:]))[0]
        elif number in (3, 8):
            numbers.extend([_signed(value)] if isinstance(value, int) else _packed(value))
        elif number == 5 and isinstance(value, memoryview):
            return bytes(value)
    if numbers:
        ints[name] = tuple(numbers)
    return b""


def _texts(message: memoryview, wanted: int) -> list[str]:
    return [text_of(value) for number, value, _ in fields(message) if number == wanted] or [""]


def _packed(message: memoryview) -> list[int]:
    numbers, at = [], 0
    while at < len(message):
        value, at = read_varint(message, at)
        numbers.append(_signed(value))
    return numbers


def _signed(value: int) -> int:
    return value - 2**64 if value >= 2**63 else value


def _value_info(name: str, shape: Sequence[int | str]) -> bytes:
    dims = b"".join(
        bytes_field(1, bytes_field(2, size.encode()) if isinstance(size, str) else int_field(1, size)) for size in shape
    )
    tensor = int_field(1, _TENSOR_FLOAT32) + bytes_field(2, dims)
    return bytes_field(1, name.encode()) + bytes_field(2, bytes_field(1, tensor))
