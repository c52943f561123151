"""Cells and their neighbourhoods."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SCENE_CELLS = 3
"""A scene is this many cells high and wide, centred on its own: 300 m."""


def mean_of_neighbours(probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the mean over each cell and its neighbours that have a result.

    Args:
        probabilities: (class, row, col), -1 where there is no result.

    Returns:
        The same; fewer neighbours at the edges.
    """
    there = probabilities[0] >= 0
    around = SCENE_CELLS // 2
    sums, counts = np.zeros_like(probabilities), np.zeros(there.shape, np.float32)
    padded = np.pad(probabilities * there, ((0, 0), (around, around), (around, around)))
    known = np.pad(there, around)
    height, width = there.shape
    for row in range(SCENE_CELLS):
        for col in range(SCENE_CELLS):
            sums += padded[:, row : row + height, col : col + width]
            counts += known[row : row + height, col : col + width]
    return np.where(there, sums / np.maximum(counts, 1), np.float32(-1)).astype(np.float32)
