"""Drawing a rectangle on the map, and showing the one that was drawn."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

_MIN_SIDE_PX = 3
_STROKE, _BUFFER, _FILL = QColor(255, 60, 0), QColor(255, 255, 255, 200), QColor(255, 140, 0, 40)


class RectangleTool(QgsMapTool):
    """Draws one rectangle by dragging; Esc or a click without dragging cancels.

    Args:
        canvas: the map.

    Signals:
        finished: the rectangle in the map's CRS, or None if the user cancelled.
    """

    finished = pyqtSignal(object)

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._start: Any = None
        self._band = _new_band(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Start at this corner."""
        self._start = event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the rectangle while it is dragged."""
        if self._start is not None:
            self._band.setToGeometry(QgsGeometry.fromRect(self._rectangle(event)), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Take the rectangle."""
        if self._start is None:
            return
        moved = event.pos() - self._start
        is_drawn = min(abs(moved.x()), abs(moved.y())) >= _MIN_SIDE_PX
        rectangle = self._rectangle(event) if is_drawn else None
        self._start = None
        self.finished.emit(rectangle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # else QGIS would take the key for the map as well
            self.finished.emit(None)

    def deactivate(self) -> None:
        """Remove what is being drawn."""
        self._start = None
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        super().deactivate()

    def _rectangle(self, event: QgsMapMouseEvent) -> QgsRectangle:
        return QgsRectangle(self.toMapCoordinates(self._start), self.toMapCoordinates(event.pos()))


class ShownRectangle(QObject):
    """Shows a rectangle on the map for as long as it is wanted.

    Args:
        canvas: the map; None shows nothing.
        parent: owner.
    """

    def __init__(self, canvas: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._band = None if canvas is None else _new_band(canvas)

    def show(self, rectangle: QgsReferencedRectangle | None) -> None:
        """Show this rectangle, or none."""
        if self._band is None:
            return
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if rectangle is None:
            return
        geometry = QgsGeometry.fromRect(rectangle)
        to_map = QgsCoordinateTransform(
            rectangle.crs(), self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        try:
            geometry.transform(to_map)
        except QgsCsException:
            return
        self._band.setToGeometry(geometry, None)

    def remove(self) -> None:
        """Take the rectangle off the map for good."""
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None


def _new_band(canvas: Any) -> QgsRubberBand:
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(_STROKE)
    band.setSecondaryStrokeColor(_BUFFER)  # visible on dark and on bright imagery
    band.setFillColor(_FILL)
    band.setWidth(2)
    return band
