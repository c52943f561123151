"""The provider: what Scene Mapper adds to the Processing toolbox."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.version import version
from ..layers.steps import Steps
from ..layers.translation import tr
from .icon import ICON_PATH
from .stand_in import StandIn

PROVIDER_ID = "scene_mapper"

ALGORITHMS: dict[str, str] = {
    "accuracy": "AccuracyAlgorithm",
    "adapt": "AdaptAlgorithm",
    "areas": "AreasAlgorithm",
    "checktrainingareas": "CheckTrainingAreasAlgorithm",
    "classify": "ClassifyAlgorithm",
    "classifyseasons": "ClassifyDatesAlgorithm",
    "cloudmask": "CloudMaskAlgorithm",
    "compare": "CompareAlgorithm",
    "composite": "CompositeAlgorithm",
    "export": "ExportAlgorithm",
    "getscene": "GetSceneAlgorithm",
    "labelaccuracy": "LabelAccuracyAlgorithm",
    "lczfilter": "LczFilterAlgorithm",
    "newtrainingareas": "NewTrainingAreasAlgorithm",
    "parameters": "ParametersAlgorithm",
    "sampletrainingareas": "SampleTrainingAreasAlgorithm",
    "scenelabels": "SceneLabelsAlgorithm",
    "stack": "StackAlgorithm",
    "style": "StyleAlgorithm",
}
"""Module of this package to its algorithm's class. A new algorithm is added here."""


MODELS = Path(__file__).parent / "models"
"""Where models of the model designer lie: NAME.model3 is ``scene_mapper:NAME``."""


_PROVIDERS_OF_MODELS = ("model", "project")


class SceneMapperProvider(QgsProcessingProvider):
    """Scene Mapper's algorithms, as ``scene_mapper:NAME``."""

    def __init__(self) -> None:
        super().__init__()
        self._later = Steps(self)

    def id(self) -> str:
        """Return the first part of the algorithms' ids."""
        return PROVIDER_ID

    def name(self) -> str:
        """Return the name that the toolbox shows."""
        return "Scene Mapper"

    def longName(self) -> str:
        """Return the name with a few words of what it does."""
        return tr("Scene Mapper (scene classes from Sentinel-2)")

    def versionInfo(self) -> str:
        """Return the plugin's version, as QGIS's logs and reports show it."""
        return version()

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(ICON_PATH))

    def svgIconPath(self) -> str:
        """Return the plugin's icon."""
        return str(ICON_PATH)

    def loadAlgorithms(self) -> None:
        """Enter all algorithms, once the registry has taken the provider."""
        # Models look for their steps in the registry, which asks a provider for its algorithms before it
        # takes it: all of them come with `refreshAlgorithms` after that, so that none is made twice.
        if QgsApplication.processingRegistry().providerById(PROVIDER_ID) is None:
            return
        self._later.drop()
        from ..core.networks.library import library_read_once

        with library_read_once():  # many have a parameter that begins with the best network
            for make in _makers().values():
                self.addAlgorithm(make())

    def load_later(self) -> None:
        """Enter all algorithms by their names now, and make them, a little at a time, when the program is idle.

        For the program with windows: it starts sooner. The toolbox shows them when all are made.
        """
        for name, make in _makers().items():
            self.addAlgorithm(StandIn(name, make))
        imports = (partial(_algorithm_class, module) for module in ALGORITHMS)
        self._later.begin([*imports, self._make_all])

    def stop(self) -> None:
        """Make no further ones; before the provider is removed, or what is left keeps it alive until QGIS has ended."""
        self._later.drop()

    def _make_all(self) -> None:
        self.refreshAlgorithms()
        _read_models_again()

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Return the only format of rasters, GeoTIFF: others lose colours, names or nodata."""
        return ["tif", "tiff"]

    def defaultRasterFileExtension(self, *_: object) -> str:
        """Write temporary rasters as GeoTIFF, too."""
        return "tif"


def _read_models_again() -> None:
    """Let the user's models find our algorithms: QGIS read them when it took the provider, which had none yet."""
    for provider_id in _PROVIDERS_OF_MODELS:
        provider = QgsApplication.processingRegistry().providerById(provider_id)
        if provider is not None and provider.algorithms():
            provider.refreshAlgorithms()


def _makers() -> dict[str, Callable[[], QgsProcessingAlgorithm]]:
    """Return what makes each algorithm, by its name: the models last, because they are made of the others."""
    makers: dict[str, Callable[[], QgsProcessingAlgorithm]] = {name: partial(_make, name) for name in ALGORITHMS}
    return {**makers, **{path.stem: partial(_make_model, path) for path in sorted(MODELS.glob("*.model3"))}}


def _make(module: str) -> QgsProcessingAlgorithm:
    return _algorithm_class(module)()


def _algorithm_class(module: str) -> type[QgsProcessingAlgorithm]:
    found: type[QgsProcessingAlgorithm] = getattr(
        importlib.import_module(f".{module}", __package__), ALGORITHMS[module]
    )
    return found


def _make_model(path: Path) -> QgsProcessingAlgorithm:
    from .shipped_model import ShippedModel

    return ShippedModel(path)
