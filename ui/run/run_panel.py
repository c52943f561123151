"""What a run is doing: progress, the time that is left, and Cancel."""

from __future__ import annotations

from qgis.PyQt.QtCore import QElapsedTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QStyle, QWidget

from ...layers.translation import tr, tr_n
from ...layers.wording import duration_text
from ..widgets.elided_label import ElidedLabel


class RunPanel(QWidget):
    """Stands at the foot of the dialog; quiet while nothing runs."""

    cancelled = pyqtSignal()
    dropped = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._doing = ""
        self._waiting = 0
        self.text = ElidedLabel(self)
        self.text.setAccessibleName(tr("Current step"))
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel_button = QPushButton(tr("Cancel the run"), self)
        self.cancel_button.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_DialogCancelButton))
        self.cancel_button.setToolTip(tr("Cancel the run without writing a file"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self._cancel)
        self.waiting = QLabel(self)
        self.waiting.linkActivated.connect(lambda _: self.dropped.emit())
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 0, 0)
        layout.addWidget(self.waiting, 0, 1)
        layout.addWidget(self.bar, 1, 0)
        layout.addWidget(self.cancel_button, 1, 1)
        layout.setColumnStretch(0, 1)
        self.rest("")

    def begin(self, layer: str) -> None:
        """Show that a run has begun."""
        self._clock.start()
        self.bar.setValue(0)
        self.setVisible(True)
        self._set_running(True)
        self.doing(tr("Starting: {layer}").format(layer=layer))

    def doing(self, text: str) -> None:
        """Show what is being done."""
        self._doing = text
        self._tell()

    def set_progress(self, percent: float) -> None:
        """Take the progress, 0 to 100."""
        self.bar.setValue(round(10 * percent))
        self._tell()

    def set_waiting(self, count: int) -> None:
        """Show how many runs wait."""
        self._waiting = count
        drop = tr("remove")
        told = tr_n("{n} more queued", count)
        self.waiting.setText(f'{told} (<a href="drop">{drop}</a>)' if count else "")

    def rest(self, text: str) -> None:
        """Show that nothing runs any more, and how the last run ended."""
        self._doing = text
        self.text.show_text(text, wrapped=True)
        self.bar.setValue(0)
        self._set_running(False)
        self.setVisible(bool(text))  # before the first run it would only take room

    def _set_running(self, running: bool) -> None:
        self.cancel_button.setEnabled(running)
        self.bar.setVisible(running)
        self.cancel_button.setVisible(running)

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.doing(tr("Stopping…"))
        self.cancelled.emit()

    def _tell(self) -> None:
        share = self.bar.value() / 1000
        seconds = self._clock.elapsed() / 1000
        text = self._doing
        if 0.05 < share < 0.99 and seconds > 3:
            left = duration_text(seconds / share - seconds)
            text = tr("About {time} left. {doing}").format(time=left, doing=self._doing)
        self.text.show_text(text, wrapped=False)  # what is below does not move while the text changes
