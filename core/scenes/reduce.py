"""Several observations of a pixel become one: the median of each band, or the medoid, which is one of them.

A pixel's bands always come from the same observations: what is hidden is hidden in all bands. Numbers may be whole or
not; whole ones stay so as long as they are compared.
Source: Flood 2013, Seasonal composite Landsat TM/ETM+ images using the medoid (Remote Sensing 5, 6481-6500): the medoid
is the observation whose distances to all others have the smallest sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

_CHUNK_PX = 32_768
"""So many pixels of a band are sorted at once: what is compared again and again stays in the processor's cache."""


ReducedPart = tuple[int, slice, NDArray[Any]]
"""Some rows of a band of the result: band, rows, and (height, width) as uint16 or float32."""


def median_of_dates(dn: Sequence[NDArray[Any]], valid: NDArray[np.bool_]) -> Iterator[ReducedPart]:
    """Yield the median of each band over the valid observations of each pixel.

    Args:
        dn: of each date (band, row, col), uint16 or float32; hidden pixels are overwritten.
        valid: which observations count, (date, row, col).

    Yields:
        Parts that together are the whole; of two in the middle their mean; any number where there is no observation.
    """
    counts = valid.sum(axis=0)
    _hide(dn, valid)
    even = counts % 2 == 0
    n_dates, (n_bands, height, width) = len(dn), dn[0].shape
    low, high, middle = _middle_ranks(n_dates)
    ranks = ({low, high} if even.any() else set()) | (set() if even.all() else {middle})
    steps = sorting_steps(n_dates, frozenset(ranks))
    rows = max(1, _CHUNK_PX // width)
    for band in range(n_bands):
        for row in range(0, height, rows):
            part = slice(row, row + rows)
            ordered = [date[band, part] for date in dn]
            _sort(ordered, steps)
            if low not in ranks or high not in ranks:
                yield band, part, ordered[middle]
                continue
            mean = np.add(ordered[low], ordered[high], dtype=np.float32)
            mean *= np.float32(0.5)
            if middle in ranks:
                np.copyto(mean, ordered[middle], where=~even[part])
            yield band, part, mean


def medoid_of_dates(dn: Sequence[NDArray[Any]], valid: NDArray[np.bool_]) -> Iterator[ReducedPart]:
    """Yield, for each pixel, the valid observation that is nearest to all others.

    Args:
        dn: of each date (band, row, col), uint16 or float32.
        valid: which observations count, (date, row, col).

    Yields:
        The bands, of one observation; of several that are as near, the first date's, so of two the first; any number
        where there is no observation.
    """
    sums = np.zeros(valid.shape, np.float32)
    for one, other in combinations(range(len(dn)), 2):
        distance = np.zeros(valid.shape[1:], np.float32)
        for first, second in zip(dn[one], dn[other]):  # band by band: no array of all bands is made
            difference = np.subtract(first, second, dtype=np.float32)
            distance += np.square(difference, out=difference)
        np.sqrt(distance, out=distance)
        distance[~(valid[one] & valid[other])] = 0
        sums[one] += distance
        sums[other] += distance
    sums[~valid] = np.inf
    nearest = sums.argmin(axis=0)
    is_nearest = [nearest == number for number in range(len(dn))]
    for band in range(len(dn[0])):
        chosen = dn[0][band].copy()
        for date, where in zip(dn[1:], is_nearest[1:]):
            np.copyto(chosen, date[band], where=where)
        yield band, slice(0, len(chosen)), chosen


@lru_cache(maxsize=64)
def sorting_steps(n: int, ranks: frozenset[int]) -> tuple[tuple[int, int, bool, bool], ...]:
    """Return the comparisons that bring some ranks of n numbers to their places: Batcher's odd-even merge sort.

    Args:
        n: how many numbers.
        ranks: the places that must be right afterwards, from 0.

    Returns:
        Pairs of places, and whether the smaller number and the larger one are needed: (first, second, smaller, larger).
        What no wanted place depends on is left out.

    Source: Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M.
    """
    needed, kept = set(ranks), []
    for first, second in reversed(list(_comparisons(n))):
        smaller, larger = first in needed, second in needed
        if smaller or larger:
            kept.append((first, second, smaller, larger))
            needed |= {first, second}
    return tuple(reversed(kept))


def _comparisons(n: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs that a merge exchange compares, in order."""
    top = 1 << max(0, (n - 1).bit_length() - 1)
    span = top
    while span:
        reach, offset, distance = top, 0, span
        while True:
            yield from ((i, i + distance) for i in range(n - distance) if i & span == offset)
            if reach == span:
                break
            distance, reach, offset = reach - span, reach // 2, span
        span //= 2


def _middle_ranks(n: int) -> tuple[int, int, int]:
    """Return the ranks whose mean is the median of an even number of observations, and the one of an odd number.

    Hidden observations are there too, half of them below all others and half above, the odd one above (`_hide`).
    """
    return ((n - 1) // 2 - 1, (n - 1) // 2, (n - 1) // 2) if n % 2 else (n // 2 - 1, n // 2, n // 2 - 1)


def _hide(dn: Sequence[NDArray[Any]], valid: NDArray[np.bool_]) -> None:
    """Put hidden observations above and below all others, in turn, so that the median stays in the middle."""
    below = np.zeros(valid.shape[1:], bool)
    limits = np.iinfo(dn[0].dtype) if dn[0].dtype.kind == "u" else np.finfo(dn[0].dtype)
    for date, seen in zip(dn, valid):
        if seen.all():
            continue
        for fill, where in ((limits.max, ~seen & ~below), (limits.min, ~seen & below)):
            np.copyto(date, fill, where=where)
        below ^= ~seen


def _sort(planes: list[NDArray[Any]], steps: Sequence[tuple[int, int, bool, bool]]) -> None:
    """Sort planes pixel by pixel: the list's entries are replaced, the arrays stay as they are."""
    for first, second, smaller, larger in steps:
        one, other = planes[first], planes[second]
        if smaller:
            planes[first] = np.minimum(one, other)
        if larger:
            planes[second] = np.maximum(one, other)
