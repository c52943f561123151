"""The provider: what Scene Mapper adds to the Processing toolbox."""

from __future__ import annotations

import importlib

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..core.networks.library import library_read_once
from ..core.version import version
from ..layers.translation import tr
from .algorithm import ICON_PATH
from .shipped_model import shipped_models

PROVIDER_ID = "scene_mapper"

ALGORITHMS: dict[str, str] = {
    "accuracy": "AccuracyAlgorithm",
    "adapt": "AdaptAlgorithm",
    "areas": "AreasAlgorithm",
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


class SceneMapperProvider(QgsProcessingProvider):
    """Scene Mapper's algorithms, as ``scene_mapper:NAME``."""

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
        with library_read_once():  # many have a parameter that begins with the best network
            for module, name in ALGORITHMS.items():
                self.addAlgorithm(getattr(importlib.import_module(f".{module}", __package__), name)())
            for model in shipped_models():
                self.addAlgorithm(model)

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Return the only format of rasters, GeoTIFF: others lose colours, names or nodata."""
        return ["tif", "tiff"]

    def defaultRasterFileExtension(self, *_: object) -> str:
        """Write temporary rasters as GeoTIFF, too."""
        return "tif"
