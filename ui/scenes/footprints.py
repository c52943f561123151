"""Where found scenes lie, shown on the map for as long as the dock is open; no layer is changed."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor

from ...core.catalogues.found_scene import FoundScene
from ..widgets.map_band import NO_FILL, new_band, on_map, paint
from .where_box import DEGREES

_PLAIN, _CHOSEN = QColor(60, 90, 200), QColor(255, 60, 0)
_CHOSEN_FILL = QColor(255, 140, 0, 40)


class Footprints(QObject):
    """The outlines of scenes, the selected ones above the others.

    Args:
        canvas: the program's map.
        parent: owner.
    """

    def __init__(self, canvas: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._scenes: list[FoundScene] = []
        self._chosen: set[str] = set()
        self._visible = True
        self.bands: dict[str, QgsRubberBand] = {}
        canvas.destinationCrsChanged.connect(self._draw)

    def show(self, scenes: list[FoundScene]) -> None:
        """Show these scenes in place of the last ones."""
        self._scenes, self._chosen = scenes, set()
        self._draw()

    def choose(self, ids: set[str]) -> None:
        """Highlight the scenes with these ids."""
        self._chosen = ids
        for scene_id, band in self.bands.items():
            _paint(band, scene_id in ids)

    def set_visible(self, visible: bool) -> None:
        """Show the scenes, or take them off the map until they are wanted again."""
        if visible != self._visible:
            self._visible = visible
            self._draw()

    def remove(self) -> None:
        """Take all off the map."""
        for band in self.bands.values():
            self._canvas.scene().removeItem(band)
        self.bands.clear()

    def _draw(self) -> None:
        self.remove()
        if not self._visible:
            return
        for scene in self._scenes:
            geometry = on_map(self._canvas, _outline(scene), QgsCoordinateReferenceSystem(DEGREES))
            if geometry is not None:
                band = new_band(self._canvas, _PLAIN, 1)
                band.setToGeometry(geometry, None)
                _paint(band, scene.id in self._chosen)
                self.bands[scene.id] = band


def _outline(scene: FoundScene) -> QgsGeometry:
    """Return the outlines of a scene's tiles in degrees."""
    return QgsGeometry.fromMultiPolygonXY([[[QgsPointXY(x, y) for x, y in ring]] for ring in scene.footprints])


def _paint(band: QgsRubberBand, chosen: bool) -> None:
    paint(band, _CHOSEN if chosen else _PLAIN, 3 if chosen else 1, _CHOSEN_FILL if chosen else NO_FILL)
    band.setZValue(band.zValue() + (1 if chosen else 0))
