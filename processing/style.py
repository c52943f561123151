"""``scene_mapper:style``: give any class raster its scheme's legend."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsRasterLayer,
)

from ..core.classmap.legend_files import LEGEND_SUFFIXES, write_legends
from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..layers.layer_styles import style_with_choice
from ..layers.translation import tr
from .map_tool import MapToolAlgorithm

if TYPE_CHECKING:
    from ..core.classmap.class_coding import ClassCoding


class StyleAlgorithm(MapToolAlgorithm):
    """Recognises how a raster is coded, and styles the layers of the project that show it."""

    LEGEND = "LEGEND"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "style"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Style class map")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return ["lcz", "style", "legend", "colours", "colors", "palette", "wudapt", "igbp", "qml", "sld", "clr"]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Applies the standard colours and class names to any class raster.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Detects the coding of a class raster and applies the standard colours and class names to the "
            "layer. Recognised codings are Local Climate Zones as 1–17 or as 1–10 and 101–107, simplified "
            "IGBP, IGBP, and rasters with an attribute table.</p><p>0, 255, negative values and the nodata "
            "value of the file are not drawn. The detected coding is logged. The legend can also be written "
            "to a file: QGIS style (.qml), SLD or .clr.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(tr("The layer to style."))
        self.declare_reading()
        filters = "QGIS (*.qml);;SLD (*.sld);;Colour file (*.clr)"
        self.declare(
            QgsProcessingParameterFileDestination(self.LEGEND, tr("Legend file"), filters, None, True, False),
            tr("Also write the legend; the file extension (.qml, .sld or .clr) sets the format."),
        )
        self.addOutput(QgsProcessingOutputString("RECOGNISED", tr("Scheme")))
        self.addOutput(QgsProcessingOutputString("CODING", tr("Coding")))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the raster's file and the layers of the project that show it."""
        super().read_inputs(parameters, context, feedback)
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        project = context.project()
        shown = layer is not None and project is not None and project.mapLayer(layer.id()) is not None
        self._layer_id = layer.id() if layer is not None and shown else ""
        self._coding: ClassCoding | None = None
        self._band = self.band_of(parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Recognise the coding; write the legend, if it is wanted."""
        from ..core.classmap.class_source import open_class_source
        from ..core.geo.output_check import check_legend_path

        legend_file = self.file_target(parameters, self.LEGEND, context)
        if legend_file is None and not self._layer_id:
            raise RequestError(
                "There is no layer to style: the raster is not loaded.", "Load it, or name a legend file."
            )
        if legend_file is not None and legend_file.suffix not in LEGEND_SUFFIXES:
            raise RequestError(
                "{legend_file} is not a legend file.",
                "Use one of these extensions: {suffixes}.",
                legend_file=legend_file,
                suffixes=", ".join(LEGEND_SUFFIXES),
            )
        source = open_class_source(self.source.path, feedback, self._band, self.scheme_of(parameters, context))
        self._band = source.band
        self._coding = source.coding
        told: dict[str, Any] = {"RECOGNISED": source.scheme.id, "CODING": source.coding.coding}
        if legend_file is not None:
            check_legend_path(Path(legend_file), self.source.path)
            write_legends(Path(legend_file), source.coding.legend(), [legend_file.suffix], self._band)
            told[self.LEGEND] = str(legend_file)
        return told

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:  # type: ignore[override]
        """Style the layer, in the main thread."""
        project = context.project()
        layer = project.mapLayer(self._layer_id) if project is not None and self._layer_id else None
        if isinstance(layer, QgsRasterLayer) and self._coding is not None:
            style_with_choice(layer, self._coding.legend(), self._band)
        return {}
