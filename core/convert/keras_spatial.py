"""Keras's convolutions, poolings and paddings of images, in ONNX.

'same' padding is TensorFlow's: the output has ceil(size / stride) cells, and where the
padding is odd the surplus goes to the bottom and to the right.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from .keras_activations import activate
from .keras_tensors import FloatArray, KerasGraph, LayerCall, Tensor, Weights, weight

Pair = tuple[int, int]


def conv2d(net: KerasGraph, call: LayerCall, inputs: list[Tensor], weights: Weights) -> Tensor:
    """Conv2D: kernel (height, width, channels / groups, filters)."""
    config, image = call.config, net.channels_first(inputs[0])
    size, filters = pair(config["kernel_size"]), int(config["filters"])
    groups = int(config.get("groups") or 1)
    kernel = weight(call, weights, "kernel", (*size, image.shape[2] // groups, filters))
    result = _convolve(net, call, image, kernel.transpose(3, 2, 0, 1), weights, groups=groups, name="kernel")
    return activate(net, call, result, config.get("activation"))


def depthwise_conv2d(net: KerasGraph, call: LayerCall, inputs: list[Tensor], weights: Weights) -> Tensor:
    """DepthwiseConv2D: kernel (height, width, channels, multiplier)."""
    image = net.channels_first(inputs[0])
    result = _depthwise(net, call, image, weights, with_bias=True)
    return activate(net, call, result, call.config.get("activation"))


def separable_conv2d(net: KerasGraph, call: LayerCall, inputs: list[Tensor], weights: Weights) -> Tensor:
    """SeparableConv2D: a depthwise convolution, then a 1×1 convolution with the bias."""
    image = net.channels_first(inputs[0])
    middle = _depthwise(net, call, image, weights, with_bias=False)
    filters = int(call.config["filters"])
    kernel = weight(call, weights, "pointwise_kernel", (1, 1, middle.shape[2], filters))
    pointwise = replace(call, config={"padding": "valid", "use_bias": _has_bias(call)})
    result = _convolve(net, pointwise, middle, kernel.transpose(3, 2, 0, 1), weights, name="pointwise_kernel")
    return activate(net, call, result, call.config.get("activation"))


def pool2d(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """MaxPooling2D and AveragePooling2D; an average leaves padded cells out."""
    image = net.channels_first(inputs[0])
    size = pair(call.config.get("pool_size", 2))
    stride = pair(call.config.get("strides") or size)
    pads, cells = windows(call, image.shape, size, stride, (1, 1))
    op = "MaxPool" if call.kind.startswith("Max") else "AveragePool"
    if op == "MaxPool":
        _keep_padding_apart(net, image)
    result = net.node(
        op,
        [image.value],
        image,
        kernel_shape=list(size),
        strides=list(stride),
        pads=pads,
        count_include_pad=0 if op == "AveragePool" else None,
    )
    return replace(result, shape=(*cells, image.shape[2]), ends_in=_after_pooling(image, op))


def global_pool2d(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """GlobalAveragePooling2D and GlobalMaxPooling2D."""
    image = net.channels_first(inputs[0])
    op = "GlobalMaxPool" if "Max" in call.kind else "GlobalAveragePool"
    pooled = net.node(op, [image.value], image)
    pooled = replace(pooled, shape=(1, 1, image.shape[2]), ends_in=_after_pooling(image, op))
    return pooled if call.config.get("keepdims") else net.reshape(pooled, pooled.shape[2:])


def _after_pooling(image: Tensor, op: str) -> str:
    """Return what the result ends in: an average of probabilities is a probability still."""
    return image.ends_in if "Average" in op else "linear"


def zero_padding2d(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """ZeroPadding2D."""
    image = net.channels_first(inputs[0])
    (top, bottom), (left, right) = margins(call.config["padding"])
    pads = np.array([0, 0, top, left, 0, 0, bottom, right], np.int64)
    result = net.node("Pad", [image.value, net.graph.initializer(pads, "pads")], image)
    height, width, channels = image.shape
    return replace(result, shape=(height + top + bottom, width + left + right, channels))


def _keep_padding_apart(net: KerasGraph, image: Tensor) -> None:
    """Pad with 1e-30 instead of 0 where a maximum follows.

    onnxruntime (1.17 to 1.31 at least) joins a padding with zeros and the MaxPool after it to
    a MaxPool that ignores what is padded, which is wrong for windows of negative values. It
    does so only for exact zeros.
    """
    for node in net.graph.nodes:
        if node.op == "Pad" and node.outputs == [image.value] and len(node.inputs) == 2:
            node.inputs.append(net.graph.initializer(np.float32(1e-30), "almost_zero"))


def cropping2d(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Cropping2D."""
    image = net.channels_first(inputs[0])
    (top, bottom), (left, right) = margins(call.config["cropping"])
    height, width, channels = image.shape
    ends = (height - bottom, width - right)
    bounds = [
        net.graph.initializer(np.array(values, np.int64), name)
        for values, name in (((top, left), "starts"), (ends, "ends"), ((2, 3), "axes"))
    ]
    result = net.node("Slice", [image.value, *bounds], image)
    return replace(result, shape=(ends[0] - top, ends[1] - left, channels))


def pair(value: Any) -> Pair:
    """Read a size that Keras gives as a number or as (rows, columns)."""
    if isinstance(value, Sequence):
        return int(value[0]), int(value[-1])
    return int(value), int(value)


def margins(value: Any) -> tuple[Pair, Pair]:
    """Read ((top, bottom), (left, right)) from any of Keras's three ways to write it."""
    if not isinstance(value, Sequence):
        return pair(value), pair(value)
    return pair(value[0]), pair(value[1])


def windows(
    call: LayerCall, shape: tuple[int, ...], size: Pair, stride: Pair, dilation: Pair
) -> tuple[list[int], Pair]:
    """Find where a kernel's windows lie.

    Args:
        call: the layer, whose padding is 'same' or 'valid'.
        shape: (height, width, channels) of what goes in.
        size: the kernel's height and width.
        stride: steps down and to the right.
        dilation: distance of the kernel's own cells.

    Returns:
        ONNX's pads (top, left, bottom, right) and the result's (height, width).

    Raises:
        ModelError: the padding has another name, or the image is smaller than the kernel.
    """
    padding = str(call.config.get("padding", "valid")).lower()
    if padding not in ("same", "valid"):
        raise call.refuse(f'the padding "{padding}" is not known here')
    if min(*size, *stride, *dilation) < 1:
        raise call.refuse(f"its kernel {size}, strides {stride} or dilation {dilation} make no sense")
    before, after, cells = [0, 0], [0, 0], [0, 0]
    for axis in (0, 1):
        reach = (size[axis] - 1) * dilation[axis] + 1
        if padding == "same":
            cells[axis] = math.ceil(shape[axis] / stride[axis])
            total = max((cells[axis] - 1) * stride[axis] + reach - shape[axis], 0)
            before[axis], after[axis] = total // 2, total - total // 2
        else:
            cells[axis] = (shape[axis] - reach) // stride[axis] + 1
        if cells[axis] < 1:
            raise call.refuse(f"an image of {shape[0]}×{shape[1]} is smaller than its kernel")
    return before + after, (cells[0], cells[1])


def _depthwise(net: KerasGraph, call: LayerCall, image: Tensor, weights: Weights, *, with_bias: bool) -> Tensor:
    """Filter each channel for itself; output channel = channel · multiplier + filter."""
    size = pair(call.config["kernel_size"])
    multiplier = int(call.config.get("depth_multiplier") or 1)
    channels = image.shape[2]
    kernel = weight(call, weights, "depthwise_kernel", (*size, channels, multiplier))
    kernel = kernel.transpose(2, 3, 0, 1).reshape(channels * multiplier, 1, *size)
    inner = call if with_bias else replace(call, config={**call.config, "use_bias": False})
    return _convolve(net, inner, image, kernel, weights, groups=channels, name="depthwise_kernel")


def _convolve(
    net: KerasGraph,
    call: LayerCall,
    image: Tensor,
    kernel: FloatArray,
    weights: Weights,
    *,
    groups: int = 1,
    name: str,
) -> Tensor:
    """Add a Conv with a kernel (filters, channels / groups, height, width)."""
    size = (kernel.shape[2], kernel.shape[3])
    stride = pair(call.config.get("strides", 1))
    dilation = pair(call.config.get("dilation_rate", 1))
    pads, cells = windows(call, image.shape, size, stride, dilation)
    values = [image.value, net.constant(call, name, kernel)]
    if _has_bias(call):
        bias = weight(call, weights, "bias", (kernel.shape[0],))
        values.append(net.constant(call, "bias", bias))
    result = net.node(
        "Conv",
        values,
        image,
        kernel_shape=list(size),
        strides=list(stride),
        dilations=list(dilation),
        pads=pads,
        group=groups,
    )
    return replace(result, shape=(*cells, kernel.shape[0]))


def _has_bias(call: LayerCall) -> bool:
    return bool(call.config.get("use_bias", True))


LAYERS = {
    "Conv2D": conv2d,
    "DepthwiseConv2D": depthwise_conv2d,
    "SeparableConv2D": separable_conv2d,
    "MaxPooling2D": pool2d,
    "AveragePooling2D": pool2d,
    "GlobalAveragePooling2D": global_pool2d,
    "GlobalMaxPooling2D": global_pool2d,
    "ZeroPadding2D": zero_padding2d,
    "Cropping2D": cropping2d,
}
