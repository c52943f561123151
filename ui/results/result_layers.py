"""A run's results on the map: named, styled, and above all rasters and older results that would hide them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsProject,
    QgsRasterLayer,
)

from ...layers.legend_nodes import hide_band_line
from ...layers.result_metadata import NETWORK, RESULT, SCENE
from ...layers.translation import tr
from ..run.run_queue import Run

_PREVIEW = "scene_mapper/preview_of"
_SERIES = "scene_mapper/series"
_ORDER = ("FILTERED", "OUTPUT", "MAJORITY", "DISAGREEMENT", "LABELS", "CONFIDENCE", "PROBABILITIES")


def add_results(run: Run) -> list[QgsRasterLayer]:
    """Load what a run made and put it into the project, above its source, other rasters and older results.

    The class map alone is one layer; with others they come as a group, of which the first is shown.
    Layers that show a file which the run replaced are removed: their legend is that of the old file.
    A preview of the same source is removed too.

    Returns:
        The layers, from the top: the filtered map if there is one, the class map, the others.
    """
    layers = _load(run)
    project = QgsProject.instance()
    outdated = {*_old_previews(project, run.form.layer_id), *_layers_of(project, [x.source() for x in layers])}
    project.removeMapLayers(list(outdated))
    remove_empty_groups(project)
    if run.form.is_preview:
        for layer in layers:
            layer.setName(tr("Preview: {name}").format(name=layer.name()))
            layer.setCustomProperty(_PREVIEW, run.form.layer_id)
    parent, position = _place_of(project, run.form.layer_id)
    if run.form.series:
        parent, position = _group_of_series(parent, position, run), 0
    if len(layers) > 1:
        parent = parent.insertGroup(position, f"{run.form.layer_name}: {run.form.card.title}")
        parent.setCustomProperty(RESULT, run.form.card.id)
        position = 0
    for offset, layer in enumerate(layers):
        layer.setCustomProperty(RESULT, run.form.card.id)
        layer.setCustomProperty(SCENE, run.form.path)
        layer.setCustomProperty(NETWORK, run.form.model)
        if run.form.series and layer.source() == run.results["OUTPUT"]:
            layer.setCustomProperty(_SERIES, run.form.series)
        project.addMapLayer(layer, False)
        node = parent.insertLayer(position + offset, layer)
        node.setItemVisibilityChecked(offset == 0)
        if layer.bandCount() == 1:  # the band of probabilities is a class
            hide_band_line(layer)
        node.setExpanded(offset == 0)  # last: QGIS folds a legend of ten lines and more when it changes
    return layers


def class_maps(results: Mapping[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Return the names of a run's class maps, the filtered one first, with the areas of their classes."""
    named = ((tr("The filtered map"), "FILTERED_CLASSES"), (tr("The class map"), "CLASSES"))
    # QGIS sorts the keys as texts
    return [
        (name, sorted(results[key].values(), key=lambda one: one["code"])) for name, key in named if results.get(key)
    ]


def maps_of_series(series: str) -> list[QgsRasterLayer]:
    """Return the class maps of runs that belong together and are in the project, the oldest first."""
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    layers = (node.layer() for node in reversed(nodes))
    rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer)]
    return [layer for layer in rasters if series and layer.customProperty(_SERIES, "") == series]


def _group_of_series(parent: QgsLayerTreeGroup, position: int, run: Run) -> QgsLayerTreeGroup:
    """Return the group of runs that belong together; made at a place if this is the first of them."""
    for group in QgsProject.instance().layerTreeRoot().findGroups(True):
        if group.customProperty(_SERIES, "") == run.form.series:
            return group
    group = parent.insertGroup(position, tr("{layer}: one map for each network").format(layer=run.form.layer_name))
    group.setCustomProperty(RESULT, run.form.card.id)
    group.setCustomProperty(_SERIES, run.form.series)
    return group


def _old_previews(project: QgsProject, source_id: str) -> list[str]:
    layers = project.mapLayers().values()
    return [layer.id() for layer in layers if layer.customProperty(_PREVIEW, "") == source_id]


def _layers_of(project: QgsProject, sources: Iterable[str]) -> list[str]:
    """Return the ids of the layers that show one of these files."""
    files = {Path(source).resolve() for source in sources}
    return [
        layer.id()
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and Path(layer.source()).resolve() in files
    ]


def remove_empty_groups(project: QgsProject) -> None:
    """Remove the groups of results that have lost their last layer."""
    for group in reversed(project.layerTreeRoot().findGroups(True)):  # those inside others first
        if group.customProperty(RESULT) and not group.children():
            parent = group.parent()
            if isinstance(parent, QgsLayerTreeGroup):
                parent.removeChildNode(group)


def _load(run: Run) -> list[QgsRasterLayer]:
    """Open the files as layers with the names and styles that the algorithm gave them.

    Not by `QgsProcessingUtils.mapLayerFromString`: it finds the project's own layer of a replaced file.
    """
    details = run.context.layersToLoadOnCompletion()
    found: dict[str, QgsRasterLayer] = {}
    for destination, detail in details.items():
        layer = QgsRasterLayer(destination, detail.name)
        if not layer.isValid():
            continue
        detail.setOutputLayerName(layer)
        found[detail.outputName or ""] = layer
        if detail.postProcessor() is not None:
            detail.postProcessor().postProcessLayer(layer, run.context, run.feedback)
    return [found[name] for name in _ORDER if name in found]


def _place_of(project: QgsProject, layer_id: str) -> tuple[QgsLayerTreeGroup, int]:
    """Return the group of a layer and the position above all that would hide a map of it: rasters and older results.

    The top of the project if the layer is gone.
    """
    root: QgsLayerTree = project.layerTreeRoot()
    node = root.findLayer(layer_id)
    parent = None if node is None else node.parent()
    if not isinstance(parent, QgsLayerTreeGroup):
        return root, 0
    for position, child in enumerate(parent.children()):
        is_source = isinstance(child, QgsLayerTreeLayer) and child.layerId() == layer_id
        if is_source or _is_result(child) or _shows_raster(child):
            return parent, position
    return parent, 0


def _shows_raster(node: QgsLayerTreeNode) -> bool:
    """Return whether a node of the layer tree, or one in it, is a raster that is switched on."""
    if isinstance(node, QgsLayerTreeGroup):
        return any(map(_shows_raster, node.children()))
    return isinstance(node, QgsLayerTreeLayer) and isinstance(node.layer(), QgsRasterLayer) and node.isVisible()


def _is_result(node: QgsLayerTreeNode) -> bool:
    """Return whether a node of the layer tree is a result, or a group of results."""
    if isinstance(node, QgsLayerTreeLayer):
        return node.layer() is not None and bool(node.layer().customProperty(RESULT))
    return bool(node.customProperty(RESULT))
