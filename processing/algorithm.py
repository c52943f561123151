"""What all of Scene Mapper's algorithms have in common.

An algorithm says what it is and which parameters it has, as QGIS asks; then it fills
in `check` (what can be refused at once), `prepare` (what needs the project's layers,
in the main thread) and `compute` (the work, in any thread). This base stands between
these and QGIS: the user's mistakes become a sentence in the log, a cancelled run
leaves nothing, and a bug is left alone, so that its traceback is seen.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QIcon

from ..core.errors import RunCancelled, SceneMapperError
from ..ui.translation import tr
from .layer_source import RasterInput, raster_input, why_no_raster

ICON_PATH = Path(__file__).parent.parent / "ui" / "icons" / "scene_mapper.svg"
HELP_URL = "https://example.org/scene-mapper"


class SceneMapperAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms; see the module's text for what a child fills in."""

    def __init__(self) -> None:
        super().__init__()
        self._destinations: dict[Path, str] = {}

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse what can be seen to be wrong before the run.

        Raises:
            SceneMapperError: what is wrong, and the cure.
        """

    def prepare(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Read the parameters that name layers, in the main thread; keep paths, not layers.

        Raises:
            SceneMapperError: what is wrong, and the cure.
        """

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work.

        Args:
            parameters: as QGIS gives them.
            context: as QGIS gives it.
            feedback: goes into core as it is.

        Returns:
            A value for each output that was made.

        Raises:
            SceneMapperError: what is wrong, and the cure.
            RunCancelled: the user stopped.
        """
        raise NotImplementedError

    # --- for children -------------------------------------------------------------------

    def declare(self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False) -> None:
        """Add a parameter with its help.

        Args:
            parameter: the parameter; QGIS takes it over.
            help_text: what it means, for people.
            advanced: whether it is hidden among the advanced ones.
        """
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def raster(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> RasterInput:
        """Give the file behind a raster parameter.

        Raises:
            InputError: there is none, and why.
        """
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            layer = self.parameterAsLayer(parameters, name, context) or layer
        if layer is None:
            raise why_no_raster(self.parameterAsString(parameters, name, context))
        return raster_input(layer)

    def vector(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[str, str]:
        """Give the file behind a vector parameter, and the layer in it.

        A layer that is no file, is filtered, or of which only the selection is wanted is
        saved to a temporary GeoPackage, which lasts as long as QGIS's temporary files.
        """
        formats = ["gpkg", "shp", "geojson", "json", "kml", "kmz", "fgb", "gml", "csv", "sqlite", "tab"]
        path, layer_name = self.parameterAsCompatibleSourceLayerPathAndLayerName(
            parameters, name, context, formats, "gpkg", feedback
        )
        return path, layer_name

    def target(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
        """Give the file that a raster output is to be written to, or None if it is not wanted."""
        destination = self.parameterAsOutputLayer(parameters, name, context)
        if not destination:
            return None
        self._destinations[Path(destination)] = destination
        return Path(destination)

    def file_target(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
        """Give the file that a file output is to be written to, or None if it is not wanted."""
        destination = self.parameterAsFileOutput(parameters, name, context)
        return Path(destination) if destination else None

    def present(
        self,
        path: Path | None,
        name: str,
        context: QgsProcessingContext,
        style: Callable[[QgsRasterLayer], None] | None = None,
    ) -> None:
        """Say how a raster output is to look if it is loaded.

        Args:
            path: from `target`; None is left alone.
            name: the layer's name, unless a model gives it one.
            context: of the run.
            style: called with the layer, in the main thread.
        """
        destination = self._destinations.get(path) if path else None
        if destination is None or not context.willLoadLayerOnCompletion(destination):
            return
        details = context.layerToLoadOnCompletionDetails(destination)
        definition = self.parameterDefinition(details.outputName)
        if definition is not None and details.name == definition.description():
            details.name = name
            details.forceName = True
        if style is not None:
            details.setPostProcessor(_Styler.lasting(style))

    # --- for QGIS -----------------------------------------------------------------------

    def createInstance(self) -> SceneMapperAlgorithm:
        """Make a fresh one: QGIS runs each in an object of its own."""
        return type(self)()

    def icon(self) -> QIcon:
        """Give the plugin's icon."""
        return QIcon(str(ICON_PATH))

    def svgIconPath(self) -> str:
        """Give the plugin's icon."""
        return str(ICON_PATH)

    def helpUrl(self) -> str:
        """Give the address of the guide."""
        return HELP_URL

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse early, with our sentence rather than QGIS's."""
        try:
            self.check(parameters, context)
        except SceneMapperError as error:
            return False, str(error)
        accepted, message = super().checkParameterValues(parameters, context)
        return accepted, message

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Run `prepare` behind the boundary."""
        try:
            self.prepare(parameters, context, feedback)
        except SceneMapperError as error:
            raise QgsProcessingException(str(error)) from None
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run `compute` behind the boundary."""
        try:
            return self.compute(parameters, context, feedback)
        except SceneMapperError as error:
            self._forget_outputs(context)
            raise QgsProcessingException(str(error)) from None
        except RunCancelled:
            self._forget_outputs(context)
            feedback.pushInfo(tr("Stopped. Nothing was written."))
            return {}

    def _forget_outputs(self, context: QgsProcessingContext) -> None:
        """Keep QGIS from looking for layers that were not made."""
        ours = set(self._destinations.values())
        layers = context.layersToLoadOnCompletion()
        context.setLayersToLoadOnCompletion({k: v for k, v in layers.items() if k not in ours})


def chosen_file(value: Any) -> str:
    """Give the file that an output parameter's value names, without evaluating it; "" if none is fixed.

    Unlike ``parameterAsOutputLayer`` this does not enter the file among the layers to load.
    """
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return value if isinstance(value, str) else ""


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles an output layer once it is loaded, in the main thread."""

    _alive: list[_Styler] = []  # noqa: RUF012

    def __init__(self, style: Callable[[QgsRasterLayer], None]) -> None:
        super().__init__()
        self._style = style

    @classmethod
    def lasting(cls, style: Callable[[QgsRasterLayer], None]) -> _Styler:
        """Make one that Python does not collect.

        QGIS keeps a bare pointer, and nothing tells when it is done with it: in a model,
        the algorithm is gone long before its layers are loaded.
        """
        styler = cls(style)
        cls._alive.append(styler)
        return styler

    def postProcessLayer(self, layer: Any, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        """Style it, if it is a raster layer that could be loaded."""
        if isinstance(layer, QgsRasterLayer) and layer.isValid():
            self._style(layer)
