"""``scene_mapper:composite``: several dates become one clear scene."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.setup.dependencies import add_to_path
from ..core.stoppable import run_stoppably
from ..layers.choices import CLOUDS, DEVICES, LEVELS, METHODS, TARGET_LEVELS, UNITS
from ..layers.styling import style_natural_colours
from ..layers.translation import tr, tr_n
from .algorithm import SceneMapperAlgorithm, choice
from .groups import SCENES
from .scene_parameter import ScenesParameter, scene_of
from .several_rasters import given_rasters


class CompositeAlgorithm(SceneMapperAlgorithm):
    """The clear observations of several dates as one raster."""

    GROUP = SCENES
    NAMED_BY_FILE = False
    INPUTS = "INPUTS"
    METHOD = "METHOD"
    CLOUDS = "CLOUDS"
    TO_LEVEL = "TO_LEVEL"
    BANDS = "BANDS"
    MAPPING = "MAPPING"
    UNITS = "UNITS"
    LEVEL = "LEVEL"
    ATMOSPHERE = "ATMOSPHERE"
    DEVICE = "DEVICE"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "composite"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Create composite")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return ["mosaic", "median", "medoid", "cloud-free", "multi-temporal", "time series", "dates", "sentinel-2"]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Combines several Sentinel-2 scenes of the same place into one raster without clouds.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Combines the <b>clear observations</b> of several dates. Each date is masked by its own clouds, as in "
            "<i>Classify scenes</i>: by the product's layer, otherwise by a cloud network.</p>"
            "<ul><li><b>median</b>: the median of each band over the clear observations of a pixel.</li>"
            "<li><b>medoid</b>: the observation that is nearest to all others. All bands come from one date.</li></ul>"
            "<p>The first scene defines the grid. The others are warped to it if they differ. Units and offsets are "
            "brought to DN (reflectance × 10,000, without offset). A mix of Level-1C and Level-2A is refused unless a "
            "level to convert to is given.</p>"
            "<p>The last band, COUNT, is the number of clear observations. Pixels without any are nodata (0).</p>"
            "<p>For a map of several dates, <i>Classify scenes of several dates</i> averages probabilities instead.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        scenes = ScenesParameter(self.INPUTS, tr("Sentinel-2 scenes of the same place"))
        scenes.setMinimumNumberInputs(2)
        self.declare(scenes, tr("Two or more rasters, or paths of products, one per date. The first defines the grid."))
        self.declare(choice(self.METHOD, tr("Method"), METHODS), tr("How the observations of a pixel are combined."))
        self.declare(
            choice(self.CLOUDS, tr("Clouds and shadows"), reversed(CLOUDS)),
            tr("Mask: each date is masked by its own clouds. Do not mask: all observations are used."),
        )
        for parameter, help_text in (
            (
                choice(self.TO_LEVEL, tr("Convert to level"), TARGET_LEVELS),
                tr("same: scenes of both levels are refused. L1C, L2A: scenes of the other level are converted."),
            ),
            (
                QgsProcessingParameterString(self.BANDS, tr("Bands"), optional=True),
                tr("For example B02,B03,B04. Empty: the bands of 10 and 20 m that all scenes have."),
            ),
            (
                QgsProcessingParameterString(self.MAPPING, tr("Band mapping"), optional=True),
                tr("Assignment of the bands of rasters without names, for example B02=1,B03=2."),
            ),
            (
                choice(self.UNITS, tr("Pixel units"), UNITS),
                tr("Units of the pixel values. Automatic: detected and logged."),
            ),
            (
                choice(self.LEVEL, tr("Processing level"), LEVELS),
                tr("Level of all scenes: top of atmosphere (L1C) or surface reflectance (L2A). Automatic: detected."),
            ),
            (
                QgsProcessingParameterString(self.ATMOSPHERE, tr("Atmosphere"), "auto", optional=True),
                tr("For the conversion: auto, or your own values such as aot=0.3 water=2.1 elevation=500."),
            ),
            (choice(self.DEVICE, tr("Device"), DEVICES), tr("Device for a cloud network.")),
        ):
            self.declare(parameter, help_text, advanced=True)
        self.declare(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Composite")),
            tr("The bands in DN without offset, then the number of observations (UInt16, nodata 0)."),
        )
        self.addOutput(QgsProcessingOutputNumber("CLEAR_SHARE", tr("Share of pixels with an observation, 0 to 1")))
        self.addOutput(QgsProcessingOutputNumber("MEAN_OBSERVATIONS", tr("Observations per pixel")))
        self.addOutput(QgsProcessingOutputString("BAND_NAMES", tr("Bands of the composite")))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the files behind the layers."""
        # Not parameterAsLayerList: it leaves out what it cannot open.
        given = given_rasters(parameters.get(self.INPUTS), context)
        self._scenes = [scene_of(self, {self.INPUTS: one}, self.INPUTS, context).path for one in given]

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Make the composite."""
        from ..core.scenes.composite import make_composite
        from ..core.scenes.request import CompositeRequest

        add_to_path()
        output = self.target(parameters, self.OUTPUT, context)
        if output is None:
            raise RequestError("No output was given.", "Enter the output file of the composite.")
        request = CompositeRequest(
            scenes=tuple(self._scenes),
            output=output,
            method=METHODS[self.parameterAsEnumString(parameters, self.METHOD, context)],
            bands=self.parameterAsString(parameters, self.BANDS, context),
            mapping=self.parameterAsString(parameters, self.MAPPING, context),
            units=UNITS[self.parameterAsEnumString(parameters, self.UNITS, context)],
            level=LEVELS[self.parameterAsEnumString(parameters, self.LEVEL, context)],
            to_level=TARGET_LEVELS[self.parameterAsEnumString(parameters, self.TO_LEVEL, context)],
            atmosphere=self.parameterAsString(parameters, self.ATMOSPHERE, context),
            clouds=CLOUDS[self.parameterAsEnumString(parameters, self.CLOUDS, context)],
            device=DEVICES[self.parameterAsEnumString(parameters, self.DEVICE, context)],
        )
        result = run_stoppably(partial(make_composite, request), feedback)
        title = tr_n("Composite of {n} dates", len(self._scenes))
        self.present(output, title, context, lambda layer: style_natural_colours(layer, result.bands))
        return {
            self.OUTPUT: str(output),
            "CLEAR_SHARE": result.clear_share,
            "MEAN_OBSERVATIONS": result.mean_observations,
            "BAND_NAMES": ",".join(result.bands),
        }
