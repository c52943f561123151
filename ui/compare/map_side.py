"""One of two maps beside each other: its layer, its canvas, and the class under the pointer."""

from __future__ import annotations

import math

from qgis.core import (  # type: ignore[attr-defined]
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayerProxyModel,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox, QgsMapToolPan, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...layers.class_maps import is_class_map
from ...layers.translation import tr
from ..widgets.narrow import narrow
from ..widgets.share_bar import swatch

_CROSS, _HALO = QColor(255, 60, 0), QColor(255, 255, 255)
_CROSS_PX, _MIN_LINES = 16, 10


class MapSide(QWidget):
    """Shows a layer on a canvas of its own.

    Args:
        name: what a screen reader says of it.
        parent: owner.

    Signals:
        pointed: the place under the pointer, in the CRS of the canvas.
        moved: another part of the ground is shown.
        changed: another layer is shown.
    """

    pointed = pyqtSignal(QgsPointXY)
    moved = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        narrow(self.layers)
        self.layers.setToolTip(tr("Layer that is shown on this side"))
        self.layers.setAccessibleName(name)
        self.canvas = QgsMapCanvas(self)
        self.canvas.setCanvasColor(QColor("white"))
        self.canvas.setMinimumHeight(_MIN_LINES * self.fontMetrics().lineSpacing())
        self.canvas.setAccessibleName(name)
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self._markers = [_marker(self.canvas, _HALO, 4), _marker(self.canvas, _CROSS, 2)]
        self.colour, self.label = QLabel(self), QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setMinimumWidth(1)  # a long name must not make this side wider than the other
        row = QHBoxLayout()
        row.addWidget(self.colour)
        row.addWidget(self.label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.layers)
        column.addWidget(self.canvas, 1)
        column.addLayout(row)
        self.layers.layerChanged.connect(self._layer_changed)
        self.canvas.xyCoordinates.connect(self.pointed)
        self.canvas.extentsChanged.connect(self.moved)
        self._layer_changed()

    def shut_down(self) -> None:
        """Stop drawing and delete the canvas: QGIS does not end while one is alive that it does not know."""
        self.layers.layerChanged.disconnect(self._layer_changed)
        self.canvas.blockSignals(True)
        self.canvas.stopRendering()
        self.canvas.setLayers([])
        self.canvas.unsetMapTool(self._pan)
        sip.delete(self.canvas)

    def layer(self) -> QgsRasterLayer | None:
        """Return the layer that is shown."""
        layer = self.layers.currentLayer()
        return layer if isinstance(layer, QgsRasterLayer) else None

    def mark(self, place: QgsPointXY) -> str:
        """Mark a place and name the class there.

        Args:
            place: in the CRS of the canvas.

        Returns:
            The name of the class; "" if there is none.
        """
        for marker in self._markers:
            marker.setCenter(place)
            marker.show()
        name, colour = self._class_at(place)
        self.label.setText(name or tr("no class"))
        self.label.setToolTip(self.label.text())
        self.colour.setVisible(bool(colour))
        if colour:
            self.colour.setPixmap(swatch(colour, self.fontMetrics().height()).pixmap(self.fontMetrics().height()))
        return name

    def unmark(self) -> None:
        """Mark no place."""
        for marker in self._markers:
            marker.hide()
        self.colour.setVisible(False)
        self.label.setText("")

    def _class_at(self, place: QgsPointXY) -> tuple[str, str]:
        """Return the name and the colour of the class at a place; "" for none."""
        layer = self.layer()
        if layer is None or not isinstance(layer.renderer(), QgsPalettedRasterRenderer):
            return "", ""
        project = QgsProject.instance()
        there = QgsCoordinateTransform(self.canvas.mapSettings().destinationCrs(), layer.crs(), project)
        try:
            point = there.transform(place)
        except QgsCsException:
            return "", ""
        renderer = layer.renderer()
        if not isinstance(renderer, QgsPalettedRasterRenderer):
            return "", ""
        value, is_known = layer.dataProvider().sample(point, renderer.usesBands()[0])
        if not is_known or math.isnan(value):
            return "", ""
        found = next((one for one in renderer.classes() if one.value == value), None)
        return ("", "") if found is None else (found.label or "", QColor(found.color).name())

    def _layer_changed(self, *_: object) -> None:
        layer = self.layer()
        self.canvas.setLayers([layer] if layer is not None else [])
        self.layers.setToolTip(layer.name() if layer is not None else tr("Layer that is shown on this side"))
        self.unmark()
        self.canvas.refresh()
        self.changed.emit()

    def is_class_map(self) -> bool:
        """Return whether the layer is a class map."""
        layer = self.layer()
        return layer is not None and is_class_map(layer)


def _marker(canvas: QgsMapCanvas, colour: QColor, width: int) -> QgsVertexMarker:
    marker = QgsVertexMarker(canvas)
    marker.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
    marker.setIconSize(_CROSS_PX)
    marker.setPenWidth(width)
    marker.setColor(colour)
    marker.hide()
    return marker
