"""The command line: ``scene-mapper COMMAND …``. Needs no QGIS.

Each command is a module of this package with ``HELP``, ``add_arguments`` and ``run``;
a new one is added to `commands.COMMANDS`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from .commands import COMMANDS
from .interrupts import Interrupts

__all__ = ["COMMANDS", "main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: the arguments, without the program's name; those of the process by default.

    Returns:
        0: done. 1: failed, with a one-sentence reason on stderr. 2: wrong usage. 130: stopped by Ctrl-C.
        143: stopped by SIGTERM.
    """
    with Interrupts(until_exit=argv is None) as interrupts:
        from .run import run_command  # here, so that a signal is heard while it loads

        return run_command(sys.argv[1:] if argv is None else argv, interrupts)
