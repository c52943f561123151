"""A session for each shape of the input: what a GPU needs to compute blocks, squares and single patches in turn.

onnxruntime's CUDA provider prepares each convolution for the shape that it is given, and again when another one
follows: 125 to 223 ms with 1.31 on an H100, instead of 1 to 3 ms (docs/benchmarks-gpu.md).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST_SHAPES = 4
"""Of a fully convolutional network there are three: blocks, and near nodata squares and single patches."""


class SessionsByShape:
    """Runs each shape of input in a session of its own; used like one session of onnxruntime's.

    Args:
        first: an open session, for the first shape.
        another: opens one more like it. Of more than `MOST_SHAPES` shapes, the others share the first session.
    """

    def __init__(self, first: Any, another: Callable[[], Any]) -> None:
        self._first, self._another = first, another
        self._of_shape: dict[tuple[tuple[int, ...], ...], Any] = {}
        self.get_inputs, self.get_outputs = first.get_inputs, first.get_outputs

    def run(self, outputs: list[str] | None, inputs: dict[str, NDArray[np.float32]], options: Any = None) -> Any:
        """Return the outputs that are asked for, as a session's `run` does."""
        shapes = tuple(values.shape for values in inputs.values())
        if shapes not in self._of_shape:
            is_first, is_full = not self._of_shape, len(self._of_shape) >= MOST_SHAPES
            self._of_shape[shapes] = self._first if is_first or is_full else self._another()
        return self._of_shape[shapes].run(outputs, inputs, options)
