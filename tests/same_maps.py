"""When two maps of the same cells count as the same, where their numbers were summed in another order."""

from __future__ import annotations

import numpy as np

from scene_mapper.core.inference.network import SCORE_TOLERANCE


def same_scores(ours: np.ndarray, theirs: np.ndarray) -> None:
    """Compare probabilities: within the tolerance that is promised."""
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=SCORE_TOLERANCE)


def same_classes(ours: np.ndarray, theirs: np.ndarray, probabilities: np.ndarray) -> None:
    """Compare class maps: equal, except where two classes tie within the tolerance.

    Args:
        ours: codes, (row, col).
        theirs: codes, (row, col).
        probabilities: of either, (class, row, col).
    """
    second, first = np.sort(probabilities, axis=0)[-2:]
    tie = first - second <= 2 * SCORE_TOLERANCE
    np.testing.assert_array_equal(ours[~tie], theirs[~tie])
    assert tie[probabilities[0] >= 0].mean() < 0.01  # else the comparison says nothing
