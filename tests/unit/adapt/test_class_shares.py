"""How frequent classes are: the network's map, corrected by its errors on the areas."""

from __future__ import annotations

import numpy as np

from scene_mapper.core.adapt.class_shares import estimate_shares


def test_a_network_that_is_right_is_believed() -> None:
    mapped = np.array([0.7, 0.2, 0.1])
    known = np.log(np.kron(np.eye(3), np.ones((9, 1))) * 0.998 + 0.001)
    classes, areas = np.repeat([0, 1, 2], 9), np.repeat([1, 2, 3], 9)
    np.testing.assert_allclose(estimate_shares(mapped, known, classes, areas), mapped, atol=0.01)


def test_a_class_that_the_network_misses_half_of_gets_a_larger_share() -> None:
    """Half of the areas of class 2 are called class 0 by the network: its map has half of that class."""
    mapped = np.array([0.6, 0.3, 0.1])
    said = np.array([0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 2, 2])
    known = np.log(np.eye(3)[said] * 0.998 + 0.001)
    classes, areas = np.repeat([0, 1, 2], 4), np.arange(1, 13)
    shares = estimate_shares(mapped, known, classes, areas)
    assert 0.12 < shares[2] < 0.2
    assert shares[0] < 0.6
    assert abs(shares.sum() - 1) < 1e-9


def test_no_class_is_forgotten() -> None:
    shares = estimate_shares(np.array([1.0, 0.0]), np.zeros((2, 2)), np.array([0, 1]), np.array([1, 2]))
    assert shares.min() > 0.0009
