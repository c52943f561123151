"""Waiting for what a thread computes, while the user may ask to stop."""

from __future__ import annotations

from concurrent.futures import Future, wait
from typing import TypeVar

from .feedback import Feedback, stop_if_cancelled

_POLL_SECONDS = 0.1
Result = TypeVar("Result")


def result_of(future: Future[Result], feedback: Feedback) -> Result:
    """Wait for a thread's result.

    Args:
        future: of the thread's work.
        feedback: asked ten times a second whether to stop.

    Raises:
        RunCancelled: the user stopped first.
        Exception: whatever the work raised.
    """
    while not future.done():
        stop_if_cancelled(feedback)
        wait([future], _POLL_SECONDS)
    return future.result()
