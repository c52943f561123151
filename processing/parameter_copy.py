"""Copies of parameters of our own kinds, which QGIS asks each of them for."""

from __future__ import annotations

from typing import TypeVar

from qgis.core import QgsProcessingParameterDefinition

Parameter = TypeVar("Parameter", bound=QgsProcessingParameterDefinition)


def with_settings_of(original: QgsProcessingParameterDefinition, copy: Parameter) -> Parameter:
    """Give a copy the help, the flags and the default value of its original, which no constructor takes.

    Args:
        original: the parameter that is copied.
        copy: a new one of its name.

    Returns:
        The copy.
    """
    copy.setHelp(original.help())
    copy.setFlags(original.flags())
    copy.setDefaultValue(original.defaultValue())
    return copy
