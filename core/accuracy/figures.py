"""Accuracy figures of a confusion matrix, as remote sensing and the LCZ field report them.

Everywhere, rows of a matrix are the reference and columns the map, both in the scheme's order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classmap.schemes import ClassScheme

HEADLINES: dict[str, tuple[str, str]] = {
    "oa": ("Overall accuracy (OA)", "share of the cells that agree"),
    "aa": ("Average accuracy (AA)", "mean of the recalls of the classes in the reference"),
    "kappa": ("Cohen's kappa", "agreement beyond chance: 0 is chance, 1 is perfect"),
    "macro_f1": ("Average F1 (macro)", "mean F1 of the classes in the reference"),
    "macro_f1_all": ("Average F1, all classes present", "mean F1 of the classes in the reference or the map"),
    "micro_f1": ("Overall F1 (micro)", "F1 of all cells together; equals OA where each has one class"),
    "oa_u": ("OA_u", "share of agreement among cells that are of a built type (1–10) in both"),
    "oa_bu": ("OA_bu", "share of agreement when only built and natural types are distinguished"),
    "oa_w": ("OA_w", "agreement weighted by the similarity of the two classes (Bechtel et al.)"),
}
"""The figures of a whole map: title and meaning by key. The last three are for schemes that tell built
from natural (OA_u, OA_bu) or say how alike classes are (OA_w)."""


@dataclass(frozen=True)
class ClassFigures:
    """How one class fares.

    Attributes:
        code: the class.
        n_reference: its cells in the reference.
        n_map: its cells in the map, among the cells compared.
        n_agree: its cells in both.
        precision: n_agree / n_map (user's accuracy), 0 to 1; None where the map has none.
        recall: n_agree / n_reference (producer's accuracy); None where the reference has none.
        f1: 2·n_agree / (n_reference + n_map); None where neither has the class.
    """

    code: int
    n_reference: int
    n_map: int
    n_agree: int
    precision: float | None
    recall: float | None
    f1: float | None


def class_figures(matrix: NDArray[np.int64], scheme: ClassScheme) -> tuple[ClassFigures, ...]:
    """Work out each class's figures.

    Args:
        matrix: (reference, map) counts in the scheme's order.
        scheme: the classes.
    """
    agree, reference, mapped = np.diag(matrix), matrix.sum(axis=1), matrix.sum(axis=0)
    return tuple(
        ClassFigures(
            code=code,
            n_reference=int(r),
            n_map=int(m),
            n_agree=int(a),
            precision=ratio(float(a), float(m)),
            recall=ratio(float(a), float(r)),
            f1=ratio(2.0 * float(a), float(r + m)),
        )
        for code, a, r, m in zip(scheme.codes, agree, reference, mapped)
    )


def headline_figures(matrix: NDArray[np.int64], scheme: ClassScheme) -> dict[str, float | None]:
    """Work out a map's figures, the keys of `HEADLINES`; None where one is not defined.

    Args:
        matrix: (reference, map) counts in the scheme's order.
        scheme: the classes.
    """
    classes = class_figures(matrix, scheme)
    total = float(matrix.sum())
    reference, mapped = matrix.sum(axis=1) / max(total, 1), matrix.sum(axis=0) / max(total, 1)
    overall = ratio(float(np.trace(matrix)), total)
    chance = float(reference @ mapped)
    figures: dict[str, float | None] = {
        "oa": overall,
        "aa": mean_of_known([c.recall for c in classes]),
        "kappa": None if overall is None else ratio(overall - chance, 1 - chance),
        "macro_f1": mean_of_known([c.f1 for c in classes if c.n_reference]),
        "macro_f1_all": mean_of_known([c.f1 for c in classes]),
        "micro_f1": overall,
    }
    if scheme.has_built_types:
        built = np.array([c.built for c in scheme.classes])
        among_built = matrix[np.ix_(built, built)]
        same_side = built[:, np.newaxis] == built
        figures["oa_u"] = ratio(float(np.trace(among_built)), float(among_built.sum()))
        figures["oa_bu"] = ratio(float(matrix[same_side].sum()), total)
    if scheme.similarity:
        figures["oa_w"] = ratio(float((np.asarray(scheme.similarity) * matrix).sum()), total)
    return figures


def ratio(part: float, whole: float) -> float | None:
    """Return a share; None of nothing."""
    return part / whole if whole > 0 else None


def mean_of_known(values: Sequence[float | None]) -> float | None:
    """Return the mean of the figures that are defined; None where none is."""
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known else None
