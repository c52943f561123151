"""``scene_mapper:classify``: a map of scene classes from a Sentinel-2 raster."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVariant,
    QgsRasterLayer,
)

from ..core.bands import parse_band_mapping
from ..core.card import ModelCard
from ..core.class_areas import areas_page, class_areas
from ..core.dependencies import add_to_path, has_onnxruntime
from ..core.errors import ModelError, RequestError
from ..core.legend_files import write_text_whole
from ..core.library import default_network, find_network
from ..ui.result_metadata import describe_map
from ..ui.styling import style_class_map, style_confidence, style_probabilities
from ..ui.translation import tr
from .algorithm import SceneMapperAlgorithm
from .classify_parameters import (
    ALIGNMENTS,
    DEVICES,
    OFF_GRID,
    UNITS,
    declare_inputs,
    declare_options,
    declare_targets,
)
from .mask import crs_text, mask_of

if TYPE_CHECKING:
    from ..core.engine import MapResult
    from ..core.request import Extent


class ClassifyAlgorithm(SceneMapperAlgorithm):
    """Parameters to a request, and a run's result to layers and figures."""

    INPUT = "INPUT"
    MODEL = "MODEL"
    BANDS = "BANDS"
    UNITS = "UNITS"
    EXTENT = "EXTENT"
    MASK = "MASK"
    CELL_SIZE = "CELL_SIZE"
    CELL_ALIGN = "CELL_ALIGN"
    OFF_GRID = "OFF_GRID"
    DEVICE = "DEVICE"
    THREADS = "THREADS"
    BATCH = "BATCH"
    OUTPUT = "OUTPUT"
    CONFIDENCE = "CONFIDENCE"
    PROBABILITIES = "PROBABILITIES"
    OUTPUT_HTML = "OUTPUT_HTML"

    def name(self) -> str:
        """Give the second part of the algorithm's id."""
        return "classify"

    def displayName(self) -> str:
        """Give the name that the toolbox shows."""
        return tr("Classify scenes")

    def group(self) -> str:
        """Give the heading in the toolbox."""
        return tr("Maps")

    def groupId(self) -> str:
        """Give the heading's id."""
        return "maps"

    def tags(self) -> list[str]:
        """Give the words by which it is found."""
        words = "lcz,local climate zone,wudapt,land cover,igbp,sentinel-2,deep learning,cnn,onnx,urban climate"
        return words.split(",")

    def shortDescription(self) -> str:
        """Say what it does in a sentence."""
        return tr("Makes a map of Local Climate Zones or land cover from a Sentinel-2 raster with a neural network.")

    def shortHelpString(self) -> str:
        """Say what it does, what it needs and what it gives."""
        return tr(
            "<p>Makes a map of <b>Local Climate Zones</b> (17 classes) or <b>land cover</b> from a Sentinel-2 raster. "
            "A convolutional network looks at the surroundings of each cell (a patch of the size that it was trained "
            "on) and gives the cell a class.</p>"
            "<p>The raster may be any file that GDAL reads, with the bands that the network needs. Bands are found by "
            "their names, wavelengths or colours, never silently by their position. A raster whose pixels are not "
            "10 m is warped on the fly.</p>"
            "<p>The map's cells have the size that the network was made for (100 m for Local Climate Zones). A cell "
            "of which more than half is without data has the value 255 (no data). The layer comes with the classes' "
            "usual colours and names; on request also with a map of <b>confidence</b> (the largest probability in "
            "percent) and of the <b>probabilities</b> of all classes.</p>"
            "<p>A network trained on one kind of product (top-of-atmosphere L1C or surface reflectance L2A) is less "
            "accurate on the other; its card says on what it was trained and how accurate it was.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        declare_inputs(self)
        declare_options(self)
        declare_targets(self)
        for output in (
            QgsProcessingOutputNumber("CELLS", tr("Cells with a class")),
            QgsProcessingOutputNumber("NODATA_CELLS", tr("Cells without data")),
            QgsProcessingOutputNumber("CELL_AREA", tr("Area of a cell [m²]")),
            QgsProcessingOutputVariant("CLASSES", tr("Cells and area of each class")),
            QgsProcessingOutputFile("LEGEND", tr("QGIS style beside the map")),
            QgsProcessingOutputNumber("SECONDS", tr("Duration [s]")),
            QgsProcessingOutputString("DEVICE_USED", tr("What computed")),
        ):
            self.addOutput(output)

    def canExecute(self) -> tuple[bool, str]:
        """Say what is missing on this machine."""
        add_to_path()
        if not has_onnxruntime():
            return False, tr(
                "The Python package onnxruntime, which runs the networks, is not installed. "
                "Install it from Scene Mapper's set-up page, or with 'pip install onnxruntime' into QGIS's Python."
            )
        return True, ""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse an unknown network, a raster that is none, unreadable bands, an output that is the input."""
        card = self._card(parameters, context)
        source = self.raster(parameters, self.INPUT, context)
        bands = self.parameterAsString(parameters, self.BANDS, context)
        if bands.strip():
            parse_band_mapping(bands, card.sentinel2_bands, source.n_bands, source.path)
        self.check_targets(parameters, source.path)

    def prepare(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the raster's file and the network."""
        self._source = self.raster(parameters, self.INPUT, context)
        if self._source.has_own_nodata:
            feedback.pushWarning(
                tr(
                    "The further no-data values in the properties of '{layer}' are not used: the file's own are."
                ).format(layer=self._source.name)
            )
        self._card_used = self._card(parameters, context)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the map."""
        from ..core.engine import classify
        from ..core.raster_io import check_output_path
        from ..core.request import ClassifyRequest

        page = self.file_target(parameters, self.OUTPUT_HTML, context)
        if page is not None:  # now, not when the map is done
            check_output_path(page, [self._source.path])
        output = self.target(parameters, self.OUTPUT, context)
        if output is None:
            raise RequestError("No output was given.", "Name the file that the map is to be written to.")
        cell_size = parameters.get(self.CELL_SIZE)
        polygons = self.parameterAsSource(parameters, self.MASK, context)
        mask = mask_of(polygons.getFeatures(), polygons.sourceCrs()) if polygons is not None else None
        request = ClassifyRequest(
            source=self._source.path,
            card=self._card_used,
            output=output,
            bands=self.parameterAsString(parameters, self.BANDS, context),
            units=UNITS[self.parameterAsEnumString(parameters, self.UNITS, context)],
            extent=self._extent(parameters, context) or (mask.extent if mask else None),
            mask_wkt=mask.wkt if mask else "",
            mask_crs=mask.crs if mask else "",
            cell_size_m=None if cell_size is None else self.parameterAsDouble(parameters, self.CELL_SIZE, context),
            cell_align=ALIGNMENTS[self.parameterAsEnumString(parameters, self.CELL_ALIGN, context)],
            off_grid=OFF_GRID[self.parameterAsEnumString(parameters, self.OFF_GRID, context)],
            confidence=self.target(parameters, self.CONFIDENCE, context),
            probabilities=self.target(parameters, self.PROBABILITIES, context),
            device=DEVICES[self.parameterAsEnumString(parameters, self.DEVICE, context)],
            threads=self.parameterAsInt(parameters, self.THREADS, context),
            batch=self.parameterAsInt(parameters, self.BATCH, context),
        )
        result = classify(request, feedback)
        self._present(result, context)
        return self._told(result, page)

    def _card(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ModelCard:
        name = self.parameterAsString(parameters, self.MODEL, context).strip()
        if name:
            return find_network(name)
        card = default_network()
        if card is None:
            raise ModelError("No network is installed.", "Import one: scene-mapper models import.")
        return card

    def _extent(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Extent | None:
        from ..core.request import Extent

        box = self.parameterAsExtent(parameters, self.EXTENT, context)
        if box.isNull():
            return None
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), crs_text(crs))

    def _present(self, result: MapResult, context: QgsProcessingContext) -> None:
        scheme = self._card_used.scheme
        of_what = f"{self._source.name} ({self._card_used.id})"
        # The class that covers most: the probability map's first view should show something.
        commonest = max(range(len(scheme)), key=lambda index: result.counts[scheme.codes[index]])
        map_name = f"{scheme.prefix or scheme.title} – {of_what}"
        card, source = self._card_used, self._source.name
        areas = [area.as_dict() for area in class_areas(result.counts, result.cell_area_m2, scheme)]

        def finish_map(layer: QgsRasterLayer) -> None:
            style_class_map(layer, scheme)
            describe_map(layer, card, source, areas)

        self.present(result.output, map_name, context, finish_map)
        self.present(result.confidence, tr("Confidence") + f" – {of_what}", context, style_confidence)
        self.present(
            result.probabilities,
            tr("Probabilities") + f" – {of_what}",
            context,
            lambda layer: style_probabilities(layer, commonest),
        )

    def _told(self, result: MapResult, page: Path | None) -> dict[str, Any]:
        scheme = self._card_used.scheme
        areas = class_areas(result.counts, result.cell_area_m2, scheme)
        told: dict[str, Any] = {
            self.OUTPUT: str(result.output),
            "CELLS": result.n_cells,
            "NODATA_CELLS": result.nodata_cells,
            "CELL_AREA": result.cell_area_m2,
            "CLASSES": {str(area.code): area.as_dict() for area in areas},
            "LEGEND": str(result.output.with_suffix(".qml")),
            "SECONDS": round(result.seconds, 3),
            "DEVICE_USED": result.device.text,
        }
        if result.confidence:
            told[self.CONFIDENCE] = str(result.confidence)
        if result.probabilities:
            told[self.PROBABILITIES] = str(result.probabilities)
        if page:
            notes = (
                tr("Network: {network}.").format(network=self._card_used.title),
                tr("{cells} cells of {area:g} ha have a class, {nodata} are without data.").format(
                    cells=f"{result.n_cells:,}", area=result.cell_area_m2 / 10_000, nodata=f"{result.nodata_cells:,}"
                ),
                *result.warnings,
            )
            write_text_whole(page, areas_page(f"{scheme.title}: {self._source.name}", notes, areas, scheme))
            told[self.OUTPUT_HTML] = str(page)
        return told
