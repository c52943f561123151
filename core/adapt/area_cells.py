"""The cells of training areas with their features: what a head is fitted to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from .last_layer import LastLayers
from .scene_features import SceneFeatures
from .training_areas import TrainingAreas
from .unlabelled import UnlabelledCells, draw_cells

_MIN_DEVIATION = 1e-3  # relative to the largest


@dataclass(frozen=True)
class AreaCells:
    """Cells of areas, of all scenes; all arrays in the same order.

    Attributes:
        features: (cell, feature), float64.
        known: (cell, class): what the network itself says, logarithms of probabilities; zeros where the classes
            are not the network's.
        spectra: (cell, spectral figure), see `SceneFeatures`.
        classes: (cell,): index of the class.
        areas: (cell,): number of the area.
        shares: (class,): the share of each class in the network's own map of the scenes; equal shares where the
            classes are not the network's.
        mean, deviation: (feature,): of each feature over the scenes, by which features are standardised.
        n_without_data: cells of areas on which a scene has no data.
        unlabelled: cells of the scenes outside areas; None where the classes are not the network's.
    """

    features: NDArray[np.float64]
    known: NDArray[np.float64]
    spectra: NDArray[np.float64]
    classes: NDArray[np.intp]
    areas: NDArray[np.intp]
    shares: NDArray[np.float64]
    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    n_without_data: int = 0
    unlabelled: UnlabelledCells | None = None

    def part(self, chosen: NDArray[np.bool_]) -> AreaCells:
        """Return some of the cells."""
        return replace(
            self,
            features=self.features[chosen],
            known=self.known[chosen],
            spectra=self.spectra[chosen],
            classes=self.classes[chosen],
            areas=self.areas[chosen],
        )

    @property
    def present(self) -> NDArray[np.bool_]:
        """Which classes have cells, (class,)."""
        return np.bincount(self.classes, minlength=len(self.shares)) > 0


def gather(areas: TrainingAreas, scenes: Sequence[SceneFeatures], layers: LastLayers) -> AreaCells:
    """Return the cells of the areas with their features.

    Args:
        areas: on the grid of the scenes.
        scenes: the features of each.
        layers: the network's last layer.

    Raises:
        InputError: no area lies where a scene holds data.
    """
    own_classes = areas.scheme != layers.card.scheme
    n_classes = len(areas.scheme)
    parts = []
    missing = 0
    for scene in scenes:
        place = {(row, col): i for i, (row, col) in enumerate(scene.cells.tolist())}
        rows = np.array([place.get((row, col), -1) for row, col in areas.cells.tolist()], np.intp)
        held = rows >= 0
        missing += int((~held).sum())
        features = scene.features[rows[held]]
        known = np.zeros((len(features), n_classes)) if own_classes else layers.log_probabilities(features)
        parts.append((features, known, scene.spectra[rows[held]], areas.classes[held], areas.areas[held]))
    if not any(len(part[0]) for part in parts):
        raise InputError(
            "All areas of {path} are on nodata of the scene.",
            "Draw areas on valid pixels, or select another scene.",
            path=areas.path,
        )
    features, known, spectra, classes, numbers = (np.concatenate(column) for column in zip(*parts))
    shares = np.full(n_classes, 1 / n_classes) if own_classes else np.mean([s.shares for s in scenes], axis=0)
    mean, deviation = _standard(scenes)
    return AreaCells(
        features=features.astype(np.float64),
        known=known,
        spectra=spectra.astype(np.float64),
        classes=classes,
        areas=numbers,
        shares=shares,
        mean=mean,
        deviation=deviation,
        n_without_data=missing,
        unlabelled=None if own_classes else draw_cells(scenes, layers),
    )


def _standard(scenes: Sequence[SceneFeatures]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return mean and standard deviation of each feature over all cells of all scenes.

    A feature that hardly ever changes gets a larger deviation than it has: it must not become noise.
    """
    n = sum(len(scene.features) for scene in scenes)
    mean = np.sum([scene.features.sum(axis=0, dtype=np.float64) for scene in scenes], axis=0) / n
    squares = np.sum([np.square(s.features - mean).sum(axis=0) for s in scenes], axis=0) / n
    deviation = np.sqrt(squares)
    return mean, np.maximum(deviation, max(_MIN_DEVIATION * float(deviation.max()), 1e-12))
