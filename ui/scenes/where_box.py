"""For which area a scene is wanted: the map's, a layer's, a rectangle's, or around a place."""

from __future__ import annotations

from typing import Any

from qgis.core import (  # type: ignore[attr-defined]
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgsDoubleSpinBox, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from ...core.catalogues.area import Area, area_around
from ...core.errors import RequestError
from ...layers.translation import tr
from ..widgets.area_chooser import DRAWN, VISIBLE, AreaChooser
from ..widgets.layer_choice import choice_of
from ..widgets.narrow import narrow
from ..widgets.rectangle import ground_size_m

LAYER, PLACE = "layer", "place"
DEGREES = "EPSG:4326"
_PLACE_KM = 20.0


class WhereBox(AreaChooser):
    """Lets the user choose the area.

    Args:
        canvas: the program's map.
        parent: owner.
    """

    def __init__(self, canvas: Any, parent: QWidget | None = None) -> None:
        kinds = {
            VISIBLE: tr("Current map extent"),
            LAYER: tr("Extent of a layer"),
            DRAWN: tr("Rectangle drawn on the map"),
            PLACE: tr("Around a place"),
        }
        super().__init__(tr("Search area"), kinds, canvas, parent)
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setAllowEmptyLayer(True, tr("(select a layer)"))
        self.layers.setAccessibleName(tr("Layer"))
        narrow(self.layers)
        self.draw_button.setText(tr("Draw on &Map"))
        self.draw_button.setAutoDefault(False)
        self.place = QLineEdit(self)
        self.place.setPlaceholderText("48.85, 2.35")
        self.place.setToolTip(tr("Latitude and longitude in degrees, as maps on the web show them"))
        self.place.setAccessibleName(self.place.toolTip())
        self.size_km = QgsDoubleSpinBox(self)
        self.size_km.setDecimals(0)
        self.size_km.setRange(1, 300)
        self.size_km.setSuffix(" km")
        self.size_km.setClearValue(_PLACE_KM)
        self.size_km.setValue(_PLACE_KM)
        self.size_km.setToolTip(tr("Length of the sides of the area"))
        self.size_km.setAccessibleName(self.size_km.toolTip())
        self._add_detail(LAYER, self.layers)
        self._add_detail(DRAWN, self.draw_button)
        self._add_detail(PLACE, self._place_row())
        self._lay_out()
        self._connect()
        if not _is_known(self.extent()):  # an empty map: nothing has been opened yet
            self.kind.setCurrentIndex(self.kind.findData(PLACE))
        self._kind_changed()

    def area(self) -> Area:
        """Return what is chosen.

        Raises:
            RequestError: nothing is chosen, or it is no area.
        """
        kind = self.kind.currentData()
        if kind == PLACE:
            return area_around(self.place.text(), self.size_km.value())
        rectangle = self.extent()
        if rectangle is None and kind == DRAWN:
            raise RequestError(tr("No rectangle has been drawn."), tr("Press “Draw on Map”."))
        if rectangle is None:
            raise RequestError(tr("The area is not known."), tr("Select a layer, or another kind of area."))
        return area_of(rectangle)

    def extent(self) -> QgsReferencedRectangle | None:
        """Return the rectangle that is wanted; None for one around a place, and where there is none."""
        layer = self.layers.currentLayer()
        if self.kind.currentData() == LAYER and layer is not None:
            return QgsReferencedRectangle(layer.extent(), layer.crs())
        return super().extent()

    # --- layout ------------------------------------------------------------------------

    def _place_row(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.place, 1)
        layout.addWidget(self.size_km)
        return row

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.addRow(tr("&Area"), self.kind)
        form.addRow(self._detail)
        form.addRow(self.size_text)

    def _connect(self) -> None:
        self._drawing.active.connect(self._drawing_changed)
        choice_of(self.layers).changed.connect(self._changed)
        self.place.textChanged.connect(self._changed)
        self.size_km.valueChanged.connect(self._changed)

    def _drawing_changed(self, is_active: bool) -> None:
        self._tell_size()
        if not is_active:
            self.draw_button.setFocus()

    def _tell_size(self) -> None:
        """Show how large the area is, or what to do."""
        if self._drawing.is_active:
            self.size_text.setText(tr("Drag a rectangle on the map. Esc cancels."))
            return
        try:
            size = ground_size_m(rectangle_of_area(self.area()))
        except RequestError:
            size = None
        if size is None:
            self.size_text.setText("")
            return
        width, height = size
        self.size_text.setText(tr("{width:.0f} × {height:.0f} km").format(width=width / 1000, height=height / 1000))


def area_of(rectangle: QgsReferencedRectangle) -> Area:
    """Return a rectangle as an area in degrees.

    Raises:
        RequestError: it has no CRS, or has no place in degrees.
    """
    if not rectangle.crs().isValid():
        raise RequestError(tr("The map or layer has no CRS."), tr("Set its CRS, or enter a place."))
    to_degrees = QgsCoordinateTransform(rectangle.crs(), QgsCoordinateReferenceSystem(DEGREES), QgsProject.instance())
    try:
        box = to_degrees.transformBoundingBox(rectangle)
    except QgsCsException:
        box = QgsRectangle()
    if box.isEmpty() or not box.isFinite():
        raise RequestError(
            tr("The area is empty, or not on the Earth."), tr("Zoom to the place, or select “Around a place”.")
        )
    return Area(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())


def _is_known(rectangle: QgsReferencedRectangle | None) -> bool:
    try:
        return rectangle is not None and bool(area_of(rectangle))
    except RequestError:
        return False


def rectangle_of_area(area: Area) -> QgsReferencedRectangle:
    """Return an area as a rectangle with its CRS."""
    box = QgsRectangle(area.west, area.south, area.east, area.north)
    return QgsReferencedRectangle(box, QgsCoordinateReferenceSystem(DEGREES))
