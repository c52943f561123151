"""Looks and forms of a layer of training areas: the same style that core writes beside its file."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..core.classmap.schemes import ClassScheme


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
