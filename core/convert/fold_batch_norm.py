"""Batch normalisation folded into the layer before it, exactly.

After training a batch normalisation is y = x · factor + shift per channel, and so is
part of what a convolution or a fully connected layer already does: a network that has
its normalisations folded computes the same and needs fewer passes over its values.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .onnx_graph import Node, OnnxGraph


def fold_batch_norm(graph: OnnxGraph) -> int:
    """Fold each BatchNormalization that directly follows a Conv or a Gemm.

    Nothing is done where the value between the two is used elsewhere too. The sums are
    made in float64; weights that are no longer used leave the graph.

    Args:
        graph: the graph, changed in place.

    Returns:
        How many were folded.
    """
    uses = Counter(value for node in graph.nodes for value in node.inputs)
    makers = {value: node for node in graph.nodes for value in node.outputs}
    kept = []
    for node in graph.nodes:
        before = makers.get(node.inputs[0]) if node.op == "BatchNormalization" else None
        if before is None or uses[node.inputs[0]] > 1 or not _can_take(graph, before, node):
            kept.append(node)
            continue
        _fold(graph, before, node)
        makers[before.outputs[0]] = before
    folded = len(graph.nodes) - len(kept)
    graph.nodes = kept
    used = {value for node in kept for value in node.inputs}
    graph.weights = {name: array for name, array in graph.weights.items() if name in used}
    return folded


def _can_take(graph: OnnxGraph, before: Node, norm: Node) -> bool:
    """Return whether all figures of both are constants, and the first is of a known kind."""
    constants = [*before.inputs[1:], *norm.inputs[1:]]
    plain_gemm = before.op == "Gemm" and not before.attributes
    return (before.op == "Conv" or plain_gemm) and all(c in graph.weights for c in constants)


def _fold(graph: OnnxGraph, before: Node, norm: Node) -> None:
    """Put new weights into ``before``, which takes over the name of ``norm``'s result."""
    gamma, beta, mean, variance = (_exact(graph, name) for name in norm.inputs[1:])
    factor = gamma / np.sqrt(variance + norm.attributes.get("epsilon", 1e-5))
    kernel = _exact(graph, before.inputs[1])
    bias = _exact(graph, before.inputs[2]) if len(before.inputs) > 2 else np.zeros_like(mean)
    # a Gemm's matrix has its outputs in the columns, a Conv's kernel in the first axis
    by_output = factor if before.op == "Gemm" else factor.reshape(-1, *[1] * (kernel.ndim - 1))
    before.inputs = [
        before.inputs[0],
        graph.initializer(kernel * by_output, f"{before.inputs[1]}_folded"),
        graph.initializer((bias - mean) * factor + beta, f"{before.inputs[1]}_shift"),
    ]
    before.outputs = list(norm.outputs)


def _exact(graph: OnnxGraph, name: str) -> NDArray[Any]:
    return graph.weights[name].astype(np.float64)
