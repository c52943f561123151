"""A network in two: its first layers, which see only a few pixels around each, and the rest.

Where patches overlap, what the first layers make of a pixel is the same in all patches that hold
it, except near a patch's edges, where their zero padding shows. `shared_layers` uses that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import MissingDependencyError
from ..setup.import_packages import import_onnx

_BY_PIXEL = frozenset(("Relu", "LeakyRelu", "Clip", "Sigmoid", "Tanh", "Elu", "HardSwish", "Identity", "Dropout"))
_BY_PIXEL_OF_SEVERAL = frozenset(("Add", "Sub", "Mul", "Div", "Max", "Min", "PRelu"))


@dataclass(frozen=True)
class SplitNetwork:
    """A network as two graphs.

    Attributes:
        first: content of an .onnx file: patches or larger windows of any size in, features out,
            (batch, channel, height, width) each, as high and wide as what went in.
        rest: content of an .onnx file: the features of patches in, the network's output out.
        features: their names, in order; outputs of the one and inputs of the other.
        ring_px: how far from a patch's edge its zero padding shows in the features.
    """

    first: bytes
    rest: bytes
    features: tuple[str, ...]
    ring_px: int


def split_network(content: bytes, patch_px: int) -> SplitNetwork | None:
    """Split a network behind the last of its first layers that keep the size and see a few pixels only.

    Args:
        content: of an .onnx file.
        patch_px: a patch's side.

    Returns:
        The two parts; None where there is nothing to split off, or the package onnx is not installed.
    """
    try:
        onnx = import_onnx()
    except MissingDependencyError:
        return None
    model = onnx.shape_inference.infer_shapes(onnx.load_from_string(content))
    rings = _rings(model.graph, onnx)
    taken = [node for node in model.graph.node if node.output[0] in rings]
    others = [node for node in model.graph.node if node.output[0] not in rings]
    used = {name for node in others for name in node.input}
    features = tuple(node.output[0] for node in taken if node.output[0] in used)
    source = _source(model.graph)
    ring = max((rings[name] for name in features), default=0)
    convolved = any(node.op_type == "Conv" for node in taken)
    if not (convolved and ring) or source.name in used or 8 * ring > patch_px:
        return None
    known = {info.name: info for info in model.graph.value_info}
    if not all(name in known and len(known[name].type.tensor_type.shape.dim) == 4 for name in features):
        return None
    open_source = onnx.ValueInfoProto()
    open_source.CopyFrom(source)
    for axis, dim in enumerate(open_source.type.tensor_type.shape.dim):
        if axis == 0 or not _is_channel_axis(axis, taken, source.name):
            dim.Clear()
            dim.dim_param = f"size_{axis}"
    outputs = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in features]
    first = _model(onnx, model, taken, [open_source], outputs)
    rest = _model(onnx, model, others, [known[name] for name in features], list(model.graph.output))
    return SplitNetwork(first, rest, features, ring)


def _source(graph: Any) -> Any:
    """Find the input of the images: older files list their constants among the inputs."""
    constants = {tensor.name for tensor in graph.initializer}
    return next(value for value in graph.input if value.name not in constants)


def _rings(graph: Any, onnx: Any) -> dict[str, int]:
    """Return for each value of the first layers how far from an edge padding shows in it."""
    constants = {tensor.name: tensor for tensor in graph.initializer}
    source = _source(graph).name
    rings = {source: 0}
    for node in graph.node:
        inputs = [name for name in node.input if name and name not in constants]
        if len(node.output) != 1 or not inputs or not all(name in rings for name in inputs):
            continue
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        grows = _growth(node, attributes, [constants[name] for name in node.input if name in constants], source)
        if grows is not None:
            rings[node.output[0]] = max(rings[name] for name in inputs) + grows
    del rings[source]
    return rings


def _growth(node: Any, attributes: dict[str, Any], constants: Sequence[Any], source: str) -> int | None:
    """Return by how many pixels a node widens the ring; None if it is no layer of the kind looked for."""
    if node.op_type == "Transpose":
        return 0 if node.input[0] == source and list(attributes.get("perm", [])) == [0, 3, 1, 2] else None
    if node.op_type in _BY_PIXEL or node.op_type == "BatchNormalization":
        return 0
    if node.op_type in _BY_PIXEL_OF_SEVERAL:
        by_channel = all(int(np.prod(c.dims)) == 1 or list(c.dims[-2:]) == [1, 1] for c in constants)
        return 0 if by_channel else None
    if node.op_type == "Concat":
        return 0 if attributes["axis"] == 1 and not constants else None
    if node.op_type != "Conv" or attributes.get("auto_pad", b"NOTSET") != b"NOTSET" or not constants:
        return None
    kernel = list(constants[0].dims[2:])
    dilations = attributes.get("dilations", [1, 1])
    reach = [d * (k - 1) // 2 for d, k in zip(dilations, kernel)]
    same = list(attributes.get("pads", [0, 0, 0, 0])) == reach * 2 and all(k % 2 for k in kernel)
    return max(reach) if same and list(attributes.get("strides", [1, 1])) == [1, 1] else None


def _is_channel_axis(axis: int, nodes: Sequence[Any], source: str) -> bool:
    by_last = any(node.op_type == "Transpose" and node.input[0] == source for node in nodes)
    return axis == (3 if by_last else 1)


def _model(onnx: Any, model: Any, nodes: Sequence[Any], inputs: Sequence[Any], outputs: Sequence[Any]) -> bytes:
    """Write some nodes of a model, with the constants that they use, as a model of their own."""
    used = {name for node in nodes for name in node.input}
    constants = [tensor for tensor in model.graph.initializer if tensor.name in used]
    graph = onnx.helper.make_graph(nodes, model.graph.name, inputs, outputs, constants)
    part = onnx.helper.make_model(graph, ir_version=model.ir_version, opset_imports=model.opset_import)
    return bytes(part.SerializeToString())
