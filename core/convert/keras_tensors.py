"""What layers are turned into: values of an ONNX graph with Keras's shapes.

Keras mostly keeps images as (batch, height, width, channels), ONNX's convolutions want
(batch, channels, height, width). Between convolutions values stay in ONNX's order;
they are turned only where a layer's meaning depends on the order. Where a Keras layer has
the channels first, its values are in ONNX's order already: see `as_image`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from .onnx_graph import OnnxGraph

FloatArray = NDArray[np.float32]
Weights = Mapping[str, FloatArray]
CHANNELS_FIRST = "channels_first"
"""Keras's name for images of (batch, channels, height, width)."""


@dataclass(frozen=True)
class Tensor:
    """A value of the graph.

    Attributes:
        value: its name in the ONNX graph.
        shape: its sizes as Keras counts them, without the batch: (height, width, channels),
            (features,), …
        channels_first: the value is stored as (batch, channels, height, width).
        ends_in: the activation that gave it ("softmax", "sigmoid", …; "linear" if none).
    """

    value: str
    shape: tuple[int, ...]
    channels_first: bool = False
    ends_in: str = "linear"


@dataclass(frozen=True)
class LayerCall:
    """One use of a layer.

    Attributes:
        kind: Keras's class name, such as "Conv2D".
        path: the layer's name, after those of the models that it is nested in.
        config: the layer's configuration, as Keras wrote it.
        inputs: keys of the tensors that go in.
        output: key of the tensor that comes out.
    """

    kind: str
    path: tuple[str, ...]
    config: Mapping[str, Any]
    inputs: tuple[str, ...]
    output: str

    @property
    def name(self) -> str:
        """The layer's name for messages: "outer/inner"."""
        return "/".join(self.path)

    def refuse(self, why: str) -> ModelError:
        """Return the error that this layer cannot be translated because of ``why``."""
        return ModelError(
            'The layer "{name}" ({kind}) cannot be imported: {why}.',
            "Convert the network to ONNX with its framework (for Keras: tf2onnx) and import the .onnx file.",
            name=self.name,
            kind=self.kind,
            why=why,
        )


class KerasGraph:
    """An ONNX graph that is written with Keras's layers.

    Attributes:
        graph: the ONNX graph.
        keras_major: the major version of the Keras that wrote the file; some
            activations changed their meaning with version 3.
    """

    def __init__(self, graph: OnnxGraph, keras_major: int) -> None:
        self.graph = graph
        self.keras_major = keras_major
        self._turned: dict[tuple[str, bool], Tensor] = {}
        self._constants: dict[tuple[str, ...], str] = {}

    def node(self, op: str, inputs: Sequence[str], like: Tensor, **attributes: Any) -> Tensor:
        """Add an operator whose result has the shape and the order of ``like``."""
        value = self.graph.node(op, inputs, **attributes)
        return replace(like, value=value, ends_in="linear")

    def constant(self, call: LayerCall, name: str, values: NDArray[Any]) -> str:
        """Return a layer's constant, added once however often the layer is called."""
        key = (*call.path, name)
        if key not in self._constants:
            self._constants[key] = self.graph.initializer(values, "/".join(key))
        return self._constants[key]

    def channels_first(self, tensor: Tensor) -> Tensor:
        """Return an image in ONNX's order, turned at most once."""
        if tensor.channels_first:
            return tensor
        return self._turn(tensor, channels_first=True, perm=[0, 3, 1, 2])

    def channels_last(self, tensor: Tensor) -> Tensor:
        """Return any value in Keras's order, turned at most once."""
        if not tensor.channels_first:
            return tensor
        return self._turn(tensor, channels_first=False, perm=[0, 2, 3, 1])

    def as_image(self, tensor: Tensor) -> Tensor:
        """Return what is (channels, height, width) to Keras as an image in ONNX's order: the same numbers."""
        stored = self.channels_last(tensor)  # in Keras's order
        channels, height, width = stored.shape
        return replace(stored, shape=(height, width, channels), channels_first=True)

    def as_channels_first(self, tensor: Tensor) -> Tensor:
        """Return an image as one that is (channels, height, width) to Keras; other values as they are."""
        if len(tensor.shape) != 3:
            return tensor
        image = self.channels_first(tensor)
        height, width, channels = image.shape
        return replace(image, shape=(channels, height, width), channels_first=False)

    def reshape(self, tensor: Tensor, shape: Sequence[int]) -> Tensor:
        """Return the same numbers, in Keras's order, another shape (batch left out)."""
        wanted = tuple(shape)
        source = tensor if _order_is_the_same(tensor.shape) else self.channels_last(tensor)
        first = len(wanted) == 3 and wanted[:2] == (1, 1)
        stored = (wanted[2], 1, 1) if first else wanted
        sizes = self.graph.initializer(np.array([0, *stored], np.int64), "shape")
        value = self.graph.node("Reshape", [source.value, sizes])
        # rows of several pixels' probabilities are not probabilities of one choice any more
        ends_in = tensor.ends_in if wanted[-1:] == tensor.shape[-1:] else "linear"
        return Tensor(value, wanted, first, ends_in)

    def _turn(self, tensor: Tensor, *, channels_first: bool, perm: list[int]) -> Tensor:
        key = (tensor.value, channels_first)
        if key not in self._turned:
            value = self.graph.node("Transpose", [tensor.value], perm=perm)
            turned = replace(tensor, value=value, channels_first=channels_first)
            self._turned[key] = turned
            self._turned[(value, not channels_first)] = tensor
        return self._turned[key]


def _order_is_the_same(shape: tuple[int, ...]) -> bool:
    """Return whether both orders hold the numbers alike: one pixel, or one channel."""
    return len(shape) != 3 or shape[:2] == (1, 1) or shape[2] == 1


def axis_in(tensor: Tensor, keras_axis: int) -> int:
    """Turn an axis as Keras counts it (batch is 0) into the stored value's axis."""
    rank = len(tensor.shape) + 1
    axis = keras_axis + rank if keras_axis < 0 else keras_axis
    return (0, 2, 3, 1)[axis] if tensor.channels_first else axis


def weight(call: LayerCall, weights: Weights, name: str, shape: tuple[int, ...]) -> FloatArray:
    """Return a layer's weight after its shape was checked.

    Raises:
        ModelError: it is absent or has another shape than the architecture says.
    """
    if name not in weights:
        raise call.refuse(f'the file holds no weight "{name}" for it')
    array = weights[name]
    if array.shape != shape:
        raise call.refuse(f'its weight "{name}" has the shape {array.shape} instead of {shape}')
    return array
