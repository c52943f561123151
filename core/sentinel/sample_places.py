"""Where a raster is looked at before it is read in earnest: a few small windows, spread over it.

JPEG 2000 is looked at in a coarser resolution level: it is stored so, and decoding the finest level takes most of the
time. GDAL decodes whole blocks, mostly of 1024 × 1024 pixels: for pixels of 80 m those of a 20 m band at a quarter of
their size, for pixels of 40 m at half of it, which takes three times as long. Of 40 scenes, each with the right order
of bands, twelve wrong ones and two wrong offsets, the checks of `plausibility` say the same of pixels averaged by 8 × 8
as of those averaged by 4 × 4; of the pixels themselves they say something else in two of the 600 cases (an offset that
was taken away twice). Averages were compared, not resolution levels of JPEG 2000 files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

import numpy as np
from numpy.typing import NDArray

_SAMPLE_PX = 64
_PLACES = ((0.5, 0.5), (0.2, 0.2), (0.2, 0.8), (0.8, 0.2), (0.8, 0.8))
_JPEG_2000 = (".jp2", ".j2k", ".jpx")
_COARSER = 8
BLOCK_PX = 1024
"""The side of the blocks in which GDAL decodes the images of a product, if they are not smaller."""
_kept: dict[str, tuple[tuple[str, ...], NDArray[np.float32]]] = {}


@dataclass(frozen=True)
class SampleWindow:
    """A window to look at.

    Attributes:
        row: its first row.
        col: its first column.
        height: in pixels, a multiple of `coarser`.
        width: in pixels, a multiple of `coarser`.
        coarser: how many pixels, along each side, become one.
    """

    row: int
    col: int
    height: int
    width: int
    coarser: int = 1


def sample_windows(height: int, width: int, coarser: int) -> Iterator[SampleWindow]:
    """Yield the windows of a raster.

    Args:
        height: of the raster, in pixels.
        width: of the raster, in pixels.
        coarser: how many pixels, along each side, become one, a power of 2; fewer where the raster is not large enough.
    """
    while coarser > 1 and min(height, width) < _SAMPLE_PX * coarser:
        coarser //= 2
    high, wide = (min(_SAMPLE_PX * coarser, size) for size in (height, width))
    for down, along in _PLACES:
        row, col = int((height - high) * down), int((width - wide) * along)
        if coarser > 1:
            row, col = _within_block(row, high), _within_block(col, wide)
        yield SampleWindow(row, col, high, wide, coarser)


def _within_block(start: int, length: int) -> int:
    """Return the nearest start at which a window does not reach into a second block of the product's images."""
    return min(start, start // BLOCK_PX * BLOCK_PX + BLOCK_PX - length)


def sample_level(files: Sequence[str]) -> int:
    """Return how much coarser a raster is best looked at, by the files that it is read from."""
    return _COARSER if has_levels(files) else 1


def has_levels(files: Sequence[str]) -> bool:
    """Return whether one of some files is JPEG 2000, which is stored in levels of resolution."""
    return any(PurePath(file).suffix.lower() in _JPEG_2000 for file in files)


def keep_sample(path: str, names: Sequence[str], values: NDArray[np.float32]) -> None:
    """Keep a sample for whoever opens a raster later in this process, until `forget_samples`.

    Args:
        path: the raster.
        names: the sample's bands.
        values: as stored, (band, pixel).
    """
    _kept[path] = (tuple(names), values)


def kept_sample(path: str, names: Sequence[str]) -> NDArray[np.float32] | None:
    """Return a copy of what was kept of some bands of a raster, (band, pixel); None where there is nothing."""
    known, values = _kept.get(path, ((), None))
    if values is None or not set(names) <= set(known):
        return None
    return values[[known.index(name) for name in names]]


def forget_samples(folder: Path) -> None:
    """Forget what was kept of the rasters somewhere in a folder."""
    for path in [path for path in _kept if folder.resolve() in Path(path).parents]:
        _kept.pop(path, None)
