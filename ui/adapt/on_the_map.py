"""What the dock does in the project: a layer to draw in, an area that is shown, a map of the last round."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (  # type: ignore[attr-defined]
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsLayerTreeGroup,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...core.adapt.area_layer import LAYER_NAME, check_areas_path, new_areas_layer
from ...core.adapt.result import AdaptResult
from ...core.classmap.class_map import new_class_map
from ...core.classmap.schemes import ClassScheme
from ...core.errors import InputError
from ...layers.layer_styles import style_with_choice
from ...layers.mask import crs_text
from ...layers.result_metadata import RESULT
from ...layers.translation import tr
from .area_snapshot import AreaSnapshot

ROUND = "scene_mapper/adapt_round"
"""The custom property of the map of a round; it bears the network's id."""
_SURROUNDINGS = 5.0  # how many times as wide as the area the map then shows


def start_areas(iface: Any, path: Path, scheme: ClassScheme, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Create a layer of training areas, as ``scene_mapper:newtrainingareas`` does, and begin to draw in it.

    Args:
        iface: the running program's interface.
        path: the GeoPackage to write.
        scheme: the classes.
        crs: of the layer.

    Returns:
        The layer, in the project.

    Raises:
        OutputError: it cannot be written.
    """
    project = QgsProject.instance()
    check_areas_path(path)
    shown = [
        layer.id()
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.source().partition("|")[0] == str(path)
    ]
    project.removeMapLayers(shown)
    with new_areas_layer(path, scheme, crs_text(crs)) as made:
        made.finish()
    layer = QgsVectorLayer(f"{path}|layername={LAYER_NAME}", path.stem, "ogr")
    project.addMapLayer(layer)
    iface.setActiveLayer(layer)
    layer.startEditing()
    iface.actionAddFeature().trigger()
    return layer


def show_area(iface: Any, snapshot: AreaSnapshot, number: int) -> int | None:
    """Select an area and move the map to it.

    Args:
        iface: the running program's interface.
        snapshot: the areas.
        number: of the area.

    Returns:
        Its id in the layer now; None if it was deleted, in which case the map moves to where it was.

    Raises:
        InputError: the layer has left the project.
    """
    layer = snapshot.layer()
    if layer is None:
        raise InputError(
            "The layer '{layer}' is no longer in the project.", "Add it and train again.", layer=snapshot.name
        )
    fid = snapshot.find(number)
    geometry = snapshot.areas[number][1] if fid is None else layer.getFeature(fid).geometry()
    layer.selectByIds([] if fid is None else [fid])
    iface.setActiveLayer(layer)
    _move_to(iface.mapCanvas(), geometry, layer)
    if fid is not None:
        iface.mapCanvas().flashFeatureIds(layer, [fid])
    return fid


def change_class(layer: QgsVectorLayer, fid: int, field: str, code: int) -> None:
    """Give an area another class; it can be undone in QGIS, and is saved when the layer is.

    Raises:
        InputError: the layer cannot be edited.
    """
    if not layer.isEditable() and not layer.startEditing():
        raise InputError(
            "The layer '{layer}' cannot be edited.", "Export it to a GeoPackage and use that.", layer=layer.name()
        )
    layer.beginEditCommand(tr("Change class"))
    layer.changeAttributeValue(fid, layer.fields().lookupField(field), code)
    layer.endEditCommand()
    layer.triggerRepaint()


def show_map(result: AdaptResult, scene: QgsRasterLayer | None) -> QgsRasterLayer:
    """Add the map that the adapted network makes of the first scene, in place of that of an earlier round.

    Args:
        result: of a round; not of a scene of which only a sample was computed.
        scene: the layer of the first scene; the map is put above it.

    Raises:
        OutputError: it cannot be written.
    """
    project = QgsProject.instance()
    old = [layer.id() for layer in project.mapLayers().values() if layer.customProperty(ROUND) == result.card.id]
    project.removeMapLayers(old)
    layer = QgsRasterLayer(str(write_map(result)), f"{result.card.title}: {result.scenes[0]}", "gdal")
    layer.setCustomProperty(ROUND, result.card.id)
    layer.setCustomProperty(RESULT, result.card.id)
    style_with_choice(layer, result.areas.scheme)
    project.addMapLayer(layer, False)
    node = None if scene is None else project.layerTreeRoot().findLayer(scene.id())
    parent = None if node is None else node.parent()
    if node is not None and isinstance(parent, QgsLayerTreeGroup):
        parent.insertLayer(parent.children().index(node), layer)
    else:
        project.layerTreeRoot().addLayer(layer)
    return layer


def write_map(result: AdaptResult) -> Path:
    """Write the map of a round to a new temporary file: that of a layer just removed may still be open.

    Raises:
        OutputError: it cannot be written.
    """
    path = Path(QgsProcessingUtils.generateTempFilename(f"{result.card.id}.tif"))
    with new_class_map(path, result.geometry, result.areas.scheme, {"MODEL": result.card.id}) as raster:
        raster.write(1, 0, result.codes)
        raster.finish("MODE")
    return path


def _move_to(canvas: Any, geometry: QgsGeometry, layer: QgsVectorLayer) -> None:
    transform = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        box = transform.transformBoundingBox(geometry.boundingBox())
    except QgsCsException:  # far outside the map's CRS: there is nothing to move to
        return
    if not box.isEmpty():
        box.scale(_SURROUNDINGS)
        canvas.setExtent(box)
        canvas.refresh()
