"""``scene_mapper:compare``: what became of each class from one map to another."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.accuracy.cell_rule import SHARE_NEEDED, CellRule
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.styling import style_class_map
from ..layers.translation import tr
from .report_outputs import ReportAlgorithm


class CompareAlgorithm(ReportAlgorithm):
    """Two class maps: transitions, agreement, a raster of changes."""

    SECOND = "SECOND"
    SECOND_BAND = "SECOND_BAND"
    FIRST_TITLE = "FIRST_TITLE"
    SECOND_TITLE = "SECOND_TITLE"
    SHARE = "SHARE"
    CHANGES = "CHANGES"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "compare"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Compare two class maps")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "compare,change,change detection,transition,sankey,agreement,difference,years,lcz"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Shows how classes changed between two maps and how well the maps agree.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Compares two class maps (two years or two networks) cell by cell on the grid of the first "
            "map. The report contains the transition matrix in cells and km², the largest changes, agreement "
            "and kappa, and for LCZ the agreement weighted by class similarity. A Sankey chart shows the "
            "transitions.</p><p>The second map may have another CRS, resolution or coding. A cell of the "
            "first map counts if more than half of it belongs to one class of the second map. The change "
            "raster shows the new class of each changed cell.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("First map")),
            tr("The earlier map, or the map of one network. Its grid is used."),
        )
        self.declare(
            QgsProcessingParameterRasterLayer(self.SECOND, tr("Second map")),
            tr("The later map, or the map of another network."),
        )
        for name, description in (
            (self.FIRST_TITLE, tr("Name of the first map")),
            (self.SECOND_TITLE, tr("Name of the second map")),
        ):
            self.declare(QgsProcessingParameterString(name, description, None, False, True), tr("For example, a year."))
        self.declare_reading()
        self.declare_band(self.SECOND_BAND, tr("Class band of the second map"), self.SECOND)
        self.declare(
            QgsProcessingParameterNumber(
                self.SHARE, tr("Minimum share of one class in a cell"),
                Qgis.ProcessingNumberParameterType.Double, SHARE_NEEDED, minValue=0.5, maxValue=1.0,
            ),
            tr("For the second map, if its grid differs."),
            advanced=True,
        )  # fmt: skip
        self.declare_reports()
        self.declare(
            QgsProcessingParameterRasterDestination(self.CHANGES, tr("Changes"), optional=True),
            tr("A raster with the new class of each changed cell."),
        )
        for name, description in _numbers():
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find both maps' files."""
        super().read_inputs(parameters, context, feedback)
        self._second = self.raster(parameters, self.SECOND, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Compare, and write what is wanted."""
        from ..core.analysis import compare_tables
        from ..core.analysis.compare import CompareRequest, change_scheme, compare_maps

        changes = self.target(parameters, self.CHANGES, context)
        inputs = [self.source.path, self._second.path]
        request = CompareRequest(
            from_path=self.source.path,
            to_path=self._second.path,
            from_band=self.band_of(parameters, context),
            to_band=self.parameterAsInt(parameters, self.SECOND_BAND, context),
            scheme=self.scheme_of(parameters, context),
            from_title=self.parameterAsString(parameters, self.FIRST_TITLE, context) or self.source.name,
            to_title=self.parameterAsString(parameters, self.SECOND_TITLE, context) or self._second.name,
            rule=CellRule(share=self.parameterAsDouble(parameters, self.SHARE, context)),
            change_path=changes,
        )
        title = self.title_of(parameters, context)
        with self.text_outputs(parameters, context, inputs, changes) as outputs:
            found = run_stoppably(partial(compare_maps, request), feedback)
            outputs.write(
                lambda: compare_tables.changes_html(found, title),
                lambda: compare_tables.changes_csv(found),
                lambda: compare_tables.changes_json(found),
            )
        feedback.pushInfo(compare_tables.changes_summary(found))
        legend = change_scheme(found.scheme)
        name = tr("Changes") + f" – {request.titles[0]} – {request.titles[1]}"
        self.present(request.change_path, name, context, lambda layer: style_class_map(layer, legend))
        results: dict[str, Any] = self.text_results(outputs)
        if request.change_path is not None:
            results[self.CHANGES] = str(request.change_path)
        told = compare_tables.changes_dict(found)["figures"]
        names = {"AGREEMENT": "oa", "KAPPA": "kappa", "WEIGHTED": "oa_w"}
        figures = {name: told[key] for name, key in names.items() if told.get(key) is not None}
        return {**results, **figures, "CHANGED_KM2": found.changed_m2 / 1e6}


def _numbers() -> tuple[tuple[str, str], ...]:
    return (
        ("AGREEMENT", tr("Share of cells that agree")),
        ("KAPPA", tr("Cohen's kappa")),
        ("WEIGHTED", tr("Weighted agreement (LCZ)")),
        ("CHANGED_KM2", tr("Area that differs, km²")),
    )
