"""Answers of catalogues as JSON: asked again where a server is busy, bounded, and never trusted.

Source: RFC 9110 (HTTP semantics), Retry-After: seconds, or a date.
"""

from __future__ import annotations

import json
import math
import time
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any

from ..errors import first_line
from ..feedback import Feedback, stop_if_cancelled
from ..message import Message
from ..web import DownloadError, host_of
from .catalogues import Catalogue
from .transport import Transport, WebAnswer, WebRequest

BUSY = (429, 500, 502, 503, 504)
_WAITS_S = (1.0, 3.0)
"""How long to wait before a busy server is asked again that does not say when."""
_MAX_WAIT_S = 60.0
"""A server that asks for a longer wait is not waited for."""
_POLL_S = 0.1


def fetch_json(catalogue: Catalogue, request: WebRequest, transport: Transport, feedback: Feedback) -> dict[str, Any]:
    """Ask a catalogue, again where it is busy.

    Returns:
        The answer, a JSON object.

    Raises:
        DownloadError: no answer, an error, or no JSON.
        RunCancelled: the user stopped.
    """
    answer = fetch(request, transport, feedback)
    check_status(answer, catalogue)
    return read_json(answer)


def read_json(answer: WebAnswer) -> dict[str, Any]:
    """Read an answer as a JSON object.

    Raises:
        DownloadError: it is none.
    """
    try:
        content = json.loads(answer.content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _no_json(answer, first_line(error)) from error
    if not isinstance(content, dict):
        raise _no_json(answer, "it is no object")
    return content


def fetch(request: WebRequest, transport: Transport, feedback: Feedback) -> WebAnswer:
    """Ask a server, again where it is busy.

    Raises:
        DownloadError: there is no answer.
        RunCancelled: the user stopped.
    """
    for seconds in (*_WAITS_S, None):
        stop_if_cancelled(feedback)
        answer = transport.fetch(request, feedback)
        if answer.status not in BUSY or seconds is None:
            break
        asked_for = _retry_after_s(answer)
        if asked_for > _MAX_WAIT_S:
            break
        if asked_for > seconds:
            host = host_of(answer.address)
            feedback.pushInfo(Message("{host} is busy: trying again in {n} seconds.", host=host, n=round(asked_for)))
        wait(max(seconds, asked_for), feedback)
    return answer


def _retry_after_s(answer: WebAnswer) -> float:
    """Return how many seconds a busy server wants not to be asked again, 0 where it does not say."""
    stated = answer.retry_after.strip()
    if stated.isascii() and stated.isdigit():
        return float(stated[:9])
    try:
        when = parsedate_to_datetime(stated)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
    when = when if when.tzinfo else when.replace(tzinfo=timezone.utc)
    return max(0.0, (when - datetime.now(timezone.utc)).total_seconds())


def wait(seconds: float, feedback: Feedback) -> None:
    """Wait.

    Raises:
        RunCancelled: the user stopped.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        stop_if_cancelled(feedback)
        time.sleep(_POLL_S)


def check_status(answer: WebAnswer, catalogue: Catalogue) -> None:
    """Refuse an answer that is an error.

    Raises:
        DownloadError: it is.
    """
    if 200 <= answer.status < 300:
        return
    host = host_of(answer.address)
    if answer.status in (401, 403):
        raise no_access(host, answer.status, catalogue)
    if answer.status in BUSY:
        raise DownloadError(
            "{host} is busy or out of order (HTTP {status}).",
            _when_again(answer),
            host=host,
            status=answer.status,
        )
    raise DownloadError(
        "{host} answered with an error (HTTP {status}).",
        "Check the address of the catalogue, or use another one.",
        host=host,
        status=answer.status,
    )


def _when_again(answer: WebAnswer) -> str:
    seconds = _retry_after_s(answer)
    if seconds <= _MAX_WAIT_S:
        return "Try again later, or use another catalogue."
    return Message("Try again in {n} minutes, or use another catalogue.", n=math.ceil(seconds / 60))


def no_access(host: str, status: int, catalogue: Catalogue) -> DownloadError:
    """Return the failure for a server that asks for an account."""
    return DownloadError(
        "{host} refuses access (HTTP {status}).",
        catalogue.account or "Check the account and its token, or use another catalogue.",
        host=host,
        status=status,
    )


def _no_json(answer: WebAnswer, reason: str) -> DownloadError:
    return DownloadError(
        "The answer of {host} is not that of a STAC API: {reason}.",
        "Check the address of the catalogue: it is the one that ends in /v1, /stac or alike.",
        host=host_of(answer.address),
        reason=reason,
    )
