"""How far confidence is to be trusted: the share of right cells among those of like confidence, and the temperature.

A temperature divides a network's scores before softmax. It changes how certain a network is, and no class (Guo et al.
2017, On Calibration of Modern Neural Networks); followed by a mean over neighbours, it changes a few.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BINS = 10
_AS_GOOD = 1.05
TEMPERATURES = np.exp(np.linspace(np.log(0.4), np.log(4.0), 116))
_LEAST = 1e-7

Probabilities = NDArray[np.float32]
KnownCells = tuple[Probabilities, NDArray[np.intp]]
"""Probabilities, (cell, class), and the index of the reference's class, (cell,)."""


@dataclass(frozen=True)
class ReliabilityBin:
    """Cells of like confidence.

    Attributes:
        cells: how many.
        confidence: their mean probability of the class they were given.
        right: the share with the class of the reference.
    """

    cells: int
    confidence: float
    right: float


def reliability(probabilities: Probabilities, reference: NDArray[np.intp], bins: int = BINS) -> list[ReliabilityBin]:
    """Sort cells into bins of equal width by their confidence; empty bins are left out.

    Args:
        probabilities: (cell, class).
        reference: (cell,), index of the class.
        bins: how many between 0 and 1.
    """
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == reference
    number = np.minimum((confidence * bins).astype(int), bins - 1)
    return [
        ReliabilityBin(int(chosen.sum()), float(confidence[chosen].mean()), float(right[chosen].mean()))
        for one in range(bins)
        if (chosen := number == one).any()
    ]


def calibration_error(found: Sequence[ReliabilityBin]) -> float:
    """Return the expected calibration error: the mean distance of confidence and share of right cells, 0 to 1."""
    weights = np.array([one.cells for one in found], np.float64)
    distances = np.abs([one.confidence - one.right for one in found])
    return float((weights * distances).sum() / weights.sum())


def with_temperature(probabilities: Probabilities, temperature: float) -> Probabilities:
    """Return probabilities, (cell, class), as they are when the scores are divided by a temperature."""
    scores = np.log(np.maximum(probabilities, _LEAST)) / temperature
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)


def best_temperature(cities_at: Callable[[float], Sequence[KnownCells]]) -> float:
    """Return the temperature under which the mean calibration error of several cities is least (0.4 to 4, in 2 %).

    The minimum is flat, so of all temperatures within 5 % of it, the highest counts: too cautious a network does less
    harm than one that is too certain.

    Args:
        cities_at: what a network of some temperature says of the cells of each city. Each city counts alike.
    """
    errors = [
        np.mean([calibration_error(reliability(p, reference)) for p, reference in cities_at(float(t))])
        for t in TEMPERATURES
    ]
    return float(TEMPERATURES[np.asarray(errors) <= _AS_GOOD * min(errors)].max())
