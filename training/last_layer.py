"""What follows the last layer of a trained network, and that layer itself, changed in its file."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def change_scores(content: bytes, shift: NDArray[np.float32], temperature: float) -> bytes:
    """Shift the scores of a network and divide them by a temperature, in its last layer.

    Args:
        content: an .onnx file whose last convolution gives the scores.
        shift: what is added to each class's score, (class,).
        temperature: what the sums are divided by.
    """
    import onnx
    from onnx import numpy_helper

    model = onnx.load_from_string(content)
    last = [node for node in model.graph.node if node.op_type == "Conv"][-1]
    stored = {one.name: one for one in model.graph.initializer}
    weight, bias = (stored[name] for name in last.input[1:])
    scale = np.float32(1 / temperature)
    for tensor, values in (
        (weight, numpy_helper.to_array(weight) * scale),
        (bias, (numpy_helper.to_array(bias) + shift) * scale),
    ):
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float32), tensor.name))
    return bytes(model.SerializeToString())


def average_cells(content: bytes, cells: int) -> bytes:
    """Give each cell the mean of the probabilities of its neighbourhood.

    Args:
        content: an .onnx file of one output, probabilities (1, class, row, col).
        cells: the neighbourhood's height and width; the output has one row and column less for each further cell.
    """
    import onnx

    model = onnx.load_from_string(content)
    name = model.graph.output[0].name
    (last,) = (node for node in model.graph.node if name in node.output)
    if last.op_type == "Identity":
        model.graph.node.remove(last)
    else:
        last.output[0] = f"{name}_of_cells"
    source = last.input[0] if last.op_type == "Identity" else last.output[0]
    model.graph.node.append(onnx.helper.make_node("AveragePool", [source], [name], kernel_shape=[cells, cells]))
    return bytes(model.SerializeToString())
