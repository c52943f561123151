"""What a network makes of a scene's cells before its last layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..feedback import Feedback
from ..geo.map_geometry import MapGeometry
from .last_layer import LastLayers

FEW_CELLS = 40_000
"""Of a scene with more cells only so many, besides those of areas, are passed through the network."""


@dataclass(frozen=True)
class SceneFeatures:
    """What a network makes of the cells of one scene, all arrays in the same order of cells.

    Attributes:
        name: the scene's, for people: its file name.
        cells: (cell, 2): row and column on the grid, in row-major order; cells without data are not among them.
        features: (cell, feature), float32.
        spectra: (cell, 3 x band), float32: mean and standard deviation of each band over the cell's pixels, in
            the network's scale, and the mean over the cell and its eight neighbours.
        shares: (class,): the share of each class in the map that the network itself makes of the scene.
    """

    name: str
    cells: NDArray[np.intp]
    features: NDArray[np.float32]
    spectra: NDArray[np.float32]
    shares: NDArray[np.float64]


class FeatureSource(Protocol):
    """One or several scenes of a place, ready to be passed through a network."""

    @property
    def layers(self) -> LastLayers:
        """Where the network's last layer stands."""
        ...

    @property
    def geometry(self) -> MapGeometry:
        """The grid of cells, the same for all scenes."""
        ...

    @property
    def warnings(self) -> tuple[str, ...]:
        """Sentences that the user should not miss."""
        ...

    def read(self, needed: NDArray[np.bool_], feedback: Feedback) -> tuple[SceneFeatures, ...]:
        """Return the features of each scene.

        Args:
            needed: the cells that must be among those returned if they hold data, (rows, cols); others may be.
            feedback: told of progress and asked whether to stop.

        Raises:
            SceneMapperError: a scene or the network cannot be used.
            RunCancelled: the user stopped.
        """
        ...
