"""The small pictures of scenes, fetched in the background."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...core.catalogues.found_scene import FoundScene
from ...core.catalogues.thumbnails import fetch_thumbnail
from ...core.catalogues.transport import Transport
from ...core.errors import RunCancelled, SceneMapperError
from ...core.feedback import Feedback, stop_if_cancelled
from ...layers.translation import tr
from ..run.job import Job

_MAX_FAILURES = 3
"""After so many failures one after another, the other pictures are not asked for."""
_PATIENCE_MS = 20_000


class Thumbnails(QObject):
    """Fetches pictures one by one; a new list takes the place of the last one.

    Args:
        parent: owner.
    """

    loaded = pyqtSignal(str, bytes)
    """The id of a scene, and its picture: PNG or JPEG."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    def load(self, scenes: list[FoundScene], transport: Transport) -> None:
        """Fetch the pictures of scenes, in this order."""
        self.stop()
        listed = [scene for scene in scenes if scene.thumbnail]
        if not listed:
            return
        job = self._job = Job(
            tr("Fetching preview pictures"), lambda feedback: self._fetch(listed, transport, feedback)
        )
        job.ended.connect(self._end)
        QgsApplication.taskManager().addTask(job)

    def busy(self) -> bool:
        """Return whether pictures are still to come."""
        return self._job is not None

    def stop(self) -> None:
        """Ask for no more pictures."""
        if self._job is not None:
            self._job.cancel()

    def shut_down(self) -> None:
        """Stop, and wait for it."""
        job = self._job
        if job is not None:
            job.cancel()
            job.waitForFinished(_PATIENCE_MS)
            QCoreApplication.sendPostedEvents()

    def _fetch(self, scenes: list[FoundScene], transport: Transport, feedback: Feedback) -> None:
        failures = 0
        for scene in scenes:
            stop_if_cancelled(feedback)
            try:
                content = fetch_thumbnail(scene, transport, feedback)
            except SceneMapperError:  # a scene can be judged without its picture
                failures += 1
                if failures == _MAX_FAILURES:
                    return
                continue
            failures = 0
            self.loaded.emit(scene.id, content)

    def _end(self) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        if self._job is job:
            self._job = None
        failure = job.failure
        if failure is not None and not isinstance(failure, (RunCancelled, SceneMapperError)):
            raise failure  # a bug: QGIS shows it with its traceback
