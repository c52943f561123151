"""Figures for scenes with several labels, and for the most probable labels (Schmitt & Wu 2021).

Everything is added up part by part, so that a map of any size needs little memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .figures import mean_of_known, ratio


@dataclass(frozen=True)
class LabelFigures:
    """One class of a multi-label comparison.

    Attributes:
        n_reference: scenes that have the label in the reference (the "Number" of Table 4).
        n_predicted: scenes that have it in the map.
        n_agree: scenes that have it in both.
        precision: None where it was never predicted.
        recall: None where the reference never has it.
        f1: None where neither has it.
    """

    n_reference: int
    n_predicted: int
    n_agree: int
    precision: float | None
    recall: float | None
    f1: float | None


class LabelCounts:
    """Adds up a multi-label comparison.

    Args:
        n_classes: labels of the scheme.
    """

    def __init__(self, n_classes: int) -> None:
        self.agree = np.zeros(n_classes, np.int64)
        self.reference = np.zeros(n_classes, np.int64)
        self.predicted = np.zeros(n_classes, np.int64)
        self.n_scenes = 0
        self.n_equal_sets = 0

    def add(self, reference: NDArray[np.bool_], predicted: NDArray[np.bool_]) -> None:
        """Take some more scenes: two arrays (scene, class)."""
        self.agree += (reference & predicted).sum(axis=0)
        self.reference += reference.sum(axis=0)
        self.predicted += predicted.sum(axis=0)
        self.n_scenes += len(reference)
        self.n_equal_sets += int((reference == predicted).all(axis=1).sum())

    def figures(self) -> tuple[LabelFigures, ...]:
        """Return each class's figures, in the scheme's order."""
        return tuple(
            LabelFigures(
                n_reference=r,
                n_predicted=p,
                n_agree=a,
                precision=ratio(a, p),
                recall=ratio(a, r),
                f1=ratio(2 * a, r + p),
            )
            for a, r, p in zip(self.agree.tolist(), self.reference.tolist(), self.predicted.tolist())
        )

    def average_f1(self) -> float | None:
        """Return the mean F1 of the classes that the reference has (Table 4's average F1 score)."""
        return mean_of_known([f.f1 for f in self.figures() if f.n_reference])

    def overall_f1(self) -> float | None:
        """Return the F1 of all labels together, micro-averaged (Table 4's overall F1 score)."""
        return ratio(2 * int(self.agree.sum()), int(self.reference.sum() + self.predicted.sum()))

    def equal_sets(self) -> float | None:
        """Return the share of scenes with identical labels."""
        return ratio(self.n_equal_sets, self.n_scenes)


class TopCounts:
    """Adds up how often the reference's label is among the most probable ones (Table 3).

    Args:
        n_classes: labels of the scheme.
        depth: how many of the most probable labels are looked at.
    """

    def __init__(self, n_classes: int, depth: int = 3) -> None:
        self.depth = depth
        self.reference = np.zeros(n_classes, np.int64)
        self.within = np.zeros((depth, n_classes), np.int64)

    def add(self, reference: NDArray[np.int64], probabilities: NDArray[Any]) -> None:
        """Take some more scenes.

        Args:
            reference: (scene,) index of the reference's label.
            probabilities: (scene, class); of equal ones the earlier class goes first.
        """
        n_classes = len(self.reference)
        own = np.take_along_axis(probabilities, reference[:, np.newaxis], axis=1)
        earlier = np.arange(n_classes) < reference[:, np.newaxis]
        ahead = (probabilities > own) | ((probabilities == own) & earlier)
        rank = ahead.sum(axis=1)
        self.reference += np.bincount(reference, minlength=n_classes)
        for depth in range(self.depth):
            self.within[depth] += np.bincount(reference[rank <= depth], minlength=n_classes)

    def per_class(self, depth: int) -> list[float | None]:
        """Return each class's share of scenes whose label is among the ``depth`` most probable."""
        hits = self.within[depth - 1].tolist()
        return [ratio(hit, n) for hit, n in zip(hits, self.reference.tolist())]

    def average(self, depth: int) -> float | None:
        """Return the mean of `per_class` over the classes that the reference has."""
        return mean_of_known(self.per_class(depth))

    def overall(self, depth: int) -> float | None:
        """Return the share over all scenes."""
        return ratio(int(self.within[depth - 1].sum()), int(self.reference.sum()))
