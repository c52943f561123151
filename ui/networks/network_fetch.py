"""Loading a file from the network as QGIS does it: with its proxy, certificates and authentication."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...core.errors import OutputError, RunCancelled
from ...core.feedback import Feedback
from ...core.networks.download import Deadline
from ...core.web import DownloadError, check_address

_POLL_MS = 100
_CHUNK_BYTES = 64 * 1024
_FIRST_ERROR_STATUS = 400


def fetch_with_qgis(address: str, target: Path, limit: int, feedback: Feedback) -> None:
    """Load an address into a file; a `core.download.Fetcher` for any thread of QGIS.

    Args:
        address: https, or http on this machine.
        target: the file to write; it is gone again if this fails.
        limit: the number of bytes expected; more is refused.
        feedback: told of progress and asked whether to stop.

    Raises:
        DownloadError: no answer, an error instead of the file, or a broken connection.
        OutputError: the file cannot be written.
        RunCancelled: the user stopped.
    """
    check_address(address)
    try:
        _Download(address, target, limit, feedback).run()
    except BaseException:
        target.unlink(missing_ok=True)
        raise


class _Download:
    """One request, waited for in an event loop of its own."""

    def __init__(self, address: str, target: Path, limit: int, feedback: Feedback) -> None:
        self._address, self._target, self._limit, self._feedback = address, target, limit, feedback
        self._loaded, self._deadline = 0, Deadline(address, limit)
        self._failure: Exception | None = None

    def run(self) -> None:
        try:
            with self._target.open("wb") as self._file:
                self._load()
        except OSError as error:
            self._failure = self._failure or error
        failure = self._failure or self._network_failure()
        if isinstance(failure, OSError) and not isinstance(failure, DownloadError):
            raise OutputError(
                "The download cannot be written to {folder}: {reason}.",
                "Free disk space.",
                folder=self._target.parent,
                reason=failure.strerror,
            ) from failure
        if failure is not None:
            raise failure

    def _load(self) -> None:
        loop, poll = QEventLoop(), QTimer()
        self._reply = QgsNetworkAccessManager.instance().get(self._request())
        self._reply.readyRead.connect(self._take)
        self._reply.finished.connect(loop.quit)
        self._reply.redirected.connect(self._look_where_to)
        poll.timeout.connect(self._look_whether_to_stop)
        poll.start(_POLL_MS)
        if not self._reply.isFinished():
            loop.exec()
        poll.stop()
        self._take()
        self._reply.deleteLater()

    def _request(self) -> QNetworkRequest:
        request = QNetworkRequest(QUrl(self._address))
        attribute = QNetworkRequest.Attribute
        request.setAttribute(attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy)
        # Megabytes that are kept anyway have no place in QGIS's cache.
        request.setAttribute(attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
        request.setAttribute(attribute.CacheSaveControlAttribute, False)
        return request

    def _status(self) -> int:
        return int(self._reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) or 0)

    def _take(self) -> None:
        """Write what has come. Qt calls this: an exception must not leave it."""
        if self._failure is not None or self._status() >= _FIRST_ERROR_STATUS:
            return
        try:
            while chunk := bytes(self._reply.read(_CHUNK_BYTES) or b""):
                self._loaded += len(chunk)
                if self._loaded > self._limit:
                    raise DownloadError(
                        "{address} sends more than the {limit} bytes expected.",
                        "Report this to its authors.",
                        address=self._address,
                        limit=self._limit,
                    )
                self._file.write(chunk)
            self._feedback.setProgress(100 * self._loaded / max(1, self._limit))
        except Exception as error:  # noqa: BLE001 (raised again in `run`)
            self._stop_for(error)

    def _look_whether_to_stop(self) -> None:
        if self._failure is not None:
            return
        if self._feedback.isCanceled():
            self._stop_for(RunCancelled())
            return
        try:
            self._deadline.check()
        except DownloadError as error:
            self._stop_for(error)

    def _look_where_to(self, address: QUrl) -> None:
        """Follow the server to another address only where that would be taken by itself. Qt calls this."""
        try:
            check_address(address.toString())
        except DownloadError as error:
            self._stop_for(error)

    def _stop_for(self, failure: Exception) -> None:
        self._failure = failure
        self._reply.abort()

    def _network_failure(self) -> DownloadError | None:
        """Return what the network had against it."""
        if self._status() >= _FIRST_ERROR_STATUS:
            reason = self._reply.attribute(QNetworkRequest.Attribute.HttpReasonPhraseAttribute) or ""
            return DownloadError(
                "{address} answered {code} ({reason}).",
                "Try again later.",
                address=self._address,
                code=self._status(),
                reason=reason,
            )
        if self._reply.error() != QNetworkReply.NetworkError.NoError:
            return DownloadError(
                "{address} cannot be reached, or the connection broke after {loaded} bytes: {reason}.",
                "Check the network and the proxy (Settings ▸ Options ▸ Network), and try again; or download the file "
                "by hand and import it.",
                address=self._address,
                loaded=self._loaded,
                reason=self._reply.errorString(),
            )
        return None
