"""Compare scenes with several labels each: the map's label sets with a reference's."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..classmap.class_map import scheme_of
from ..classmap.class_source import row_spans
from ..classmap.label_rule import LABEL_THRESHOLD, MIN_PROBABILITY
from ..classmap.schemes import ClassScheme
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.map_geometry import geometry_of, same_grid
from ..geo.pixel_mask import PixelMask, alpha_band
from ..geo.raster_io import open_raster, read_window
from ..message import counted
from ..report.charts import BarSeries, bar_chart
from ..report.csv_text import csv_text
from ..report.json_text import json_text
from ..report.report import Named, Report, percent
from ..version import version
from .itself import warn_of_itself
from .multilabel import LabelCounts
from .results import map_name


@dataclass(frozen=True)
class LabelAccuracyRequest:
    """What to compare. Both rasters lie on the same grid, a cell a scene.

    Attributes:
        map_path: a band per class (probabilities or shares), or one band of label bits.
        reference_path: likewise.
        scheme: the classes, or None to see from the files.
        map_least: from which value on a class of the map counts as a label.
        reference_least: the same for the reference.
    """

    map_path: str
    reference_path: str
    scheme: ClassScheme | None = None
    map_least: float = MIN_PROBABILITY
    reference_least: float = LABEL_THRESHOLD

    def __post_init__(self) -> None:
        for least in (self.map_least, self.reference_least):
            if not math.isfinite(least):
                raise RequestError("A minimum value of {least:g} is not valid.", "Enter a number.", least=least)


@dataclass(frozen=True)
class LabelAccuracy:
    """Label sets, counted.

    Attributes:
        request: what was compared.
        scheme: the classes.
        counts: scenes by class.
        n_left_out: scenes that hold data in one of the two only; an empty set of labels is data.
    """

    request: LabelAccuracyRequest
    scheme: ClassScheme
    counts: LabelCounts
    n_left_out: int


class _LabelRaster:
    """Reads label sets: bit i, or band i + 1, is output index i."""

    def __init__(self, dataset: gdal.Dataset, scheme: ClassScheme, least: float) -> None:
        self._dataset, self._n, self._least = dataset, len(scheme), least
        alpha = alpha_band(dataset)
        self._bands = [number for number in range(1, dataset.RasterCount + 1) if number != alpha]
        self._bits = len(self._bands) == 1
        if self._bits and dataset.GetRasterBand(1).GetColorTable() is not None:
            raise InputError(
                "{getdescription} is a map of single classes, not of label sets.",
                "Select a raster of label sets, or use 'accuracy' for class maps.",
                getdescription=dataset.GetDescription(),
            )
        if len(self._bands) not in (1, len(scheme)):
            raise InputError(
                "{path} has {n} bands, and {scheme_title} have {n_scheme} classes.",
                "Choose a raster with one band per class, or one with a single band of label bits.",
                path=dataset.GetDescription(),
                n=len(self._bands),
                scheme_title=scheme.title,
                n_scheme=len(scheme),
            )
        self._nodata = [dataset.GetRasterBand(number).GetNoDataValue() for number in self._bands]
        self._mask = PixelMask(dataset, self._bands)

    def read(self, row: int, height: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Read rows: labels (scene, class), and whether the scene holds data (scene,): an empty set is data."""
        width = self._dataset.RasterXSize
        values = (
            read_window(self._dataset, self._bands, row=row, col=0, height=height, width=width)
            .reshape(len(self._bands), -1)
            .T
        )
        held = np.isfinite(values).all(axis=1) & (values >= 0).all(axis=1)
        held &= self._mask.read(row, 0, height, width).ravel()
        for column, nodata in zip(values.T, self._nodata):
            if nodata is not None:
                held &= column != nodata
        if not self._bits:
            return values >= self._least, held
        held &= values[:, 0] < 2**self._n  # 65535 and the like are nodata, declared or not
        sets = np.where(held[:, np.newaxis], values, 0).astype(np.int64)
        return (sets >> np.arange(self._n)) & 1 == 1, held


def compare_labels(request: LabelAccuracyRequest, feedback: Feedback) -> LabelAccuracy:
    """Compare label sets scene by scene.

    Args:
        request: what to compare.
        feedback: told of progress and asked whether to stop.

    Raises:
        InputError: a raster cannot be read, or the two have different grids.
        RequestError: the scheme is not known.
        RunCancelled: the user stopped.
    """
    warn_of_itself(request.map_path, request.reference_path, feedback)
    mapped, reference = open_raster(request.map_path), open_raster(request.reference_path)
    scheme = request.scheme or scheme_of(mapped) or scheme_of(reference)
    if scheme is None:
        raise RequestError("Neither raster states the classes of its labels.", "Choose the class scheme.")
    _check_same_grid(mapped, reference, request)
    ours = _LabelRaster(mapped, scheme, request.map_least)
    theirs = _LabelRaster(reference, scheme, request.reference_least)
    counts, n_left_out = LabelCounts(len(scheme)), 0
    for strip in row_spans(mapped.RasterYSize, mapped.RasterXSize, 500_000):
        stop_if_cancelled(feedback)
        predicted, has_predicted = ours.read(strip.row, strip.height)
        labels, has_labels = theirs.read(strip.row, strip.height)
        both = has_predicted & has_labels
        n_left_out += int((has_predicted ^ has_labels).sum())
        counts.add(labels[both], predicted[both])
        feedback.setProgress(100 * (strip.row + strip.height) / mapped.RasterYSize)
    if not counts.n_scenes:
        raise InputError("No scene has labels in both rasters.", "Check that both rasters contain labels.")
    return LabelAccuracy(request, scheme, counts, n_left_out)


def _check_same_grid(mapped: gdal.Dataset, reference: gdal.Dataset, request: LabelAccuracyRequest) -> None:
    if not same_grid(geometry_of(mapped), geometry_of(reference)):
        raise InputError(
            "{map_path} and {reference_path} do not have the same grid.",
            "Create both with scenes of the same size and position.",
            map_path=request.map_path,
            reference_path=request.reference_path,
        )


def labels_dict(comparison: LabelAccuracy) -> dict[str, Any]:
    """Return every figure as plain values, for JSON."""
    counts, scheme = comparison.counts, comparison.scheme
    return {
        "made_by": f"Scene Mapper {version()}",
        "map": comparison.request.map_path,
        "reference": comparison.request.reference_path,
        "map_least": comparison.request.map_least,
        "reference_least": comparison.request.reference_least,
        "scheme": scheme.id,
        "scenes": counts.n_scenes,
        "scenes_left_out": comparison.n_left_out,
        "average_f1": counts.average_f1(),
        "overall_f1": counts.overall_f1(),
        "equal_label_sets": counts.equal_sets(),
        "classes": [
            {"code": one.code, "name": one.name, **asdict(figures)}
            for one, figures in zip(scheme.classes, counts.figures())
        ],
    }


def labels_json(comparison: LabelAccuracy) -> str:
    """Return every figure as JSON text."""
    return json_text(labels_dict(comparison))


def labels_csv(comparison: LabelAccuracy) -> str:
    """Return every figure as CSV."""
    counts, scheme = comparison.counts, comparison.scheme
    rows: list[Any] = [("code", "class", "number", "predicted", "agree", "precision", "recall", "f1")]
    for one, f in zip(scheme.classes, counts.figures()):
        rows.append((one.code, scheme.legend_label(one), f.n_reference, f.n_predicted, f.n_agree, *_scores(f)))
    rows += [(), ("average_f1", counts.average_f1()), ("overall_f1", counts.overall_f1())]
    rows += [("equal_label_sets", counts.equal_sets()), ("scenes", counts.n_scenes)]
    rows.append(("scenes_left_out", comparison.n_left_out))
    return csv_text(rows)


def labels_html(comparison: LabelAccuracy, title: str = "") -> str:
    """Write the report as a whole HTML page."""
    counts, scheme, request = comparison.counts, comparison.scheme, comparison.request
    report = Report(title or f"Accuracy of {map_name(request.map_path)}", f"{scheme.title}, several labels per scene")
    report.tiles(
        [
            (percent(counts.overall_f1()), "Overall F1", "all labels together (micro)"),
            (percent(counts.average_f1()), "Average F1", "mean of the reference's classes (macro)"),
            (percent(counts.equal_sets()), "Equal label sets", "scenes with identical labels"),
        ]
    )
    least = f"a value of at least {request.map_least:g} in the map, {request.reference_least:g} in the reference"
    report.facts(
        [
            ("Map", request.map_path),
            ("Reference", request.reference_path),
            ("Scenes", f"{counts.n_scenes:,} compared; {comparison.n_left_out:,} hold data in one of the two only"),
            ("A label is", least),
        ]
    )
    labels = [scheme.legend_label(c) for c in scheme.classes]
    figures = counts.figures()
    bars = BarSeries("", [f.f1 for f in figures], [c.colour for c in scheme.classes])
    report.heading("Classes")
    report.figure(bar_chart(labels, [bars], "F1", True, 1.12), "F1 per class; – if neither raster has the label.")
    report.table(
        ("Class", "Number", "Predicted", "Agree", "Precision", "Recall", "F1"),
        [
            (Named(label, one.colour), f"{f.n_reference:,}", f"{f.n_predicted:,}", f"{f.n_agree:,}",
             *(percent(v) for v in _scores(f)))
            for label, one, f in zip(labels, scheme.classes, figures)
        ],
    )  # fmt: skip
    return report.html()


def labels_summary(comparison: LabelAccuracy) -> str:
    """Return the main figures as a few lines."""
    counts = comparison.counts
    average, overall = percent(counts.average_f1()), percent(counts.overall_f1())
    return f"{counted(counts.n_scenes, 'scenes')} compared.\nAverage F1 {average}\nOverall F1 {overall}"


def _scores(figures: Any) -> tuple[float | None, float | None, float | None]:
    return figures.precision, figures.recall, figures.f1
