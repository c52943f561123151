"""What the algorithms have in common that take a finished class map."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBand,
    QgsProcessingParameterRasterLayer,
)

from ..core.classmap.schemes import SCHEMES, ClassScheme, scheme_named
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm, choice
from .groups import FINISHED_MAPS


class MapToolAlgorithm(SceneMapperAlgorithm):
    """Base: the map, its band and its scheme."""

    GROUP = FINISHED_MAPS
    INPUT = "INPUT"
    BAND = "BAND"
    SCHEME = "SCHEME"

    def declare_map(self, help_text: str, label: str = "") -> None:
        """Declare the parameter that names the map; `declare_reading` declares the others."""
        self.declare(QgsProcessingParameterRasterLayer(self.INPUT, label or tr("Class map")), help_text)

    def declare_reading(self) -> None:
        """Declare how the map is to be read, among the advanced parameters."""
        self.declare_band(self.BAND, tr("Class band"), self.INPUT)
        self.declare(
            choice(self.SCHEME, tr("Classes"), ["auto", *SCHEMES]),
            tr("Automatic: detected from the file and logged.")
            + "".join(f" {tr(scheme.title)}: {scheme.id}." for scheme in SCHEMES.values()),
            advanced=True,
        )

    def declare_band(self, name: str, description: str, raster: str) -> None:
        """Declare the parameter for the band of a raster that holds classes."""
        self.declare(
            QgsProcessingParameterBand(name, description, None, raster, True),
            tr("The band with the class codes. Not set: detected by the names of the bands, otherwise the first band."),
            advanced=True,
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse a raster that is none, and an output that is the input."""
        self.check_targets(parameters, self.raster(parameters, self.INPUT, context).path)

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the map's file."""
        self.source = self.raster(parameters, self.INPUT, context)

    def band_of(self, parameters: dict[str, Any], context: QgsProcessingContext) -> int:
        """Return the band that holds the classes, 0 to find it by its name."""
        return int(self.parameterAsInt(parameters, self.BAND, context))

    def scheme_of(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ClassScheme | None:
        """Return the scheme that was chosen, or None to find out."""
        return scheme_named(self.parameterAsEnumString(parameters, self.SCHEME, context))
