"""Multinomial logistic regression that starts from what is known: ridge on the change, not on the weights.

Of cells with features z (standardised), known logarithms of probabilities o and classes y, it finds the change D
(class, feature) and d (class,) that minimises

    sum_i w_i * -log softmax(o_i + D z_i + d)[y_i] / sum_i w_i  +  strength / 2 * |D|^2

by L-BFGS (Liu & Nocedal 1989, Mathematical Programming 45) in plain numpy. With o = 0 it is ordinary ridge
regression of that kind. The features are rotated to their principal axes first, which changes nothing about the
minimum (|D| is the same in any rotation) but lets it be found in a few steps.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from .last_layer import log_softmax

_MEMORY = 12
_MAX_ITERATIONS = 500
_MAX_HALVINGS = 30
_ARMIJO = 1e-4
_CURVATURE = 0.1  # of the loss along a score: p (1 - p), roughly
_NEGLIGIBLE = 1e-12

Array = NDArray[np.float64]
Objective = Callable[[Array], tuple[float, Array]]


@dataclass(frozen=True)
class Problem:
    """Cells to fit to.

    Attributes:
        features: (cell, feature), standardised.
        known: (cell, class): logarithms of probabilities to start from.
        classes: (cell,): index of the class.
        weights: (cell,): how much each cell counts, 0 or more.
        free: (class,): the classes whose scores may change; those of the cells must be among them.
    """

    features: Array
    known: Array
    classes: NDArray[np.intp]
    weights: Array
    free: NDArray[np.bool_]


@dataclass(frozen=True)
class Change:
    """What is added to the scores.

    Attributes:
        weight: (class, feature), of standardised features; 0 for classes that may not change.
        bias: (class,).
    """

    weight: Array
    bias: Array

    def log_probabilities(self, features: Array, known: Array) -> Array:
        """Compute the logarithms of the probabilities of some cells, (cell, class)."""
        return log_softmax(known + features @ self.weight.T + self.bias)


def solve(
    problem: Problem, strengths: Sequence[float], tolerance: float = 1e-6, start: Change | None = None
) -> list[Change]:
    """Find the change that fits best, for each of several strengths.

    Args:
        problem: the cells.
        strengths: how much a change costs, each more than 0.
        tolerance: the largest slope of the objective at the minimum.
        start: where to begin, for speed: the minimum does not depend on it.

    Returns:
        A change for each strength, in the order given.

    Raises:
        ModelError: the network's features are NaN, infinite, or so large that they cannot be fitted.
    """
    share = problem.weights / problem.weights.sum()
    axes, spread = None, np.zeros(0)
    with suppress(np.linalg.LinAlgError):  # numbers as large as they can be make it fail as well
        axes, spread = _principal_axes(problem.features, share)
    if axes is None or not np.isfinite(spread).all():
        raise ModelError(
            "The values before the network's last layer are NaN, infinite or too large in some cells.",
            "The file or card of the network is broken, or does not fit the raster. Use another network.",
        )
    rotated = problem.features @ axes
    found: dict[float, Array] = {}
    x = np.zeros((int(problem.free.sum()), len(spread) + 1))
    if start is not None:
        x = np.column_stack([start.weight @ axes, start.bias])[problem.free]
    for strength in sorted(set(strengths), reverse=True):  # from a small change on, each begins where the last ended
        scale = 1 / np.sqrt(np.append(_CURVATURE * spread + strength, _CURVATURE))
        objective = _objective(problem, rotated, share, strength, scale)
        x = minimise(objective, (x / scale).ravel(), tolerance).reshape(x.shape) * scale
        found[strength] = x
    return [_change(found[strength], axes, problem.free) for strength in strengths]


def _change(x: Array, axes: Array, free: NDArray[np.bool_]) -> Change:
    weight, bias = np.zeros((len(free), len(axes))), np.zeros(len(free))
    weight[free], bias[free] = x[:, :-1] @ axes.T, x[:, -1]
    return Change(weight, bias)


def _principal_axes(features: Array, share: Array) -> tuple[Array, Array]:
    """Return the axes (feature, axis) along which the features vary, and how much they do along each."""
    if len(features) < features.shape[1]:
        _, lengths, axes = np.linalg.svd(features * np.sqrt(share)[:, None], full_matrices=False)
        spread, axes = lengths**2, axes.T
    else:
        spread, axes = np.linalg.eigh((features * share[:, None]).T @ features)
    used = spread > _NEGLIGIBLE * spread.max()
    return axes[:, used], spread[used]


def _objective(problem: Problem, rotated: Array, share: Array, strength: float, scale: Array) -> Objective:
    free, n_free, cells = problem.free, int(problem.free.sum()), np.arange(len(rotated))
    truth = (np.cumsum(free) - 1)[problem.classes]
    # (class, cell): numpy adds up along the first of few rows faster than along the last of few columns.
    known, transposed = np.ascontiguousarray(problem.known[:, free].T), np.ascontiguousarray(rotated.T)
    fixed = np.logaddexp.reduce(problem.known[:, ~free], axis=1) if n_free < len(free) else np.full(len(cells), -np.inf)

    def value(flat: Array) -> tuple[float, Array]:
        x = flat.reshape(n_free, -1) * scale
        scores = x[:, :-1] @ transposed
        scores += known
        scores += x[:, -1:]
        peak = np.maximum(scores.max(axis=0), fixed)
        right = scores[truth, cells] - peak
        scores -= peak
        parts = np.exp(scores, out=scores)
        total = parts.sum(axis=0) + np.exp(fixed - peak)
        loss = -float(share @ (right - np.log(total))) + strength / 2 * float((x[:, :-1] ** 2).sum())
        parts *= share / total
        parts[truth, cells] -= share  # now the slope of the loss along each score
        gradient = np.empty_like(x)
        gradient[:, :-1] = parts @ rotated + strength * x[:, :-1]
        gradient[:, -1] = parts.sum(axis=1)
        return loss, (gradient * scale).ravel()

    return value


def minimise(objective: Objective, x: Array, tolerance: float = 1e-6) -> Array:
    """Find the minimum of a smooth convex function by L-BFGS.

    Args:
        objective: gives value and gradient.
        x: where to begin.
        tolerance: the largest slope at the minimum.
    """
    value, gradient = objective(x)
    pairs: deque[tuple[Array, Array, float]] = deque(maxlen=_MEMORY)
    for _ in range(_MAX_ITERATIONS):
        if np.abs(gradient).max() < tolerance:
            break
        step = -_apply_inverse(pairs, gradient)
        slope = float(step @ gradient)
        length = 1.0
        for _ in range(_MAX_HALVINGS):
            new_value, new_gradient = objective(x + length * step)
            if new_value <= value + _ARMIJO * length * slope:
                break
            length /= 2
        else:
            break
        moved, turned = length * step, new_gradient - gradient
        x, value, gradient = x + moved, new_value, new_gradient
        curvature = float(moved @ turned)
        if curvature > _NEGLIGIBLE * float(turned @ turned):
            pairs.append((moved, turned, 1 / curvature))
    return x


def _apply_inverse(pairs: deque[tuple[Array, Array, float]], gradient: Array) -> Array:
    """Multiply by the inverse Hessian that the last steps tell of: the two-loop recursion."""
    q, factors = gradient.copy(), []
    for moved, turned, inverse in reversed(pairs):
        factor = inverse * float(moved @ q)
        q -= factor * turned
        factors.append(factor)
    if pairs:
        _, turned, inverse = pairs[-1]
        q /= inverse * float(turned @ turned)
    for (moved, turned, inverse), factor in zip(pairs, reversed(factors)):
        q += moved * (factor - inverse * float(turned @ q))
    return q
