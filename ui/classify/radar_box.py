"""The choice of a Sentinel-1 layer, for networks that see it too."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterRasterLayer, QgsRasterLayer
from qgis.gui import QgsProcessingMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLineEdit, QWidget

from ...core.errors import InputError
from ...core.inference.card import ModelCard
from ...layers.layer_source import raster_input
from ...layers.translation import tr
from ..widgets.layer_choice import LayerChoice
from ..widgets.narrow import narrow


class RadarBox(QGroupBox):
    """A layer or file with VV and VH; there only while the network wants them."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Sentinel-1"), parent)
        # Processing's own: it takes files as well as layers of the project.
        parameter = QgsProcessingParameterRasterLayer("INPUT_S1", tr("Sentinel-1"), optional=True)
        self.layers = QgsProcessingMapLayerComboBox(parameter)
        self.layers.setToolTip(
            tr(
                "A raster with Sentinel-1 backscatter, VV and VH in dB, on any grid. It is warped to the grid "
                "of the scene."
            )
        )
        narrow(self.layers.findChild(QComboBox))
        choice = LayerChoice(self.layers, self.layers.valueChanged, lambda: str(self.layers.value() or ""))
        choice.changed.connect(self.changed)
        self.bands = QLineEdit(self)
        self.bands.setPlaceholderText(tr("by name, or VV=1,VH=2"))
        self.bands.setToolTip(tr("Bands of the layer with VV and VH"))
        self.bands.textChanged.connect(self.changed)
        form = QFormLayout(self)
        for text, field in ((tr("VV and V&H"), self.layers), (tr("Bands"), self.bands)):
            form.addRow(text, field)
        form.labelForField(self.layers).setBuddy(self.layers.findChild(QComboBox))
        self.setVisible(False)

    def set_network(self, card: ModelCard | None) -> None:
        """Show the box if the network needs Sentinel-1."""
        self.setVisible(card is not None and bool(card.sentinel1_bands))

    def value(self) -> str:
        """Return the layer as the algorithm takes it: its id in the project, or a path.

        Raises:
            InputError: none is chosen.
        """
        value = self.layers.value()
        if not value:
            raise InputError(
                tr("The network also needs Sentinel-1 (VV and VH in dB), but no layer is selected."),
                tr("Select a Sentinel-1 layer or another network."),
            )
        return str(value)

    def path(self) -> str:
        """Return what GDAL opens for it.

        Raises:
            InputError: there is nothing for GDAL, and why.
        """
        value, layer = self.value(), self.layers.currentLayer()
        return raster_input(layer).path if isinstance(layer, QgsRasterLayer) else value

    def mapping(self) -> str:
        """Return the mapping of its bands, or "" to go by name."""
        return str(self.bands.text()).strip()
