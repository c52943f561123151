"""One request over the network as QGIS does it: with its proxy, certificates and authentication."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest, QSslError

from ..core.web import DownloadError, check_address

_POLL_MS = 100
_CHUNK_BYTES = 64 * 1024


@dataclass(frozen=True)
class Ended:
    """How an exchange ended.

    Attributes:
        address: where the answer is from, after redirects.
        status: HTTP's; 0 where there was no answer.
        phrase: what the server calls the status.
        problem: what the network had against it, or "".
        posted: whether something was posted to that address: some redirects turn it into a get.
    """

    address: str
    status: int
    phrase: str
    problem: str
    posted: bool


def new_request(address: str) -> QNetworkRequest:
    """Return a request that follows redirects to addresses that are as safe, and that QGIS's cache leaves alone."""
    request = QNetworkRequest(QUrl(address))
    attribute = QNetworkRequest.Attribute
    request.setAttribute(attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy)
    # Megabytes that are kept anyway have no place in QGIS's cache.
    request.setAttribute(attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    request.setAttribute(attribute.CacheSaveControlAttribute, False)
    return request


class Exchange:
    """A request and its answer, waited for in an event loop of its own; for any thread of QGIS.

    Args:
        request: what is asked.
        take: given the answer piece by piece, also that of an error, and its status; returns whether more is wanted.
            May raise, which ends the exchange.
        check: called ten times a second; may raise, which ends the exchange.
        body: JSON to post; None to get.
    """

    def __init__(
        self,
        request: QNetworkRequest,
        take: Callable[[bytes, int], bool],
        check: Callable[[], None],
        body: bytes | None = None,
    ) -> None:
        self._request, self._take_piece, self._check, self._body = request, take, check, body
        self._failure: Exception | None = None
        self._enough: Ended | None = None
        self._distrust = ""

    def run(self) -> Ended:
        """Do it.

        Returns:
            How it ended, where neither ``take`` nor ``check`` objected.

        Raises:
            DownloadError: the server leads to an address that is not allowed.
            Exception: what ``take`` or ``check`` raised.
        """
        loop, poll = QEventLoop(), QTimer()
        manager = QgsNetworkAccessManager.instance()
        self._reply = manager.get(self._request) if self._body is None else manager.post(self._request, self._body)
        self._reply.readyRead.connect(self._take)
        self._reply.finished.connect(loop.quit)
        self._reply.redirected.connect(self._look_where_to)
        self._reply.sslErrors.connect(self._note_distrust)
        poll.timeout.connect(self._look_whether_to_stop)
        poll.start(_POLL_MS)
        if not self._reply.isFinished():
            loop.exec()
        poll.stop()
        self._take()
        ended = self._enough or self._ended()
        # The reply goes with the thread's manager, which owns it. Were it deleted here, a reply of another thread would
        # soon have its address, and Python would take the one for the other.
        if self._failure is not None:
            raise self._failure
        return ended

    def header(self, name: str) -> str:
        """Return a header of the answer, once it has begun to come; "" where there is none."""
        return bytes(self._reply.rawHeader(name.encode())).decode("latin-1")

    def _ended(self) -> Ended:
        attribute = QNetworkRequest.Attribute
        error = QNetworkReply.NetworkError
        reason = self._distrust if self._reply.error() == error.SslHandshakeFailedError else ""  # type: ignore[operator]
        return Ended(
            address=self._reply.url().toString(),
            status=self._status(),
            phrase=str(self._reply.attribute(attribute.HttpReasonPhraseAttribute) or ""),
            problem="" if self._reply.error() == error.NoError else reason or self._reply.errorString(),  # type: ignore[operator]
            posted=self._reply.operation() == QNetworkAccessManager.Operation.PostOperation,
        )

    def _status(self) -> int:
        return int(self._reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) or 0)

    def _take(self) -> None:
        """Pass on what has come. Qt calls this: an exception must not leave it."""
        if self._failure is not None or self._enough is not None:
            return
        try:
            while piece := bytes(self._reply.read(_CHUNK_BYTES) or b""):
                if not self._take_piece(piece, self._status()):
                    self._enough = replace(self._ended(), problem="")
                    self._reply.abort()
                    return
        except Exception as error:  # noqa: BLE001 (raised again in `run`)
            self._stop_for(error)

    def _look_whether_to_stop(self) -> None:
        if self._failure is not None or self._enough is not None:
            return
        try:
            self._check()
        except Exception as error:  # noqa: BLE001 (raised again in `run`)
            self._stop_for(error)

    def _look_where_to(self, address: QUrl) -> None:
        """Follow the server to another address only where that would be taken by itself. Qt calls this."""
        try:
            check_address(address.toString())
        except DownloadError as error:
            self._stop_for(error)

    def _note_distrust(self, errors: list[QSslError]) -> None:
        """Keep what is wrong with a certificate; Qt's error only says that a handshake failed."""
        self._distrust = "; ".join(error.errorString() for error in errors)

    def _stop_for(self, failure: Exception) -> None:
        self._failure = failure
        self._reply.abort()
