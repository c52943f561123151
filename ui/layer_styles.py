"""A second style on a class map: the same classes in colours that everybody can tell apart."""

from __future__ import annotations

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer

from ..core.palettes import colour_blind_safe
from ..core.schemes import ClassScheme
from .styling import palette, style_class_map
from .translation import tr


def style_with_choice(layer: QgsRasterLayer, scheme: ClassScheme) -> None:
    """Style a class map, and add a style for the colour-blind to the layer's *Styles* menu.

    Args:
        layer: the layer; the usual colours are shown.
        scheme: the classes, with the codes that stand in the raster.
    """
    style_class_map(layer, scheme)
    other = colour_blind_safe(scheme)
    styles = layer.styleManager()
    usual_name, other_name = tr("Usual colours"), tr("Colour-blind safe")
    if other is None or other_name in styles.styles():
        return
    styles.renameStyle(styles.currentStyle(), usual_name)
    styles.addStyleFromLayer(other_name)
    styles.setCurrentStyle(other_name)
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, palette(other)))
    styles.setCurrentStyle(usual_name)
