"""When two maps of the same cells count as the same, where their numbers were summed in another order."""

from __future__ import annotations

import numpy as np

from scene_mapper.core.inference.network import SCORE_TOLERANCE


def same_scores(ours: np.ndarray, theirs: np.ndarray) -> None:
    """Compare probabilities: within the tolerance that is promised."""
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=SCORE_TOLERANCE)


def same_classes(
    ours: np.ndarray, theirs: np.ndarray, probabilities: np.ndarray, tolerance: float = SCORE_TOLERANCE
) -> None:
    """Compare class maps: equal, except where two classes tie within the tolerance.

    Args:
        ours: codes, of any shape.
        theirs: codes, of the same.
        probabilities: of either, (class, …).
        tolerance: how far probabilities may lie apart.
    """
    second, first = np.sort(probabilities, axis=0)[-2:]
    tie = first - second <= 2 * tolerance
    np.testing.assert_array_equal(ours[~tie], theirs[~tie])
    assert tie[probabilities[0] >= 0].mean() < 0.01  # else the comparison says nothing
