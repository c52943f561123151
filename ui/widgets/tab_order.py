"""The Tab key goes through a window as one reads it, whatever order its widgets were made in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QLayout,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTabWidget,
    QToolButton,
    QWidget,
)


def order_tabs(window: QWidget) -> None:
    """Let the Tab key follow the layout of a window.

    Args:
        window: a window, or what a dock shows, complete.
    """
    widgets = list(_in_layout(window))
    for one, other in zip(widgets, widgets[1:]):
        QWidget.setTabOrder(one, other)


def _in_layout(widget: QWidget) -> Iterator[QWidget]:
    """Return the widgets in a widget that the Tab key reaches, as they are laid out."""
    for part in _contents(widget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield part
        yield from _in_layout(part)


def _contents(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QTabWidget):
        return [widget.tabBar(), *(widget.widget(number) for number in range(widget.count()))]
    if isinstance(widget, QSplitter):
        return [widget.widget(number) for number in range(widget.count())]
    if isinstance(widget, QScrollArea):
        return [inside] if (inside := widget.widget()) is not None else []
    if isinstance(widget, QTableWidget):
        cells = (widget.cellWidget(row, col) for row in range(widget.rowCount()) for col in range(widget.columnCount()))
        return [cell for cell in cells if cell is not None]
    contents = _items(widget.layout())
    if isinstance(widget, QGroupBox):  # the arrow of one that collapses is in no layout
        arrows = widget.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        contents = [*(arrow for arrow in arrows if arrow not in contents), *contents]
    return contents


def _items(layout: QLayout | None) -> list[QWidget]:
    """Return the widgets of a layout and of the layouts in it: row by row, or in the order of a box."""
    found: list[QWidget] = []
    if layout is None:
        return found
    numbers: Iterable[int] = range(layout.count())
    if isinstance(layout, (QFormLayout, QGridLayout)):
        numbers = sorted(numbers, key=lambda number: _place(layout, number))
    for number in numbers:
        item = layout.itemAt(number)
        if item.widget() is not None:
            found.append(item.widget())
        else:
            found += _items(item.layout())
    return found


def _place(layout: QFormLayout | QGridLayout, number: int) -> tuple[int, int]:
    """Return the row and the column of an item."""
    row, column, *_ = layout.getItemPosition(number)
    return int(row), int(getattr(column, "value", column))
