"""A network with another last layer, as the content of an .onnx file; the package onnx is not needed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..classmap.schemes import ClassScheme, SceneClass
from ..errors import ModelError
from ..inference.card import ModelCard
from ..inference.graph_bytes import GraphNode, new_node, with_names, write_graph
from .last_layer import MIN_PROBABILITY, LastLayers, LinearLayer

MAX_WINDOW_FEATURES = 4096
"""Features of a last layer whose input has to be rearranged: more would need too large a matrix."""
_KERNEL, _BIAS = "adapted_kernel", "adapted_bias"


def feature_network(layers: LastLayers) -> tuple[ModelCard, bytes]:
    """Make a network that gives the features of a cell instead of its classes; of the cell alone, no mean.

    Args:
        layers: where the last layer stands.

    Returns:
        Its card, with a class for each feature and no file yet, and the content of its file.

    Raises:
        ModelError: there are too many features.
    """
    graph, card = layers.graph, layers.card
    made = replace(
        card,
        id=f"{card.id[:90]}-features",
        scheme=_feature_scheme(layers.n_features),
        activation="none",
        sha256="",
        model_path=None,
    )
    shape = _output_shape(card, layers.n_features)
    head = layers.heads[0]
    if len(layers.heads) > 1:
        joined = new_node("Concat", [h.features for h in layers.heads], "adapted_features", axis=1)
        return made, write_graph(graph, [*graph.nodes, joined], {}, ("adapted_features", shape))
    if head.is_last and head.is_pointwise:
        nodes, tensors, features = _middle_of_neighbourhoods(layers, head.features)
        return made, write_graph(graph, nodes, tensors, (features, shape))
    if layers.n_features > MAX_WINDOW_FEATURES:
        raise ModelError(
            "The last layer of the network {id} has {n} features, too many for this kind of layer.",
            "Choose another network.",
            id=card.id,
            n=layers.n_features,
        )
    # Weights of 1 and 0 copy the features, so whatever follows the layer rearranges these as it does the scores.
    nodes = [_without_softmax(node) for node in graph.nodes]
    copied = _tensors(head, np.eye(layers.n_features), np.zeros(layers.n_features))
    return made, write_graph(graph, _with_layer(nodes, head), copied, (graph.outputs[0], shape))


def adapted_network(
    layers: LastLayers, weight: NDArray[np.float64], bias: NDArray[np.float64], from_parent: bool, kept: float = 1.0
) -> bytes:
    """Make the network with another last layer.

    Args:
        layers: where the last layer stands.
        weight: (class, feature); those of all heads side by side.
        bias: (class,).
        from_parent: of a network of several heads, weight and bias are added to the logarithm of
            the network's own probabilities. Of one head, they take the place of its own.
        kept: of a network of several heads, the factor of that logarithm.

    Returns:
        Content of an .onnx file.
    """
    graph, card = layers.graph, layers.card
    output = (graph.outputs[0], _output_shape(card, len(weight)))
    if len(layers.heads) == 1:
        head = layers.heads[0]
        return write_graph(graph, _with_layer(list(graph.nodes), head), _tensors(head, weight, bias), output)
    nodes = list(graph.nodes)
    joined = new_node("Concat", [h.features for h in layers.heads], "adapted_features", axis=1)
    scores = new_node("Gemm", ["adapted_features", _KERNEL, _BIAS], "adapted_scores", transB=1)
    tensors = {_KERNEL: weight.astype(np.float32), _BIAS: bias.astype(np.float32)}
    if from_parent:
        nodes = [_renamed(node, graph.outputs[0], "adapted_parent") for node in nodes]
        tensors["adapted_least"] = np.array(MIN_PROBABILITY, np.float32)
        tensors["adapted_kept"] = np.array(kept, np.float32)
        nodes += [
            joined,
            scores,
            new_node("Max", ["adapted_parent", "adapted_least"], "adapted_known"),
            new_node("Log", ["adapted_known"], "adapted_log"),
            new_node("Mul", ["adapted_log", "adapted_kept"], "adapted_own"),
            new_node("Add", ["adapted_own", "adapted_scores"], "adapted_sum"),
            new_node("Softmax", ["adapted_sum"], graph.outputs[0], axis=1),
        ]
    else:
        nodes = [_renamed(node, graph.outputs[0], "adapted_parent") for node in nodes]
        nodes += [joined, scores, new_node("Softmax", ["adapted_scores"], graph.outputs[0], axis=1)]
    return write_graph(graph, nodes, tensors, output)


def _middle_of_neighbourhoods(layers: LastLayers, value: str) -> tuple[list[GraphNode], dict[str, NDArray[Any]], str]:
    """Cut the outer cells, which only others' neighbourhoods need, off a value (batch, channel, row, col).

    Returns:
        The network's nodes with one more, the new tensors, and the value's name; all as it was without neighbourhoods.
    """
    nodes = list(layers.graph.nodes)
    if not layers.around:
        return nodes, {}, value
    bounds = {"starts": [layers.around] * 2, "ends": [-layers.around] * 2, "axes": [2, 3]}
    tensors: dict[str, NDArray[Any]] = {
        f"adapted_{name}": np.array(numbers, np.int64) for name, numbers in bounds.items()
    }
    nodes.append(new_node("Slice", [value, *tensors], "adapted_middle"))
    return nodes, tensors, "adapted_middle"


def _feature_scheme(n: int) -> ClassScheme:
    # No map is made of it, so the codes may be larger than a byte holds.
    return ClassScheme("features", "Features", "", tuple(SceneClass(i, str(i), str(i), "#808080") for i in range(n)))


def _output_shape(card: ModelCard, n: int) -> tuple[int | str, ...]:
    if card.kind == "scene":
        return "batch", n
    return ("batch", "rows", "cols", n) if card.layout.bands_last else ("batch", n, "rows", "cols")


def _without_softmax(node: GraphNode) -> GraphNode:
    return new_node("Identity", node.inputs, node.outputs[0]) if node.op == "Softmax" else node


def _renamed(node: GraphNode, value: str, name: str) -> GraphNode:
    if value not in (*node.inputs, *node.outputs):
        return node
    return with_names(
        node, [name if v == value else v for v in node.inputs], [name if v == value else v for v in node.outputs]
    )


def _with_layer(nodes: list[GraphNode], head: LinearLayer) -> list[GraphNode]:
    """Set the weights of the last layer; its bias then stands in the layer itself, or in an Add behind it."""
    changed: list[GraphNode] = []
    for node in nodes:
        if node.content == head.node.content and node.outputs == head.node.outputs:
            if node.op == "MatMul":
                plain = with_names(node, [node.inputs[0], _KERNEL], ["adapted_product"])
                changed += [plain, new_node("Add", ["adapted_product", _BIAS], node.outputs[0])]
            else:
                changed.append(with_names(node, [node.inputs[0], _KERNEL, _BIAS], node.outputs))
        elif head.sum_node is not None and node.outputs == head.sum_node.outputs:
            changed.append(new_node("Identity", [head.node.outputs[0]], node.outputs[0]))
        else:
            changed.append(node)
    return changed


def _tensors(
    head: LinearLayer, weight: NDArray[np.float64], bias: NDArray[np.float64]
) -> dict[str, NDArray[np.float32]]:
    kernel = weight.reshape(len(weight), *head.window) if head.window else weight
    if head.node.op == "MatMul" or (head.node.op == "Gemm" and head.node.ints.get("transB", (0,)) == (0,)):
        kernel = kernel.T
    return {_KERNEL: kernel.astype(np.float32), _BIAS: bias.astype(np.float32)}
