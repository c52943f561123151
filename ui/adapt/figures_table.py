"""How accurate the adapted network is, with its spread, and the original one beside it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...core.accuracy.figures import HEADLINES
from ...core.adapt.cross_validation import AreaAccuracy
from ...core.adapt.result import AdaptResult
from ...core.adapt.tables import NONE_TEXT, SHOWN_FIGURES, f1_text, figure_text
from ...layers.shown_text import as_written
from ...layers.translation import tr
from ...layers.wording import legend_text
from ..widgets.share_bar import swatch


class FiguresTable(QTableWidget):
    """A row for each figure, then one for the F1 of each class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels([tr("Figure") + " (%)", tr("Adapted"), tr("Original")])
        self.setAccessibleName(tr("Accuracy"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_result(self, result: AdaptResult | None) -> None:
        """Show the figures of a round; None empties the table."""
        self.setRowCount(0)
        self.clearSpans()
        if result is None or result.measured.adapted is None:
            return
        adapted, original = result.measured.adapted, result.measured.original
        for key in SHOWN_FIGURES:
            if key in adapted.figures:
                self._add(tr(HEADLINES[key][0]), _figure(adapted, key), _figure(original, key))
        scheme, counts = result.areas.scheme, result.areas.counts()
        self._add(tr("F1 of each class"), "", "")
        self.setSpan(self.rowCount() - 1, 0, 1, self.columnCount())
        for code in counts:
            scene_class = scheme.by_code(code)
            name = legend_text(scheme, scene_class)
            self._add(name, _f1(adapted, code), _f1(original, code), scene_class.colour)

    def _add(self, name: str, adapted: str, original: str, colour: str = "") -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, text in enumerate((name, adapted, original)):
            item = QTableWidgetItem(text)
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            elif colour:
                item.setIcon(swatch(colour, self.fontMetrics().height()))
            item.setToolTip(as_written(f"{name}: {text} %" if column else name))
            self.setItem(row, column, item)


def _figure(accuracy: AreaAccuracy | None, key: str) -> str:
    return _number(figure_text(accuracy, key)) if accuracy is not None and key in accuracy.figures else NONE_TEXT


def _f1(accuracy: AreaAccuracy | None, code: int) -> str:
    return _number(f1_text(accuracy, code, decimals=1)) if accuracy is not None else NONE_TEXT


def _number(text: str) -> str:
    """Leave out the unit, which the heading of the column has: the dock is narrow."""
    return text.removesuffix(" %")
