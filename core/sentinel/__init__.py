"""What the numbers of a Sentinel raster mean: bands, units, processing level, radar, plausibility.

Front door: `source.open_source`.
Unpacking downloaded products belongs in `product`, rasters without a meaning in `geo`.
"""

from __future__ import annotations
