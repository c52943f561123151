"""Runs of the algorithm in the background, one after the other."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QObject, pyqtSignal

from ...core.errors import SceneMapperError
from ...layers.translation import error_text, tr
from ..classify.form import OUTPUTS, Form

DONE, FAILED, CANCELLED = "done", "failed", "cancelled"


class RunFeedback(QgsProcessingFeedback):
    """Hands what a run says on to the window's thread."""

    message = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""

    def pushInfo(self, info: str) -> None:  # type: ignore[override]
        """Pass on a sentence for the log."""
        self.message.emit("info", info)

    def pushWarning(self, warning: str) -> None:  # type: ignore[override]
        """Pass on a warning."""
        self.message.emit("warning", warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # type: ignore[override]  # noqa: N803 (QGIS's name)
        """Pass on an error and keep it: it is the reason that is told at the end."""
        self.error = error
        self.message.emit("error", error)


@dataclass(eq=False)
class Run:
    """One run.

    Attributes:
        form: what was asked for.
        context: of this run alone.
        feedback: of this run alone.
        task: what QGIS's task manager runs; None before it begins.
        results: what the algorithm gave; empty unless it is done.
        outcome: "" while it lasts, then "done", "failed" or "cancelled".
        warnings: what it warned of.
        project_closed: whether the project it was asked for in has been closed since.
    """

    form: Form
    context: QgsProcessingContext = field(default_factory=QgsProcessingContext)
    feedback: RunFeedback = field(default_factory=RunFeedback)
    task: QgsProcessingAlgRunnerTask | None = None
    results: dict[str, Any] = field(default_factory=dict)
    outcome: str = ""
    warnings: list[str] = field(default_factory=list)
    project_closed: bool = False


class RunQueue(QObject):
    """Starts runs one after the other, so that each has the whole machine."""

    started = pyqtSignal(object)
    progress = pyqtSignal(float)
    message = pyqtSignal(str, str)
    finished = pyqtSignal(object)
    waiting_changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Run] = deque()
        self.current: Run | None = None
        self._cancelled_here = False
        QgsProject.instance().cleared.connect(self._project_closed)

    def add(self, form: Form) -> None:
        """Run this when all before it are done."""
        self._waiting.append(Run(form))
        self.waiting_changed.emit()
        self._next()

    def waiting(self) -> int:
        """Count the runs that have not begun."""
        return len(self._waiting)

    def cancel(self) -> None:
        """Stop the current run; those that wait come next."""
        if self.current is not None:
            self._cancelled_here = True
            self.current.feedback.cancel()
            if self.current.task is not None:
                self.current.task.cancel()

    def waiting_runs(self) -> list[Run]:
        """Return the runs that have not begun, the next one first."""
        return list(self._waiting)

    def drop(self, run: Run) -> None:
        """Forget a run that has not begun; one that has begun goes on."""
        if run in self._waiting:
            self._waiting.remove(run)
            self.waiting_changed.emit()

    def move(self, run: Run, steps: int) -> None:
        """Move a run that has not begun.

        Args:
            run: the run.
            steps: how many places later; negative for earlier.
        """
        if run not in self._waiting:
            return
        place = max(0, min(len(self._waiting) - 1, self._waiting.index(run) + steps))
        self._waiting.remove(run)
        self._waiting.insert(place, run)
        self.waiting_changed.emit()

    def drop_waiting(self) -> None:
        """Forget the runs that have not begun."""
        self._waiting.clear()
        self.waiting_changed.emit()

    def shut_down(self, patience_ms: int = 20_000) -> None:
        """Stop everything and wait until the current run has let go of its files."""
        self.drop_waiting()
        self.cancel()
        clock = QElapsedTimer()
        clock.start()
        while self.current is not None and clock.elapsed() < patience_ms:
            QCoreApplication.processEvents()

    def _next(self) -> None:
        if self.current is not None or not self._waiting:
            return
        run = self.current = self._waiting.popleft()
        self.waiting_changed.emit()
        self._cancelled_here = False
        run.context.setProject(QgsProject.instance())
        run.context.setFeedback(run.feedback)
        run.feedback.message.connect(self._hear)
        run.feedback.progressChanged.connect(self.progress)
        self.started.emit(run)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(run.form.algorithm)
        try:
            parameters = _loading(run.form.parameters())
            problem = _why_not(algorithm, run)
        except SceneMapperError as error:
            parameters, problem = {}, error_text(error)
        if problem:
            run.feedback.reportError(problem)
            self._end(run, FAILED)
            return
        # Silent: QGIS itself would call a cancelled run a failed one.
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent
        run.task = QgsProcessingAlgRunnerTask(algorithm, parameters, run.context, run.feedback, flags)  # type: ignore[arg-type]
        run.task.setDescription(tr("Classifying {layer}").format(layer=run.form.layer_name))
        run.task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(run.task)

    def _project_closed(self) -> None:
        for run in (self.current, *self._waiting):
            if run is not None:
                run.project_closed = True

    def _hear(self, level: str, text: str) -> None:
        if level == "warning" and self.current is not None:
            self.current.warnings.append(text)
        self.message.emit(level, text)

    def _executed(self, successful: bool, results: dict[str, Any]) -> None:
        run = self.current
        if run is None:
            return
        run.results = results
        # A cancelled run may still call itself successful, with nothing to show.
        if run.feedback.isCanceled() and not results.get("OUTPUT"):
            if not self._cancelled_here:  # by QGIS, which is being closed: nothing may begin now
                self.drop_waiting()
            self._end(run, CANCELLED)
        else:
            self._end(run, DONE if successful and results.get("OUTPUT") else FAILED)

    def _end(self, run: Run, outcome: str) -> None:
        QCoreApplication.sendPostedEvents(self)  # what the run's thread still had to say
        run.outcome = outcome
        self.current = None
        self.finished.emit(run)
        self._next()


def _why_not(algorithm: Any, run: Run) -> str:
    """Return why a run cannot even begin, or ""."""
    if algorithm is None:
        return tr("Processing does not provide {name}. Disable and enable the plugin Scene Mapper.").format(
            name=run.form.algorithm
        )
    able, why = algorithm.canExecute()
    if not able:
        return str(why)
    accepted, why = algorithm.checkParameterValues(run.form.parameters(), run.context)
    return "" if accepted else str(why)


def _loading(parameters: dict[str, Any]) -> dict[str, Any]:
    """Ask for the outputs to be prepared as layers of the project: named and styled."""
    loading = dict(parameters)
    for name in OUTPUTS:
        if parameters.get(name):
            loading[name] = QgsProcessingOutputLayerDefinition(parameters[name], QgsProject.instance())
    return loading
