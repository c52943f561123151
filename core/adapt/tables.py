"""The figures of an adapted network as text and as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..accuracy.figures import HEADLINES
from ..message import counted
from ..percent import percent_text
from .cross_validation import AreaAccuracy
from .result import AdaptResult

NONE_TEXT = "–"
SHOWN_FIGURES = ("oa", "oa_u", "oa_bu", "oa_w", "macro_f1")
"""The figures of `accuracy.figures.HEADLINES` that the field reports of training areas."""


def accuracy_columns(result: AdaptResult) -> list[tuple[str, AreaAccuracy]]:
    """Return what was measured by area, each with its name."""
    columns = [
        ("adapted", result.measured.adapted),
        ("original", result.measured.original),
        ("random forest on pixels", result.measured.forest),
        ("rejected last layer", result.measured.rejected),
    ]
    return [(name, accuracy) for name, accuracy in columns if accuracy is not None]


def adapt_dict(result: AdaptResult) -> dict[str, Any]:
    """Return everything that was found, ready for JSON."""
    scheme = result.areas.scheme
    return {
        "id": result.card.id,
        "network": str(result.card.model_path),
        "sha256": result.card.sha256,
        "parent": result.parent.id,
        "parent_sha256": result.parent.sha256,
        "scenes": list(result.scenes),
        "areas": result.areas.path,
        "cells": result.n_cells,
        "classes": [
            {"code": code, "name": scheme.legend_label(scheme.by_code(code)), "areas": areas, "cells": cells}
            for code, (areas, cells) in result.areas.counts().items()
        ],
        "unknown": dict(result.areas.unknown),
        "kept_original": result.kept_original,
        "strength": result.measured.strength,
        "accuracy": {name: _accuracy(accuracy) for name, accuracy in accuracy_columns(result)},
        "test_areas": None
        if result.test is None
        else {
            "areas": result.test.areas.path,
            "adapted": _accuracy(result.test.adapted),
            "original": _accuracy(result.test.original) if result.test.original else None,
        },
        "suspicious": [
            {
                "number": v.number,
                "class": v.code,
                "rather": v.rather,
                "probability": v.probability,
                "distance": v.distance,
                "reason": str(v.reason),
            }
            for v in result.suspicious
        ],
        "warnings": [str(warning) for warning in result.warnings],
        "seconds": round(result.seconds, 3),
    }


def adapt_summary(result: AdaptResult) -> str:
    """Return the main figures as lines of text."""
    counts = result.areas.counts()
    n_areas = sum(n for n, _ in counts.values())
    size = f"{counted(n_areas, 'areas')} of {counted(len(counts), 'classes')}, {counted(result.n_cells, 'cells')}"
    lines = [f"{result.card.model_path}: {result.card.id}, from {result.parent.id}, {size}."]
    columns = accuracy_columns(result)
    if result.test is not None:
        columns = [("adapted, test areas", result.test.adapted), *columns]
        if result.test.original is not None:
            columns.insert(1, ("original, test areas", result.test.original))
    for name, accuracy in columns:
        figures = ", ".join(
            f"{HEADLINES[key][0]} {figure_text(accuracy, key)}" for key in SHOWN_FIGURES if key in accuracy.figures
        )
        lines.append(f"{name + ':':<26}{figures}")
    if result.kept_original:
        lines.append("The original last layer was kept.")
    if result.suspicious:
        lines.append(
            f"{counted(len(result.suspicious), 'suspicious areas')}: "
            + ", ".join(str(v.number) for v in result.suspicious)
        )
    return "\n".join(lines)


def figure_text(accuracy: AreaAccuracy, key: str) -> str:
    """Write a figure as percent, with its standard deviation where there are several repetitions."""
    figure = accuracy.figures[key]
    if accuracy.repetitions == 1:
        return percent_text(figure.mean)
    return f"{100 * figure.mean:.1f} ± {percent_text(figure.deviation)}"


def f1_text(accuracy: AreaAccuracy, code: int, decimals: int = 0) -> str:
    """Return a class's F1 in percent with its deviation; a dash where it has none."""
    spread = accuracy.f1.get(code)
    if spread is None:
        return NONE_TEXT
    return f"{100 * spread.mean:.{decimals}f} ± {percent_text(spread.deviation, decimals)}"


def figure_rows(columns: Sequence[tuple[str, AreaAccuracy]]) -> list[list[str]]:
    """Return a row for each figure that one of the columns has: its headline, and what each column says."""
    return [
        [HEADLINES[key][0], *(figure_text(a, key) if key in a.figures else NONE_TEXT for _, a in columns)]
        for key in SHOWN_FIGURES
        if any(key in accuracy.figures for _, accuracy in columns)
    ]


def _accuracy(accuracy: AreaAccuracy) -> dict[str, Any]:
    return {
        "repetitions": accuracy.repetitions,
        "figures": {
            key: {"mean": s.mean, "deviation": s.deviation, "low": s.low, "high": s.high}
            for key, s in accuracy.figures.items()
        },
        "f1": {str(code): {"mean": s.mean, "deviation": s.deviation} for code, s in accuracy.f1.items()},
        "matrix": accuracy.matrix.tolist(),
    }
