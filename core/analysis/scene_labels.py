"""Labels for scenes from a dense class map: the commonest class, and the set of frequent ones.

As SEN12MS was made a classification dataset (Schmitt & Wu 2021, section 2.2): a scene's
single label is the mode of its pixels; its multi-label set holds the classes that have a
share of at least 10 %. IGBP classes are merged into simplified ones before shares are taken.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classmap.label_rule import LabelRule
from ..classmap.schemes import NODATA_CODE, ClassScheme
from ..errors import RequestError

MAX_CLASSES = 31
"""A label set is stored as the bits of one number."""


@dataclass(frozen=True)
class SceneLabels:
    """The labels of a grid of scenes.

    Attributes:
        counts: (class, row, col), pixels of each class, by output index.
        single: (row, col), output index of the commonest class (of equals the lowest); -1 where
            more than half of the scene's pixels hold no class.
        several: (class, row, col), whether the class is in the label set. The commonest always is.
    """

    counts: NDArray[np.int64]
    single: NDArray[np.int64]
    several: NDArray[np.bool_]

    @property
    def shares(self) -> NDArray[np.float64]:
        """Shares of the pixels that hold a class, (class, row, col); 0 where there are none."""
        return np.asarray(self.counts / np.maximum(self.counts.sum(axis=0), 1))

    @property
    def bits(self) -> NDArray[np.uint32]:
        """Label sets as numbers, (row, col): bit i (worth 2**i) is output index i; 0 without label."""
        worth = (1 << np.arange(len(self.counts), dtype=np.int64))[:, np.newaxis, np.newaxis]
        return np.asarray((self.several * worth).sum(axis=0), np.uint32)


def index_table(scheme: ClassScheme) -> NDArray[np.int64]:
    """Return, by code 0 to 255, the output index in the simplified scheme, or the number of classes for none.

    Raises:
        RequestError: the scheme has more classes than a label set can hold.
    """
    merged = scheme.simplified
    if len(merged) > MAX_CLASSES:
        raise RequestError(
            "{merged_title} has {n_merged} classes, but a label set can hold {most_classes}.",
            "Merge classes first.",
            merged_title=merged.title,
            n_merged=len(merged),
            most_classes=MAX_CLASSES,
        )
    table = np.full(NODATA_CODE + 1, len(merged), np.int64)
    code_of = scheme.simplification.code_of if scheme.simplification else {}
    for code in scheme.codes:
        table[code] = merged.codes.index(code_of.get(code, code))
    return table


def count_scenes(
    codes: NDArray[np.uint8], table: NDArray[np.int64], n_classes: int, scene_px: int, row_in_scene: int = 0
) -> NDArray[np.int64]:
    """Count each scene's pixels by class.

    Args:
        codes: (height, width) from the map's left edge.
        table: see `index_table`.
        n_classes: classes counted.
        scene_px: height and width of a scene.
        row_in_scene: which row of its scenes the first row is.

    Returns:
        (n_classes + 1, rows, cols): pixels by output index, and last those without class.
    """
    height, width = codes.shape
    rows, cols = -(-(row_in_scene + height) // scene_px), -(-width // scene_px)
    scene = ((row_in_scene + np.arange(height)) // scene_px * cols)[:, np.newaxis] + np.arange(width) // scene_px
    place = table[codes] * (rows * cols) + scene
    counts = np.bincount(place.ravel(), minlength=(n_classes + 1) * rows * cols)
    return counts.reshape(n_classes + 1, rows, cols)


def label_scenes(counts: NDArray[np.int64], rule: LabelRule) -> SceneLabels:
    """Label scenes by their counts.

    Args:
        counts: see `count_scenes`.
        rule: how.
    """
    classes, without = counts[:-1], counts[-1]
    total = classes.sum(axis=0)
    labelled = (total > 0) & (total >= without)
    single = np.where(labelled, classes.argmax(axis=0), -1)
    # Compared as counts, a hair below so that 10 of 100 pixels are 10 % in floating point too.
    several = labelled & (classes >= rule.threshold * total - 1e-9 * total) & (classes > 0)
    several |= single == np.arange(len(classes))[:, np.newaxis, np.newaxis]
    return SceneLabels(classes, single, several)
