"""Addresses on the web: which are taken, and what is left out when one is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request

from .errors import SceneMapperError
from .message import Message
from .plain_text import shortened

LOOPBACK = ("localhost", "127.0.0.1", "::1")
_SAME_METHOD = (307, 308)
"""Redirects after which the same is posted again (RFC 9110)."""
FIRST_ERROR_STATUS = 400
"""Of HTTP: from here on, what comes is no file."""
CHECK_CONNECTION = "Check the internet connection and the proxy, and try again."
_QUERY = re.compile(r"(https?://[^\s?'\"<>]+)\?[^\s'\"<>]*")
_BARE_QUERY = re.compile(r"\?[^\s?'\"<>]*=[^\s'\"<>]*")  # GDAL 3.10 tells the last part of an address only
_USER = re.compile(r"(https?://)[^\s/@'\"<>]+@")
_SHOWN_LENGTH = 200


class DownloadError(SceneMapperError, OSError):
    """A file, or an answer, could not be fetched."""


def is_allowed(address: str) -> bool:
    """Return whether an address is https, or http on this machine."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # which may be no number
    except ValueError:  # brackets that do not match
        return False
    if not parts.hostname or any(letter.isspace() or not letter.isprintable() for letter in address):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def check_address(address: str) -> None:
    """Refuse addresses that are neither https nor on this machine.

    Raises:
        DownloadError: it is something else, a local file for example.
    """
    if not is_allowed(address):
        raise _not_allowed(address)


def _not_allowed(address: str) -> DownloadError:
    return DownloadError(
        Message("The address {address} is not allowed: it is not https.", address=without_secrets(address)),
        "Use another catalogue.",
    )


def host_of(address: str) -> str:
    """Return the host of an address, in lower case; "" where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def same_host(address: str, other: str) -> bool:
    """Return whether two addresses are on one host; all names of this machine are one."""
    hosts = host_of(address), host_of(other)
    return hosts[0] == hosts[1] or all(host in LOOPBACK for host in hosts)


def as_safe_as(address: str, base: str) -> str:
    """Return an address that a server states of itself, over https where it was asked over https.

    A server behind a proxy often knows only its own http, and writes its links so.

    Args:
        address: as stated, whole.
        base: how the server was asked.
    """
    if not (base.lower().startswith("https:") and address.lower().startswith("http:") and same_host(address, base)):
        return address
    return urlsplit(address)._replace(scheme="https", netloc=urlsplit(base).netloc).geturl()


def is_on(address: str, hosts: Sequence[str]) -> bool:
    """Return whether an address is on one of some hosts, or below it.

    Args:
        address: the address.
        hosts: hosts, or their endings: "example.org" is also "www.example.org".
    """
    host = host_of(address)
    return any(host == one.lstrip(".") or host.endswith(f".{one.lstrip('.')}") for one in hosts if one)


def check_redirect(address: str, other: str) -> None:
    """Refuse to be led to an address that would not be taken by itself, or from https to something less safe.

    Raises:
        DownloadError: it is such an address.
    """
    check_address(other)
    if address.lower().startswith("https:") and not other.lower().startswith("https:"):
        raise _not_allowed(other)


class CheckedRedirects(HTTPRedirectHandler):
    """Follows a server to another address only where that address would be taken by itself."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        """Return the request for the other address.

        Raises:
            DownloadError: it is not allowed.
        """
        check_redirect(req.full_url, newurl)
        if req.data is not None and code in _SAME_METHOD:
            kept = {name: value for name, value in req.headers.items() if name.lower() != "host"}
            return Request(newurl, req.data, kept, req.origin_req_host, unverifiable=True)  # noqa: S310 (checked)
        return super().redirect_request(req, fp, code=code, msg=msg, headers=headers, newurl=newurl)

    http_error_308 = HTTPRedirectHandler.http_error_302
    """Python knows this one since 3.11."""


def without_secrets(text: str) -> str:
    """Return a text whose addresses have lost what may be secret: what follows "?", and user and password."""
    shown = _BARE_QUERY.sub("", _USER.sub(r"\1", _QUERY.sub(r"\1", text)))
    return shortened(shown, _SHOWN_LENGTH)
