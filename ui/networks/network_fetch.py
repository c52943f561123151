"""Loading a file from the network as QGIS does it: with its proxy, certificates and authentication."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from ...core.errors import OutputError
from ...core.feedback import Feedback, stop_if_cancelled
from ...core.networks.download import Deadline, no_room
from ...core.tls import tls_failure
from ...core.web import FIRST_ERROR_STATUS, DownloadError, check_address
from ...layers.exchange import Ended, Exchange, new_request


def fetch_with_qgis(address: str, target: Path, limit: int, feedback: Feedback) -> None:
    """Load an address into a file; a `core.networks.download.Fetcher` for any thread of QGIS.

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
        with target.open("wb") as file:
            download = _Download(address, file, limit, feedback)
            ended = Exchange(new_request(address), download.take, download.check).run()
        _refuse_failure(address, ended, download.loaded)
    except BaseException as error:
        target.unlink(missing_ok=True)
        if isinstance(error, OSError) and not isinstance(error, (DownloadError, OutputError)):
            raise no_room(target.parent, error) from error
        raise


class _Download:
    """What is loaded: written as it comes, no more than was expected, within a reasonable time."""

    def __init__(self, address: str, file: BinaryIO, limit: int, feedback: Feedback) -> None:
        self._address, self._file, self._limit, self._feedback = address, file, limit, feedback
        self._deadline = Deadline(address, limit)
        self.loaded = 0

    def take(self, piece: bytes, status: int) -> bool:
        """Write a piece of the file; the page of an error is no file."""
        if status >= FIRST_ERROR_STATUS:
            return True
        self.loaded += len(piece)
        if self.loaded > self._limit:
            raise DownloadError(
                "{address} sends more than the {limit} bytes expected.",
                "Report this to its authors.",
                address=self._address,
                limit=self._limit,
            )
        self._file.write(piece)
        self._feedback.setProgress(100 * self.loaded / max(1, self._limit))
        return True

    def check(self) -> None:
        """Stop when the user wants it, or when it takes too long."""
        stop_if_cancelled(self._feedback)
        self._deadline.check()


def _refuse_failure(address: str, ended: Ended, loaded: int) -> None:
    if ended.status >= FIRST_ERROR_STATUS:
        raise DownloadError(
            "{address} answered {code} ({reason}).",
            "Try again later.",
            address=address,
            code=ended.status,
            reason=ended.phrase,
        )
    if ended.problem:
        raise tls_failure(address, ended.problem) or DownloadError(
            "{address} cannot be reached, or the connection broke after {loaded} bytes: {reason}.",
            "Check the network and the proxy (Settings ▸ Options ▸ Network), and try again; or download the file "
            "by hand and import it.",
            address=address,
            loaded=loaded,
            reason=ended.problem,
        )
