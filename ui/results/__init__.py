"""Results as layers in the project, and the table beside the map.

Front doors: `result_layers.add_results` and `result_view.ResultView`.
Styles of layers belong in `layers`, messages about a run in `run`.
"""

from __future__ import annotations
