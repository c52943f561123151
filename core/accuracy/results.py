"""Every figure of a comparison, worked out once, and as JSON and CSV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..message import Message
from ..report.csv_text import csv_text
from ..report.json_text import json_text
from ..version import version
from .assess import REASONS, Comparison
from .figures import HEADLINES, ClassFigures, class_figures, headline_figures
from .spread import FIELD_DRAWS, FIELD_TEST_SHARE, INTERVAL_DRAWS, Spread, field_spread, interval


@dataclass(frozen=True)
class Results:
    """A comparison and its figures.

    Attributes:
        comparison: map and reference, counted.
        headline: the map's figures by key of `HEADLINES`.
        interval: bootstrap spread of each; low and high bound the 95 % interval.
        field: the spread of 25 draws of 30 %.
        classes: each class's figures, in the scheme's order.
    """

    comparison: Comparison
    headline: dict[str, float | None]
    interval: dict[str, Spread]
    field: dict[str, Spread]
    classes: tuple[ClassFigures, ...]


def work_out(comparison: Comparison) -> Results:
    """Work out every figure of a comparison."""
    scheme, matrix = comparison.scheme, comparison.matrix
    return Results(
        comparison,
        headline_figures(matrix, scheme),
        interval(comparison.sample, scheme),
        field_spread(comparison.sample, scheme),
        class_figures(matrix, scheme),
    )


def results_dict(results: Results) -> dict[str, Any]:
    """Return every figure as plain values, for JSON; shares are 0 to 1, None is "not defined"."""
    comparison = results.comparison
    scheme, matrix, request = comparison.scheme, comparison.matrix, comparison.request
    return {
        "made_by": f"Scene Mapper {version()}",
        "map": {"path": request.map_path, "band": comparison.band, "provenance": dict(comparison.provenance)},
        "reference": {
            "path": request.reference_path,
            "kind": comparison.kind,
            "polygons": comparison.n_units,
            "polygons_used": comparison.n_units_used,
            "cells": dict(comparison.tally),
            "unknown_names": dict(comparison.unknown),
            "mapping": request.mapping,
            "share_of_a_cell_needed": request.rule.share,
        },
        "scheme": scheme.id,
        "figures": results.headline,
        "bootstrap": {
            "interval_95": {key: asdict(value) for key, value in results.interval.items()},
            "interval_draws": INTERVAL_DRAWS,
            "field": {key: asdict(value) for key, value in results.field.items()},
            "field_draws": FIELD_DRAWS,
            "field_test_share": FIELD_TEST_SHARE,
            "drawn": "cells" if comparison.kind == "raster" else comparison.kind,
        },
        "classes": [
            {"label": one.label, "name": one.name, **asdict(figures)}
            for one, figures in zip(scheme.classes, results.classes)
        ],
        "confusion_matrix": {
            "rows": "reference",
            "columns": "map",
            "codes": list(scheme.codes),
            "cells": matrix.tolist(),
            "share": (matrix / max(int(matrix.sum()), 1)).tolist(),
        },
        "top": _top_dict(comparison),
        "notes": list(comparison.notes),
    }


def results_json(results: Results) -> str:
    """Return every figure as JSON text."""
    return json_text(results_dict(results))


def results_csv(results: Results) -> str:
    """Return every figure as CSV: sections divided by an empty line, each with a header of its own."""
    comparison = results.comparison
    scheme, matrix = comparison.scheme, comparison.matrix
    labels = [scheme.legend_label(c) for c in scheme.classes]
    rows: list[Sequence[Any]] = [("map", comparison.request.map_path)]
    rows += [("reference", comparison.request.reference_path), ()]
    rows.append(("figure", "value", "low_95", "high_95", "field_mean", "field_deviation", "meaning"))
    for key, value in results.headline.items():
        whole, field = results.interval.get(key), results.field.get(key)
        bounds = (whole.low, whole.high) if whole else (None, None)
        spread = (field.mean, field.deviation) if field else (None, None)
        rows.append((key, value, *bounds, *spread, HEADLINES[key][1]))
    rows += [(), ("code", "class", "precision", "recall", "f1", "reference_cells", "map_cells", "agree_cells")]
    for label, one in zip(labels, results.classes):
        figures = (one.precision, one.recall, one.f1, one.n_reference, one.n_map, one.n_agree)
        rows.append((one.code, label, *figures))
    rows += [(), ("confusion matrix in cells: reference (rows), map (columns)", *labels)]
    rows += [(label, *line) for label, line in zip(labels, matrix.tolist())]
    rows += [(), ("confusion matrix as share of all cells", *labels)]
    rows += [(label, *line) for label, line in zip(labels, (matrix / max(int(matrix.sum()), 1)).tolist())]
    rows += [(), ("reference cells", "cells")]
    rows += [(REASONS[key], count) for key, count in comparison.tally.items()]
    if comparison.top is not None:
        rows += [(), ("class", "reference_cells", "top_1", "top_2", "top_3")]
        shares = [comparison.top.per_class(depth) for depth in (1, 2, 3)]
        rows += list(zip(labels, comparison.top.reference.tolist(), *shares))
        rows.append(("average", None, *(comparison.top.average(depth) for depth in (1, 2, 3))))
    return csv_text(rows)


def summary_text(results: Results) -> str:
    """Return the main figures as a few lines for a terminal or a log."""
    comparison = results.comparison
    tally = comparison.tally
    lines: list[str] = [
        Message("{tally:,} of {sum:,} reference cells compared.", tally=tally["used"], sum=sum(tally.values()))
    ]
    for key, value in results.headline.items():
        if value is not None and key in results.interval:
            bounds = results.interval[key]
            lines.append(f"{HEADLINES[key][0]:<28} {value:6.3f}   95 %: {bounds.low:.3f} to {bounds.high:.3f}")
    left = [f"{REASONS[k].lower()}: {n:,}" for k, n in tally.items() if n and k != "used"]
    if left:
        lines.append("Not used: " + "; ".join(left) + ".")
    if comparison.unknown:
        lines.append("No classes: " + ", ".join(sorted(comparison.unknown)[:8]) + ".")
    return "\n".join(lines)


def _top_dict(comparison: Comparison) -> dict[str, Any] | None:
    top = comparison.top
    if top is None:
        return None
    return {
        "cells": int(np.sum(top.reference)),
        "average": {str(depth): top.average(depth) for depth in (1, 2, 3)},
        "overall": {str(depth): top.overall(depth) for depth in (1, 2, 3)},
        "classes": {
            str(code): [top.per_class(depth)[i] for depth in (1, 2, 3)]
            for i, code in enumerate(comparison.scheme.codes)
        },
    }


def map_name(path: str) -> str:
    """Return a file's name for people."""
    return Path(path.partition("|")[0]).name
