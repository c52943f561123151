"""How catalogues are asked inside QGIS: a `core.catalogues.transport.Transport` with QGIS's own settings.

Sources: GDAL, configuration options of HTTP (GDAL_HTTP_PROXY, GDAL_HTTP_PROXYUSERPWD, GDAL_HTTP_HEADERS).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsAuthMethodConfig
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..core.catalogues.loading import Pace, Take, WebHead, read_head
from ..core.catalogues.transport import (
    MAX_SECONDS,
    STALL_S,
    WebAnswer,
    WebRequest,
    no_answer,
    silent,
    too_large,
)
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.web import FIRST_ERROR_STATUS, DownloadError, check_address, is_on
from .exchange import Exchange, new_request

if TYPE_CHECKING:
    from ..core.setup.pip_run import Proxy


class QgisTransport:
    """Asks through QGIS: its proxy, its certificates, and a configuration of its authentication.

    Args:
        proxy: QGIS's proxy, for GDAL, which knows nothing of QGIS; found out in the window's thread.
        authcfg: the id of an authentication configuration, or "".
        hosts: the endings of the hosts that it is used for; no other host sees it.
    """

    def __init__(self, proxy: Proxy | None = None, authcfg: str = "", hosts: Sequence[str] = ()) -> None:
        self._proxy, self._authcfg, self._hosts = proxy, authcfg, tuple(hosts)

    def fetch(self, request: WebRequest, feedback: Feedback) -> WebAnswer:
        """Ask a server; an HTTP error is an answer, too.

        Raises:
            DownloadError: there is no answer, it is too large, or the server leads to an address that is not allowed.
            RunCancelled: the user stopped.
        """
        check_address(request.address)
        answer = _Answer(request, feedback)
        exchange = Exchange(self._asked(request), answer.take, answer.check, request.body)
        ended = exchange.run()
        if ended.problem and ended.status < FIRST_ERROR_STATUS:
            raise no_answer(request.address, ended.problem)
        later = exchange.header("Retry-After")
        return WebAnswer(ended.address, ended.status, answer.content(), later, has_got_body=ended.posted)

    def load(self, request: WebRequest, take: Take, feedback: Feedback) -> WebHead:
        """Load a file.

        Raises:
            DownloadError: there is no answer, the connection breaks, or the server leads to an address that is not
                allowed.
            RunCancelled: the user stopped.
            Exception: what ``take`` raised.
        """
        check_address(request.address)
        pieces = _Pieces(request, take, feedback)
        exchange = Exchange(self._asked(request), pieces.take, pieces.check)
        pieces.header = exchange.header
        try:
            ended = exchange.run()
            if ended.problem and ended.status < FIRST_ERROR_STATUS:
                raise no_answer(request.address, ended.problem)
            return read_head(ended.address, ended.status, exchange.header)
        finally:  # else Python would keep the answer in a circle, after its thread's network is gone
            pieces.header = None

    def gdal_options(self, address: str) -> Mapping[str, str]:
        """Return GDAL's options for an address: the proxy, and the headers or keys of the authentication.

        Raises:
            DownloadError: the configuration is gone, or locked.
        """
        options = {} if self._proxy is None else proxy_options(self._proxy, address)
        if self._may_know(address):
            options.update(self._keys() if self._is_storage() else self._headers(address))
        return options

    def _asked(self, request: WebRequest) -> QNetworkRequest:
        asked = new_request(request.address)
        for name, value in request.headers().items():
            asked.setRawHeader(name.encode(), value.encode())
        if request.body is not None:
            asked.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/json")
        if self._may_know(request.address) and not self._is_storage():
            self._authenticate(asked)
            # Qt would send the headers to whatever server it is led to.
            asked.setAttribute(
                QNetworkRequest.Attribute.RedirectPolicyAttribute,
                QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy,
            )
        return asked

    def _may_know(self, address: str) -> bool:
        return bool(self._authcfg) and is_on(address, self._hosts)

    def _is_storage(self) -> bool:
        """Return whether the configuration holds the keys of a storage, with which only GDAL signs its requests."""
        return str(QgsApplication.authManager().configAuthMethodKey(self._authcfg)) == "AWSS3"

    def _headers(self, address: str) -> dict[str, str]:
        request = QNetworkRequest(QUrl(address))
        self._authenticate(request)
        headers = {bytes(name).decode(): bytes(request.rawHeader(name)).decode() for name in request.rawHeaderList()}
        told = ",".join(f"{name}: {value}" for name, value in headers.items())
        return {"GDAL_HTTP_HEADERS": told} if told else {}

    def _keys(self) -> dict[str, str]:
        config = QgsAuthMethodConfig()
        loaded, config = QgsApplication.authManager().loadAuthenticationConfig(self._authcfg, config, True)
        if not loaded:
            raise self._unusable()
        return {"AWS_ACCESS_KEY_ID": config.config("username"), "AWS_SECRET_ACCESS_KEY": config.config("password")}

    def _unusable(self) -> DownloadError:
        return DownloadError(
            "The authentication {authcfg} of QGIS cannot be used.",
            "Select another one, or enter QGIS's master password.",
            authcfg=self._authcfg,
        )

    def _authenticate(self, request: QNetworkRequest) -> None:
        """Add what the configuration says; QGIS may ask for its master password.

        Raises:
            DownloadError: the configuration is gone, or locked.
        """
        done, _ = QgsApplication.authManager().updateNetworkRequest(request, self._authcfg)
        if not done:
            raise self._unusable()


class _Answer:
    """What a server sends: no more than may be, within a reasonable time."""

    def __init__(self, request: WebRequest, feedback: Feedback) -> None:
        self._request, self._feedback = request, feedback
        self._pieces: list[bytes] = []
        self._size = 0
        self._started = self._heard = time.monotonic()

    def content(self) -> bytes:
        """Return what has come, no more than was wanted."""
        content = b"".join(self._pieces)
        return content[: self._request.first_bytes] if self._request.first_bytes else content

    def take(self, piece: bytes, status: int) -> bool:
        """Keep a piece; return whether more is wanted."""
        self._heard = time.monotonic()
        self._pieces.append(piece)
        self._size += len(piece)
        if 0 < self._request.first_bytes <= self._size:
            return False
        if self._size > self._request.max_bytes:
            raise too_large(self._request)
        return True

    def check(self) -> None:
        """Stop when the user wants it, or when it takes too long."""
        stop_if_cancelled(self._feedback)
        now = time.monotonic()
        if now - self._heard > STALL_S:
            raise silent(self._request.address, STALL_S)
        if now - self._started > MAX_SECONDS:
            raise silent(self._request.address, MAX_SECONDS)


class _Pieces:
    """A file as it comes, within a reasonable time."""

    def __init__(self, request: WebRequest, take: Take, feedback: Feedback) -> None:
        self._address, self._take, self._feedback = request.address, take, feedback
        self._head: WebHead | None = None
        self.header: Callable[[str], str] | None = None
        self._pace = Pace(request.address)
        self._heard = time.monotonic()

    def take(self, piece: bytes, status: int) -> bool:
        """Pass a piece of the file on; the page of an error is no file."""
        self._heard = time.monotonic()
        if status < FIRST_ERROR_STATUS:
            if self._head is None:
                self._head = read_head(self._address, status, self.header or (lambda _: ""))
            self._take(self._head, piece)
            self._pace.check(len(piece))
        return True

    def check(self) -> None:
        """Stop when the user wants it, or when nothing comes."""
        stop_if_cancelled(self._feedback)
        if time.monotonic() - self._heard > STALL_S:
            raise silent(self._address, STALL_S)


def proxy_options(proxy: Proxy, address: str) -> dict[str, str]:
    """Return GDAL's options for reading an address through a proxy; none for a host that is excluded.

    Args:
        proxy: QGIS's.
        address: what is read.
    """
    if is_on(address, proxy.excluded):
        return {}
    options = {"GDAL_HTTP_PROXY": f"{proxy.kind}://{proxy.host}:{proxy.port}"}
    options["GDAL_HTTPS_PROXY"] = options["GDAL_HTTP_PROXY"]
    if proxy.user:
        options["GDAL_HTTP_PROXYUSERPWD"] = f"{proxy.user}:{proxy.password}"
    return options
