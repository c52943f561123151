"""How layers are joined in Keras's JSON, in all the ways that its versions write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .keras_tensors import LayerCall

FloatArray = NDArray[np.float64]


class Reference(NamedTuple):
    """A result of a layer: the layer's name, which of its calls, which of the call's results."""

    layer: str
    node: int
    tensor: int


# Operators written between layers in the program (``x + y``), and the layers that do the same:
# the functions that Keras 2 names, and the classes of Keras 3.
_OPERATORS = {
    "__operators__.add": "Add",
    "math.add": "Add",
    "math.subtract": "Subtract",
    "math.multiply": "Multiply",
    "math.truediv": "Divide",
    "math.divide": "Divide",
    "math.maximum": "Maximum",
    "math.minimum": "Minimum",
    "Add": "Add",
    "Subtract": "Subtract",
    "Multiply": "Multiply",
    "TrueDivide": "Divide",
    "Divide": "Divide",
    "Maximum": "Maximum",
    "Minimum": "Minimum",
}
_ACTIVATIONS = {
    "nn.relu": "relu",
    "nn.relu6": "relu6",
    "nn.elu": "elu",
    "nn.selu": "selu",
    "nn.silu": "silu",
    "nn.swish": "silu",
    "math.sigmoid": "sigmoid",
    "nn.sigmoid": "sigmoid",
    "math.tanh": "tanh",
    "nn.tanh": "tanh",
    "nn.softmax": "softmax",
    "Relu": "relu",
    "Relu6": "relu6",
    "Silu": "silu",
    "Sigmoid": "sigmoid",
    "Tanh": "tanh",
    "HardSigmoid": "hard_sigmoid",
    "HardSilu": "hard_silu",
}
# Functions of Keras 3 (keras.ops), and the layer that does the same with the same settings; "" for none. The first
# ones have the names of layers that do something else, or leave the axis out.
_FUNCTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "Softmax": ("Softmax", ("axis",)),
    "Concatenate": ("Concatenate", ("axis",)),
    "Average": ("", ()),
    "Reshape": ("", ()),
    "LeakyRelu": ("LeakyReLU", ("negative_slope",)),
    "Elu": ("ELU", ("alpha",)),
}
_ATTENTION = {"MultiHeadAttention", "GroupedQueryAttention", "Attention", "AdditiveAttention"}
_HARMLESS_ARGUMENTS = {"training", "name"}
_CONSTANT = "_CONSTANT_VALUE"


def references(value: Any) -> list[Reference]:
    """Read a model's inputs or outputs: a list of references, or one alone."""
    if isinstance(value, list) and len(value) == 3 and isinstance(value[0], str):
        value = [value]
    if isinstance(value, Mapping):
        value = list(value.values())
    return [Reference(str(one[0]), int(one[1]), int(one[2])) for one in value]


def read_node(layer: Mapping[str, Any], node: Any) -> tuple[list[Reference], dict[str, Any]]:
    """Read one call of a layer.

    Args:
        layer: the layer's entry in the JSON.
        node: an entry of its ``inbound_nodes``.

    Returns:
        What goes in; and what replaces parts of the layer's entry, for operators that
        Keras wraps in layers of their own.

    Raises:
        ModelError: the call has arguments whose meaning is not known here.
    """
    call = LayerCall(str(layer["class_name"]), (str(layer.get("name")),), layer["config"], (), "")
    if call.kind in _ATTENTION:
        raise call.refuse("layers of this type are not known here")
    operands, arguments = _keras3_call(node) if isinstance(node, Mapping) else _keras2_call(node)
    if _is_function(call, str(layer.get("module"))):
        return _function(call, operands, arguments)
    if call.kind == "TFOpLambda":
        return _operator(call, str(call.config.get("function")), operands, arguments)
    if _is_operator(call, str(layer.get("module")), operands):
        return _operator(call, call.kind, operands, arguments)
    for name, value in arguments.items():
        if name == "training" and value is True:
            raise call.refuse("it is called as in training, which changes its results from run to run")
        if name not in _HARMLESS_ARGUMENTS and value is not None:
            raise call.refuse(f'it is called with the argument "{name}"')
    for value in operands:
        if not isinstance(value, Reference):
            raise call.refuse(f"it is called with the value {value!r}")
    return operands, {}


def _keras2_call(node: Any) -> tuple[list[Any], dict[str, Any]]:
    """Read [[layer, call, result, arguments], …]; some versions leave the outer list out."""
    entries = [node] if node and isinstance(node[0], str) else node
    operands: list[Any] = []
    arguments: dict[str, Any] = {}
    for entry in entries:
        operands.append(entry[2] if entry[0] == _CONSTANT else Reference(entry[0], int(entry[1]), int(entry[2])))
        arguments.update(entry[3] if len(entry) > 3 else {})
    second = arguments.get("y")
    if isinstance(second, list) and len(second) >= 3 and isinstance(second[0], str):
        arguments["y"] = Reference(second[0], int(second[1]), int(second[2]))
    return operands, arguments


def _keras3_call(node: Mapping[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    """Read {"args": …, "kwargs": …} with tensors as {"class_name": "__keras_tensor__", …}."""
    operands = [value for value in _leaves(node.get("args") or []) if value is not None]
    return operands, dict(node.get("kwargs") or {})


def _leaves(value: Any) -> Iterator[Any]:
    """Return what lists hold: tensors as references, arrays as lists of numbers."""
    kind = value.get("class_name") if isinstance(value, Mapping) else None
    if isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    elif kind == "__keras_tensor__":
        layer, node, tensor = value["config"]["keras_history"]
        yield Reference(str(layer), int(node), int(tensor))
    elif kind in ("__numpy__", "__tensor__"):
        yield value["config"]["value"]
    else:
        yield value


def _is_function(call: LayerCall, module: str) -> bool:
    """Return whether a node is a function of Keras 3, not a layer of the same name: functions are never trainable."""
    is_layer = module != "None" and ".ops." not in module
    return call.kind in _FUNCTIONS and not is_layer and "trainable" not in call.config


def _function(
    call: LayerCall, operands: list[Any], arguments: dict[str, Any]
) -> tuple[list[Reference], dict[str, Any]]:
    """Read a function with settings: give what goes in, and the layer that does the same."""
    kind, settings = _FUNCTIONS[call.kind]
    given = {**call.config, **{name: value for name, value in arguments.items() if value is not None}}
    sources = [value for value in operands if isinstance(value, Reference)]
    if not kind or len(sources) != len(operands):
        raise call.refuse(f'the function "{call.kind}" with these values is not known here')
    missing = [name for name in settings if not isinstance(given.get(name), (int, float))]
    if missing:
        raise call.refuse(f"the file does not say its {missing[0]}")
    return sources, {"class_name": kind, "config": {name: given[name] for name in settings}}


def _is_operator(call: LayerCall, module: str, operands: list[Any]) -> bool:
    """Return whether a node is an operator of Keras 3, not a layer of the same name; HDF5 files name no module."""
    if ".ops." in module or call.kind in ("TrueDivide", "Divide") or call.kind in _ACTIVATIONS:
        return True
    return call.kind in _OPERATORS and not all(isinstance(value, Reference) for value in operands)


def _operator(
    call: LayerCall, function: str, operands: list[Any], arguments: dict[str, Any]
) -> tuple[list[Reference], dict[str, Any]]:
    """Read an operator: give what goes in, and the layer that does the same."""
    others = {name: value for name, value in arguments.items() if name != "name" and value is not None}
    values = [*operands, *([others.pop("y")] if "y" in others else [])]
    sources = [value for value in values if isinstance(value, Reference)]
    kind = _OPERATORS.get(function)
    if not others and function in _ACTIVATIONS and len(values) == len(sources) == 1:
        return sources, {"class_name": "Activation", "config": {"activation": _ACTIVATIONS[function]}}
    if not others and kind and len(values) == len(sources) == 2:
        return sources, {"class_name": kind, "config": {}}
    if not others and kind and len(values) == 2 and len(sources) == 1:
        first = isinstance(values[1], Reference)
        constant = np.asarray(values[0 if first else 1], np.float64)
        scale, offset = _scale_and_offset(call, kind, constant.reshape(-1), constant_first=first)
        return sources, {"class_name": "Rescaling", "config": {"scale": scale.tolist(), "offset": offset.tolist()}}
    raise call.refuse(f'the operator "{function}" with these values is not known here')


def _scale_and_offset(
    call: LayerCall, kind: str, constant: FloatArray, *, constant_first: bool
) -> tuple[FloatArray, FloatArray]:
    """Write an operator with a constant (one number, or one per channel) as x · scale + offset."""
    zero, one = np.zeros_like(constant), np.ones_like(constant)
    if kind == "Add":
        return one, constant
    if kind == "Multiply":
        return constant, zero
    if kind == "Subtract":
        return (-one, constant) if constant_first else (one, -constant)
    if kind == "Divide" and not constant_first and constant.all():
        return one / constant, zero
    raise call.refuse(f"{kind.lower()} with a constant is not known here")
