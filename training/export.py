"""Writing a trained fully convolutional network as ONNX, batch normalisation folded into its convolutions."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn

from ..core.classmap.schemes import IGBP_SIMPLIFIED
from ..core.convert.onnx_graph import OnnxGraph
from .neighbours import SCENE_CELLS
from .shares import (
    BARE,
    BUILT,
    CROPS,
    FLOODED,
    FOREST_FROM,
    GRASS,
    SAVANNA_FROM,
    SHRUB,
    SNOW,
    TREES,
    WATER,
    ShareNetwork,
)
from .student import MapNetwork, ThinConvolution

N_IGBP = len(IGBP_SIMPLIFIED)
MOVED, BEFORE = 3, 2
"""The middle's last image is moved by three pixels and pooled from two before it, so that a cell's squares, which begin
with its first or third pixel, are at whole steps of five. Pooling begins less than a kernel before an image, so the one
without the other will not do."""


class MapNetworkWriter:
    """Adds the parts of a `MapNetwork` to a graph."""

    def __init__(self, name: str) -> None:
        self.graph = OnnxGraph(name)

    def convolution(self, block: nn.Module, value: str, moved: int = 0) -> str:
        """Add a convolution, thin or with batch normalisation, and ReLU; its result moved down and right by pixels."""
        if isinstance(block, ThinConvolution):
            value = self._convolve(value, block[0].weight, moved=moved)
            return self.graph.node("Relu", [self._convolve(value, block[1].weight, block[1].bias)])
        conv, norm = block[0], block[1]
        factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        weight = conv.weight * factor[:, None, None, None]
        bias = norm.bias - norm.running_mean * factor
        return self.graph.node("Relu", [self._convolve(value, weight, bias, moved)])

    def chain(self, blocks: nn.Module, value: str) -> str:
        """Add several convolutions."""
        for block in blocks:
            value = self.convolution(block, value)
        return value

    def both_pools(self, value: str, size: int, stride: int, pads: tuple[int, ...] = (0, 0, 0, 0)) -> list[str]:
        """Add maximum and mean pooling of the same squares, with empty rows and columns around the image."""
        return [
            self.graph.node(op, [value], kernel_shape=[size] * 2, strides=[stride] * 2, pads=list(pads))
            for op in ("MaxPool", "AveragePool")
        ]

    def concat(self, values: list[str]) -> str:
        """Put channels one after the other."""
        return self.graph.node("Concat", values, axis=1)

    def cut(self, value: str, first: int, end: str) -> str:
        """Cut rows and columns off an image: those before the first, and those from the end on."""
        starts = self.graph.initializer(np.array([first, first]), "starts")
        return self.graph.node("Slice", [value, starts, end, self.graph.initializer(np.array([2, 3]), "axes")])

    def pool_five_to_two(self, value: str) -> str:
        """Add `student.pool_five_to_two` of an image that is moved by `MOVED` pixels; its first cell holds nothing."""
        pooled = []
        for top in (BEFORE, 0):
            for left in (BEFORE, 0):
                pooled += self.both_pools(value, 3, 5, (top, left, BEFORE - top, BEFORE - left))  # all as large
        return self.graph.node("DepthToSpace", [self.concat(pooled)], blocksize=2, mode="DCR")

    def scores(self, layer: nn.Module, value: str) -> str:
        """Add the last layer and softmax."""
        return self.graph.node("Softmax", [self._convolve(value, layer.weight, layer.bias)], axis=1)

    def finish(self, value: str, n_classes: int) -> bytes:
        """Declare a value as the output and serialise the graph."""
        self.graph.output(value, (1, n_classes, "rows", "cols"), name="probabilities")
        return self.graph.finish()

    def _convolve(self, value: str, weight: torch.Tensor, bias: torch.Tensor | None = None, moved: int = 0) -> str:
        given = [weight] if bias is None else [weight, bias]
        weights = [self.graph.initializer(w.detach().numpy(), "weight") for w in given]
        sides = [moved, moved, 0, 0]
        return self.graph.node("Conv", [value, *weights], kernel_shape=list(weight.shape[2:]), pads=sides)


def to_onnx(network: MapNetwork, name: str) -> bytes:
    """Write a network with softmax, input (1, band, height, width), output (1, class, row, col).

    Args:
        network: the trained network.
        name: the graph's name.

    Returns:
        The content of the .onnx file.
    """
    writer = MapNetworkWriter(name)
    return writer.finish(_probabilities(writer, network), network.scores.out_channels)


def share_network_to_onnx(network: ShareNetwork, name: str) -> bytes:
    """Write a network of shares, the rule included; input and output as in `to_onnx`."""
    writer = MapNetworkWriter(name)
    cells = _probabilities(writer, network.cells)
    scenes = writer.graph.node("AveragePool", [cells], kernel_shape=[SCENE_CELLS, SCENE_CELLS])
    return writer.finish(_to_igbp(writer, scenes, network.log_softness.exp().tolist()), N_IGBP)


def _probabilities(writer: MapNetworkWriter, network: MapNetwork) -> str:
    """Add a whole fully convolutional network, from the input to softmax.

    The squares of a cell that is not at the image's edge begin within its five pixels of 20 m. Cutting the image before
    pooling would copy it several times, which takes longer than to pool it. So the image is moved, and the pooling
    begins outside of it: both lead to a first cell that holds nothing, and it is cut off the small results. So is a
    last cell of an image that is no multiple of ten pixels.
    """
    graph = writer.graph
    value = graph.input("reflectance", (1, 10, "height", "width"))
    at_20m = writer.concat(writer.both_pools(writer.chain(network.stem, value), 2, 2))
    *blocks, last = network.middle
    middle = writer.convolution(last, writer.chain(blocks, at_20m), MOVED)
    pooled = writer.both_pools(middle, 5, 5, (BEFORE, BEFORE, 0, 0))
    cells = graph.node("Shape", [pooled[0]], start=2)
    end_20m = graph.node("Sub", [cells, graph.initializer(np.array([1, 1]), "one")])
    end_50m = graph.node("Mul", [cells, graph.initializer(np.array([2, 2]), "two")])
    coarse = writer.chain(network.coarse, writer.cut(writer.pool_five_to_two(middle), 2, end_50m))
    inner = [graph.node("AveragePool", [at_20m], kernel_shape=[5, 5], strides=[5, 5], pads=[1, 1, 0, 0]), *pooled]
    features = [writer.cut(part, 2, end_20m) for part in inner] + writer.both_pools(coarse, 2, 2)
    return writer.scores(network.scores, writer.chain(network.head, writer.concat(features)))


def _to_igbp(writer: MapNetworkWriter, covers: str, softness: list[float]) -> str:
    """Add `shares.to_igbp` with soft thresholds."""
    graph = writer.graph

    def cover(*indices: int) -> str:
        return graph.node("Gather", [covers, graph.initializer(np.array(indices), "cover")], axis=1)

    def gate(value: str, threshold: float, width: float) -> str:
        margin = graph.node("Sub", [value, graph.initializer(np.float32(threshold), "threshold")])
        return graph.node("Sigmoid", [graph.node("Div", [margin, graph.initializer(np.float32(width), "softness")])])

    trees, grass, shrub = cover(TREES), cover(GRASS), cover(SHRUB)
    wooded = gate(trees, SAVANNA_FROM, softness[1])
    forest = graph.node("Mul", [gate(trees, FOREST_FROM, softness[0]), wooded])
    grassy = gate(graph.node("Sub", [grass, shrub]), 0.0, softness[2])
    green = graph.node("Add", [graph.node("Add", [trees, grass]), shrub])
    open_land = graph.node("Sub", [green, graph.node("Mul", [green, wooded])])
    grassland = graph.node("Mul", [open_land, grassy])
    parts = [
        graph.node("Mul", [green, forest]),
        graph.node("Sub", [open_land, grassland]),
        graph.node("Mul", [green, graph.node("Sub", [wooded, forest])]),
        grassland,
        cover(FLOODED, CROPS, BUILT, SNOW, BARE, WATER),
    ]
    return writer.concat(parts)
