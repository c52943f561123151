"""``scene_mapper:cloudmask``: a mask of clouds and their shadows."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.classmap.schemes import CLOUDS
from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.networks.library import open_library
from ..core.setup.dependencies import add_to_path
from ..core.stoppable import run_stoppably
from ..layers.choices import DEVICES, LEVELS, UNITS
from ..layers.layer_styles import style_with_choice
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm, choice
from .groups import SCENES
from .scene_parameter import SceneParameter, scene_of
from .suggestions import suggestions


class CloudMaskAlgorithm(SceneMapperAlgorithm):
    """Clear ground, clouds and shadows as a raster of classes."""

    GROUP = SCENES
    INPUT = "INPUT"
    METHOD = "METHOD"
    INPUT_LAYER = "INPUT_LAYER"
    VALUES = "VALUES"
    BANDS = "BANDS"
    UNITS = "UNITS"
    LEVEL = "LEVEL"
    DEVICE = "DEVICE"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "cloudmask"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Create cloud mask")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return ["cloud", "shadow", "mask", "scl", "cldprb", "qa60", "csmask", "sentinel-2"]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Creates a raster of clear ground, clouds and cloud shadows from a Sentinel-2 raster.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Creates a mask of <b>clouds and their shadows</b>: 0 clear, 1 cloud, 2 shadow, 255 no data.</p>"
            "<p>The product's own layer is used if it is found: a scene classification (SCL), a cloud "
            "probability (MSK_CLDPRB, 40 % and more) or QA60, as a band of the raster, as a file in the same "
            "folder, or as the layer that a stack of 'Prepare Sentinel-2 stack' refers to. Otherwise a "
            "<b>cloud network</b> classifies each pixel: ukis-csmask, which can be downloaded in the networks "
            "window. It uses pixels of 30 m.</p>"
            "<p>'Classify scenes' can mask clouds itself. Use this algorithm to check the mask, or to edit it "
            "first.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare(
            SceneParameter(self.INPUT, tr("Sentinel-2 raster")),
            tr("The raster with the Sentinel-2 bands: any file that GDAL reads. Or the path of a product."),
        )
        self.declare(
            suggestions(self.METHOD, tr("Method"), _methods()),
            tr("auto: the product's layer, otherwise a network. layer: only the layer. Or the id of a cloud network."),
        )
        for parameter, help_text in (
            (
                QgsProcessingParameterRasterLayer(self.INPUT_LAYER, tr("Cloud layer"), optional=True),
                tr("The product's layer, if it is not detected."),
            ),
            (
                QgsProcessingParameterString(self.VALUES, tr("Masked values"), optional=True),
                tr("Values of the layer, for example 3,8,9,10. Empty: the default values."),
            ),
            (
                QgsProcessingParameterString(self.BANDS, tr("Bands"), optional=True),
                tr("Assignment of the raster's bands for a network, for example B02=1,B03=2. Empty: detected."),
            ),
            (
                choice(self.UNITS, tr("Pixel units"), UNITS),
                tr("Units of the pixel values. Automatic: detected and logged."),
            ),
            (
                choice(self.LEVEL, tr("Processing level"), LEVELS),
                tr("Top of atmosphere (L1C) or surface reflectance (L2A); there is a network for each."),
            ),
            (choice(self.DEVICE, tr("Device"), DEVICES), tr("Device for the network.")),
        ):
            self.declare(parameter, help_text, advanced=True)
        self.declare(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Cloud mask")),
            tr("The mask as a GeoTIFF: 0 clear, 1 cloud, 2 shadow (Byte, nodata 255)."),
        )
        self.addOutput(QgsProcessingOutputNumber("HIDDEN_SHARE", tr("Hidden share, 0 to 1")))
        self.addOutput(QgsProcessingOutputString("MADE_OF", tr("Layer or network used")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Make the mask."""
        from ..core.clouds.cloud_mask import CloudRequest, make_cloud_mask

        add_to_path()
        output = self.target(parameters, self.OUTPUT, context)
        if output is None:
            raise RequestError("No output was given.", "Enter the output file of the mask.")
        source = scene_of(self, parameters, self.INPUT, context)
        given = parameters.get(self.INPUT_LAYER)
        layer = self.raster(parameters, self.INPUT_LAYER, context).path if given not in (None, "") else ""
        request = CloudRequest(
            source=source.path,
            output=output,
            method=self.parameterAsString(parameters, self.METHOD, context).strip() or "auto",
            layer=layer,
            values=self.parameterAsString(parameters, self.VALUES, context),
            bands=self.parameterAsString(parameters, self.BANDS, context),
            units=UNITS[self.parameterAsEnumString(parameters, self.UNITS, context)],
            level=LEVELS[self.parameterAsEnumString(parameters, self.LEVEL, context)],
            device=DEVICES[self.parameterAsEnumString(parameters, self.DEVICE, context)],
        )
        result = run_stoppably(partial(make_cloud_mask, request), feedback)
        name = tr("Clouds") + f" – {source.name}"
        self.present(result.output, name, context, lambda layer: style_with_choice(layer, CLOUDS))
        return {self.OUTPUT: str(result.output), "HIDDEN_SHARE": result.hidden_share, "MADE_OF": result.made_of}


def _methods() -> dict[str, str]:
    """Return the known methods and their titles: the layer of the product, and the installed cloud networks."""
    networks = (card for card in open_library().networks if card.scheme == CLOUDS)
    return {
        "auto": tr("Automatic"),
        "layer": tr("Only the product's layer"),
        **{card.id: f"{card.title} ({card.id})" for card in networks},
    }
