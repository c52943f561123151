"""The Sankey chart: what became of each class from one map to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..percent import percent_text
from ..report.charts import FAINT, FONT, INK, Chart, available, finish, new_figure

_MAX_TEXT_LENGTH = 26


def flow_chart(
    matrix: NDArray[Any],
    labels: Sequence[str],
    colours: Sequence[str],
    left_title: str,
    right_title: str,
    smallest_share: float = 0.002,
) -> Chart | None:
    """Draw a Sankey chart: from the classes on the left to the classes on the right.

    Args:
        matrix: (from, to), not negative.
        labels: one per class.
        colours: ``#rrggbb`` per class; a flow has the colour of where it comes from.
        left_title: what stands on the left (a year, a map).
        right_title: what stands on the right.
        smallest_share: flows below this share of the whole are not drawn.

    Returns:
        The chart, or None without matplotlib or when the matrix is empty.
    """
    total = float(matrix.sum())
    if total <= 0 or not available():
        return None
    figure, axes = new_figure(7.2, 5.6)
    shares = np.asarray(matrix, dtype=float) / total
    left = _stack(axes, shares.sum(axis=1), labels=labels, colours=colours, x=0.0, title=left_title)
    right = _stack(axes, shares.sum(axis=0), labels=labels, colours=colours, x=1.0, title=right_title)
    for start in range(len(labels)):
        for end in range(len(labels)):
            share = float(shares[start, end])
            if share >= smallest_share:
                _ribbon(axes, left[start], right=right[end], share=share, colour=colours[start], same=start == end)
            left[start] -= share
            right[end] -= share
    axes.set_xlim(-0.32, 1.32)
    axes.set_axis_off()
    return finish(figure)


def _stack(
    axes: Any, shares: NDArray[Any], labels: Sequence[str], colours: Sequence[str], x: float, title: str
) -> list[float]:
    """Draw one side's bars from the top down; give the upper edge of each."""
    gap, top = 0.012, 1.0
    tops = []
    outward = -1 if x == 0 else 1
    for share, label, colour in zip(shares, labels, colours):
        tops.append(top)
        if share > 0:
            left = x + min(outward, 0) * 0.03
            axes.add_patch(_rectangle(left, top - share, 0.03, share, colour))
            if share >= 0.008:
                place = (x + outward * 0.045, top - share / 2)
                side = "right" if outward < 0 else "left"
                text = f"{_short(label)}  {percent_text(share)}"
                axes.text(*place, text, ha=side, va="center", fontsize=FONT - 1.5, color=INK)
            top -= share + gap
    axes.set_ylim(min(top, axes.get_ylim()[0]), 1.06)
    axes.text(x, 1.03, _short(title), ha="center", fontsize=FONT, color=INK, fontweight="bold")
    return tops


def _short(text: str) -> str:
    return text if len(text) <= _MAX_TEXT_LENGTH else text[: _MAX_TEXT_LENGTH - 1] + "…"


def _rectangle(x: float, y: float, width: float, height: float, colour: str) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle((x, y), width, height, facecolor=colour, edgecolor=FAINT, linewidth=0.4)


def _ribbon(axes: Any, left: float, right: float, share: float, colour: str, same: bool) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    points = [
        (0.0, left), (0.5, left), (0.5, right), (1.0, right),
        (1.0, right - share), (0.5, right - share), (0.5, left - share), (0.0, left - share), (0.0, left),
    ]  # fmt: skip
    line, curve = Path.LINETO, Path.CURVE4
    path = Path(points, [Path.MOVETO, curve, curve, curve, line, curve, curve, curve, Path.CLOSEPOLY])
    axes.add_patch(PathPatch(path, facecolor=colour, alpha=0.35 if same else 0.65, linewidth=0))
