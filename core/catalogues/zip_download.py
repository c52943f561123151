"""The zip of a whole product: loaded completely, checked, and kept until the scene is made of it.

A broken download goes on where it stopped, if the server gives parts of files and its file is the same.
"""

from __future__ import annotations

import json
import shutil
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from ..draft import cannot_write
from ..errors import InputError, OutputError, first_line
from ..feedback import Feedback, PartOf, stop_if_cancelled
from ..files import write_text_whole
from ..message import Message
from ..web import DownloadError, host_of
from .answers import BUSY, check_status, wait
from .catalogues import Catalogue
from .loading import WebHead
from .transport import ANYTHING, Transport, WebAnswer, WebRequest

_WAITS_S = (1.0, 3.0, 10.0)
"""How long to wait before a broken download goes on."""
_ROOM_TO_SPARE_BYTES = 50_000_000
_ROOM_CHECKED_BYTES = 64_000_000
_CHUNK_BYTES = 1 << 20
_MAX_STATE_BYTES = 10_000
_MAX_TRIES = 20
_LOADED_PERCENT = 95


@dataclass(frozen=True)
class ZipToLoad:
    """A zip on a server.

    Attributes:
        title: of the scene, for messages.
        catalogue: where it was found.
        address: a function that returns the address as it is read now: signatures end.
        n_bytes: about how large it is, or 0 where the catalogue does not say.
    """

    title: str
    catalogue: Catalogue
    address: Callable[[], str]
    n_bytes: int


def load_zip(wanted: ZipToLoad, target: Path, transport: Transport, feedback: Feedback) -> None:
    """Load a zip, and check that it is whole; do nothing where it is there already.

    What has come stays beside the target under the suffix ".part" when this fails, and is used by the next call.

    Args:
        wanted: the zip.
        target: the file; it appears only when it is whole.
        transport: how to load it.
        feedback: told of progress and asked whether to stop.

    Raises:
        DownloadError: the server does not give it, or not all of it.
        InputError: it is no zip, or damaged.
        OutputError: there is no room for it.
        RunCancelled: the user stopped.
    """
    if target.is_file():
        return
    size = Message(" ({size:.0f} MB)", size=wanted.n_bytes / 1e6) if wanted.n_bytes else ""
    feedback.pushInfo(Message("Downloading the whole product {title}{size}", title=wanted.title, size=size))
    loading = PartOf(feedback, 0, _LOADED_PERCENT)
    part = _Part(target, wanted, loading)
    try:
        _load(wanted, part, transport, loading)
    finally:
        part.close()
    try:
        _check(part.path, wanted, PartOf(feedback, _LOADED_PERCENT, 100))
    except InputError:
        part.remove()
        raise
    part.publish()
    feedback.setProgress(100)


def _load(wanted: ZipToLoad, part: _Part, transport: Transport, feedback: Feedback) -> None:
    """Load what is missing, again from where it broke as long as something comes."""
    waits = list(_WAITS_S)
    for _ in range(_MAX_TRIES):
        stop_if_cancelled(feedback)
        before, failure, busy = part.n_bytes, None, False
        request = WebRequest(wanted.address(), accept=ANYTHING, from_byte=part.n_bytes, if_tag=part.tag)
        try:
            head = transport.load(request, part.take, feedback)
        except DownloadError as error:
            failure = error
        else:
            busy = head.status in BUSY
            if head.status == 416 and before:  # all was there; or it is another file
                return
            if not busy:
                check_status(WebAnswer(head.address, head.status, b""), wanted.catalogue)
                if not part.is_short:
                    return
                failure = _too_short(wanted, part, head.address)
        if part.n_bytes > before:
            waits = list(_WAITS_S)
        if not waits:
            break
        wait(waits.pop(0), feedback)
    if failure is not None:
        raise failure
    check_status(WebAnswer(head.address, head.status, b""), wanted.catalogue)


def _too_short(wanted: ZipToLoad, part: _Part, address: str) -> DownloadError:
    return DownloadError(
        "{host} sent {some:.1f} of {all:.1f} MB of the product {title}.",
        "Run it again: it continues where it stopped.",
        host=host_of(address),
        some=part.n_bytes / 1e6,
        all=part.n_wanted / 1e6,
        title=wanted.title,
    )


def _check(path: Path, wanted: ZipToLoad, feedback: Feedback) -> None:
    """Read all of a zip, and compare its check sums.

    Raises:
        InputError: it is damaged.
        RunCancelled: the user stopped.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            files = [info for info in archive.infolist() if not info.is_dir()]
            total, done = sum(info.file_size for info in files), 0
            for info in files:
                with archive.open(info) as file:
                    while chunk := file.read(_CHUNK_BYTES):
                        stop_if_cancelled(feedback)
                        done += len(chunk)
                        feedback.setProgress(100 * done / max(1, total))
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise InputError(
            "The downloaded product {title} is not a whole zip file ({reason}), and was deleted.",
            "Try again. If it fails again, select another scene or catalogue.",
            title=wanted.title,
            reason=first_line(error),
        ) from error


class _Part:
    """What has come of a file. Pieces are taken in any thread, and none after it was closed."""

    def __init__(self, target: Path, wanted: ZipToLoad, feedback: Feedback) -> None:
        self._target, self._wanted, self._feedback = target, wanted, feedback
        self.path = target.with_name(f"{target.name}.part")
        self._state = target.with_name(f"{target.name}.json")
        self._lock, self._closed = Lock(), False
        self._file: BinaryIO | None = None
        self._head: WebHead | None = None
        kept = self._kept()
        self.tag, self.n_wanted = kept or ("", 0)
        self.n_bytes = self.path.stat().st_size if kept else 0
        self._checked_at = 0

    @property
    def is_short(self) -> bool:
        """Whether less has come than the server has announced."""
        return self.n_bytes < self.n_wanted

    def take(self, head: WebHead, piece: bytes) -> None:
        """Write a piece.

        Raises:
            OutputError: there is no room for it.
        """
        with self._lock:
            if self._closed:
                return
            if self._file is None or self._head is not head:
                self._begin(head)
            file = self._file
            assert file is not None
            try:
                file.write(piece)
            except OSError as error:
                raise cannot_write(self._target.parent, error) from error
            self.n_bytes += len(piece)
            if self.n_bytes - self._checked_at > _ROOM_CHECKED_BYTES:
                self._check_room(0)
        expected = self.n_wanted or self._wanted.n_bytes
        if expected:
            self._feedback.setProgress(min(100.0, 100 * self.n_bytes / expected))

    def close(self) -> None:
        """Take nothing more.

        Raises:
            OutputError: there was no room for the end of what has come.
        """
        with self._lock:
            self._closed = True
            self._end()

    def remove(self) -> None:
        """Remove what has come."""
        for path in (self.path, self._state):
            path.unlink(missing_ok=True)

    def publish(self) -> None:
        """Rename the file to its final name.

        Raises:
            OutputError: it cannot be renamed.
        """
        try:
            self.path.replace(self._target)
            self._state.unlink(missing_ok=True)
        except OSError as error:
            raise cannot_write(self._target, error) from error

    def _begin(self, head: WebHead) -> None:
        """Begin to write what one answer sends: behind what is there, or from the beginning."""
        self._end()
        self._head = head
        goes_on = head.status == 206 and head.first == self.n_bytes
        if head.status == 206 and (not goes_on or 0 < self.n_wanted != head.n_bytes):
            self.n_bytes, self.n_wanted, self.tag = 0, 0, ""  # the next try begins anew
            raise DownloadError(
                "{host} sent another part of the product {title} than was asked for.",
                "Try again. If it fails again, select another scene or catalogue.",
                host=host_of(head.address),
                title=self._wanted.title,
            )
        self.n_bytes = self.n_bytes if goes_on else 0
        self.n_wanted, self.tag = head.n_bytes, head.tag
        self._check_room(max(0, head.n_bytes - self.n_bytes))
        try:
            self._file = self.path.open("ab" if goes_on else "wb")
            write_text_whole(self._state, json.dumps({"tag": head.tag, "n_bytes": head.n_bytes}))
        except OSError as error:
            raise cannot_write(self._target.parent, error) from error

    def _end(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            try:
                file.close()  # writes what is still kept in memory
            except OSError as error:
                raise cannot_write(self._target.parent, error) from error

    def _check_room(self, n_bytes: int) -> None:
        """Refuse to fill the disk."""
        self._checked_at = self.n_bytes
        free = shutil.disk_usage(self._target.parent).free
        if free < n_bytes + _ROOM_TO_SPARE_BYTES:
            raise OutputError(
                "{folder} has {free:.0f} MB of free space, but the product {title} needs {needed:.0f} MB more.",
                "Free disk space, or select another folder.",
                free=free / 1e6,
                folder=self._target.parent.parent,
                title=self._wanted.title,
                needed=(n_bytes + _ROOM_TO_SPARE_BYTES) / 1e6,
            )

    def _kept(self) -> tuple[str, int] | None:
        """Return the tag and the size of the file of which a part is there, or None."""
        try:
            if not self.path.is_file() or self._state.stat().st_size > _MAX_STATE_BYTES:
                return None
            kept = json.loads(self._state.read_text(encoding="utf-8"))
            return str(kept["tag"]), int(kept["n_bytes"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
