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
        """Say what it does in a sentence."""
        return tr("Gives a class raster of anybody's the usual colours and names of its classes.")

    def shortHelpString(self) -> str:
        """Say what it does, what it needs and what it gives."""
        return tr(
            "<p>Looks at the values of a class raster, recognises how it is coded and gives the layer the usual "
            "colours and names: Local Climate Zones as 1–17 or as 1–10 and 101–107, simplified IGBP and IGBP, and "
            "rasters whose values are explained by an attribute table.</p>"
            "<p>0, 255, negative values and the file's no-data value hold no class and are not drawn. What was "
            "recognised is told in the log. The legend can also be written to a file: QGIS style (.qml), SLD or "
            ".clr.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(tr("The layer to style."))
        self.declare_reading()
        filters = "QGIS (*.qml);;SLD (*.sld);;Colour file (*.clr)"
        self.declare(
            QgsProcessingParameterFileDestination(self.LEGEND, tr("Legend file"), filters, None, True, False),
            tr("Also write the legend: .qml, .sld or .clr by the name's ending."),
        )
        self.addOutput(QgsProcessingOutputString("RECOGNISED", tr("Scheme")))
        self.addOutput(QgsProcessingOutputString("CODING", tr("Coding of the values")))

    def prepare(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the raster's file and the layers of the project that show it."""
        super().prepare(parameters, context, feedback)
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        project = context.project()
        self._layer_id = layer.id() if project is not None and project.mapLayer(layer.id()) is not None else ""
        self._coding: ClassCoding | None = None
        self._band = self.band_of(parameters, context)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Recognise the coding; write the legend, if it is wanted."""
        from ..core.classmap.class_source import open_class_source

        legend_file = self.file_target(parameters, self.LEGEND, context)
        if legend_file is None and not self._layer_id:
            raise RequestError(
                "There is no layer to style: the raster is not loaded.", "Load it, or name a legend file."
            )
        if legend_file is not None and legend_file.suffix not in LEGEND_SUFFIXES:
            raise RequestError(f"{legend_file} is no legend file.", f"End in {', '.join(LEGEND_SUFFIXES)}.")
        source = open_class_source(self.source.path, feedback, self._band, self.scheme_of(parameters, context))
        self._coding = source.coding
        told: dict[str, Any] = {"RECOGNISED": source.scheme.id, "CODING": source.coding.coding}
        if legend_file is not None:
            write_legends(Path(legend_file), source.coding.legend(), [legend_file.suffix], self._band)
            told[self.LEGEND] = str(legend_file)
        return told

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Style the layer, in the main thread."""
        project = context.project()
        layer = project.mapLayer(self._layer_id) if project is not None and self._layer_id else None
        if isinstance(layer, QgsRasterLayer) and self._coding is not None:
            style_with_choice(layer, self._coding.legend(), self._band)
        return {}
