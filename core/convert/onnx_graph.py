"""A small, typed way to write an ONNX graph, used by every importer.

Importers add nodes in the order of evaluation and get value names back::

    graph = OnnxGraph("two_layers")
    pixels = graph.input("input", ("batch", 10, 32, 32))
    kernel = graph.initializer(weights, "kernel")
    features = graph.node("Conv", [pixels, kernel], pads=[1, 1, 1, 1])
    graph.output(graph.node("Relu", [features]), ("batch", 16, 32, 32), "features")
    content = graph.finish()

The files are IR version 8 with opset 17, which every onnxruntime since 1.12 loads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..setup.import_packages import import_onnx

IR_VERSION = 8
OPSET = 17


@dataclass
class Node:
    """One operator call: value names in, value names out."""

    op: str
    inputs: list[str]
    outputs: list[str]
    attributes: dict[str, Any] = field(default_factory=dict)


class OnnxGraph:
    """A graph in the making; weights stay numpy arrays until `finish`.

    Attributes:
        nodes: the operator calls, in order of evaluation.
        weights: the constants by value name.
        outputs: the names of the values that the graph gives.

    Args:
        name: the graph's name, as viewers show it.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.nodes: list[Node] = []
        self.weights: dict[str, NDArray[Any]] = {}
        self.outputs: list[str] = []
        self._input_infos: list[tuple[str, Sequence[int | str], Any]] = []
        self._output_infos: list[tuple[str, Sequence[int | str], Any]] = []
        self._names: Counter[str] = Counter()

    def input(self, name: str, shape: Sequence[int | str], dtype: Any = np.float32) -> str:
        """Declare an input.

        Args:
            name: its name, kept as it is.
            shape: sizes; a text such as ``"batch"`` stands for a size left open.
            dtype: numpy type of its values.

        Returns:
            The value's name, for `node`.
        """
        self._names[name] += 1
        self._input_infos.append((name, tuple(shape), dtype))
        return name

    def initializer(self, values: Any, name: str = "weight") -> str:
        """Add a constant; float64 becomes float32, other types are kept.

        Args:
            values: an array, or what numpy makes one of.
            name: what it is; a number is added where the name is taken.

        Returns:
            The value's name, for `node`.
        """
        array = np.asarray(values)
        if array.dtype == np.float64:
            array = array.astype(np.float32)
        unique = self._unique(name)
        self.weights[unique] = np.ascontiguousarray(array).reshape(array.shape)
        return unique

    def node(self, op: str, inputs: Sequence[str], *, name: str = "", **attributes: Any) -> str:
        """Add an operator with one output.

        Args:
            op: the ONNX operator's name, such as ``"Conv"``.
            inputs: value names; an empty text leaves an optional input out.
            name: what the result is called; the operator's name when empty.
            **attributes: the operator's attributes; those that are None are left out.

        Returns:
            The result's value name.
        """
        result = self._unique(name or op.lower())
        given = {key: value for key, value in attributes.items() if value is not None}
        self.nodes.append(Node(op, list(inputs), [result], given))
        return result

    def output(self, value: str, shape: Sequence[int | str], name: str = "output", dtype: Any = np.float32) -> str:
        """Declare a value as output, under a name of its own.

        Args:
            value: the value's name, as `node` gave it.
            shape: sizes, as for `input`.
            name: the output's name in the file.
            dtype: numpy type of its values.

        Returns:
            The output's name in the file.
        """
        unique = self._unique(name)
        self.nodes.append(Node("Identity", [value], [unique]))
        self.outputs.append(unique)
        self._output_infos.append((unique, tuple(shape), dtype))
        return unique

    def finish(self) -> bytes:
        """Check the graph with onnx's own checker and serialise it.

        Returns:
            The content of an .onnx file.

        Raises:
            MissingDependencyError: the package onnx is not installed.
        """
        onnx = import_onnx()
        helper = onnx.helper

        def info(name: str, shape: Sequence[int | str], dtype: Any) -> Any:
            element = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
            return helper.make_tensor_value_info(name, element, list(shape))

        graph = helper.make_graph(
            [helper.make_node(n.op, n.inputs, n.outputs, name=n.outputs[0], **n.attributes) for n in self.nodes],
            self.name,
            [info(*one) for one in self._input_infos],
            [info(*one) for one in self._output_infos],
            initializer=[onnx.numpy_helper.from_array(array, name) for name, array in self.weights.items()],
        )
        model = helper.make_model(
            graph,
            producer_name="scene_mapper",
            ir_version=IR_VERSION,
            opset_imports=[helper.make_opsetid("", OPSET)],
        )
        onnx.checker.check_model(model, full_check=True)
        return bytes(model.SerializeToString())

    def _unique(self, name: str) -> str:
        """Return the name, numbered if it is taken."""
        unique = name
        while self._names[unique]:
            unique = f"{name}_{self._names[name]}"
            self._names[name] += 1
        self._names[unique] += 1
        return unique
