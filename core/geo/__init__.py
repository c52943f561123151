"""Rasters, vectors, ground distance and geometry: the front door to GDAL.

Front doors: `raster_io.open_raster`, `new_raster.NewRaster` and `vector_io.read_vector`.
Bands and units belong in `sentinel`, classes and colours in `classmap`.
"""

from __future__ import annotations
