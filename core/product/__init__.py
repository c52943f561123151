"""Sentinel-2 products as they are downloaded become one 10 m stack.

Front doors: `opening.open_product` and `stack.make_stack`.
The meaning of a raster's values belongs in `sentinel`, reading plain rasters in `geo`.
"""

from __future__ import annotations
