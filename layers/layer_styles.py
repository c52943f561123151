"""A second style on a class map: the same classes in a colour-blind-safe palette."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsMapLayer, QgsPalettedRasterRenderer, QgsRasterLayer, QgsSettings, QgsVectorLayer

from ..core.classmap.palettes import colour_blind_safe
from ..core.classmap.schemes import ClassScheme
from ..core.classmap.unreliable import unreliable_codes_of_file
from .styling import palette, style_class_map, style_scenes
from .translation import tr

_SETTING = "scene_mapper/colour_blind_safe"


def style_with_choice(layer: QgsRasterLayer, scheme: ClassScheme, band: int = 1) -> None:
    """Style a class map, and add a style for the colour-blind to the layer's *Styles* menu.

    What is chosen there is remembered: the next maps appear in the same colours. Classes that the map's network does
    not find reliably are marked.

    Args:
        layer: the layer; it is changed and repainted.
        scheme: the classes, with the codes that stand in the raster.
        band: the band that holds the codes, from 1.
    """
    other, unreliable = colour_blind_safe(scheme), unreliable_codes_of_file(layer.source(), scheme)
    styles = layer.styleManager()
    usual_name, other_name = tr("Standard colours"), tr("Colour-blind-safe")
    has_both = other_name in styles.styles()
    style_class_map(layer, other if has_both and styles.currentStyle() == other_name else scheme, band, unreliable)
    if has_both:
        return
    styles.renameStyle(styles.currentStyle(), usual_name)
    styles.addStyleFromLayer(other_name)
    styles.setCurrentStyle(other_name)
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, palette(other, unreliable)))
    if not wants_safe_colours():
        styles.setCurrentStyle(usual_name)
    styles.currentStyleChanged.connect(_remember)


def style_scenes_as_chosen(layer: QgsVectorLayer, scheme: ClassScheme) -> None:
    """Colour the polygons of scenes as maps are coloured.

    Args:
        layer: polygons with a field ``code``; it is changed and repainted.
        scheme: the classes.
    """
    style_scenes(layer, colour_blind_safe(scheme) if wants_safe_colours() else scheme)


def choose_colours(layers: Iterable[QgsMapLayer], safe: bool) -> None:
    """Show class maps in the usual colours, or in those for the colour-blind; the next maps, too.

    Args:
        layers: those that `style_with_choice` did not style are left alone.
        safe: the colours for the colour-blind.
    """
    QgsSettings().setValue(_SETTING, safe)
    usual_name, other_name = tr("Standard colours"), tr("Colour-blind-safe")
    for layer in layers:
        if other_name in layer.styleManager().styles():
            layer.styleManager().setCurrentStyle(other_name if safe else usual_name)


def wants_safe_colours() -> bool:
    """Return whether class maps are to appear in the colours for the colour-blind."""
    return bool(QgsSettings().value(_SETTING, False, type=bool))


def _remember(style: str) -> None:
    if style in (tr("Standard colours"), tr("Colour-blind-safe")):
        QgsSettings().setValue(_SETTING, style == tr("Colour-blind-safe"))
