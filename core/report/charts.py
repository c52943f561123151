"""Charts for reports: bars, matrices and flows, drawn with matplotlib.

matplotlib is what QGIS itself ships or depends on (Debian's python3-qgis-common, OSGeo4W,
the macOS bundle), and it is well kept. It is imported when the first chart is drawn and
without pyplot, which would meddle with QGIS's own windows. Where it is missing, every
function here gives None, and the report says `MISSING_NOTE` beside its tables.
"""

from __future__ import annotations

import base64
import importlib.util
import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..percent import percent_text

FALLBACK_FONTS = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Heiti SC",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "SimHei", "Arial Unicode MS",
)  # fmt: skip
"""Fonts with Chinese characters as Linux, Windows and macOS bring them."""
MISSING_NOTE = "Charts are omitted because matplotlib is not installed. The tables contain all figures."
INK, FAINT, _GRID = "#222222", "#666666", "#dddddd"
FONT = 9


@dataclass(frozen=True)
class Chart:
    """A finished chart.

    Attributes:
        svg: the picture as an SVG document, its text drawn as outlines so that it looks
            the same everywhere.
    """

    svg: bytes

    def data_uri(self) -> str:
        """Return the picture as a ``data:`` address for an ``<img>`` of a page that stands alone."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.svg).decode("ascii")


@dataclass(frozen=True)
class Picture:
    """A finished picture of pixels: SVG hides pictures within it from some viewers, QGIS's own among them.

    Attributes:
        png: the picture as PNG.
    """

    png: bytes

    def data_uri(self) -> str:
        """Return the picture as a ``data:`` address for an ``<img>`` of a page that stands alone."""
        return "data:image/png;base64," + base64.b64encode(self.png).decode("ascii")


@dataclass(frozen=True)
class BarSeries:
    """One set of bars.

    Attributes:
        name: its name in the key; "" when there is only one set.
        values: one per label; None leaves the bar out ("no such class here").
        colours: ``#rrggbb``, one for all bars or one per label.
    """

    name: str
    values: Sequence[float | None]
    colours: Sequence[str]


def available() -> bool:
    """Return whether charts can be drawn."""
    try:
        return importlib.util.find_spec("matplotlib") is not None
    except (ImportError, ValueError):  # ValueError: it is barred in sys.modules
        return False


def bar_chart(
    labels: Sequence[str],
    series: Sequence[BarSeries],
    axis_title: str,
    percent: bool = False,
    maximum: float | None = None,
) -> Chart | None:
    """Draw horizontal bars, one group per label, the first label on top.

    Args:
        labels: what each group stands for.
        series: one or more sets of bars, drawn side by side in a group.
        axis_title: what is measured, with its unit.
        percent: the values are shares 0 to 1 and are shown in percent.
        maximum: the axis' end, in the values' unit; None fits it.

    Returns:
        The chart, or None without matplotlib.
    """
    if not available():
        return None
    n_rows = len(labels) * len(series)
    figure, axes = new_figure(7.2, 0.9 + max(0.24 * len(labels), 0.15 * n_rows))
    thickness = 0.78 / len(series)
    for number, one in enumerate(series):
        values = [0.0 if v is None else v for v in one.values]
        offset = (number - (len(series) - 1) / 2) * thickness
        places = [row + offset for row in range(len(labels))]
        colours = list(one.colours) if len(one.colours) > 1 else one.colours[0]
        axes.barh(places, values, thickness * 0.94, color=colours, edgecolor=FAINT, linewidth=0.4)
        for place, value in zip(places, one.values):
            text = _bar_text(value, percent)
            axes.annotate(
                text, (value or 0.0, place), (3, 0), textcoords="offset points",
                va="center", fontsize=7 if len(series) == 1 else 6, color=INK,
            )  # fmt: skip
    axes.set_yticks(range(len(labels)), labels, fontsize=FONT)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.set_xlim(0, maximum or _round_up(series))
    axes.grid(axis="x", color=_GRID, linewidth=0.6)
    if percent:
        axes.xaxis.set_major_formatter(lambda value, _: percent_text(value, 0))
    _tidy(axes, axis_title)
    if len(series) > 1:
        _key(figure, [(one.name, one.colours[0]) for one in series])
    return finish(figure)


def share_chart(labels: Sequence[str], colours: Sequence[str], shares: NDArray[Any]) -> Chart | None:
    """Draw stacked bars, one per label: what share each class has there. The key is the caller's.

    Args:
        labels: one per bar, the first on top.
        colours: ``#rrggbb`` per class.
        shares: (label, class), 0 to 1.

    Returns:
        The chart, or None without matplotlib.
    """
    if not available():
        return None
    figure, axes = new_figure(7.2, 0.6 + 0.26 * len(labels))
    left = np.zeros(len(labels))
    for colour, part in zip(colours, shares.T):
        axes.barh(range(len(labels)), part, 0.8, left, color=colour, edgecolor=FAINT, linewidth=0.3)
        left += part
    axes.set_yticks(range(len(labels)), labels, fontsize=FONT - 1)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.set_xlim(0, 1)
    axes.xaxis.set_major_formatter(lambda value, _: percent_text(value, 0))
    _tidy(axes, "")
    return finish(figure)


def matrix_chart(
    matrix: NDArray[Any],
    labels: Sequence[str],
    row_title: str,
    column_title: str,
    column_labels: Sequence[str] = (),
) -> Chart | None:
    """Draw a square matrix as a heat map: colours by share of the row, numbers as counts.

    Args:
        matrix: (row, column), not negative; the diagonal (agreement) is blue, the rest orange.
        labels: one per row.
        row_title: what the rows are.
        column_title: what the columns are.
        column_labels: one per column, where the rows' are too long.

    Returns:
        The chart, or None without matplotlib.
    """
    if not available():
        return None
    size = len(labels)
    side = 1.6 + 0.37 * size
    room_for_names = 0.07 * max(len(label) for label in labels)
    figure, axes = new_figure(max(side + room_for_names, 4.0), max(side - 0.5, 3.4))
    shares = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1e-300)
    axes.imshow(_agreement_colours(shares), interpolation="nearest")
    for row, col in zip(*np.nonzero(matrix)):
        value = float(matrix[row, col])
        axes.text(
            col, row, short_number(value), ha="center", va="center", fontsize=6.5,
            color="white" if shares[row, col] > 0.6 else INK,
        )  # fmt: skip
    columns = column_labels or labels
    axes.set_xticks(range(size), columns, fontsize=FONT - 1, rotation=90 if max(map(len, columns)) > 3 else 0)
    axes.set_yticks(range(size), labels, fontsize=FONT - 1)
    axes.set_xticks(np.arange(size + 1) - 0.5, minor=True)
    axes.set_yticks(np.arange(size + 1) - 0.5, minor=True)
    axes.grid(which="minor", color=_GRID, linewidth=0.6)
    axes.tick_params(which="minor", length=0)
    axes.xaxis.set_label_position("top")
    axes.xaxis.tick_top()
    axes.set_ylabel(row_title, fontsize=FONT, color=INK)
    _tidy(axes, column_title)
    return finish(figure)


def short_number(value: float) -> str:
    """Write a count in at most five characters: 12, 3412, 51k, 2.1M."""
    if value >= 999_500:
        return f"{value / 1e6:.3g}M"
    if value >= 9_999.5:
        return f"{value / 1e3:.0f}k"
    return f"{value:.0f}" if value >= 10 or value == int(value) else f"{value:.2g}"


def new_figure(width: float, height: float) -> tuple[Any, Any]:
    """Make a matplotlib figure of a size in inches, without pyplot; give it and its axes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="tight")
    FigureCanvasAgg(figure)
    return figure, figure.add_subplot()


def finish(figure: Any) -> Chart:
    """Draw a figure, with names as they are: a dollar begins no formula, and Chinese has a font if one is installed."""
    return Chart(_drawn(figure, format="svg", metadata={"Date": None}))


def finish_picture(figure: Any, dots_per_inch: int = 160) -> Picture:
    """Draw a figure as `finish` does, as pixels."""
    return Picture(_drawn(figure, format="png", dpi=dots_per_inch, bbox_inches="tight"))


def _drawn(figure: Any, **options: Any) -> bytes:
    from matplotlib.text import Text

    for text in figure.findobj(Text):
        text.set_parse_math(False)
        text.set_fontfamily(_fonts())
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", r"Glyph \d+")  # no font has it: a box is drawn, the tables hold the name
        figure.savefig(buffer, **options)
    return buffer.getvalue()


@lru_cache(maxsize=1)
def _fonts() -> list[str]:
    """Return matplotlib's own font, and what is installed of those that hold what it does not."""
    from matplotlib import font_manager, rcParams

    installed = {font.name for font in font_manager.fontManager.ttflist}
    return [*rcParams["font.sans-serif"][:1], *(name for name in FALLBACK_FONTS if name in installed)]


def _tidy(axes: Any, x_title: str) -> None:
    axes.set_xlabel(x_title, fontsize=FONT, color=INK, labelpad=7)
    axes.tick_params(axis="both", length=0, colors=INK)
    axes.tick_params(axis="x", labelsize=FONT - 1)
    axes.set_axisbelow(True)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _key(figure: Any, entries: Sequence[tuple[str, str]]) -> None:
    from matplotlib.patches import Patch

    handles = [Patch(facecolor=colour, edgecolor=FAINT, label=name) for name, colour in entries]
    figure.legend(
        handles=handles, loc="upper center", ncol=len(entries), fontsize=FONT - 1, frameon=False,
        bbox_to_anchor=(0.5, 1.0),
    )  # fmt: skip
    figure.get_axes()[0].set_title(" ", fontsize=FONT)  # keeps room for the key


def _bar_text(value: float | None, percent: bool) -> str:
    if value is None:
        return "–"
    if percent:
        return percent_text(value)
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def _round_up(series: Sequence[BarSeries]) -> float:
    largest = max((v for one in series for v in one.values if v is not None), default=0.0)
    return largest * 1.12 or 1.0


def _agreement_colours(shares: NDArray[Any]) -> NDArray[np.float64]:
    """White to blue on the diagonal, white to orange elsewhere, by share: (row, col, RGB)."""
    agree, differ = np.array([0.13, 0.38, 0.65]), np.array([0.85, 0.33, 0.05])
    strength = np.sqrt(np.clip(shares, 0, 1))[..., np.newaxis]
    target = np.where(np.eye(len(shares), dtype=bool)[..., np.newaxis], agree, differ)
    return np.asarray(1 + strength * (target - 1))
