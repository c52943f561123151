"""Keras's layers in ONNX: the table of all that are known, and those without windows."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import ModelError
from . import keras_activations, keras_spatial
from .keras_activations import activate
from .keras_tensors import CHANNELS_FIRST, KerasGraph, LayerCall, Tensor, Weights, axis_in, weight

MAX_VALUES = 2**28  # of one patch: 1 GiB

Layer = Callable[[KerasGraph, LayerCall, list[Tensor], Weights], Tensor]


def translate(net: KerasGraph, call: LayerCall, inputs: Sequence[Tensor], weights: Weights) -> Tensor:
    """Write one layer into the graph.

    Args:
        net: the graph.
        call: which layer, and how it is configured.
        inputs: what goes in.
        weights: the layer's weights by Keras's names ("kernel", "gamma", …).

    Raises:
        ModelError: the layer, or the way it is used, is not known here.
    """
    if call.kind == "Lambda":
        raise call.refuse("a Lambda layer holds program code, which is never run from a file")
    if not inputs:
        raise call.refuse("nothing goes into it")
    if call.kind not in LAYERS:
        raise call.refuse("layers of this type are not known here")
    if call.kind in keras_spatial.LAYERS and len(inputs[0].shape) != 3:
        raise call.refuse(f"it needs an image, not values of shape {inputs[0].shape}")
    try:
        if _has_channels_first(call, inputs[0]):
            result = _on_channels_first(net, call, inputs, weights)
        else:
            result = LAYERS[call.kind](net, call, list(inputs), weights)
    except ModelError:
        raise
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, ZeroDivisionError) as error:
        # the configuration comes from the file: what is absent or absurd in it is its fault
        why = f"its configuration cannot be used ({type(error).__name__}: {error})"
        raise call.refuse(why) from error
    if math.prod(result.shape) > MAX_VALUES:
        raise call.refuse(f"it gives values of shape {result.shape}, which no memory holds")
    return result


def weight_names(call: LayerCall) -> tuple[str, ...]:
    """Return the names of a layer's weights in the order in which Keras saves them."""
    config = call.config
    bias = ("bias",) if config.get("use_bias", True) else ()
    scale = ("gamma",) if config.get("scale", True) else ()
    center = ("beta",) if config.get("center", True) else ()
    table: dict[str, tuple[str, ...]] = {
        "Conv2D": ("kernel", *bias),
        "Dense": ("kernel", *bias),
        "DepthwiseConv2D": ("depthwise_kernel", *bias),
        "SeparableConv2D": ("depthwise_kernel", "pointwise_kernel", *bias),
        "BatchNormalization": (*scale, *center, "moving_mean", "moving_variance"),
        "LayerNormalization": scale if config.get("rms_scaling") else (*scale, *center),
        "Normalization": () if config.get("mean") is not None else ("mean", "variance"),
        "PReLU": ("alpha",),
    }
    return table.get(call.kind, ())


def dense(net: KerasGraph, call: LayerCall, inputs: list[Tensor], weights: Weights) -> Tensor:
    """Dense: on the last axis of vectors, rows of vectors, or images (a 1×1 convolution)."""
    tensor, units = inputs[0], int(call.config["units"])
    kernel = weight(call, weights, "kernel", (tensor.shape[-1], units))
    biases = []
    if call.config.get("use_bias", True):
        bias = weight(call, weights, "bias", (units,))
        biases = [net.constant(call, "bias", bias)]
    if len(tensor.shape) == 3:
        tensor = net.channels_first(tensor)
        filters = net.constant(call, "filters", kernel.T[:, :, None, None])
        result = net.node("Conv", [tensor.value, filters, *biases], tensor, kernel_shape=[1, 1])
    else:
        matrix = net.constant(call, "kernel", kernel)
        if len(tensor.shape) == 1 and biases:
            result = net.node("Gemm", [tensor.value, matrix, *biases], tensor)
        else:
            result = net.node("MatMul", [tensor.value, matrix], tensor)
            for one in biases:
                result = net.node("Add", [result.value, one], tensor)
    result = replace(result, shape=(*tensor.shape[:-1], units))
    return activate(net, call, result, call.config.get("activation"))


def batch_normalization(net: KerasGraph, call: LayerCall, inputs: list[Tensor], weights: Weights) -> Tensor:
    """BatchNormalization of the last axis, with the moving statistics."""
    tensor, config = inputs[0], call.config
    _need_last_axis(call, tensor)
    if config.get("renorm"):
        raise call.refuse("batch renormalisation is not known here")
    n = tensor.shape[-1]
    ones, zeros = np.ones(n, np.float32), np.zeros(n, np.float32)
    given = [
        weight(call, weights, "gamma", (n,)) if config.get("scale", True) else ones,
        weight(call, weights, "beta", (n,)) if config.get("center", True) else zeros,
        weight(call, weights, "moving_mean", (n,)),
        weight(call, weights, "moving_variance", (n,)),
    ]
    epsilon = float(config.get("epsilon", 1e-3))
    if len(tensor.shape) == 2:  # (steps, channels): ONNX would take the steps for channels
        factor = given[0] / np.sqrt(given[3] + epsilon)
        return _scale_and_shift(net, call, tensor, factor, given[1] - given[2] * factor)
    if len(tensor.shape) == 3:
        tensor = net.channels_first(tensor)
    names = ("gamma", "beta", "mean", "variance")
    values = [net.constant(call, name, array) for name, array in zip(names, given)]
    return net.node("BatchNormalization", [tensor.value, *values], tensor, epsilon=epsilon)


def layer_normalization(net: KerasGraph, call: LayerCall, inputs: list[Tensor], weights: Weights) -> Tensor:
    """LayerNormalization of the last axis."""
    tensor, config = net.channels_last(inputs[0]), call.config
    _need_last_axis(call, tensor)
    if config.get("rms_scaling"):
        raise call.refuse("scaling by the root mean square is not known here")
    n = tensor.shape[-1]
    gamma = weight(call, weights, "gamma", (n,)) if config.get("scale", True) else np.ones(n)
    beta = weight(call, weights, "beta", (n,)) if config.get("center", True) else np.zeros(n)
    values = [net.constant(call, "gamma", gamma), net.constant(call, "beta", beta)]
    epsilon = float(config.get("epsilon", 1e-3))
    return net.node("LayerNormalization", [tensor.value, *values], tensor, epsilon=epsilon)


def normalization(net: KerasGraph, call: LayerCall, inputs: list[Tensor], weights: Weights) -> Tensor:
    """Normalization: (x - mean) / deviation, learned before the training."""
    tensor = inputs[0]
    _need_last_axis(call, tensor)
    if call.config.get("invert"):
        raise call.refuse("inverted normalisation is not known here")
    shape = (tensor.shape[-1],)
    given = {name: call.config.get(name) for name in ("mean", "variance")}
    if None in given.values():
        given = {name: weight(call, weights, name, shape) for name in given}
    mean, variance = (np.broadcast_to(np.ravel(np.float32(given[name])), shape) for name in given)
    factor = 1 / np.maximum(np.sqrt(variance), 1e-7)
    return _scale_and_shift(net, call, tensor, factor, -mean * factor)


def rescaling(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Rescaling: x · scale + offset, each a number or one per channel."""
    n = inputs[0].shape[-1]
    scale = np.broadcast_to(np.asarray(call.config["scale"], np.float32), n)
    offset = np.broadcast_to(np.asarray(call.config.get("offset", 0.0), np.float32), n)
    return _scale_and_shift(net, call, inputs[0], scale, offset)


def merge(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Add, Subtract, Multiply, Divide, Average, Maximum, Minimum, with broadcasting."""
    tensors = _same_rank_and_order(net, inputs)
    shape = tuple(max(sizes) for sizes in zip(*(t.shape for t in tensors)))
    for tensor in tensors:
        if any(size not in (1, whole) for size, whole in zip(tensor.shape, shape)):
            raise call.refuse(f"values of shapes {[t.shape for t in tensors]} do not fit together")
    like = replace(tensors[0], shape=shape)
    op = _MERGES[call.kind]
    result = tensors[0]
    for tensor in tensors[1:]:
        result = net.node(op, [result.value, tensor.value], like)
    if call.kind != "Average":
        return result
    share = net.graph.initializer(np.float32(1 / len(tensors)), "share")
    result = net.node("Mul", [result.value, share], like)
    # the mean of probabilities is a probability
    endings = {tensor.ends_in for tensor in tensors}
    return replace(result, ends_in=endings.pop() if len(endings) == 1 else "linear")


def concatenate(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Concatenate along one axis."""
    if len({len(tensor.shape) for tensor in inputs}) != 1:
        raise call.refuse("values of different ranks cannot be concatenated")
    tensors = _same_rank_and_order(net, inputs)
    rank = len(tensors[0].shape) + 1
    axis = int(call.config.get("axis", -1)) % rank
    if axis == 0:
        raise call.refuse("it would join patches of one batch")
    others = {t.shape[: axis - 1] + t.shape[axis:] for t in tensors}
    if len(others) != 1:
        raise call.refuse(f"values of shapes {[t.shape for t in tensors]} do not fit together")
    shape = list(tensors[0].shape)
    shape[axis - 1] = sum(tensor.shape[axis - 1] for tensor in tensors)
    result = net.node("Concat", [t.value for t in tensors], tensors[0], axis=axis_in(tensors[0], axis))
    return replace(result, shape=tuple(shape))


def flatten(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Flatten: one row of features, pixel by pixel."""
    return net.reshape(inputs[0], (math.prod(inputs[0].shape),))


def reshape(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Reshape; one size may be -1."""
    wanted, count = [int(size) for size in call.config["target_shape"]], inputs[0].shape
    known = math.prod(size for size in wanted if size != -1)
    shape = [math.prod(count) // max(known, 1) if size == -1 else size for size in wanted]
    if math.prod(shape) != math.prod(count):
        raise call.refuse(f"values of shape {count} cannot take the shape {tuple(wanted)}")
    return net.reshape(inputs[0], shape)


def permute(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Permute: the axes in another order (1 is the first after the batch)."""
    tensor, order = net.channels_last(inputs[0]), [int(axis) for axis in call.config["dims"]]
    result = net.node("Transpose", [tensor.value], tensor, perm=[0, *order])
    return replace(result, shape=tuple(tensor.shape[axis - 1] for axis in order))


def identity(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Layers that do nothing outside of training."""
    return inputs[0]


def _has_channels_first(call: LayerCall, tensor: Tensor) -> bool:
    """Return whether a layer works on images with the channels first."""
    if len(tensor.shape) != 3:
        return False
    return call.config.get("data_format") == CHANNELS_FIRST or (
        call.kind in _OF_ONE_AXIS and call.config.get("axis") in (1, [1])
    )


def _on_channels_first(net: KerasGraph, call: LayerCall, inputs: Sequence[Tensor], weights: Weights) -> Tensor:
    """Translate a layer whose images have the channels first; its activation sees Keras's order, as softmax needs."""
    images = [net.as_image(tensor) for tensor in inputs]
    inner = replace(call, config={**call.config, "axis": -1, "activation": None})
    result = net.as_channels_first(LAYERS[call.kind](net, inner, images, weights))
    activation = call.config.get("activation")
    return activate(net, call, result, activation) if activation else result


def _need_last_axis(call: LayerCall, tensor: Tensor) -> None:
    axis: Any = call.config.get("axis", -1)
    axes = [int(one) for one in (axis if isinstance(axis, (list, tuple)) else [axis])]
    if axes not in ([-1], [len(tensor.shape)]):
        raise call.refuse(f"it works on the axis {axis} and only the last axis is known here")


def _scale_and_shift(net: KerasGraph, call: LayerCall, tensor: Tensor, factor: Any, shift: Any) -> Tensor:
    """Return x · factor + shift, with a figure for each channel."""
    shape = (-1, 1, 1) if tensor.channels_first else (-1,)
    suffix = f"{tensor.shape[-1]}_channels_{'first' if tensor.channels_first else 'last'}"
    factors = net.constant(call, f"factor_{suffix}", np.float32(factor).reshape(shape))
    shifts = net.constant(call, f"shift_{suffix}", np.float32(shift).reshape(shape))
    scaled = net.node("Mul", [tensor.value, factors], tensor)
    return net.node("Add", [scaled.value, shifts], tensor)


def _same_rank_and_order(net: KerasGraph, inputs: list[Tensor]) -> list[Tensor]:
    """Bring values to one rank (as Keras does: new axes after the batch) and to one order."""
    rank = max(len(tensor.shape) for tensor in inputs)
    tensors = [
        tensor if len(tensor.shape) == rank else net.reshape(tensor, (1,) * (rank - len(tensor.shape)) + tensor.shape)
        for tensor in inputs
    ]
    if any(tensor.channels_first for tensor in tensors):
        return [net.channels_first(tensor) for tensor in tensors]
    return tensors


_OF_ONE_AXIS = ("BatchNormalization", "LayerNormalization", "Normalization")
_MERGES = {
    "Add": "Add",
    "Subtract": "Sub",
    "Multiply": "Mul",
    "Average": "Add",
    "Divide": "Div",  # no layer of Keras's, but an operator between layers
    "Maximum": "Max",
    "Minimum": "Min",
}

_ONLY_IN_TRAINING = (
    "Dropout",
    "SpatialDropout2D",
    "GaussianDropout",
    "GaussianNoise",
    "AlphaDropout",
    "ActivityRegularization",
    # augmentation
    "AugMix",
    "CutMix",
    "MixUp",
    "RandAugment",
    "RandomBrightness",
    "RandomColorDegeneration",
    "RandomColorJitter",
    "RandomContrast",
    "RandomElasticTransform",
    "RandomErasing",
    "RandomFlip",
    "RandomGaussianBlur",
    "RandomGrayscale",
    "RandomHeight",
    "RandomHue",
    "RandomInvert",
    "RandomPerspective",
    "RandomPosterization",
    "RandomRotation",
    "RandomSaturation",
    "RandomSharpness",
    "RandomShear",
    "RandomTranslation",
    "RandomWidth",
    "RandomZoom",
)

LAYERS: dict[str, Layer] = {
    **keras_spatial.LAYERS,
    **keras_activations.LAYERS,
    "Dense": dense,
    "BatchNormalization": batch_normalization,
    "LayerNormalization": layer_normalization,
    "Normalization": normalization,
    "Rescaling": rescaling,
    **dict.fromkeys(_MERGES, merge),
    "Concatenate": concatenate,
    "Flatten": flatten,
    "Reshape": reshape,
    "Permute": permute,
    **dict.fromkeys(_ONLY_IN_TRAINING, identity),
}
