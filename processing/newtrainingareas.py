"""``scene_mapper:newtrainingareas``: an empty layer to draw training areas in."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterVectorDestination,
)

from ..core.classmap.schemes import scheme_by_id
from ..core.errors import OutputError
from ..core.feedback import Feedback
from ..layers.area_styling import style_training_areas
from ..layers.mask import crs_text
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm
from .area_parameters import SCHEME, scheme_parameter
from .groups import TRAINING


class NewTrainingAreasAlgorithm(SceneMapperAlgorithm):
    """A GeoPackage with class, note and date, styled and ready to draw in."""

    GROUP = TRAINING
    CRS = "CRS"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "newtrainingareas"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("New training areas")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return [
            "training areas",
            "digitise",
            "digitize",
            "draw",
            "polygons",
            "lcz",
            "wudapt",
            "lcz generator",
            "ground truth",
            "samples",
        ]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Creates an empty polygon layer for training areas.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Creates an empty GeoPackage layer with the fields <b>class</b>, <b>note</b> and <b>date</b>. The form "
            "lists the classes by name, and areas are drawn in the colours of their classes.</p>"
            "<p>Switch on editing and draw polygons of places whose class is certain: at least five of each class, "
            "each larger than 200 m, spread over the scene. Then run <i>Adapt network</i>.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare(*scheme_parameter())
        self.declare(QgsProcessingParameterCrs(self.CRS, tr("CRS"), "ProjectCrs"), tr("The CRS of the layer."))
        self.declare(
            QgsProcessingParameterVectorDestination(
                self.OUTPUT, tr("Training areas"), QgsProcessing.SourceType.VectorPolygon
            ),
            tr("The layer to draw in (GeoPackage)."),
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Make the layer."""
        from ..core.adapt.area_layer import write_empty_areas_layer

        target = self.vector_target(parameters, self.OUTPUT, context)
        if target is None:
            raise OutputError("No output was given.", "Enter the output file of the layer.")
        scheme = scheme_by_id(self.parameterAsEnumString(parameters, SCHEME, context))
        write_empty_areas_layer(target, scheme, crs_text(self.parameterAsCrs(parameters, self.CRS, context)))
        self.present(target, tr("Training areas"), context, lambda made: style_training_areas(made, scheme))
        return {self.OUTPUT: str(target)}
