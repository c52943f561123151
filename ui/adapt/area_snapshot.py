"""The training areas as they are on the map now, unsaved edits included, as a file that core reads."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...core.errors import InputError, OutputError

_FID = "fid"  # a GeoPackage's own: the copy numbers its areas from 1


@dataclass(frozen=True)
class AreaSnapshot:
    """A copy of a layer of training areas.

    Attributes:
        path: the GeoPackage; it lasts as long as QGIS's temporary files.
        layer_id: the layer in the project.
        name: the layer's name.
        areas: id in the layer and geometry of each area, by its number in the copy (from 1).
    """

    path: str
    layer_id: str
    name: str
    areas: Mapping[int, tuple[int, QgsGeometry]]

    def layer(self) -> QgsVectorLayer | None:
        """Return the layer that was copied; None if it has left the project."""
        layer = QgsProject.instance().mapLayer(self.layer_id)
        return layer if isinstance(layer, QgsVectorLayer) else None

    def find(self, number: int) -> int | None:
        """Return the id that an area has in the layer now; None if it was deleted.

        An area that was new when it was copied gets another id when the layer is saved, so it is looked for by
        its geometry as well.
        """
        layer, (fid, geometry) = self.layer(), self.areas[number]
        if layer is None:
            return None
        if layer.getFeature(fid).isValid():
            return fid
        near = QgsFeatureRequest().setFilterRect(geometry.boundingBox())
        return next((f.id() for f in layer.getFeatures(near) if f.geometry().equals(geometry)), None)


def take_snapshot(layer: QgsVectorLayer) -> AreaSnapshot:
    """Copy the areas of a layer.

    Args:
        layer: polygons.

    Raises:
        InputError: it has no areas.
        OutputError: the copy cannot be written.
    """
    found = [f for f in layer.getFeatures() if f.hasGeometry() and not f.geometry().isEmpty()]
    if not found:
        raise InputError(
            "The layer '{layer}' has no areas.",
            "Switch on editing and draw at least two areas of each of two classes or more.",
            layer=layer.name(),
        )
    folder = tempfile.mkdtemp(prefix="areas-", dir=QgsProcessingUtils.tempFolder())
    path = Path(folder, f"{_file_stem(layer)}.gpkg")
    _write(path, layer, found)
    areas = {number: (f.id(), QgsGeometry(f.geometry())) for number, f in enumerate(found, 1)}
    return AreaSnapshot(str(path), layer.id(), layer.name(), areas)


def _write(path: Path, layer: QgsVectorLayer, found: list[QgsFeature]) -> None:
    from ...core.adapt.area_layer import LAYER_NAME

    fields = layer.fields()
    kept: list[int] = []
    for index in reversed(range(fields.count())):
        if fields.at(index).name().lower() == _FID:
            fields.remove(index)
        else:
            kept.insert(0, index)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = "GPKG", LAYER_NAME, "UTF-8"
    writer = QgsVectorFileWriter.create(
        str(path), fields, Qgis.WkbType.MultiPolygon, layer.crs(), QgsCoordinateTransformContext(), options
    )
    for feature in found:
        copy = QgsFeature(fields)
        copy.setAttributes([feature.attributes()[index] for index in kept])
        flat = QgsGeometry(feature.geometry().constGet().segmentize())
        flat.convertToMultiType()
        copy.setGeometry(flat)
        writer.addFeature(copy)
    problem = writer.errorMessage()
    del writer  # which writes the file
    if problem:
        raise OutputError(
            "The training areas cannot be copied: {problem}.",
            "Free disk space, or save the layer as a GeoPackage.",
            problem=problem,
        )


def _file_stem(layer: QgsVectorLayer) -> str:
    """Return a file name that people recognise: the card and the factsheet tell it."""
    source = layer.source().partition("|")[0]
    stem = Path(source).stem if layer.providerType() == "ogr" else layer.name()
    return re.sub(r"[^\w.-]+", "_", stem)[:80] or "areas"
