"""Keras's activations, as functions and as layers, in ONNX.

Definitions: keras.activations (the functions' defaults) and keras.layers (the layers').
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from .keras_tensors import KerasGraph, LayerCall, Tensor, Weights, axis_in, weight

# Functions that are one ONNX operator: (operator, attributes).
_ONE_OPERATOR: dict[str, tuple[str, dict[str, Any]]] = {
    "relu": ("Relu", {}),
    "elu": ("Elu", {"alpha": 1.0}),
    "selu": ("Selu", {}),
    "sigmoid": ("Sigmoid", {}),
    "tanh": ("Tanh", {}),
    "softplus": ("Softplus", {}),
    "softsign": ("Softsign", {}),
    "exponential": ("Exp", {}),
    "leaky_relu": ("LeakyRelu", {"alpha": 0.2}),
    "hard_silu": ("HardSwish", {}),
}
_OTHER_NAMES = {"swish": "silu", "hard_swish": "hard_silu"}


def activate(net: KerasGraph, call: LayerCall, tensor: Tensor, activation: Any) -> Tensor:
    """Apply an activation as a layer's configuration names it.

    Args:
        net: the graph.
        call: the layer, for messages.
        tensor: what goes in.
        activation: a function's name, or Keras's description of a function or layer;
            None is the identity.

    Raises:
        ModelError: the activation is not known here.
    """
    if isinstance(activation, Mapping) and activation.get("class_name") in LAYERS:
        kind = str(activation["class_name"])
        inner = replace(call, kind=kind, config=activation.get("config") or {})
        if kind != "PReLU":
            return LAYERS[kind](net, inner, [tensor], {})
    name = _function_name(activation)
    if name == "linear":
        return tensor
    result = _apply(net, call, tensor, name)
    return replace(result, ends_in=name)


def _function_name(activation: Any) -> str:
    """Return the name of an activation function in lower case, "linear" for None."""
    if isinstance(activation, Mapping):
        # {"class_name": "function", "config": NAME} for a function; else an object of a class
        inner = activation.get("config")
        inner = inner.get("name") if isinstance(inner, Mapping) else inner
        is_function = activation.get("class_name") == "function"
        activation = (inner if is_function else activation.get("class_name")) or "without a name"
    name = str(activation or "linear").lower()
    return _OTHER_NAMES.get(name, name)


def _apply(net: KerasGraph, call: LayerCall, tensor: Tensor, name: str) -> Tensor:
    """Apply a function by its name."""
    if name in _ONE_OPERATOR:
        op, attributes = _ONE_OPERATOR[name]
        return net.node(op, [tensor.value], tensor, **attributes)
    if name == "relu6":
        return _clip(net, tensor, 0.0, 6.0)
    if name == "hard_sigmoid":
        # Keras 3 took over PyTorch's definition, relu6(x + 3) / 6
        alpha = 1 / 6 if net.keras_major >= 3 else 0.2
        return net.node("HardSigmoid", [tensor.value], tensor, alpha=alpha, beta=0.5)
    if name in ("softmax", "log_softmax"):
        op = "Softmax" if name == "softmax" else "LogSoftmax"
        return net.node(op, [tensor.value], tensor, axis=axis_in(tensor, -1))
    if name == "silu":
        gate = net.node("Sigmoid", [tensor.value], tensor)
        return net.node("Mul", [tensor.value, gate.value], tensor)
    if name == "mish":
        inner = net.node("Softplus", [tensor.value], tensor)
        gate = net.node("Tanh", [inner.value], tensor)
        return net.node("Mul", [tensor.value, gate.value], tensor)
    if name == "gelu":
        return _gelu(net, tensor)
    raise call.refuse(f'the activation "{name}" is not known here')


def _gelu(net: KerasGraph, tensor: Tensor) -> Tensor:
    """Return x · Φ(x), by the error function."""
    number = net.graph.initializer
    scaled = net.node("Mul", [tensor.value, number(np.float32(math.sqrt(0.5)))], tensor)
    erf = net.node("Erf", [scaled.value], tensor)
    twice = net.node("Add", [erf.value, number(np.float32(1))], tensor)
    gated = net.node("Mul", [tensor.value, twice.value], tensor)
    return net.node("Mul", [gated.value, number(np.float32(0.5))], tensor)


def _clip(net: KerasGraph, tensor: Tensor, low: float, high: float) -> Tensor:
    bounds = [net.graph.initializer(np.float32(bound), "bound") for bound in (low, high)]
    return net.node("Clip", [tensor.value, *bounds], tensor)


def activation_layer(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Activation: any function by its name."""
    return activate(net, call, inputs[0], call.config.get("activation"))


def relu_layer(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """ReLU, with its ceiling and its slope below zero."""
    given = call.config.get("max_value")
    ceiling = None if given is None else _number(given, 0.0)
    slope = _number(call.config.get("negative_slope"), 0.0)
    if _number(call.config.get("threshold"), 0.0) != 0.0:
        raise call.refuse("a threshold other than 0 is not known here")
    tensor = inputs[0]
    if slope:
        result = net.node("LeakyRelu", [tensor.value], tensor, alpha=slope)
        if ceiling is not None:
            bound = net.graph.initializer(np.float32(ceiling), "bound")
            result = net.node("Min", [result.value, bound], tensor)
    elif ceiling is not None:
        result = _clip(net, tensor, 0.0, ceiling)
    else:
        result = net.node("Relu", [tensor.value], tensor)
    return replace(result, ends_in="relu")


def leaky_relu_layer(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """LeakyReLU: its slope is "alpha" in Keras 2 and "negative_slope" in Keras 3."""
    slope = call.config.get("negative_slope", call.config.get("alpha"))
    result = net.node("LeakyRelu", [inputs[0].value], inputs[0], alpha=_number(slope, 0.3))
    return replace(result, ends_in="leaky_relu")


def elu_layer(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """ELU with its alpha."""
    alpha = _number(call.config.get("alpha"), 1.0)
    return replace(net.node("Elu", [inputs[0].value], inputs[0], alpha=alpha), ends_in="elu")


def softmax_layer(net: KerasGraph, call: LayerCall, inputs: list[Tensor], _: Weights) -> Tensor:
    """Softmax along one axis."""
    axis = call.config.get("axis", -1)
    if isinstance(axis, (list, tuple)):
        if len(axis) != 1:
            raise call.refuse("softmax along several axes is not known here")
        axis = axis[0]
    tensor = inputs[0]
    result = net.node("Softmax", [tensor.value], tensor, axis=axis_in(tensor, int(axis)))
    return replace(result, ends_in="softmax")


def prelu_layer(net: KerasGraph, call: LayerCall, inputs: list[Tensor], weights: Weights) -> Tensor:
    """PReLU: a learned slope per value, shared along some axes."""
    tensor = inputs[0]
    shared = call.config.get("shared_axes") or []
    sizes = [1 if axis + 1 in shared else size for axis, size in enumerate(tensor.shape)]
    slope = weight(call, weights, "alpha", tuple(sizes))
    if tensor.channels_first:
        slope = slope.transpose(2, 0, 1)
    name = "alpha_channels_first" if tensor.channels_first else "alpha"
    values = net.constant(call, name, slope)
    return replace(net.node("PRelu", [tensor.value, values], tensor), ends_in="prelu")


def _number(value: Any, default: float) -> float:
    """Return a number of a configuration; Keras 2 wraps some as {"value": …}."""
    if isinstance(value, Mapping):
        value = value.get("value", value.get("config", {}).get("value"))
    return default if value is None else float(value)


LAYERS = {
    "Activation": activation_layer,
    "ReLU": relu_layer,
    "LeakyReLU": leaky_relu_layer,
    "ELU": elu_layer,
    "Softmax": softmax_layer,
    "PReLU": prelu_layer,
}
