"""Outlines drawn over the map, visible on dark and on bright imagery; no layer is changed."""

from __future__ import annotations

from typing import Any

from qgis.core import (  # type: ignore[attr-defined]
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor

NO_FILL = QColor(0, 0, 0, 0)
_AROUND = QColor(255, 255, 255, 200)


def new_band(canvas: Any, colour: QColor, width: int, fill: QColor = NO_FILL) -> QgsRubberBand:
    """Return a band for polygons on a map, without any yet."""
    band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
    paint(band, colour, width, fill)
    return band


def paint(band: QgsRubberBand, colour: QColor, width: int, fill: QColor = NO_FILL) -> None:
    """Set how a band is drawn; the width is in pixels."""
    band.setStrokeColor(colour)
    band.setSecondaryStrokeColor(_AROUND)
    band.setFillColor(fill)
    band.setWidth(width)


def on_map(canvas: Any, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsGeometry | None:
    """Return a geometry in the CRS of a map; None where it has no place there.

    Args:
        canvas: the map.
        geometry: it is changed.
        crs: its CRS.
    """
    to_map = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        return geometry if geometry.transform(to_map) == QgsGeometry.OperationResult.Success else None
    except QgsCsException:
        return None


def clear(band: QgsRubberBand) -> None:
    """Let a band show nothing."""
    band.reset(Qgis.GeometryType.Polygon)
