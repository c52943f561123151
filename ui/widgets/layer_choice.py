"""Which layer a list has chosen, also when that layer leaves the project."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox, QgsProcessingMapLayerComboBox
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal, pyqtSignal


class LayerChoice(QObject):
    """Chooses nothing when the chosen layer is gone: a list of layers silently takes its neighbour.

    Args:
        layers: the list.
        chosen: its signal that another layer was chosen.
        layer_id: gives the id of the layer that it shows now, or "".

    Signals:
        changed: another layer is chosen, or none any more.
    """

    changed = pyqtSignal()

    def __init__(
        self,
        layers: QgsMapLayerComboBox | QgsProcessingMapLayerComboBox,
        chosen: pyqtBoundSignal,
        layer_id: Callable[[], str],
    ) -> None:
        super().__init__(layers)
        self._layers, self._layer_id = layers, layer_id
        self._chosen_id = ""
        chosen.connect(self._remember)
        QgsProject.instance().layersRemoved.connect(self._layers_removed)

    def _remember(self) -> None:
        self._chosen_id = self._layer_id()
        self.changed.emit()

    def _layers_removed(self, ids: list[str]) -> None:
        if self._chosen_id in ids:
            self._layers.setLayer(None)
            self._remember()


def choice_of(layers: QgsMapLayerComboBox) -> LayerChoice:
    """Watch a list of the project's layers."""

    def layer_id() -> str:
        layer = layers.currentLayer()
        return layer.id() if layer is not None else ""

    return LayerChoice(layers, layers.layerChanged, layer_id)


class SelectionWatch(QObject):
    """Says when other features of one layer are selected.

    Signals:
        changed: the selection of the watched layer changed.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._layer_id = ""

    def watch(self, layer: QgsMapLayer | None) -> None:
        """Watch this layer from now on, in place of the last one; None watches none."""
        before = QgsProject.instance().mapLayer(self._layer_id)
        if isinstance(before, QgsVectorLayer):
            before.selectionChanged.disconnect(self._tell)
        self._layer_id = ""
        if isinstance(layer, QgsVectorLayer):
            layer.selectionChanged.connect(self._tell)
            self._layer_id = layer.id()

    def _tell(self) -> None:
        self.changed.emit()
