"""Polygons that say where a map is wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
)

from ..core.errors import RequestError

if TYPE_CHECKING:
    from ..core.classify.request import Extent


@dataclass(frozen=True)
class Mask:
    """Polygons, as core takes them.

    Attributes:
        wkt: all polygons as one geometry.
        crs: their CRS, as WKT; "" if it is not known.
        extent: the rectangle around them: nothing outside is read.
    """

    wkt: str
    crs: str
    extent: Extent


def unchecked_features(source: QgsProcessingFeatureSource) -> Iterable[QgsFeature]:
    """Yield a source's features, also those whose geometry is invalid.

    QGIS would stop at the first one that crosses itself, by a C++ exception that leaves Python's interpreter
    broken. Such a polygon covers by the even-odd rule what it covers.
    """
    flag = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
    features: Iterable[QgsFeature] = source.getFeatures(QgsFeatureRequest(), flag)
    return features


def mask_of(features: Iterable[QgsFeature], crs: QgsCoordinateReferenceSystem) -> Mask:
    """Collect polygons; in any thread.

    Args:
        features: with polygons.
        crs: their CRS.

    Raises:
        RequestError: it holds no polygon.
    """
    from ..core.classify.request import Extent  # numpy comes with it: not while QGIS starts

    geometries = (f.geometry() for f in features if f.hasGeometry())
    polygons = [g for g in geometries if g.type() == Qgis.GeometryType.Polygon and not g.isEmpty()]
    if not polygons:
        raise RequestError("The polygon layer contains no polygons.", "Draw one, or choose another layer.")
    whole = QgsGeometry.collectGeometry(polygons)
    flat = QgsGeometry(whole.constGet().segmentize())  # arcs, which GDAL would not burn, as lines
    box, text = whole.boundingBox(), crs_text(crs)
    return Mask(flat.asWkt(), text, Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), text))


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """Write a CRS as core reads it; "" for none."""
    return str(crs.toWkt(Qgis.CrsWktVariant.PreferredGdal)) if crs.isValid() else ""
