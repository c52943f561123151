"""Run a case in a child process, and watch its time, its memory and what it writes on the terminal."""

from __future__ import annotations

import io
import os
import resource
import selectors
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .case import Case

MAX_MEMORY_BYTES = 4_000_000_000
_MAX_TEXT_BYTES = 4_000_000
_POLL_S = 0.05
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


@dataclass(frozen=True)
class Budget:
    """What a case may take. The machine may have more to do: what counts is the time that the processor works for it.

    Attributes:
        work_s: seconds of the processor.
        idle_s: seconds of wall time without any work.
        last_s: seconds of wall time after which a case is stopped that may take for ever.
        stop_s: seconds of wall time from the request to stop to the end.
    """

    work_s: float = 60.0
    idle_s: float = 60.0
    last_s: float = 10.0
    stop_s: float = 20.0


@dataclass(frozen=True)
class Outcome:
    """What became of a case.

    Attributes:
        status: the exit status; negative: the number of the signal that ended it.
        text: what it wrote on the terminal, standard output and error together.
        seconds: of wall time.
        memory_bytes: the largest resident memory of one of its processes, or of all together.
        timed_out: it took longer than allowed.
        stop_s: seconds from the request to stop to the end; None without such a request.
    """

    status: int
    text: str
    seconds: float
    memory_bytes: int
    timed_out: bool
    stop_s: float | None


def run_case(case: Case, folder: Path, budget: Budget) -> Outcome:
    """Run a case: in a copy of this process, which has loaded the package, or as a program of its own.

    Args:
        case: the case, whose files are in place.
        folder: holds `work`, `home` and `tmp`.
        budget: of time.
    """
    environment = _environment(case, folder)
    reader, writer = os.pipe()
    started = time.monotonic()
    if case.stop_after_s is not None:
        pid = subprocess.Popen(
            [sys.executable, "-m", "scene_mapper.cli", *case.command],
            cwd=folder / "work", env=environment, stdin=subprocess.DEVNULL, stdout=writer, stderr=writer,
            start_new_session=True,
        ).pid  # fmt: skip
    else:
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            _be_the_program(case, folder / "work", environment, writer)
    os.close(writer)
    try:
        return _watch(case, pid, reader, started, budget)
    finally:
        os.close(reader)


def _environment(case: Case, folder: Path) -> dict[str, str]:
    changes: dict[str, str | None] = {
        "SCENE_MAPPER_HOME": str(folder / "home"),
        "TMPDIR": str(folder / "tmp"),
        "PYTHONIOENCODING": case.encoding,
        **case.environment,
    }
    merged = {**os.environ, **{key: value for key, value in changes.items() if value is not None}}
    return {key: value for key, value in merged.items() if key not in changes or changes[key] is not None}


def _be_the_program(case: Case, work: Path, environment: dict[str, str], writer: int) -> None:
    """Do in this copy of the process what `scene-mapper` does; never return."""
    status = 70
    try:
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(writer, 1)
        os.dup2(writer, 2)
        os.environ.clear()
        os.environ.update(environment)
        tempfile.tempdir = None
        os.chdir(work)
        sys.argv = ["scene-mapper", *case.command]
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), case.encoding, "strict", write_through=True)
        sys.stderr = io.TextIOWrapper(
            io.FileIO(2, "w", closefd=False), case.encoding, "backslashreplace", write_through=True
        )
        if case.file_limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (case.file_limit, case.file_limit))
        if case.kill_at is not None:
            sys.addaudithook(_killer(case.kill_at))
        from scene_mapper.cli import main

        status = main()
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else 1
    except BaseException:  # noqa: BLE001 (whatever comes out of it is what is looked for)
        traceback.print_exc()
    finally:
        with suppress(Exception):
            sys.stdout.flush()
        import atexit

        with suppress(BaseException):
            atexit._run_exitfuncs()
        os._exit(status)


def _killer(at: int) -> Callable[[str, tuple[object, ...]], None]:
    """Return an audit hook that kills this process at its n-th change of the disk."""
    left = at

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event == "open":
            flags = arguments[2] if len(arguments) > 2 else 0
            if not isinstance(flags, int) or not flags & _WRITING:
                return
        elif event not in ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree"):
            return
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return hook


def _watch(case: Case, pid: int, reader: int, started: float, budget: Budget) -> Outcome:
    text = bytearray()
    selector = selectors.DefaultSelector()
    selector.register(reader, selectors.EVENT_READ)
    os.set_blocking(reader, False)
    peak, polls, asked, timed_out = 0, 0, None, False
    worked, worked_at = 0.0, started
    while True:
        if selector.get_map():
            selector.select(_POLL_S)
        else:
            time.sleep(_POLL_S)
        ended = _read(reader, text)
        if ended and selector.get_map():
            selector.unregister(reader)
        found, status, usage = os.wait4(pid, os.WNOHANG)
        now = time.monotonic()
        if found:
            break
        polls += 1
        if polls % 4 == 0:
            peak = max(peak, resident_bytes(pid))
            work = worked_seconds(pid)
            if work > worked + 0.02:
                worked, worked_at = work, now
        if case.stop_after_s is not None and asked is None and now - started > case.stop_after_s:
            asked = now
            os.kill(pid, case.stop_with)
        hangs = worked > budget.work_s or now - worked_at > budget.idle_s
        if asked is None and (hangs or (case.may_last and now - started > budget.last_s)):
            asked, timed_out = now, True
            os.kill(pid, signal.SIGTERM)
        if (asked is not None and now - asked > budget.stop_s) or peak > 1.2 * MAX_MEMORY_BYTES:
            timed_out = timed_out or peak <= 1.2 * MAX_MEMORY_BYTES
            _kill_session(pid)
    _read(reader, text)
    _kill_session(pid, reap=False)
    code = os.waitstatus_to_exitcode(status) if hasattr(os, "waitstatus_to_exitcode") else _exit_code(status)
    return Outcome(
        code,
        text.decode(case.encoding if case.encoding != "ascii" else "latin-1", "replace"),
        now - started,
        max(peak, usage.ru_maxrss * 1024),
        timed_out,
        None if asked is None else now - asked,
    )


def _exit_code(status: int) -> int:
    return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def _read(reader: int, text: bytearray) -> bool:
    """Take what has been written; return whether nothing more will come."""
    while True:
        try:
            data = os.read(reader, 1 << 16)
        except BlockingIOError:
            return False
        if not data:
            return True
        if len(text) < _MAX_TEXT_BYTES:
            text += data


def _kill_session(pid: int, reap: bool = True) -> None:
    """End the process and all that it has started, also what has a session of its own."""
    for one in (*_descendants(pid), *((pid,) if reap else ())):
        with suppress(OSError):
            os.kill(one, signal.SIGKILL)
    with suppress(OSError):
        os.killpg(pid, signal.SIGKILL)


def _descendants(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                children = [int(word) for word in (task / "children").read_text().split()]
                found += children
                waiting += children
    return found


def worked_seconds(pid: int) -> float:
    """Sum up the processor's time for a process and its descendants, also for those that have ended."""
    ticks = 0
    for one in (pid, *_descendants(pid)):
        with suppress(OSError, ValueError, IndexError):
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
            ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def resident_bytes(pid: int) -> int:
    """Sum up the resident memory of a process and its descendants."""
    total = 0
    for one in (pid, *_descendants(pid)):
        with suppress(OSError, ValueError, IndexError):
            total += int(Path(f"/proc/{one}/statm").read_text().split()[1]) * resource.getpagesize()
    return total
