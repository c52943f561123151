"""Looks and forms of layers of training areas: as core writes them beside the file, and after a check."""

from __future__ import annotations

from qgis.core import QgsFillSymbol, QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..core.classmap.schemes import ClassScheme
from .translation import tr
from .wording import legend_text


def style_training_areas(layer: QgsVectorLayer, scheme: ClassScheme) -> None:
    """Give a layer of training areas its classes' colours, labels, and a list of classes in its form.

    Args:
        layer: with the field "class"; it is changed and repainted.
        scheme: the classes.
    """
    from ..core.adapt.area_layer import areas_qml

    document = QDomDocument()
    document.setContent(areas_qml(scheme))
    layer.importNamedStyle(document)
    layer.triggerRepaint()


def style_checked_areas(layer: QgsVectorLayer, scheme: ClassScheme) -> None:
    """Colour checked areas by class, and outline those that are suspicious in magenta, which no class has.

    Args:
        layer: with the fields "class" and "suspicious"; it is changed and repainted.
        scheme: the classes.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    field = layer.fields().indexOf("class")
    present = layer.uniqueValues(field) if field >= 0 else set()
    for scene_class in scheme.classes:
        if scene_class.code in present:
            symbol = QgsFillSymbol.createSimple({"color": scene_class.colour, "outline_color": "#ffffff"})
            rule = QgsRuleBasedRenderer.Rule(symbol, 0, 0, f'"class" = {scene_class.code}')
            rule.setLabel(legend_text(scheme, scene_class))
            root.appendChild(rule)
    outline = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#ff00ff", "outline_width": "1"})
    suspicious = QgsRuleBasedRenderer.Rule(outline, 0, 0, '"suspicious" = 1')
    suspicious.setLabel(tr("Suspicious"))
    root.appendChild(suspicious)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.triggerRepaint()
    layer.emitStyleChanged()
