"""Values that are refused before a run, with a sentence of ours: words, numbers, and files that are none."""

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
    """Refuse what a list or a range does not hold, and pipes and devices as layers.

    Of a word or a number, QGIS names only the parameter. For the end of a pipe it would wait, in its window.

    Args:
        definitions: of the algorithm's parameters.
        parameters: the values given.

    Raises:
        RequestError: naming the first such value, and what the list or the range holds.
        InputError: naming the first such file.
    """
    for definition in definitions:
        given = parameters.get(definition.name())
        if definition.type() in _LAYERS:
            _check_files(given)
        elif isinstance(definition, QgsProcessingParameterEnum) and definition.usesStaticStrings():
            _check_words(definition, given)
        elif isinstance(definition, QgsProcessingParameterNumber):
            _check_number(definition, given)


def _check_files(given: object) -> None:
    for one in _each(given):
        if isinstance(one, (str, Path)):
            check_readable(str(one).partition("|")[0])


def _check_words(definition: QgsProcessingParameterEnum, given: object) -> None:
    several = isinstance(given, str) and definition.allowMultiple()
    for word in str(given).split(",") if several else _each(given):
        if _is_value(word) and word not in definition.options():
            known = ", ".join(definition.options())
            raise _refused(definition, f"'{word}'", Message("Use one of: {known}.", known=known))


def _each(given: object) -> Iterable[object]:
    return given if isinstance(given, (list, tuple)) else (given,)


def _is_value(given: object) -> bool:
    """Return whether it is a word or a number: not what is not set, nor what is worked out later."""
    return isinstance(given, (str, int, float)) and given != ""


def _check_number(definition: QgsProcessingParameterNumber, given: Any) -> None:
    if not _is_value(given):
        return
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
