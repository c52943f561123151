"""Windows and docks that fit on the screen, whatever its size and the size of the font."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QStyle, QVBoxLayout, QWidget

from .tab_order import order_tabs

_TITLE_BAR_LINES = 4


def scrolling(content: QWidget) -> QScrollArea:
    """Return an area that scrolls a widget where there is no room for all of it."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
    return area


def dock_column(dock: QWidget, content: QWidget, foot: QWidget | QLayout) -> QWidget:
    """Return what a dock shows: a column that scrolls downwards only, and below it what stays in sight.

    Args:
        dock: owner.
        content: the column, complete: the dock is never narrower than it.
        foot: what does not scroll: the state of the work, and perhaps buttons.
    """
    area = scrolling(content)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    bar = area.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    area.setMinimumWidth(content.minimumSizeHint().width() + bar)
    whole = QWidget(dock)
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(area, 1)
    if isinstance(foot, QLayout):
        layout.addLayout(foot)
    else:
        layout.addWidget(foot)
    order_tabs(whole)
    return whole


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the area around a widget so that as much as possible of it is seen, its upper edge at least."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.verticalScrollBar().setValue(widget.mapTo(area.widget(), QPoint(0, 0)).y())


def fit_to_screen(window: QDialog, width_lines: float, height_lines: float) -> None:
    """Give a window a size in lines of text, no larger than the screen.

    Args:
        window: the window.
        width_lines: its width, in heights of a line.
        height_lines: its height, likewise.
    """
    line = window.fontMetrics().lineSpacing()
    screen = window.screen()
    width, height = round(width_lines * line), round(height_lines * line)
    if screen is not None:
        room = screen.availableGeometry()
        width = min(width, room.width())
        height = min(height, room.height() - _TITLE_BAR_LINES * line)
    window.resize(width, height)
