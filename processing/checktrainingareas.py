"""``scene_mapper:checktrainingareas``: what is odd about training areas."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..core.classmap.schemes import scheme_by_id
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm
from .area_parameters import (
    AREAS,
    FIELD,
    MAPPING,
    SCHEME,
    areas_parameter,
    class_field_parameter,
    class_names_parameter,
    scheme_parameter,
)
from .groups import TRAINING


class CheckTrainingAreasAlgorithm(SceneMapperAlgorithm):
    """Areas against each other and against the scene they lie in."""

    GROUP = TRAINING
    INPUT = "INPUT"
    CELL_SIZE = "CELL_SIZE"

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
        self.declare(*areas_parameter())
        self.declare(*class_field_parameter())
        self.declare(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Scene")), tr("The scene, or a map of the same place.")
        )
        self.declare(*scheme_parameter())
        self.declare(
            QgsProcessingParameterNumber(
                self.CELL_SIZE, tr("Cell size [m]"), Qgis.ProcessingNumberParameterType.Double, 100.0, minValue=0.01
            ),
            tr("The size of the cells that the network classifies."),
            advanced=True,
        )
        self.declare(*class_names_parameter(), advanced=True)
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
        self._areas = self.vector(parameters, AREAS, context, feedback)
        self._raster = self.raster(parameters, self.INPUT, context).path

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Check, and tell."""
        from ..core.adapt.area_checks import AreaCheckRequest, check_area_file

        request = AreaCheckRequest(
            self._areas.path,
            self._raster,
            scheme_by_id(self.parameterAsEnumString(parameters, SCHEME, context)),
            cell_m=self.parameterAsDouble(parameters, self.CELL_SIZE, context),
            field=self.parameterAsString(parameters, FIELD, context),
            layer=self._areas.layer,
            mapping=self.parameterAsString(parameters, MAPPING, context),
        )
        checked = run_stoppably(partial(check_area_file, request), feedback)
        for line in checked.counts_of_classes():
            feedback.pushInfo(line)
        for problem in checked.problems:
            feedback.pushWarning(problem.text)
        counts = checked.areas.counts().values()
        areas, cells = (sum(count[place] for count in counts) for place in (0, 1))
        return {"N_AREAS": areas, "CELLS": cells, "PROBLEMS": len(checked.problems)}
