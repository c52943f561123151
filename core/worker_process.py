"""Python processes that work for this one: each calls one function with a line to its parent.

Unlike those of ``multiprocessing`` they are started as `child_process.child` starts programs: nothing that lies in the
folder where the user works is run.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
from contextlib import ExitStack, suppress
from importlib import import_module
from multiprocessing.connection import Client, Connection, Listener
from threading import Thread
from typing import Any

from .child_process import FOR_RASTERS, child, clean_environment, end, end_with_parent, inherited_path, python_command

_PROGRAM = """
import json, sys
job = json.loads(sys.stdin.readline())
sys.path.extend(entry for entry in job["sys_path"] if entry not in sys.path)
from importlib import import_module
import_module(job["server"]).serve(job)
"""
_START_SECONDS = 60.0


class WorkerProcess:
    """A process that calls a function with one end of a line, of which this process has the other.

    It ends when the function does, when `end` is called, or when this process is gone.

    Args:
        python: the full path of the Python program.
        module: the function's module.
        function: its name; it takes a ``multiprocessing.connection.Connection``.

    Attributes:
        line: this process's end.

    Raises:
        OSError: it cannot be started.
    """

    line: Connection

    def __init__(self, python: str, module: str, function: str) -> None:
        self._stack = ExitStack()
        job: dict[str, Any] = {"server": __name__, "module": module, "function": function, "sys_path": inherited_path()}
        try:
            if sys.platform == "win32":
                self._start_with_named_pipe(python, job)
            else:
                self._start_with_socket(python, job)
        except BaseException:
            self._stack.close()
            raise

    def end(self) -> None:
        """End it, whatever it is doing."""
        with suppress(OSError, AttributeError):
            self.line.close()
        self._stack.close()

    @property
    def exitcode(self) -> int | None:
        """How the process ended: negative for a signal; None while it runs."""
        return self._process.poll()

    def join(self, timeout_s: float = 5.0) -> None:
        """Wait for the end of a process whose line is broken."""
        try:
            self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            end(self._process)

    def _start(self, python: str, job: dict[str, Any], **options: Any) -> None:
        self._process = self._stack.enter_context(
            child(
                python_command(python, _PROGRAM),
                clean_environment(*FOR_RASTERS),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                **options,
            )
        )
        assert self._process.stdin is not None  # for the type checker: it is a pipe
        with suppress(BrokenPipeError):  # it has died already, which its line will show
            self._process.stdin.write(json.dumps(job) + "\n")
            self._process.stdin.flush()

    def _start_with_socket(self, python: str, job: dict[str, Any]) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self.line = Connection(ours.detach())
            self._start(python, {**job, "file": theirs.fileno()}, pass_fds=(theirs.fileno(),))

    def _start_with_named_pipe(self, python: str, job: dict[str, Any]) -> None:
        key = secrets.token_bytes(32)
        listener = Listener(authkey=key)
        self._stack.callback(listener.close)
        self._start(python, {**job, "address": str(listener.address), "key": key.hex()})
        lines: list[Connection] = []
        waiting = Thread(target=lambda: lines.append(listener.accept()), daemon=True)
        waiting.start()
        waiting.join(_START_SECONDS)
        if not lines:
            raise OSError(f"the worker did not answer (exit code {self.exitcode})")
        self.line = lines[0]


def serve(job: dict[str, Any]) -> None:
    """Call the function that the job names: the child's part."""
    end_with_parent()
    if "file" in job:
        os.set_inheritable(job["file"], False)
        line = Connection(job["file"])
    else:
        line = Client(job["address"], authkey=bytes.fromhex(job["key"]))
    getattr(import_module(job["module"]), job["function"])(line)
