"""The end of the program, without taking apart what the system takes back anyway.

Python frees every object, numpy and GDAL unload: up to a tenth of a second after the work is done.
"""

from __future__ import annotations

import atexit
import os
import sys
import threading


def end_quickly(status: int) -> None:
    """End this program at once, after what was registered for its end; return where that is not safe.

    That is: where other threads still work, what was printed cannot be written, or a profiler waits for the end.

    Args:
        status: the exit status.
    """
    waiting = [thread for thread in threading.enumerate() if not thread.daemon]
    if len(waiting) > 1 or sys.getprofile() or sys.gettrace():
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):  # Python tells it, as it always does
        return
    atexit._run_exitfuncs()
    os._exit(status)
