"""``scene_mapper:parameters``: urban canopy parameters of a map of Local Climate Zones."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
)

from ..core.feedback import Feedback
from ..layers.styling import style_parameter
from ..layers.translation import tr
from .map_tool import MapToolAlgorithm

# As in core.analysis.canopy_parameters, which needs numpy: not while QGIS starts. A test compares them.
PARAMETERS = (
    "sky_view_factor",
    "aspect_ratio",
    "building_fraction",
    "impervious_fraction",
    "pervious_fraction",
    "roughness_height",
    "terrain_roughness",
    "surface_admittance",
    "surface_albedo",
    "anthropogenic_heat",
)
STATISTICS = ("minimum", "mean", "maximum")


class ParametersAlgorithm(MapToolAlgorithm):
    """The published ranges of each class as rasters."""

    PARAMETERS = "PARAMETERS"
    STATISTICS = "STATISTICS"
    VALUES = "VALUES"
    OUTPUT = "OUTPUT"
    OUTPUT_CSV = "OUTPUT_CSV"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "parameters"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Urban canopy parameters")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "lcz,ucp,urban canopy,sky view factor,albedo,roughness,building fraction,wrf,heat,stewart,oke"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Creates rasters of urban canopy parameters from a map of Local Climate Zones.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Assigns the published parameter ranges of each Local Climate Zone (Stewart & Oke 2012, tables 3 and "
            "4) to the cells of a map: sky view factor, aspect ratio, building, impervious and pervious surface "
            "fractions, height of roughness elements, terrain roughness class, surface admittance, surface albedo "
            "and anthropogenic heat output.</p><p>The mean is the middle of the range. Ranges such as “> 0.9” are "
            "closed at the physical limit (1 for a sky view factor, 100 % for a fraction). Where there is no such "
            "limit, mean and maximum are nodata (−9999).</p><p>The ranges describe classes, not single cells. To "
            "use your own values, write the table, change it and select it under <i>Own values</i>.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(tr("The map of Local Climate Zones, in any known coding."))
        every = list(range(len(PARAMETERS)))
        self.declare(
            QgsProcessingParameterEnum(self.PARAMETERS, tr("Parameters"), parameter_titles(), True, every),
            tr("The parameters to write."),
        )
        self.declare(
            QgsProcessingParameterEnum(self.STATISTICS, tr("Statistics"), statistic_titles(), True, [1]),
            tr("Minimum, mean or maximum of each range: one band each."),
        )
        self.declare_reading()
        self.declare(
            QgsProcessingParameterFile(self.VALUES, tr("Own values"), extension="csv", optional=True),
            tr("A CSV file in the form of the output table. Empty: the published values."),
            advanced=True,
        )
        self.declare(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Urban canopy parameters"), optional=True),
            tr("A raster with one band per parameter and statistic (Float32, nodata -9999)."),
        )
        self.declare(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_CSV, tr("Table"), tr("CSV files (*.csv)"), None, True, False
            ),
            tr("The values per class."),
        )
        self.addOutput(QgsProcessingOutputString("SOURCE", tr("Source of the values")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Write the raster and the table."""
        from ..core.analysis.canopy_parameters import ParameterRequest, write_parameters

        chosen = self.parameterAsEnums(parameters, self.PARAMETERS, context)
        output = self.target(parameters, self.OUTPUT, context)
        table = self.file_target(parameters, self.OUTPUT_CSV, context)
        request = ParameterRequest(
            source=self.source.path,
            output=output,
            table=table,
            parameters=tuple(PARAMETERS[index] for index in chosen),
            statistics=tuple(STATISTICS[i] for i in self.parameterAsEnums(parameters, self.STATISTICS, context)),
            values=self.parameterAsFile(parameters, self.VALUES, context),
            band=self.band_of(parameters, context),
            scheme=self.scheme_of(parameters, context),
        )
        result = write_parameters(request, feedback)
        self.present(output, f"{tr('Urban canopy parameters')} – {self.source.name}", context, style_parameter)
        files = {name: str(path) for name, path in ((self.OUTPUT, output), (self.OUTPUT_CSV, table)) if path}
        return {**files, "SOURCE": result.source}


def parameter_titles() -> list[str]:
    """Return the titles of `PARAMETERS` in the user's language."""
    return [
        tr("Sky view factor"),
        tr("Aspect ratio (height to width)"),
        tr("Building surface fraction"),
        tr("Impervious surface fraction"),
        tr("Pervious surface fraction"),
        tr("Height of roughness elements"),
        tr("Terrain roughness class"),
        tr("Surface admittance"),
        tr("Surface albedo"),
        tr("Anthropogenic heat output"),
    ]


def statistic_titles() -> list[str]:
    """Return the titles of `STATISTICS` in the user's language."""
    return [tr("Minimum"), tr("Mean"), tr("Maximum")]
