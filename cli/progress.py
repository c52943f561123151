"""Progress and log on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable

from ..core.plain_text import visible
from .closed_streams import tell

_BAR_WIDTH = 40


class ConsoleFeedback:
    """A run's watcher that writes to stderr: a bar where it is a terminal, the log as lines.

    Args:
        quiet: write nothing but warnings.
        asked: tells whether the user wants the run to stop; never by default.
    """

    def __init__(self, quiet: bool = False, asked: Callable[[], bool] = lambda: False) -> None:
        self._quiet = quiet
        self._asked = asked
        self._bar = sys.stderr.isatty() and not quiet
        self._shown = -1

    def isCanceled(self) -> bool:  # noqa: N802 (QGIS's name)
        """Return whether the user wants to stop."""
        return self._asked()

    def setProgress(self, progress: float, /) -> None:  # noqa: N802
        """Draw the bar, 0 to 100."""
        percent = int(progress)
        if self._bar and percent != self._shown:
            self._shown = percent
            filled = "█" * (percent * _BAR_WIDTH // 100)
            tell(f"\r{filled:·<{_BAR_WIDTH}} {percent:3d} %")

    def pushInfo(self, info: str, /) -> None:  # noqa: N802
        """Write a line of the log."""
        if not self._quiet:
            self._line(info)

    def pushWarning(self, warning: str, /) -> None:  # noqa: N802
        """Write a warning, even when quiet."""
        self._line(f"Warning: {warning}")

    def close(self) -> None:
        """End the bar's line."""
        if self._bar and self._shown >= 0:
            tell("\n")
            self._shown = -1

    def _line(self, text: str) -> None:
        if self._bar and self._shown >= 0:
            tell("\r" + " " * (_BAR_WIDTH + 6) + "\r")
            self._shown = -1
        tell(visible(text) + "\n")
