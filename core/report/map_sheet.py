"""A class map on one sheet, beside its scene: headings, scale bar, arrow to the north, legend with shares, notes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..percent import percent_text
from ..plain_text import shortened
from .charts import FAINT, FONT, INK, Picture, available, finish_picture
from .map_picture import add_north_arrow, add_scale_bar, bar_metres, show_cells

_PANEL_INCHES = 7.0
_EDGE, _GAP = 0.4, 0.45  # inches around the sheet, and between panels, where the coordinates are
_TITLE, _HEADING, _NOTE = 0.4, 0.4, 0.2  # inches of their lines
_ROW = 0.27  # inches of a line of the legend
_SWATCH = 0.4
_COLUMNS_A_PANEL = 2
_GROWTH = 1.2  # a map is drawn at most this much higher than wide
_COORDINATES = 5  # about so many along an edge
_LONGEST_LINE = 250


@dataclass(frozen=True)
class SheetClass:
    """A line of the legend.

    Attributes:
        label: the class's name.
        colour: ``#rrggbb``.
        share: of all classified cells, 0 to 1; a class with 0 is grey.
        group: the heading of the lines that it belongs to, "" for none.
    """

    label: str
    colour: str
    share: float
    group: str = ""


@dataclass(frozen=True)
class SheetPanel:
    """A picture on the sheet.

    Attributes:
        heading: the line above it.
        pixels: (row, col, RGB) uint8.
    """

    heading: str
    pixels: NDArray[np.uint8]


@dataclass(frozen=True)
class SheetGround:
    """The ground that all panels show.

    Attributes:
        rows: of the map's cells.
        cols: of the map's cells.
        cell_m: a cell's side on the ground in metres; 0 if it is not known, which leaves scale bar and arrow out.
        extent: west, east, south and north in the map's CRS, written along the edges; None leaves them out.
        north_degrees: the direction of north on the picture, clockwise from up.
    """

    rows: int
    cols: int
    cell_m: float = 0.0
    extent: tuple[float, float, float, float] | None = None
    north_degrees: float = 0.0


def map_sheet(
    title: str,
    panels: Sequence[SheetPanel],
    classes: Sequence[SheetClass],
    notes: Sequence[str],
    ground: SheetGround,
) -> Picture | None:
    """Draw the sheet.

    Args:
        title: the heading; "" for none.
        panels: one or two pictures of the same ground, from the left; the last gets scale bar and arrow.
        classes: the legend, in its order; classes of a group follow each other.
        notes: lines at the foot.
        ground: what the panels show.

    Returns:
        The picture, or None without matplotlib.
    """
    if not available():
        return None
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    # Names come from files, and a picture has only so many pixels.
    title, notes = shortened(title, _LONGEST_LINE), [shortened(note, _LONGEST_LINE) for note in notes]
    classes = [replace(one, label=shortened(one.label), group=shortened(one.group)) for one in classes]
    columns = legend_columns(classes, _COLUMNS_A_PANEL * len(panels))
    height = _PANEL_INCHES * min(ground.rows / ground.cols, _GROWTH)
    legend = _ROW * max((len(column) for column in columns), default=0)
    foot = _EDGE + _NOTE * len(notes)
    width = 2 * _EDGE + _PANEL_INCHES * len(panels) + _GAP * (len(panels) - 1)
    total = foot + legend + _GAP + height + _HEADING + (_TITLE if title else 0) + _EDGE
    figure = Figure(figsize=(width, total))
    FigureCanvasAgg(figure)
    for number, panel in enumerate(panels):
        left = _EDGE + number * (_PANEL_INCHES + _GAP)
        axes = figure.add_axes(
            (left / width, (foot + legend + _GAP) / total, _PANEL_INCHES / width, height / total), anchor="NW"
        )
        show_cells(axes, panel.pixels, ground.rows, ground.cols)
        axes.set_title(shortened(panel.heading, _LONGEST_LINE), fontsize=FONT, color=FAINT, loc="left")
        _add_coordinates(axes, ground)
    if ground.cell_m:
        _add_scale_and_north(axes, ground)
    _add_legend(figure, columns, (foot, legend))
    if title:
        figure.text(_EDGE / width, 1 - _EDGE / total, title, fontsize=15, color=INK, weight="bold", va="top")
    for line, note in enumerate(notes):
        figure.text(_EDGE / width, (foot - 0.1 - _NOTE * (line + 1)) / total, note, fontsize=FONT - 2, color=FAINT)
    return finish_picture(figure)


def round_steps(low: float, high: float) -> list[float]:
    """Return about five round numbers between two, 1, 2 or 5 times a power of ten apart."""
    wanted = (high - low) / _COORDINATES
    power = 10.0 ** math.floor(math.log10(wanted))
    step = next(f * power for f in (1, 2, 5, 10) if f * power >= wanted)
    first, last = math.ceil(low / step), math.floor(high / step)
    return [number * step for number in range(first, last + 1)]


def _add_coordinates(axes: Any, ground: SheetGround) -> None:
    """Write round coordinates along the left and the lower edge."""
    if ground.extent is None:
        return
    west, east, south, north = ground.extent
    across, up = round_steps(west, east), round_steps(south, north)
    axes.set_xticks([(x - west) / (east - west) * ground.cols for x in across], [f"{x:.10g}" for x in across])
    axes.set_yticks([(north - y) / (north - south) * ground.rows for y in up], [f"{y:.10g}" for y in up])
    axes.tick_params(labelsize=FONT - 3, labelcolor=FAINT, color=FAINT, length=2, pad=1.5)
    for label in axes.get_yticklabels():
        label.set(rotation=90, va="center")


def _add_scale_and_north(axes: Any, ground: SheetGround) -> None:
    """Draw scale bar and arrow above the map's right corner."""
    length = bar_metres(ground.cols * ground.cell_m) / ground.cell_m
    inch = ground.cols / _PANEL_INCHES  # in cells
    add_scale_bar(axes, ground.cols - length - 1.1 * inch, -0.12 * inch, ground.cols, ground.cell_m)
    add_north_arrow(axes, ground.north_degrees, (ground.cols - 0.15 * inch, -0.2 * inch), 0.12 * inch)


def legend_columns(classes: Sequence[SheetClass], most: int) -> list[list[SheetClass | str]]:
    """Return the lines of the legend by column: classes, each group below its heading and in columns of its own."""
    groups = [(name, list(members)) for name, members in groupby(classes, lambda one: one.group)]
    if not groups:
        return []
    most = max(most, len(groups))
    rows = next(n for n in range(1, len(classes) + 1) if sum(-(-len(m) // n) for _, m in groups) <= most)
    columns: list[list[SheetClass | str]] = []
    for name, members in groups:
        for start in range(0, len(members), rows):
            heading = [name if start == 0 else ""] if any(n for n, _ in groups) else []
            columns.append([*heading, *members[start : start + rows]])
    return columns


def _add_legend(figure: Any, columns: Sequence[Sequence[SheetClass | str]], place: tuple[float, float]) -> None:
    """Draw the legend's columns between two heights in inches, each class with its share."""
    from matplotlib.patches import Rectangle

    bottom, height = place
    if not columns:
        return
    width = figure.get_figwidth() - 2 * _EDGE
    axes = figure.add_axes(
        (_EDGE / figure.get_figwidth(), bottom / figure.get_figheight(), width / figure.get_figwidth(),
         height / figure.get_figheight())
    )  # fmt: skip
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    each = _PANEL_INCHES / _COLUMNS_A_PANEL
    for number, column in enumerate(columns):
        x = number * each + number // _COLUMNS_A_PANEL * _GAP  # below the panels' own edges
        for row, line in enumerate(column):
            y = (row + 0.5) * _ROW
            if isinstance(line, str):
                axes.text(x, y, line, fontsize=FONT, va="center", color=INK, weight="bold")
                continue
            ink = INK if line.share else FAINT
            axes.add_patch(
                Rectangle(
                    (x, y - 0.35 * _ROW), _SWATCH, 0.7 * _ROW, facecolor=line.colour, edgecolor=FAINT, linewidth=0.4
                )
            )
            axes.text(x + _SWATCH + 0.1, y, line.label, fontsize=FONT - 1, va="center", color=ink)
            share = percent_text(line.share) if line.share else "–"
            axes.text(x + each - 0.35, y, share, fontsize=FONT - 1, va="center", ha="right", color=ink)
