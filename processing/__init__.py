"""Scene Mapper in the Processing toolbox: parameters become requests, results become layers.

Front door: `provider.SceneMapperProvider`.
What the dialog needs as well belongs in `layers`, what needs no QGIS in `core`.
"""

from __future__ import annotations
