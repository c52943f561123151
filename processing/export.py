"""``scene_mapper:export``: write a class map as another tool expects it."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVariant,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..core.analysis.export_targets import TOOLS, export_targets
from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.layer_styles import style_with_choice
from ..layers.translation import tr
from .algorithm import choice
from .map_tool import MapToolAlgorithm


class ExportAlgorithm(MapToolAlgorithm):
    """Coding, nodata and band names as a tool reads them, and legends beside."""

    TARGET = "TARGET"
    FILTERED = "FILTERED"
    CONFIDENCE = "CONFIDENCE"
    REPRESENTATIVES = "REPRESENTATIVES"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "export"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Export class map for other tools")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "lcz,export,w2w,wrf,umep,geoclimate,lcz4r,wudapt,lcz generator,igbp,recode,reclassify"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Writes a class map with the codes, nodata value and band names that another tool expects.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        tools = "".join(f"<li>{tr(tool.about)}</li>" for tool in TOOLS if tool.about)
        rest = tr(
            "<p>1-17, 101-107 and 11-17 (the same as 1-17: natural types as 11 to 17) are codings without a tool. "
            "igbp10 and igbp17 convert between IGBP and simplified IGBP. A simplified class that merges several "
            "IGBP classes is left out unless one of them may represent all.</p>"
            "<p>The map is a GeoTIFF (Byte, nodata 255) with colours and names. Its legend is written next to it as "
            "QGIS style (.qml), SLD and .clr.</p>"
        )
        return tr("<p>Tools expect different codes:</p>") + f"<ul>{tools}</ul>{rest}"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(tr("The class map, in any known coding."))
        self.declare(
            choice(self.TARGET, tr("Export for"), list(export_targets())),
            tr("The tool, the coding, or the IGBP scheme."),
        )
        self.declare(
            QgsProcessingParameterRasterLayer(self.FILTERED, tr("Filtered map"), optional=True),
            tr("The same map after filtering, for the band lczFilter (w2w and LCZ Generator only)."),
        )
        self.declare(
            QgsProcessingParameterRasterLayer(self.CONFIDENCE, tr("Confidence map"), optional=True),
            tr("The confidence of each cell, 0 to 100 %, for the band lczProb (w2w and LCZ Generator only)."),
        )
        self.declare(
            QgsProcessingParameterBoolean(self.REPRESENTATIVES, tr("Use one IGBP class for merged classes"), False),
            tr(
                "From igbp10 to igbp17: Forest becomes Mixed Forest, Shrubland becomes Open Shrublands; "
                "Savanna and Croplands keep their names."
            ),
            advanced=True,
        )
        self.declare_reading()
        self.declare(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Exported map")),
            tr("The GeoTIFF. Its legends are written next to it under the same name."),
        )
        self.addOutput(QgsProcessingOutputString("CODING", tr("Coding")))
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr("Classified cells")))
        self.addOutput(QgsProcessingOutputNumber("LOST", tr("Cells without a code in this coding")))
        self.addOutput(QgsProcessingOutputVariant("FILES", tr("Map and legends")))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the files of the map and of the further bands."""
        super().read_inputs(parameters, context, feedback)
        self._further = {
            name: self.raster(parameters, name, context).path if parameters.get(name) else ""
            for name in (self.FILTERED, self.CONFIDENCE)
        }

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Write the map."""
        from ..core.analysis.export import ExportRequest, run_export

        output = self.target(parameters, self.OUTPUT, context)
        if output is None:
            raise RequestError("No output was given.", "Enter the output file of the map.")
        target = self.parameterAsEnumString(parameters, self.TARGET, context)
        request = ExportRequest(
            source=self.source.path,
            output=output,
            target=target,
            band=self.band_of(parameters, context),
            scheme=self.scheme_of(parameters, context),
            filtered=self._further[self.FILTERED],
            confidence=self._further[self.CONFIDENCE],
            representatives=self.parameterAsBoolean(parameters, self.REPRESENTATIVES, context),
        )
        result = run_stoppably(partial(run_export, request), feedback)
        legend, band = result.coding.legend(), result.shown_band
        name = f"{self.source.name} – {target}"
        self.present(output, name, context, lambda layer: style_with_choice(layer, legend, band))
        return {
            self.OUTPUT: str(output),
            "CODING": result.coding.coding,
            "CELLS": sum(result.cells),
            "LOST": result.lost,
            "FILES": [str(path) for path in result.files],
        }
