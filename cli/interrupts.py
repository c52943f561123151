"""Ctrl-C and a cluster's SIGTERM: the run is asked to stop, and if it does not, the program ends all the same."""

from __future__ import annotations

import os
import select
import signal
import socket
import sys
import threading
from contextlib import suppress
from types import FrameType, TracebackType

_PATIENCE_S = 1.5
"""How long a run may take to stop tidily: a network that never ends cannot."""
_CLEANERS = ("core.child_process", "core.draft", "core.scratch", "core.file_lock")


class Interrupts:
    """Watches for signals while its ``with`` block lasts.

    The first signal is what `asked` tells. If the program is still there after a moment, or another signal comes, it
    ends at once, without what it was writing: also while it works in compiled code, where Python's own handlers wait.

    Args:
        until_exit: go on watching a program that was asked to stop after the block is left, until it has ended.
    """

    def __init__(self, until_exit: bool = False) -> None:
        self.number = 0
        self._until_exit = until_exit
        self._before: dict[int, object] = {}
        self._wakeup = -1
        self._ours: tuple[socket.socket, socket.socket] | None = None

    def asked(self) -> bool:
        """Return whether a signal came."""
        return self.number != 0

    @property
    def status(self) -> int:
        """The exit status of a program that was stopped: 130 for Ctrl-C, 143 for SIGTERM."""
        return 128 + (self.number or signal.SIGINT)

    def __enter__(self) -> Interrupts:
        """Begin to watch; only the main thread of a program can."""
        if threading.current_thread() is not threading.main_thread():
            return self
        reader, writer = socket.socketpair()
        writer.setblocking(False)
        self._ours = reader, writer
        # Without a further thread, signals are only heard where Python itself looks for them.
        with suppress(RuntimeError):
            threading.Thread(target=self._watch, args=(reader,), name="scene-mapper-signals", daemon=True).start()
        self._wakeup = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):  # last: what is heard is also acted upon
            self._before[number] = signal.signal(number, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Restore the handlers that the signals had before."""
        if self._ours is None or (self._until_exit and (self.number or kind is None)):
            return
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._ours[1].close()  # ends the thread

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self.number = self.number or number

    def _watch(self, reader: socket.socket) -> None:
        """Wait for a signal, then for the program's end, in a thread of its own."""
        with reader, suppress(OSError):
            told = reader.recv(1)
            if not told:
                return
            self.number = self.number or told[0]
            select.select([reader], [], [], _PATIENCE_S)
            if self._until_exit or reader.recv(1):
                self._leave()

    def _leave(self) -> None:
        package = __package__.rpartition(".")[0]
        for name in _CLEANERS:
            module = sys.modules.get(f"{package}.{name}")
            if module is not None:
                with suppress(Exception):
                    module.remove_all()
        with suppress(Exception):
            sys.stderr.write("\nscene-mapper: stopped; nothing was written.\n")
            sys.stderr.flush()
        os._exit(self.status)
