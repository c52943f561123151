"""Reading the architecture that a complete Keras file carries as JSON.

Functional and Sequential models of Keras 2 and 3, also nested in each other, become one
flat list of layer calls. Nothing is looked up by a name from the file, so that no code
of a file can run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..errors import ModelError
from ..image_layout import Layout
from .keras_nodes import Reference, read_node, references
from .keras_tensors import CHANNELS_FIRST, LayerCall

MODELS = ("Functional", "Model", "Sequential")
INPUT_KEY = "input"
# what TensorFlow 1.13 to 1.15 called it, and its form for several devices
_OTHER_KINDS = dict.fromkeys(
    ("BatchNormalizationV1", "BatchNormalizationV2", "SyncBatchNormalization"), "BatchNormalization"
)
# a model that calls a model that calls a model … twice each would never end
MAX_CALLS = 20_000
DEEPEST_NESTING = 20


@dataclass
class Architecture:
    """A model laid flat.

    Attributes:
        calls: the layer calls, each after those that it needs.
        layers: each layer once, in the order in which Keras saves weights.
        outputs: the keys of the results by the names of the layers that give them.
        input_shape: the patch's (height, width, channels); None where it is left open.
        layout: the order in which the network takes them.
    """

    calls: list[LayerCall] = field(default_factory=list)
    layers: dict[tuple[str, ...], LayerCall] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    input_shape: tuple[int | None, ...] = ()
    layout: Layout = Layout.NHWC


def read_architecture(model: Any) -> Architecture:
    """Flatten the nested models of a Keras file.

    Args:
        model: what the file's ``model_config`` holds, as JSON gives it.

    Raises:
        ModelError: it is no Functional or Sequential model, takes several inputs, or is damaged.
    """
    kind = kind_of(model)
    if kind not in MODELS:
        raise ModelError(
            'The network is of the type "{kind}", which only its own program code can build.',
            "Save it as a Functional or Sequential Keras model, or convert it to ONNX.",
            kind=kind,
        )
    flat = Architecture()
    try:
        shape = _input_shape(model)
        names, keys = _expand(flat, model, (), [INPUT_KEY])
        flat.layout = _layout(shape, flat.calls)
        flat.input_shape = flat.layout.sizes(shape)
    except ModelError:
        raise
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, RecursionError) as error:
        # the JSON comes from the file: a part that is absent or of another type is its fault
        raise ModelError(
            "The architecture in the file is damaged ({name}: {error}).",
            "Download the file again, or save it again with Keras.",
            name=type(error).__name__,
            error=error,
        ) from error
    flat.outputs = dict(zip(names, keys))
    return flat


def _expand(
    flat: Architecture, model: Mapping[str, Any], path: tuple[str, ...], inputs: list[str]
) -> tuple[list[str], list[str]]:
    """Add a model's calls; give the names of the layers that end it, and the results' keys."""
    if len(path) > DEEPEST_NESTING:
        raise ModelError("The network's models are nested too deeply.", "Convert it to ONNX.")
    if kind_of(model) == "Sequential":
        return _expand_sequential(flat, model, path, inputs)
    return _expand_functional(flat, model["config"], path, inputs)


def _expand_sequential(
    flat: Architecture, model: Mapping[str, Any], path: tuple[str, ...], inputs: list[str]
) -> tuple[list[str], list[str]]:
    last, keys = "", inputs
    for layer in layers_of(model):
        if kind_of(layer) != "InputLayer":
            last = name_of(layer)
            keys = _add(flat, layer, path, keys)
    return [last], keys


def _expand_functional(
    flat: Architecture, config: Mapping[str, Any], path: tuple[str, ...], inputs: list[str]
) -> tuple[list[str], list[str]]:
    entries = references(config["input_layers"])
    if len(entries) != len(inputs):
        raise ModelError(
            "The network takes {n_entries} inputs: {entries}.",
            "Only networks with one input can be imported; convert it to ONNX by hand.",
            n_entries=len(entries),
            entries=", ".join(e.layer for e in entries),
        )
    known = dict(zip(entries, inputs))
    ends = references(config["output_layers"])
    waiting = list(_nodes(config, ends))
    while waiting:
        later = []
        for layer, index, node in waiting:
            sources, settings = read_node(layer, node)
            if not all(source in known for source in sources):
                later.append((layer, index, node))
                continue
            given = [known[source] for source in sources]
            results = _add(flat, {**layer, **settings}, path, given)
            known.update({Reference(name_of(layer), index, i): key for i, key in enumerate(results)})
        if len(later) == len(waiting):
            names = sorted({name_of(layer) for layer, _, _ in later})
            raise ModelError(
                "The architecture in the file is damaged: nothing leads to {names}.",
                "Download the file again, or save it again with Keras.",
                names=", ".join(names[:5]),
            )
        waiting = later
    # Keras saves weights in the order of the file, which is not always that of evaluation
    order = {(*path, name_of(layer)): i for i, layer in enumerate(config["layers"])}
    mine = [p for p in flat.layers if p[: len(path) + 1] in order]
    for p in sorted(mine, key=lambda p: order[p[: len(path) + 1]]):
        flat.layers[p] = flat.layers.pop(p)
    return [end.layer for end in ends], [known[end] for end in ends]


def _nodes(config: Mapping[str, Any], ends: Sequence[Reference]) -> Iterator[tuple[Mapping[str, Any], int, Any]]:
    """Return each call of each layer: (layer, the index that others name it by, its inputs)."""
    used: dict[str, set[int]] = {}
    for layer in config["layers"]:
        for node in layer.get("inbound_nodes") or []:
            for source in read_node(layer, node)[0]:
                used.setdefault(source.layer, set()).add(source.node)
    for end in ends:
        used.setdefault(end.layer, set()).add(end.node)
    for layer in config["layers"]:
        if kind_of(layer) == "InputLayer":
            continue
        # a nested model counts its own definition as call 0, so that its uses begin with 1
        first = 0 if 0 in used.get(name_of(layer), {0}) else 1
        for index, node in enumerate(layer.get("inbound_nodes") or []):
            yield layer, first + index, node


def _add(flat: Architecture, layer: Mapping[str, Any], path: tuple[str, ...], inputs: list[str]) -> list[str]:
    """Add a call of a layer, or all calls of a model; give the keys of its results."""
    name, kind = name_of(layer), _OTHER_KINDS.get(kind_of(layer), kind_of(layer))
    if kind in MODELS:
        return _expand(flat, layer, (*path, name), inputs)[1]
    if len(flat.calls) >= MAX_CALLS:
        raise ModelError("The network has too many layers.", "Convert it to ONNX.")
    key = f"{'/'.join((*path, name))}:{len(flat.calls)}"
    call = LayerCall(kind, (*path, name), dict(layer.get("config") or {}), tuple(inputs), key)
    flat.calls.append(call)
    flat.layers.setdefault(call.path, call)
    return [key]


def _layout(shape: tuple[int | None, ...], calls: Sequence[LayerCall]) -> Layout:
    """Return the layout: the two equal sizes are the sides; otherwise as the first layer on images states it."""
    first, second, third = shape
    if first == second and second != third:
        return Layout.NHWC
    if second == third and first != second:
        return Layout.NCHW
    orders = [call.config["data_format"] for call in calls if call.config.get("data_format")]
    return Layout.NCHW if orders[:1] == [CHANNELS_FIRST] else Layout.NHWC


def _input_shape(model: Mapping[str, Any]) -> tuple[int | None, ...]:
    """Find the patch's three sizes, in the file's order."""
    layers = layers_of(model)
    first = layers[0]
    if kind_of(model) != "Sequential":
        start = references(model["config"]["input_layers"])[0].layer
        first = {name_of(layer): layer for layer in layers}[start]
    elif kind_of(first) in MODELS:
        return _input_shape(first)
    config = first["config"]
    shape = config.get("batch_input_shape") or config.get("batch_shape")
    if shape is None and isinstance(model["config"], Mapping):
        shape = model["config"].get("build_input_shape")
    if not shape or len(shape) != 4 or not (isinstance(shape[3], int) or isinstance(shape[1], int)):
        raise ModelError(
            "The network's input has the shape {shape}, not (batch, height, width, channels).",
            "Only networks that classify image patches can be imported.",
            shape=shape,
        )
    return tuple(shape[1:])


def layers_of(model: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return a model's layers; before Keras 2.2.3 a Sequential's configuration was the list itself.

    Raises:
        ModelError: there are none.
    """
    config = model["config"]
    layers = config["layers"] if isinstance(config, Mapping) else config
    if not layers:
        raise ModelError("The network has no layers.", "Save it again with Keras.")
    return list(layers)


def kind_of(layer: Any) -> str:
    """Return the class of a layer or model of the JSON, "unknown" if there is none."""
    return str(layer["class_name"]) if isinstance(layer, Mapping) and "class_name" in layer else "unknown"


def name_of(layer: Mapping[str, Any]) -> str:
    """Return the name of a layer or model of the JSON."""
    config = layer.get("config")
    name = config.get("name") if isinstance(config, Mapping) else None
    return str(layer.get("name") or name or layer["class_name"])
