"""A new last layer, fitted to the cells of areas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .area_cells import AreaCells
from .calibration import calibrate
from .class_shares import estimate_shares
from .last_layer import LastLayers, log_softmax
from .solver import Change, Problem, solve
from .unlabelled import UnlabelledCells

STRENGTHS = (10.0, 3.0, 1.0)
"""What a change of the standardised weights may cost. Less than 1 fits the scene and not the city."""
USUAL_STRENGTH = 1.0
"""The one that is used unless cross-validation speaks clearly for another; see docs/benchmarks-adapt.md."""
_KEPT = 0.4
"""The part of the network's own calibrated scores that a head begins with."""
_ROUGH = 1e-3  # slope at which cross-validation stops: its figures no longer change
ABSENT_SCORE = -1e4
"""The score of a class that is left out: no probability, but still a number."""


@dataclass(frozen=True)
class Recipe:
    """How a head is fitted.

    Attributes:
        share_power: how much the share of a class in the scenes counts: 0 not at all, 1 fully.
        unlabelled: cells of the scenes outside the areas teach, too.
    """

    share_power: float
    unlabelled: bool


FOR_THE_CITY = Recipe(1 / 3, unlabelled=True)
"""For the map of a whole scene: frequent classes count more, and cells outside the areas teach, too."""
FOR_AREAS = Recipe(0.0, unlabelled=False)
"""For areas like those drawn: all classes count as much as they have areas."""


@dataclass(frozen=True)
class Head:
    """What becomes of the scores that a network gives itself, for features as the network computes them.

    Attributes:
        weight: (class, feature), of what is added.
        bias: (class,), likewise.
        kept: the factor of the network's own scores.
    """

    weight: NDArray[np.float64]
    bias: NDArray[np.float64]
    kept: float

    def log_probabilities(self, cells: AreaCells | UnlabelledCells) -> NDArray[np.float64]:
        """Compute the logarithms of the probabilities of some cells, (cell, class)."""
        return log_softmax(self.kept * cells.known + cells.features @ self.weight.T + self.bias)


def cell_weights(cells: AreaCells, share_power: float = FOR_THE_CITY.share_power) -> NDArray[np.float64]:
    """Return how much each cell counts.

    A class counts by a power of its share in the scenes (`class_shares`) over its share among the cells: areas are
    not drawn as often as their class occurs. A large area counts less than its cells: they are alike.

    Returns:
        (cell,), of mean 1.
    """
    _, position, sizes = np.unique(cells.areas, return_inverse=True, return_counts=True)
    by_area = 1 / np.sqrt(sizes[position])
    among = np.bincount(cells.classes, by_area, len(cells.shares)) / by_area.sum()
    shares = estimate_shares(cells.shares, cells.known, cells.classes, cells.areas)
    factor = (shares / np.maximum(among, 1e-9)) ** share_power
    weights = by_area * factor[cells.classes]
    return np.asarray(weights / weights.mean())


def fit_heads(
    cells: AreaCells,
    strengths: Sequence[float],
    leave_out: bool = False,
    recipe: Recipe = FOR_THE_CITY,
    exact: bool = True,
    start: Head | None = None,
) -> list[Head]:
    """Fit a head for each of several strengths.

    Args:
        cells: what to fit to.
        strengths: see `STRENGTHS`.
        leave_out: give classes without cells no probability; else they keep the scores that the network gives them.
        recipe: how.
        exact: to the last digits; else as well as cross-validation needs it.
        start: a head of other cells of the same scenes to begin with, for speed.
    """
    weights = cell_weights(cells, recipe.share_power)
    kept = _KEPT * calibrate(cells.known, cells.classes, weights)
    problem = Problem(
        features=(cells.features - cells.mean) / cells.deviation,
        known=_known(cells, kept, cells.present, leave_out),
        classes=cells.classes,
        weights=weights,
        free=cells.present,
    )
    tolerance = 1e-7 if exact else _ROUGH
    begin = None if start is None else _change_of(start, cells)
    changes = solve(problem, strengths, tolerance, begin)
    if recipe.unlabelled and cells.unlabelled is not None:
        outside = cells.unlabelled
        known = _known(outside, kept, cells.present, leave_out)
        changes = [
            solve(_with_unlabelled(problem, cells, outside, known, change), [strength / 2], tolerance, change)[0]
            for strength, change in zip(strengths, changes)
        ]
    return [_head_of(change, cells, kept, leave_out) for change in changes]


def _with_unlabelled(
    problem: Problem, cells: AreaCells, outside: UnlabelledCells, known: NDArray[np.float64], change: Change
) -> Problem:
    """Add the cells outside the areas, with the class that a head sees around each; both count the same together."""
    standard = (outside.features - cells.mean) / cells.deviation
    classes, sure = outside.majority(np.exp(change.log_probabilities(standard, known)))
    used = problem.free[classes]
    drawn, weights = outside.drawn[used], sure[used]
    return Problem(
        features=np.concatenate([problem.features, standard[drawn]]),
        known=np.concatenate([problem.known, known[drawn]]),
        classes=np.concatenate([problem.classes, classes[used]]),
        weights=np.concatenate([problem.weights, weights * problem.weights.sum() / max(weights.sum(), 1e-9)]),
        free=problem.free,
    )


def _known(
    cells: AreaCells | UnlabelledCells, kept: float, present: NDArray[np.bool_], leave_out: bool
) -> NDArray[np.float64]:
    known = kept * cells.known
    if leave_out:
        known[:, ~present] = ABSENT_SCORE
    return known


def _change_of(head: Head, cells: AreaCells) -> Change:
    return Change(head.weight * cells.deviation, np.where(cells.present, head.bias + head.weight @ cells.mean, 0))


def _head_of(change: Change, cells: AreaCells, kept: float, leave_out: bool) -> Head:
    weight = change.weight / cells.deviation
    bias = change.bias - weight @ cells.mean
    if leave_out:
        bias = np.where(cells.present, bias, ABSENT_SCORE)
    return Head(weight, bias, kept)


def no_change(cells: AreaCells) -> Head:
    """Return the head that leaves the scores as they are."""
    n_classes, n_features = len(cells.shares), cells.features.shape[1]
    return Head(np.zeros((n_classes, n_features)), np.zeros(n_classes), 1.0)


def layer_of(head: Head, layers: LastLayers, from_parent: bool) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the weights and the bias to write into a network, as `new_head.adapted_network` takes them.

    Args:
        head: what is added.
        layers: the network's own last layer.
        from_parent: whether the scores are added to the network's own.
    """
    if from_parent and len(layers.heads) == 1:
        own = layers.heads[0]
        return head.kept * own.weight + head.weight, head.kept * own.bias + head.bias
    return head.weight, head.bias
