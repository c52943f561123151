"""``scene_mapper:checktrainingareas``: what is odd about training areas."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.classmap.schemes import SCHEMES, scheme_by_id
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm, choice
from .groups import TRAINING


class CheckTrainingAreasAlgorithm(SceneMapperAlgorithm):
    """Areas against each other and against the scene they lie in."""

    GROUP = TRAINING
    AREAS = "AREAS"
    FIELD = "FIELD"
    INPUT = "INPUT"
    SCHEME = "SCHEME"
    CELL_SIZE = "CELL_SIZE"
    MAPPING = "MAPPING"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "checktrainingareas"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Check training areas")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return ["training areas", "check", "validate", "overlap", "lcz", "wudapt", "polygons", "quality"]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Finds training areas that overlap, are too small, are outside the scene or have no known class.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Checks training areas before a network is adapted with them. The log lists the areas and cells of "
            "each class, and what should be corrected: areas of different classes that overlap, areas outside the "
            "scene, areas that do not cover more than half of any cell, classes with only one area, and areas without "
            "a known class.</p><p><i>Adapt network</i> makes the same checks, and also finds areas whose pixels are "
            "unlike the others of their class.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        polygon = QgsProcessing.SourceType.VectorPolygon
        self.declare(
            QgsProcessingParameterFeatureSource(self.AREAS, tr("Training areas"), [polygon]),
            tr("Polygons with one class each. Save your edits first."),
        )
        self.declare(
            QgsProcessingParameterField(self.FIELD, tr("Class field"), None, self.AREAS, optional=True),
            tr("The field with the class: a code, a label or a name. If empty, it is detected."),
        )
        self.declare(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Scene")), tr("The scene, or a map of the same place.")
        )
        self.declare(
            choice(self.SCHEME, tr("Classes"), SCHEMES),
            tr("The class scheme: lcz (Local Climate Zones), igbp10 (simplified IGBP) or igbp17 (IGBP)."),
        )
        self.declare(
            QgsProcessingParameterNumber(
                self.CELL_SIZE, tr("Cell size [m]"), Qgis.ProcessingNumberParameterType.Double, 100.0, minValue=0.01
            ),
            tr("The size of the cells that the network classifies."),
            advanced=True,
        )
        self.declare(
            QgsProcessingParameterString(self.MAPPING, tr("Class names"), optional=True),
            tr("How the areas name the classes, for example 'Urban=2; Water=G; Roads=-' (- leaves a name out)."),
            advanced=True,
        )
        for name, description in (
            ("N_AREAS", tr("Number of areas")),
            ("CELLS", tr("Number of cells")),
            ("PROBLEMS", tr("Number of problems")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the files of the areas and the scene."""
        self._areas = self.vector(parameters, self.AREAS, context, feedback)
        self._raster = self.raster(parameters, self.INPUT, context).path

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Check, and tell."""
        from ..core.adapt.area_checks import AreaCheckRequest, check_area_file

        request = AreaCheckRequest(
            self._areas.path,
            self._raster,
            scheme_by_id(self.parameterAsEnumString(parameters, self.SCHEME, context)),
            cell_m=self.parameterAsDouble(parameters, self.CELL_SIZE, context),
            field=self.parameterAsString(parameters, self.FIELD, context),
            layer=self._areas.layer,
            mapping=self.parameterAsString(parameters, self.MAPPING, context),
        )
        checked = run_stoppably(partial(check_area_file, request), feedback)
        for line in checked.counts_of_classes():
            feedback.pushInfo(line)
        for problem in checked.problems:
            feedback.pushWarning(problem.text)
        counts = checked.areas.counts().values()
        areas, cells = (sum(count[place] for count in counts) for place in (0, 1))
        return {"N_AREAS": areas, "CELLS": cells, "PROBLEMS": len(checked.problems)}
