"""Make the files of a case in a child process: GDAL may crash, or never end, when it is to write odd things."""

from __future__ import annotations

import os
import pickle
import select
import signal
from contextlib import suppress

from .case import Bench, Case, Family

_PATIENCE_S = 30


def make_case(family: Family, bench: Bench) -> Case | str:
    """Return the case, or why it cannot be made here: another GDAL may refuse what it holds."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        _make(family, bench, writer)
    os.close(writer)
    try:
        told = bytearray()
        while select.select([reader], [], [], _PATIENCE_S)[0] and (data := os.read(reader, 1 << 20)):
            told += data
    finally:
        os.close(reader)
        with suppress(OSError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return pickle.loads(told) if told.endswith(b".") else "GDAL crashed, or did not end"


def _make(family: Family, bench: Bench, writer: int) -> None:
    """Write the files, tell of the case and end."""
    made: Case | str
    try:
        made = family(bench)
    except Exception as error:  # noqa: BLE001 (it is told)
        made = repr(error)
    with os.fdopen(writer, "wb") as pipe:
        pickle.dump(made, pipe)
    os._exit(0)
