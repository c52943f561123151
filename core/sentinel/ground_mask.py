"""Where the ground is hidden: a raster of whole numbers on the pixels of another one, and those that hide it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..geo.raster_io import open_raster, read_window


@dataclass(frozen=True)
class GroundMask:
    """A mask, as a raster carries it along.

    Attributes:
        path: what GDAL opens; it has the raster's pixels.
        number: the band in it, from 1.
        hidden: the numbers that hide the ground; None for all but 0.
    """

    path: str
    number: int = 1
    hidden: tuple[int, ...] | None = None

    def hides(self, values: NDArray[Any]) -> NDArray[np.bool_]:
        """Return where numbers of the mask hide the ground."""
        if self.hidden is None:
            return np.asarray(values != 0)
        hidden = np.zeros(values.shape, bool)
        for number in self.hidden:
            hidden |= values == number
        return hidden


class OpenedMask:
    """A mask that is read along with its raster, in one thread.

    Args:
        mask: the mask.
        path: the raster that it belongs to.

    Attributes:
        bands: the mask's band where it is one of the raster itself, to be read with the others: in many files it
            lies in the same blocks. Else none.
    """

    def __init__(self, mask: GroundMask, path: str) -> None:
        self._mask = mask
        self.bands = [mask.number] if mask.path == path else []
        self._dataset = None if self.bands else open_raster(mask.path)

    def hidden(self, beside: NDArray[Any], row: int, col: int, height: int, width: int) -> NDArray[np.bool_]:
        """Return what is hidden of a window, (row, col).

        Args:
            beside: the values of `bands` there, (band, row, col).
            row: the window's first row.
            col: its first column.
            height: in pixels.
            width: in pixels.

        Raises:
            InputError: the mask is broken there.
        """
        if self._dataset is None:
            return self._mask.hides(beside[0])
        numbers = [self._mask.number]
        return self._mask.hides(read_window(self._dataset, numbers, row=row, col=col, height=height, width=width)[0])
