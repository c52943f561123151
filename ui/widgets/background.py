"""Work that must not hold up the window: files that are looked into, plans that are made.

One worker, and only the newest question of a kind is answered: what a user has
clicked past is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.errors import SceneMapperError


class Background(QObject):
    """Answers questions in a thread and delivers the answers in the window's.

    Args:
        parent: owner.
    """

    _answered = pyqtSignal(str, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "scene-mapper-ui")
        self._closing = False
        self._numbers: dict[str, int] = {}
        self._receivers: dict[str, Callable[[Any], None]] = {}
        self._answered.connect(self._deliver)

    def ask(self, kind: str, question: Callable[[], Any], receiver: Callable[[Any], None]) -> None:
        """Run a function in the background and pass its result on.

        Args:
            kind: a newer question of the same kind takes this one's place.
            question: called in the worker; must not touch widgets or layers.
            receiver: called in the window's thread with what ``question`` returned, or
                with the `SceneMapperError` that it raised.
        """
        number = self._numbers.get(kind, 0) + 1
        self._numbers[kind] = number
        self._receivers[kind] = receiver
        self._pool.submit(self._work, kind, number, question)

    def busy(self) -> bool:
        """Return whether an answer is still to come."""
        return bool(self._receivers)

    def is_closing(self) -> bool:
        """Return whether no answer is wanted any more: for questions that take long."""
        return self._closing

    def shut_down(self) -> None:
        """Drop all questions and wait for the one being answered."""
        self._closing = True
        self._receivers.clear()
        self._numbers.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, kind: str, number: int, question: Callable[[], Any]) -> None:
        if self._numbers.get(kind) != number:
            return
        try:
            answer = question()
        except SceneMapperError as error:
            answer = error
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


class _Bug:
    """An exception that nobody expected, on its way to the window's thread."""

    def __init__(self, error: Exception) -> None:
        self.error = error
