"""A message that takes the room of its text, and none while there is no text."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from .breakable_label import BreakableLabel

_MAX_LINES = 6  # what is longer scrolls, so that the buttons stay on the screen


class MessageArea(QScrollArea):
    """Text as high as its lines, at most six; hidden without a text.

    Attributes:
        text: the label, plain text that can be selected.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = BreakableLabel(self)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.text)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setVisible(False)

    def show_text(self, text: str) -> None:
        """Show a text; "" takes no room."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, both in px; that of six lines if there are more."""
        frame = self.contentsMargins()  # which some themes have in spite of `NoFrame`
        text = self.text.heightForWidth(width - frame.left() - frame.right())
        lines = max(self._line(), min(text, _MAX_LINES * self._line()))
        return int(lines + frame.top() + frame.bottom())

    def sizeHint(self) -> QSize:
        """Return the size of the text on lines as long as there is room."""
        width = self.text.sizeHint().width()
        frame = self.contentsMargins()
        width += frame.left() + frame.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of a short line."""
        return QSize(10 * self._line(), self._line())

    def _line(self) -> int:
        return int(self.fontMetrics().lineSpacing())
