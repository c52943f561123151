"""The runs that wait: a list in which they can be moved and removed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...layers.shown_text import as_written
from ...layers.translation import tr
from ..widgets.buttons import push_button
from .run_queue import Run

_MAX_ROWS = 4


class QueueList(QWidget):
    """Shows the runs that have not begun, the next one first; hidden if there is none."""

    moved = pyqtSignal(object, int)
    dropped = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs = QListWidget(self)
        self.runs.setAccessibleName(tr("Queued runs"))
        self.earlier_button = push_button(self, tr("Earlier"), tr("Run it one place earlier"))
        self.later_button = push_button(self, tr("Later"), tr("Run it one place later"))
        self.drop_button = push_button(self, tr("Remove"), tr("Remove it from the queue"))
        self.earlier_button.clicked.connect(lambda: self._move(-1))
        self.later_button.clicked.connect(lambda: self._move(1))
        self.drop_button.clicked.connect(self._drop)
        self.runs.currentRowChanged.connect(self._set_enabled)
        buttons = QVBoxLayout()
        for button in (self.earlier_button, self.later_button, self.drop_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.runs, 1)
        layout.addLayout(buttons)
        self.show_runs(())

    def show_runs(self, runs: Sequence[Run]) -> None:
        """List runs; the one that was selected stays so.

        Args:
            runs: those that have not begun, the next one first.
        """
        selected = self._selected()
        self.runs.clear()
        for run in runs:
            files = ", ".join(file.name for file in run.form.files())
            text = f"{run.form.layer_name}: {run.form.card.title}"
            item = QListWidgetItem(f"{text} ({files})" if files else text, self.runs)
            item.setData(Qt.ItemDataRole.UserRole, run)
            item.setToolTip(as_written(run.form.output))
            if run is selected:
                self.runs.setCurrentItem(item)
        line = self.fontMetrics().lineSpacing()
        self.runs.setFixedHeight(round(1.6 * line * min(max(len(runs), 3), _MAX_ROWS)) + 4)
        self.setVisible(bool(runs))
        self._set_enabled()

    def _selected(self) -> Run | None:
        item = self.runs.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _move(self, steps: int) -> None:
        if (run := self._selected()) is not None:
            self.moved.emit(run, steps)

    def _drop(self) -> None:
        if (run := self._selected()) is not None:
            self.dropped.emit(run)

    def _set_enabled(self) -> None:
        row, last = self.runs.currentRow(), self.runs.count() - 1
        self.earlier_button.setEnabled(row > 0)
        self.later_button.setEnabled(0 <= row < last)
        self.drop_button.setEnabled(row >= 0)
