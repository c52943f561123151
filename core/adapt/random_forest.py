"""What the field does today, to compare with: a random forest on the cells' pixels."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .area_cells import AreaCells

_TREES = 100
_SEED = 0


def has_scikit_learn() -> bool:
    """Return whether scikit-learn is installed, which the random forest needs."""
    try:
        import sklearn.ensemble
    except (ImportError, AttributeError, OSError, ValueError):  # also one that was built for another numpy
        return False
    return bool(sklearn.ensemble)


def predict_by_forest(train: AreaCells, test: AreaCells) -> NDArray[np.intp]:
    """Train a random forest on the cells' spectra (mean, deviation, mean around) and predict the classes of others.

    Returns:
        (cell,): index of the class.
    """
    from sklearn.ensemble import RandomForestClassifier

    forest: Any = RandomForestClassifier(_TREES, random_state=_SEED, n_jobs=1)
    forest.fit(train.spectra, train.classes)
    return np.asarray(forest.predict(test.spectra), np.intp)
