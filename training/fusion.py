"""What three teachers say together: two networks for Local Climate Zones, and one for land cover.

The two networks know buildings, but they take trees for low plants and shaded slopes for water where cities are green
and hilly. Dynamic World tells land covers apart far better, and knows no Local Climate Zones. What they say is
multiplied as if they were independent of each other (naive Bayes): the probability of a class, by the likelihood of
the land cover of the cell in that class. No map that people made is needed for it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

TEMPERATURES = (2.0, 1.3)
"""Of So2Sat ResNet20 and Sen2LCZ-Net-MF, which are too certain: the more, the less one of them outvotes the other."""
INDEPENDENT_PIXELS = 2.0
"""As how many pixels the land cover of a cell counts. There are a hundred, but neighbouring pixels are alike."""
LEAST_SHARE = 0.02
"""What is added to the share of each land cover in a class, so that a few pixels do not exclude a class."""
_LEAST = 1e-6


def softened(answers: Floats) -> Floats:
    """Return the mean probabilities of the two networks, each at its temperature.

    Args:
        answers: probabilities, (…, teacher, class).

    Returns:
        (…, class); NaN stays NaN.
    """
    scores = np.log(answers + _LEAST) / np.array(TEMPERATURES, np.float32)[:, None]
    return np.asarray(_softmax(scores).mean(-2), np.float32)


def cover_profiles(classes: Floats, shares: Floats, weights: Floats) -> Floats:
    """Return the mean land cover of each class.

    Args:
        classes: probabilities of the classes, (cell, class).
        shares: of the land covers, (cell, cover).
        weights: of the cells, (cell,).

    Returns:
        (class, cover), each above 0, each row with the sum 1; all alike for a class that no cell has.
    """
    parts = classes * weights[:, None]
    sums, counts = parts.T @ shares, parts.sum(0)[:, None]
    raised = sums + LEAST_SHARE * counts + _LEAST
    return np.asarray(raised / raised.sum(1, keepdims=True), np.float32)


def fuse(answers: Floats, shares: Floats, profiles: Floats) -> Floats:
    """Return what the three teachers say together.

    Args:
        answers: of the two networks, probabilities (…, teacher, class).
        shares: of the land covers in the same cells, (…, cover).
        profiles: as from `cover_profiles`.

    Returns:
        Probabilities (…, class); NaN where an answer is NaN.
    """
    likelihood = INDEPENDENT_PIXELS * shares @ np.log(profiles).T
    return np.asarray(_softmax(np.log(softened(answers) + _LEAST) + likelihood), np.float32)


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True))
