"""Scene labels of a whole map, written as rasters, as a layer of polygons and as a table."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..classmap.class_map import PROBABILITY_NODATA, new_class_map, new_probability_map
from ..classmap.class_source import ClassSource, RowSpan, open_class_source, row_spans
from ..classmap.label_map import add_label_legend, label_dtype, label_nodata, new_label_map
from ..classmap.label_rule import LabelRule
from ..classmap.legend_files import add_legends
from ..classmap.schemes import IGBP, NODATA_CODE, ClassScheme
from ..classmap.unreliable import unreliable_note_of_map
from ..draft import claimed
from ..errors import RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..files import write_text_whole
from ..geo.map_geometry import MapGeometry
from ..geo.new_raster import NewRaster
from ..geo.output_check import Output, check_outputs
from ..message import Message
from ..percent import percent_text
from ..report.text_outputs import check_text_name
from .scene_label_layer import SceneLayer
from .scene_label_result import LabelResult
from .scene_labels import SceneLabels, count_scenes, index_table, label_scenes


@dataclass(frozen=True)
class LabelRequest:
    """What is to be labelled, how, and which results are wanted; at least one.

    Attributes:
        source: the dense class raster.
        rule: scene size and threshold.
        band: the band that holds the classes, from 1; 0 to find it by its name.
        scheme: their scheme; None to find out.
        single: a class map with a cell a scene: the commonest class.
        shares: a raster with a Float32 band a class: its share, 0 to 1, nodata -1.
        bits: a raster of label sets, see `label_map`.
        layer: a GeoPackage of the scenes' outlines with a table.
        table: a CSV file of the classes' distribution.
        report: a page with the distribution as chart and table.
    """

    source: str
    rule: LabelRule = field(default_factory=LabelRule)
    band: int = 0
    scheme: ClassScheme | None = None
    single: Path | None = None
    shares: Path | None = None
    bits: Path | None = None
    layer: Path | None = None
    table: Path | None = None
    report: Path | None = None

    @property
    def outputs(self) -> list[Path]:
        """The files that are to be written."""
        wanted = (self.single, self.shares, self.bits, self.layer, self.table, self.report)
        return [path for path in wanted if path is not None]


def run_scene_labels(request: LabelRequest, feedback: Feedback) -> LabelResult:
    """Label the scenes of a dense class map.

    Scenes are counted from the upper left corner; those at the right and lower edge keep what
    there is of them. Memory does not grow with the map's height.

    Args:
        request: what, how and where to.
        feedback: told of progress and of what was assumed, and asked whether to stop.

    Returns:
        The classes' distribution.

    Raises:
        RequestError: nothing is to be written, or a parameter cannot be used.
        InputError: the source is no class raster.
        OutputError: a result cannot be written.
        RunCancelled: the user stopped; nothing is left.
    """
    if not request.outputs:
        raise RequestError("No output was requested.", "Name at least one output.")
    legends = {request.single: (".qml",), request.bits: (".qml",)}
    check_outputs([Output(path, legends.get(path, ())) for path in request.outputs], [request.source])
    check_text_name(request.table, "CSV")
    check_text_name(request.report, "HTML")
    source = open_class_source(request.source, feedback, request.band, request.scheme, unnamed=IGBP)
    scheme, px = source.scheme.simplified, request.rule.scene_px
    if scheme is not source.scheme:
        feedback.pushInfo(
            Message(
                "{scheme_title} is merged into {scheme_title_2} first.",
                scheme_title=source.scheme.title,
                scheme_title_2=scheme.title,
            )
        )
    notes = unreliable_note_of_map(source.provenance)
    for note in notes:
        feedback.pushInfo(note)
    table = index_table(source.scheme)
    grid = _scene_grid(source.geometry, px)
    if source.geometry.rows % px or source.geometry.cols % px:
        feedback.pushInfo("Scenes at the right or lower edge are smaller than the others.")
    tally = _Tally(scheme)
    with claimed(request.outputs), ExitStack() as stack:
        writers = _open_writers(request, source, scheme, grid, stack)
        for strip in row_spans(source.geometry.rows, source.geometry.cols, multiple=px):
            stop_if_cancelled(feedback)
            labels = _labels_of(source, strip, table, request.rule)
            for writer in writers:
                writer.write(strip.row // px, labels)
            tally.add(labels)
            feedback.setProgress(95 * (strip.row + strip.height) / source.geometry.rows)
        result = tally.result(grid, notes)
        for writer in writers:
            writer.finish(result)
        _write_texts(request, result)
    feedback.setProgress(100)
    return result


class _Tally:
    """Counts labels strip by strip."""

    def __init__(self, scheme: ClassScheme) -> None:
        self._scheme = scheme
        self._totals = np.zeros((3, len(scheme)), np.int64)
        self._labelled, self._sets = 0, set[int]()

    def add(self, labels: SceneLabels) -> None:
        """Count the scenes of a strip."""
        held = labels.single >= 0
        self._labelled += int(held.sum())
        self._totals[0] += (labels.counts * held).sum(axis=(1, 2))
        self._totals[1] += np.bincount(labels.single[held], minlength=len(self._scheme))
        self._totals[2] += labels.several.sum(axis=(1, 2))
        self._sets.update(np.unique(labels.bits[held]).tolist())

    def result(self, grid: MapGeometry, notes: tuple[Message, ...]) -> LabelResult:
        """Return all counts of a grid of scenes, with what the reader of the map should know."""
        dense, single, several = (tuple(int(n) for n in row) for row in self._totals)
        sets = frozenset(self._sets)
        return LabelResult(
            scheme=self._scheme,
            rows=grid.rows,
            cols=grid.cols,
            labelled=self._labelled,
            dense=dense,
            single=single,
            several=several,
            label_sets=sets,
            notes=notes,
        )


def _write_texts(request: LabelRequest, result: LabelResult) -> None:
    """Write the table and the report."""
    if request.table:
        write_text_whole(request.table, result.table())
    if request.report:
        write_text_whole(request.report, result.report(request.source, request.rule))


class _RasterWriter:
    """Writes one kind of raster of the scenes, all of its bands."""

    def __init__(
        self,
        raster: NewRaster,
        values: Callable[[SceneLabels], NDArray[Any]],
        overviews: str,
        legend: Callable[[NewRaster, LabelResult], object] = lambda _raster, _result: None,
    ) -> None:
        self._raster, self._values, self._overviews, self._legend = raster, values, overviews, legend

    def write(self, first_row: int, labels: SceneLabels) -> None:
        """Write rows of scenes, of which the first is the map's ``first_row``."""
        for band, plane in enumerate(self._values(labels), 1):
            self._raster.write(band, first_row, plane)

    def finish(self, result: LabelResult) -> None:
        """Close the file and give it its name, together with its legend."""
        self._raster.complete(self._overviews)
        self._legend(self._raster, result)
        self._raster.publish()


def _open_writers(
    request: LabelRequest, source: ClassSource, scheme: ClassScheme, grid: MapGeometry, stack: ExitStack
) -> list[_RasterWriter | SceneLayer]:
    """Begin the outputs; what is not finished is removed when the stack is left."""
    px, threshold = request.rule.scene_px, request.rule.threshold
    provenance = {
        **source.provenance,
        "SOURCE": request.source,
        "SCENE_LABELS": f"scenes of {px} x {px} pixels, label sets from {percent_text(threshold, 0)}",
    }
    code_of = np.asarray([*scheme.codes, NODATA_CODE], np.uint8)  # -1, no label, is the last
    writers: list[_RasterWriter | SceneLayer] = []
    if request.single:
        raster = stack.enter_context(new_class_map(request.single, grid, scheme, provenance))
        writers.append(_RasterWriter(raster, lambda labels: code_of[labels.single][np.newaxis], "MODE", _class_legend))
    if request.shares:
        raster = stack.enter_context(new_probability_map(request.shares, grid, scheme, provenance))
        writers.append(_RasterWriter(raster, _shares, "AVERAGE"))
    if request.bits:
        raster = stack.enter_context(new_label_map(request.bits, grid, scheme, provenance))
        writers.append(_RasterWriter(raster, lambda labels: _bits(labels, scheme), "NEAREST", _set_legend))
    if request.layer:
        writers.append(stack.enter_context(SceneLayer(request.layer, scheme, source.geometry, px)))
    return writers


def _labels_of(source: ClassSource, strip: RowSpan, table: NDArray[np.int64], rule: LabelRule) -> SceneLabels:
    """Label the scenes of a strip, which is read in parts where scenes are large."""
    n_classes, px = len(source.scheme.simplified), rule.scene_px
    rows, cols = -(-strip.height // px), -(-source.geometry.cols // px)
    counts = np.zeros((n_classes + 1, rows, cols), np.int64)
    for part in row_spans(strip.height, source.geometry.cols):
        codes = source.read(strip.row + part.row, part.height)
        found = count_scenes(codes, table, n_classes, px, part.row % px)
        first = part.row // px
        counts[:, first : first + found.shape[1]] += found
    return label_scenes(counts, rule)


def _class_legend(raster: NewRaster, result: LabelResult) -> None:
    add_legends(raster, result.scheme)


def _set_legend(raster: NewRaster, result: LabelResult) -> None:
    add_label_legend(raster, result.label_sets, result.scheme)


def _shares(labels: SceneLabels) -> NDArray[np.float32]:
    return np.where(labels.single >= 0, labels.shares, PROBABILITY_NODATA).astype(np.float32)


def _bits(labels: SceneLabels, scheme: ClassScheme) -> NDArray[Any]:
    sets = np.where(labels.single >= 0, labels.bits, label_nodata(scheme))
    return sets[np.newaxis].astype(label_dtype(scheme))


def _scene_grid(geometry: MapGeometry, px: int) -> MapGeometry:
    x, a, b, y, d, e = geometry.transform
    return MapGeometry(
        -(-geometry.rows // px), -(-geometry.cols // px), (x, a * px, b * px, y, d * px, e * px), geometry.crs_wkt
    )
