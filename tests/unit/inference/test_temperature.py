"""A temperature: how certain a network is."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.core.inference.temperature import with_temperature


def test_by_hand():
    found = with_temperature(np.array([[0.8, 0.2]], np.float32), 2.0)
    expected = 0.8**0.5 / (0.8**0.5 + 0.2**0.5)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, [[expected, 1 - expected]], atol=1e-6)


def test_classes_and_their_sum_are_kept():
    probabilities = np.random.default_rng(8).dirichlet((0.5,) * 4, 500).astype(np.float32)
    softer = with_temperature(probabilities, 2.0)
    np.testing.assert_allclose(softer.sum(axis=1), 1, atol=1e-6)
    assert (softer.argmax(axis=1) == probabilities.argmax(axis=1)).all()
    assert (softer.max(axis=1) <= probabilities.max(axis=1) + 1e-6).all()
    assert (probabilities - softer).max() > 0.1
    np.testing.assert_allclose(with_temperature(softer, 0.5), probabilities, atol=1e-4)


@pytest.mark.parametrize("temperature", [0.05, 20.0])
def test_certain_cells_and_no_cells_at_all_stay_numbers(temperature):
    certain = np.array([[1.0, 0.0, 0.0], [0.0, 0.5, 0.5]], np.float32)
    found = with_temperature(certain, temperature)
    assert np.isfinite(found).all()
    np.testing.assert_allclose(found.sum(axis=1), 1, atol=1e-6)
    assert found[0].argmax() == 0
    assert found[1, 1] == found[1, 2] > found[1, 0]
    assert with_temperature(certain[:0], temperature).shape == (0, 3)
