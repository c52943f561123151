"""Paragraphs of the pages that benchmarks write."""

from __future__ import annotations

import textwrap


def wrapped(text: str) -> list[str]:
    """Return a paragraph as lines of at most 120 characters; words and links are not divided."""
    return textwrap.wrap(text, 120, break_long_words=False, break_on_hyphens=False)
