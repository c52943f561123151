"""Rasters, vectors, ground distance and geometry: the front door to GDAL.

Front doors: `raster_io.open_raster`, `new_raster.NewRaster` and `vector_io`.
Nothing here knows bands, classes or networks.
"""

from __future__ import annotations
