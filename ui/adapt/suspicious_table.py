"""Areas that are probably mislabelled, to be stepped through."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...core.adapt.suspicious import AreaVerdict
from ...core.classmap.schemes import ClassScheme
from ...layers.shown_text import as_written
from ...layers.translation import tr, translated
from ...layers.wording import legend_text
from ..widgets.share_bar import swatch

AREA, OWN, RATHER = range(3)


class SuspiciousTable(QTableWidget):
    """A row for each area, the most suspicious first; the arrow keys go from area to area.

    Signals:
        chosen: the number of the area of the current row.
    """

    chosen = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._verdicts: list[AreaVerdict] = []
        self.setHorizontalHeaderLabels([tr("Area"), tr("Class"), tr("Suggested class")])
        self.setAccessibleName(tr("Suspicious areas"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(AREA, QHeaderView.ResizeMode.ResizeToContents)
        self.currentCellChanged.connect(self._tell)
        self.cellClicked.connect(self._tell)  # the current one, too: the map may have been moved since

    def show_verdicts(self, verdicts: Sequence[AreaVerdict], scheme: ClassScheme | None) -> None:
        """Show what was found; none is current yet."""
        self.blockSignals(True)
        self.setRowCount(0)
        size = self.fontMetrics().height()
        order = sorted(verdicts, key=lambda v: 1 if v.probability is None else v.probability)
        self._verdicts = order if scheme is not None else []
        for row, verdict in enumerate(self._verdicts):
            assert scheme is not None
            self.insertRow(row)
            own, rather = scheme.by_code(verdict.code), scheme.by_code(verdict.rather)
            suggested = "–" if rather is own else legend_text(scheme, rather)
            texts = (str(verdict.number), legend_text(scheme, own), suggested)
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
                self.item(row, column).setToolTip(as_written(f"{text}\n{translated(verdict.reason)}"))
            self.item(row, OWN).setIcon(swatch(own.colour, size))
            if rather is not own:
                self.item(row, RATHER).setIcon(swatch(rather.colour, size))
            self.item(row, AREA).setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setCurrentCell(-1, -1)
        self.blockSignals(False)

    def verdict(self) -> AreaVerdict | None:
        """Return what was found about the area of the current row; None if no row is current."""
        row = self.currentRow()
        return self._verdicts[row] if 0 <= row < len(self._verdicts) else None

    def step(self, by: int) -> None:
        """Go to the next area (1) or the one before (-1), around the end."""
        if self.rowCount():
            row = self.currentRow()
            begin = 0 if by > 0 else self.rowCount() - 1
            self.setCurrentCell(begin if row < 0 else (row + by) % self.rowCount(), AREA)

    def _tell(self, *_: int) -> None:
        verdict = self.verdict()
        if verdict is not None:
            self.chosen.emit(verdict.number)
