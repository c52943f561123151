"""Where the plugin's docks stand in QGIS's window."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

_DOCK_NAMES = "SceneMapper"
"""How the object names of our docks begin."""


def add_dock(iface: Any, dock: QDockWidget) -> bool:
    """Put a dock where it was last, or to the right: as a tab, if another one of ours is there.

    Args:
        iface: the ``QgisInterface`` of the running program.
        dock: with an object name, by which QGIS remembers its place.

    Returns:
        Whether it takes room from the map that was not given to it before.
    """
    window, right = iface.mainWindow(), Qt.DockWidgetArea.RightDockWidgetArea
    if window.restoreDockWidget(dock):
        return False
    iface.addDockWidget(right, dock)
    for other in window.findChildren(QDockWidget):
        is_there = window.dockWidgetArea(other) == right and other.isVisible() and not other.isFloating()
        if other is not dock and is_there and other.objectName().startswith(_DOCK_NAMES):
            window.tabifyDockWidget(other, dock)
            return False
    return True
