"""The window with two maps that move together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (  # type: ignore[attr-defined]
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout

from ...layers.class_maps import class_map_layers
from ...layers.translation import tr
from ..results.result_actions import open_tool
from ..widgets.buttons import push_button
from ..widgets.fitting import fit_to_screen
from ..widgets.help_button import HelpButton
from .map_side import MapSide

_COMPARE = "scene_mapper:compare"
_MARGIN = 1.05


class SideBySide(QDialog):
    """Shows two layers of the project; what is moved on one side moves on the other.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """

    def __init__(self, iface: Any) -> None:
        super().__init__(iface.mainWindow())
        self.setWindowTitle(tr("Scene Mapper – Compare Side by Side"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, True)
        self._iface, self._is_linking = iface, False
        self.left, self.right = MapSide(tr("Left map"), self), MapSide(tr("Right map"), self)
        self.verdict = QLabel(self)
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.zoom_button = push_button(self, tr("&Zoom to Maps"), tr("Show the whole of both maps"), self.zoom_to_maps)
        self.agreement_button = push_button(
            self,
            tr("&Agreement Map…"),
            tr("Open the tool that writes a map and a report of the changes from left to right"),
            self._open_compare,
        )
        self.close_button = push_button(self, tr("Close"), "", self.close)
        maps = QHBoxLayout()
        maps.addWidget(self.left, 1)
        maps.addWidget(self.right, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.zoom_button)
        buttons.addWidget(self.agreement_button)
        buttons.addStretch(1)
        buttons.addWidget(HelpButton("compare", self))
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addLayout(maps, 1)
        column.addWidget(self.verdict)
        column.addLayout(buttons)
        for side, other in ((self.left, self.right), (self.right, self.left)):
            side.pointed.connect(self.point)
            side.moved.connect(lambda side=side, other=other: self._link(side, other))
            side.changed.connect(self._layers_changed)
        fit_to_screen(self, 70, 40)
        self._layers_changed()

    def shut_down(self) -> None:
        """Stop drawing; afterwards the window may be deleted."""
        for side in (self.left, self.right):
            side.shut_down()

    def choose(self, layers: Sequence[QgsMapLayer]) -> None:
        """Show two layers, and the part of the ground that QGIS shows.

        Args:
            layers: the left one, and the right one; what is missing is filled up with other class maps.
        """
        known = [*layers, *(one for one in class_map_layers(QgsProject.instance()) if one not in layers)]
        for side, layer in zip((self.left, self.right), known):
            side.layers.setLayer(layer)
        canvas = self._iface.mapCanvas()
        crs = canvas.mapSettings().destinationCrs()
        for side in (self.left, self.right):
            side.canvas.setDestinationCrs(crs)
        whole = self._extent_of_maps()
        shown = canvas.extent()
        if whole is not None and (shown.isEmpty() or not shown.intersects(whole)):
            self.zoom_to_maps()
        else:
            self.left.canvas.setExtent(shown)
            self.left.canvas.refresh()

    def selected_layers(self) -> list[QgsRasterLayer]:
        """Return the rasters that are selected in the layer panel of QGIS, the upper one first."""
        panel = self._iface.layerTreeView()
        chosen = panel.selectedLayers() if panel is not None else []
        return [layer for layer in chosen if isinstance(layer, QgsRasterLayer)][:2]

    def zoom_to_maps(self) -> None:
        """Show the whole of both maps."""
        extent = self._extent_of_maps()
        if extent is not None:
            extent.scale(_MARGIN)
            self.left.canvas.setExtent(extent)
            self.left.canvas.refresh()

    def point(self, place: QgsPointXY) -> None:
        """Mark a place on both sides and name its classes.

        Args:
            place: in the CRS of the canvases.
        """
        names = [side.mark(place) for side in (self.left, self.right)]
        both = all(names)
        same = names[0] == names[1]
        self.verdict.setText("" if not both else tr("The same class") if same else tr("Different classes"))

    def _link(self, side: MapSide, other: MapSide) -> None:
        """Show on one side what is shown on the other."""
        if self._is_linking:
            return
        self._is_linking = True
        try:
            other.canvas.setExtent(side.canvas.extent())
            other.canvas.refresh()
        finally:
            self._is_linking = False

    def _layers_changed(self) -> None:
        sides = (self.left, self.right)
        self.verdict.setText("")
        self.zoom_button.setEnabled(any(side.layer() is not None for side in sides))
        is_pair = all(side.is_class_map() for side in sides) and self.left.layer() != self.right.layer()
        self.agreement_button.setEnabled(is_pair)

    def _extent_of_maps(self) -> QgsRectangle | None:
        whole: QgsRectangle | None = None
        project = QgsProject.instance()
        for side in (self.left, self.right):
            layer = side.layer()
            if layer is None:
                continue
            there = QgsCoordinateTransform(layer.crs(), side.canvas.mapSettings().destinationCrs(), project)
            try:
                extent = there.transformBoundingBox(layer.extent())
            except QgsCsException:
                continue
            if whole is None:
                whole = extent
            else:
                whole.combineExtentWith(extent)
        return whole

    def _open_compare(self) -> None:
        first, second = self.left.layer(), self.right.layer()
        if first is not None and second is not None:
            open_tool(_COMPARE, {"INPUT": first.id(), "SECOND": second.id()})
