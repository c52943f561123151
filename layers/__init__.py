"""What dialog and toolbox share about QGIS layers: sources, styles, metadata, translation.

Front doors: `layer_source.raster_input`, `layer_styles.style_with_choice` and `translation.tr`.
Widgets belong in `ui`, parameters of algorithms in `processing`; nothing here imports either.
"""

from __future__ import annotations
