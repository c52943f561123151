"""Further dates of the scene: other layers of the same place, whose probabilities are averaged."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject, QgsRasterLayer  # type: ignore[attr-defined]
from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...layers.layer_source import raster_input
from ...layers.result_metadata import RESULT
from ...layers.translation import tr


@dataclass(frozen=True)
class FurtherDate:
    """A layer of another date.

    Attributes:
        layer_id: its id in the project.
        path: what GDAL opens for it.
    """

    layer_id: str
    path: str


class DatesCombo(QgsCheckableComboBox):
    """A list of the project's other layers of the same place, to be ticked."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultText(tr("none (single date)"))
        self.setToolTip(
            tr("Other layers of the same place. The network classifies each date, and the probabilities are averaged.")
        )
        self.setAccessibleName(tr("More dates"))
        self.checkedItemsChanged.connect(lambda _: self.changed.emit())

    def offer(self, scene: QgsRasterLayer | None, n_bands: int) -> bool:
        """List the layers that may be further dates of a scene; what is ticked stays so.

        Args:
            scene: the chosen layer.
            n_bands: how many bands the network needs.

        Returns:
            Whether there is any.
        """
        layers = _same_place(scene, n_bands) if scene is not None and scene.bandCount() >= n_bands else []
        ids = [layer.id() for layer in layers]
        if ids != [self.itemData(row) for row in range(self.count())]:
            ticked = set(self.checkedItemsData())
            self.blockSignals(True)
            self.clear()
            for layer in layers:
                state = Qt.CheckState.Checked if layer.id() in ticked else Qt.CheckState.Unchecked
                self.addItemWithCheckState(layer.name(), state, layer.id())
            self.blockSignals(False)
            if ticked - set(ids):
                self.changed.emit()
        return bool(layers)

    def dates(self) -> tuple[FurtherDate, ...]:
        """Return the layers that are ticked.

        Raises:
            InputError: one has no file behind it.
        """
        layers = [QgsProject.instance().mapLayer(layer_id) for layer_id in self.checkedItemsData()]
        return tuple(FurtherDate(layer.id(), raster_input(layer).path) for layer in layers if layer is not None)


def _same_place(scene: QgsRasterLayer, n_bands: int) -> list[QgsRasterLayer]:
    found = []
    for layer in QgsProject.instance().mapLayers().values():
        if layer is scene or not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
            continue
        is_result = layer.customProperty(RESULT) is not None
        if layer.isValid() and not is_result and layer.bandCount() >= n_bands and _overlap(scene, layer):
            found.append(layer)
    return sorted(found, key=lambda layer: layer.name().lower())


def _overlap(scene: QgsRasterLayer, other: QgsRasterLayer) -> bool:
    transform = QgsCoordinateTransform(other.crs(), scene.crs(), QgsProject.instance())
    try:
        return bool(transform.transformBoundingBox(other.extent()).intersects(scene.extent()))
    except QgsCsException:
        return False
