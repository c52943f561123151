"""A quick look: the middle of what the map shows, so small that it takes seconds."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from qgis.core import (  # type: ignore[attr-defined]
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessing,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsUnitTypes,
)

from ...core.errors import RequestError
from ...layers.translation import tr
from .form import Form

_SECONDS = 5.0
_CELLS_AT_FIRST = 400
_MIN_CELLS, _MAX_CELLS = 100, 10_000


def preview_form(form: Form, layer: QgsRasterLayer, canvas: Any, cells_per_second: float | None) -> Form:
    """Cut a form to what can be computed in seconds: no file, no other output.

    Args:
        form: what is filled in.
        layer: the source layer.
        canvas: the program's map.
        cells_per_second: how fast the network was before, or None.

    Raises:
        RequestError: the map does not show the layer.
    """
    seen = _seen_part(layer, canvas)
    n_cells = _SECONDS * cells_per_second if cells_per_second else _CELLS_AT_FIRST
    n_cells = min(_MAX_CELLS, max(_MIN_CELLS, n_cells))
    side = math.sqrt(n_cells) * _cell_in_map_units(form, layer.crs())
    width, height = min(seen.width(), side), min(seen.height(), side)
    middle = seen.center()
    part = QgsRectangle(
        middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2, middle.y() + height / 2
    )
    return replace(
        form,
        extent=QgsReferencedRectangle(part, layer.crs()),
        polygons=None,
        output=str(QgsProcessing.TEMPORARY_OUTPUT),
        confidence="",
        probabilities="",
        filtered="",
        labels="",
        majority="",
        disagreement="",
        threshold=None,
        is_preview=True,
    )


def _seen_part(layer: QgsRasterLayer, canvas: Any) -> QgsRectangle:
    transform = QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), layer.crs(), QgsProject.instance())
    try:
        seen = transform.transformBoundingBox(canvas.extent()).intersect(layer.extent())
    except QgsCsException:
        seen = layer.extent()
    if seen.isEmpty():
        raise RequestError(tr("The layer is outside the map view."), tr("Zoom to the layer first."))
    return seen


def _cell_in_map_units(form: Form, crs: QgsCoordinateReferenceSystem) -> float:
    if not crs.isValid():
        return form.card.stride_px
    size_m = form.cell_size_m or form.card.cell_size_m
    return size_m * float(QgsUnitTypes.fromUnitToUnitFactor(Qgis.DistanceUnit.Meters, crs.mapUnits()))
