"""Programs that Scene Mapper starts: pip, Python and the GPU's driver, all started in one way.

A child works in an empty folder, is named by its full path, sees only the environment variables that it needs, and a
Python among them finds no module but its own and those it is told of: nothing that lies in the folder where the user
happens to work is run.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from .files import HOME_VARIABLE, home_folder
from .scratch import scratch_folder

_NAMES = frozenset((
    *("PATH", "HOME", "USER", "LOGNAME", "USERNAME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH"),
    *("APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC"),
    *("PATHEXT", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE", "TMP", "TEMP", "LANG", "LANGUAGE", "TZ"),
    *("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"),
))  # fmt: skip
_BEGINNINGS = ("LC_", "XDG_", "GDAL_", "OGR_", "PROJ_", "OMP_", "MKL_", "OPENBLAS_", "CUDA_", "NVIDIA_")
FOR_RASTERS = ("CPL_", "VSI_", "VSICURL_", "AWS_", "AZURE_", "GS_", "GOOGLE_", "SWIFT_", "OSS_", "CURL_", "SSL_CERT_")
"""How the further variables begin that a program needs which reads rasters, from the network too."""
FOR_NETWORK = ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "SSL_CERT_", "REQUESTS_CA_BUNDLE", "NETRC")
"""How the further variables begin that a program needs which loads files."""
_ALWAYS = {"ORT_DISABLE_TELEMETRY": "1", "PYTHONSAFEPATH": "1", "PYTHONIOENCODING": "utf-8"}
_running: set[subprocess.Popen[str]] = set()
_DRIVER_FOLDERS = (
    "/usr/bin",
    "/usr/lib/wsl/lib",
    "/usr/local/bin",
    "/usr/local/nvidia/bin",
    "C:\\Windows\\System32",
    "C:\\Program Files\\NVIDIA Corporation\\NVSMI",
)


def clean_environment(*beginnings: str, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment variables that a child may see.

    Args:
        *beginnings: how the names of further variables begin that it needs, in capitals.
        extra: variables of its own, which come last.
    """
    wanted = (*_BEGINNINGS, *beginnings)
    kept = {k: v for k, v in os.environ.items() if k.upper() in _NAMES or k.upper().startswith(wanted)}
    # Relative ones would mean other folders in the child's own.
    places = {HOME_VARIABLE: str(home_folder()), "TMPDIR": tempfile.gettempdir()}
    return {**kept, **_ALWAYS, **places, **(extra or {})}


def python_command(python: str, code: str, *arguments: str) -> list[str]:
    """Return the command that runs a piece of Python in isolated mode, in UTF-8.

    It stores compiled modules only if this process does, which isolated mode would not learn from the environment.

    Args:
        python: the full path of the Python program.
        code: what to run; `sys.path` holds Python's own folders and installed packages only.
        *arguments: given to it.
    """
    stored = ["-B"] if sys.dont_write_bytecode else []
    return [python, "-I", *stored, "-X", "utf8", "-c", code, *arguments]


def inherited_path() -> list[str]:
    """Return the folders where this process finds modules, as a child may be told of them.

    The folder where the user happens to work is not among them, unless a package was installed from there.
    """
    package = Path(__file__).parent.parent  # as it is imported: its real folder may have another name
    here = Path.cwd() if _has_folder() else None
    found = [entry for entry in sys.path if entry and Path(entry).is_absolute()]
    return [*(entry for entry in found if here is None or Path(entry) != here), str(package.parent)]


def full_path(program: str) -> str:
    """Find a program by its name, in the system's own folders before those of PATH; "" if there is none.

    The current folder is not searched, nor one that PATH names relatively.
    """
    here = Path.cwd() if _has_folder() else None
    for folder in (*_DRIVER_FOLDERS, *os.environ.get("PATH", "").split(os.pathsep)):
        if not Path(folder).is_absolute() or Path(folder) == here:
            continue
        for name in (program, f"{program}.exe"):
            path = Path(folder, name)
            if os.access(path, os.X_OK) and path.is_file():
                return str(path)
    return ""


@contextmanager
def child(
    command: Sequence[str], environment: Mapping[str, str] | None = None, **pipes: Any
) -> Iterator[subprocess.Popen[str]]:
    """Start a program and end it, with all that it has started, when the block is left.

    Args:
        command: the program's full path and its arguments.
        environment: its variables; `clean_environment` by default.
        **pipes: stdin, stdout and stderr, as ``subprocess.Popen`` takes them.

    Raises:
        OSError: it cannot be started.
        OutputError: there is no place for an empty folder.
    """
    with scratch_folder() as empty:
        process = subprocess.Popen(
            list(command),
            cwd=empty,
            env=dict(clean_environment() if environment is None else environment),
            text=True,
            encoding="utf-8",
            errors="replace",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=True,  # Ctrl-C on a terminal is this process's business, which ends the child
            **pipes,
        )
        _running.add(process)
        try:
            yield process
        finally:
            end(process)
            _running.discard(process)


def end(process: subprocess.Popen[Any]) -> None:
    """End a child that `child` started, and what it has started itself."""
    if process.poll() is None:
        with suppress(OSError):
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def remove_all() -> None:
    """End all children: for a program that must end at once."""
    for process in list(_running):
        end(process)


def output_of(
    command: Sequence[str], timeout_s: float, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program that says something and ends.

    Args:
        command: the program's full path and its arguments.
        timeout_s: how long it may take.
        environment: its variables; `clean_environment` by default.

    Raises:
        OSError: it cannot be started.
        subprocess.TimeoutExpired: it took longer, and was ended.
    """
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with child(command, environment, **pipes) as process:
        told, complaints = process.communicate(timeout=timeout_s)
    return subprocess.CompletedProcess(list(command), process.returncode, told, complaints)


def _has_folder() -> bool:
    try:
        Path.cwd()
    except OSError:  # it was deleted meanwhile
        return False
    return True


def end_with_parent() -> None:
    """End this process, a child, when the process is gone that started it: for a child that keeps its stdin open."""

    def watch() -> None:
        with suppress(OSError, ValueError):
            while sys.stdin.buffer.read(1):
                pass
        os._exit(1)

    threading.Thread(target=watch, name="scene-mapper-parent", daemon=True).start()


def limit_memory(n_bytes: int) -> None:
    """Let this process, a child, take no more memory than so much, where the system can see to it (not on Windows)."""
    if sys.platform != "win32":
        import resource

        kind = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (n_bytes, n_bytes))


def limit_processor_time(seconds: int) -> None:
    """Let this process, a child, compute no longer, where the system can see to it (not on Windows); 0 for any time."""
    if seconds and sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
