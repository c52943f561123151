"""What follows a finished class map: areas, comparison, export, LCZ filter, scene labels.

Front doors: `areas.measure_areas`, `compare.compare_maps`, `export.run_export`, `filter_map.run_filter`,
`scene_label_map.run_scene_labels`.
A comparison with a reference belongs in `accuracy`, reading and colouring class maps in `classmap`.
"""

from __future__ import annotations
