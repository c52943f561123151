"""How Scene Mapper's rasters look in QGIS: a scheme's legend becomes a layer's renderer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.classmap.schemes import ClassScheme, SceneClass
from ..core.sentinel.bands import TRUE_COLOUR
from .legend_nodes import hide_band_line, kept_open
from .shown_text import without_expressions
from .wording import legend_text, marked_text

_CONFIDENCE_COLOURS = ("#762a83", "#c2a5cf", "#f7f7f7", "#a6dba0", "#1b7837")
_PARAMETER_COLOURS = ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")  # viridis
_SAMPLE_PX = 250_000
_PROBABILITY_COLOURS = ("#f7fbff", "#9ecae1", "#4292c6", "#084594")


def style_class_map(
    layer: QgsRasterLayer, scheme: ClassScheme, band: int = 1, unreliable: Collection[int] = ()
) -> None:
    """Give a layer of class codes its scheme's colours and names.

    Values that have no class are not drawn.

    Args:
        layer: the layer; it is changed and repainted.
        scheme: the classes, with the codes that stand in the raster.
        band: the band that holds the codes, from 1.
        unreliable: see `palette`.
    """
    with kept_open(layer):
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, palette(scheme, unreliable)))
        hide_band_line(layer)
    _repaint(layer)


def palette(scheme: ClassScheme, unreliable: Collection[int] = ()) -> list[QgsPalettedRasterRenderer.Class]:
    """Make the legend entries of a scheme: code, colour and label of each class.

    Args:
        scheme: the classes.
        unreliable: codes of those to mark as not reliably found.
    """
    return [_entry(scheme, scene_class, scene_class.code in unreliable) for scene_class in scheme.classes]


def style_scenes(layer: QgsVectorLayer, scheme: ClassScheme) -> None:
    """Colour the polygons of scenes by the code of their single label.

    Args:
        layer: polygons with a field ``code``; it is changed and repainted.
        scheme: the classes.
    """
    categories = []
    for scene_class in scheme.classes:
        symbol = QgsFillSymbol.createSimple(
            {"color": scene_class.colour, "outline_color": "#ffffff", "outline_width": "0.2"}
        )
        categories.append(QgsRendererCategory(scene_class.code, symbol, _label(scheme, scene_class)))
    layer.setRenderer(QgsCategorizedSymbolRenderer("code", categories))
    _repaint(layer)


def style_natural_colours(layer: QgsRasterLayer, bands: Sequence[str]) -> None:
    """Show a Sentinel-2 stack in red, green and blue, stretched; left alone if it lacks one of them.

    Args:
        layer: the layer; it is changed and repainted.
        bands: the names of its bands, in order.
    """
    if not set(TRUE_COLOUR) <= set(bands):
        return
    numbers = [bands.index(name) + 1 for name in TRUE_COLOUR]
    red, green, blue = numbers
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), red, green, blue))
    layer.setDefaultContrastEnhancement()
    _repaint(layer)


def style_confidence(layer: QgsRasterLayer) -> None:
    """Colour a map of confidence, 0 to 100 %: violet where the network was unsure, green where it was sure."""
    _style_ramp(layer, _CONFIDENCE_COLOURS, 100.0, " %")
    hide_band_line(layer)


def style_probabilities(layer: QgsRasterLayer, most_frequent_index: int) -> None:
    """Colour one class of a map of probabilities, 0 to 1; the others are a choice of band away.

    Args:
        layer: the layer, a band a class.
        most_frequent_index: the output index of the class to show.
    """
    _style_ramp(layer, _PROBABILITY_COLOURS, 1.0, "", most_frequent_index + 1)


def style_parameter(layer: QgsRasterLayer, band: int = 1) -> None:
    """Colour one band of measurements from its lowest to its highest value; the others are a choice of band away.

    Args:
        layer: the layer; it is changed and repainted.
        band: the band to show, from 1.
    """
    provider = layer.dataProvider()
    if provider is None:
        return
    found = provider.bandStatistics(band, extent=layer.extent(), sampleSize=_SAMPLE_PX)
    low, high = found.minimumValue, found.maximumValue
    if not low < high:  # one value everywhere, or none at all
        low, high = (low, low + 1) if low == high else (0.0, 1.0)
    _style_ramp(layer, _PARAMETER_COLOURS, high, "", band, lowest=low)


def _entry(scheme: ClassScheme, scene_class: SceneClass, mark: bool) -> QgsPalettedRasterRenderer.Class:
    label = marked_text(_label(scheme, scene_class), mark)
    return QgsPalettedRasterRenderer.Class(scene_class.code, QColor(scene_class.colour), label)


def _label(scheme: ClassScheme, scene_class: SceneClass) -> str:
    return without_expressions(legend_text(scheme, scene_class))


def _style_ramp(
    layer: QgsRasterLayer, colours: tuple[str, ...], highest: float, unit: str, band: int = 1, lowest: float = 0.0
) -> None:
    ramp = QgsColorRampShader(lowest, highest)
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Linear)
    steps = len(colours) - 1
    values = [lowest + (highest - lowest) * i / steps for i in range(len(colours))]
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(value, QColor(colour), f"{value:.4g}{unit}")
            for value, colour in zip(values, colours)
        ]
    )
    shader = QgsRasterShader(lowest, highest)
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(lowest)
    renderer.setClassificationMax(highest)
    layer.setRenderer(renderer)
    _repaint(layer)


def _repaint(layer: QgsMapLayer) -> None:
    layer.triggerRepaint()
    layer.emitStyleChanged()
