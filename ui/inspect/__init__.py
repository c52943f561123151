"""A cell of a map looked into: its classes, its patch, and the cells that are hidden for their low confidence.

Front door: `cell_dock.CellDock`.
Reading and computing belong in core, the layers that are shown in `layers.class_maps`.
"""

from __future__ import annotations
