"""The dialog as a panel of QGIS's window, so that the map stays in view."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

from ...layers.translation import tr
from .classify_dialog import ClassifyDialog

_SETTING = "scene_mapper/dialog_as_panel"
_WIDTH_LINES, _MAX_SHARE = 33, 0.4


class ClassifyPanel(QDockWidget):
    """Holds the dialog, which works as in a window of its own.

    Args:
        iface: the ``QgisInterface`` of the running program.
        dialog: what is shown.
    """

    def __init__(self, iface: Any, dialog: ClassifyDialog) -> None:
        super().__init__(tr("Classify Scenes"), iface.mainWindow())
        self.setObjectName("SceneMapperClassifyDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._iface = iface
        self._dialog, self._owner = dialog, dialog.parentWidget()
        self._flags, self._geometry = dialog.windowFlags(), dialog.saveGeometry()
        dialog.parts.area.stop_drawing()
        dialog.panel = self
        dialog.parts.arrange(is_narrow=True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_Moved, True)  # or Qt would centre it as a window
        self.setWidget(dialog)
        dialog.show()

    def release(self) -> None:
        """Make a window of the dialog again; afterwards the panel may be removed."""
        dialog = self._dialog
        dialog.parts.area.stop_drawing()
        dialog.panel = None
        dialog.parts.arrange(is_narrow=False)
        dialog.setParent(self._owner, self._flags)
        dialog.restoreGeometry(self._geometry)

    def widen(self) -> None:
        """Take the room that the settings need, but leave most of a small window to the map."""
        window = self._iface.mainWindow()
        wanted = _WIDTH_LINES * self.fontMetrics().lineSpacing()
        window.resizeDocks([self], [min(wanted, round(_MAX_SHARE * window.width()))], Qt.Orientation.Horizontal)

    def remove(self) -> None:
        """Take the panel out of QGIS's window."""
        self._iface.removeDockWidget(self)
        self.deleteLater()


def wants_panel() -> bool:
    """Return whether the dialog was a panel when it was shown last."""
    return bool(QgsSettings().value(_SETTING, False, type=bool))


def remember_panel(wanted: bool) -> None:
    """Remember whether the dialog is a panel."""
    QgsSettings().setValue(_SETTING, wanted)
