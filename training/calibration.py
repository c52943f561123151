"""How far confidence is to be trusted: the share of right cells among those of like confidence, and what corrects it.

A temperature divides a network's scores before softmax. It changes how certain a network is, and no class (Guo et al.
2017, On Calibration of Modern Neural Networks); followed by a mean over neighbours, it changes a few.

A network that is too certain of one class and too cautious with another needs a number for each class. The
probabilities of a cell are raised to the mean of these numbers, weighted with the probabilities, and divided by their
sum. So no cell changes its class, and confidence changes gradually from cell to cell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.adapt.last_layer import log_softmax
from ..core.inference.temperature import LEAST

BINS = 10
_AS_GOOD = 1.05
TEMPERATURES = np.exp(np.linspace(np.log(0.4), np.log(4.0), 116))
POWERS = (0.1, 5.0)
"""Limits of the power of a class."""
_STAY = 2e-3
"""What the squared distance of a power from 1 costs, beside a mean loss of about 0.5: rare classes change little."""
_ENOUGH = 50
"""A map with fewer cells of a class does not have it: a river is missing on many maps of cells of 100 m."""

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


def with_powers(probabilities: Probabilities, powers: NDArray[np.float64]) -> Probabilities:
    """Return probabilities, (cell, class), raised to the power of each cell's classes; each cell keeps its class.

    Args:
        probabilities: as the network gives them.
        powers: (class,), greater than 0: more than 1 makes cells of the class more certain.
    """
    return np.exp(_log_raised(np.asarray(probabilities, np.float64), powers)[0]).astype(np.float32)


def class_powers(cities: Sequence[KnownCells]) -> NDArray[np.float64]:
    """Return the powers under which the confidence of cells says best whether they are right.

    The loss is the cross-entropy of confidence and right (1) or wrong (0). Each city counts alike. Cells with a class
    that the map of their city does not have are left out.

    Args:
        cities: what the network says of the cells of each city.

    Returns:
        (class,), within `POWERS`; 1 where there are no cells.
    """
    from scipy.optimize import minimize

    kept = [_of_mapped_classes(city) for city in cities]
    probabilities = np.concatenate([p for p, _ in kept]).astype(np.float64)
    found = probabilities.argmax(axis=1)
    right = found == np.concatenate([reference for _, reference in kept])
    weights = np.concatenate([np.full(len(reference), 1 / len(reference) / len(kept)) for _, reference in kept])
    n_classes = probabilities.shape[1]
    cells = np.arange(len(found))

    def loss(powers: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        raised, logs = _log_raised(probabilities, powers)
        confidence = np.clip(np.exp(raised[cells, found]), LEAST, 1 - LEAST)
        entropy = np.where(right, -np.log(confidence), -np.log1p(-confidence))
        by_power = logs[cells, found] - (np.exp(raised) * logs).sum(axis=1)  # of the logarithm of confidence
        slopes = weights * by_power * np.where(right, -1, confidence / (1 - confidence))
        value = float(weights @ entropy + _STAY * ((powers - 1) ** 2).sum())
        return value, probabilities.T @ slopes + 2 * _STAY * (powers - 1)

    best = minimize(loss, np.ones(n_classes), jac=True, bounds=[POWERS] * n_classes, method="L-BFGS-B")
    return np.asarray(best.x, np.float64)


def _log_raised(
    probabilities: NDArray[np.float64], powers: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the logarithms of the raised and of the given probabilities, both (cell, class)."""
    logs = np.log(np.maximum(probabilities, LEAST))
    return log_softmax(logs * (probabilities @ powers)[:, None]), logs


def _of_mapped_classes(city: KnownCells) -> KnownCells:
    probabilities, reference = city
    mapped = np.bincount(reference, minlength=probabilities.shape[1]) >= _ENOUGH
    kept = mapped[probabilities.argmax(axis=1)]
    return probabilities[kept], reference[kept]
