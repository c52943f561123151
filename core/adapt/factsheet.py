"""The factsheet of an adapted network: map, areas, accuracy, and what the figure does not say, on one page."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..accuracy.figures import HEADLINES
from ..classmap.class_areas import class_areas, km2_decimals, km2_text
from ..geo.ground import invert_transform
from ..geo.vector_io import read_vector
from ..message import Message
from ..report.charts import matrix_chart
from ..report.map_picture import map_picture
from ..report.report import Named, Report, percent
from ..report.square import occurring
from .cross_validation import AreaAccuracy
from .head import FOR_AREAS
from .result import AdaptResult
from .tables import SHOWN_FIGURES, accuracy_columns, f1_text, figure_rows, figure_text

_DATE = re.compile(r"(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)")
LIMITS = (
    (
        "Training areas are easier to classify than the rest of the city, because they are drawn where the class "
        "is obvious. Elsewhere the map is less accurate."
    ),
    "The areas were drawn by one person. An error in the areas affects both the map and the measured accuracy.",
    "All areas lie in the same scenes. For another season or another city, measure the accuracy there.",
    "The accuracy of a class with few areas is uncertain, as its spread shows.",
)


def factsheet_html(result: AdaptResult, title: str = "") -> str:
    """Write the factsheet.

    Args:
        result: of `adapt.adapt_network`.
        title: of the page; "" names it after the network.

    Returns:
        A whole HTML page that needs no other file.
    """
    report = Report(title or f"Factsheet of {result.card.title}", f"{result.areas.scheme.title}, {_dates(result)}")
    _tiles(report, result)
    _map(report, result)
    _accuracy(report, result)
    _classes(report, result)
    _matrix(report, result)
    _suspicious(report, result)
    report.heading("Limits of the figures")
    report.bullets(LIMITS)
    _provenance(report, result)
    return report.html()


def dates_in(name: str) -> str:
    """Return the date that a scene's name bears, as 2017-08-29; "" if it bears none."""
    found = _DATE.search(name)
    return "-".join(found.groups()) if found else ""


def _dates(result: AdaptResult) -> str:
    dates = [dates_in(name) for name in result.scenes]
    return "scenes of " + " and ".join(d or name for d, name in zip(dates, result.scenes))


def _leading(result: AdaptResult) -> tuple[AreaAccuracy | None, str]:
    """Return the accuracy that the page leads with, and where it was measured."""
    if result.test is not None:
        return result.test.adapted, "separate test areas"
    return result.accuracy, "areas not used for training"


def _tiles(report: Report, result: AdaptResult) -> None:
    accuracy, where = _leading(result)
    if accuracy is None:
        report.paragraph("The accuracy could not be measured: no class has two areas.")
        return
    report.tiles(
        [(figure_text(accuracy, key), HEADLINES[key][0], where) for key in SHOWN_FIGURES if key in accuracy.figures]
    )


def _map(report: Report, result: AdaptResult) -> None:
    report.heading("Map")
    scheme, codes = result.areas.scheme, result.codes
    caption = f"Made by {result.card.id} of {result.scenes[0]}; outlined: the training areas."
    if result.is_sampled:
        caption += " Only a sample of the scene's cells was computed."
    report.figure(
        map_picture(codes, {c.code: c.rgb for c in scheme.classes}, result.card.cell_size_m, _outlines(result)), caption
    )
    counts = np.bincount(codes.ravel(), minlength=256)
    present = [c for c in scheme.classes if counts[c.code]]
    report.key([Named(scheme.legend_label(c), c.colour) for c in present])
    areas = class_areas({c.code: int(counts[c.code]) for c in scheme.classes}, result.card.cell_size_m**2, scheme)
    decimals = km2_decimals(result.card.cell_size_m**2)
    report.table(
        ("Class", "Cells", "km²", "Share"),
        [
            (
                Named(scheme.legend_label(scheme.by_code(one.code)), scheme.by_code(one.code).colour),
                f"{one.cells:,}",
                km2_text(one.area_ha, decimals),
                percent(one.share),
            )
            for one in areas
            if one.cells
        ],
    )


def _outlines(result: AdaptResult) -> list[NDArray[np.float64]]:
    """Return the outer ring of each training area in columns and rows of cells."""
    rings = []
    for feature in read_vector(result.areas.path, result.geometry.crs_wkt, result.request.layer).features:
        shape = feature.geometry
        parts = [shape.GetGeometryRef(i) for i in range(shape.GetGeometryCount())]
        for part in parts:
            ring = part.GetGeometryRef(0) if part.GetGeometryCount() else part
            points = [invert_transform(result.geometry.transform, p[0], p[1]) for p in ring.GetPoints() or ()]
            if points:
                rings.append(np.array(points))
    return rings


def _accuracy(report: Report, result: AdaptResult) -> None:
    columns = accuracy_columns(result)
    if result.test is not None:
        report.heading("Accuracy on separate test areas")
        tested = [("adapted", result.test.adapted)]
        if result.test.original is not None:
            tested.append(("original", result.test.original))
        _figures_table(report, tested)
        n_areas = sum(n for n, _ in result.test.areas.counts().values())
        report.paragraph(
            Message(
                "{cells:,} cells of {n} areas in {name}, which were not used for training.",
                cells=int(result.test.adapted.matrix.sum()),
                n=n_areas,
                name=Path(result.test.areas.path).name,
            ),
            faint=True,
        )
    if not columns:
        return
    report.heading("Accuracy by area")
    _figures_table(report, columns)
    report.paragraph(
        "Mean and standard deviation of 25 repetitions. In each, 70 % of the areas of every class are used for "
        "training, and the cells of the others for testing, as in the LCZ Generator. The strength of the "
        "change was chosen beforehand by cross-validation on the same areas. original: the network before "
        "adapting; random forest: 50 trees, on the means and standard deviations of the pixels of each cell.",
        faint=True,
    )
    if result.kept_original:
        report.paragraph(
            "The original last layer was kept, because it is more accurate on areas not used for training: adapted and "
            "original are the same. The fitted one is in the column 'rejected last layer'."
        )


def _figures_table(report: Report, columns: list[tuple[str, AreaAccuracy]]) -> None:
    report.table(("Figure", *(name for name, _ in columns)), figure_rows(columns))


def _classes(report: Report, result: AdaptResult) -> None:
    report.heading("Training areas")
    scheme, columns = result.areas.scheme, accuracy_columns(result)
    rows: list[tuple[str | Named, ...]] = []
    for code, (n_areas, n_cells) in result.areas.counts().items():
        scene_class = scheme.by_code(code)
        f1 = [f1_text(accuracy, code) for _, accuracy in columns]
        rows.append((Named(scheme.legend_label(scene_class), scene_class.colour), f"{n_areas}", f"{n_cells:,}", *f1))
    counts = result.areas.counts().values()
    total = ("Sum", f"{sum(n for n, _ in counts)}", f"{sum(n for _, n in counts):,}", *("" for _ in columns))
    report.table(("Class", "Areas", "Cells", *(f"F1, {name}" for name, _ in columns)), rows, total)
    if result.problems:
        report.lead("Found before training:")
        report.bullets([problem.text for problem in result.problems])


def _matrix(report: Report, result: AdaptResult) -> None:
    accuracy, where = _leading(result)
    if accuracy is None:
        return
    used = occurring(accuracy.matrix)
    classes = [c for c, one in zip(accuracy.scheme.classes, used) if one]
    labels = [accuracy.scheme.legend_label(c) for c in classes]
    report.heading("Confusion matrix")
    report.figure(
        matrix_chart(accuracy.matrix[np.ix_(used, used)], labels, "areas", "map", [c.label for c in classes]),
        f"Cells by class of the areas (rows) and of the map (columns), on {where}"
        + (f", {accuracy.repetitions} repetitions added up." if accuracy.repetitions > 1 else "."),
    )


def _suspicious(report: Report, result: AdaptResult) -> None:
    if not result.suspicious:
        return
    report.heading("Areas to check")
    scheme = result.areas.scheme
    report.table(
        ("Area", "Class", "What is odd"),
        [(f"number {v.number}", scheme.legend_label(scheme.by_code(v.code)), str(v.reason)) for v in result.suspicious],
        text_columns=(1, 2),
    )


def _provenance(report: Report, result: AdaptResult) -> None:
    card, parent = result.card, result.parent
    strength, recipe = result.measured.strength, result.measured.recipe
    made = "" if strength is None else f"ridge {strength:g} on the change"
    if recipe == FOR_AREAS:
        made += "; all classes count the same, because counting them by their share in the scene was less accurate"
    report.heading("How it was made")
    report.facts(
        [
            ("Network", f"{card.id}, SHA-256 {card.sha256}"),
            ("Adapted from", f"{parent.title} ({parent.id}), SHA-256 {parent.sha256 or 'unknown'}"),
            ("New last layer", made or "none: the original one was kept"),
            ("Scenes", "; ".join(result.scenes)),
            ("Dates", "; ".join(filter(None, map(dates_in, result.scenes))) or "not in the scenes' names"),
            ("Training areas", Path(result.areas.path).name),
            ("Cell", f"{card.cell_size_m:g} m"),
            ("Licence of the network", parent.licence or "unknown"),
            ("Cite", parent.citation or "the authors of the network"),
        ]
    )
    report.bullets([*result.areas.notes, *(str(warning) for warning in result.warnings)])
