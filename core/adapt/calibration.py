"""How sure of itself a network is, against how right it is on areas: by a temperature."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .last_layer import log_softmax

LIMITS = (0.05, 2.0)
_STEPS = 12
_GOLDEN = (np.sqrt(5) - 1) / 2


def calibrate(known: NDArray[np.float64], classes: NDArray[np.intp], weights: NDArray[np.float64]) -> float:
    """Find the factor by which the scores of a network fit some cells best.

    A factor below 1 says that the network is surer than it is right (temperature scaling: Guo et al. 2017, On
    calibration of modern neural networks, ICML). The cells are none that the network was trained on.

    Args:
        known: (cell, class): logarithms of the network's probabilities.
        classes: (cell,): index of the class.
        weights: (cell,): how much each cell counts.

    Returns:
        The factor, within `LIMITS`.
    """
    rows = np.arange(len(classes))

    def loss(logarithm: float) -> float:
        return -float(weights @ log_softmax(np.exp(logarithm) * known)[rows, classes])

    low, high = np.log(LIMITS)
    for _ in range(_STEPS):  # the loss has one minimum along the factor
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        if loss(left) <= loss(right):
            high = right
        else:
            low = left
    return float(np.exp((low + high) / 2))
