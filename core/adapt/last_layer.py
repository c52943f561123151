"""Where a network's last layer stands: the layer that turns features into a score for each class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from ..inference.card import ModelCard
from ..inference.graph_bytes import GraphNode, StoredGraph, read_graph

MIN_PROBABILITY = 1e-12
"""Probabilities are not taken as less, so that their logarithm is a number."""
_UNCHANGED = frozenset(("Identity", "Dropout"))
_REARRANGED = frozenset(
    ("Flatten", "Reshape", "Squeeze", "Transpose", "GlobalAveragePool", "AveragePool", "ReduceMean")
)


@dataclass(frozen=True)
class LinearLayer:
    """A layer whose output is a weighted sum of its input.

    Attributes:
        node: the node: "Conv", "Gemm" or "MatMul".
        sum_node: the "Add" behind it that adds the bias, or None.
        weight: (class, feature), float64.
        bias: (class,), float64.
        window: a convolution's (channels, height, width); () for the others.
        is_last: nothing behind it but the activation rearranges its output.
    """

    node: GraphNode
    sum_node: GraphNode | None
    weight: NDArray[np.float64]
    bias: NDArray[np.float64]
    window: tuple[int, ...]
    is_last: bool

    @property
    def features(self) -> str:
        """The name of its input."""
        return self.node.inputs[0]

    @property
    def is_pointwise(self) -> bool:
        """Whether its input's channels are the features: no convolution, or one of 1 x 1."""
        return not self.window or self.window[1:] == (1, 1)

    def scores(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """Compute the scores of some cells: (cell, feature) to (cell, class)."""
        return np.asarray(features @ self.weight.T + self.bias, np.float64)


@dataclass(frozen=True)
class LastLayers:
    """The last layer of a network, or the last layers of one that averages several heads.

    Attributes:
        graph: the network's, without what corrects its confidence: that holds for its own classes.
        card: its card.
        heads: the layers; the network's probabilities are the mean of their softmaxes.
        around: how many cells on each side belong to a cell's neighbourhood, of whose probabilities the network gives
            the mean; 0 for none. Features and scores are those of the cell alone, before that mean.
    """

    graph: StoredGraph
    card: ModelCard
    heads: tuple[LinearLayer, ...]
    around: int = 0

    @property
    def sizes(self) -> tuple[int, ...]:
        """The number of features of each head."""
        return tuple(head.weight.shape[1] for head in self.heads)

    @property
    def n_features(self) -> int:
        """The number of features of all heads together."""
        return sum(self.sizes)

    def log_probabilities(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """Compute what the network itself says of some cells, each alone.

        Args:
            features: (cell, feature), those of all heads side by side.

        Returns:
            Logarithms of the probabilities, (cell, class).
        """
        parts = np.split(features, np.cumsum(self.sizes)[:-1], axis=1)
        logs = [log_softmax(head.scores(part)) for head, part in zip(self.heads, parts)]
        if len(logs) == 1:
            return logs[0]
        mean = np.mean([np.exp(one) for one in logs], axis=0)
        return np.asarray(np.log(np.maximum(mean, MIN_PROBABILITY)), np.float64)


def log_softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn scores into logarithms of probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)), np.float64)


def find_last_layers(data: bytes, card: ModelCard) -> LastLayers:
    """Find the last layer of a network, from its output backwards.

    Args:
        data: content of its .onnx file.
        card: its card.

    Raises:
        ModelError: it has none that can be found, or gives no probabilities of exclusive classes.
    """
    if card.labels != "single" or card.activation == "sigmoid":
        raise ModelError(
            "The network {id} gives a set of classes for each cell, so it cannot be adapted.",
            "Choose a network that gives each cell one class.",
            id=card.id,
        )
    graph = read_graph(data)
    graph = replace(graph, outputs=(_before_powers_of_classes(graph, graph.outputs[0]),))
    output, around = _before_mean_of_neighbours(graph, graph.outputs[0])
    value, passed = _back(graph, output)
    softmaxes = passed.count("Softmax") + (card.activation == "softmax")
    layer = _linear(graph, value, not _REARRANGED & set(passed))
    if layer is not None and softmaxes == 1:
        return _checked(LastLayers(graph, card, (layer,), around))
    heads = _heads(graph, value) if not passed.count("Softmax") and card.kind == "scene" else []
    if len(heads) < 2 or card.activation != "none" or _REARRANGED & set(passed):
        raise _not_found(card)
    return _checked(LastLayers(graph, card, tuple(heads)))


def _checked(layers: LastLayers) -> LastLayers:
    if any(len(head.bias) != len(layers.card.scheme) for head in layers.heads):
        raise _not_found(layers.card)
    return layers


def _not_found(card: ModelCard) -> ModelError:
    return ModelError(
        "The last layer of the network {id} cannot be found: its output is not the softmax of a dense layer or "
        "of a convolution.",
        "Choose another network: lcz-lite, So2Sat ResNet20 and Sen2LCZ-Net-MF can be adapted.",
        id=card.id,
    )


def _before_powers_of_classes(graph: StoredGraph, output: str) -> str:
    """Return the probabilities before a network raises them to a power that depends on the classes of each cell.

    Such a power is a weighted sum of the probabilities, and corrects how certain the network is of each class.

    Returns:
        Their name; without such powers the output itself.
    """
    raised = _computed(graph, _computed(graph, output, "Softmax"), "Mul")
    if raised is None:
        return output
    log, power = (graph.producer(name) for name in raised.inputs)
    positive = _computed(graph, log, "Max")
    if positive is None or log is None or log.op != "Log" or power is None or power.op != "Conv":
        return output
    return power.inputs[0] if power.inputs[0] in positive.inputs else output


def _computed(graph: StoredGraph, by: GraphNode | str | None, op: str) -> GraphNode | None:
    """Return the node that computes a value, or the first input of a node, if it is of some operator."""
    value = by.inputs[0] if isinstance(by, GraphNode) else by
    node = None if value is None else graph.producer(value)
    return node if node is not None and node.op == op else None


def _before_mean_of_neighbours(graph: StoredGraph, output: str) -> tuple[str, int]:
    """Return the probabilities of cells before a network averages them over each cell's neighbourhood.

    Returns:
        Their name, and how many cells of a neighbourhood there are on each side of its own; without such a mean the
        output itself, and 0.
    """
    mean = graph.producer(output)
    if mean is None or mean.op != "AveragePool":
        return output, 0
    sides = mean.ints.get("kernel_shape", ())
    plain = {"kernel_shape"} >= {name for name, value in mean.ints.items() if set(value) - {0, 1}}
    of_probabilities = "Softmax" in _back(graph, mean.inputs[0])[1]
    if not of_probabilities or len(set(sides)) != 1 or sides[0] % 2 == 0 or not plain:
        return output, 0
    return mean.inputs[0], sides[0] // 2


def _back(graph: StoredGraph, value: str) -> tuple[str, list[str]]:
    """Follow a value back to where it is computed; return it and the operators passed, the last first."""
    passed: list[str] = []
    while (node := graph.producer(value)) is not None:
        if node.op not in _UNCHANGED | _REARRANGED | {"Softmax"}:
            break
        passed.append(node.op)
        value = node.inputs[0]
    return value, passed


def _heads(graph: StoredGraph, value: str) -> list[LinearLayer]:
    """Find the heads whose softmaxes a value is the mean of; none if it is no such mean."""
    node = graph.producer(value)
    if node is None:
        return []
    share = 1.0
    if node.op in ("Mul", "Div"):
        constants = [c for c in map(graph.constant, node.inputs) if c is not None and c.size == 1]
        if len(constants) != 1:
            return []
        number = float(constants[0].reshape(-1)[0])
        share = number if node.op == "Mul" else 1 / number
        value = next(name for name in node.inputs if graph.constant(name) is None)
    parts = _summands(graph, value)
    if node.op == "Mean":
        parts, share = list(node.inputs), 1 / len(node.inputs)
    heads = []
    for part in parts:
        source, passed = _back(graph, part)
        layer = _linear(graph, source, not _REARRANGED & set(passed))
        if layer is None or passed.count("Softmax") != 1 or not (layer.is_last and layer.is_pointwise):
            return []
        heads.append(layer)
    return heads if heads and abs(share * len(heads) - 1) < 1e-3 else []


def _summands(graph: StoredGraph, value: str) -> list[str]:
    node = graph.producer(value)
    if node is None or node.op not in ("Add", "Sum"):
        return [value]
    return [part for name in node.inputs for part in _summands(graph, name)]


def _linear(graph: StoredGraph, value: str, is_last: bool) -> LinearLayer | None:
    """Read the layer that computes a value; None if it is of another kind."""
    node, sum_node = graph.producer(value), None
    if node is not None and node.op == "Add":
        sum_node = node
        computed = [name for name in node.inputs if graph.constant(name) is None]
        node = graph.producer(computed[0]) if len(computed) == 1 else None
    if node is None or node.op not in ("Conv", "Gemm", "MatMul"):
        return None
    kernel = graph.constant(node.inputs[1])
    if kernel is None or kernel.dtype != np.float32 or not _is_plain(node):
        return None
    weight, window = _weight(node, kernel.astype(np.float64))
    bias = _bias(graph, node, sum_node, len(weight))
    return (
        None
        if bias is None
        else LinearLayer(node=node, sum_node=sum_node, weight=weight, bias=bias, window=window, is_last=is_last)
    )


def _is_plain(node: GraphNode) -> bool:
    """Return whether a node's attributes change nothing about the sum."""
    if node.op == "Conv":
        return node.ints.get("group", (1,)) == (1,)
    scaled = any(abs(node.floats.get(name, 1.0) - 1) > 1e-6 for name in ("alpha", "beta"))
    return not scaled and node.ints.get("transA", (0,)) == (0,)


def _weight(node: GraphNode, kernel: NDArray[np.float64]) -> tuple[NDArray[np.float64], tuple[int, ...]]:
    if node.op == "Conv":
        return kernel.reshape(len(kernel), -1), kernel.shape[1:]
    return (kernel if node.ints.get("transB", (0,)) == (1,) else kernel.T), ()


def _bias(graph: StoredGraph, node: GraphNode, sum_node: GraphNode | None, n: int) -> NDArray[np.float64] | None:
    """Read what is added to each class's sum; None where it is no number for each class."""
    names: Sequence[str] = node.inputs[2:3]
    if sum_node is not None:
        names = [*names, *(name for name in sum_node.inputs if graph.constant(name) is not None)]
    total = np.zeros(n)
    for name in names:
        one = graph.constant(name)
        if one is None or one.size not in (1, n):
            return None
        total = total + one.astype(np.float64).reshape(-1)
    return total
