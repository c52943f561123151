"""How a run tells of its progress and learns that it should stop.

The protocol has the names of ``QgsProcessingFeedback``, so that QGIS's own object
goes in unwrapped; the command line and tests bring their own.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from typing import Protocol, TypeVar

from .errors import RunCancelled


class Feedback(Protocol):
    """What a run needs of whoever watches it."""

    def isCanceled(self) -> bool:  # noqa: N802 (QGIS's name)
        """Return whether the user asked to stop."""
        ...

    def setProgress(self, progress: float, /) -> None:  # noqa: N802
        """Take the progress, 0 to 100."""
        ...

    def pushInfo(self, info: str, /) -> None:  # noqa: N802
        """Take a sentence for the log."""
        ...

    def pushWarning(self, warning: str, /) -> None:  # noqa: N802
        """Take a sentence that the user should not miss."""
        ...


class SilentFeedback:
    """A watcher that never stops the run and says nothing."""

    def isCanceled(self) -> bool:  # noqa: N802
        """Return False: it is never cancelled."""
        return False

    def setProgress(self, progress: float, /) -> None:  # noqa: N802
        """Ignore it."""

    def pushInfo(self, info: str, /) -> None:  # noqa: N802
        """Ignore it."""

    def pushWarning(self, warning: str, /) -> None:  # noqa: N802
        """Ignore it."""


class PartOf:
    """A part of a longer run: its 0 to 100 becomes ``start`` to ``stop`` of the whole.

    Args:
        whole: the watcher of the whole run.
        start: the whole's progress when the part begins, in percent.
        stop: the whole's progress when the part ends, in percent.
    """

    def __init__(self, whole: Feedback, start: float, stop: float) -> None:
        self._whole, self._start, self._stop = whole, start, stop

    def isCanceled(self) -> bool:  # noqa: N802
        """Return whether the whole run was cancelled."""
        return self._whole.isCanceled()

    def setProgress(self, progress: float, /) -> None:  # noqa: N802
        """Pass the part's progress on as the whole's."""
        self._whole.setProgress(self._start + (self._stop - self._start) * progress / 100)

    def pushInfo(self, info: str, /) -> None:  # noqa: N802
        """Pass it on."""
        self._whole.pushInfo(info)

    def pushWarning(self, warning: str, /) -> None:  # noqa: N802
        """Pass it on."""
        self._whole.pushWarning(warning)


def step_of(whole: Feedback, number: int, count: int) -> PartOf:
    """Return the watcher of one of several steps that are taken to last equally long.

    Args:
        whole: the watcher of the whole run.
        number: which step, from 0.
        count: how many there are.
    """
    return PartOf(whole, 100 * number / count, 100 * (number + 1) / count)


def stop_if_cancelled(feedback: Feedback) -> None:
    """Raise `RunCancelled` if the user asked to stop.

    Raises:
        RunCancelled: the feedback says so.
    """
    if feedback.isCanceled():
        raise RunCancelled


_POLL_SECONDS = 0.1


Result = TypeVar("Result")


def wait_for(future: Future[Result], feedback: Feedback) -> Result:
    """Wait for a thread's result.

    Args:
        future: of the thread's work.
        feedback: asked ten times a second whether to stop.

    Raises:
        RunCancelled: the user stopped first.
        Exception: whatever the work raised.
    """
    try:
        while not future.done():
            stop_if_cancelled(feedback)
            wait([future], _POLL_SECONDS)
        return future.result()
    finally:
        del future  # its error's frames would hold it, and it the error: what they use would stay open


def run_aside(work: Callable[[], Result], feedback: Feedback) -> Result:
    """Do work that cannot be interrupted in a thread of its own, which a cancelled run leaves behind.

    Args:
        work: what to do. It changes nothing that others see, and comes to an end by itself.
        feedback: asked ten times a second whether to stop.

    Raises:
        RunCancelled: the user stopped first.
        Exception: whatever the work raised.
    """
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 (raised again where it is waited for)
            future.set_exception(error)

    Thread(target=run, name="scene-mapper-aside", daemon=True).start()
    return wait_for(future, feedback)
