"""A network in half precision: weights and inner layers as float16, what goes in and comes out as float32."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import ModelError
from ..setup.import_packages import import_onnx

_LARGEST = 65_504.0  # of float16
_FLOAT32_BESIDE = {"Resize": 1, "Upsample": 1}
"""Operators whose inputs from this one on stay float32."""


def in_half_precision(content: bytes) -> bytes:
    """Turn a network of float32 into one of float16 with the same inputs and outputs.

    Args:
        content: of an .onnx file.

    Raises:
        ModelError: it holds graphs within graphs.
        MissingDependencyError: the package onnx is not installed.
    """
    onnx = import_onnx()
    model = onnx.load_from_string(content)
    graph, names = model.graph, onnx.TensorProto
    kept = {n for node in graph.node for n in node.input[_FLOAT32_BESIDE.get(node.op_type, len(node.input)) :]}
    for tensor in graph.initializer:
        if tensor.data_type == names.FLOAT and tensor.name not in kept:
            tensor.CopyFrom(_halved(onnx, tensor))
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.type in (onnx.AttributeProto.GRAPH, onnx.AttributeProto.GRAPHS):
                raise ModelError("A network with branches or loops cannot run in half precision.", "Leave --half out.")
            if attribute.type == onnx.AttributeProto.TENSOR and attribute.t.data_type == names.FLOAT:
                attribute.t.CopyFrom(_halved(onnx, attribute.t))
            elif node.op_type == "Cast" and attribute.name == "to" and attribute.i == names.FLOAT:
                attribute.i = names.FLOAT16
    del graph.value_info[:]
    inputs = {i.name: f"{i.name}/half" for i in graph.input if i.type.tensor_type.elem_type == names.FLOAT}
    outputs = {o.name: f"{o.name}/half" for o in graph.output if o.type.tensor_type.elem_type == names.FLOAT}
    renamed = {**inputs, **outputs}
    for node in graph.node:
        node.input[:] = [renamed.get(name, name) for name in node.input]
        node.output[:] = [renamed.get(name, name) for name in node.output]
    cast = onnx.helper.make_node
    before = [cast("Cast", [name], [half], to=names.FLOAT16) for name, half in inputs.items()]
    after = [cast("Cast", [half], [name], to=names.FLOAT) for name, half in outputs.items()]
    nodes = [*before, *graph.node, *after]
    del graph.node[:]
    graph.node.extend(nodes)
    return bytes(model.SerializeToString())


def _halved(onnx: Any, tensor: Any) -> Any:
    values = np.clip(onnx.numpy_helper.to_array(tensor), -_LARGEST, _LARGEST).astype(np.float16)
    return onnx.numpy_helper.from_array(values, tensor.name)
