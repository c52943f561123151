"""A session for each shape of the input: what a GPU needs to compute blocks, squares and single patches in turn.

onnxruntime's CUDA provider prepares each convolution for the shape that it is given, and again when another one
follows: 125 to 223 ms with 1.31 on an H100, instead of 1 to 3 ms (docs/benchmarks-gpu.md).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAX_SHAPES = 12
"""Of a fully convolutional network there are blocks, single patches, and squares near nodata, which have up to nine
shapes where blocks and the map end."""


class SessionsByShape:
    """Runs each shape of input in a session of its own; used like one session of onnxruntime's.

    Args:
        first: an open session, for the first shape.
        another: opens one more like it. Of more than `MAX_SHAPES` shapes, the others share the last session.
    """

    def __init__(self, first: Any, another: Callable[[], Any]) -> None:
        self._last, self._another = first, another
        self._of_shape: dict[tuple[tuple[int, ...], ...], Any] = {}
        self.get_inputs, self.get_outputs = first.get_inputs, first.get_outputs

    def run(self, outputs: list[str] | None, inputs: dict[str, NDArray[np.float32]], options: Any = None) -> Any:
        """Return the outputs that are asked for, as a session's `run` does."""
        shapes = tuple(values.shape for values in inputs.values())
        if shapes not in self._of_shape:
            if 0 < len(self._of_shape) < MAX_SHAPES:
                self._last = self._another()
            self._of_shape[shapes] = self._last
        return self._of_shape[shapes].run(outputs, inputs, options)
