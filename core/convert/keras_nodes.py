"""How layers are joined in Keras's JSON, in all the ways that its versions write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .keras_tensors import LayerCall


class Reference(NamedTuple):
    """A result of a layer: the layer's name, which of its calls, which of the call's results."""

    layer: str
    node: int
    tensor: int


# Operators written between layers in the program (``x + y``), and the layers that do the same.
_OPERATOR_KINDS = {
    "__operators__.add": "Add",
    "math.add": "Add",
    "math.subtract": "Subtract",
    "math.multiply": "Multiply",
    "math.maximum": "Maximum",
    "math.minimum": "Minimum",
}
_ACTIVATION_OPERATORS = {
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
}
_HARMLESS_ARGUMENTS = {"training", "name"}


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
        Keras 2 wraps in layers of their own.

    Raises:
        ModelError: the call has arguments whose meaning is not known here.
    """
    call = LayerCall(str(layer["class_name"]), (str(layer.get("name")),), layer["config"], (), "")
    if isinstance(node, Mapping):
        sources, arguments = _keras3_call(call, node)
    else:
        sources, arguments = _keras2_call(node)
    if call.kind == "TFOpLambda":
        return _operator(call, sources, arguments)
    for name, value in arguments.items():
        if name == "training" and value is True:
            raise call.refuse("it is called as in training, which changes its results from run to run")
        if name not in _HARMLESS_ARGUMENTS and value is not None:
            raise call.refuse(f'it is called with the argument "{name}"')
    module = str(layer.get("module") or "")
    if ".ops." in module and call.kind not in _OPERATOR_KINDS.values():
        raise call.refuse("operators of keras.ops other than those between two values are not known here")
    return sources, {}


def _keras2_call(node: Any) -> tuple[list[Reference], dict[str, Any]]:
    """Read [[layer, call, result, arguments], …]; some versions leave the outer list out."""
    entries = [node] if node and isinstance(node[0], str) else node
    arguments: dict[str, Any] = {}
    for entry in entries:
        arguments.update(entry[3] if len(entry) > 3 else {})
    return [Reference(str(e[0]), int(e[1]), int(e[2])) for e in entries], arguments


def _keras3_call(call: LayerCall, node: Mapping[str, Any]) -> tuple[list[Reference], dict[str, Any]]:
    """Read {"args": …, "kwargs": …} with tensors as {"class_name": "__keras_tensor__", …}."""
    sources = []
    for value in _leaves(node.get("args") or []):
        if isinstance(value, Reference):
            sources.append(value)
        elif value is not None:
            raise call.refuse(f"it is called with the value {value!r}")
    return sources, dict(node.get("kwargs") or {})


def _leaves(value: Any) -> Iterator[Any]:
    """Give what lists and tuples hold, with tensors as references."""
    if isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    elif isinstance(value, Mapping) and value.get("class_name") == "__keras_tensor__":
        layer, node, tensor = value["config"]["keras_history"]
        yield Reference(str(layer), int(node), int(tensor))
    elif isinstance(value, Mapping) and value.get("class_name") == "__tuple__":
        yield from _leaves(value.get("items") or [])
    else:
        yield value


def _operator(
    call: LayerCall, sources: list[Reference], arguments: dict[str, Any]
) -> tuple[list[Reference], dict[str, Any]]:
    """Read an operator that Keras 2 wrapped: its second value may be a named argument."""
    function = str(call.config.get("function"))
    others = {name: value for name, value in arguments.items() if name != "name" and value is not None}
    if function in _ACTIVATION_OPERATORS and not others:
        activation = {"activation": _ACTIVATION_OPERATORS[function]}
        return sources, {"class_name": "Activation", "config": activation}
    second = others.pop("y", None)
    if isinstance(second, list) and len(second) == 3 and isinstance(second[0], str):
        sources = [*sources, *references(second)]
        second = None
    constant = second is not None or any(source.node < 0 for source in sources)
    if function not in _OPERATOR_KINDS or others or constant or len(sources) != 2:
        raise call.refuse(f'the operator "{function}" with these values is not known here')
    return sources, {"class_name": _OPERATOR_KINDS[function], "config": {}}
