"""The LCZ filter: a Gaussian for each class, then the strongest class; and the majority filter.

Demuzere et al. 2020 (Scientific Data 7, 264) smooth each class by a Gaussian of its own,
because a heavy industry is larger than a pond, and take the strongest class of each cell.
Here nothing is assumed beyond the map's edge or where it has no data: the sums are divided
by the weight of the cells that are there.

Sums are made by Fourier transforms of integer weights and rounded to whole numbers; the few neighbours of a majority
filter, and of a small Gaussian of a class map, are counted. For a class map they are exact: equal is equal, and a map
filtered in strips is the map filtered whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import RequestError
from .lcz_kernels import Kernel

NO_CLASS = -1
MAX_REACH_CELLS = 500
"""How far a filter looks: neighbourhoods are far smaller, and the sums must fit into memory."""
_WEIGHT_SUM = 2**30
_MAX_COUNTED_REACH = 40
"""Neighbours up to so far away are counted one by one, in 16 bits; more are faster by a Fourier transform."""
_MAX_COUNTED_WEIGHTS = 200
"""The same of a Gaussian: how many weights it has that are not 0."""
_COUNTED_AT_ONCE = 2**19  # cells: what is added up stays in the processor's cache


def kernel_weights(kernel: Kernel, cell_m: tuple[float, float]) -> NDArray[np.float64]:
    """Return a Gaussian's weights on a grid.

    Args:
        kernel: the Gaussian.
        cell_m: height and width of a cell in metres.

    Returns:
        Odd height and width; whole numbers that sum to about 2**30.

    Raises:
        RequestError: it reaches further than `MAX_REACH_CELLS`.
    """
    height_m, width_m = cell_m
    y, x = _offsets(int(kernel.radius_m / height_m + 1e-9), int(kernel.radius_m / width_m + 1e-9))
    squared = (y * height_m) ** 2 + (x * width_m) ** 2
    inside = squared <= (kernel.radius_m * (1 + 1e-9)) ** 2
    gauss = np.where(inside, np.exp(-squared / (2 * kernel.sigma_m**2)), 0.0)
    return np.asarray(np.rint(gauss * (_WEIGHT_SUM / gauss.sum())))


def majority_weights(size: int, round_window: bool = False) -> NDArray[np.float64]:
    """Return the window of a majority filter: ones, in a square or the disc that it holds.

    Args:
        size: cells across, odd.
        round_window: a disc instead of a square.

    Raises:
        RequestError: the size is even or below 3, or reaches further than `MAX_REACH_CELLS`.
    """
    if size < 3 or size % 2 == 0:
        raise RequestError(
            "A majority window of {size} cells has no centre.", "Use an odd number of 3 or more.", size=size
        )
    y, x = _offsets(size // 2, size // 2)
    return np.asarray((y**2 + x**2 <= (size / 2) ** 2) if round_window else (y == y), np.float64)


Planes = Callable[[int], "NDArray[Any] | None"]
"""Gives a class's probabilities or mask by output index; None where it does not occur."""


def gaussian_filter(
    planes: Planes, held: NDArray[np.bool_], kernels: Sequence[Kernel], cell_m: tuple[float, float]
) -> NDArray[np.int16]:
    """Find each cell's strongest class after smoothing each class by its own kernel.

    Args:
        planes: the classes' probabilities (0 to 1) or masks, each (height, width).
        held: (height, width), where there is data; other cells do not vote and get none.
        kernels: the kernel of each class, by output index.
        cell_m: height and width of a cell in metres.

    Returns:
        (height, width) output index; of equal classes the lowest; `NO_CLASS` without data.
    """
    best = np.full(held.shape, -1.0)
    index = np.full(held.shape, NO_CLASS, np.int16)
    for kernel in dict.fromkeys(kernels):
        present = [(i, planes(i)) for i, own in enumerate(kernels) if own == kernel]
        if all(plane is None for _, plane in present):
            continue
        weights = kernel_weights(kernel, cell_m)
        counted = np.count_nonzero(weights) <= _MAX_COUNTED_WEIGHTS
        is_map = all(plane is None or plane.dtype == np.bool_ for _, plane in present)
        sums_of = _CountedSums(weights).of if counted and is_map else _Sums(held.shape, weights).of
        voters = np.where(held, sums_of(held), 1.0)
        for i, plane in present:
            if plane is None:
                continue
            strength = sums_of(plane & held if is_map else np.where(held, plane, 0)) / voters
            stronger = strength > best
            if (index > i).any():  # of a kernel that came before
                stronger |= (strength == best) & (i < index)
            stronger &= held
            np.copyto(best, strength, where=stronger)
            np.copyto(index, np.int16(i), where=stronger)
    return index


def majority_filter(
    codes: NDArray[np.uint8], held: NDArray[np.bool_], weights: NDArray[np.float64]
) -> NDArray[np.uint8]:
    """Return the commonest code of each cell's window.

    Args:
        codes: (height, width).
        held: (height, width), where there is data; other cells do not vote and stay as they are.
        weights: the window's ones.

    Returns:
        (height, width) codes. Of equally common codes the cell's own, then the lowest.
    """
    half = weights.shape[0] // 2
    votes_of = _Votes(weights).of if half <= _MAX_COUNTED_REACH else _Sums(held.shape, weights).of
    first, *others = np.flatnonzero(np.bincount(codes[held], minlength=256)).tolist() or [0]
    mask = held & (codes == first)
    best = votes_of(mask)
    own = np.where(mask, best, 0)
    result = np.full_like(codes, first)
    for code in others:
        mask = held & (codes == code)
        votes = votes_of(mask)
        np.copyto(own, votes, where=mask)
        np.copyto(result, np.uint8(code), where=votes > best)
        np.maximum(best, votes, out=best)
    np.copyto(result, codes, where=(own == best) | ~held)
    return result


class _Votes:
    """Counts of neighbours in a square or a disc; nothing lies outside.

    Args:
        weights: ones in a window of an odd size, each row of it a run around its middle.
    """

    def __init__(self, weights: NDArray[np.float64]) -> None:
        self._half = weights.shape[0] // 2
        self._reaches = [int(row.sum()) // 2 if row.any() else -1 for row in weights]
        self._type: Any = np.uint8 if weights.sum() < 256 else np.uint16

    def of(self, plane: NDArray[np.bool_]) -> NDArray[Any]:
        """Return how many cells of each window a plane holds, (height, width): row by row, then over the rows."""
        (height, width), half = plane.shape, self._half
        padded: NDArray[Any] = np.zeros((height + 2 * half, width + 2 * half), self._type)
        padded[half : half + height, half : half + width] = plane
        run: NDArray[Any] = padded[:, half : half + width].copy()
        votes: NDArray[Any] = np.zeros(plane.shape, self._type)
        for reach in range(half + 1):
            if reach:
                run += padded[:, half - reach : half - reach + width]
                run += padded[:, half + reach : half + reach + width]
            for row, own in enumerate(self._reaches):
                if own == reach:
                    votes += run[row : row + height]
        return votes


class _CountedSums:
    """Weighted sums of neighbourhoods of masks: neighbours of one weight are counted together; nothing lies outside.

    Args:
        weights: whole numbers that sum to less than 2**31; no more than 255 are the same.
    """

    def __init__(self, weights: NDArray[np.float64]) -> None:
        self._half = weights.shape[0] // 2, weights.shape[1] // 2
        self._places = [(int(one), np.argwhere(weights == one).tolist()) for one in np.unique(weights) if one]

    def of(self, plane: NDArray[np.bool_]) -> NDArray[np.int32]:
        """Return the sums, (height, width)."""
        height, width = plane.shape
        sums = np.zeros(plane.shape, np.int32)
        padded = np.pad(plane.view(np.uint8), tuple((half, half) for half in self._half))
        at_once = max(1, _COUNTED_AT_ONCE // max(width, 1))
        for first in range(0, height, at_once):
            part = sums[first : first + at_once]
            for weight, places in self._places:
                count = np.zeros(part.shape, np.uint8)
                for row, col in places:
                    count += padded[first + row : first + row + len(part), col : col + width]
                part += np.multiply(count, np.int32(weight), dtype=np.int32)
        return sums


class _Sums:
    """Weighted sums of neighbourhoods, for planes of one shape; nothing lies outside."""

    def __init__(self, shape: tuple[int, ...], weights: NDArray[np.float64]) -> None:
        self._height, self._width = shape
        half_height, half_width = weights.shape[0] // 2, weights.shape[1] // 2
        # Half a window of zeros keeps what leaves at one edge from coming in at the other.
        self._size = _fast_size(self._height + half_height), _fast_size(self._width + half_width)
        kernel = np.zeros(self._size)
        rows, cols = np.ix_(
            np.arange(-half_height, half_height + 1) % self._size[0],
            np.arange(-half_width, half_width + 1) % self._size[1],
        )
        np.add.at(kernel, (rows, cols), weights)
        self._spectrum = np.fft.rfft2(kernel)

    def of(self, plane: NDArray[Any]) -> NDArray[np.float64]:
        """Return the sums as whole numbers: (height, width)."""
        spectrum = np.fft.rfft2(plane.astype(np.float64), self._size) * self._spectrum
        sums = np.fft.irfft2(spectrum, self._size)[: self._height, : self._width]
        return np.asarray(np.rint(sums))


def _fast_size(least: int) -> int:
    """Return the next size whose only prime factors are 2, 3 and 5."""
    size = least
    while True:
        rest = size
        for prime in (2, 3, 5):
            while rest % prime == 0:
                rest //= prime
        if rest == 1:
            return size
        size += 1


def _offsets(half_height: int, half_width: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    reach = max(half_height, half_width)
    if reach > MAX_REACH_CELLS:
        raise RequestError(
            "The filter radius of {reach:,} cells exceeds the maximum of {max_reach_cells}.",
            "Choose a smaller window or radius.",
            reach=reach,
            max_reach_cells=MAX_REACH_CELLS,
        )
    y, x = np.mgrid[-half_height : half_height + 1, -half_width : half_width + 1]
    return y, x
