"""Square matrices of classes as reports show them: without rows and columns of classes that do not occur."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

LEFT_OUT = "Classes that occur on neither side are left out."


def occurring(matrix: NDArray[Any]) -> NDArray[np.bool_]:
    """Return which classes have anything in their row or column.

    Args:
        matrix: (class, class), not negative.
    """
    return np.asarray((matrix.sum(axis=0) + matrix.sum(axis=1)) > 0)
