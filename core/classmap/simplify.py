"""Probabilities of a scheme's classes, merged into those of its simplified form."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .schemes import ClassScheme


def simplify(probabilities: NDArray[np.float32], scheme: ClassScheme, labels: str) -> NDArray[np.float32]:
    """Merge classes as the scheme's `Simplification` says.

    Args:
        probabilities: (cell, class), 0 to 1.
        scheme: the classes.
        labels: "single": probabilities of classes that exclude one another add up;
            "multi": a merged class is as probable as the most probable of its parts.

    Returns:
        (cell, merged class); the probabilities themselves for a scheme that merges into no other.
    """
    if scheme.simplification is None:
        return probabilities
    coarse = scheme.simplified
    merged = np.zeros((len(probabilities), len(coarse)), np.float32)
    for index, code in enumerate(scheme.codes):
        target = merged[:, coarse.codes.index(scheme.simplification.code_of[code])]
        if labels == "multi":
            np.maximum(target, probabilities[:, index], out=target)
        else:
            target += probabilities[:, index]
    return merged
