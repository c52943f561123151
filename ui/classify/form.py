"""All that is filled in in the dialog, as one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsVectorLayerSelectedFeatureSource,
)

from ...core.classmap.schemes import ClassScheme
from ...core.errors import RequestError
from ...core.inference.card import ModelCard
from ...layers.choices import ALIGNMENTS, CLOUDS, DEVICES, LEVELS, OFF_GRID, UNITS
from ...layers.mask import mask_of
from ...layers.product_layer import results_folder
from ...layers.translation import tr
from .dates_row import FurtherDate
from .extents import core_extent, extent_text

if TYPE_CHECKING:
    from ...core.classify.request import ClassifyRequest

_TEMPORARY = QgsProcessing.TEMPORARY_OUTPUT
OUTPUTS = ("OUTPUT", "CONFIDENCE", "PROBABILITIES", "FILTERED", "LABELS", "MAJORITY", "DISAGREEMENT")
_ONE_DATE, _SEVERAL_DATES = "scene_mapper:classify", "scene_mapper:classifyseasons"


@dataclass(frozen=True)
class Polygons:
    """The polygons of a layer, as they were when they were chosen: for any thread.

    Attributes:
        layer_id: the layer's id in the project.
        selected_only: only its selected features.
        source: its features.
        crs: its CRS.
        file: how it is opened outside the project; "" if it is in no file.
    """

    layer_id: str
    selected_only: bool
    source: Any
    crs: QgsCoordinateReferenceSystem
    file: str = ""

    @classmethod
    def of(cls, layer: QgsVectorLayer, selected_only: bool) -> Polygons:
        """Take those of a layer; in the window's thread."""
        source = QgsVectorLayerSelectedFeatureSource(layer) if selected_only else QgsVectorLayerFeatureSource(layer)
        file = layer.source() if layer.providerType() == "ogr" and not layer.subsetString() else ""
        return cls(layer.id(), selected_only, source, layer.crs(), file)

    def features(self) -> Iterable[QgsFeature]:
        """Yield the features."""
        return self.source.getFeatures(QgsFeatureRequest())  # type: ignore[no-any-return]

    def parameter(self) -> QgsProcessingFeatureSourceDefinition | str:
        """Return them as the algorithm takes them.

        Raises:
            RequestError: their layer has left the project, and no file holds just them.
        """
        if QgsProject.instance().mapLayer(self.layer_id) is None:
            if self.selected_only or not self.file:
                raise RequestError(
                    tr("The polygon layer was removed from the project."), tr("Add it again and repeat the run.")
                )
            return self.file
        if self.selected_only:
            return QgsProcessingFeatureSourceDefinition(self.layer_id, True)
        return self.layer_id


@dataclass(frozen=True)
class Form:
    """What the user chose.

    Attributes:
        layer_id: the source layer's id in the project.
        layer_name: its name.
        path: what GDAL opens for it.
        card: the network's card.
        model: the network as the algorithm takes it, an id or a path; several with commas between them.
        bands: a mapping, or "" to go by name.
        units, level, cell_align, off_grid, device: core's words.
        extent: what is wanted, or None for all.
        polygons: likewise.
        cell_size_m: the cell's size, or None for the network's own.
        threads, batch: 0 for the best.
        output, confidence, probabilities, filtered, labels, majority, disagreement: as the algorithm takes them:
            a file, "TEMPORARY_OUTPUT", or "" if it is not wanted.
        dates: further layers of the same place, whose probabilities are averaged.
        threshold: the probability from which a class is in a label set, or None for the network's own.
        simplify: merge the 17 IGBP classes into the simplified ones.
        radar: what GDAL opens for the Sentinel-1 raster; "" for a network without.
        radar_layer: the same as the algorithm takes it, a layer's id or a path.
        radar_bands: a mapping of its bands, or "" to go by name.
        is_preview: a quick look, whose layer takes the place of the last one.
        atmosphere: what is done with another level than the network's, in core's words.
        clouds: what is done with clouds, likewise.
        each: of several networks, each makes a map of its own.
        series: the same for the runs of such maps; "" for a run of its own.
    """

    layer_id: str
    layer_name: str
    path: str
    card: ModelCard
    model: str
    bands: str
    units: str
    level: str
    extent: QgsReferencedRectangle | None
    polygons: Polygons | None
    cell_size_m: float | None
    cell_align: str
    off_grid: str
    device: str
    threads: int
    batch: int
    output: str
    confidence: str
    probabilities: str
    dates: tuple[FurtherDate, ...] = ()
    filtered: str = ""
    labels: str = ""
    threshold: float | None = None
    simplify: bool = False
    radar: str = ""
    radar_layer: str = ""
    radar_bands: str = ""
    is_preview: bool = False
    atmosphere: str = "auto"
    clouds: str = "none"
    majority: str = ""
    disagreement: str = ""
    each: bool = False
    series: str = ""

    @property
    def algorithm(self) -> str:
        """The algorithm that makes the map."""
        return _SEVERAL_DATES if self.dates else _ONE_DATE

    @property
    def map_scheme(self) -> ClassScheme:
        """The classes of the map: the network's, or the simplified ones."""
        return self.card.scheme.simplified if self.simplify else self.card.scheme

    def parameters(self) -> dict[str, Any]:
        """Return the algorithm's parameters; those that have their default are left out.

        A layer that has left the project since is named by its file.

        Raises:
            RequestError: the polygons are gone.
        """
        dates = [_still_there(date.layer_id, date.path) for date in self.dates]
        options = self._options()
        if self.radar:
            options["INPUT_S1"] = _still_there(self.radar_layer, self.radar)
        return {**self._scenes(_still_there(self.layer_id, self.path), dates), **options}

    def parameters_with_paths(self, named_outputs: bool = False) -> dict[str, Any]:
        """Return the same with files for layers: for a script or a terminal, where there is no project.

        Args:
            named_outputs: give temporary outputs a name beside the scene: `qgis_process` deletes
                temporary ones at its end.

        Raises:
            RequestError: the polygons are in no file, or only some of them are wanted; or a scene lies in
                QGIS's temporary folder, which is emptied when QGIS is closed.
        """
        for path in (self.path, self.radar, *(date.path for date in self.dates)):
            if path and Path(QgsProcessingUtils.tempFolder()) in Path(path).parents:
                raise RequestError(
                    tr("{file} is temporary: it is deleted when QGIS is closed.").format(file=Path(path).name),
                    tr("Save it to a file and select its layer."),
                )
        paths = {"INPUT_S1": self.radar}
        if self.polygons:
            if self.polygons.selected_only or not self.polygons.file:
                raise RequestError(
                    tr("The polygons are a selection or unsaved edits in this project, so a script cannot use them."),
                    tr("Save them to a file and select its layer."),
                )
            paths["MASK"] = self.polygons.file
        scenes = self._scenes(self.path, [date.path for date in self.dates])
        options = self._options()
        if named_outputs:
            paths.update({name: self._named(name) for name in OUTPUTS if options.get(name) == _TEMPORARY})
        return {**scenes, **options, **{name: path for name, path in paths.items() if path}}

    def _named(self, output: str) -> str:
        """Return the file beside the scene that an output without a name gets in a terminal."""
        scene = Path(self.path)
        kind = "" if output == "OUTPUT" else f"_{output.lower()}"
        return str(results_folder(self.path) / f"{scene.stem}_{self.card.id}{kind}.tif")

    def _scenes(self, first: str, others: list[str]) -> dict[str, Any]:
        return {"INPUTS": [first, *others]} if others else {"INPUT": first}

    def _options(self) -> dict[str, Any]:
        chosen = {
            "MODEL": self.model,
            "BANDS": self.bands,
            "UNITS": _word(UNITS, self.units),
            "LEVEL": _word(LEVELS, self.level),
            "ATMOSPHERE": self.atmosphere,
            "CLOUDS": _word(CLOUDS, self.clouds),
            "INPUT_S1": self.radar_layer,
            "BANDS_S1": self.radar_bands,
            "EXTENT": extent_text(self.extent),
            "MASK": self.polygons.parameter() if self.polygons else None,
            "CELL_SIZE": self.cell_size_m,
            "CELL_ALIGN": _word(ALIGNMENTS, self.cell_align),
            "OFF_GRID": _word(OFF_GRID, self.off_grid),
            "THRESHOLD": self.threshold,
            "SIMPLIFY": self.simplify,
            "DEVICE": _word(DEVICES, self.device),
            "THREADS": self.threads,
            "BATCH": self.batch,
            "OUTPUT": self.output,
            "CONFIDENCE": self.confidence,
            "PROBABILITIES": self.probabilities,
            "FILTERED": self.filtered,
            "LABELS": self.labels,
            "MAJORITY": self.majority,
            "DISAGREEMENT": self.disagreement,
        }
        defaults = {
            "UNITS": _word(UNITS, "auto"),
            "LEVEL": _word(LEVELS, "auto"),
            "ATMOSPHERE": "auto",
            "CLOUDS": _word(CLOUDS, "none"),
            "CELL_ALIGN": _word(ALIGNMENTS, "input"),
            "OFF_GRID": _word(OFF_GRID, "warp"),
            "DEVICE": _word(DEVICES, "auto"),
        }
        return {k: v for k, v in chosen.items() if v and v != defaults.get(k)}

    def files(self) -> list[Path]:
        """List the files that were named for the results."""
        named = (
            *(self.output, self.confidence, self.probabilities, self.filtered, self.labels),
            *(self.majority, self.disagreement),
        )
        return [Path(name) for name in named if name and name != QgsProcessing.TEMPORARY_OUTPUT]

    def request(self, scratch: Path) -> ClassifyRequest:
        """Return the same as core takes it, to make a plan of; in any thread.

        Args:
            scratch: the folder of temporary files, in place of outputs that have no name yet.
        """
        from ...core.classify.request import ClassifyRequest  # numpy's types come with it: not while a window opens

        output = _target(self.output, scratch, "classes")
        assert output is not None
        mask = mask_of(self.polygons.features(), self.polygons.crs) if self.polygons else None
        return ClassifyRequest(
            source=self.path,
            card=self.card,
            output=output,
            bands=self.bands,
            units=self.units,
            level=self.level,
            atmosphere=self.atmosphere,
            clouds=self.clouds,
            extent=mask.extent if mask else core_extent(self.extent),
            mask_wkt=mask.wkt if mask else "",
            mask_crs=mask.crs if mask else "",
            cell_size_m=self.cell_size_m,
            cell_align=self.cell_align,
            off_grid=self.off_grid,
            dates=tuple(date.path for date in self.dates),
            simplify=self.simplify,
            threshold=self.threshold,
            radar=self.radar,
            radar_bands=self.radar_bands,
            confidence=_target(self.confidence, scratch, "confidence"),
            probabilities=_target(self.probabilities, scratch, "probabilities"),
            labels=_target(self.labels, scratch, "labels"),
            filtered=_target(self.filtered, scratch, "filtered"),
            majority=_target(self.majority, scratch, "majority"),
            disagreement=_target(self.disagreement, scratch, "disagreement"),
            device=self.device,
            threads=self.threads,
            batch=self.batch,
        )


def _target(destination: str, scratch: Path, name: str) -> Path | None:
    if destination == QgsProcessing.TEMPORARY_OUTPUT:
        return scratch / f"scene_mapper_{name}.tif"
    return Path(destination) if destination else None


def _still_there(layer_id: str, path: str) -> str:
    """Return a layer's id while it is in the project, else its file."""
    return layer_id if QgsProject.instance().mapLayer(layer_id) is not None else path


def _word(words: dict[str, str], of_core: str) -> str:
    return next(word for word, core in words.items() if core == of_core)
