"""The solver, against an independent one and against what must hold at its minimum."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.core.adapt.solver import Problem, solve
from scene_mapper.core.errors import ModelError


def problem(n_classes: int = 5, n: int = 300, n_features: int = 12, seed: int = 1) -> Problem:
    rng = np.random.default_rng(seed)
    features = rng.normal(size=(n, n_features)) @ rng.normal(size=(n_features, n_features))
    features = (features - features.mean(axis=0)) / features.std(axis=0)
    classes = (features @ rng.normal(size=(n_features, n_classes)) + rng.normal(size=(n, n_classes))).argmax(axis=1)
    return Problem(features, np.zeros((n, n_classes)), classes, rng.random(n) + 0.2, np.ones(n_classes, bool))


@pytest.mark.parametrize(("n", "n_features"), [(300, 12), (60, 200)])
def test_the_head_is_that_of_scikit_learn(n: int, n_features: int) -> None:
    linear_model = pytest.importorskip("sklearn.linear_model", reason="needs scikit-learn")
    made = problem(n=n, n_features=n_features)
    for strength, change in zip((0.3, 0.03), solve(made, (0.3, 0.03), 1e-9)):
        inverse = 1 / (strength * made.weights.sum())
        other = linear_model.LogisticRegression(C=inverse, tol=1e-10, max_iter=10_000)
        other.fit(made.features, made.classes, sample_weight=made.weights)
        np.testing.assert_allclose(change.weight, other.coef_, atol=1e-5)
        centred = other.intercept_ - other.intercept_.mean()
        np.testing.assert_allclose(change.bias - change.bias.mean(), centred, atol=1e-5)


def test_with_known_scores_the_slope_at_the_minimum_is_zero() -> None:
    """Computed from the definition, by differences, without the solver's own gradient."""
    made = problem()
    known = np.random.default_rng(2).normal(size=made.known.shape) * 2
    made = Problem(made.features, known, made.classes, made.weights, made.free)
    change = solve(made, [0.1], 1e-9)[0]
    share = made.weights / made.weights.sum()

    def cost(weight: np.ndarray, bias: np.ndarray) -> float:
        scores = known + made.features @ weight.T + bias
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return float(-(share @ logs[np.arange(len(logs)), made.classes]) + 0.05 * (weight**2).sum())

    for step in (1e-4, -1e-4):
        for place in ((0, 0), (3, 7), (4, 11)):
            moved = change.weight.copy()
            moved[place] += step
            assert cost(moved, change.bias) > cost(change.weight, change.bias)
        moved_bias = change.bias + step * np.eye(5)[2]
        assert cost(change.weight, moved_bias) > cost(change.weight, change.bias)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_features_that_are_not_finite_are_refused(value: float) -> None:
    made = problem(20, 5, 3)
    made.features[3, 2] = value
    with pytest.raises(ModelError, match="before the network's last layer are NaN, infinite or too large"):
        solve(made, [0.1])


def test_a_change_that_costs_much_is_none() -> None:
    made = problem()
    weight = solve(made, [1e6])[0].weight
    assert np.abs(weight).max() < 1e-5


def test_classes_that_may_not_change_keep_their_scores() -> None:
    made = problem()
    free = np.array([True, True, True, True, True, False, False])
    known = np.zeros((len(made.classes), 7))
    change = solve(Problem(made.features, known, made.classes, made.weights, free), [0.1])[0]
    assert not change.weight[5:].any()
    assert not change.bias[5:].any()
    # What is not among the cells becomes improbable, because the other scores rise.
    logs = change.log_probabilities(made.features, known)
    assert np.exp(logs[:, 5:]).sum(axis=1).mean() < 0.2
