"""Values that a list or a range does not hold, refused with what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterEnum, QgsProcessingParameterNumber

from ..core.errors import RequestError
from ..core.files import check_readable
from ..core.message import Message

_LAYERS = ("raster", "vector", "source", "layer", "multilayer", "file")
"""The types of parameters whose value may be the name of a file that is read."""


def check_values(definitions: Iterable[QgsProcessingParameterDefinition], parameters: Mapping[str, Any]) -> None:
    """Refuse what a list or a range does not hold, and say what it holds: QGIS names only the parameter.

    Args:
        definitions: of the algorithm's parameters.
        parameters: the values given.

    Raises:
        RequestError: naming the first such value.
    """
    for definition in definitions:
        given = parameters.get(definition.name())
        if not isinstance(given, (str, int, float)) or given == "":
            continue
        if isinstance(definition, QgsProcessingParameterEnum) and definition.usesStaticStrings():
            if given not in definition.options():
                raise _refused(
                    definition, f"'{given}'", Message("Use one of: {known}.", known=", ".join(definition.options()))
                )
        elif isinstance(definition, QgsProcessingParameterNumber):
            _check_number(definition, given)


def check_files(definitions: Iterable[QgsProcessingParameterDefinition], parameters: Mapping[str, Any]) -> None:
    """Refuse pipes and devices as layers: QGIS would wait for their end, in its window.

    Args:
        definitions: of the algorithm's parameters.
        parameters: the values given.

    Raises:
        InputError: naming the first such file.
    """
    for definition in definitions:
        given = parameters.get(definition.name())
        if definition.type() in _LAYERS:
            for one in given if isinstance(given, (list, tuple)) else (given,):
                if isinstance(one, (str, Path)):
                    check_readable(str(one).partition("|")[0])


def _check_number(definition: QgsProcessingParameterNumber, given: str | float) -> None:
    low, high = definition.minimum(), definition.maximum()
    try:
        if low <= float(given) <= high:
            return
    except ValueError:
        pass
    unbounded = high > 1e300  # QGIS's mark for no limit is about the largest number there is
    cure = (
        Message("Enter {low:g} or more.", low=low)
        if unbounded
        else Message("Enter a number from {low:g} to {high:g}.", low=low, high=high)
    )
    raise _refused(definition, str(given), cure)


def _refused(definition: QgsProcessingParameterDefinition, given: str, cure: str) -> RequestError:
    return RequestError("{parameter} cannot be {given}.", cure, parameter=definition.name(), given=given)
