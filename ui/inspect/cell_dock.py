"""The dock: click on a class map, see why the cell has its class."""

from __future__ import annotations

from typing import Any

from qgis.core import (  # type: ignore[attr-defined]
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayerTreeGroup,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QHideEvent
from qgis.PyQt.QtWidgets import QDockWidget

from ...core.analysis.map_cell import find_companions
from ...core.classify.cell import CellFacts, CellRequest, look_into_cell
from ...core.errors import InputError, SceneMapperError
from ...layers.class_maps import hidden_below, hide_cells_below, shown_for
from ...layers.layer_source import raster_input
from ...layers.result_metadata import NETWORK, SCENE
from ...layers.translation import error_text, tr
from ..widgets.background import Background
from .cell_tool import CellOutline, CellTool
from .dock_layout import DockParts, lay_out, line_of

_DEGREE_DECIMALS, _METRE_DECIMALS = 6, 2
_CONFIDENCE = "confidence"


class CellDock(QDockWidget):
    """Shows what is known of a cell; core reads and computes, in the background.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """

    def __init__(self, iface: Any) -> None:
        super().__init__(tr("Look into a Cell"), iface.mainWindow())
        self.setObjectName("SceneMapperCellDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._iface, self._canvas = iface, iface.mapCanvas()
        self._wanted: tuple[str, CellRequest] | None = None
        self._confidence = ""
        self._background = Background(self)
        self.parts: DockParts
        self.parts, whole = lay_out(self)
        self.setWidget(whole)
        self._tool = CellTool(self._canvas)
        self._outline = CellOutline(self._canvas)
        self._connect()
        self._map_changed()

    def _connect(self) -> None:
        parts = self.parts
        parts.maps.changed.connect(self._map_changed)
        parts.look_button.clicked.connect(self.look)
        for field in (parts.x, parts.y):
            line_of(field).returnPressed.connect(self.look)
        parts.pick_button.toggled.connect(self.pick)
        parts.percent.valueChanged.connect(self._hide_cells)
        self._tool.clicked.connect(self._clicked)
        self._tool.cancelled.connect(lambda: self.pick(False))
        self._tool.deactivated.connect(self._put_down)
        parts.job.busy_changed.connect(self._busy_changed)
        QgsProject.instance().layersWillBeRemoved.connect(self._remove_shown)

    def shut_down(self) -> None:
        """Stop what runs and leave the map; afterwards the dock may be deleted."""
        self._wanted = None
        QgsProject.instance().layersWillBeRemoved.disconnect(self._remove_shown)
        self._background.shut_down()
        self.parts.job.shut_down()
        self.parts.maps.shut_down()
        self.pick(False)
        self._outline.remove()

    def choose(self, layer: QgsRasterLayer | None) -> None:
        """Select a map; without one, the active layer if it is a map."""
        self.parts.maps.choose(layer or self._iface.activeLayer())

    def pick(self, on: bool = True) -> None:
        """Take the tool in hand that selects a cell on the map, or put it down."""
        if on:
            self._canvas.setMapTool(self._tool)
            self.parts.pick_button.setChecked(True)
        elif self._canvas.mapTool() is self._tool:
            self._canvas.unsetMapTool(self._tool)

    def look(self) -> None:
        """Show the cell at the coordinates."""
        layer = self.parts.maps.layer()
        if layer is None:
            self._tell(tr("There is no class map in the project."))
            return
        try:
            path = raster_input(layer).path
        except SceneMapperError as error:
            self._tell(error_text(error))
            return
        x, y = self.parts.x.value(), self.parts.y.value()
        request = CellRequest(
            map_path=path,
            x=x,
            y=y,
            rasters=_rasters_near(layer),
            scene=str(layer.customProperty(SCENE, "")),
            network=str(layer.customProperty(NETWORK, "")),
        )
        self._wanted = layer.id(), request
        if self.parts.job.busy():
            self.parts.job.cancel()  # the newest cell is the one that is wanted
        else:
            self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Put the tool down and take the outline off the map."""
        self.pick(False)
        self._outline.show((), (), self._canvas.mapSettings().destinationCrs())
        super().hideEvent(event)

    def _start(self) -> None:
        if self._wanted is None:
            return
        (layer_id, request), self._wanted = self._wanted, None
        self.parts.job.run(
            tr("Looking into the cell"),
            lambda feedback: look_into_cell(request, feedback),
            lambda facts: self._show(layer_id, facts),
            tr("Cancelled."),
        )

    def _tell(self, problem: str) -> None:
        self.parts.job.show_problem(problem)
        self.parts.job.setVisible(True)

    def _busy_changed(self, busy: bool) -> None:
        self.parts.job.setVisible(busy or bool(self.parts.job.text.text()))
        if not busy and self._wanted is not None:
            QTimer.singleShot(0, self._start)  # when the job that was cancelled has ended

    def _show(self, layer_id: str, facts: CellFacts) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is None:
            return
        self.parts.view.show_facts(facts)
        self._outline.show(facts.cell.outline, facts.patch_outline, layer.crs())

    def _clicked(self, place: QgsPointXY) -> None:
        layer = self.parts.maps.layer()
        if layer is not None:
            there = QgsCoordinateTransform(
                self._canvas.mapSettings().destinationCrs(), layer.crs(), QgsProject.instance()
            )
            try:
                place = there.transform(place)
            except QgsCsException:
                self._tell(tr("This place has no coordinates in the CRS of the map."))
                return
            self.parts.x.setValue(place.x())
            self.parts.y.setValue(place.y())
        self.look()

    def _put_down(self) -> None:
        self.parts.pick_button.setChecked(False)

    def _map_changed(self) -> None:
        """Begin anew with another map."""
        parts, layer = self.parts, self.parts.maps.layer()
        for widget in (parts.x, parts.y, parts.look_button, parts.pick_button):
            widget.setEnabled(layer is not None)
        self._outline.show((), (), self._canvas.mapSettings().destinationCrs())
        parts.view.show_nothing("" if layer is not None else tr("There is no class map in the project."))
        parts.job.clear()
        parts.job.setVisible(False)
        if layer is not None:
            decimals = _DEGREE_DECIMALS if layer.crs().isGeographic() else _METRE_DECIMALS
            for field, value in ((parts.x, layer.extent().center().x()), (parts.y, layer.extent().center().y())):
                field.setDecimals(decimals)
                field.setValue(value)
        self._offer_to_hide(layer)

    def _offer_to_hide(self, layer: QgsRasterLayer | None) -> None:
        """Enable the slider where the confidence of the map is stored, which is looked for in the background."""
        self._background.drop(_CONFIDENCE)
        self._show_hiding("", 0 if layer is None else hidden_below(layer))
        if layer is None:
            return
        try:
            path = raster_input(layer).path
        except InputError:  # told when a cell is asked for
            return
        layer_id, rasters = layer.id(), _rasters_near(layer)
        self._background.ask(
            _CONFIDENCE,
            lambda _: find_companions(path, rasters).confidence,
            lambda found: self._take_confidence(layer_id, found),
        )

    def _take_confidence(self, layer_id: str, found: str | SceneMapperError) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        if not isinstance(layer, QgsRasterLayer):
            return
        confidence = "" if isinstance(found, SceneMapperError) else found  # told when a cell is asked for
        self._show_hiding(confidence, hidden_below(layer))
        if not confidence:
            self.parts.hide_note.setText(
                tr("The confidence of this map was not stored. Tick Confidence for the next map.")
            )
            self.parts.hide_note.setVisible(True)

    def _show_hiding(self, confidence: str, percent: int) -> None:
        """Show below which confidence cells are hidden; that can be changed if the confidence is stored."""
        self._confidence = confidence
        for widget in (self.parts.slider, self.parts.percent):
            widget.setEnabled(bool(confidence))
            widget.blockSignals(True)
            widget.setValue(percent)
            widget.blockSignals(False)
        self.parts.hide_note.setVisible(False)

    def _hide_cells(self, percent: int) -> None:
        layer = self.parts.maps.layer()
        if layer is None or not self._confidence:
            return
        try:
            hide_cells_below(layer, self._confidence, percent)
        except SceneMapperError as error:
            self._tell(error_text(error))

    def _remove_shown(self, layer_ids: list[str]) -> None:
        """Remove the layer that is shown in place of a map, with the map."""
        shown = [one for layer_id in layer_ids for one in shown_for(layer_id) if one not in layer_ids]
        if shown:
            QTimer.singleShot(0, lambda: QgsProject.instance().removeMapLayers(shown))


def _rasters_near(layer: QgsRasterLayer) -> tuple[str, ...]:
    """Return the rasters of the project that GDAL reads, those of the layer's own group first."""
    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(layer.id())
    own: list[Any] = []
    parent = None if node is None else node.parent()
    if isinstance(parent, QgsLayerTreeGroup):
        own = parent.findLayers()
    layers = [one.layer() for one in (*own, *root.findLayers())]
    rasters = [one for one in layers if isinstance(one, QgsRasterLayer) and one.providerType() == "gdal"]
    return tuple(dict.fromkeys(one.source() for one in rasters))
