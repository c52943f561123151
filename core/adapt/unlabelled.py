"""Cells of the scene outside the areas: what a head says of their surroundings teaches the next head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .last_layer import LastLayers
from .scene_features import SceneFeatures

MAX_CELLS = 1000
"""So many cells, of all scenes, are drawn: more cost time and change little."""
_MAX_NUMBERS = 256_000  # cells drawn times features: with many features there are fewer cells, for speed
_REACH = 2  # cells: a local climate zone is a neighbourhood of several hundred metres
_SEED = 20200101


@dataclass(frozen=True)
class UnlabelledCells:
    """Cells drawn from the scenes, with the cells around them.

    Attributes:
        features: (cell, feature), float64: of the cells drawn and of those around them.
        known: (cell, class): what the network itself says of them, logarithms of probabilities.
        around: (drawn, neighbour): positions of the cell itself and of those around it; -1 where there is none.
    """

    features: NDArray[np.float64]
    known: NDArray[np.float64]
    around: NDArray[np.intp]

    @property
    def drawn(self) -> NDArray[np.intp]:
        """Positions of the cells drawn."""
        return np.asarray(self.around[:, self.around.shape[1] // 2])

    def majority(self, probabilities: NDArray[np.float64]) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Return the class of the surroundings of each cell drawn, and its mean probability there.

        Args:
            probabilities: (cell, class), in the order of `features`.
        """
        there = (self.around >= 0)[..., None]
        mean = (probabilities[self.around] * there).sum(axis=1) / there.sum(axis=1)
        return mean.argmax(axis=1), mean.max(axis=1)


def draw_cells(scenes: Sequence[SceneFeatures], layers: LastLayers) -> UnlabelledCells:
    """Draw cells of the scenes, the same number of each.

    Args:
        scenes: the features of each.
        layers: the network's last layer.
    """
    rng = np.random.default_rng(_SEED)
    n_each = min(MAX_CELLS, _MAX_NUMBERS // layers.n_features) // len(scenes)
    features, around, begin = [], [], 0
    for scene in scenes:
        drawn = np.sort(rng.choice(len(scene.cells), min(n_each, len(scene.cells)), replace=False))
        places = _around(scene.cells, drawn)
        used = np.unique(places[places >= 0])
        around.append(np.where(places < 0, -1, begin + np.searchsorted(used, places)))
        features.append(scene.features[used])
        begin += len(used)
    joined = np.concatenate(features)
    return UnlabelledCells(joined.astype(np.float64), layers.log_probabilities(joined), np.concatenate(around))


def _around(cells: NDArray[np.intp], drawn: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the positions of the cells around some cells, (drawn, neighbour), -1 where there is none.

    Args:
        cells: (cell, 2), in row-major order.
        drawn: positions of the cells meant.
    """
    width = int(cells[:, 1].max()) + 1 + 2 * _REACH  # no cell is found beyond the end of a row
    keys = cells[:, 0] * width + cells[:, 1]
    steps = np.arange(-_REACH, _REACH + 1)
    wanted = keys[drawn][:, None] + (steps[:, None] * width + steps).ravel()
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, place, -1)
