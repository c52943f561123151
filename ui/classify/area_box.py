"""Where the map is made, and how large its cells are."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsMapLayerProxyModel,
    QgsReferencedRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsDoubleSpinBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from ...core.inference.card import ModelCard
from ...layers.translation import tr
from ..widgets.area_chooser import DRAWN, VISIBLE, AreaChooser
from ..widgets.layer_choice import SelectionWatch, choice_of
from ..widgets.narrow import narrow
from ..widgets.rectangle import ground_size_m
from .extents import extent_text, rectangle_of_text
from .form import Polygons

WHOLE, POLYGONS = "whole", "polygons"
_SETTINGS = "scene_mapper/area"


class AreaBox(AreaChooser):
    """Lets the user say which part of the layer is wanted: only that is computed.

    Args:
        canvas: the program's map.
        parent: owner.

    Signals:
        drawing: drawing on the map began (True) or ended (False).
    """

    drawing = pyqtSignal(bool)

    def __init__(self, canvas: Any, parent: QWidget | None = None) -> None:
        kinds = {
            WHOLE: tr("Whole layer"),
            VISIBLE: tr("Current map extent"),
            DRAWN: tr("Rectangle drawn on the map"),
            POLYGONS: tr("Polygon layer"),
        }
        super().__init__(tr("Area and cells"), kinds, canvas, parent)
        self._card: ModelCard | None = None
        self.kind.setToolTip(tr("Only cells in this area are classified"))
        self.draw_button.setText(tr("Draw on Map"))
        self.numbers = QLineEdit(self)
        self.numbers.setPlaceholderText("xmin,xmax,ymin,ymax [EPSG:4326]")
        self.numbers.setToolTip(tr("The rectangle as xmin,xmax,ymin,ymax [CRS]. The numbers can be edited."))
        self.numbers.setAccessibleName(tr("Coordinates of the rectangle"))
        self.numbers.editingFinished.connect(self._take_numbers)
        drawer = QWidget(self)
        drawer_row = QHBoxLayout(drawer)
        drawer_row.setContentsMargins(0, 0, 0, 0)
        drawer_row.addWidget(self.draw_button)
        drawer_row.addWidget(self.numbers, 1)
        self.size_text.hide()
        self.polygons = QgsMapLayerComboBox(self)
        self.polygons.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.polygons.setAllowEmptyLayer(True, tr("(select a layer)"))
        self.polygons.setMinimumContentsLength(16)
        self.polygons.setAccessibleName(tr("Polygons"))
        self.selected_only = QCheckBox(tr("selected features only"), self)
        self.selected_only.setToolTip(tr("Use only the selected polygons of the layer"))
        chooser = QWidget(self)
        row = QHBoxLayout(chooser)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.polygons, 1)
        row.addWidget(self.selected_only)
        self._add_detail(DRAWN, drawer)
        self._add_detail(POLYGONS, chooser)
        self.cell_size = QgsDoubleSpinBox(self)
        self.cell_size.setDecimals(0)
        self.cell_size.setRange(0, 100_000)
        self.cell_size.setSuffix(" m")
        self.cell_size.setToolTip(tr("Cell size of the map. The default is the cell size of the network."))
        self.align = QComboBox(self)
        narrow(self.align)
        self.align.addItem(tr("at the layer's upper-left corner"), "input")
        self.align.addItem(tr("at multiples of the cell size (aligns with other maps)"), "crs")
        self.align.setToolTip(tr("Where the first cell starts"))
        self._lay_out()
        self._connect()

    def set_network(self, card: ModelCard | None) -> None:
        """Offer the cell sizes that the network can make."""
        self.cell_size.blockSignals(True)
        self._card = card
        own = f"{card.cell_size_m:g} m" if card else ""
        step = card.pixel_size_m if card else 10.0
        self.cell_size.setSingleStep(step)
        self.cell_size.setSpecialValueText(tr("{size} (network default)").format(size=own))
        only_own = card is None or card.is_fully_convolutional
        self.cell_size.setEnabled(not only_own)
        if only_own:
            self.cell_size.setValue(0)
        self.cell_size.blockSignals(False)

    def cell_size_m(self) -> float | None:
        """Return the cell size in metres, or None for the network's own."""
        return self.cell_size.value() or None

    def wanted_polygons(self) -> Polygons | None:
        """Return the polygons that are wanted, or None for no such choice."""
        layer = self.polygons.currentLayer() if self.kind.currentData() == POLYGONS else None
        return Polygons.of(layer, self.selected_only.isChecked()) if isinstance(layer, QgsVectorLayer) else None

    def problem(self) -> str:
        """Return what is still to be chosen, or ""."""
        kind = self.kind.currentData()
        if kind == DRAWN and self._drawn is None:
            return tr("No rectangle has been drawn. Press “Draw on Map”.")
        layer = self.polygons.currentLayer()
        if kind != POLYGONS:
            return ""
        if not isinstance(layer, QgsVectorLayer):
            return tr("No polygon layer is selected.")
        if self.selected_only.isChecked() and not layer.selectedFeatureCount():
            return tr("No polygon of {layer} is selected. Select some, or clear “selected features only”.").format(
                layer=layer.name()
            )
        return ""

    def set_drawn(self, rectangle: QgsReferencedRectangle | None) -> None:
        """Take a drawn rectangle; None forgets it."""
        self.draw_button.setText(tr("Draw Again") if rectangle else tr("Draw on Map"))
        self.numbers.setText(extent_text(rectangle))
        super().set_drawn(rectangle)

    def save(self, settings: QgsSettings) -> None:
        """Remember the choices that make sense for another layer too."""
        settings.setValue(f"{_SETTINGS}/align", self.align.currentData())

    def restore(self) -> None:
        """Take the remembered choices."""
        self.align.setCurrentIndex(max(0, self.align.findData(QgsSettings().value(f"{_SETTINGS}/align", "input"))))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        row = QHBoxLayout()
        row.addWidget(self.kind, 1)
        row.addWidget(self._detail, 1)
        for text, field in (
            (tr("&Area"), row),
            (tr("Cell si&ze"), self.cell_size),
            (tr("Cell ali&gnment"), self.align),
        ):
            label = QLabel(text, self)
            label.setBuddy(self.kind if field is row else field)
            form.addRow(label, field)
            if field is row:
                form.addRow("", self.size_text)

    def _connect(self) -> None:
        self._drawing.active.connect(self.drawing)
        self._watched = SelectionWatch(self)
        self._watched.changed.connect(self.changed)
        choice_of(self.polygons).changed.connect(self._polygons_changed)
        self.selected_only.toggled.connect(self.changed)
        self.cell_size.valueChanged.connect(self._changed)
        self.align.currentIndexChanged.connect(self.changed)

    def _polygons_changed(self) -> None:
        self._watched.watch(self.polygons.currentLayer())
        self.changed.emit()

    def _tell_size(self) -> None:
        """Show the size of the drawn rectangle, on the ground and in cells."""
        drawn = self._drawn if self.kind.currentData() == DRAWN else None
        size = None if drawn is None else ground_size_m(drawn)
        self.size_text.setVisible(size is not None)
        if size is None:
            return
        width, height = size
        text = tr("{width:.1f} × {height:.1f} km").format(width=width / 1000, height=height / 1000)
        cell_m = self.cell_size_m() or (self._card.cell_size_m if self._card else 0)
        if cell_m:
            columns, rows = round(width / cell_m), round(height / cell_m)
            text += tr(", about {columns:,} × {rows:,} cells").format(columns=columns, rows=rows)
        self.size_text.setText(text)

    def _take_numbers(self) -> None:
        """Take the rectangle from its numbers; what is no rectangle leaves the last one."""
        rectangle = rectangle_of_text(self.numbers.text())
        if rectangle is not None and extent_text(rectangle) != extent_text(self._drawn):
            self.set_drawn(rectangle)
        else:
            self.numbers.setText(extent_text(self._drawn))
