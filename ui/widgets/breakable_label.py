"""A label that breaks long names of files, which have no spaces, so that a narrow dock need not scroll sideways."""

from __future__ import annotations

import re

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QLabel, QMenu, QWidget

from ...layers.translation import tr

_BREAK = "\u200b"  # a space without width
_LONG_WORD = re.compile(r"\S{20,}")
_AFTER = re.compile(r"(?<=[_.\-/\\])(?=\w)")


class BreakableLabel(QLabel):
    """Plain text on as many lines as it takes, which can be selected and copied as it was set.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def setText(self, text: str | None) -> None:
        """Show a text; long words may break after underscores, hyphens, dots and slashes."""
        super().setText(_LONG_WORD.sub(lambda word: _AFTER.sub(_BREAK, word[0]), text or ""))

    def text(self) -> str:
        """Return the text as it was set."""
        return str(super().text()).replace(_BREAK, "")

    def selectedText(self) -> str:
        """Return what is selected, as it was set."""
        return str(super().selectedText()).replace(_BREAK, "")

    def select_all(self) -> None:
        """Select the whole text."""
        self.setSelection(0, len(super().text()))

    def copy(self) -> None:
        """Copy what is selected."""
        QgsApplication.clipboard().setText(self.selectedText())

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Copy without the places to break at."""
        if event is not None and event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent | None) -> None:
        """Offer to copy, likewise."""
        if event is None:
            return
        menu = QMenu(self)
        copying = menu.addAction(tr("Copy"), self.copy)
        copying.setEnabled(self.hasSelectedText())
        everything = menu.addAction(tr("Select All"), self.select_all)
        everything.setEnabled(bool(self.text()))
        menu.exec(event.globalPos())
        menu.deleteLater()
