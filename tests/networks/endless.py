"""Networks that never end, or want more memory than there is: what a bad file can hold."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto, helper, numpy_helper


def endless_network(n_bands: int = 10, patch: int = 12, n_classes: int = 17, turns: int = 2**62) -> bytes:
    """Return a scene network that goes round in a loop before it gives its scores."""
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go"], ["go_on"]),
            helper.make_node("Add", ["held", "one"], ["held_next"]),
        ],
        "body",
        [
            helper.make_tensor_value_info("turn", TensorProto.INT64, []),
            helper.make_tensor_value_info("go", TensorProto.BOOL, []),
            helper.make_tensor_value_info("held", TensorProto.FLOAT, None),
        ],
        [
            helper.make_tensor_value_info("go_on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("held_next", TensorProto.FLOAT, None),
        ],
        [numpy_helper.from_array(np.float32(0), "one")],
    )
    nodes = [
        helper.make_node("Loop", ["turns", "true", "rows"], ["scores"], body=body),
        helper.make_node("ReduceMean", ["patches"], ["means"], axes=[2, 3], keepdims=0),
        helper.make_node("MatMul", ["means", "weights"], ["rows"]),
    ]
    weights = np.random.default_rng(0).normal(size=(n_bands, n_classes)).astype(np.float32)
    graph = helper.make_graph(
        [nodes[1], nodes[2], nodes[0]],
        "endless",
        [helper.make_tensor_value_info("patches", TensorProto.FLOAT, ["batch", n_bands, patch, patch])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["batch", n_classes])],
        [
            numpy_helper.from_array(np.int64(turns), "turns"),
            numpy_helper.from_array(np.array(True), "true"),
            numpy_helper.from_array(weights, "weights"),
        ],
    )
    model = helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 13)])
    return bytes(model.SerializeToString())
