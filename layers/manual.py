"""Where the manual is: rendered in the plugin's folder, as Markdown in a checkout, or else at the project's address."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from ..core.version import repository
from .manual_topics import ALGORITHMS, CONTENTS, WINDOWS

_PLUGIN = Path(__file__).parent.parent


def window_help(window: str) -> QUrl:
    """Return the address of the page for a window.

    Args:
        window: key of `manual_topics.WINDOWS`.
    """
    return _address(WINDOWS[window])


def algorithm_help(name: str) -> QUrl:
    """Return the address of the page about an algorithm; the manual's contents for one that is not known.

    Args:
        name: second part of the algorithm's id.
    """
    return _address(ALGORITHMS.get(name, CONTENTS))


def _address(page: str) -> QUrl:
    source, _, anchor = page.partition("#")
    name = "index" if source == CONTENTS else Path(source).stem
    # Programs that open local files drop the anchor; a page in "at" leads to it (tools/make_manual.py).
    rendered = _PLUGIN / "manual" / (f"at/{name}-{anchor}.html" if anchor else f"{name}.html")
    for path in (rendered, _PLUGIN / "docs" / source):
        if path.is_file():
            return QUrl.fromLocalFile(str(path))
    return QUrl(repository())
