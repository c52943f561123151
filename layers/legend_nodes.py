"""The lines of a layer in QGIS's layer panel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsMapLayer, QgsMapLayerLegendUtils, QgsProject, QgsRasterLayer


def hide_band_line(layer: QgsRasterLayer) -> None:
    """Hide the line "Band 1: lcz (Palette)" above the classes of a layer that is in the project.

    Args:
        layer: a layer of one band; nothing happens if the layer panel does not hold it.
    """
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    legend = layer.legend()
    if node is not None and legend is not None:
        lines = len(legend.createLayerTreeModelLegendNodes(node))
        # QGIS ignores an order that does not fit, so another style keeps all its lines.
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, lines)))
        layer.legendChanged.emit()


@contextmanager
def kept_open(layer: QgsMapLayer) -> Iterator[None]:
    """Let the classes of a layer that are shown in the layer panel stay so: QGIS folds ten lines and more anew.

    Args:
        layer: its legend may be changed meanwhile; nothing happens if the layer panel does not hold it.
    """
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    was_open = node is not None and node.isExpanded()
    yield
    if node is not None and was_open:
        node.setExpanded(True)
