"""``scene_mapper:accuracy``: how good a class map is, by a reference."""

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
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.accuracy.cell_rule import MAX_SUBCELLS, SHARE_NEEDED, SUBCELLS, CellRule
from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.styling import style_class_map
from ..layers.translation import tr
from .report_outputs import ReportAlgorithm


class AccuracyAlgorithm(ReportAlgorithm):
    """A class map against reference polygons, points or a raster."""

    POLYGONS = "POLYGONS"
    FIELD = "FIELD"
    RASTER = "RASTER"
    RASTER_BAND = "RASTER_BAND"
    MAPPING = "MAPPING"
    SHARE = "SHARE"
    SUBCELLS = "SUBCELLS"
    PROBABILITIES = "PROBABILITIES"
    HITS = "HITS"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "accuracy"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Accuracy of a class map")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "accuracy,validation,confusion matrix,kappa,f1,oa,lcz,wudapt,reference,ground truth,bootstrap"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Compares a class map with reference polygons, points or a raster and writes a report.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Compares a class map cell by cell with a reference: polygons, points, or a class raster, in "
            "any CRS and resolution. A cell counts if more than half of it belongs to one class of the "
            "reference.</p><p>Classes may be written as codes, as names (<i>LCZ 4</i>, <i>lcz04</i>, "
            "<i>G</i>, <i>Water</i>) or as Google Earth folders (<i>Document/lcz10</i>). The class field is "
            "detected by its name, then by its values. A raster's attribute table (.vat.dbf) is used if "
            "there is one. The class mapping assigns other names to classes, for example <code>Urban=2; "
            "Roads=-</code>.</p><p>The report contains the confusion matrix, overall and average accuracy, "
            "kappa, and precision, recall and F1 per class. For LCZ it also contains OA_u, OA_bu and OA_w. "
            "All figures have bootstrap intervals. The report states how many reference cells were used and "
            "why the others were not.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(tr("The class map, in any known coding."))
        kinds = [QgsProcessing.SourceType.VectorPolygon, QgsProcessing.SourceType.VectorPoint]
        self.declare(
            QgsProcessingParameterFeatureSource(self.POLYGONS, tr("Reference polygons or points"), kinds, None, True),
            tr("The reference, if it is a vector layer."),
        )
        self.declare(
            QgsProcessingParameterField(self.FIELD, tr("Field with the class"), None, self.POLYGONS, optional=True),
            tr("If empty, the field is detected by its name, then by its values."),
        )
        self.declare(
            QgsProcessingParameterRasterLayer(self.RASTER, tr("Reference raster"), optional=True),
            tr("The reference, if it is a class raster."),
        )
        self._declare_rules()
        self.declare_reading()
        self.declare_band(self.RASTER_BAND, tr("Band of the reference raster"), self.RASTER)
        self.declare_reports()
        self.declare(
            QgsProcessingParameterRasterDestination(self.HITS, tr("Hits and misses"), optional=True),
            tr("A raster that shows which cells agree, which differ, and which could not be used."),
        )
        for name, description in _numbers():
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def _declare_rules(self) -> None:
        self.declare(
            QgsProcessingParameterString(self.MAPPING, tr("Class mapping"), None, True, True),
            tr(
                "NAME=CLASS pairs, one per line or separated by semicolons. CLASS is a code, a label or a "
                "name; - excludes the name."
            ),
            advanced=True,  # its field is as high as all the others together
        )
        real = Qgis.ProcessingNumberParameterType.Double
        self.declare(
            QgsProcessingParameterNumber(
                self.SHARE, tr("Minimum share of one class in a cell"), real, SHARE_NEEDED,
                minValue=0.5, maxValue=1.0,
            ),
            tr("0.5: more than half of the cell. 1: the whole cell, so that cells at the edges of polygons "
               "do not count."),
            advanced=True,
        )  # fmt: skip
        self.declare(
            QgsProcessingParameterNumber(
                self.SUBCELLS, tr("Sample points per cell and direction"),
                Qgis.ProcessingNumberParameterType.Integer, SUBCELLS, minValue=1, maxValue=MAX_SUBCELLS,
            ),
            tr("The share of a class in a cell is measured at so many points in each direction. More points take "
               "longer, and are more accurate for narrow polygons."),
            advanced=True,
        )  # fmt: skip
        self.declare(
            QgsProcessingParameterRasterLayer(self.PROBABILITIES, tr("Probabilities"), optional=True),
            tr(
                "One band per class on the map's grid. Used to count how often the reference class is among "
                "the three most probable."
            ),
            advanced=True,
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse none or two references."""
        super().check(parameters, context)
        given = [name for name in (self.POLYGONS, self.RASTER) if parameters.get(name)]
        if len(given) != 1:
            raise RequestError(
                "Give a reference." if not given else "Polygons and a raster were both given as the reference.",
                "Choose either reference polygons (or points), or a reference raster.",
            )

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the files of the map and the reference."""
        super().read_inputs(parameters, context, feedback)
        self._layer = self._field = ""
        if parameters.get(self.POLYGONS):
            self._field = self.parameterAsString(parameters, self.FIELD, context)
            polygons = self.vector(parameters, self.POLYGONS, context, feedback)
            self._reference, self._layer = polygons.path, polygons.layer
        else:
            self._reference = self.raster(parameters, self.RASTER, context).path
        wanted = parameters.get(self.PROBABILITIES)
        self._probabilities = self.raster(parameters, self.PROBABILITIES, context).path if wanted else ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Compare, and write what is wanted."""
        from ..core.accuracy.accuracy_report import accuracy_html
        from ..core.accuracy.assess import HITS, AccuracyRequest, compare_with_reference
        from ..core.accuracy.results import results_csv, results_json, summary_text, work_out

        hits = self.target(parameters, self.HITS, context)
        inputs = [self.source.path, self._reference, self._probabilities]
        request = AccuracyRequest(
            map_path=self.source.path,
            reference_path=self._reference,
            map_band=self.band_of(parameters, context),
            reference_band=self.parameterAsInt(parameters, self.RASTER_BAND, context),
            scheme=self.scheme_of(parameters, context),
            field=self._field,
            layer=self._layer,
            mapping=self.parameterAsString(parameters, self.MAPPING, context),
            rule=CellRule(
                self.parameterAsInt(parameters, self.SUBCELLS, context),
                self.parameterAsDouble(parameters, self.SHARE, context),
            ),
            probabilities_path=self._probabilities,
            hits_path=hits,
        )
        title = self.title_of(parameters, context)
        with self.text_outputs(parameters, context, inputs, hits) as outputs:
            results = work_out(run_stoppably(partial(compare_with_reference, request), feedback))
            outputs.write(
                lambda: accuracy_html(results, title), lambda: results_csv(results), lambda: results_json(results)
            )
        feedback.pushInfo(summary_text(results))
        name = tr("Hits and misses") + f" – {self.source.name}"
        self.present(request.hits_path, name, context, lambda layer: style_class_map(layer, HITS))
        files = self.text_results(outputs)
        if request.hits_path is not None:
            files[self.HITS] = str(request.hits_path)
        figures = {key.upper(): value for key, value in results.headline.items() if value is not None}
        return {**files, **figures, "CELLS": results.comparison.tally["used"]}


def _numbers() -> tuple[tuple[str, str], ...]:
    return (
        ("CELLS", tr("Cells compared")),
        ("OA", tr("Overall accuracy")),
        ("AA", tr("Average accuracy")),
        ("KAPPA", tr("Cohen's kappa")),
        ("MACRO_F1", tr("Average F1")),
        ("MACRO_F1_ALL", tr("Average F1, all classes present")),
        ("MICRO_F1", tr("Overall F1")),
        ("OA_U", tr("OA_u (LCZ: among built types)")),
        ("OA_BU", tr("OA_bu (LCZ: built or natural)")),
        ("OA_W", tr("OA_w (LCZ: weighted by similarity)")),
    )
