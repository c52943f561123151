"""The choice of the training areas, and a new layer to draw them in."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QPushButton, QWidget

from ...core.errors import InputError
from ...layers.translation import tr
from ..widgets.layer_choice import choice_of
from ..widgets.narrow import narrow
from ..widgets.optional_field_box import OptionalFieldBox


class AreasBox(QGroupBox):
    """Polygon layers of the project, and the field with the class."""

    new_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Training areas"), parent)
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layers.setAllowEmptyLayer(True, tr("(choose a layer)"))
        self.layers.setToolTip(tr("Polygons with one class each. Unsaved edits are used as well."))
        narrow(self.layers)
        self.field = OptionalFieldBox(tr("Detect automatically"), self)
        self.field.setToolTip(tr("The field with the class: a code, a label or a name. If empty, it is detected."))
        narrow(self.field)
        self.new_button = QPushButton(tr("&New Training Areas…"), self)
        self.new_button.setToolTip(tr("Create an empty layer with the classes of the network, and start drawing"))
        self.new_button.clicked.connect(self.new_wanted)
        form = QFormLayout(self)
        for text, field in ((tr("A&reas"), self.layers), (tr("Class fi&eld"), self.field)):
            form.addRow(text, field)
        form.addRow(self.new_button)
        choice_of(self.layers).changed.connect(self._choose)
        self._choose()

    def layer(self) -> QgsVectorLayer | None:
        """Return the chosen layer, or None."""
        layer = self.layers.currentLayer()
        return layer if isinstance(layer, QgsVectorLayer) else None

    def chosen(self) -> QgsVectorLayer:
        """Return the chosen layer.

        Raises:
            InputError: there is none.
        """
        layer = self.layer()
        if layer is None:
            raise InputError(
                "No training areas are selected.", "Select a polygon layer, or create one with New Training Areas."
            )
        if not layer.isValid():
            raise InputError(
                "The layer '{layer}' cannot be read.", "Repair its data source, or select another.", layer=layer.name()
            )
        return layer

    def _choose(self) -> None:
        self.field.setLayer(self.layer())
        self.field.setField("")
