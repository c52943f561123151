"""The two networks of the SEN12MS baselines as ONNX graphs: ResNet50 and DenseNet121.

Schmitt & Wu (2021) took both from torchvision, gave them a first convolution for n
channels, and numbered the parts (``encoder.4.0.conv1``). Weights have the state
dict's names.
"""

from __future__ import annotations

import numpy as np

from ..errors import ModelError
from .fold_batch_norm import fold_batch_norm
from .onnx_graph import OnnxGraph
from .sen12ms_layers import Layers
from .torch_state import TorchWeights

PATCH_PX = 256
STEM_KEY = "encoder.0"
RESNET_STEM_COPY = "conv1"  # the same tensor under its second name
RESNET_HEAD, DENSENET_HEAD = "FC", "classifier"
RESNET_UNITS = (3, 4, 6, 3)
RESNET_WIDTHS = (64, 128, 256, 512)  # inside the bottlenecks; four times as wide outside
DENSENET_LAYERS = (6, 12, 24, 16)
GROWTH = 32  # channels that each dense layer adds


def resnet50(weights: TorchWeights, channels: int, classes: int) -> OnnxGraph:
    """Build ResNet50 (He et al. 2016), strides on the 3×3 convolutions as torchvision has them.

    Args:
        weights: the checkpoint's tensors.
        channels: of the input.
        classes: length of the output.

    Returns:
        Input (batch, channels, 256, 256), output logits (batch, classes).

    Raises:
        ModelError: a tensor is missing, has another shape or is one too many.
    """
    graph, layers, value = _start("sen12ms_resnet50", weights, channels)
    _check_stem_copy(weights, channels)
    value = layers.stem(value, channels, STEM_KEY, "encoder.1")
    width_in = 64
    for stage, (units, width) in enumerate(zip(RESNET_UNITS, RESNET_WIDTHS)):
        for unit in range(units):
            stride = 2 if unit == 0 and stage > 0 else 1
            value = _bottleneck(layers, value, f"encoder.{stage + 4}.{unit}", (width_in, width), stride)
            width_in = 4 * width
    value = graph.node("GlobalAveragePool", [value])
    value = layers.linear(value, RESNET_HEAD, width_in, classes)
    return _finish(graph, layers, value, classes, "ResNet50")


def densenet121(weights: TorchWeights, channels: int, classes: int) -> OnnxGraph:
    """Build DenseNet121 (Huang et al. 2017) as the baselines end it.

    After the last normalisation comes neither rectifier nor pooling: the whole
    1024 × 8 × 8 map goes into the dense layer, so the patch is 256 px and nothing else.

    Args:
        weights: the checkpoint's tensors.
        channels: of the input.
        classes: length of the output.

    Returns:
        Input (batch, channels, 256, 256), output logits (batch, classes).

    Raises:
        ModelError: a tensor is missing, has another shape or is one too many.
    """
    graph, layers, value = _start("sen12ms_densenet121", weights, channels)
    value = layers.stem(value, channels, STEM_KEY, "encoder.1")
    width = 64
    for block, count in enumerate(DENSENET_LAYERS):
        part = 4 + 2 * block
        for layer in range(1, count + 1):
            value = _dense_layer(layers, value, f"encoder.{part}.denselayer{layer}", width)
            width += GROWTH
        if block < len(DENSENET_LAYERS) - 1:
            value = _transition(layers, value, f"encoder.{part + 1}", width)
            width //= 2
    value = layers.normalisation(value, "encoder.11", width)
    value = layers.linear(value, DENSENET_HEAD, width * (PATCH_PX // 32) ** 2, classes)
    return _finish(graph, layers, value, classes, "DenseNet121")


def _start(name: str, weights: TorchWeights, channels: int) -> tuple[OnnxGraph, Layers, str]:
    graph = OnnxGraph(name)
    return graph, Layers(graph, weights), graph.input("input", ("batch", channels, PATCH_PX, PATCH_PX))


def _finish(graph: OnnxGraph, layers: Layers, value: str, classes: int, network: str) -> OnnxGraph:
    layers.weights.refuse_leftovers(network)
    fold_batch_norm(graph)
    graph.output(value, ("batch", classes), "logits")
    return graph


def _check_stem_copy(weights: TorchWeights, channels: int) -> None:
    """Refuse a file whose two copies of the first convolution differ: it is not a published one."""
    key, copy = f"{STEM_KEY}.weight", f"{RESNET_STEM_COPY}.weight"
    shape = (64, channels, 7, 7)
    if copy in weights and not np.array_equal(weights.take(copy, shape), weights.take(key, shape)):
        raise ModelError(
            "{source}: {copy} and {key} differ, but are one tensor in this network.",
            "Choose a checkpoint as it was published.",
            source=weights.source,
            copy=copy,
            key=key,
        )


def _bottleneck(layers: Layers, value: str, key: str, widths: tuple[int, int], stride: int) -> str:
    """Add 1×1, 3×3 and 1×1 convolutions beside a shortcut."""
    width_in, width = widths
    deep = layers.relu(layers.convolution(value, f"{key}.conv1", (width, width_in, 1), f"{key}.bn1"))
    deep = layers.relu(layers.convolution(deep, f"{key}.conv2", (width, width, 3), f"{key}.bn2", stride))
    deep = layers.convolution(deep, f"{key}.conv3", (4 * width, width, 1), f"{key}.bn3")
    if width_in != 4 * width:
        shape, down = (4 * width, width_in, 1), f"{key}.downsample"
        value = layers.convolution(value, f"{down}.0", shape, f"{down}.1", stride)
    return layers.relu(layers.graph.node("Add", [deep, value]))


def _dense_layer(layers: Layers, value: str, key: str, width: int) -> str:
    """Add normalised 1×1 and 3×3 convolutions, whose 32 channels join the input's."""
    deep = layers.relu(layers.normalisation(value, f"{key}.norm1", width))
    deep = layers.convolution(deep, f"{key}.conv1", (4 * GROWTH, width, 1), f"{key}.norm2")
    deep = layers.convolution(layers.relu(deep), f"{key}.conv2", (GROWTH, 4 * GROWTH, 3))
    return layers.graph.node("Concat", [value, deep], axis=1)


def _transition(layers: Layers, value: str, key: str, width: int) -> str:
    """Halve channels, height and width."""
    value = layers.relu(layers.normalisation(value, f"{key}.norm", width))
    value = layers.convolution(value, f"{key}.conv", (width // 2, width, 1))
    return layers.graph.node("AveragePool", [value], kernel_shape=[2, 2], strides=[2, 2])
