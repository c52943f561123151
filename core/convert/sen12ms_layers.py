"""The layers that ResNet50 and DenseNet121 share, from PyTorch's weights to ONNX nodes."""

from __future__ import annotations

from .onnx_graph import OnnxGraph
from .torch_state import TorchWeights

BATCH_NORM_EPSILON = 1e-5  # PyTorch's default, which both networks use


class Layers:
    """Adds layers to a graph, with weights from a checkpoint.

    Args:
        graph: where nodes go.
        weights: the checkpoint's tensors, in PyTorch's layouts (out, in, height, width).
    """

    def __init__(self, graph: OnnxGraph, weights: TorchWeights) -> None:
        self.graph, self.weights = graph, weights

    def convolution(self, value: str, key: str, shape: tuple[int, int, int], norm: str = "", stride: int = 1) -> str:
        """Add a convolution without bias, padded by half its kernel.

        Args:
            value: what it is applied to.
            key: the convolution's name in the state dict, without ``.weight``.
            shape: outputs, inputs and the kernel's height and width.
            norm: the name of the batch normalisation that follows, if one does.
            stride: step in both directions, in pixels.
        """
        outputs, inputs, kernel = shape
        filters = self.weights.take(f"{key}.weight", (outputs, inputs, kernel, kernel))
        values = [value, self.graph.initializer(filters, f"{key}.weight")]
        result = self.graph.node("Conv", values, strides=[stride, stride], pads=[kernel // 2] * 4)
        return self.normalisation(result, norm, outputs) if norm else result

    def normalisation(self, value: str, key: str, channels: int) -> str:
        """Add a batch normalisation with its running statistics."""
        parts = [
            self.graph.initializer(self.weights.take(f"{key}.{part}", (channels,)), f"{key}.{part}")
            for part in ("weight", "bias", "running_mean", "running_var")
        ]
        return self.graph.node("BatchNormalization", [value, *parts], epsilon=BATCH_NORM_EPSILON)

    def relu(self, value: str) -> str:
        """Add a rectifier."""
        return self.graph.node("Relu", [value])

    def stem(self, value: str, channels: int, weight: str, norm: str) -> str:
        """Add what both networks start with: 7×7 convolution, rectifier and pooling, each halving."""
        value = self.relu(self.convolution(value, weight, (64, channels, 7), norm, stride=2))
        return self.graph.node("MaxPool", [value], kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])

    def linear(self, value: str, key: str, inputs: int, outputs: int) -> str:
        """Flatten, and add a dense layer."""
        flat = self.graph.node("Flatten", [value])
        matrix = self.graph.initializer(self.weights.take(f"{key}.weight", (outputs, inputs)), f"{key}.weight")
        bias = self.graph.initializer(self.weights.take(f"{key}.bias", (outputs,)), f"{key}.bias")
        return self.graph.node("Gemm", [flat, matrix, bias], transB=1)
