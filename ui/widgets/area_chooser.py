"""What the windows share that ask for an area: a list of kinds, and a rectangle drawn on the map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsReferencedRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGroupBox, QLabel, QPushButton, QStackedWidget, QWidget

from .narrow import narrow
from .rectangle import RectangleDrawing

VISIBLE, DRAWN = "visible", "drawn"
"""The kinds of area that every window offers: the map's extent, and a rectangle drawn on the map."""


class AreaChooser(QGroupBox):
    """A list of kinds of area, and for each the widgets that say more.

    The window's own box adds these widgets, lays them out and shows the size of the area.

    Args:
        title: of the group.
        kinds: the kinds of area and their titles, the first one chosen; VISIBLE and DRAWN are among them.
        canvas: the program's map; None for no map.
        parent: owner.

    Signals:
        changed: another area is wanted.
    """

    changed = pyqtSignal()

    def __init__(self, title: str, kinds: Mapping[str, str], canvas: Any, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._canvas: QgsMapCanvas | None = canvas
        self._drawn: QgsReferencedRectangle | None = None
        self._drawing = RectangleDrawing(canvas, self)
        self.kind = QComboBox(self)
        narrow(self.kind)
        for key, text in kinds.items():
            self.kind.addItem(text, key)
        self.draw_button = QPushButton(self)
        self.size_text = QLabel(self)
        self._detail = QStackedWidget(self)
        self._detail.hide()
        self._details: dict[str, QWidget] = {}
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.draw_button.clicked.connect(self.start_drawing)
        self._drawing.drawn.connect(self.set_drawn)
        if self._canvas is not None:
            self._canvas.extentsChanged.connect(self._map_moved)

    def extent(self) -> QgsReferencedRectangle | None:
        """Return the map's extent or the drawn rectangle, if one of them is wanted and there is one."""
        kind = self.kind.currentData()
        if kind == VISIBLE and self._canvas is not None:
            return QgsReferencedRectangle(self._canvas.extent(), self._canvas.mapSettings().destinationCrs())
        return self._drawn if kind == DRAWN else None

    def set_drawn(self, rectangle: QgsReferencedRectangle | None) -> None:
        """Take a drawn rectangle; None forgets it."""
        self._drawn = rectangle
        self.show_on_map(True)
        self._changed()

    def show_on_map(self, wanted: bool) -> None:
        """Show the drawn rectangle on the map, or hide it; for while the window is open."""
        self._drawing.show(self._drawn if wanted and self.kind.currentData() == DRAWN else None)

    def start_drawing(self) -> None:
        """Hand the map to the user until a rectangle is drawn."""
        self._drawing.start()
        if self._canvas is not None:
            self._canvas.setFocus()  # for Esc

    def stop_drawing(self) -> None:
        """End the drawing of a rectangle: the map no longer has the tool for it."""
        self._drawing.stop()

    def shut_down(self) -> None:
        """Leave nothing on the map."""
        self._drawing.remove()

    def _add_detail(self, kind: str, detail: QWidget) -> None:
        """Show a widget while a kind of area is chosen."""
        self._details[kind] = detail
        self._detail.addWidget(detail)

    def _kind_changed(self) -> None:
        detail = self._details.get(self.kind.currentData())
        if detail is not None:
            self._detail.setCurrentWidget(detail)
        self._detail.setVisible(detail is not None)
        self.show_on_map(True)
        self._changed()

    def _map_moved(self) -> None:
        if self.kind.currentData() == VISIBLE:
            self._changed()

    def _changed(self) -> None:
        self._tell_size()
        self.changed.emit()

    def _tell_size(self) -> None:
        """Show how large the area is."""
        raise NotImplementedError
