"""A comparison of two maps as tables and a report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..classmap.class_areas import M2_PER_KM2, cells_text
from ..message import Message
from ..report.charts import matrix_chart
from ..report.csv_text import csv_text
from ..report.json_text import json_text
from ..report.report import Named, Report, percent
from ..report.square import LEFT_OUT, occurring
from ..version import version
from .compare import Changes
from .flow_chart import flow_chart

_MAX_CHANGES = 15
FIGURES: dict[str, tuple[str, str]] = {
    "oa": ("Agreement", "share of the cells that have the same class in both"),
    "kappa": ("Cohen's kappa", "agreement beyond chance"),
    "oa_w": ("Weighted agreement", "agreement weighted by the similarity of the two classes (Bechtel et al.)"),
    "oa_bu": ("Built or natural", "share of agreement when only built and natural types are distinguished"),
    "oa_u": ("Among built types", "share of agreement among cells that are of a built type in both"),
}
"""The figures of a comparison: title and meaning by key; the last three where the scheme knows built
types or how alike classes are."""


def changes_dict(changes: Changes) -> dict[str, Any]:
    """Return every figure as plain values, for JSON."""
    figures = changes.figures()
    return {
        "made_by": f"Scene Mapper {version()}",
        "from": changes.request.from_path,
        "to": changes.request.to_path,
        "scheme": changes.scheme.id,
        "codes": list(changes.scheme.codes),
        "cells": changes.cells.tolist(),
        "areas_m2": changes.areas_m2.tolist(),
        "figures": {key: figures[key] for key in FIGURES if key in figures},
        "changed_m2": changes.changed_m2,
        "cells_only_from": changes.only_from,
        "cells_only_to": changes.only_to,
        "cells_mixed": changes.mixed,
        "notes": list(changes.notes),
    }


def changes_json(changes: Changes) -> str:
    """Return every figure as JSON text."""
    return json_text(changes_dict(changes))


def changes_csv(changes: Changes) -> str:
    """Return every figure as CSV: pairs of classes that occur, then totals, then agreement."""
    scheme = changes.scheme
    labels = [scheme.legend_label(c) for c in scheme.classes]
    total = float(changes.areas_m2.sum())
    rows: list[Sequence[Any]] = [("from_code", "to_code", "from", "to", "cells", "area_m2", "share")]
    for i, j in zip(*np.nonzero(changes.cells)):
        area = float(changes.areas_m2[i, j])
        pair = (scheme.codes[i], scheme.codes[j], labels[i], labels[j])
        rows.append((*pair, int(changes.cells[i, j]), area, area / total))
    rows += [(), ("code", "class", "from_m2", "to_m2", "net_m2")]
    before, after = changes.areas_m2.sum(axis=1).tolist(), changes.areas_m2.sum(axis=0).tolist()
    rows += [(c, label, b, a, a - b) for c, label, b, a in zip(scheme.codes, labels, before, after)]
    rows += [(), ("figure", "value")]
    rows += [(key, value) for key, value in changes.figures().items() if key in FIGURES]
    rows += [("cells_only_from", changes.only_from), ("cells_only_to", changes.only_to)]
    rows.append(("cells_mixed", changes.mixed))
    return csv_text(rows)


def changes_html(changes: Changes, title: str = "") -> str:
    """Write the report as a whole HTML page."""
    first, second = changes.request.titles
    report = Report(title or f"{first} and {second}", f"{changes.scheme.title}: two maps compared")
    _overview(report, changes)
    _flows(report, changes)
    _matrix(report, changes)
    _totals(report, changes)
    report.heading("How it was made")
    report.bullets(changes.notes)
    rows = [("First map", changes.request.from_path), ("Second map", changes.request.to_path)]
    rows.append(("Only in the first map", cells_text(changes.only_from)))
    rows.append(("Only in the second map", f"{cells_text(changes.only_to)} (on the first map's grid)"))
    if changes.mixed:
        rows.append(("No class covers most of the cell", cells_text(changes.mixed)))
    report.facts(rows)
    return report.html()


def changes_summary(changes: Changes) -> str:
    """Return the main figures as a few lines."""
    lines = [f"{cells_text(int(changes.cells.sum()))} compared."]
    figures = changes.figures()
    lines += [
        f"{title:<22} {value:6.3f}" for key, (title, _) in FIGURES.items() if (value := figures.get(key)) is not None
    ]
    lines.append(f"{'Differing area':<22} {changes.changed_m2 / M2_PER_KM2:,.3f} km²")
    return "\n".join(lines)


def _overview(report: Report, changes: Changes) -> None:
    figures = changes.figures()
    tiles = []
    for key, (title, meaning) in FIGURES.items():
        value = figures.get(key)
        if key in figures:
            shown = percent(value) if key != "kappa" or value is None else f"{value:.3f}"
            tiles.append((shown, title, meaning))
    report.tiles(tiles)
    compared = float(changes.areas_m2.sum()) / M2_PER_KM2
    changed = changes.changed_m2 / M2_PER_KM2
    share = percent(changes.changed_m2 / float(changes.areas_m2.sum()))
    report.facts(
        [
            ("Compared", f"{cells_text(int(changes.cells.sum()))}, {compared:,.1f} km²"),
            ("Different", f"{changed:,.1f} km² ({share} of the area)"),
        ]
    )


def _flows(report: Report, changes: Changes) -> None:
    report.heading("Transitions of each class")
    scheme = changes.scheme
    labels = [scheme.short_label(c) for c in scheme.classes]
    colours = [c.colour for c in scheme.classes]
    report.figure(
        flow_chart(changes.areas_m2, labels, colours, *changes.request.titles),
        "Share of the compared area by class in the first map (left) and in the second (right).",
    )
    differing = changes.areas_m2.copy()
    np.fill_diagonal(differing, 0)
    order = [k for k in np.argsort(-differing, axis=None, kind="stable")[:_MAX_CHANGES] if differing.flat[k] > 0]
    n, total = len(scheme), changes.changed_m2 or 1.0
    report.heading("Largest changes")
    report.table(
        ("From", "To", "km²", "Cells", "Of all changes"),
        [
            (
                Named(scheme.legend_label(scheme.classes[k // n]), scheme.classes[k // n].colour),
                Named(scheme.legend_label(scheme.classes[k % n]), scheme.classes[k % n].colour),
                f"{differing.flat[k] / M2_PER_KM2:,.3f}",
                f"{changes.cells.flat[k]:,}",
                percent(float(differing.flat[k]) / total),
            )
            for k in (int(k) for k in order)
        ],
        text_columns=(1,),
    )


def _matrix(report: Report, changes: Changes) -> None:
    scheme = changes.scheme
    used = occurring(changes.cells)
    classes = [c for c, occurs in zip(scheme.classes, used) if occurs]
    columns = [c.label for c in classes]
    labels = columns if scheme.prefix else [f"{c.label} {c.name}" for c in classes]
    first, second = changes.request.titles
    cells, km2 = (matrix[np.ix_(used, used)] for matrix in (changes.cells, changes.areas_m2 / M2_PER_KM2))
    report.heading("Transition matrix")
    report.figure(
        matrix_chart(cells, labels, first, second, columns),
        Message("Cells by class in {first} (rows) and in {second} (columns).", first=first, second=second),
    )
    if not used.all():
        report.paragraph(LEFT_OUT, faint=True)
    report.lead("Area in km²:")
    report.table(
        ("From \\ to", *columns, "Sum"),
        [
            (label, *(f"{v:,.2f}" if v else "" for v in row), f"{sum(row):,.2f}")
            for label, row in zip(labels, km2.tolist())
        ],
        ("Sum", *(f"{v:,.2f}" for v in km2.sum(axis=0).tolist()), f"{km2.sum():,.2f}"),
        dense=True,
    )


def _totals(report: Report, changes: Changes) -> None:
    report.heading("Classes before and after")
    scheme, km2 = changes.scheme, changes.areas_m2 / M2_PER_KM2
    before, after, same = km2.sum(axis=1).tolist(), km2.sum(axis=0).tolist(), np.diag(km2).tolist()
    report.table(
        ("Class", "First, km²", "Second, km²", "Difference", "Same in both"),
        [
            (Named(scheme.legend_label(one), one.colour), f"{b:,.2f}", f"{a:,.2f}", f"{a - b:+,.2f}", f"{s:,.2f}")
            for one, b, a, s in zip(scheme.classes, before, after, same)
        ],
    )
