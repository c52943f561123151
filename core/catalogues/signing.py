"""Addresses of files as a catalogue signs them: with a token behind "?", which is kept in memory only.

Source: Microsoft, Planetary Computer, "Using tokens for data access": GET …/sas/v1/token/COLLECTION returns JSON with
"token" and "msft:expiry".
"""

from __future__ import annotations

import re
import time
from urllib.parse import quote

from ..feedback import Feedback
from ..web import DownloadError, host_of, is_on
from .answers import fetch_json
from .catalogues import Catalogue
from .transport import Transport, WebRequest

_LIFETIME_S = 600.0
"""After this time a new token is asked for; the catalogue's live for longer."""
_TOKEN = re.compile(r"[A-Za-z0-9%&=._~+/:-]{1,4000}")


class Signer:
    """Signs the addresses of a catalogue's files, where it asks for that.

    Args:
        catalogue: the catalogue.
        transport: how to ask for a token.
        feedback: asked whether to stop.
    """

    def __init__(self, catalogue: Catalogue, transport: Transport, feedback: Feedback) -> None:
        self._catalogue, self._transport, self._feedback = catalogue, transport, feedback
        self._tokens: dict[str, tuple[float, str]] = {}

    def signed(self, address: str, collection: str) -> str:
        """Return an address as it can be read.

        Args:
            address: of a file.
            collection: the id of its collection.

        Raises:
            DownloadError: there is no token.
            RunCancelled: the user stopped.
        """
        signing = self._catalogue.signing
        if signing is None or not is_on(address, signing.hosts):
            return address
        return f"{address}{'&' if '?' in address else '?'}{self._token(signing.address, collection)}"

    def _token(self, address: str, collection: str) -> str:
        since, token = self._tokens.get(collection, (0.0, ""))
        if token and time.monotonic() - since < _LIFETIME_S:
            return token
        request = WebRequest(address.format(collection=quote(collection, safe="")), max_bytes=100_000)
        found = fetch_json(self._catalogue, request, self._transport, self._feedback).get("token")
        if not isinstance(found, str) or not _TOKEN.fullmatch(found):
            raise DownloadError(
                "{host} did not return a token for reading files.",
                "Try again later, or use another catalogue.",
                host=host_of(address),
            )
        self._tokens[collection] = (time.monotonic(), found)
        return found
