"""Choosing a cell on the map, and its outline there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ..widgets.map_band import clear, new_band, on_map

_CELL, _PATCH = QColor(255, 60, 0), QColor(255, 160, 0)


class CellTool(QgsMapTool):
    """Reports each place that is clicked; Esc ends it.

    Args:
        canvas: the map.

    Signals:
        clicked: the place, in the CRS of the canvas.
        cancelled: Esc was pressed.
    """

    clicked = pyqtSignal(QgsPointXY)
    cancelled = pyqtSignal()

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # type: ignore[override]
        """Report the place."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self.toMapCoordinates(event.pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # else QGIS would take the key for the map as well
            self.cancelled.emit()


class CellOutline:
    """Shows a cell, and what the network saw around it, on the map.

    Args:
        canvas: the map.
    """

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._patch, self._cell = new_band(canvas, _PATCH, 1), new_band(canvas, _CELL, 3)

    def show(
        self,
        cell: Sequence[tuple[float, float]],
        patch: Sequence[tuple[float, float]],
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        """Show these corners; none hide the outlines.

        Args:
            cell: corners of the cell.
            patch: corners of the patch.
            crs: of both.
        """
        for band, corners in ((self._patch, patch), (self._cell, cell)):
            clear(band)
            outline = QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in corners]])
            geometry = on_map(self._canvas, outline, crs) if corners else None
            if geometry is not None:
                band.setToGeometry(geometry, None)

    def remove(self) -> None:
        """Take the outlines off the map for good."""
        for band in (self._patch, self._cell):
            self._canvas.scene().removeItem(band)
