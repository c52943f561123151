"""A label whose text is on one line, and ends with "…" where there is no room for all of it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ...layers.shown_text import as_written


class ElidedLabel(QLabel):
    """Plain text, on one line or on as many as it takes; the tooltip has all of it.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str, *, wrapped: bool) -> None:
        """Show a text.

        Args:
            text: without line breaks.
            wrapped: on as many lines as it takes; otherwise what does not fit on one is left out.
        """
        self._whole = text
        self.setWordWrap(wrapped)
        self.setToolTip(as_written(text))
        self._fit()

    def text(self) -> str:
        """Return the whole text."""
        return self._whole

    def shown(self) -> str:
        """Return what fits."""
        return str(super().text())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Show as much as the new width has room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(self._whole if self.wordWrap() else cut)
