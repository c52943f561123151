"""How tables show classes: a square in the colour of the class, and its share as a bar."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

SHARE_ROLE = Qt.ItemDataRole.UserRole
"""Of a table's item: the length of its bar, 0 to 1, and the colour."""


class BarDelegate(QStyledItemDelegate):
    """Draws a share as a bar, with its number behind it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a cell of the table."""
        length, colour = index.data(SHARE_ROLE)
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


def swatch(colour: str, size: int) -> QIcon:
    """Return a square in a class's colour, its side in pixels."""
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
