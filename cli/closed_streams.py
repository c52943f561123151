"""Standard streams to which nothing can be written: closed, or a file on a full disk."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO


def connect_closed_streams() -> None:
    """Let what is written to a closed standard stream go nowhere, as some schedulers and ``>&-`` close them.

    Python has None in the place of such a stream. The next file that is opened, perhaps the map, would get its number,
    and what GDAL or onnxruntime print would be written into that file.
    """
    for number in range(3):  # all of them, before anything else takes one of these numbers
        try:
            os.fstat(number)
        except OSError:
            _connect_to_nowhere(number)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 (used to the end)


def forget(stream: TextIO) -> None:
    """Let what has been, and will be, written to a stream go nowhere: Python would fail again at its end."""
    with suppress(OSError, AttributeError, ValueError):
        _connect_to_nowhere(stream.fileno())


def flushed(status: int) -> int:
    """Write out what was printed, before the program ends.

    Args:
        status: the exit status.

    Returns:
        The exit status: 1 instead of 0 where something cannot be printed.
    """
    try:
        sys.stdout.flush()
    except (OSError, ValueError) as error:
        forget(sys.stdout)
        status = status or 1
        if not isinstance(error, BrokenPipeError):  # whoever read the output has gone
            tell(f"scene-mapper: the output cannot be printed: {getattr(error, 'strerror', '') or error}.\n")
    tell("")
    return status


def tell(text: str) -> None:
    """Write a text to stderr, if that is possible.

    Raises:
        BrokenPipeError: whoever read it has gone.
    """
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except BrokenPipeError:
        forget(sys.stderr)
        raise
    except (OSError, ValueError):  # a full disk: that there is no log does not end the work
        forget(sys.stderr)


def _connect_to_nowhere(number: int) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    if nowhere != number:
        os.dup2(nowhere, number)
        os.close(nowhere)
