"""A run's results on the map: named, styled, and lying on their source."""

from __future__ import annotations

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProcessingUtils,
    QgsProject,
)

from .run_queue import Run
from .translation import tr

_PREVIEW = "scene_mapper/preview_of"
_ORDER = ("OUTPUT", "CONFIDENCE", "PROBABILITIES")


def add_results(run: Run) -> list[QgsMapLayer]:
    """Load what a run made and put it into the project, above its source.

    The class map alone is one layer; with confidence or probabilities they come as a group.

    Returns:
        The layers, the class map first.
    """
    layers = _load(run)
    project = QgsProject.instance()
    if run.form.is_preview:
        project.removeMapLayers(_old_previews(project, run.form.layer_id))
        for layer in layers:
            layer.setName(tr("Preview: {name}").format(name=layer.name()))
            layer.setCustomProperty(_PREVIEW, run.form.layer_id)
    parent, position = _place_of(project, run.form.layer_id)
    if len(layers) > 1:
        parent = parent.insertGroup(position, f"{run.form.layer_name}: {run.form.card.title}")
        position = 0
    for offset, layer in enumerate(layers):
        project.addMapLayer(layer, False)
        node = parent.insertLayer(position + offset, layer)
        node.setItemVisibilityChecked(offset == 0)
        node.setExpanded(offset == 0)
    return layers


def _old_previews(project: QgsProject, source_id: str) -> list[str]:
    layers = project.mapLayers().values()
    return [layer.id() for layer in layers if layer.customProperty(_PREVIEW, "") == source_id]


def _load(run: Run) -> list[QgsMapLayer]:
    """Open the files as layers with the names and styles that the algorithm gave them."""
    details = run.context.layersToLoadOnCompletion()
    found: dict[str, QgsMapLayer] = {}
    for destination, detail in details.items():
        layer = QgsProcessingUtils.mapLayerFromString(destination, run.context)
        if layer is None:
            continue
        detail.setOutputLayerName(layer)
        layer = run.context.takeResultLayer(layer.id())
        found[detail.outputName] = layer
        if detail.postProcessor() is not None:
            detail.postProcessor().postProcessLayer(layer, run.context, run.feedback)
    return [found[name] for name in _ORDER if name in found]


def _place_of(project: QgsProject, layer_id: str) -> tuple[QgsLayerTreeGroup, int]:
    """Give the group that a layer lies in and its position there; the top if it is gone."""
    root: QgsLayerTree = project.layerTreeRoot()
    node = root.findLayer(layer_id)
    if node is None or node.parent() is None:
        return root, 0
    parent = node.parent()
    for position, child in enumerate(parent.children()):
        if isinstance(child, QgsLayerTreeLayer) and child.layerId() == layer_id:
            return parent, position
    return parent, 0
