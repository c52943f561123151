"""A new last layer, fitted to the cells of areas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .area_cells import AreaCells
from .class_shares import estimate_shares
from .last_layer import LastLayers, log_softmax
from .solver import Change, Problem, solve

STRENGTHS = (10.0, 3.0, 1.0, 0.3, 0.1, 0.03)
"""What a change of the standardised weights may cost."""
USUAL_STRENGTH = 1.0
"""The one that is used unless cross-validation speaks clearly for another; see docs/benchmarks-adapt.md."""
_ROUGH = 1e-4  # slope at which cross-validation stops: its figures no longer change
ABSENT_SCORE = -1e4
"""The score of a class that is left out: no probability, but still a number."""


@dataclass(frozen=True)
class Head:
    """What is added to the scores that a network gives itself, for features as the network computes them.

    Attributes:
        weight: (class, feature).
        bias: (class,).
    """

    weight: NDArray[np.float64]
    bias: NDArray[np.float64]

    def log_probabilities(self, cells: AreaCells) -> NDArray[np.float64]:
        """Compute the logarithms of the probabilities of some cells, (cell, class)."""
        return log_softmax(cells.known + cells.features @ self.weight.T + self.bias)


def cell_weights(cells: AreaCells) -> NDArray[np.float64]:
    """Return how much each cell counts.

    A class counts by the square root of its share in the scenes (`class_shares`) over its share among the cells:
    areas are not drawn as often as their class occurs. A large area counts less than its cells: they are alike.

    Returns:
        (cell,), of mean 1.
    """
    _, position, sizes = np.unique(cells.areas, return_inverse=True, return_counts=True)
    by_area = 1 / np.sqrt(sizes[position])
    among = np.bincount(cells.classes, by_area, len(cells.shares)) / by_area.sum()
    shares = estimate_shares(cells.shares, cells.known, cells.classes, cells.areas)
    factor = np.sqrt(shares / np.maximum(among, 1e-9))
    weights = by_area * factor[cells.classes]
    return np.asarray(weights / weights.mean())


def fit_heads(
    cells: AreaCells,
    strengths: Sequence[float],
    leave_out: bool = False,
    exact: bool = True,
    start: Head | None = None,
) -> list[Head]:
    """Fit a head for each of several strengths.

    Args:
        cells: what to fit to.
        strengths: see `STRENGTHS`.
        leave_out: give classes without cells no probability; else they keep the scores that the network gives them.
        exact: to the last digits; else as well as cross-validation needs it.
        start: a head of other cells of the same scenes to begin with, for speed.
    """
    mean, deviation = cells.mean, cells.deviation
    present = cells.present
    known = cells.known.copy()
    if leave_out:
        known[:, ~present] = ABSENT_SCORE
    problem = Problem((cells.features - mean) / deviation, known, cells.classes, cell_weights(cells), present)
    begin = None
    if start is not None:
        begin = Change(start.weight * deviation, np.where(present, start.bias + start.weight @ mean, 0))
    heads = []
    for change in solve(problem, strengths, 1e-7 if exact else _ROUGH, begin):
        weight = change.weight / deviation
        bias = change.bias - weight @ mean
        if leave_out:
            bias = np.where(present, bias, ABSENT_SCORE)
        heads.append(Head(weight, bias))
    return heads


def no_change(cells: AreaCells) -> Head:
    """Return the head that leaves the scores as they are."""
    n_classes, n_features = len(cells.shares), cells.features.shape[1]
    return Head(np.zeros((n_classes, n_features)), np.zeros(n_classes))


def layer_of(head: Head, layers: LastLayers, from_parent: bool) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the weights and the bias to write into a network, as `new_head.adapted_network` takes them.

    Args:
        head: what is added.
        layers: the network's own last layer.
        from_parent: whether the scores are added to the network's own.
    """
    if from_parent and len(layers.heads) == 1:
        return layers.heads[0].weight + head.weight, layers.heads[0].bias + head.bias
    return head.weight, head.bias
