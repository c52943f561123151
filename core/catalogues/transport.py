"""How catalogues are asked: a small protocol, and its way with plain Python. QGIS has its own way."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from threading import Event
from typing import Any, Protocol, TypeVar
from urllib.error import HTTPError, URLError
from urllib.request import Request, build_opener

from ..errors import RunCancelled, SceneMapperError
from ..feedback import Feedback, run_aside
from ..plain_text import shortened
from ..tls import tls_failure
from ..version import version
from ..web import (
    CHECK_CONNECTION,
    FIRST_ERROR_STATUS,
    CheckedRedirects,
    DownloadError,
    check_address,
    check_redirect,
    host_of,
    is_on,
)
from .loading import Pace, Take, WebHead, read_head

MAX_ANSWER_BYTES = 32_000_000
_CHUNK_BYTES = 64 * 1024
STALL_S = 20.0
"""How long a catalogue may send nothing."""
MAX_SECONDS = 90.0
"""How long an answer may take in all."""
ANYTHING = "*/*"
"""The type of a file of any kind."""

Result = TypeVar("Result")


@dataclass(frozen=True)
class WebRequest:
    """What is asked of a server.

    Attributes:
        address: https, or http on this machine.
        body: JSON to post; None to get.
        max_bytes: the largest answer that is taken.
        accept: the type of the answer.
        first_bytes: how many bytes of the beginning are wanted (a range request); 0 for all. A server that sends more
            is not listened to any longer.
        from_byte: where the wanted part begins (a range request); 0 for all.
        if_tag: the tag of the file of which there is a part already: of another one, all is wanted; or "".
    """

    address: str
    body: bytes | None = None
    max_bytes: int = MAX_ANSWER_BYTES
    accept: str = "application/json"
    first_bytes: int = 0
    from_byte: int = 0
    if_tag: str = ""

    def headers(self) -> dict[str, str]:
        """Return what is said beside the address."""
        said = {"Accept": self.accept}
        if self.accept == ANYTHING:  # a file comes as it is: its parts are counted
            said["Accept-Encoding"] = "identity"
        if self.first_bytes:
            said["Range"] = f"bytes=0-{self.first_bytes - 1}"
        if self.from_byte:
            said["Range"] = f"bytes={self.from_byte}-"
            if self.if_tag:
                said["If-Range"] = self.if_tag
        return said


@dataclass(frozen=True)
class WebAnswer:
    """What a server answers.

    Attributes:
        address: where the answer is from, after redirects.
        status: HTTP's, 200 if all is well.
        content: the answer.
        retry_after: when a busy server may be asked again, as it says (the header Retry-After), or "".
        has_got_body: whether what was posted has been posted to that address, too: some redirects turn it into a get.
    """

    address: str
    status: int
    content: bytes
    retry_after: str = ""
    has_got_body: bool = False


class Transport(Protocol):
    """How servers are asked."""

    def fetch(self, request: WebRequest, feedback: Feedback) -> WebAnswer:
        """Ask a server; an HTTP error is an answer, too.

        Raises:
            DownloadError: there is no answer, it is too large, or the server leads to an address that is not allowed.
            RunCancelled: the user stopped.
        """
        ...

    def load(self, request: WebRequest, take: Take, feedback: Feedback) -> WebHead:
        """Load a file of any size; what a server sends with an error is left out.

        Raises:
            DownloadError: there is no answer, the connection breaks, or the server leads to an address that is not
                allowed.
            RunCancelled: the user stopped.
            Exception: what ``take`` raised.
        """
        ...

    def gdal_options(self, address: str) -> Mapping[str, str]:
        """Return GDAL's options for reading from an address: proxy, and headers or a storage's keys."""
        ...


class UrllibTransport:
    """Plain Python's way, with the proxy that the environment names.

    Args:
        token: what an account gives ("Authorization: Bearer …"), or "".
        hosts: the endings of the hosts that get it.
    """

    def __init__(self, token: str = "", hosts: Sequence[str] = ()) -> None:
        self._token, self._hosts = token, tuple(hosts)

    def fetch(self, request: WebRequest, feedback: Feedback) -> WebAnswer:
        """Ask a server.

        Raises:
            DownloadError: as `Transport.fetch` says.
            RunCancelled: the user stopped.
        """
        check_address(request.address)
        stop = Event()
        try:
            return run_aside(lambda: self._load(request, stop), feedback)
        finally:
            stop.set()

    def load(self, request: WebRequest, take: Take, feedback: Feedback) -> WebHead:
        """Load a file.

        Raises:
            DownloadError: as `Transport.load` says.
            RunCancelled: the user stopped.
            Exception: what ``take`` raised.
        """
        check_address(request.address)
        stop = Event()
        try:
            return run_aside(lambda: self._asked(request, lambda answer, _: _passed_on(answer, take, stop)), feedback)
        finally:
            stop.set()

    def gdal_options(self, address: str) -> Mapping[str, str]:
        """Return the header with the token for hosts that get it."""
        return {"GDAL_HTTP_HEADERS": f"Authorization: Bearer {self._token}"} if self._may_know(address) else {}

    def _redirects(self) -> _TrustedRedirects:
        token = {"Authorization": f"Bearer {self._token}"}
        return _TrustedRedirects(lambda address: token if self._may_know(address) else {})

    def _may_know(self, address: str) -> bool:
        return bool(self._token) and is_on(address, self._hosts)

    def _load(self, asked: WebRequest, stop: Event) -> WebAnswer:
        def read(answer: Any, followed: _TrustedRedirects) -> WebAnswer:
            content = _content(answer, asked, stop)
            later, posted = str(answer.headers.get("Retry-After", "")), asked.body is not None and followed.keep_body
            return WebAnswer(str(answer.geturl() or asked.address), int(answer.getcode() or 0), content, later, posted)

        return self._asked(asked, read)

    def _asked(self, asked: WebRequest, read: Callable[[Any, _TrustedRedirects], Result]) -> Result:
        headers = {"User-Agent": f"scene-mapper/{version()}", **asked.headers()}
        if asked.body is not None:
            headers["Content-Type"] = "application/json"
        request = Request(asked.address, data=asked.body, headers=headers)  # noqa: S310 (checked before)
        if self._may_know(asked.address):
            request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        redirects = self._redirects()
        try:
            with _opened(request, redirects) as answer:
                return read(answer, redirects)
        except SceneMapperError:
            raise
        except TimeoutError as error:
            raise silent(asked.address, STALL_S) from error
        except (URLError, HTTPException, OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            if isinstance(reason, TimeoutError):
                raise silent(asked.address, STALL_S) from error
            raise no_answer(asked.address, str(reason)) from error


class _TrustedRedirects(CheckedRedirects):
    """Tells the token again where a server leads to another one that may know it.

    Attributes:
        keep_body: whether what was posted was posted again wherever the server has led to.
    """

    def __init__(self, header: Callable[[str], Mapping[str, str]]) -> None:
        self._header = header
        self.keep_body = True

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        """Return the request for the other address.

        Raises:
            DownloadError: it is not allowed.
        """
        request = super().redirect_request(req, fp, code=code, msg=msg, headers=headers, newurl=newurl)
        if request is not None:
            self.keep_body = self.keep_body and request.data is not None
            for name, value in self._header(newurl).items():
                request.add_unredirected_header(name, value)
        return request


def _opened(request: Request, redirects: CheckedRedirects) -> Any:
    try:
        return build_opener(redirects).open(request, timeout=STALL_S)
    except HTTPError as answer:  # a status of 400 or more is an answer
        if 300 <= answer.code < 400:  # of a redirect that Python does not follow
            check_redirect(request.full_url, answer.headers.get("Location", ""))
        return answer


def _content(answer: Any, asked: WebRequest, stop: Event) -> bytes:
    started, parts, size = time.monotonic(), [], 0
    while chunk := answer.read1(_CHUNK_BYTES):
        if stop.is_set():
            raise RunCancelled
        parts.append(chunk)
        size += len(chunk)
        if 0 < asked.first_bytes <= size:
            return b"".join(parts)[: asked.first_bytes]
        if size > asked.max_bytes:
            raise too_large(asked)
        if time.monotonic() - started > MAX_SECONDS:
            raise silent(asked.address, MAX_SECONDS)
    stated = answer.headers.get("Content-Length", "")
    if stated.isdigit() and size < int(stated):
        raise no_answer(asked.address, f"the connection broke after {size} of {stated} bytes")
    return b"".join(parts)


def _passed_on(answer: Any, take: Take, stop: Event) -> WebHead:
    head = read_head(
        str(answer.geturl() or ""), int(answer.getcode() or 0), lambda name: str(answer.headers.get(name, ""))
    )
    if head.status >= FIRST_ERROR_STATUS:
        return head
    pace = Pace(head.address)
    while chunk := answer.read1(_CHUNK_BYTES):
        if stop.is_set():
            raise RunCancelled
        take(head, chunk)
        pace.check(len(chunk))
    return head


def no_answer(address: str, reason: str) -> DownloadError:
    """Return the failure for a server that does not answer.

    Args:
        address: what was asked; only its host is told.
        reason: a clause.
    """
    reason = re.sub(r"\[Errno -?\d+\] ", "", reason)
    return tls_failure(address, reason) or DownloadError(
        "{host} cannot be reached: {reason}.", CHECK_CONNECTION, host=host_of(address), reason=shortened(reason, 200)
    )


def silent(address: str, seconds: float) -> DownloadError:
    """Return the failure for a server that takes too long."""
    return DownloadError(
        "{host} did not answer within {seconds:g} seconds.",
        "Try again later, or use another catalogue.",
        host=host_of(address),
        seconds=seconds,
    )


def too_large(asked: WebRequest) -> DownloadError:
    """Return the failure for an answer that is larger than it may be."""
    return DownloadError(
        "The answer of {host} is larger than {most:g} MB.",
        "Search in a smaller area, or use another catalogue.",
        host=host_of(asked.address),
        most=asked.max_bytes / 1e6,
    )
