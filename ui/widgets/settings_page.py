"""The page of the settings: two columns side by side, or one where there is no room for two."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

_LEFT, _RIGHT = 4, 5  # the bands have more columns


class SettingsPage(QScrollArea):
    """Scrolls what does not fit: small screens, large fonts.

    Args:
        left: the boxes that come first.
        right: the boxes beside them, or below where the window is narrow.
        parent: owner.
    """

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._margin = self._columns.contentsMargins().left()
        self._sides = [_column(left), _column(right)]
        for side in self._sides:
            self._columns.addWidget(side)
            side.installEventFilter(self)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it

    def arrange(self, is_narrow: bool) -> None:
        """Leave margins beside the boxes, or none where there is little room."""
        side = 0 if is_narrow else self._margin
        self._columns.setContentsMargins(side, self._margin, side, self._margin)

    def in_one_column(self) -> bool:
        """Return whether the boxes stand below one another."""
        return bool(self._columns.direction() == QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one column or two."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose anew when a box appears or needs more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return bool(super().eventFilter(watched, event))

    def _arrange(self) -> None:
        margins = self._columns.contentsMargins()
        needed = sum(side.minimumSizeHint().width() for side in self._sides)
        needed += margins.left() + margins.right() + self._columns.spacing()
        # Measured with the scroll bar, or the page would flicker between the two.
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        wide = room >= needed
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._columns.setStretch(0, _LEFT if wide else 0)  # below one another, what is left over is left at the foot
        self._columns.setStretch(1, _RIGHT)


def _column(boxes: Sequence[QWidget]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    for box in boxes:
        layout.addWidget(box)
    layout.addStretch(1)
    return column
