"""From a list of Keras's layer calls to a finished ONNX network."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..errors import ModelError
from ..image_layout import Layout
from .converted import ConvertedNetwork
from .fold_batch_norm import fold_batch_norm
from .keras_layers import translate
from .keras_tensors import KerasGraph, LayerCall, Tensor, Weights
from .onnx_graph import OnnxGraph

INPUT = "input"
OUTPUT = "output"


def build_network(
    family: str,
    calls: Sequence[LayerCall],
    weights_of: Callable[[LayerCall], Weights],
    *,
    input_key: str,
    output_key: str,
    input_shape: tuple[int, int, int],
    input_layout: Layout = Layout.NHWC,
    keras_major: int = 2,
    details: dict[str, str] | None = None,
) -> ConvertedNetwork:
    """Translate layers into an ONNX network.

    Args:
        family: what the network was recognised as.
        calls: the layer calls, each after those that it needs.
        weights_of: gives a layer's weights by Keras's names.
        input_key: key of the tensor that the patch is.
        output_key: key of the tensor that is the result.
        input_shape: (height, width, channels) of the patch.
        input_layout: the order of its axes.
        keras_major: major version of the Keras that wrote the file.
        details: findings to pass on.

    Raises:
        ModelError: a layer cannot be translated, or the result is not a row per patch.
    """
    graph = OnnxGraph(family)
    net = KerasGraph(graph, keras_major)
    patch = input_layout.shape(*input_shape)
    tensors = {input_key: Tensor(graph.input(INPUT, ("batch", *patch)), patch)}
    sizes: dict[tuple[str, ...], int] = {}
    for call in calls:
        inputs, weights = [tensors[key] for key in call.inputs], weights_of(call)
        tensors[call.output] = translate(net, call, inputs, weights)
        sizes[call.path] = sum(array.size for array in weights.values())
    result = _row(net, tensors[output_key])
    if len(result.shape) != 1:
        raise ModelError(
            "The network returns values of shape {shape} for a patch, not a row of scores.",
            "Only networks that classify whole patches (scenes) can be imported.",
            shape=result.shape,
        )
    fold_batch_norm(graph)
    graph.output(result.value, ("batch", *result.shape), OUTPUT)
    return ConvertedNetwork(
        onnx=graph.finish(),
        input_layout=input_layout,
        input_shape=input_shape,
        n_outputs=result.shape[0],
        activation="none" if result.ends_in in ("softmax", "sigmoid") else "softmax",
        family=family,
        details={
            **(details or {}),
            "final_activation": result.ends_in,
            "parameters": str(sum(sizes.values())),
        },
    )


def _row(net: KerasGraph, result: Tensor) -> Tensor:
    """Return one pixel's scores as a row; other values as they are."""
    if len(result.shape) == 3 and result.shape[1:] == (1, 1):
        result = net.as_image(result)
    if len(result.shape) == 3 and result.shape[:2] == (1, 1):
        return net.reshape(result, result.shape[2:])
    return result
