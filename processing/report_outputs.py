"""What the algorithms have in common that write a report and tables."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ..layers.translation import tr
from .map_tool import MapToolAlgorithm


class ReportAlgorithm(MapToolAlgorithm):
    """Base: a report in HTML, a table in CSV, all figures in JSON, each if it is wanted."""

    REPORT = "REPORT"
    TABLE = "TABLE"
    FIGURES = "FIGURES"
    TITLE = "TITLE"

    def declare_reports(self) -> None:
        """Declare the files that tell of the result."""
        self.declare(
            QgsProcessingParameterString(self.TITLE, tr("Title of the report"), None, False, True),
            tr("If empty, the report is named after the map."),
            advanced=True,
        )
        self.declare(
            QgsProcessingParameterFileDestination(
                self.REPORT, tr("Report"), tr("HTML files (*.html)"), None, True, True
            ),
            tr("A report in a single HTML file with charts, suitable for printing."),
        )
        others = (
            (self.TABLE, tr("Table"), tr("CSV files (*.csv)"), tr("All figures as a table.")),
            (self.FIGURES, tr("Figures"), tr("JSON files (*.json)"), tr("All figures for scripts.")),
        )
        for name, description, kind, help_text in others:
            self.declare(QgsProcessingParameterFileDestination(name, description, kind, None, True, False), help_text)

    def title_of(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return the title that was chosen, or ""."""
        return str(self.parameterAsString(parameters, self.TITLE, context))

    def text_outputs(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        inputs: list[str],
        raster: Path | None = None,
        layer: Path | None = None,
    ) -> AbstractContextManager[Any]:
        """Return the files that are wanted, as core's `TextOutputs`; inside the block, only this run can write them.

        Args:
            parameters: of the algorithm.
            context: of the algorithm.
            inputs: the files that it reads.
            raster: one that it writes.
            layer: one that it writes when all is computed.

        Raises:
            OutputError: one cannot be written.
        """
        from ..core.report.text_outputs import TextOutputs

        names = (self.REPORT, self.TABLE, self.FIGURES)
        outputs = TextOutputs(*(self.file_target(parameters, name, context) for name in names))
        return outputs.reserved(inputs, raster, layer)

    def text_results(self, outputs: Any) -> dict[str, str]:
        """Return the results' values for the files that were written."""
        made: tuple[tuple[str, Path | None], ...] = (
            (self.REPORT, outputs.html),
            (self.TABLE, outputs.csv),
            (self.FIGURES, outputs.json),
        )
        return {name: str(path) for name, path in made if path is not None}
