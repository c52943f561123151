"""The command line: ``scene-mapper COMMAND …``. Needs no QGIS.

Each command is a module of this package with ``HELP``, ``add_arguments`` and ``run``;
a new one is added to `commands.COMMANDS`.
"""

from __future__ import annotations

from .early_signals import hear_signals, ignore_signals

hear_signals()  # before anything else is loaded

import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import Sequence  # noqa: E402

from .closed_streams import connect_closed_streams, flushed  # noqa: E402
from .commands import COMMANDS  # noqa: E402
from .interrupts import Interrupts  # noqa: E402

__all__ = ["COMMANDS", "main", "run_program"]


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

        status = run_command(sys.argv[1:] if argv is None else argv, interrupts)
        if argv is None and not interrupts.asked():
            ignore_signals()
        return status


def run_program() -> int:
    """Run the command of this program's arguments, and end the program as soon as it is done.

    Returns:
        The exit status, as `main` does, where the program cannot be ended at once.
    """
    connect_closed_streams()  # before any file is opened
    # OpenBLAS, which numpy loads, keeps a thread for each core busy for a while, for work that never comes.
    os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "4")
    status = flushed(main())
    from .quick_end import end_quickly

    end_quickly(status)
    return status
