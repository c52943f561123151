"""A raster as a pixel network sees it: its bands scaled, in pixels of the network's size.

Pixels of 10 m become 30 m as the mean of nine; only where the sizes do not go into each other is the raster warped.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..geo.ground import Transform, cells_transform, ground_pixel_m
from ..inference.card import ModelCard
from ..sentinel.ground_size import why_off_grid
from ..sentinel.source import RasterSource, SourceReader
from ..sentinel.warp import warp_to_ground

_DEFAULT_PIXEL_M = 10.0


@dataclass(frozen=True)
class CoarseGrid:
    """A raster and how many of its pixels, along each side, make one of the network's.

    Attributes:
        source: the raster, warped if need be.
        factor: how many.
    """

    source: RasterSource
    factor: int

    @property
    def height(self) -> int:
        """In the network's pixels; the last ones may be cut off by the raster's edge."""
        return -(-self.source.height // self.factor)

    @property
    def width(self) -> int:
        """Likewise."""
        return -(-self.source.width // self.factor)

    @property
    def transform(self) -> Transform:
        """GDAL's six numbers of the network's pixels."""
        return cells_transform(self.source.transform, self.factor, self.factor)


def coarse_grid(source: RasterSource, pixel_size_m: float) -> CoarseGrid:
    """Find the network's pixels in a raster.

    Args:
        source: the raster; without a CRS its pixels are taken for 10 m.
        pixel_size_m: the network's pixel.

    Raises:
        InputError: it cannot be warped.
    """
    pixel_m = _DEFAULT_PIXEL_M
    if source.crs_wkt:
        width_m, height_m, _ = ground_pixel_m(source.transform, source.crs_wkt, source.width, source.height)
        pixel_m = math.sqrt(width_m * height_m)
    factor = max(1, round(pixel_size_m / pixel_m))
    if source.crs_wkt and why_off_grid(source, pixel_size_m / factor):
        return CoarseGrid(warp_to_ground(source, pixel_size_m), 1)
    return CoarseGrid(source, factor)


class CoarseReader:
    """Reads rows of the network's pixels, in order. Belongs to one thread.

    Args:
        grid: the pixels.
        card: the network, whose bands the raster's are.

    Attributes:
        valid: which pixels of the rows that were read hold data, (row, col): all rows of the image.
    """

    def __init__(self, grid: CoarseGrid, card: ModelCard) -> None:
        self._grid, self._reader = grid, SourceReader(grid.source)
        self._gain = np.array([u.gain / s.scale for u, s in zip(grid.source.units, card.scaling)], np.float32)
        self._bias = np.array(
            [(u.bias - s.offset) / s.scale for u, s in zip(grid.source.units, card.scaling)], np.float32
        )
        # Where nothing was measured the network sees DN 0, as in a product's own no data.
        self._nothing = np.array([-s.offset / s.scale for s in card.scaling], np.float32)
        self._held: dict[int, NDArray[np.float32]] = {}
        self._next, self._keep = 0, card.patch_px
        self.valid = np.zeros((grid.height, grid.width), bool)

    def rows(self, start: int, stop: int) -> NDArray[np.float32]:
        """Read rows [start, stop): (band, row, col), scaled. Rows a tile's height above are forgotten.

        Raises:
            InputError: the raster is broken there.
        """
        # The last row of tiles, folded back at the lower edge, may begin above the one before it.
        self._held = {row: values for row, values in self._held.items() if row >= start - self._keep}
        if self._next < stop:
            values, valid = self._coarse(self._next, stop)
            self._held.update({self._next + i: values[:, i] for i in range(values.shape[1])})
            self.valid[self._next : stop] = valid
            self._next = stop
        return np.stack([self._held[row] for row in range(start, stop)], axis=1)

    def _coarse(self, start: int, stop: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        source, f = self._grid.source, self._grid.factor
        first, last = start * f, min(stop * f, source.height)
        stored, valid = self._reader.read(first, 0, last - first, source.width)
        shape = ((stop - start) * f, self._grid.width * f)
        count = _summed(_filled(valid.astype(np.float32), shape), f)
        values = np.empty((len(stored), *count.shape), np.float32)
        whole = bool(valid.all())
        for band, plane in enumerate(stored):
            numbers = plane.astype(np.float32)
            if not whole:
                numbers[~valid] = 0
            mean = _summed(_filled(numbers, shape), f) / np.maximum(count, 1)
            values[band] = np.where(count > 0, mean * self._gain[band] + self._bias[band], self._nothing[band])
        return values, 2 * count >= f * f


def _filled(plane: NDArray[np.float32], shape: Sequence[int]) -> NDArray[np.float32]:
    """Fill up to whole pixels of the network with 0 beyond the raster's edge."""
    if plane.shape == tuple(shape):
        return plane
    filled = np.zeros(shape, np.float32)
    filled[: plane.shape[0], : plane.shape[1]] = plane
    return filled


def _summed(plane: NDArray[np.float32], factor: int) -> NDArray[np.float32]:
    """Sum squares of pixels: (row, col) of the network's pixels."""
    if factor == 1:
        return plane
    total = plane[::factor, ::factor].copy()
    for down in range(factor):
        for along in range(factor):
            if down or along:
                total += plane[down::factor, along::factor]
    return total
