"""A class map as a picture for a report: its colours, outlines on it, a scale bar and an arrow to the north."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .charts import FAINT, FONT, INK, Picture, available, finish_picture, new_figure

_WIDTH, _MAX_HEIGHT = 7.0, 7.5  # inches
_MAX_SIDE = 1500  # cells: more are not seen on a page
_BAR_SHARE = 0.25
_NO_CLASS = (245, 245, 245)


def map_picture(
    codes: NDArray[np.uint8],
    colours: Mapping[int, tuple[int, int, int]],
    cell_m: float,
    outlines: Sequence[NDArray[np.float64]] = (),
    north_degrees: float = 0.0,
) -> Picture | None:
    """Draw a class map.

    Args:
        codes: (row, col).
        colours: red, green and blue, 0 to 255, by code; cells of other codes are light grey.
        cell_m: a cell's side on the ground in metres.
        outlines: rings to draw on it, each (point, 2): column and row in cells.
        north_degrees: the direction of north on the picture, clockwise from up.

    Returns:
        The picture, or None without matplotlib.
    """
    if not available():
        return None
    rows, cols = codes.shape
    height = min(_WIDTH * rows / cols, _MAX_HEIGHT)
    figure, axes = new_figure(min(_WIDTH, height * cols / rows) + 0.2, height + 0.5)
    step = math.ceil(max(rows, cols) / _MAX_SIDE)
    show_cells(axes, painted(codes[::step, ::step], colours), rows, cols)
    for ring in outlines:
        axes.plot(ring[:, 0], ring[:, 1], color="white", linewidth=1.6, solid_joinstyle="miter")
        axes.plot(ring[:, 0], ring[:, 1], color=INK, linewidth=0.7, solid_joinstyle="miter")
    below = rows * 1.015 + 0.3
    add_scale_bar(axes, 0, below, cols, cell_m)
    add_north_arrow(axes, north_degrees, (0.965 * cols, below + 0.02 * cols), 0.03 * cols)
    return finish_picture(figure)


def show_cells(axes: Any, pixels: NDArray[np.uint8], rows: int, cols: int) -> None:
    """Show an image on the cells of a map, without ticks, in a faint frame.

    Args:
        axes: matplotlib's; their numbers are rows and columns of cells afterwards.
        pixels: (row, col, RGB), of any number of pixels.
        rows: of the map.
        cols: of the map.
    """
    axes.imshow(pixels, interpolation="nearest", extent=(0, cols, rows, 0))
    axes.set_xlim(0, cols)
    axes.set_ylim(rows, 0)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_color(FAINT)


def painted(codes: NDArray[np.uint8], colours: Mapping[int, tuple[int, int, int]]) -> NDArray[np.uint8]:
    """Return the colours of a class map, (row, col, RGB); codes without a colour are light grey."""
    table = np.full((256, 3), _NO_CLASS, np.uint8)
    for code, rgb in colours.items():
        table[code] = rgb
    return np.asarray(table[codes])


def bar_metres(width_m: float) -> float:
    """Return a round length, 1, 2 or 5 times a power of ten, of about a quarter of a width; both in metres."""
    wanted = _BAR_SHARE * width_m
    power = 10.0 ** math.floor(math.log10(wanted))
    return max(f * power for f in (1, 2, 5) if f * power <= wanted)


def add_scale_bar(axes: Any, x: float, y: float, cols: int, cell_m: float) -> None:
    """Draw a scale bar, its length written at its right, beside a map that is drawn in cells.

    Args:
        axes: matplotlib's axes of the map.
        x: where it begins, in columns.
        y: its height on the picture, in rows.
        cols: of the map.
        cell_m: a cell's side on the ground in metres.
    """
    length_m = bar_metres(cols * cell_m)
    length = length_m / cell_m
    axes.plot([x, x + length], [y, y], color=INK, linewidth=2.5, clip_on=False, solid_capstyle="butt")
    text = f"{length_m / 1000:g} km" if length_m >= 1000 else f"{length_m:g} m"
    axes.text(x + length + cols * 0.01, y, text, fontsize=FONT, va="center", color=INK, clip_on=False)


def add_north_arrow(axes: Any, degrees: float, centre: tuple[float, float], half: float) -> None:
    """Draw an arrow to the north beside a map that is drawn in cells.

    Args:
        axes: matplotlib's axes of the map.
        degrees: the direction of north on the picture, clockwise from up.
        centre: column and row of its middle.
        half: half its length in cells.
    """
    along, up = half * math.sin(math.radians(degrees)), half * math.cos(math.radians(degrees))
    axes.annotate(
        "N",
        xy=(centre[0] + along, centre[1] - up),
        xytext=(centre[0] - along, centre[1] + up),
        ha="center",
        va="center",
        fontsize=FONT,
        color=INK,
        annotation_clip=False,
        arrowprops={"arrowstyle": "-|>", "color": INK, "linewidth": 1.2},
    )
