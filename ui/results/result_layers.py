"""A run's results on the map: named, styled, and lying on their source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProcessingUtils,
    QgsProject,
)

from ...layers.translation import tr
from ..classify.dates_row import RESULT
from ..run.run_queue import Run

_PREVIEW = "scene_mapper/preview_of"
_RASTER = QgsProcessingUtils.LayerHint.Raster  # without it QGIS tries a vector layer first, and logs that it is none
_ORDER = ("FILTERED", "OUTPUT", "LABELS", "CONFIDENCE", "PROBABILITIES")


def add_results(run: Run) -> list[QgsMapLayer]:
    """Load what a run made and put it into the project, above its source.

    The class map alone is one layer; with others they come as a group, of which the first is shown.

    Returns:
        The layers, from the top: the filtered map if there is one, the class map, the others.
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
        layer.setCustomProperty(RESULT, run.form.card.id)
        project.addMapLayer(layer, False)
        node = parent.insertLayer(position + offset, layer)
        node.setItemVisibilityChecked(offset == 0)
        node.setExpanded(offset == 0)
    return layers


def class_maps(results: Mapping[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Return the names of a run's class maps, the filtered one first, with the areas of their classes."""
    named = ((tr("The filtered map"), "FILTERED_CLASSES"), (tr("The class map"), "CLASSES"))
    # QGIS sorts the keys as texts
    return [
        (name, sorted(results[key].values(), key=lambda one: one["code"])) for name, key in named if results.get(key)
    ]


def _old_previews(project: QgsProject, source_id: str) -> list[str]:
    layers = project.mapLayers().values()
    return [layer.id() for layer in layers if layer.customProperty(_PREVIEW, "") == source_id]


def _load(run: Run) -> list[QgsMapLayer]:
    """Open the files as layers with the names and styles that the algorithm gave them."""
    details = run.context.layersToLoadOnCompletion()
    found: dict[str, QgsMapLayer] = {}
    for destination, detail in details.items():
        layer = QgsProcessingUtils.mapLayerFromString(destination, run.context, True, _RASTER)
        if layer is None:
            continue
        detail.setOutputLayerName(layer)
        layer = run.context.takeResultLayer(layer.id())
        found[detail.outputName] = layer
        if detail.postProcessor() is not None:
            detail.postProcessor().postProcessLayer(layer, run.context, run.feedback)
    return [found[name] for name in _ORDER if name in found]


def _place_of(project: QgsProject, layer_id: str) -> tuple[QgsLayerTreeGroup, int]:
    """Return the group that a layer lies in and its position there; the top if it is gone."""
    root: QgsLayerTree = project.layerTreeRoot()
    node = root.findLayer(layer_id)
    if node is None or node.parent() is None:
        return root, 0
    parent = node.parent()
    for position, child in enumerate(parent.children()):
        if isinstance(child, QgsLayerTreeLayer) and child.layerId() == layer_id:
            return parent, position
    return parent, 0
