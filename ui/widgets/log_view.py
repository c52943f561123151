"""The log of the runs, to read and to copy."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QApplication, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ...layers.translation import tr


class LogView(QWidget):
    """Sentences with their time; warnings and errors stand out by their word, not by a colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(tr("Log"))
        copy = QPushButton(tr("Copy Log"), self)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text.toPlainText()))
        clear = QPushButton(tr("Clear"), self)
        clear.setAutoDefault(False)
        clear.clicked.connect(self.text.clear)
        buttons = QHBoxLayout()
        buttons.setAlignment(Qt.AlignmentFlag.AlignRight)
        buttons.addWidget(copy)
        buttons.addWidget(clear)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addLayout(buttons)

    def add(self, level: str, text: str) -> None:
        """Write a sentence; ``level`` is "info", "warning", "error" or "title"."""
        time = QDateTime.currentDateTime().toString("HH:mm:ss")
        body = escape(text).replace("\n", "<br>")
        if level == "title":
            self._append(f"<b>{body}</b>")
            return
        words = {"warning": tr("Warning:"), "error": tr("Error:")}
        word = f"<b>{escape(words[level])}</b> " if level in words else ""
        self._append(f"<span>{time}&nbsp;&nbsp;{word}{body}</span>")

    def _append(self, html: str) -> None:
        """Add a paragraph, and follow the log unless the user has scrolled back."""
        bar = self.text.verticalScrollBar()
        was_at_end = bar.value() >= bar.maximum() - self.fontMetrics().height()
        self.text.append(html)
        if was_at_end:
            bar.setValue(bar.maximum())
