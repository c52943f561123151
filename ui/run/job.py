"""Work that takes a while, in QGIS's task manager, and the bar that shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QStyle, QWidget

from ...core.errors import RunCancelled, SceneMapperError
from ...core.feedback import Feedback
from ...core.stoppable import run_stoppably
from ...layers.translation import TranslatedFeedback, error_text, tr
from ..widgets.message_area import MessageArea

Work = Callable[[Feedback], Any]


class Job(QgsTask):
    """Calls a function in a thread of QGIS's.

    Attributes:
        answer: what the function returned.
        failure: what it raised, or None.

    Args:
        title: what QGIS's task manager shows.
        work: the function; must not touch widgets or layers.
    """

    message = pyqtSignal(str, str)
    ended = pyqtSignal()

    def __init__(self, title: str, work: Work) -> None:
        # Silent: the bar tells of the end, and QGIS would call a cancelled job a failed one.
        super().__init__(title, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)  # type: ignore[arg-type]
        self._work = work
        self.answer: Any = None
        self.failure: Exception | None = RunCancelled()

    def run(self) -> bool:
        """Do the work; QGIS calls it in the thread."""
        try:
            self.answer = run_stoppably(self._work, TranslatedFeedback(_JobFeedback(self)))
            self.failure = None
        except Exception as error:  # noqa: BLE001 (told in the window's thread)
            self.failure = error
        return self.failure is None

    def finished(self, result: bool) -> None:
        """Report the end; QGIS calls it in the window's thread."""
        self.ended.emit()


class _JobFeedback:
    """What the work sees of its job."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def isCanceled(self) -> bool:
        return bool(self._job.isCanceled())

    def setProgress(self, progress: float) -> None:
        self._job.setProgress(progress)

    def pushInfo(self, info: str) -> None:
        self._job.message.emit("info", info)

    def pushWarning(self, warning: str) -> None:
        self._job.message.emit("warning", warning)


class JobBar(QWidget):
    """Runs one job at a time; shows its progress, then how it ended.

    Args:
        parent: owner.
        follow: show each sentence of the job; False where a log shows them.
    """

    busy_changed = pyqtSignal(bool)
    message = pyqtSignal(str, str)

    def __init__(self, parent: QWidget | None = None, follow: bool = True) -> None:
        super().__init__(parent)
        self._follow = follow
        self._job: Job | None = None
        self._receiver: Callable[[Any], None] | None = None
        self._when_cancelled = ""
        self.icon = QLabel(self)
        self.icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text_area = MessageArea(self)
        self.text = self.text_area.text
        self.text.setAccessibleName(tr("State"))
        self.bar = QProgressBar(self)
        self.bar.setVisible(False)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.setVisible(False)
        self.cancel_button.clicked.connect(self.cancel)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.icon, 0, 0)
        layout.addWidget(self.text_area, 0, 1, 1, 2)
        layout.addWidget(self.bar, 1, 1)
        layout.addWidget(self.cancel_button, 1, 2)
        layout.setColumnStretch(1, 1)

    def busy(self) -> bool:
        """Return whether a job runs."""
        return self._job is not None

    def run(self, title: str, work: Work, receiver: Callable[[Any], None], when_cancelled: str = "") -> None:
        """Start a job; there must be none.

        Args:
            title: what is done, for people.
            work: the function that does it, in a thread.
            receiver: called in the window's thread with what ``work`` returned; not
                called if it failed or was stopped, which the bar tells itself.
            when_cancelled: what the bar tells of a cancelled job, where that has changed something.
        """
        self._when_cancelled = when_cancelled or tr("Cancelled. Nothing was changed.")
        self._receiver = receiver
        job = self._job = Job(title, work)
        job.message.connect(self._hear)
        job.progressChanged.connect(self._show_progress)
        job.ended.connect(self._end)
        self._show(None, title)
        self.bar.setRange(0, 0)  # a running stripe until there is a first figure
        self.bar.setVisible(True)
        self.cancel_button.setVisible(True)
        self.cancel_button.setEnabled(True)
        self.busy_changed.emit(True)
        QgsApplication.taskManager().addTask(job)

    def cancel(self) -> None:
        """Ask the job to stop."""
        if self._job is not None:
            self.cancel_button.setEnabled(False)
            self._show(None, tr("Stopping…"))
            self._job.cancel()

    def shut_down(self, patience_ms: int = 20_000) -> None:
        """Stop the job and wait for it."""
        job, self._receiver = self._job, None
        if job is not None:
            job.cancel()
            job.waitForFinished(patience_ms)
            QCoreApplication.sendPostedEvents()

    def clear(self) -> None:
        """Forget what was shown."""
        self._show(None, "")

    def show_done(self, text: str) -> None:
        """Show a success."""
        self._show(QStyle.StandardPixmap.SP_DialogApplyButton, text)

    def show_problem(self, text: str) -> None:
        """Show what went wrong."""
        self._show(QStyle.StandardPixmap.SP_MessageBoxWarning, text)

    def _show_progress(self, progress: float) -> None:
        if progress > 0:
            self.bar.setRange(0, 100)
            self.bar.setValue(int(progress))

    def _hear(self, level: str, text: str) -> None:
        self.message.emit(level, text)
        if self._follow and self._job is not None and not self._job.isCanceled():
            self._show(None, text)

    def _end(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        self.bar.setVisible(False)
        self.cancel_button.setVisible(False)
        failure = job.failure
        if failure is None:
            self._show(None, "")
        elif isinstance(failure, RunCancelled):
            self._show(None, self._when_cancelled)
        else:
            self.show_problem(error_text(failure))
            self.message.emit("error", error_text(failure))
        self.busy_changed.emit(False)
        if failure is None and self._receiver is not None:
            self._receiver(job.answer)
        if failure is not None and not isinstance(failure, (RunCancelled, SceneMapperError)):
            raise failure  # a bug: QGIS shows it with its traceback

    def _show(self, icon: QStyle.StandardPixmap | None, text: str) -> None:
        size = self.fontMetrics().height()
        self.icon.setVisible(icon is not None)
        if icon is not None:
            self.icon.setPixmap(self.style().standardIcon(icon).pixmap(size, size))
        self.text_area.show_text(text)
