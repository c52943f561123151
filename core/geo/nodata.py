"""Nodata values that a band's data type can hold; real files declare others."""

from __future__ import annotations

import math

from osgeo import gdal

_RANGES = {
    gdal.GDT_Byte: (0, 255),
    gdal.GDT_UInt16: (0, 65_535),
    gdal.GDT_Int16: (-32_768, 32_767),
    gdal.GDT_UInt32: (0, 4_294_967_295),
    gdal.GDT_Int32: (-2_147_483_648, 2_147_483_647),
}


def can_hold(band: gdal.Band, value: float) -> bool:
    """Return whether a value can stand in a band; NaN counts as a value of any band."""
    low, high = _RANGES.get(band.DataType, (-math.inf, math.inf))
    return math.isnan(value) or low <= value <= high
