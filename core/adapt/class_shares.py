"""How frequent each class is in the scenes: its share in the network's map, corrected by its errors on the areas."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MIN_SHARE = 1e-3
"""A class that neither the map nor the correction knows counts as if it had this share."""
_ROUNDS = 100
_TRUST = 0.5
"""A network without any area to judge it by counts as right by so many areas of each class."""


def estimate_shares(
    mapped: NDArray[np.float64],
    known: NDArray[np.float64],
    classes: NDArray[np.intp],
    areas: NDArray[np.intp],
) -> NDArray[np.float64]:
    """Estimate the share of each class.

    The probabilities that the network gives the areas of each class tell how it confuses classes, and
    expectation-maximisation finds the shares that explain its map of the whole scene by these confusions (after
    Saerens, Latinne & Decaestecker 2002, Neural Computation 14, 21-41). Few areas make that uncertain, so the result
    is the geometric mean of these shares and those of the map.

    Args:
        mapped: (class,): the share of each class in the network's own map of the scenes.
        known: (cell, class): logarithms of its probabilities on the cells of areas.
        classes: (cell,): index of the class.
        areas: (cell,): number of the area.

    Returns:
        (class,): the shares, which add up to 1, none below `MIN_SHARE` before that.
    """
    _, position, sizes = np.unique(areas, return_inverse=True, return_counts=True)
    by_area = np.exp(known) / sizes[position][:, None]
    confusion = _TRUST * np.eye(len(mapped))
    np.add.at(confusion, classes, by_area)
    confusion /= confusion.sum(axis=1, keepdims=True)
    shares = np.full(len(mapped), 1 / len(mapped))
    for _ in range(_ROUNDS):
        shares = shares * (confusion @ (mapped / np.maximum(shares @ confusion, 1e-12)))
        shares /= shares.sum()
    both = np.sqrt(np.maximum(shares, MIN_SHARE / 10) * np.maximum(mapped, MIN_SHARE / 10))
    both = np.maximum(both / both.sum(), MIN_SHARE)
    return np.asarray(both / both.sum())
