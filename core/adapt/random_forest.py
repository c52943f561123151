"""What the field does today, to compare with: a random forest on the cells' pixels."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..inference.runtime import usable_threads
from .area_cells import AreaCells

TREES = 50
_SEED = 0


def has_scikit_learn() -> bool:
    """Return whether scikit-learn is installed, which the random forest needs."""
    try:
        import sklearn.ensemble
    except (ImportError, AttributeError, OSError, ValueError):  # also one that was built for another numpy
        return False
    return bool(sklearn.ensemble)


def predict_by_forest(train: AreaCells, test: AreaCells, trees: int = TREES) -> NDArray[np.intp]:
    """Train a random forest on the cells' spectra (mean, deviation, mean around) and predict the classes of others.

    Args:
        train: the cells to train on.
        test: those to predict.
        trees: of the forest.

    Returns:
        (cell,): index of the class.
    """
    from sklearn.ensemble import RandomForestClassifier

    forest: Any = RandomForestClassifier(trees, random_state=_SEED, n_jobs=usable_threads())
    forest.fit(train.spectra, train.classes)
    return np.asarray(forest.predict(test.spectra), np.intp)
