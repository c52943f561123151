"""Several observations of a pixel become one: the median of each band, or the medoid, which is one of them.

A pixel's bands always come from the same observations: what is hidden is hidden in all bands.
Source: Flood 2013, Seasonal composite Landsat TM/ETM+ images using the medoid (Remote Sensing 5, 6481-6500): the medoid
is the observation whose distances to all others have the smallest sum.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

_MAX_NETWORK = 16
"""Up to so many dates are sorted by comparing neighbours, in whole arrays; beyond, numpy's sort is faster."""


def median_of_dates(dn: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return the median of each band over the valid observations of each pixel.

    Args:
        dn: (date, band, row, col); it is overwritten.
        valid: which observations count, (date, row, col).

    Returns:
        (band, row, col); of two in the middle their mean; 0 where there is no observation.
    """
    counts = valid.sum(axis=0)
    np.copyto(dn, np.inf, where=~valid[:, None])
    _sort_dates(dn)
    least = int(counts.min())
    if least == counts.max() and least > 0:
        return np.asarray((dn[(least - 1) // 2] + dn[least // 2]) * np.float32(0.5))
    low = np.maximum(counts - 1, 0) // 2
    high = np.minimum(counts // 2, len(dn) - 1)
    middle = [np.take_along_axis(dn, place[None, None], axis=0)[0] for place in (low, high)]
    return np.where(counts > 0, (middle[0] + middle[1]) * np.float32(0.5), np.float32(0))


def medoid_of_dates(dn: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return, for each pixel, the valid observation that is nearest to all others.

    Args:
        dn: (date, band, row, col).
        valid: which observations count, (date, row, col).

    Returns:
        (band, row, col), one observation's bands; of several that are as near, the first date's, so of two the first;
        0 where there is no observation.
    """
    sums = np.zeros(valid.shape, np.float32)
    for one, other in combinations(range(len(dn)), 2):
        distance = np.zeros(valid.shape[1:], np.float32)
        for first, second in zip(dn[one], dn[other]):  # band by band: no array of all bands is made
            difference = first - second
            distance += difference * difference
        distance = np.where(valid[one] & valid[other], np.sqrt(distance), np.float32(0))
        sums[one] += distance
        sums[other] += distance
    sums[~valid] = np.inf
    nearest = sums.argmin(axis=0)
    chosen = np.take_along_axis(dn, nearest[None, None], axis=0)[0]
    return np.where(valid.any(axis=0), chosen, np.float32(0))


def _sort_dates(values: NDArray[np.float32]) -> None:
    """Sort along the first axis, in place."""
    n = len(values)
    if n > _MAX_NETWORK:
        values.sort(axis=0)
        return
    for turn in range(n):
        for i in range(turn % 2, n - 1, 2):
            smaller = np.minimum(values[i], values[i + 1])
            np.maximum(values[i], values[i + 1], out=values[i + 1])
            values[i] = smaller
