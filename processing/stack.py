"""``scene_mapper:stack``: a Sentinel-2 product, in whatever form, as one raster of 10 m."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsRasterLayer,
)

from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.sentinel.bands import SENTINEL2_BANDS, band_from_name
from ..core.stoppable import run_stoppably
from ..layers.choices import UNITS
from ..layers.layer_source import raster_input
from ..layers.styling import style_natural_colours
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm, choice
from .groups import SCENES
from .output_layer import chosen_file
from .stack_destination import StackDestination, refuse_other_stacks

BANDS = list(SENTINEL2_BANDS)
USUAL_BANDS = [name for name, band in SENTINEL2_BANDS.items() if band.native_m <= 20]


class StackAlgorithm(SceneMapperAlgorithm):
    """Parameters to a request, and the stack to a layer."""

    GROUP = SCENES
    NAMED_BY_FILE = False
    PRODUCT = "PRODUCT"
    FOLDER = "FOLDER"
    LAYERS = "LAYERS"
    BANDS = "BANDS"
    MAPPING = "MAPPING"
    UNITS = "UNITS"
    MASK_CLOUDS = "MASK_CLOUDS"
    MASK = "MASK"
    MASK_VALUES = "MASK_VALUES"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "stack"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Prepare Sentinel-2 stack")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "sentinel-2,safe,zip,jp2,stac,cog,stack,layer stack,vrt,bands,l1c,l2a,scl,cloud mask"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr(
            "Creates one 10 m raster from a Sentinel-2 product: a .SAFE folder or zip, band files, or a STAC item."
        )

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Creates one raster with 10 m pixels and named bands from a Sentinel-2 product, ready for "
            "<b>Classify scenes</b>. Give one of:</p>"
            "<ul>"
            "<li>a <b>product</b>: a downloaded .zip (it is not unpacked), the file MTD_MSIL1C.xml or "
            "MTD_MSIL2A.xml in a .SAFE folder, a STAC item (.json) with its files in the same folder, or a "
            "single raster;</li>"
            "<li>a <b>folder</b>: a .SAFE folder, or one with a file for each band;</li>"
            "<li>several loaded <b>layers</b>.</li></ul><p>Bands of 20 and 60 m are interpolated bilinearly. "
            "The offset of 1000 in products since January 2022 is recorded with the bands in a .vrt (QGIS then "
            "shows reflectance) and undone in a .tif. On request, clouds and their shadows become nodata.</p>"
            "<p>A .vrt is ready at once and refers to the product, which must stay where it is. A .tif is a "
            "copy.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self._declare_inputs()
        self._declare_options()
        self.declare(
            StackDestination(self.OUTPUT, tr("Stack")),
            tr("The output raster. A .vrt is created at once and refers to the product; a .tif is a copy."),
        )
        for output in (
            QgsProcessingOutputString("PRODUCT_NAME", tr("Product name")),
            QgsProcessingOutputString("LEVEL", tr("Processing level")),
            QgsProcessingOutputString("BAND_NAMES", tr("Stack bands")),
            QgsProcessingOutputNumber("WARNINGS", tr("Number of warnings")),
        ):
            self.addOutput(output)

    def _declare_inputs(self) -> None:
        folder = Qgis.ProcessingFileParameterBehavior.Folder
        suffixes = "*.zip *.xml *.safe *.json *.geojson *.tif *.tiff *.jp2 *.vrt *.img *.dim *.nc"
        filters = f"{tr('Sentinel-2 products')} ({suffixes});;"
        self.declare(
            QgsProcessingParameterFile(
                self.PRODUCT, tr("Product"), optional=True, fileFilter=filters + tr("All files") + " (*)"
            ),
            tr("A .zip, MTD_MSIL1C.xml or MTD_MSIL2A.xml in a .SAFE folder, a STAC item (.json), or a raster."),
        )
        self.declare(
            QgsProcessingParameterFile(self.FOLDER, tr("Or folder"), folder, optional=True),
            tr("A .SAFE folder, or a folder with a file for each band."),
        )
        self.declare(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, tr("Or layers"), Qgis.ProcessingSourceType.Raster, optional=True
            ),
            tr("Loaded layers of the bands, identified by the name of the layer or file."),
        )

    def _declare_options(self) -> None:
        bands = QgsProcessingParameterEnum(
            self.BANDS, tr("Bands"), BANDS, allowMultiple=True, defaultValue=USUAL_BANDS, usesStaticStrings=True
        )
        self.declare(bands, tr("The bands of the stack in this order. Default: the ten bands of 10 and 20 m."))
        self.declare(
            QgsProcessingParameterBoolean(self.MASK_CLOUDS, tr("Mask clouds"), False),
            tr("Use the scene classification (SCL) of Level-2A: shadows (3), clouds (8, 9) and cirrus (10)."),
        )
        self.declare(
            choice(self.UNITS, tr("Pixel units"), UNITS),
            tr("Units of the pixel values. Automatic: detected from the product's metadata and logged."),
            advanced=True,
        )
        self.declare(
            QgsProcessingParameterString(self.MAPPING, tr("Bands of a single raster"), optional=True),
            tr("Assignment of the bands of a single raster without band names, for example B02=1,B03=2."),
            advanced=True,
        )
        self.declare(
            QgsProcessingParameterRasterLayer(self.MASK, tr("Cloud raster"), optional=True),
            tr("Mask with this raster instead of the product's own mask. All values except 0 are masked."),
            advanced=True,
        )
        self.declare(
            QgsProcessingParameterString(self.MASK_VALUES, tr("Masked values"), optional=True),
            tr("Values of the mask that become nodata, for example 3,8,9,10. Empty: the default values."),
            advanced=True,
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse none or two inputs, and an output that is neither VRT nor GeoTIFF."""
        given = [name for name in (self.PRODUCT, self.FOLDER, self.LAYERS) if parameters.get(name)]
        if len(given) != 1:
            raise RequestError(
                "{given} were given." if given else "No input was given.",
                "Give exactly one of {product}, {folder} and {layers}.",
                given=" and ".join(given),
                product=self.PRODUCT,
                folder=self.FOLDER,
                layers=self.LAYERS,
            )
        refuse_other_stacks(chosen_file(parameters.get(self.OUTPUT)))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the files behind the layers."""
        layers = self.parameterAsLayerList(parameters, self.LAYERS, context) if parameters.get(self.LAYERS) else []
        self._inputs = [_named(layer) for layer in layers if isinstance(layer, QgsRasterLayer)]
        if not layers:
            name = self.PRODUCT if parameters.get(self.PRODUCT) else self.FOLDER
            self._inputs = [self.parameterAsString(parameters, name, context)]
        self._mask = self.raster(parameters, self.MASK, context).path if parameters.get(self.MASK) else ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Make the stack."""
        from ..core.product.stack import StackRequest, make_stack

        output = self.target(parameters, self.OUTPUT, context)
        if output is None:
            raise RequestError("No output was given.", "Enter the output file of the stack.")
        bands = self.parameterAsEnumStrings(parameters, self.BANDS, context)
        request = StackRequest(
            inputs=tuple(self._inputs),
            output=output,
            bands="" if bands == USUAL_BANDS else ",".join(bands),
            mapping=self.parameterAsString(parameters, self.MAPPING, context),
            units=UNITS[self.parameterAsEnumString(parameters, self.UNITS, context)],
            mask_clouds=self.parameterAsBoolean(parameters, self.MASK_CLOUDS, context),
            mask_path=self._mask,
            mask_values=self.parameterAsString(parameters, self.MASK_VALUES, context),
        )
        result = run_stoppably(partial(make_stack, request), feedback)
        self.present(output, result.title, context, lambda layer: style_natural_colours(layer, result.bands))
        return {
            self.OUTPUT: str(output),
            "PRODUCT_NAME": result.product,
            "LEVEL": result.level,
            "BAND_NAMES": ",".join(result.bands),
            "WARNINGS": len(result.warnings),
        }

    def target(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
        """Return the file that the stack is to be written to, or None if it is not wanted.

        Raises:
            OutputError: its name is not that of a VRT or a GeoTIFF.
        """
        destination = self.layer_target(parameters, name, context)
        if not destination:
            return None
        refuse_other_stacks(destination)
        self._destinations[Path(destination)] = destination
        return Path(destination)


def _named(layer: QgsRasterLayer) -> str:
    """Return a layer's file, and the band that it is if only the layer's name tells."""
    source = raster_input(layer)
    band = band_from_name(source.name)
    tells = source.n_bands == 1 and band and not band_from_name(Path(source.path).stem)
    return f"{band}={source.path}" if tells else source.path
