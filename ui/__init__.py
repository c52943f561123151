"""The windows of Scene Mapper, one folder per window.

Front doors: `windows.open_classify_dialog`, `windows.open_adapt_dock`, `windows.open_network_manager` and
`windows.open_setup_page`.
What the toolbox needs as well belongs in `layers`, what needs no QGIS in `core`.
"""

from __future__ import annotations
