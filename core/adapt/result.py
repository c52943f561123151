"""What adapting a network has made, with all its figures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..geo.map_geometry import MapGeometry
from ..inference.card import ModelCard
from .area_checks import AreaProblem
from .cross_validation import AreaAccuracy
from .measure import Measured
from .request import AdaptRequest
from .scene_features import FEW_CELLS
from .suspicious import AreaVerdict
from .training_areas import TrainingAreas


@dataclass(frozen=True)
class TestResult:
    """The figures on separate test areas.

    Attributes:
        areas: the areas.
        adapted: the adapted network's figures.
        original: those of the network that it came from; None where it has other classes.
    """

    areas: TrainingAreas
    adapted: AreaAccuracy
    original: AreaAccuracy | None


@dataclass(frozen=True)
class AdaptResult:
    """What was made of a network.

    Attributes:
        request: what was asked for.
        card: of the adapted network, as stored.
        parent: of the network that it came from.
        areas: the training areas.
        scenes: names of the scenes.
        n_cells: cells that the head was fitted to, of all scenes.
        measured: what cross-validation over areas says.
        test: the figures on separate test areas, or None.
        verdicts: what was found about each area.
        problems: what was found before training.
        warnings: what the user should not miss.
        geometry: the grid of cells.
        codes: (row, col), the map that the adapted network makes of the first scene; 255 where there is no data,
            and of a large scene where no cell was computed.
        seconds: how long it took, the network's pass not counted.
    """

    request: AdaptRequest
    card: ModelCard
    parent: ModelCard
    areas: TrainingAreas
    scenes: tuple[str, ...]
    n_cells: int
    measured: Measured
    test: TestResult | None
    verdicts: tuple[AreaVerdict, ...]
    problems: tuple[AreaProblem, ...]
    warnings: tuple[str, ...]
    geometry: MapGeometry
    codes: NDArray[np.uint8]
    seconds: float

    @property
    def is_sampled(self) -> bool:
        """Whether the scene is so large that only a part of its cells was computed."""
        return self.codes.size > FEW_CELLS

    @property
    def kept_original(self) -> bool:
        """Whether the original head did better on areas not used for training, and was kept."""
        return self.measured.strength is None

    @property
    def accuracy(self) -> AreaAccuracy | None:
        """The stored network's accuracy by area; None where it could not be measured."""
        return self.measured.adapted

    @property
    def suspicious(self) -> tuple[AreaVerdict, ...]:
        """The areas that somebody should look at."""
        return tuple(verdict for verdict in self.verdicts if verdict.is_suspicious)
