"""What the last map holds: each class with its cells, its area and a bar."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.card import ModelCard
from .translation import tr

CLASS, CELLS, AREA, SHARE = range(4)
_SHARE_ROLE = Qt.ItemDataRole.UserRole
_HECTARES_PER_KM2 = 100.0


class ResultView(QWidget):
    """A table and a chart in one: each class's share is drawn as a bar in its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(tr("No map has been made yet."), self)
        self.heading.setWordWrap(True)
        self.heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = QTableWidget(0, 4, self)
        self.table.setHorizontalHeaderLabels([tr("Class"), tr("Cells"), tr("Area [km²]"), tr("Share")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setItemDelegateForColumn(SHARE, BarDelegate(self.table))
        self.table.setAccessibleName(tr("Area of each class"))
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(1.6 * self.fontMetrics().lineSpacing()))
        columns = self.table.horizontalHeader()
        for column in (CLASS, CELLS, AREA):
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(SHARE, QHeaderView.ResizeMode.Stretch)
        self.copy_button = QPushButton(tr("Copy the table"), self)
        self.copy_button.setToolTip(tr("For a spreadsheet: one line for each class"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.setEnabled(False)
        self.copy_button.clicked.connect(self._copy)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.heading)
        layout.addWidget(self.table)
        layout.addLayout(buttons)

    def show_result(self, sentence: str, card: ModelCard, classes: list[dict[str, Any]]) -> None:
        """Show a map's classes, those without cells too.

        Args:
            sentence: what was made.
            card: the network's card.
            classes: label, name, colour, cells, area_ha and share of each, as the algorithm gives them.
        """
        self.heading.setText(sentence)
        prefix = card.scheme.prefix
        self.table.setRowCount(len(classes))
        largest = max((c["share"] for c in classes), default=0.0) or 1.0
        for row, one in enumerate(classes):
            # The map may have a simpler scheme than the network: names come from the map.
            label = f"{prefix} {one['label']}: {one['name']}" if prefix else one["name"]
            name = QTableWidgetItem(_swatch(one["colour"], self.fontMetrics().height()), label)
            share = QTableWidgetItem(f"{100 * one['share']:.1f} %")
            share.setData(_SHARE_ROLE, (one["share"] / largest, one["colour"]))
            self.table.setItem(row, CLASS, name)
            self.table.setItem(row, CELLS, _number(f"{one['cells']:,}"))
            self.table.setItem(row, AREA, _number(f"{one['area_ha'] / _HECTARES_PER_KM2:,.2f}"))
            self.table.setItem(row, SHARE, share)
        self.copy_button.setEnabled(True)

    def _copy(self) -> None:
        columns = range(self.table.columnCount())
        cells = [[self.table.horizontalHeaderItem(c).text() for c in columns]]
        cells += [[self.table.item(row, c).text() for c in columns] for row in range(self.table.rowCount())]
        lines = ["\t".join(line) for line in cells]
        QApplication.clipboard().setText("\n".join(lines))


class BarDelegate(QStyledItemDelegate):
    """Draws a share as a bar, with its number behind it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a cell of the table."""
        length, colour = index.data(_SHARE_ROLE)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        metrics = option.fontMetrics
        margin = metrics.height() / 4
        room = option.rect.width() - metrics.horizontalAdvance("100.0 %") - 3 * margin
        bar = QRectF(option.rect).adjusted(margin, margin, 0, -margin)
        bar.setWidth(max(1.0, room * length))
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))  # an outline: some classes are white or black
        painter.setBrush(QColor(colour))
        if length:
            painter.drawRect(bar)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        left = bar.right() + margin if length else bar.left()
        painter.drawText(
            QRectF(left, option.rect.top(), option.rect.right() - left, option.rect.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )
        painter.restore()


def _number(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


def _swatch(colour: str, size: int) -> QIcon:
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
