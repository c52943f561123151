"""Work that must not hold up the window: files that are looked into, plans that are made.

One worker, and only the newest question of a kind is answered: what a user has
clicked past is dropped. A question that does not end, such as reading from a drive
that does not respond, is left behind as soon as its answer is not wanted any more.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import InputError, RunCancelled, SceneMapperError
from ...core.feedback import Feedback, SilentFeedback, stop_if_cancelled
from ...core.stoppable import left_behind, run_stoppably

_MAX_SECONDS = 180.0
"""The longest that a question may take: a product on a slow disk takes a minute."""
_MAX_LEFT = 8
"""With so many calls left behind, no further one begins until one of them has ended."""
_POLL_SECONDS = 0.05

Question = Callable[[Feedback], Any]


class Background(QObject):
    """Answers questions in a thread and delivers the answers in the window's.

    Args:
        parent: owner.
        max_seconds: a question that takes longer fails.
    """

    _answered = pyqtSignal(str, int, object)

    def __init__(self, parent: QObject | None = None, max_seconds: float = _MAX_SECONDS) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "scene-mapper-ui")
        self._max_seconds = max_seconds
        self._count = 0
        self._numbers: dict[str, int] = {}
        self._receivers: dict[str, Callable[[Any], None]] = {}
        self._answered.connect(self._deliver)

    def ask(self, kind: str, question: Question, receiver: Callable[[Any], None]) -> None:
        """Run a function in the background and pass its result on.

        Args:
            kind: a newer question of the same kind takes this one's place.
            question: called in the worker with a feedback that tells when the answer is not wanted any more; must not
                touch widgets or layers.
            receiver: called in the window's thread with what ``question`` returned, or
                with the `SceneMapperError` that it raised.
        """
        self._count += 1
        self._numbers[kind] = self._count
        self._receivers[kind] = receiver
        self._pool.submit(self._work, kind, self._count, question)

    def drop(self, *kinds: str) -> None:
        """Want no answer to the questions of these kinds any more."""
        for kind in kinds:
            self._numbers.pop(kind, None)
            self._receivers.pop(kind, None)

    def busy(self) -> bool:
        """Return whether an answer is still to come."""
        return bool(self._receivers)

    def shut_down(self) -> None:
        """Drop all questions; the one being answered is left behind if it does not stop soon."""
        self._receivers.clear()
        self._numbers.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, kind: str, number: int, question: Question) -> None:
        wanted = _Wanted(lambda: self._numbers.get(kind) == number, self._max_seconds)
        while left_behind() >= _MAX_LEFT and not wanted.isCanceled():
            time.sleep(_POLL_SECONDS)
        try:
            stop_if_cancelled(wanted)
            answer = run_stoppably(question, wanted)
        except SceneMapperError as error:
            answer = error
        except RunCancelled:
            answer = _no_answer(self._max_seconds)  # nobody hears it, unless it took too long
        except Exception as error:  # noqa: BLE001 (told in the window's thread, where QGIS shows it with its traceback)
            answer = _Bug(error)
        self._answered.emit(kind, number, answer)

    def _deliver(self, kind: str, number: int, answer: Any) -> None:
        if self._numbers.get(kind) != number:
            return
        receiver = self._receivers.pop(kind)
        if isinstance(answer, _Bug):
            raise answer.error
        receiver(answer)


class _Wanted(SilentFeedback):
    """Stops a question whose answer nobody wants any more, or that takes too long."""

    def __init__(self, is_wanted: Callable[[], bool], seconds: float) -> None:
        self._is_wanted = is_wanted
        self._until = time.monotonic() + seconds

    def isCanceled(self) -> bool:
        return not self._is_wanted() or time.monotonic() > self._until


class _Bug:
    """An exception that nobody expected, on its way to the window's thread."""

    def __init__(self, error: Exception) -> None:
        self.error = error


def _no_answer(seconds: float) -> InputError:
    return InputError(
        "There was no answer within {seconds:g} seconds.",
        "Check whether the drive or server of the file responds, then select the file again.",
        seconds=seconds,
    )
