"""The second raster of networks that see Sentinel-1 too: backscatter VV and VH in dB.

Source: Schmitt & Wu 2021 (SEN12MS): sigma0 in decibels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..message import Message
from .raster_bands import header_scale, scale_offset
from .source import OpenedSource, open_in_units
from .units import PixelUnits

_DB_RANGE = (-80.0, 40.0)
_LINEAR_MEDIAN_LIMIT = 3.0

DECIBEL = PixelUnits(1.0, 0.0, "dB", Message("negative numbers"))
LINEAR = PixelUnits(1.0, 0.0, "linear power", Message("small positive numbers"), linear_power=True)


def open_radar(path: str, wanted: Sequence[str], mapping: str = "") -> OpenedSource:
    """Open a Sentinel-1 raster and find out whether it holds dB or linear power.

    Args:
        path: the raster.
        wanted: "VV" and "VH", in the network's order.
        mapping: the user's band mapping, or "" to go by name.

    Returns:
        The source, open. NaN in it is no gap but 0 dB, as SEN12MS's networks were trained, unless the raster
        declares NaN as its nodata value.

    Raises:
        InputError: it is no raster, or its numbers cannot be backscatter.
        BandError: a polarisation cannot be found.
    """
    opened = open_in_units(path, wanted, mapping, "dn")
    source = opened.source
    declared_nan = any(nodata is not None and math.isnan(nodata) for nodata in source.nodata)
    source = replace(source, nan_is_nodata=declared_nan, zero_is_value=False, may_wrap=False)
    sample = OpenedSource(source, opened.dataset).sample().values
    scales = [_scale_of(opened, band.number) for band in source.bands]
    sample = sample * np.array([[scale] for scale, _ in scales]) + np.array([[offset] for _, offset in scales])
    finite = sample[:, np.isfinite(sample).all(axis=0)]
    if not finite.size:
        raise InputError("All sampled pixels of {path} are nodata.", "Select another Sentinel-1 raster.", path=path)
    low, median, high = (float(np.percentile(finite, p)) for p in (0.1, 50, 99.9))
    if median < 0 and _DB_RANGE[0] <= low and high <= _DB_RANGE[1]:
        units = [replace(DECIBEL, gain=scale, bias=offset) for scale, offset in scales]
    elif low >= 0 and median <= _LINEAR_MEDIAN_LIMIT and all(scale > 0 and not offset for scale, offset in scales):
        units = [replace(LINEAR, bias=10 * math.log10(scale)) for scale, _ in scales]  # a factor, in dB
    else:
        raise InputError(
            "The values of {path} range from {low:g} to {high:g} (median {median:g}), which is neither dB "
            "nor linear power.",
            "Calibrate it to sigma0 in dB. If its numbers are scaled, as dB × 100, state that in the file: "
            "gdal_edit.py -scale 0.01.",
            path=path,
            low=low,
            high=high,
            median=median,
        )
    # What has no number would be 0 dB only without an offset.
    nan_is_nodata = declared_nan or any(one.bias for one in units)
    return OpenedSource(replace(source, units=tuple(units), nan_is_nodata=nan_is_nodata), opened.dataset)


def _scale_of(opened: OpenedSource, number: int) -> tuple[float, float]:
    """Return the scale and the offset that a file states of a band's numbers."""
    if opened.dataset is None:
        return 1.0, 0.0
    band = opened.dataset.GetRasterBand(number)
    return scale_offset(band) or header_scale(opened.dataset, band) or (1.0, 0.0)
