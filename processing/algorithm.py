"""What all of Scene Mapper's algorithms have in common.

An algorithm says what it is and which parameters it has, as QGIS asks; then it fills
in `check` (what can be refused at once), `read_inputs` (what needs the project's layers,
in the main thread) and `compute` (the work, in any thread). This base stands between
these and QGIS: the user's mistakes become a sentence in the log, a cancelled run
leaves nothing, and a bug is left alone, so that its traceback is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from qgis.core import (  # type: ignore[attr-defined]
    Qgis,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
)
from qgis.PyQt.QtGui import QIcon

from ..core.errors import InputError, OutputError, RunCancelled, SceneMapperError
from ..core.feedback import Feedback
from ..layers.choices import choice_title
from ..layers.layer_source import VECTOR_FORMATS, RasterInput, VectorInput, raster_input, why_no_raster
from ..layers.translation import TranslatedFeedback, error_text, tr
from .groups import group_title
from .help_page import help_address
from .icon import ICON_PATH
from .output_layer import LayerStyler, chosen_file, chosen_name, refuse_other_formats
from .own_widget import own_widget
from .shown_decimals import limit_decimals
from .value_checks import check_values

Styling = Callable[[Any], None]
"""Gives a loaded layer its looks."""


class SceneMapperAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms; see the module's text for what a child fills in."""

    GROUP = ""
    """The group that lists it, one of `groups`; without one it stands beside the groups."""
    NAMED_BY_FILE = True
    """Whether the names of its layers begin with the file name that the user chose; scenes have names of their own."""

    def __init__(self) -> None:
        super().__init__()
        self._destinations: dict[Path, str] = {}
        self._refusal: SceneMapperError | None = None

    def group(self) -> str:
        """Return the heading in the toolbox."""
        return group_title(self.GROUP)

    def groupId(self) -> str:
        """Return the heading's id."""
        return self.GROUP

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse what can be seen to be wrong before the run.

        Raises:
            SceneMapperError: what is wrong, and the cure.
        """

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Read the parameters that name layers, in the main thread; keep paths, not layers.

        Raises:
            SceneMapperError: what is wrong, and the cure.
        """

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Do the work.

        Args:
            parameters: as QGIS gives them.
            context: as QGIS gives it.
            feedback: goes into core as it is; translates what core says.

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
        limit_decimals(parameter)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.Advanced)
        self.addParameter(parameter)

    def raster(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> RasterInput:
        """Return the file behind a raster parameter.

        Raises:
            InputError: there is none, and why.
        """
        layer: QgsMapLayer | None = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            layer = self.parameterAsLayer(parameters, name, context) or layer
        if layer is None:
            raise why_no_raster(self.parameterAsString(parameters, name, context))
        return raster_input(layer)

    def vector(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> VectorInput:
        """Return the file behind a vector parameter, and the layer in it; for `read_inputs`.

        A layer that is no file, is filtered, or of which only the selection is wanted is
        saved to a temporary GeoPackage, which lasts as long as QGIS's temporary files.

        Raises:
            InputError: there is no such layer.
        """
        if self.parameterAsSource(parameters, name, context) is None:
            given = self.parameterAsString(parameters, name, context)
            raise InputError(
                "{layer} is not a vector layer that QGIS can read.", "Choose a vector layer.", layer=given or name
            )
        path, layer = self.parameterAsCompatibleSourceLayerPathAndLayerName(
            parameters, name, context, VECTOR_FORMATS, "gpkg", feedback
        )
        return VectorInput(path, layer or "")

    def check_targets(self, parameters: dict[str, Any], source: str) -> None:
        """Refuse raster outputs that are the input, or no GeoTIFF; for `check`.

        Args:
            parameters: as QGIS gives them.
            source: the file that is read.

        Raises:
            OutputError: which one, and the cure.
        """
        for definition in self.destinationParameterDefinitions():
            chosen = chosen_file(parameters.get(definition.name()))
            if chosen and Path(chosen).resolve() == Path(source).resolve():
                raise OutputError(
                    "The output {chosen} is also an input.", "Choose another name for the output.", chosen=chosen
                )
            if chosen and isinstance(definition, QgsProcessingParameterRasterDestination):
                refuse_other_formats(chosen)

    def layer_target(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Return what an output parameter names, or "" if that layer is not wanted."""
        destination = str(self.parameterAsOutputLayer(parameters, name, context))
        if not destination:  # in a batch, QGIS enters even this among the layers to load, and then misses it
            _load_all_but(context, {""})
        return destination

    def target(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
        """Return the file that a raster output is to be written to, or None if it is not wanted.

        Raises:
            OutputError: its name is not that of a GeoTIFF.
        """
        destination = self.layer_target(parameters, name, context)
        if not destination:
            return None
        self._destinations[Path(destination)] = destination
        refuse_other_formats(destination)
        return Path(destination)

    def vector_target(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
        """Return the file that a vector output is to be written to, or None if it is not wanted.

        Raises:
            OutputError: its name is not that of a GeoPackage.
        """
        destination = self.layer_target(parameters, name, context)
        if not destination:
            return None
        from ..core.geo.geopackage import check_layer_name

        check_layer_name(Path(destination))
        self._destinations[Path(destination)] = destination
        return Path(destination)

    def file_target(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
        """Return the file that a file output is to be written to, or None if it is not wanted."""
        destination = self.parameterAsFileOutput(parameters, name, context)
        return Path(destination) if destination else None

    def present(
        self, path: Path | None, name: str, context: QgsProcessingContext, style: Styling | None = None
    ) -> None:
        """Set the style of an output layer, if it is loaded.

        Args:
            path: from `target` or `vector_target`; None is left alone.
            name: what it is, before which the layer's name has the file's name; a model gives names of its own.
            context: of the run.
            style: called with the layer, in the main thread.
        """
        self.present_together([(path, name, style)], "", context)

    def present_together(
        self, layers: Iterable[tuple[Path | None, str, Styling | None]], group: str, context: QgsProcessingContext
    ) -> None:
        """Set the styles of output layers; if several are loaded, they form a group.

        Args:
            layers: path, name and style of each, as `present` takes them; the first lies on top.
            group: the group's name.
            context: of the run.
        """
        named = ((self._destinations.get(path), name, style) for path, name, style in layers if path is not None)
        loaded = [
            (destination, name, style)
            for destination, name, style in named
            if destination and context.willLoadLayerOnCompletion(destination)
        ]
        for position, (destination, name, style) in enumerate(loaded):
            details = context.layerToLoadOnCompletionDetails(destination)
            chosen = chosen_name(destination, context) if self.NAMED_BY_FILE else ""
            if len(loaded) > 1:
                details.groupName, details.layerSortKey = group, -position
            definition = self.parameterDefinition(details.outputName)
            if definition is not None and details.name == definition.description():
                details.name = f"{chosen} – {name}" if chosen else name
                details.forceName = True
            if style is not None:
                details.setPostProcessor(LayerStyler.lasting(style))

    # --- for QGIS -----------------------------------------------------------------------

    def createInstance(self) -> SceneMapperAlgorithm:
        """Make a fresh one: QGIS runs each in an object of its own."""
        return type(self)()

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Keep a model from logging all results as they are, such as the areas of 17 classes as one dictionary."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.SkipGenericModelLogging

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(ICON_PATH))

    def svgIconPath(self) -> str:
        """Return the plugin's icon."""
        return str(ICON_PATH)

    def helpUrl(self) -> str:
        """Return the address of its help."""
        return help_address(self)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse early, with our sentence rather than QGIS's."""
        try:
            check_values(self.parameterDefinitions(), parameters)
            self.check(parameters, context)
        except SceneMapperError as error:
            return False, error_text(error)
        accepted, message = super().checkParameterValues(parameters, context)
        return accepted, message or ""

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # type: ignore[override]
    ) -> bool:
        """Run `read_inputs` behind the boundary."""
        try:
            check_values(self.parameterDefinitions(), parameters)  # as a step of a model, nothing was checked before
            self.read_inputs(parameters, context, feedback)
        except SceneMapperError as error:
            # Told when the work should begin: of a refusal here, QGIS tells the caller only that there was one.
            self._refusal = error.with_traceback(None)  # its frames hold layers
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # type: ignore[override]
    ) -> dict[str, Any]:
        """Run `compute` behind the boundary."""
        try:
            if self._refusal is not None:
                raise self._refusal
            return self.compute(parameters, context, TranslatedFeedback(feedback))
        except SceneMapperError as error:
            self._forget_outputs(context)
            raise QgsProcessingException(error_text(error)) from None
        except RunCancelled:
            self._forget_outputs(context)
            feedback.pushInfo(tr("Cancelled. Nothing was written."))
            return {}

    def _forget_outputs(self, context: QgsProcessingContext) -> None:
        """Keep QGIS from looking for layers that were not made."""
        _load_all_but(context, set(self._destinations.values()))


def _load_all_but(context: QgsProcessingContext, unwanted: set[str]) -> None:
    layers = context.layersToLoadOnCompletion()
    context.setLayersToLoadOnCompletion({k: v for k, v in layers.items() if k not in unwanted})


def choice(name: str, description: str, options: Iterable[str]) -> QgsProcessingParameterEnum:
    """Make a list of fixed words, which stand in scripts and models and are never translated; the first is default.

    Dialogs show the words' titles, see `layers.choices.choice_title`.
    """
    words = list(options)
    parameter = QgsProcessingParameterEnum(name, description, words, False, words[0], False, True)
    titles = {word: choice_title(name, word) for word in words}
    if any(title != word for word, title in titles.items()):
        parameter.setMetadata(own_widget("widgets.choice_widget.ChoiceWidget", titles=titles))
    return parameter
