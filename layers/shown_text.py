"""Text from files, for places in which QGIS and Qt look for HTML or for expressions: it is shown as it is written.

A label shows plain text where it is told to (``setTextFormat``); tooltips, message bars, metadata and layouts cannot be
told.
"""

from __future__ import annotations

import re
from html import escape

from qgis.PyQt.QtCore import Qt

_HTML = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)")


def as_written(text: str) -> str:
    """Return a text for a place that guesses whether it holds HTML: a tooltip, a message without a title."""
    if not Qt.mightBeRichText(text):
        return text
    lines = escape(text, quote=False).replace("\n", "<br>")
    return f"<span>{lines}</span>"


def without_html(text: str) -> str:
    """Return a text for a place that always shows HTML: a message with a title, a layer's metadata."""
    return _HTML.sub(lambda m: escape(m[0], quote=False), text)


def without_expressions(text: str) -> str:
    """Return a text for a label or a legend of a layout, in which ``[% … %]`` would be evaluated."""
    return text.replace("[%", "[ %")
