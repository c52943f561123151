"""Overviews that are made of a raster's windows as they are written: nothing is read again.

GDAL's own way reads the whole raster again for them, which takes longer than to compute and write what they are of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

FIRST_FACTOR = 4
"""The finest overview: one of half the size would be a quarter of the work of the raster itself."""
_STRIP_ROWS = 512


class MeanOverviews:
    """Overviews of means, for bands of unsigned whole numbers whose nodata value is 0.

    Args:
        dataset: a new GeoTIFF of which nothing has been written; it gets empty overviews.
        factors: how many pixels, along each side, become one: `FIRST_FACTOR`, and then twice the one before.
    """

    def __init__(self, dataset: gdal.Dataset, factors: Sequence[int]) -> None:
        self._dataset, self._n_levels = dataset, len(factors)
        if factors:
            dataset.BuildOverviews("NONE", list(factors))

    def add(self, band: int, row: int, values: NDArray[Any], col: int) -> None:
        """Write a window's part of the finest overview.

        Args:
            band: band number, from 1.
            row: the window's first row, a multiple of `FIRST_FACTOR`.
            values: (height, width); multiples of `FIRST_FACTOR`, or up to the raster's end.
            col: the window's first column, a multiple of `FIRST_FACTOR`.
        """
        if self._n_levels:
            overview = self._dataset.GetRasterBand(band).GetOverview(0)
            overview.WriteArray(block_means(values, FIRST_FACTOR), col // FIRST_FACTOR, row // FIRST_FACTOR)

    def finish(self) -> None:
        """Make the coarser overviews of the finest."""
        for number in range(1, self._dataset.RasterCount + 1):
            band = self._dataset.GetRasterBand(number)
            for level in range(1, self._n_levels):
                finer, coarser = band.GetOverview(level - 1), band.GetOverview(level)
                for row in range(0, finer.YSize, _STRIP_ROWS):
                    values = finer.ReadAsArray(0, row, finer.XSize, min(_STRIP_ROWS, finer.YSize - row))
                    coarser.WriteArray(block_means(values, 2), 0, row // 2)


def block_means(values: NDArray[Any], factor: int) -> NDArray[Any]:
    """Return the mean of each block of pixels, rounded; pixels of 0 are no data and do not count.

    Args:
        values: (height, width), uint8 or uint16.
        factor: height and width of a block; blocks at the end may be smaller.

    Returns:
        (rows of blocks, columns of blocks) in the data type of the values; 0 where a block has no data.
    """
    missing = [(0, -length % factor) for length in values.shape]
    whole = np.pad(values, missing) if any(more for _, more in missing) else values
    sums = _block_sums(whole, factor)
    if whole.all():
        means = (sums + np.uint32(factor * factor // 2)) // np.uint32(factor * factor)
    else:
        counts = np.maximum(_block_sums(whole != 0, factor), 1)
        means = (sums + counts // 2) // counts
    return np.asarray(means, values.dtype)


def _block_sums(values: NDArray[Any], factor: int) -> NDArray[np.uint32]:
    # Slices are added because numpy sums short axes slowly.
    rows = values[::factor].astype(np.uint32)
    for first in range(1, factor):
        rows += values[first::factor]
    sums = rows[:, ::factor].copy()
    for first in range(1, factor):
        sums += rows[:, first::factor]
    return sums
