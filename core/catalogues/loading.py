"""A file of any size as it comes from a server: what the server says of it, and how fast it may come at least.

Source: RFC 9110 (HTTP semantics): range requests, If-Range, ETag.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from ..web import DownloadError, host_of

_PATIENCE_S, _MIN_BYTES_PER_SECOND = 120.0, 5_000


@dataclass(frozen=True)
class WebHead:
    """What a server says of a file before it sends it.

    Attributes:
        address: where it is from, after redirects.
        status: HTTP's: 200 for all of it, 206 for a part.
        first: the place of the first byte that is sent.
        n_bytes: of the whole file, or 0 where the server does not say.
        tag: which version of the file it is (a strong ETag), or "".
    """

    address: str
    status: int
    first: int = 0
    n_bytes: int = 0
    tag: str = ""


def read_head(address: str, status: int, header: Callable[[str], str]) -> WebHead:
    """Return what the headers of an answer say of the file.

    Args:
        address: where it is from.
        status: HTTP's.
        header: returns a header by its name, or "".
    """
    part = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", header("Content-Range").strip()) if status == 206 else None
    length, tag = header("Content-Length").strip(), header("ETag").strip()
    total = part[2] if part else length
    return WebHead(
        address=address,
        status=status,
        first=int(part[1]) if part else 0,
        n_bytes=int(total) if total.isdigit() else 0,
        tag=tag if re.fullmatch(r'"[\x21-\x7e]{1,200}"', tag) else "",
    )


Take = Callable[[WebHead, bytes], None]
"""Is given a file piece by piece, in any thread."""


class Pace:
    """How fast a file comes: no server holds a program for ever by sending a byte now and then.

    Args:
        address: what is loaded.
    """

    def __init__(self, address: str) -> None:
        self._address, self._n_bytes, self._started = address, 0, time.monotonic()

    def check(self, n_bytes: int) -> None:
        """Count bytes.

        Raises:
            DownloadError: too few come.
        """
        self._n_bytes += n_bytes
        seconds = time.monotonic() - self._started
        if seconds > _PATIENCE_S and self._n_bytes < seconds * _MIN_BYTES_PER_SECOND:
            raise DownloadError(
                "{host} sends less than {rate:g} KB per second.",
                "Run it again later: it continues where it stopped.",
                host=host_of(self._address),
                rate=_MIN_BYTES_PER_SECOND / 1000,
            )
