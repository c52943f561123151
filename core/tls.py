"""What fails before a server of https answers: its certificate is not trusted, or it does not speak https.

OpenSSL, GnuTLS, Windows and Qt have words of their own for that.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from .message import Message
from .web import DownloadError, host_of

_HOST_WORDS = ("mismatch", "not match", "not valid for", "no alternative certificate", "wrong_principal")
_EXPIRED_WORDS = ("has expired", "certificate expired", "cert_expired")
_ISSUER_WORDS = ("issuer", "self-signed", "self signed", "unknown ca", "untrusted", "not trusted")
_PLAIN_WORDS = ("wrong version number", "unexpected tls packet", "record layer failure")
_CERTIFICATE_WORDS = ("certificate", "_cert_")
_SHOWN_LENGTH = 200
_ADD_AUTHORITY = Message(
    "Where a company or an antivirus program inspects connections, add its certificate to those of the system, or set "
    "the environment variable SSL_CERT_FILE to a file that contains it."
)


class TlsError(DownloadError):
    """A server of https that is not trusted, or does not speak https: asking again does not help."""


def tls_failure(address: str, reason: str) -> TlsError | None:
    """Return the failure for a server that is not trusted or does not speak https; None if the reason is another.

    Args:
        address: what was asked; only its host and port are shown.
        reason: what the library for the connection says.
    """
    said, host = reason.lower(), host_of(address)
    if any(word in said for word in _PLAIN_WORDS):
        return TlsError(
            "{host} does not use https on port {port}.",
            "Check the address and its port, and the proxy: an address of a proxy often begins with http://.",
            host=host,
            port=urlsplit(address).port or 443,
        )
    if not any(word in said for word in _CERTIFICATE_WORDS):
        return None if "handshake" not in said else _no_agreement(address, reason)
    if any(word in said for word in _HOST_WORDS):
        return TlsError(
            "The certificate of {host} is for another server.",
            "Check the address. If it is right, do not send a password or token to this server.",
            host=host,
        )
    if any(word in said for word in _EXPIRED_WORDS):
        return TlsError(
            "The certificate of {host} has expired.",
            "Check the date of this computer. If it is right, try again later, or tell the operator of the server.",
            host=host,
        )
    if any(word in said for word in _ISSUER_WORDS):
        return TlsError(
            "The certificate of {host} is issued by an authority that this computer does not trust.",
            _ADD_AUTHORITY,
            host=host,
        )
    return TlsError(
        "The certificate of {host} is not valid: {reason}.",
        Message("Check the date of this computer. {hint}", hint=_ADD_AUTHORITY),
        host=host,
        reason=reason[:_SHOWN_LENGTH].rstrip(". "),
    )


def _no_agreement(address: str, reason: str) -> TlsError:
    return TlsError(
        "No secure connection to {host} could be made on port {port}: {reason}.",
        "Check the address and its port: the server may not use https there.",
        host=host_of(address),
        port=urlsplit(address).port or 443,
        reason=reason[:_SHOWN_LENGTH].rstrip(". "),
    )
