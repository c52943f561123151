"""``scene_mapper:classify``: a map of scene classes from a Sentinel-2 raster."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVariant,
)

from ..core.errors import ModelError, RequestError
from ..core.feedback import Feedback
from ..core.inference.card import ModelCard
from ..core.networks.find import default_network, find_networks
from ..core.sentinel.band_mapping import parse_band_mapping
from ..core.setup.dependencies import add_to_path, has_onnxruntime
from ..core.stoppable import run_stoppably
from ..layers.choices import ALIGNMENTS, CLOUDS, DEVICES, LEVELS, OFF_GRID, UNITS
from ..layers.layer_source import RasterInput
from ..layers.mask import crs_text, mask_of, unchecked_features
from ..layers.translation import tr, tr_n
from .algorithm import SceneMapperAlgorithm
from .classify_parameters import declare_inputs, declare_options, declare_scene, declare_targets
from .classify_results import outputs, present_maps, write_page
from .groups import MAPS
from .output_layer import chosen_file
from .scene_parameter import scene_of
from .several_rasters import is_empty

if TYPE_CHECKING:
    from ..core.classify.request import ClassifyRequest, Extent
    from ..core.classify.result import MapResult


class ClassifyAlgorithm(SceneMapperAlgorithm):
    """Parameters to a request, and a run's result to layers and figures."""

    GROUP = MAPS
    INPUT = "INPUT"
    MODEL = "MODEL"
    BANDS = "BANDS"
    UNITS = "UNITS"
    INPUT_S1 = "INPUT_S1"
    BANDS_S1 = "BANDS_S1"
    EXTENT = "EXTENT"
    MASK = "MASK"
    CELL_SIZE = "CELL_SIZE"
    CELL_ALIGN = "CELL_ALIGN"
    LEVEL = "LEVEL"
    ATMOSPHERE = "ATMOSPHERE"
    CLOUDS = "CLOUDS"
    INPUT_CLOUDS = "INPUT_CLOUDS"
    OFF_GRID = "OFF_GRID"
    THRESHOLD = "THRESHOLD"
    SIMPLIFY = "SIMPLIFY"
    DEVICE = "DEVICE"
    THREADS = "THREADS"
    BATCH = "BATCH"
    HALF = "HALF"
    OUTPUT = "OUTPUT"
    CONFIDENCE = "CONFIDENCE"
    PROBABILITIES = "PROBABILITIES"
    FILTERED = "FILTERED"
    LABELS = "LABELS"
    MAJORITY = "MAJORITY"
    DISAGREEMENT = "DISAGREEMENT"
    OUTPUT_HTML = "OUTPUT_HTML"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "classify"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Classify scenes")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "lcz,local climate zone,wudapt,land cover,igbp,sentinel-2,deep learning,cnn,onnx,urban climate"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Creates a map of Local Climate Zones or land cover from a Sentinel-2 raster with a neural network.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Creates a map of <b>Local Climate Zones</b> (17 classes) or <b>land cover</b> from a "
            "Sentinel-2 raster. A convolutional network classifies each cell from its surroundings (a patch "
            "of the size it was trained on).</p><p>The raster can be any file that GDAL reads, with the "
            "bands that the network needs. Bands are matched by name, wavelength or colour, never by "
            "position alone. A raster with other pixel sizes is resampled on the fly.</p><p>The cells of the "
            "map have the size that the network was made for (100 m for Local Climate Zones). A cell with "
            "more than half of its area without data is nodata (255). The layer has the standard colours and "
            "class names. Optional outputs are the <b>confidence</b> (the largest probability in percent) "
            "and the <b>probabilities</b> of all classes.</p><p>A <b>multi-label</b> network, such as the "
            "SEN12MS baselines, decides for each class whether it is present. The map then shows the most "
            "probable class, and the <b>label sets</b> all classes that are present, for example Forest + "
            "Water. Networks that use <b>Sentinel-1</b> need a second raster with VV and VH.</p><p>The card "
            "of a network states the level it was trained on (Level-1C or Level-2A) and its accuracy. A "
            "raster of another level is converted with a model of the atmosphere.</p><p><b>Several networks</b> "
            "with commas between them make one map together: their probabilities are averaged. The optional "
            "outputs <b>majority map</b> and <b>disagreement</b> show what the networks say on their own.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_source()
        declare_inputs(self)
        declare_options(self)
        declare_targets(self)
        for output in (
            QgsProcessingOutputNumber("CELLS", tr("Classified cells")),
            QgsProcessingOutputNumber("NODATA_CELLS", tr("Nodata cells")),
            QgsProcessingOutputNumber("CELL_AREA", tr("Cell area [m²]")),
            QgsProcessingOutputVariant("CLASSES", tr("Cells and area per class")),
            QgsProcessingOutputVariant("FILTERED_CLASSES", tr("Cells and area per class after filtering")),
            QgsProcessingOutputFile("LEGEND", tr("QGIS style file")),
            QgsProcessingOutputNumber("SECONDS", tr("Duration [s]")),
            QgsProcessingOutputString("DEVICE_USED", tr("Device used")),
        ):
            self.addOutput(output)

    def declare_source(self) -> None:
        """Declare the parameter that names what the map is made of; a child may declare another."""
        declare_scene(self)

    def scenes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[RasterInput]:
        """Return what the map is made of: the first gives the grid, the others are further dates.

        Raises:
            InputError: one is no raster.
        """
        return [scene_of(self, parameters, self.INPUT, context)]

    def canExecute(self) -> tuple[bool, str]:
        """Return whether it can run on this machine, and what is missing."""
        add_to_path()
        if not has_onnxruntime():
            return False, tr(
                "The Python package onnxruntime, which runs the networks, is not installed. Install it with "
                "Raster ▸ Scene Mapper ▸ Setup…."
            )
        return True, ""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse what the network cannot do, rasters that are none, unreadable bands, an output that is the input."""
        # numpy comes with it: not while QGIS starts
        from ..core.classify.request import check_fits_network, check_threshold
        from ..core.sentinel.conditions import parse_atmosphere

        card = self._card(parameters, context)
        radar = self._radar_given(parameters, context)
        threshold = self._number(parameters, self.THRESHOLD, context)
        bands, bands_s1 = (self.parameterAsString(parameters, n, context) for n in (self.BANDS, self.BANDS_S1))
        parse_atmosphere(self.parameterAsString(parameters, self.ATMOSPHERE, context))
        for source in self.scenes(parameters, context):
            if bands.strip() and not source.is_product:
                parse_band_mapping(bands, card.sentinel2_bands, source.n_bands, source.path)
            self.check_targets(parameters, source.path)
        if radar is not None:
            if bands_s1.strip() and card.sentinel1_bands:
                parse_band_mapping(bands_s1, card.sentinel1_bands, radar.n_bands, radar.path)
            self.check_targets(parameters, radar.path)
        if threshold is not None:
            check_threshold(threshold)
        check_fits_network(
            card,
            radar=radar is not None,
            label_sets=threshold is not None or bool(chosen_file(parameters.get(self.LABELS))),
            simplify=self.parameterAsBoolean(parameters, self.SIMPLIFY, context),
            filtered=bool(chosen_file(parameters.get(self.FILTERED))),
            together=any(chosen_file(parameters.get(name)) for name in (self.MAJORITY, self.DISAGREEMENT)),
        )

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the rasters' files and the network."""
        self._scenes = self.scenes(parameters, context)
        self._radar = self._radar_given(parameters, context)
        for raster in (*self._scenes, *([self._radar] if self._radar else [])):
            if raster.has_own_nodata:
                feedback.pushWarning(
                    tr(
                        "The additional nodata values in the properties of '{layer}' are ignored; the nodata "
                        "value of the file is used."
                    ).format(layer=raster.name)
                )
        self._card_used = self._card(parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Make the map."""
        from ..core.classify.engine import InProcess, classify
        from ..core.draft import claimed
        from ..core.geo.output_check import Output, check_outputs

        page = self.file_target(parameters, self.OUTPUT_HTML, context)
        output = self.target(parameters, self.OUTPUT, context)
        if output is None:
            raise RequestError("No output was given.", "Enter the output file of the map.")
        request = self._request(parameters, context, output)
        if page is not None:  # now, not when the map is done
            check_outputs([Output(page), *(Output(path, (".qml",)) for path in request.outputs)], request.inputs)
        with claimed([page]):
            result = run_stoppably(partial(classify, request, InProcess()), feedback)
            name = self._source_name(result)
            present_maps(self, result, self._card_used, name, context)
            if page:
                write_page(page, result, self._card_used, name)
        return {**outputs(result), **({self.OUTPUT_HTML: str(page)} if page else {})}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext, output: Path) -> ClassifyRequest:
        from ..core.classify.request import ClassifyRequest

        polygons = self.parameterAsSource(parameters, self.MASK, context)
        mask = mask_of(unchecked_features(polygons), polygons.sourceCrs()) if polygons is not None else None
        first, *others = (scene.path for scene in self._scenes)
        return ClassifyRequest(
            source=first,
            card=self._card_used,
            output=output,
            bands=self.parameterAsString(parameters, self.BANDS, context),
            units=UNITS[self.parameterAsEnumString(parameters, self.UNITS, context)],
            extent=self._extent(parameters, context) or (mask.extent if mask else None),
            mask_wkt=mask.wkt if mask else "",
            mask_crs=mask.crs if mask else "",
            cell_size_m=self._number(parameters, self.CELL_SIZE, context),
            cell_align=ALIGNMENTS[self.parameterAsEnumString(parameters, self.CELL_ALIGN, context)],
            level=LEVELS[self.parameterAsEnumString(parameters, self.LEVEL, context)],
            atmosphere=self.parameterAsString(parameters, self.ATMOSPHERE, context),
            clouds=self._clouds(parameters, context),
            off_grid=OFF_GRID[self.parameterAsEnumString(parameters, self.OFF_GRID, context)],
            dates=tuple(others),
            radar=self._radar.path if self._radar else "",
            radar_bands=self.parameterAsString(parameters, self.BANDS_S1, context),
            simplify=self.parameterAsBoolean(parameters, self.SIMPLIFY, context),
            threshold=self._number(parameters, self.THRESHOLD, context),
            confidence=self.target(parameters, self.CONFIDENCE, context),
            probabilities=self.target(parameters, self.PROBABILITIES, context),
            labels=self.target(parameters, self.LABELS, context),
            filtered=self.target(parameters, self.FILTERED, context),
            majority=self.target(parameters, self.MAJORITY, context),
            disagreement=self.target(parameters, self.DISAGREEMENT, context),
            device=DEVICES[self.parameterAsEnumString(parameters, self.DEVICE, context)],
            threads=self.parameterAsInt(parameters, self.THREADS, context),
            batch=self.parameterAsInt(parameters, self.BATCH, context),
            half=self.parameterAsBoolean(parameters, self.HALF, context),
        )

    def _source_name(self, result: MapResult) -> str:
        first, *others = self._scenes
        name, known = first.name, result.scenes[0] if result.scenes else None
        if known and known.product and (first.is_product or name == Path(first.path).stem):  # no name that a user gave
            name = known.title
        return tr_n("{first} and {n} more", len(others), first=name) if others else name

    def _card(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ModelCard:
        name = self.parameterAsString(parameters, self.MODEL, context).strip()
        if name:
            return find_networks(name)
        card = default_network()
        if card is None:
            raise ModelError("No network is installed.", "Import one in Raster ▸ Scene Mapper ▸ Networks….")
        return card

    def _radar_given(self, parameters: dict[str, Any], context: QgsProcessingContext) -> RasterInput | None:
        if is_empty(parameters.get(self.INPUT_S1)):
            return None
        return self.raster(parameters, self.INPUT_S1, context)

    def _clouds(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return the raster of clouds, or core's word for what is done with them."""
        if is_empty(parameters.get(self.INPUT_CLOUDS)):
            return CLOUDS[self.parameterAsEnumString(parameters, self.CLOUDS, context)]
        return self.raster(parameters, self.INPUT_CLOUDS, context).path

    def _number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        if is_empty(parameters.get(name)):
            return None
        return float(self.parameterAsDouble(parameters, name, context))

    def _extent(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Extent | None:
        from ..core.classify.request import Extent

        box = self.parameterAsExtent(parameters, self.EXTENT, context)
        if box.isNull():
            return None
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), crs_text(crs))
