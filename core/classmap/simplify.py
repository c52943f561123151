"""Probabilities of the 17 IGBP classes, regrouped to the simplified scheme."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .schemes import IGBP, IGBP_SIMPLIFIED, IGBP_TO_SIMPLIFIED


def simplify_igbp(probabilities: NDArray[np.float32], labels: str) -> NDArray[np.float32]:
    """Merge IGBP classes into simplified ones (Schmitt & Wu 2021, Table 2).

    Args:
        probabilities: (cell, 17).
        labels: "single": probabilities of classes that exclude one another add up;
            "multi": a merged class is as probable as the most probable of its parts.

    Returns:
        (cell, 10).
    """
    merged = np.zeros((len(probabilities), len(IGBP_SIMPLIFIED)), np.float32)
    for index, code in enumerate(IGBP.codes):
        target = merged[:, IGBP_SIMPLIFIED.codes.index(IGBP_TO_SIMPLIFIED[code])]
        if labels == "multi":
            np.maximum(target, probabilities[:, index], out=target)
        else:
            target += probabilities[:, index]
    return merged
