"""Programs measured in processes of their own: seconds of the processor, and memory, as the system counts them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .measure import Pair

PROGRAM = str(Path(sys.executable).with_name("scene-mapper"))
"""The command line, of the environment that runs this."""
_LOOK_S = 0.02


@dataclass(frozen=True)
class Used:
    """What a process used.

    Attributes:
        cpu_s: seconds of the processor, of all its threads together.
        peak_bytes: the most resident memory.
        seconds: by the clock.
    """

    cpu_s: float
    peak_bytes: int
    seconds: float


def run_measured(command: Sequence[str]) -> Used:
    """Run a program to its end.

    Raises:
        RuntimeError: it failed.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak, ended = 0, 0
    while not ended:
        peak = max(peak, _peak_of(process.pid))
        time.sleep(_LOOK_S)
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[:2]} ended with {process.returncode}.")
    return Used(usage.ru_utime + usage.ru_stime, peak, time.perf_counter() - started)


def _peak_of(pid: int) -> int:
    """Return the most resident memory of a running process in bytes so far; 0 if it has ended.

    Not `ru_maxrss`: Linux counts the memory of the process that started it, too.
    """
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def alternate_processes(
    ours: Sequence[str], other: Sequence[str], pairs: int, before: Sequence[str] = ()
) -> tuple[Pair, tuple[Used, ...]]:
    """Run two programs in turn, after one run that does not count, so that files lie in memory.

    Args:
        ours: the program.
        other: the one that it is compared with.
        pairs: how many times each runs.
        before: what runs once before; the other by default.

    Returns:
        Their seconds of the processor, and what each run of ours used.
    """
    run_measured(before or other)
    sides: tuple[list[Used], list[Used]] = ([], [])
    for number in range(pairs):
        for side in (0, 1) if number % 2 == 0 else (1, 0):
            sides[side].append(run_measured((ours, other)[side]))
    first, second = (tuple(one.cpu_s for one in side) for side in sides)
    return Pair("", first, second), tuple(sides[0])
