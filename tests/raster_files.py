"""Rasters that tests read whole, and how GDAL writes their masks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from osgeo import gdal


def raster_values(path: Path | str) -> np.ndarray:
    """Read a raster whole: (row, col) or (band, row, col), in its data type."""
    dataset = gdal.Open(str(path))
    assert dataset is not None, path
    return dataset.ReadAsArray()


@contextmanager
def internal_mask(inside: bool = True) -> Iterator[None]:
    """Let GDAL write the masks of GeoTIFFs inside the files, or beside them (.msk)."""
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES" if inside else "NO")
    try:
        yield
    finally:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
