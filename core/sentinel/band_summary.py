"""What each band's numbers are like: a median and a small histogram of sampled pixels.

For people, who see at a glance whether the near infrared is brighter than blue. The pixels
are those that the plausibility check looks at: quick, whatever the raster's size.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .source import open_source, take_sample
from .usual_orders import format_band_mapping

BINS = 24
_COMMON_PERCENTILE = 99.0


@dataclass(frozen=True)
class BandSummary:
    """What the sampled pixels of one band hold, in DN without offset (reflectance × 10,000).

    Attributes:
        low: the smallest value.
        median: the median.
        high: the largest value.
        histogram: shares of the pixels in `BINS` equal steps from 0 to the raster's ``top_dn``;
            what lies beyond counts at the ends.
    """

    low: float
    median: float
    high: float
    histogram: tuple[float, ...]


@dataclass(frozen=True)
class RasterSummary:
    """What the sampled pixels of a raster hold.

    Attributes:
        bands: by band name; empty if no sampled pixel holds data.
        top_dn: where all histograms end: the brightest band's 99th percentile.
        unit: what the raster holds: "DN", "DN with offset" or "reflectance".
    """

    bands: Mapping[str, BandSummary]
    top_dn: float
    unit: str


def summarise_raster(path: str, numbers: Mapping[str, int], units: str = "auto") -> RasterSummary:
    """Return what a few small windows of some bands of a raster contain.

    Args:
        path: a file, or anything that GDAL opens as a raster.
        numbers: which band is which: a name as "B8A" to its number in the raster, from 1.
        units: "auto", "dn", "dn_offset" or "reflectance".

    Raises:
        InputError: it cannot be read.
        BandError: it has no band of such a number.
    """
    source = open_source(path, list(numbers), format_band_mapping(numbers), units)
    dn = take_sample(source).dn
    unit = source.units[0].name
    if not dn.size:
        return RasterSummary({}, 0.0, unit)
    top = max(1.0, float(np.percentile(dn, _COMMON_PERCENTILE, axis=1).max()))
    bands = {}
    for name, values in zip(numbers, dn):
        counts, _ = np.histogram(np.clip(values, 0, top), BINS, (0, top))
        shares = tuple((counts / len(values)).tolist())
        bands[name] = BandSummary(float(values.min()), float(np.median(values)), float(values.max()), shares)
    return RasterSummary(bands, top, unit)
