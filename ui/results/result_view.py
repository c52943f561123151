"""What the last map holds: each class with its cells, its area and a bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.classmap.class_areas import km2_text
from ...core.classmap.palettes import colour_blind_safe
from ...core.classmap.schemes import ClassScheme
from ...core.percent import percent_text
from ...layers.layer_styles import wants_safe_colours
from ...layers.result_metadata import decimals_of
from ...layers.shown_text import as_written
from ...layers.translation import tr
from ...layers.wording import cells_text, class_text, marked_text
from ..widgets.share_bar import SHARE_ROLE, BarDelegate, swatch

CLASS, CELLS, AREA, SHARE = range(4)
_BAR_LETTERS = 12
"""The width of a share with its bar, at least, in letters."""


class ResultView(QWidget):
    """A table and a chart in one: each class's share is drawn as a bar in its colour.

    ``colours_changed`` tells whether the colour-blind safe colours are wanted now, so that
    the map can follow.
    """

    colours_changed = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme: ClassScheme | None = None
        self.heading = QLabel(tr("No map has been created yet."), self)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.which = QComboBox(self)
        self.which.setToolTip(tr("Map whose areas are shown"))
        self.which.setAccessibleName(self.which.toolTip())
        self.which.setVisible(False)
        self.which.currentIndexChanged.connect(self._fill)
        self.table = _new_table(self)
        self.safe_colours = QCheckBox(tr("Colour-blind-safe palette"), self)
        self.safe_colours.setToolTip(tr("Use a colour-blind-safe palette here and on the map"))
        self.safe_colours.setChecked(wants_safe_colours())
        self.safe_colours.toggled.connect(self._change_colours)
        self.copy_button = QPushButton(tr("Copy Table"), self)
        self.copy_button.setToolTip(tr("Copy for a spreadsheet, one row per class"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.setEnabled(False)
        self.copy_button.clicked.connect(self._copy)
        buttons = QHBoxLayout()
        buttons.addWidget(self.safe_colours)
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.heading)
        layout.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.table)
        layout.addLayout(buttons)

    def show_result(
        self, sentence: str, scheme: ClassScheme, maps: Sequence[tuple[str, Sequence[Mapping[str, Any]]]]
    ) -> None:
        """Show the classes of what a run made, those without cells too.

        Args:
            sentence: what was made.
            scheme: the network's classes.
            maps: the name of each class map of the run, the one to show first; and code, label, name,
                colour, cells, area_ha and share of each of its classes, as the algorithm gives them.
        """
        self._scheme = scheme
        self.heading.setText(sentence)
        self.safe_colours.setChecked(wants_safe_colours())  # it may have been chosen in the layer's menu
        self.which.blockSignals(True)
        self.which.clear()
        for name, classes in maps:
            self.which.addItem(name, list(classes))
        self.which.blockSignals(False)
        self.which.setVisible(len(maps) > 1)
        self.copy_button.setEnabled(True)
        self._fill()

    def _fill(self) -> None:
        classes, scheme = self.which.currentData() or [], self._scheme
        if scheme is None:
            return
        other = colour_blind_safe(scheme) if self.safe_colours.isChecked() else None
        safe = {c.code: c.colour for c in other.classes} if other and len(other) == len(classes) else {}
        self.table.setRowCount(len(classes))
        largest = max((c["share"] for c in classes), default=0.0) or 1.0
        decimals = decimals_of(classes)
        for row, one in enumerate(classes):
            # The map may have a simpler scheme than the network: names come from the map.
            label = marked_text(class_text(scheme.prefix, one["label"], one["name"]), not one["reliably_found"])
            colour = safe.get(one["code"], one["colour"])
            name = QTableWidgetItem(swatch(colour, self.fontMetrics().height()), label)
            area = km2_text(one["area_ha"], decimals)
            name.setToolTip(as_written(f"{label}\n{cells_text(one['cells'])}, {area} km²"))
            share = QTableWidgetItem(percent_text(one["share"]))
            share.setData(SHARE_ROLE, (one["share"] / largest, colour))
            self.table.setItem(row, CLASS, name)
            self.table.setItem(row, CELLS, _number(f"{one['cells']:,}"))
            self.table.setItem(row, AREA, _number(area))
            self.table.setItem(row, SHARE, share)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns that fit."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Show all columns with whole names; in a narrow panel only shares, and names that may be cut."""
        room, bar = self.table.viewport().width(), _BAR_LETTERS * self.fontMetrics().horizontalAdvance("n")
        header = self.table.horizontalHeader()
        needed = sum(max(self.table.sizeHintForColumn(c), header.sectionSizeHint(c)) for c in (CLASS, CELLS, AREA))
        is_narrow = needed + bar > room
        mode = QHeaderView.ResizeMode
        for column in (CELLS, AREA):
            self.table.setColumnHidden(column, is_narrow)
        header.setSectionResizeMode(CLASS, mode.Stretch if is_narrow else mode.ResizeToContents)
        header.setSectionResizeMode(SHARE, mode.Fixed if is_narrow else mode.Stretch)
        if is_narrow:
            header.resizeSection(SHARE, bar)

    def _change_colours(self, safe: bool) -> None:
        self._fill()
        self.colours_changed.emit(safe)

    def _copy(self) -> None:
        columns = range(self.table.columnCount())
        cells = [[self.table.horizontalHeaderItem(c).text() for c in columns]]
        cells += [[self.table.item(row, c).text() for c in columns] for row in range(self.table.rowCount())]
        lines = ["\t".join(line) for line in cells]
        QApplication.clipboard().setText("\n".join(lines))


def _new_table(parent: QWidget) -> QTableWidget:
    table = QTableWidget(0, 4, parent)
    table.setHorizontalHeaderLabels([tr("Class"), tr("Cells"), tr("Area [km²]"), tr("Share")])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setWordWrap(False)  # or a cut name would end before the word that does not fit
    table.setItemDelegateForColumn(SHARE, BarDelegate(table))
    table.setAccessibleName(tr("Area per class"))
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(round(1.6 * parent.fontMetrics().lineSpacing()))
    columns = table.horizontalHeader()
    for column in (CLASS, CELLS, AREA):
        columns.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    columns.setSectionResizeMode(SHARE, QHeaderView.ResizeMode.Stretch)
    return table


def _number(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
