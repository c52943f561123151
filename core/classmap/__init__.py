"""Class schemes, palettes, legends, coded rasters.

Front doors: `schemes.SCHEMES` and `class_map.open_class_map`.
Figures about a map belong in `analysis` or `accuracy`.
"""

from __future__ import annotations
