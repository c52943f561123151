"""A patch as a picture: what a network saw of a cell, in colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..inference.card import ModelCard
from ..sentinel.atmosphere import Atmosphere, atmosphere_of_bands
from ..sentinel.bands import TRUE_COLOUR
from ..sentinel.units import DN_PER_REFLECTANCE
from .grid import CellGrid

_PERCENTILES = (1, 99)
_MIN_RANGE_DN = 1000.0  # a patch of water alone would else show its noise
_NO_DATA = 200


@dataclass(frozen=True)
class PatchPicture:
    """A picture of a patch.

    Attributes:
        rgb: (row, col, 3) uint8; grey where the scene has no data.
        bands: the bands shown in red, green and blue; one for a grey picture.
        cell_first_px: the row, and column, at which the cell begins in it; may be negative.
        cell_px: the side of the cell.
        side_m: the side of the patch on the ground in metres.
    """

    rgb: NDArray[np.uint8]
    bands: tuple[str, ...]
    cell_first_px: int
    cell_px: int
    side_m: float


def patch_picture(
    pixels: NDArray[np.float32], valid: NDArray[np.bool_] | None, card: ModelCard, grid: CellGrid
) -> PatchPicture:
    """Draw the patch of one cell in true colour, or its first band in grey where a network has no true colour.

    At Level-1C, the path radiance of a usual atmosphere is subtracted: forests would otherwise be blue.

    Args:
        pixels: as the network takes them, in its layout.
        valid: which of them hold data, (row, col); None for all.
        card: the network's.
        grid: the cells.
    """
    bands = TRUE_COLOUR if set(TRUE_COLOUR) <= set(card.bands) else card.bands[:1]
    planes = []
    for band in bands:
        index = card.bands.index(band)
        scaling = card.scaling[index]
        planes.append(card.layout.band(pixels, index) * scaling.scale + scaling.offset)
    values = np.stack(planes, axis=-1)
    seen = values[valid] if valid is not None else values
    if seen.size and len(bands) == 3 and card.level == "L1C":
        haze = np.minimum(_path_radiance_dn(bands), np.percentile(seen, _PERCENTILES[0], axis=0))
        values, seen = values - haze, seen - haze
    low, high = np.percentile(seen, _PERCENTILES) if seen.size else (0.0, 1.0)
    spread = max(float(high - low), _MIN_RANGE_DN if len(bands) == 3 else 1e-6)
    rgb = np.asarray(np.clip((values - low) / spread, 0, 1) * 255, np.uint8)
    if valid is not None:
        rgb[~valid] = _NO_DATA
    return PatchPicture(
        rgb=np.ascontiguousarray(np.broadcast_to(rgb, (*rgb.shape[:2], 3))),
        bands=bands,
        cell_first_px=grid.halo_px,
        cell_px=grid.stride_px,
        side_m=grid.patch_px * card.pixel_size_m,
    )


def _path_radiance_dn(bands: Sequence[str]) -> NDArray[np.float64]:
    """Return what a usual atmosphere adds to each band over a black surface, in DN."""
    return DN_PER_REFLECTANCE * np.array([one.path for one in atmosphere_of_bands(bands, Atmosphere())])
