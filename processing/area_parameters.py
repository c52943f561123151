"""The parameters of training areas that several algorithms have: each with its help, ready to be declared."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..core.classmap.schemes import SCHEMES
from ..layers.translation import tr
from .algorithm import choice

AREAS = "AREAS"
FIELD = "FIELD"
MAPPING = "MAPPING"
SCHEME = "SCHEME"

ParameterAndHelp = tuple[QgsProcessingParameterDefinition, str]


def areas_parameter() -> ParameterAndHelp:
    """Return the parameter for the areas."""
    polygon = QgsProcessing.SourceType.VectorPolygon
    return (
        QgsProcessingParameterFeatureSource(AREAS, tr("Training areas"), [polygon]),
        tr("Polygons with one class each. Save your edits first."),
    )


def class_field_parameter() -> ParameterAndHelp:
    """Return the parameter for the field with the areas' class."""
    return (
        QgsProcessingParameterField(FIELD, tr("Class field"), None, AREAS, optional=True),
        tr("The field with the class: a code, a label or a name. If empty, it is detected."),
    )


def class_names_parameter() -> ParameterAndHelp:
    """Return the parameter for how the areas name the classes."""
    return (
        QgsProcessingParameterString(MAPPING, tr("Class names"), optional=True),
        tr("How the areas name the classes, for example 'Urban=2; Water=G; Roads=-' (- leaves a name out)."),
    )


def scheme_parameter() -> ParameterAndHelp:
    """Return the parameter for the class scheme of the areas."""
    return (
        choice(SCHEME, tr("Classes"), SCHEMES),
        tr("The class scheme: lcz (Local Climate Zones), igbp10 (simplified IGBP) or igbp17 (IGBP)."),
    )
