"""The accuracy report: figures, matrix and bars of one comparison as a page to hand in."""

from __future__ import annotations

import numpy as np

from ..classmap.unreliable import unreliable_note_of_map
from ..message import Message, counted
from ..percent import percent_text
from ..report.charts import BarSeries, bar_chart, matrix_chart
from ..report.report import Named, Report, percent
from ..report.square import LEFT_OUT, occurring
from .assess import REASONS
from .figures import HEADLINES
from .results import Results, map_name
from .spread import FIELD_DRAWS, INTERVAL_DRAWS, Spread

_TILES = ("oa", "oa_u", "oa_bu", "oa_w", "kappa", "macro_f1", "aa")
_MAX_TILES = 6


def accuracy_html(results: Results, title: str = "") -> str:
    """Write the report.

    Args:
        results: the figures.
        title: the report's title; "" names it after the map.

    Returns:
        A whole HTML page that needs no other file.
    """
    comparison = results.comparison
    name = map_name(comparison.request.map_path)
    report = Report(title or f"Accuracy of {name}", f"{comparison.scheme.title}, cell by cell")
    _overview(report, results)
    _figures(report, results)
    _matrix(report, results)
    _classes(report, results)
    _top(report, results)
    _reference_cells(report, results)
    _provenance(report, results)
    return report.html()


def _overview(report: Report, results: Results) -> None:
    comparison = results.comparison
    keys = [key for key in _TILES if key in results.headline][:_MAX_TILES]
    values = [(_number(k, results.headline[k]), _bounds(k, results.interval.get(k))) for k in keys]
    report.tiles([(value, HEADLINES[k][0], bounds) for k, (value, bounds) in zip(keys, values)])
    used, touched = comparison.tally["used"], sum(comparison.tally.values())
    units = ""
    if comparison.kind != "raster":
        units = f" of {comparison.n_units_used:,} of {comparison.n_units:,} {comparison.kind}"
    report.facts(
        [
            ("Map", map_name(comparison.request.map_path)),
            ("Reference", map_name(comparison.request.reference_path)),
            ("Classes", f"{comparison.scheme.title} ({len(comparison.scheme)})"),
            ("Compared", f"{counted(used, 'cells')}{units}; the reference touches {counted(touched, 'cells')}"),
        ]
    )


def _figures(report: Report, results: Results) -> None:
    report.heading("Figures")
    rows = []
    for key, value in results.headline.items():
        field = results.field.get(key)
        rows.append(
            (
                HEADLINES[key][0],
                _number(key, value),
                _bounds(key, results.interval.get(key)),
                _mean_and_deviation(key, field),
                HEADLINES[key][1],
            )
        )
    report.table(
        ("Figure", "Value", "95 % interval", f"{FIELD_DRAWS} draws", "What it is"),
        rows,
        text_columns=(4,),
    )
    drawn = "cells" if results.comparison.kind == "raster" else results.comparison.kind
    text: str = Message(
        "Interval: bootstrap, {interval_draws} draws of {drawn} with replacement. {field_draws} draws: mean "
        "and standard deviation over {field_draws} random test sets of 30 % of the {drawn} of each class, as "
        "is usual in the literature.",
        interval_draws=INTERVAL_DRAWS,
        drawn=drawn,
        field_draws=FIELD_DRAWS,
    )
    if drawn == "cells":
        text += " Neighbouring cells are similar, so both are lower bounds of the true spread."
    report.paragraph(text, faint=True)


def _matrix(report: Report, results: Results) -> None:
    report.heading("Confusion matrix")
    comparison = results.comparison
    used = occurring(comparison.matrix)
    classes = [c for c, occurs in zip(comparison.scheme.classes, used) if occurs]
    matrix = comparison.matrix[np.ix_(used, used)]
    columns = [c.label for c in classes]
    labels = columns if comparison.scheme.prefix else [f"{c.label} {c.name}" for c in classes]
    report.figure(
        matrix_chart(matrix, labels, "reference", "map", columns),
        "Cells by class of the reference (rows) and of the map (columns). The deeper the colour, the larger the "
        "share of the reference's class: blue agrees, orange does not.",
    )
    if not used.all():
        report.paragraph(LEFT_OUT, faint=True)
    counts = [
        (label, *(f"{v:,}" if v else "" for v in row), f"{sum(row):,}") for label, row in zip(labels, matrix.tolist())
    ]
    sums = ("Sum", *(f"{v:,}" for v in matrix.sum(axis=0).tolist()), f"{matrix.sum():,}")
    report.lead("Cells:")
    report.table(("Reference", *columns, "Sum"), counts, sums, dense=True)
    report.lead("Percent of the reference's class (the diagonal is the recall):")
    report.table(
        ("Reference", *columns),
        [
            (label, *(f"{100 * v / max(sum(row), 1):.1f}" if v else "" for v in row))
            for label, row in zip(labels, matrix.tolist())
        ],
        dense=True,
    )


def _classes(report: Report, results: Results) -> None:
    report.heading("Classes")
    scheme = results.comparison.scheme
    labels = [scheme.legend_label(c) for c in scheme.classes]
    colours = [c.colour for c in scheme.classes]
    report.figure(
        bar_chart(labels, [BarSeries("", [c.f1 for c in results.classes], colours)], "F1", True, 1.12),
        "F1 per class; – where neither reference nor map has the class.",
    )
    report.table(
        ("Class", "Precision", "Recall", "F1", "Reference cells", "Map cells", "Agree"),
        [
            (
                Named(label, colour), percent(one.precision), percent(one.recall), percent(one.f1),
                f"{one.n_reference:,}", f"{one.n_map:,}", f"{one.n_agree:,}",
            )
            for label, colour, one in zip(labels, colours, results.classes)
        ],
    )  # fmt: skip
    report.paragraph(
        "Precision is also called user's accuracy (the share of the map class that is correct), recall "
        "producer's accuracy (the share of the reference class that the map finds). Map cells are counted "
        "among the compared cells.",
        faint=True,
    )
    for note in unreliable_note_of_map(results.comparison.provenance):
        report.paragraph(note)


def _top(report: Report, results: Results) -> None:
    top, scheme = results.comparison.top, results.comparison.scheme
    if top is None:
        return
    report.heading("Most probable classes")
    first, third = top.per_class(1), top.per_class(3)
    rows = [
        (Named(scheme.legend_label(one), one.colour), f"{n:,}", percent(a), percent(b))
        for one, n, a, b in zip(scheme.classes, top.reference.tolist(), first, third)
    ]
    average = ("Average", f"{top.reference.sum():,}", percent(top.average(1)), percent(top.average(3)))
    report.table(("Class", "Number", "Top-1", "Top-3"), rows, average)
    report.paragraph("Share of cells whose reference class is the most probable one, or among the three.", faint=True)


def _reference_cells(report: Report, results: Results) -> None:
    report.heading("Reference cells")
    comparison = results.comparison
    touched = max(sum(comparison.tally.values()), 1)
    rows = [
        (text, f"{comparison.tally[key]:,}", percent(comparison.tally[key] / touched)) for key, text in REASONS.items()
    ]
    report.table(("Use of the reference cells", "Cells", "Share"), rows)
    rule = comparison.request.rule
    needed = "more than half" if rule.share <= 0.5 else f"at least {percent_text(rule.share, 0)}"
    report.paragraph(Message("A cell is used if {needed} of it belongs to one class of the reference.", needed=needed))
    if comparison.unknown:
        names = ", ".join(f"“{name}”" for name in sorted(comparison.unknown)[:12])
        report.paragraph(Message("Names or values in the reference that are not a class: {names}.", names=names))


def _provenance(report: Report, results: Results) -> None:
    comparison = results.comparison
    report.heading("How it was made")
    if comparison.notes:
        report.bullets(comparison.notes)
    facts = [(key.replace("_", " ").capitalize(), value) for key, value in sorted(comparison.provenance.items())]
    if facts:
        report.lead("Provenance stored in the map file:")
        report.facts(facts)
    else:
        report.paragraph("The map file contains no provenance.")
    report.facts([("Map file", comparison.request.map_path), ("Reference file", comparison.request.reference_path)])


def _number(key: str, value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if key == "kappa" else percent(value)


def _mean_and_deviation(key: str, spread: Spread | None) -> str:
    if spread is None:
        return "–"
    if key == "kappa":
        return f"{spread.mean:.3f} ± {spread.deviation:.3f}"
    return f"{100 * spread.mean:.1f} ± {percent(spread.deviation)}"


def _bounds(key: str, spread: Spread | None) -> str:
    if spread is None:
        return "–"
    if key == "kappa":
        return f"{spread.low:.3f} to {spread.high:.3f}"
    return f"{100 * spread.low:.1f} to {percent(spread.high)}"
