"""How well a head does on areas that it has not seen: areas are held out whole, never single cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..accuracy.figures import class_figures
from ..accuracy.spread import FIELD_DRAWS, SEED, Spread, spread_of, summarise, test_size
from ..classmap.schemes import ClassScheme
from ..feedback import Feedback, stop_if_cancelled
from .area_cells import AreaCells
from .head import FOR_THE_CITY, STRENGTHS, USUAL_STRENGTH, Head, Recipe, cell_weights, fit_heads

FOLDS = 5
_FAST = replace(FOR_THE_CITY, unlabelled=False)

Predict = Callable[[AreaCells, AreaCells], NDArray[np.intp]]
"""Trains on the first cells and returns the index of the class of each of the second."""


@dataclass(frozen=True)
class HeldOut:
    """What heads say of areas that they were not fitted to.

    Attributes:
        strength: the one to use.
        losses: the mean loss (negative logarithm of the probability of the right class) by strength.
        log_probabilities: (cell, class), of that strength; NaN for areas that were never held out, because
            their class has no other.
    """

    strength: float
    losses: dict[float, float]
    log_probabilities: NDArray[np.float64]


@dataclass(frozen=True)
class AreaAccuracy:
    """The figures of several repetitions of a split by area.

    Attributes:
        scheme: the classes.
        matrix: (reference, map), cells of all repetitions added up.
        figures: the spread over the repetitions of each headline figure that is defined.
        f1: the spread of each class's F1 by code, where it is defined.
        repetitions: how many.
    """

    scheme: ClassScheme
    matrix: NDArray[np.int64]
    figures: dict[str, Spread]
    f1: dict[int, Spread]
    repetitions: int

    @property
    def overall(self) -> float:
        """The mean of the overall accuracy, 0 to 1."""
        return self.figures["oa"].mean


def hold_out(cells: AreaCells, leave_out: bool, feedback: Feedback, folds: int = FOLDS) -> HeldOut:
    """Choose the strength by cross-validation over areas.

    Args:
        cells: of all areas.
        leave_out: see `head.fit_heads`.
        feedback: told of progress and asked whether to stop.
        folds: in how many parts the areas of each class are divided.

    Raises:
        RunCancelled: the user stopped.
    """
    fold_of = _folds(cells, folds)
    logs = np.full((len(STRENGTHS), *cells.known.shape), np.nan)
    for fold in range(folds):
        stop_if_cancelled(feedback)
        test = fold_of == fold
        if not test.any():
            continue
        held = cells.part(test)
        for i, head in enumerate(fit_heads(cells.part(~test), STRENGTHS, leave_out, _FAST, exact=False)):
            logs[i, test] = head.log_probabilities(held)
        feedback.setProgress(100 * (fold + 1) / folds)
    tested = fold_of >= 0
    if not tested.any():
        usual = STRENGTHS.index(USUAL_STRENGTH)
        return HeldOut(USUAL_STRENGTH, {}, logs[usual])
    weights = cell_weights(cells)[tested]
    right = logs[:, np.flatnonzero(tested), cells.classes[tested]]
    _, area = np.unique(cells.areas[tested], return_inverse=True)
    by_area = np.array([np.bincount(area, -one * weights) for one in right]) / weights.sum()
    best = _choose(by_area)
    return HeldOut(STRENGTHS[best], dict(zip(STRENGTHS, by_area.sum(axis=1).tolist())), logs[best])


def _choose(by_area: NDArray[np.float64]) -> int:
    """Choose a strength: the usual one, or the nearest to it that is not clearly worse than the best.

    Clearly: by more than a standard error of the difference over areas. Few areas say little about the strength,
    and the one that happens to do best on them is often not the best for the city.

    Args:
        by_area: (strength, area): the loss that each area adds.
    """
    losses = by_area.sum(axis=1)
    differences = by_area - by_area[int(losses.argmin())]
    errors = differences.std(axis=1) * np.sqrt(by_area.shape[1])
    good = np.flatnonzero(losses - losses.min() <= errors)
    away = np.abs(np.log(np.array(STRENGTHS)[good] / USUAL_STRENGTH))
    return int(good[away.argmin()])


def repeat_splits(
    cells: AreaCells, scheme: ClassScheme, predict: Predict, feedback: Feedback, repetitions: int = FIELD_DRAWS
) -> AreaAccuracy | None:
    """Measure by the protocol of the LCZ Generator: train on 70 % of each class's areas, test on the others.

    Source: Demuzere, Kittner & Bechtel 2021 (LCZ Generator, Frontiers in Environmental Science 9, 637455). A class
    with one area only is trained on and never tested.

    Args:
        cells: of all areas.
        scheme: the classes.
        predict: trains and predicts.
        feedback: told of progress and asked whether to stop.
        repetitions: how many splits; the same ones each time.

    Returns:
        The figures; None if no class has two areas.

    Raises:
        RunCancelled: the user stopped.
    """
    matrices = []
    for i, test in enumerate(test_parts(cells, repetitions)):
        stop_if_cancelled(feedback)
        held = cells.part(test)
        matrices.append(confusion(held.classes, predict(cells.part(~test), held), len(scheme)))
        feedback.setProgress(100 * (i + 1) / repetitions)
    return accuracy_of(matrices, scheme) if matrices else None


def accuracy_of(matrices: list[NDArray[np.int64]], scheme: ClassScheme) -> AreaAccuracy:
    """Work out the figures of several confusion matrices (reference, map)."""
    by_class: dict[int, list[float]] = {}
    for matrix in matrices:
        for figures in class_figures(matrix, scheme):
            if figures.f1 is not None and figures.n_reference:
                by_class.setdefault(figures.code, []).append(figures.f1)
    f1 = {code: summarise(np.array(values)) for code, values in sorted(by_class.items())}
    total = np.asarray(np.sum(matrices, axis=0), np.int64)
    return AreaAccuracy(scheme, total, spread_of(matrices, scheme), f1, len(matrices))


def confusion(reference: NDArray[np.intp], mapped: NDArray[np.intp], n_classes: int) -> NDArray[np.int64]:
    """Count cells by class: (reference, map)."""
    return np.bincount(reference * n_classes + mapped, minlength=n_classes**2).reshape(n_classes, n_classes)


def network_itself(_train: AreaCells, test: AreaCells) -> NDArray[np.intp]:
    """Predict as the network does that the head is for."""
    return np.asarray(test.known.argmax(axis=1))


def by_head(strength: float, leave_out: bool, recipe: Recipe, start: Head) -> Predict:
    """Predict by a head of a given strength and recipe, which begins with that of all cells for speed."""

    def predict(train: AreaCells, test: AreaCells) -> NDArray[np.intp]:
        head = fit_heads(train, [strength], leave_out, recipe, exact=False, start=start)[0]
        return np.asarray(head.log_probabilities(test).argmax(axis=1))

    return predict


def test_parts(cells: AreaCells, repetitions: int) -> Iterator[NDArray[np.bool_]]:
    """Draw the cells to test on, several times: those of 30 % of each class's areas, but never all of a class."""
    rng = np.random.default_rng(SEED)
    members = [numbers for numbers in _areas_by_class(cells) if len(numbers) > 1]
    for _ in range(repetitions if members else 0):
        chosen = [rng.choice(group, min(test_size(len(group)), len(group) - 1), replace=False) for group in members]
        yield np.isin(cells.areas, np.concatenate(chosen))


def _folds(cells: AreaCells, folds: int) -> NDArray[np.intp]:
    """Deal the areas of each class out to the folds: (cell,), -1 for the only area of its class."""
    rng = np.random.default_rng(SEED)
    fold_of = np.full(len(cells.areas), -1, np.intp)
    begin = 0
    for numbers in _areas_by_class(cells):
        if len(numbers) < 2:
            continue
        for i, number in enumerate(rng.permutation(numbers)):
            fold_of[cells.areas == number] = (begin + i) % folds
        begin += len(numbers)
    return fold_of


def _areas_by_class(cells: AreaCells) -> list[NDArray[np.intp]]:
    return [np.unique(cells.areas[cells.classes == index]) for index in range(len(cells.shares))]
