"""A class map on one sheet, beside its scene: headings, scale bar, arrow to the north, legend with shares, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .charts import FAINT, FONT, INK, Picture, available, finish_picture
from .map_picture import add_north_arrow, add_scale_bar, show_cells

_PANEL_INCHES = 7.0
_ROW_INCHES = 0.24
_MAX_ROWS = 6
_GROWTH = 1.2  # a map is drawn at most this much higher than wide


@dataclass(frozen=True)
class SheetClass:
    """A line of the legend.

    Attributes:
        label: the class's name.
        colour: ``#rrggbb``.
        share: of all classified cells, 0 to 1.
    """

    label: str
    colour: str
    share: float


@dataclass(frozen=True)
class SheetPanel:
    """A picture on the sheet.

    Attributes:
        heading: the line above it.
        pixels: (row, col, RGB) uint8.
    """

    heading: str
    pixels: NDArray[np.uint8]


def map_sheet(
    title: str,
    panels: Sequence[SheetPanel],
    classes: Sequence[SheetClass],
    notes: Sequence[str],
    size: tuple[int, int],
    cell_m: float,
) -> Picture | None:
    """Draw the sheet.

    Args:
        title: the heading; "" for none.
        panels: one or two pictures of the same ground, from the left; the last gets scale bar and arrow.
        classes: the legend, in its order.
        notes: lines at the foot.
        size: rows and columns of the map's cells.
        cell_m: a cell's side on the ground in metres; 0 if it is not known, which leaves scale bar and arrow out.

    Returns:
        The picture, or None without matplotlib.
    """
    if not available():
        return None
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    rows, cols = size
    height = _PANEL_INCHES * min(rows / cols, _GROWTH)
    legend = _ROW_INCHES * (min(len(classes), _MAX_ROWS) + 1)
    foot = 0.2 * len(notes) + 0.1
    figure = Figure(figsize=(_PANEL_INCHES * len(panels) + 0.4, height + legend + foot + 1.2))
    FigureCanvasAgg(figure)
    total = figure.get_figheight()
    for number, panel in enumerate(panels):
        left = (0.2 + number * _PANEL_INCHES) / figure.get_figwidth()
        width = (_PANEL_INCHES - 0.15) / figure.get_figwidth()
        axes = figure.add_axes((left, (legend + foot + 0.45) / total, width, height / total))
        show_cells(axes, panel.pixels, rows, cols)
        axes.set_title(panel.heading, fontsize=FONT, color=FAINT, loc="left")
    if cell_m:
        add_scale_bar(axes, rows, cols, cell_m)
        add_north_arrow(axes, 0.0)
    _add_legend(figure, classes, (foot + 0.1) / total, legend / total)
    if title:
        figure.text(0.2 / figure.get_figwidth(), 1 - 0.25 / total, title, fontsize=14, color=INK, weight="bold")
    for line, note in enumerate(notes):
        y = (foot - 0.2 * (line + 1)) / total
        figure.text(0.2 / figure.get_figwidth(), y, note, fontsize=FONT - 2, color=FAINT)
    return finish_picture(figure)


def _add_legend(figure: Any, classes: Sequence[SheetClass], bottom: float, height: float) -> None:
    """Draw the classes in columns, each with its share."""
    from matplotlib.patches import Rectangle

    axes = figure.add_axes((0.2 / figure.get_figwidth(), bottom, 1 - 0.4 / figure.get_figwidth(), height))
    axes.set_axis_off()
    columns = max(1, -(-len(classes) // _MAX_ROWS))
    axes.set_xlim(0, columns)
    axes.set_ylim(_MAX_ROWS + 1, 0)
    for position, one in enumerate(classes):
        column, row = divmod(position, _MAX_ROWS)
        axes.add_patch(Rectangle((column, row + 0.15), 0.07, 0.7, facecolor=one.colour, edgecolor=FAINT, linewidth=0.4))
        text = f"{one.label}   {100 * one.share:.1f} %"
        axes.text(column + 0.09, row + 0.5, text, fontsize=FONT - 1, va="center", color=INK)
