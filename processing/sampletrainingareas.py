"""``scene_mapper:sampletrainingareas``: training areas sampled from a class map."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ..core.errors import OutputError
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.area_styling import style_training_areas
from ..layers.translation import tr
from .groups import TRAINING
from .map_tool import MapToolAlgorithm

_INTEGER = Qgis.ProcessingNumberParameterType.Integer


class SampleTrainingAreasAlgorithm(MapToolAlgorithm):
    """Blocks of cells that are all of one class, some of each class."""

    GROUP = TRAINING
    WITHIN = "WITHIN"
    PER_CLASS = "PER_CLASS"
    SIDE = "SIDE"
    GAP = "GAP"
    SEED = "SEED"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "sampletrainingareas"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Sample training areas from a map")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return ["training areas", "sample", "random", "stratified", "lcz", "wudapt", "polygons", "reference"]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Samples homogeneous blocks of each class from a class map as training areas.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Samples training areas from a class map: square blocks of cells that are all of one class, the same "
            "number of each class, at random places. Use it to adapt a network to a place for which a map exists, for "
            "example an older one, or to begin with areas that you then correct by hand.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(tr("The class map, in any known coding."))
        self.declare(
            QgsProcessingParameterRasterLayer(self.WITHIN, tr("Only within this raster"), optional=True),
            tr("The scene that the areas must lie in. If empty, the whole map."),
        )
        for name, description, value, least, help_text in (
            (self.PER_CLASS, tr("Areas per class"), 10, 1, tr("The number of areas of each class, at most.")),
            (self.SIDE, tr("Side of an area [cells]"), 3, 1, tr("The side of an area in cells of the map.")),
            (self.GAP, tr("Gap between areas [cells]"), 1, 0, tr("The smallest distance between two areas in cells.")),
            (self.SEED, tr("Seed"), 1, 0, tr("The same number draws the same areas.")),
        ):
            self.declare(
                QgsProcessingParameterNumber(name, description, _INTEGER, value, minValue=least),
                help_text,
                advanced=name == self.SEED,
            )
        self.declare_reading()
        self.declare(
            QgsProcessingParameterVectorDestination(
                self.OUTPUT, tr("Training areas"), QgsProcessing.SourceType.VectorPolygon
            ),
            tr("The areas (GeoPackage)."),
        )
        self.addOutput(QgsProcessingOutputNumber("AREAS", tr("Number of areas")))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the files of the map and the scene."""
        super().read_inputs(parameters, context, feedback)
        given = parameters.get(self.WITHIN)
        self._within = self.raster(parameters, self.WITHIN, context).path if given else ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Sample and write the areas."""
        from ..core.adapt.area_layer import check_areas_path
        from ..core.adapt.sample_areas import SampleRequest, sample_areas

        target = self.vector_target(parameters, self.OUTPUT, context)
        if target is None:
            raise OutputError("No output was given.", "Enter the output file of the layer.")
        check_areas_path(target, [self.source.path, self._within])
        band, scheme = self.band_of(parameters, context), self.scheme_of(parameters, context)
        request = SampleRequest(
            raster=self.source.path,
            output=target,
            per_class=self.parameterAsInt(parameters, self.PER_CLASS, context),
            side=self.parameterAsInt(parameters, self.SIDE, context),
            gap=self.parameterAsInt(parameters, self.GAP, context),
            band=band,
            scheme=scheme,
            within=self._within,
            seed=self.parameterAsInt(parameters, self.SEED, context),
        )
        sampled = run_stoppably(partial(sample_areas, request), feedback)
        self.present(
            target,
            tr("Training areas") + f" – {self.source.name}",
            context,
            lambda layer: style_training_areas(layer, sampled.scheme),
        )
        return {self.OUTPUT: str(target), "AREAS": sum(sampled.counts.values())}
