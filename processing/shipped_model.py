"""Models of the model designer that come with the plugin, as algorithms of its provider.

They are the files of ``processing/models`` (see `provider.MODELS`). They can be opened in the
designer, changed and saved as one's own.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingUtils
from qgis.PyQt.QtGui import QIcon

from ..layers.translation import tr
from .groups import FINISHED_MAPS, TRAINING, group_title
from .help_page import help_address
from .icon import ICON_PATH
from .network_parameter import show_as_list

_NETWORK = "network"
_TRAINING = ("adaptworkflow",)


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model with a name for scripts beside the one that people see.

    Its steps must be in the registry when it is made, or it lacks their outputs.

    Args:
        path: the .model3 file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        network = self.parameterDefinition(_NETWORK)
        if network is not None:
            show_as_list(network)
        for definition in self.parameterDefinitions():
            definition.setDescription(_translated(definition.description()))
            definition.setHelp(_translated(definition.help()))
        for output in self.outputDefinitions():
            output.setDescription(_translated(output.description()))

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return self._path.stem

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr(str(super().name()))

    def shortHelpString(self) -> str:
        """Return the help of the model's file in the user's language."""
        texts = {key: _translated(str(text)) for key, text in self.helpContent().items()}
        return str(QgsProcessingUtils.formatHelpMapAsHtml(texts, self))

    def group(self) -> str:
        """Return the heading in the toolbox: that of the algorithms for training, or for finished maps."""
        return group_title(self.groupId())

    def groupId(self) -> str:
        """Return the heading's id."""
        return TRAINING if self._path.stem in _TRAINING else FINISHED_MAPS

    def createInstance(self) -> ShippedModel:
        """Make a fresh one: QGIS runs each in an object of its own."""
        return ShippedModel(self._path)

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(ICON_PATH))

    def svgIconPath(self) -> str:
        """Return the plugin's icon."""
        return str(ICON_PATH)

    def helpUrl(self) -> str:
        """Return the address of its help."""
        return help_address(self)


def _translated(text: str) -> str:
    return tr(text) if text else ""
