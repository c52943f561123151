"""How certain a network is: a temperature divides its scores before softmax.

It changes no class (Guo et al. 2017, On Calibration of Modern Neural Networks).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LEAST = 1e-7
"""Probabilities are not taken as less, so that their logarithm is a number."""


def with_temperature(probabilities: NDArray[np.float32], temperature: float) -> NDArray[np.float32]:
    """Return probabilities as they are when the scores are divided by a temperature.

    Args:
        probabilities: (cell, class), each cell's add up to 1.
        temperature: more than 1 makes the network less certain, less than 1 more certain.

    Returns:
        The same shape, float32; each cell's largest one is that of the same class.
    """
    scores = np.log(np.maximum(probabilities, LEAST)) / temperature
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)
