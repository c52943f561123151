"""Windows that fit on the screen, whatever its size and the size of the font."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

_TITLE_BAR_LINES = 4


def scrolling(content: QWidget) -> QScrollArea:
    """Return an area that scrolls a widget where there is no room for all of it."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


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
