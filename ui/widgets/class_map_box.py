"""A list of the class maps in the project."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...layers.class_maps import class_map_layers
from ...layers.shown_text import as_written
from .narrow import narrow


class ClassMapBox(QComboBox):
    """Lists the class maps, and follows the project.

    Args:
        name: what a screen reader says of it.
        parent: owner.
    """

    changed = pyqtSignal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        narrow(self)
        self.setAccessibleName(name)
        self._shown = ""
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved, project.layerTreeRoot().nameChanged):
            signal.connect(self.refresh)
        self.currentIndexChanged.connect(self._tell)
        self.refresh()

    def shut_down(self) -> None:
        """Follow the project no longer."""
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved, project.layerTreeRoot().nameChanged):
            signal.disconnect(self.refresh)

    def layer(self) -> QgsRasterLayer | None:
        """Return the map that is selected."""
        layer = QgsProject.instance().mapLayer(self.currentData() or "")
        return layer if isinstance(layer, QgsRasterLayer) else None

    def choose(self, layer: QgsMapLayer | None) -> bool:
        """Select a map; nothing happens if it is not in the list.

        Returns:
            Whether it is selected now.
        """
        self.refresh()
        index = -1 if layer is None else self.findData(layer.id())
        if index >= 0:
            self.setCurrentIndex(index)
        return index >= 0

    def refresh(self, *_: object) -> None:
        """List the maps that are in the project now."""
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        for layer in class_map_layers(QgsProject.instance()):
            self.addItem(layer.name(), layer.id())
        self.setCurrentIndex(max(0, self.findData(chosen)) if self.count() else -1)
        self.blockSignals(False)
        self._tell()

    def _tell(self, *_: object) -> None:
        """Report another map, once."""
        chosen = self.currentData() or ""
        self.setToolTip(as_written(self.currentText()))
        if chosen != self._shown:
            self._shown = chosen
            self.changed.emit()
