"""The class maps of a project, and their cells of low confidence hidden without a change to a file."""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsPalettedRasterRenderer, QgsProject, QgsRasterLayer

from ..core.classmap.confident_cells import confident_cells_vrt
from .legend_nodes import hide_band_line
from .translation import tr

SHOWN_FOR = "scene_mapper/confident_cells_of"
"""The custom property of a layer that is shown in place of another one; it bears the other one's id."""
_PERCENT = "scene_mapper/confident_cells_percent"


def is_class_map(layer: QgsMapLayer) -> bool:
    """Return whether a layer may be a class map: a raster file that is drawn with a colour for each value."""
    return (
        isinstance(layer, QgsRasterLayer)
        and layer.isValid()
        and layer.providerType() == "gdal"
        and isinstance(layer.renderer(), QgsPalettedRasterRenderer)
        and not layer.customProperty(SHOWN_FOR)
    )


def class_map_layers(project: QgsProject) -> list[QgsRasterLayer]:
    """Return the class maps of a project in the order of the layer panel."""
    layers = (node.layer() for node in project.layerTreeRoot().findLayers())
    return [layer for layer in layers if isinstance(layer, QgsRasterLayer) and is_class_map(layer)]


def hidden_below(layer: QgsRasterLayer) -> int:
    """Return the confidence in percent below which cells of a class map are hidden; 0 if all are shown."""
    shown = _shown_for(layer)
    return 0 if shown is None else int(shown.customProperty(_PERCENT, 0))


def hide_cells_below(layer: QgsRasterLayer, confidence: str, percent: int) -> None:
    """Show only the cells of a class map from a confidence on.

    The map's layer stays as it is. It is switched off, and a virtual layer of the remaining cells is shown above it.

    Args:
        layer: the class map, in the project.
        confidence: the raster of its confidence.
        percent: the lowest confidence that is shown; 0 shows the map itself again.

    Raises:
        InputError: the map cannot be read.
    """
    if percent <= 0:
        show_all_cells(layer)
        return
    shown_as = layer.renderer()
    assert isinstance(shown_as, QgsPalettedRasterRenderer)
    band = shown_as.usesBands()[0]
    text = confident_cells_vrt(layer.source(), band, confidence, percent)
    name = tr("{map} (confidence of at least {n} %)").format(map=layer.name(), n=percent)
    old = _shown_for(layer)
    shown = QgsRasterLayer(text, name, "gdal")
    renderer = QgsPalettedRasterRenderer(shown.dataProvider(), 1, shown_as.classes())
    renderer.setAlphaBand(2)
    renderer.setOpacity(shown_as.opacity())
    shown.setRenderer(renderer)
    shown.setCustomProperty(SHOWN_FOR, layer.id())
    shown.setCustomProperty(_PERCENT, percent)
    project = QgsProject.instance()
    project.addMapLayer(shown, False)
    node = project.layerTreeRoot().findLayer(layer.id())
    parent = project.layerTreeRoot() if node is None else node.parent()
    assert isinstance(parent, QgsLayerTreeGroup)
    parent.insertLayer(0 if node is None else parent.children().index(node), shown)
    hide_band_line(shown)
    if node is not None:
        node.setItemVisibilityChecked(False)
    if old is not None:
        project.removeMapLayer(old.id())


def show_all_cells(layer: QgsRasterLayer) -> None:
    """Show a class map itself again."""
    shown = _shown_for(layer)
    if shown is None:
        return
    project = QgsProject.instance()
    project.removeMapLayer(shown.id())
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityChecked(True)


def shown_for(layer_id: str) -> list[str]:
    """Return the ids of the layers that are shown in place of another one."""
    layers = QgsProject.instance().mapLayers().values()
    return [layer.id() for layer in layers if layer.customProperty(SHOWN_FOR, "") == layer_id]


def _shown_for(layer: QgsRasterLayer) -> QgsRasterLayer | None:
    ids = shown_for(layer.id())
    shown = QgsProject.instance().mapLayer(ids[0]) if ids else None
    return shown if isinstance(shown, QgsRasterLayer) else None
