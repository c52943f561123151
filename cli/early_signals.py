"""Ctrl-C and SIGTERM while the program is still loading: it ends at once, with the right exit status.

Imported first, and imports next to nothing itself: what comes after it takes a second or two to load.
"""

from __future__ import annotations

import os
import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

_NAMES = ("scene-mapper", "scene-mapper.exe", "scene-mapper-script.py", "-m")
"""What Python calls the program: by its command, and, while it loads, by ``python -m``."""


def hear_signals() -> None:
    """End this program at once when a signal comes, until `interrupts.Interrupts` takes over; nothing is written yet.

    Does nothing in other programs that import this package.
    """
    if os.path.basename(sys.argv[0] if sys.argv else "") in _NAMES:  # noqa: PTH119 (pathlib takes long to load)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _leave)


def ignore_signals() -> None:
    """Ignore signals from now on: the work is done, and the program is about to end."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


def _leave(number: int, _frame: FrameType | None) -> None:
    try:
        os.write(2, b"scene-mapper: stopped; nothing was written.\n")
    finally:
        os._exit(128 + number)
