"""Scene Mapper: Local Climate Zone and land-cover maps from Sentinel-2.

This folder is the plugin and the Python package ``scene_mapper`` at once: QGIS
loads it from its plugins folder and calls `classFactory`; ``pip install -e .``
makes the same folder importable where there is no QGIS.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:  # nothing is loaded here: the command line hears signals from its first import on
    from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 (the name that QGIS looks for)
    """Return the plugin object to QGIS.

    Args:
        iface: the ``QgisInterface`` of the running program.

    Returns:
        The plugin, not yet started: QGIS calls its ``initGui`` or ``initProcessing``.
    """
    from .plugin import SceneMapperPlugin

    return SceneMapperPlugin(iface)
