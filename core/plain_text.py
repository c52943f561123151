"""Text that came from files, made safe to show: nothing in it steers a terminal, a style or a file name."""

from __future__ import annotations

import re
from collections.abc import Sequence

_KEPT = "\n\t"
_MAX_DIGITS = 9
PATH_LENGTH = 300
"""How much of a path a sentence quotes: what GDAL opens may be the text of a virtual raster."""
# Control characters, halves of surrogates, ends of lines and paragraphs, and marks that turn the direction of what
# follows: a name can be made to look like another one with them.
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_HALVES = re.compile("[\ud800-\udfff]")


def visible(text: str, kept: str = _KEPT) -> str:
    """Return a text whose control characters are written out as hexadecimal numbers.

    Args:
        text: any text, also with bytes of a file's name that are no characters.
        kept: the control characters that may stay.
    """
    if text.isprintable():
        return text
    return _HARMFUL.sub(lambda m: m[0] if m[0] in kept else m[0].encode("unicode_escape").decode("ascii"), text)


def decoded(value: str | bytes | bytearray, encoding: str) -> str:
    """Return a text that GDAL read from a file.

    Where the bytes are no UTF-8, GDAL's bindings give them as they are, or as halves of surrogates in a string, which
    can be written nowhere.

    Args:
        value: as the bindings gave it; not the name of a file.
        encoding: of the bytes, where they are no UTF-8; what is not to be decoded becomes U+FFFD.
    """
    if isinstance(value, str):
        if not _HALVES.search(value):
            return value
        value = _HALVES.sub(lambda m: m[0] if "\udc80" <= m[0] <= "\udcff" else "\ufffd", value)
        value = value.encode("utf-8", "surrogateescape")
    return bytes(value).decode(encoding, "replace")


def whole_number(text: str) -> int | None:
    """Return the number that a text of the digits 0 to 9 says, at most nine of them; None for any other text.

    Python's own ``int`` also takes the digits of other scripts, and fails on superscripts and on thousands of digits.
    """
    return int(text) if len(text) <= _MAX_DIGITS and text.isascii() and text.isdigit() else None


def json_visible(text: str) -> str:
    """Return JSON whose texts hold no control characters: they are escaped as JSON does."""
    if text.isprintable():
        return text
    return _HARMFUL.sub(lambda m: m[0] if m[0] in _KEPT else f"\\u{ord(m[0]):04x}", text)


def first_of(texts: Sequence[str], most: int) -> str:
    """Return the first of some texts for a sentence, with commas between them and "…" for the rest.

    Args:
        texts: the texts.
        most: how many of them are listed.
    """
    return ", ".join(texts[:most]) + (" …" if len(texts) > most else "")


def shortened(text: str, length: int = 60) -> str:
    """Return a text that a sentence can quote: what is longer ends with "…"."""
    return text if len(text) <= length else text[: length - 1] + "…"
