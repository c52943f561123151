"""``scene_mapper:labelaccuracy``: how good label sets of scenes are, by a reference."""

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

from ..core.classmap.label_rule import LABEL_THRESHOLD, MIN_PROBABILITY
from ..core.classmap.schemes import SCHEMES
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.translation import tr
from .algorithm import choice
from .report_outputs import ReportAlgorithm


class LabelAccuracyAlgorithm(ReportAlgorithm):
    """Scenes with several labels each, against a reference."""

    REFERENCE = "REFERENCE"
    LEAST = "LEAST"
    REFERENCE_LEAST = "REFERENCE_LEAST"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "labelaccuracy"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Accuracy of label sets")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "accuracy,validation,multi-label,f1,sen12ms,igbp,scene labels,label sets"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Compares multi-label scenes with a reference and writes a report.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Compares the label sets of scenes with those of a reference: F1 per class, average F1 (the "
            "mean over the classes in the reference) and overall F1 (all labels together), as for SEN12MS "
            "(Schmitt & Wu 2021, Table 4).</p><p>Each raster may contain one band per class (probabilities "
            "of a network, or shares from <i>Label scenes from a dense map</i>) or one band of label sets. "
            "Both rasters must have the same grid, with one cell per scene.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Labels of the map")),
            tr("One band of probabilities or shares per class, or one band of label sets."),
        )
        self.declare(
            QgsProcessingParameterRasterLayer(self.REFERENCE, tr("Labels of the reference")),
            tr("The same for the reference, on the same grid."),
        )
        real = Qgis.ProcessingNumberParameterType.Double
        for name, description, default in (
            (self.LEAST, tr("Minimum value of a label in the map"), MIN_PROBABILITY),
            (self.REFERENCE_LEAST, tr("Minimum value of a label in the reference"), LABEL_THRESHOLD),
        ):
            number = QgsProcessingParameterNumber(name, description, real, default, minValue=0.0, maxValue=1.0)
            self.declare(number, tr("Typical: 0.5 for probabilities, 0.1 for shares. Ignored for label sets."))
        self.declare(
            choice(self.SCHEME, tr("Classes"), ["auto", *SCHEMES]),
            tr("Automatic: detected from the files."),
            advanced=True,
        )
        self.declare_reports()
        for name, description in (
            ("SCENES", tr("Scenes compared")),
            ("AVERAGE_F1", tr("Average F1")),
            ("OVERALL_F1", tr("Overall F1")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find both files."""
        super().read_inputs(parameters, context, feedback)
        self._reference = self.raster(parameters, self.REFERENCE, context).path

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Compare, and write what is wanted."""
        from ..core.accuracy import labels

        request = labels.LabelAccuracyRequest(
            self.source.path,
            self._reference,
            self.scheme_of(parameters, context),
            self.parameterAsDouble(parameters, self.LEAST, context),
            self.parameterAsDouble(parameters, self.REFERENCE_LEAST, context),
        )
        title = self.title_of(parameters, context)
        with self.text_outputs(parameters, context, [self.source.path, self._reference]) as outputs:
            found = run_stoppably(partial(labels.compare_labels, request), feedback)
            outputs.write(
                lambda: labels.labels_html(found, title),
                lambda: labels.labels_csv(found),
                lambda: labels.labels_json(found),
            )
        feedback.pushInfo(labels.labels_summary(found))
        figures = {"AVERAGE_F1": found.counts.average_f1(), "OVERALL_F1": found.counts.overall_f1()}
        return {**self.text_results(outputs), "SCENES": found.counts.n_scenes, **figures}
