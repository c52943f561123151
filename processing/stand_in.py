"""What stands in the registry for an algorithm until QGIS has started: its name, and how it is made.

Making all algorithms means importing their modules and declaring some hundred parameters. While QGIS starts, each is
therefore entered by its name. Whoever runs one before the others are made gets the real one: QGIS runs, shows and puts
into models only what `createInstance` gives. Python is answered by a real one in every other respect, too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsProcessingAlgorithm


class StandIn(QgsProcessingAlgorithm):
    """An algorithm that is made when somebody asks for it.

    Args:
        name: the second part of its id.
        make: makes it.
    """

    def __init__(self, name: str, make: Callable[[], QgsProcessingAlgorithm]) -> None:
        super().__init__()
        self._name, self._make = name, make
        self._made: QgsProcessingAlgorithm | None = None

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return self._name

    def createInstance(self) -> QgsProcessingAlgorithm:
        """Make the algorithm itself, which QGIS then lets declare its parameters."""
        return self._make()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare nothing: QGIS asks for it as soon as the name is entered."""

    def processAlgorithm(self, *_: object) -> dict[str, Any]:
        """Run nothing: QGIS runs what `createInstance` gives."""
        raise NotImplementedError

    def made(self) -> QgsProcessingAlgorithm:
        """Return the algorithm itself, made once to be asked."""
        if self._made is None:
            self._made = self.create()
            assert self._made is not None
        return self._made


def _hand_on(method: str) -> None:
    """Let the real algorithm answer a method."""

    def ask(stand_in: StandIn, *args: Any) -> Any:
        return getattr(stand_in.made(), method)(*args)

    setattr(StandIn, method, ask)


_ANSWERED = (
    *("displayName", "group", "groupId", "shortDescription", "shortHelpString", "helpString", "helpUrl", "tags"),
    *("flags", "icon", "svgIconPath", "canExecute", "asPythonCommand", "checkParameterValues", "validateInputCrs"),
    *("parameterDefinition", "parameterDefinitions", "destinationParameterDefinitions", "countVisibleParameters"),
    *("outputDefinition", "outputDefinitions", "hasHtmlOutputs"),
)
for _method in _ANSWERED:
    _hand_on(_method)
