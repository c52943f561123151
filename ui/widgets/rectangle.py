"""Drawing a rectangle on the map, showing the one that was drawn, and its size."""

from __future__ import annotations

import math
from typing import Any

from qgis.core import (  # type: ignore[attr-defined]
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from .map_band import clear, new_band, on_map

_MIN_SIDE_PX = 3
_STROKE, _FILL = QColor(255, 60, 0), QColor(255, 140, 0, 40)


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
        self._band = new_band(canvas, _STROKE, 2, _FILL)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # type: ignore[override]
        """Start at this corner."""
        self._start = event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # type: ignore[override]
        """Show the rectangle while it is dragged."""
        if self._start is not None:
            self._band.setToGeometry(QgsGeometry.fromRect(self._rectangle(event)), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # type: ignore[override]
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
        clear(self._band)
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
        self._band = None if canvas is None else new_band(canvas, _STROKE, 2, _FILL)

    def show(self, rectangle: QgsReferencedRectangle | None) -> None:
        """Show this rectangle, or none."""
        if self._band is None:
            return
        clear(self._band)
        if rectangle is None:
            return
        geometry = on_map(self._canvas, QgsGeometry.fromRect(rectangle), rectangle.crs())
        if geometry is not None:
            self._band.setToGeometry(geometry, None)

    def remove(self) -> None:
        """Take the rectangle off the map for good."""
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None


class RectangleDrawing(QObject):
    """Hands the map to the user until a rectangle is drawn, and shows the one that was drawn.

    Args:
        canvas: the map; None draws nothing.
        parent: owner.

    Signals:
        drawn: the rectangle with its CRS; nothing is told of one that was cancelled.
        active: drawing began (True) or ended (False).
    """

    drawn = pyqtSignal(object)
    active = pyqtSignal(bool)

    def __init__(self, canvas: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._tool: RectangleTool | None = None
        self._tool_before: Any = None
        self._shown = ShownRectangle(canvas, self)

    @property
    def is_active(self) -> bool:
        """Whether a rectangle is being drawn."""
        return self._tool is not None

    def start(self) -> None:
        """Hand the map to the user."""
        if self._canvas is None:
            return
        self._tool_before = self._canvas.mapTool()
        self._tool = RectangleTool(self._canvas)
        self._tool.finished.connect(self._take)
        self._tool.deactivated.connect(self._end)
        self._canvas.setMapTool(self._tool)
        self.active.emit(True)

    def stop(self) -> None:
        """End the drawing of a rectangle: the map no longer has the tool for it."""
        if self._tool is not None:
            self._canvas.unsetMapTool(self._tool)

    def show(self, rectangle: QgsReferencedRectangle | None) -> None:
        """Show this rectangle on the map, or none."""
        self._shown.show(rectangle)

    def remove(self) -> None:
        """Leave nothing on the map."""
        self.stop()
        self._shown.remove()

    def _take(self, rectangle: QgsRectangle | None) -> None:
        crs = self._canvas.mapSettings().destinationCrs()
        if self._tool_before:
            self._canvas.setMapTool(self._tool_before)
        else:
            self._canvas.unsetMapTool(self._tool)
        if rectangle is not None and not rectangle.isEmpty():
            self.drawn.emit(QgsReferencedRectangle(rectangle, crs))

    def _end(self) -> None:
        if self._tool is not None:
            self._tool = None
            self.active.emit(False)


def ground_size_m(rectangle: QgsReferencedRectangle) -> tuple[float, float] | None:
    """Return the width and height of a rectangle through its centre, in metres on the ellipsoid.

    Returns:
        None where its CRS does not reach.
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(rectangle.crs(), QgsProject.instance().transformContext())
    measure.setEllipsoid("EPSG:7030")
    centre = rectangle.center()
    x = (QgsPointXY(rectangle.xMinimum(), centre.y()), QgsPointXY(rectangle.xMaximum(), centre.y()))
    y = (QgsPointXY(centre.x(), rectangle.yMinimum()), QgsPointXY(centre.x(), rectangle.yMaximum()))
    try:
        size = measure.measureLine(*x), measure.measureLine(*y)
    except QgsCsException:
        return None
    return size if all(map(math.isfinite, size)) else None
