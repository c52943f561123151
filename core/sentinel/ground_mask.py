"""Where the ground is hidden: a raster of whole numbers on the pixels of another one, and those that hide it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


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
        return np.asarray(values != 0 if self.hidden is None else np.isin(values, self.hidden))
