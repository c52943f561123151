"""Opening files that may be GeoJSON: one whose CRS is an address would make GDAL ask a server for it.

Source: The GeoJSON Format Specification (2008), section 3.2, "Linked CRS"; RFC 7946 has no such CRS. GDAL reads "link"
and "url", in capitals or not, and JSON with comments and single quotes.
"""

from __future__ import annotations

import re

from osgeo import gdal

from ..errors import InputError
from ..plain_text import PATH_LENGTH, shortened
from .raster_io import READ_ONLY, quiet_gdal

_DRIVERS = ("GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRIJSON")
_CHUNK_BYTES = 8_000_000
_MAX_CRS_BYTES = 20_000
_LONGEST_KEY = 20
_FETCHED = (b"link", b"url")


def _letters(word: str) -> str:
    """Return a pattern for a word of which any letter may be written as an escape."""
    return "".join(rf"(?:{c}|\\u00{ord(c):02x}|\\u00{ord(c.upper()):02x})" for c in word)


_KEY = re.compile(rf"[\"']{_letters('crs')}[\"']".encode(), re.IGNORECASE)
_TOKEN = re.compile(
    rb"\s+|/\*.*?\*/|//[^\n]*|(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')|(?P<sign>[{}\[\],:])|(?P<word>[\w.+-]+)",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\u00([0-9a-f]{2})", re.IGNORECASE)


def open_locally(path: str, kinds: int) -> gdal.Dataset | None:
    """Open a file with GDAL, unless that would ask a server for the CRS of a GeoJSON file.

    Args:
        path: as GDAL takes it.
        kinds: GDAL's flags, such as ``gdal.OF_VECTOR``.

    Returns:
        The dataset; None, with a message of GDAL, where it cannot be opened.

    Raises:
        InputError: the CRS is an address.
    """
    if kinds & gdal.OF_VECTOR and _has_address(path):
        raise InputError(
            "The CRS of {path} is an address on the web, which is not fetched.",
            "Save the layer in QGIS as a GeoPackage in a CRS that you know.",
            path=shortened(path, PATH_LENGTH),
        )
    return gdal.OpenEx(path, kinds, open_options=READ_ONLY)


def _has_address(path: str) -> bool:
    """Return whether a file is GeoJSON and somewhere in it a CRS is an address."""
    driver = file = None
    with quiet_gdal():
        driver = gdal.IdentifyDriverEx(path, gdal.OF_VECTOR)
        file = gdal.VSIFOpenL(path, "rb") if driver is not None and driver.ShortName in _DRIVERS else None
    if file is None:
        return False
    try:
        kept = b""
        while chunk := bytes(gdal.VSIFReadL(1, _CHUNK_BYTES, file) or b""):
            text, is_last = kept + chunk, len(chunk) < _CHUNK_BYTES
            ends = [key.end() for key in _KEY.finditer(text)]
            # A CRS that goes on in the next chunk is looked at there.
            whole = [end for end in ends if is_last or end + _MAX_CRS_BYTES <= len(text)]
            if any(_is_address(text[end : end + _MAX_CRS_BYTES]) for end in whole):
                return True
            kept = text[-_MAX_CRS_BYTES - _LONGEST_KEY :]
    finally:
        gdal.VSIFCloseL(file)
    return False


def _is_address(text: bytes) -> bool:
    """Return whether what follows the key "crs" is an object of a type that is fetched, or too odd to tell."""
    key = before = b""
    at = depth = 0
    while found := _TOKEN.match(text, at):
        at = found.end()
        token = found[0] if found["text"] or found["sign"] or found["word"] else b""
        if not token:
            continue
        if depth == 0 and token != (b"{" if before == b":" else b":"):
            return False  # a value of that name, null, or a name
        if found["sign"]:
            depth += (token in b"{[") - (token in b"}]")
            if token in b"}]" and depth == 0:
                return False
        elif depth == 1 and before == b":" and key == b"type" and _plain(token).startswith(_FETCHED):
            return True
        elif depth == 1 and before in (b"{", b","):
            key = _plain(token)
        before = token
    return before != b"" and len(text) > at


def _plain(token: bytes) -> bytes:
    """Return a text without quotes and escapes of letters, in lower case."""
    return _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), token.strip(b"\"'")).lower()
