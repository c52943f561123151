"""Rectangles with a CRS as Processing writes them and as core takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsReferencedRectangle

from ...layers.mask import crs_text

if TYPE_CHECKING:
    from ...core.classify.request import Extent


def extent_text(extent: QgsReferencedRectangle | None) -> str:
    """Write a rectangle as Processing reads it: "xmin,xmax,ymin,ymax [EPSG:n]"; "" for None."""
    if extent is None:
        return ""
    sides = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
    crs = extent.crs().authid()
    return ",".join(f"{side:.9g}" if crs == "EPSG:4326" else f"{side:.3f}" for side in sides) + (
        f" [{crs}]" if crs else ""
    )


def core_extent(extent: QgsReferencedRectangle | None) -> Extent | None:
    """Take a rectangle to core.

    Raises:
        RequestError: it has no area.
    """
    if extent is None:
        return None
    from ...core.classify.request import Extent

    return Extent(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum(), crs_text(extent.crs()))


def rectangle_of_text(text: str) -> QgsReferencedRectangle | None:
    """Return the rectangle that a text such as "xmin,xmax,ymin,ymax [EPSG:32633]" names, or None."""
    numbers, _, crs = text.partition("[")
    try:
        xmin, xmax, ymin, ymax = (float(number) for number in numbers.split(","))
    except ValueError:
        return None
    reference = QgsCoordinateReferenceSystem(crs.strip(" ]") or "EPSG:4326")
    if not (xmin < xmax and ymin < ymax and reference.isValid()):
        return None
    return QgsReferencedRectangle(QgsRectangle(xmin, ymin, xmax, ymax), reference)
