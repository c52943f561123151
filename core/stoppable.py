"""Work that is left behind when it does not stop: in QGIS, a call that takes for ever must not hold up *Cancel*.

A network's call cannot always be interrupted, and a read from a network drive may never come back. The work is done
in a thread of its own. If it does not stop soon after *Cancel*, the caller goes on without it; the thread then gives
none of its files a name (`publishing`), and ends when its call does.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, Queue
from typing import Any, TypeVar

from .errors import RunCancelled
from .feedback import Feedback

_POLL_SECONDS = 0.05
_PATIENCE_SECONDS = 1.5
_here = threading.local()
_NAME = "scene-mapper-work"

Result = TypeVar("Result")


class _Told:
    """A call of the feedback's, on its way to the caller's thread."""

    def __init__(self, name: str, value: Any) -> None:
        self.name, self.value, self.delivered = name, value, threading.Event()


class _Work(threading.Thread):
    """The thread; it is the feedback that the work sees, and passes what it is told to the caller's thread."""

    def __init__(self, function: Callable[[Feedback], Any], cancelled: bool) -> None:
        super().__init__(name=_NAME, daemon=True)  # a daemon: a program that ends does not wait for it
        self._function = function
        self._told: Queue[_Told] = Queue()
        self.cancelled = cancelled
        self.result: Any = None
        self.failure: BaseException | None = None
        self.left = False
        self.lock = threading.Lock()

    def run(self) -> None:
        """Do the work."""
        _here.work = self
        try:
            self.result = self._function(self)
        except BaseException as error:  # noqa: BLE001 (raised again in the caller's thread)
            self.failure = error

    def isCanceled(self) -> bool:  # noqa: N802 (QGIS's name)
        return self.cancelled

    def setProgress(self, progress: float, /) -> None:  # noqa: N802
        self._tell("setProgress", progress)

    def pushInfo(self, info: str, /) -> None:  # noqa: N802
        self._tell("pushInfo", info)

    def pushWarning(self, warning: str, /) -> None:  # noqa: N802
        self._tell("pushWarning", warning)

    def _tell(self, name: str, value: Any) -> None:
        """Pass it on and wait until it was heard: whoever hears it may cancel."""
        told = _Told(name, value)
        self._told.put(told)
        while not (self.left or told.delivered.wait(_POLL_SECONDS)):
            pass

    def deliver(self, feedback: Feedback) -> None:
        """Tell the caller's feedback, in the caller's thread, what the work tells, and ask it whether to stop."""
        with suppress(Empty):
            told = self._told.get(timeout=_POLL_SECONDS)
            try:
                getattr(feedback, told.name)(told.value)
                self.cancelled = self.cancelled or feedback.isCanceled()
            finally:
                told.delivered.set()
        self.cancelled = self.cancelled or feedback.isCanceled()


def run_stoppably(function: Callable[[Feedback], Result], feedback: Feedback) -> Result:
    """Call a function in a thread of its own, and leave it behind if it does not stop when asked to.

    Args:
        function: takes the feedback that it is to use.
        feedback: told of progress and asked whether to stop, in the calling thread.

    Returns:
        What the function returned.

    Raises:
        RunCancelled: the user stopped. If the function has not ended yet, it writes no file any more.
        Exception: whatever the function raised.
    """
    work = _Work(function, feedback.isCanceled())
    work.start()
    patience_ends = math.inf
    try:
        while work.is_alive() and time.monotonic() < patience_ends:
            work.deliver(feedback)
            if work.cancelled and patience_ends == math.inf:
                patience_ends = time.monotonic() + _PATIENCE_SECONDS
    finally:
        with work.lock:  # files that are getting their names get all of them
            work.left = True
    if work.is_alive():
        raise RunCancelled
    if work.failure is not None:
        raise work.failure
    result: Result = work.result
    return result


def left_behind() -> int:
    """Return how many calls that were left behind have not ended yet."""
    return sum(isinstance(thread, _Work) and thread.left for thread in threading.enumerate())


@contextmanager
def publishing() -> Iterator[None]:
    """Surround what gives files their names: it happens as a whole, and never in work that was left behind.

    Raises:
        RunCancelled: the work was left behind.
    """
    work: _Work | None = getattr(_here, "work", None)
    if work is None:
        yield
        return
    with work.lock:
        if work.left:
            raise RunCancelled
        yield
