"""What follows a finished class map: areas, comparison, export, LCZ filter, scene labels.

Front doors: one module per tool, named after it (`areas`, `compare`, `export`, `filter_map`, `scene_labels`).
Comparison with a reference belongs in `accuracy`; reading and colouring class maps in `classmap`.
"""

from __future__ import annotations
