"""What tells scale and north on a page: a scale bar and an arrow, alike on every page that the plugin lays out."""

from __future__ import annotations

from qgis.core import Qgis, QgsLayout, QgsLayoutItemMap, QgsLayoutItemPicture, QgsLayoutItemScaleBar, QgsTextFormat


def scale_bar(layout: QgsLayout, picture: QgsLayoutItemMap, text: QgsTextFormat) -> QgsLayoutItemScaleBar:
    """Return a scale bar of a map in kilometres, not yet placed.

    Args:
        layout: the page.
        picture: the map; one without CRS has no scale.
        text: of its numbers.
    """
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(picture)
    bar.applyDefaultSize(Qgis.DistanceUnit.Kilometers)
    bar.setTextFormat(text)
    return bar


def north_arrow(layout: QgsLayout, picture: QgsLayoutItemMap) -> QgsLayoutItemPicture:
    """Return an arrow to the north of a map, not yet placed.

    Args:
        layout: the page.
        picture: the map; nobody knows the north of one without CRS.
    """
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    arrow.setLinkedMap(picture)
    return arrow
