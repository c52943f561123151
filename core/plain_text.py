"""Text that came from files, made safe to show: nothing in it steers a terminal, a style or a file name."""

from __future__ import annotations

import unicodedata

_KEPT = "\n\t"
_MAX_DIGITS = 9
# Marks that turn the direction of what follows: a name can be made to look like another one with them.
_TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}


def visible(text: str, kept: str = _KEPT) -> str:
    """Return a text whose control characters are written out as hexadecimal numbers.

    Args:
        text: any text, also with bytes of a file's name that are no characters.
        kept: the control characters that may stay.
    """
    if text.isprintable():
        return text
    return "".join(c if c in kept or _is_harmless(c) else c.encode("unicode_escape").decode("ascii") for c in text)


def whole_number(text: str) -> int | None:
    """Return the number that a text of the digits 0 to 9 says, at most nine of them; None for any other text.

    Python's own ``int`` also takes the digits of other scripts, and fails on superscripts and on thousands of digits.
    """
    return int(text) if len(text) <= _MAX_DIGITS and text.isascii() and text.isdigit() else None


def json_visible(text: str) -> str:
    """Return JSON whose texts hold no control characters: they are escaped as JSON does."""
    if text.isprintable():
        return text
    return "".join(c if c in _KEPT or _is_harmless(c) else f"\\u{ord(c):04x}" for c in text)


def shortened(text: str, length: int = 60) -> str:
    """Return a text that a sentence can quote: what is longer ends with "…"."""
    return text if len(text) <= length else text[: length - 1] + "…"


def _is_harmless(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp") and ord(character) not in _TURNING
