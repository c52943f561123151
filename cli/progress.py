"""Progress, log and Ctrl-C on a terminal."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_BAR_WIDTH = 40


class ConsoleFeedback:
    """A run's watcher that writes to stderr: a bar where it is a terminal, the log as lines.

    Args:
        quiet: write nothing but warnings.
    """

    def __init__(self, quiet: bool = False) -> None:
        self._quiet = quiet
        self._bar = sys.stderr.isatty() and not quiet
        self._shown = -1
        self._cancelled = False

    def isCanceled(self) -> bool:  # noqa: N802 (QGIS's name)
        """Return whether Ctrl-C was pressed."""
        return self._cancelled

    def setProgress(self, progress: float, /) -> None:  # noqa: N802
        """Draw the bar, 0 to 100."""
        percent = int(progress)
        if self._bar and percent != self._shown:
            self._shown = percent
            filled = "█" * (percent * _BAR_WIDTH // 100)
            sys.stderr.write(f"\r{filled:·<{_BAR_WIDTH}} {percent:3d} %")
            sys.stderr.flush()

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
            sys.stderr.write("\n")
            self._shown = -1

    @contextmanager
    def stop_on_interrupt(self) -> Iterator[None]:
        """Make the first Ctrl-C, or a cluster's SIGTERM, stop the run tidily; the second one ends the program."""

        def stop(number: int, _frame: FrameType | None) -> None:
            self._cancelled = True
            signal.signal(number, signal.default_int_handler)

        before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _line(self, text: str) -> None:
        if self._bar and self._shown >= 0:
            sys.stderr.write("\r" + " " * (_BAR_WIDTH + 6) + "\r")
            self._shown = -1
        sys.stderr.write(text + "\n")
