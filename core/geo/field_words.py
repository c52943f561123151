"""The words that a field's name is made of, whatever its case, accents and separators."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def words_of(name: str) -> list[str]:
    """Divide a field's name into plain small words: "LczClass_1" becomes lcz, class; "Längengrad" laengengrad."""
    plain = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    plain = "".join(map(_plain, unicodedata.normalize("NFKC", plain)))
    divided = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain)
    return "".join(c if unicodedata.category(c)[0] in "LM" else " " for c in divided).casefold().split()


def any_word(words: Iterable[str], wanted: str) -> bool:
    """Return whether a word begins with a wanted one, or holds one of five letters or more (or of another script).

    Args:
        words: of a field, from `words_of`.
        wanted: words divided by spaces.
    """
    return any(
        word.startswith(one) or (one in word and (len(one) >= 5 or not one.isascii()))
        for word in words
        for one in wanted.split()
    )


def _plain(letter: str) -> str:
    """Take the accent from a Latin letter; leave other scripts whole."""
    base = unicodedata.normalize("NFKD", letter)[0]
    return base if base.isascii() else letter
