"""Class schemes, palettes, legends, coded rasters.

Front doors: `schemes.SCHEMES`, `class_source.open_class_source` and `class_map.new_class_map`.
Figures about a map belong in `analysis`, figures against a reference in `accuracy`.
"""

from __future__ import annotations
