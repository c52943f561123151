"""The last layer of a trained network, changed in its file, and what follows it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..core.inference.temperature import LEAST


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


def trust_classes(content: bytes, powers: NDArray[np.float64]) -> bytes:
    """Raise the probabilities of each cell to the power of its classes, as `calibration.with_powers` does.

    Args:
        content: an .onnx file of one output, probabilities (1, class, row, col).
        powers: (class,).
    """
    import onnx
    from onnx import numpy_helper

    model = onnx.load_from_string(content)
    graph, name = model.graph, model.graph.output[0].name
    (last,) = (node for node in graph.node if name in node.output)
    last.output[0] = source = f"{name}_untrusted"
    kernel, least = f"{name}_powers", f"{name}_least"
    graph.initializer.append(numpy_helper.from_array(powers.astype(np.float32).reshape(1, -1, 1, 1), kernel))
    graph.initializer.append(numpy_helper.from_array(np.array(LEAST, np.float32), least))
    node = onnx.helper.make_node
    graph.node.extend(
        [
            node("Conv", [source, kernel], [f"{name}_power"]),
            node("Max", [source, least], [f"{name}_positive"]),
            node("Log", [f"{name}_positive"], [f"{name}_log"]),
            node("Mul", [f"{name}_log", f"{name}_power"], [f"{name}_raised"]),
            node("Softmax", [f"{name}_raised"], [name], axis=1),
        ]
    )
    return bytes(model.SerializeToString())
