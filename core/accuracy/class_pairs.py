"""Cells of two maps counted by pair of classes: both codes become one number, and these are counted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..classmap.schemes import ClassScheme


class ClassPairs:
    """Numbers pairs of codes of a scheme; codes that are none of its classes stand as one more class, the last.

    Args:
        scheme: the classes.
    """

    def __init__(self, scheme: ClassScheme) -> None:
        self._n = len(scheme) + 1
        index = np.full(256, len(scheme), np.uint16)
        index[list(scheme.codes)] = np.arange(len(scheme))
        self._first, self._second = index * np.uint16(self._n), index

    def indices(self, codes: NDArray[np.uint8]) -> NDArray[np.uint16]:
        """Return each code's place in the scheme's order; of codes without a class, the number of classes."""
        return np.asarray(self._second.take(codes))

    def keys(self, first: NDArray[np.uint8], second: NDArray[np.uint8]) -> NDArray[np.uint16]:
        """Return the number of each cell's pair, in the shape of the codes."""
        keys = self._first.take(first)
        keys += self.indices(second)
        return keys

    def count(self, keys: NDArray[np.uint16]) -> NDArray[np.int64]:
        """Return how many cells have each pair, (first, second) in the scheme's order, without a class last."""
        return np.bincount(keys.ravel(), minlength=self._n**2).reshape(self._n, self._n)

    def sum_areas(
        self, keys: NDArray[np.uint16], counts: NDArray[np.int64], area_m2: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return the ground area of each pair.

        Args:
            keys: from `keys`.
            counts: what `count` returns of them.
            area_m2: areas of cells, broadcast to the cells: (height, width), (height, 1) or (1, 1).

        Returns:
            m², (first, second) as `count` has them.
        """
        if area_m2.size == 1:
            return np.asarray(counts * float(area_m2.flat[0]), np.float64)
        weights = np.broadcast_to(area_m2, keys.shape).ravel()
        areas = np.bincount(keys.ravel(), weights, self._n**2)
        return np.asarray(areas.reshape(self._n, self._n), np.float64)

    def translate(self, keys: NDArray[np.uint16], values: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return a value for each cell.

        Args:
            keys: from `keys`.
            values: by pair, (first, second) as `count` returns them.
        """
        return np.asarray(values.take(keys))
