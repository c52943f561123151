"""Installing onnxruntime where it cannot break QGIS: pinned, checked, in a folder of its own.

pip is asked for it, and for what importing a published network needs, with ``--no-deps`` and
``--require-hashes`` into a new folder, which takes the place of the old one only when onnxruntime
loads from it. QGIS's numpy and GDAL stay what they were, and an update of the plugin leaves the
folder alone.
"""

from __future__ import annotations

import errno
import importlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath
from queue import Empty, Queue
from threading import Thread
from typing import IO

from .dependencies import add_to_path, dependency_folder
from .errors import MissingDependencyError, OutputError, SceneMapperError
from .feedback import Feedback, stop_if_cancelled

NEEDED_BYTES = 400_000_000
MAX_UNPACKED_BYTES = 3_000_000_000
_PACKAGES = ("onnxruntime", "onnxruntime-gpu")
_HERE = Path(__file__).parent
_LOAD = "import sys; sys.path.append(sys.argv[1]); import numpy, onnxruntime; print(onnxruntime.__file__)"
_POLL_SECONDS = 0.2


@dataclass(frozen=True)
class SetupStatus:
    """Whether onnxruntime is there.

    Attributes:
        found: it can be imported.
        version: its version, or "".
        where: the folder that it is in, or "".
        ours: it lies in `dependency_folder`, so `remove` can undo it.
        text: a sentence for people.
    """

    found: bool
    version: str
    where: str
    ours: bool
    text: str


def status() -> SetupStatus:
    """Look whether onnxruntime is installed, without loading it."""
    add_to_path()
    spec = importlib.util.find_spec("onnxruntime")
    # What was loaded before it was removed still has a spec, but no file.
    if spec is None or spec.origin is None or not Path(spec.origin).is_file():
        return SetupStatus(False, "", "", False, "onnxruntime is not installed.")
    where = Path(spec.origin).parent.parent
    number = _installed_version()
    ours = where == dependency_folder()
    text = f"onnxruntime {number or '(version unknown)'} is in {where}" + (
        ", where Scene Mapper put it." if ours else "."
    )
    return SetupStatus(True, number, str(where), ours, text)


def install(feedback: Feedback, gpu: bool = False, wheel: Path | None = None, python: str = "") -> SetupStatus:
    """Install onnxruntime.

    Args:
        feedback: given pip's log, and asked whether to stop.
        gpu: the GPU build.
        wheel: a wheel file instead of a download, for machines without network; needs no pip.
        python: the Python to install with; found out by default.

    Returns:
        The new status.

    Raises:
        SceneMapperError: what went wrong and what to do; what was installed before is still there.
        RunCancelled: the user stopped; likewise.
    """
    target = dependency_folder()
    python = python or python_program()
    _check_room(target)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=target.parent) as folder:
        new = Path(folder, "packages")
        if wheel is not None:
            unpack_wheel(wheel, new)
        else:
            _pip_install(python, new, "onnxruntime-gpu.txt" if gpu else "onnxruntime-cpu.txt", feedback)
            _check_fetched(new)
            feedback.setProgress(50)
            _add_importers(python, new, feedback)
        feedback.setProgress(80)
        _check_loads(python, new)
        stop_if_cancelled(feedback)
        _put_in_place(new, target, Path(folder, "old"))
    importlib.invalidate_caches()
    feedback.setProgress(100)
    result = status()
    feedback.pushInfo(result.text)
    return result


def remove() -> None:
    """Remove what `install` put there; nothing else is touched.

    Raises:
        OutputError: it cannot be removed, on Windows while it is loaded for example.
    """
    target = dependency_folder()
    if not target.exists():
        return
    doomed = target.with_name(target.name + ".removed")
    try:
        shutil.rmtree(doomed, ignore_errors=True)
        target.rename(doomed)
        shutil.rmtree(doomed)
    except OSError as error:
        raise OutputError(
            f"{target} cannot be removed: {error.strerror}.", "Close QGIS and delete the folder by hand."
        ) from error
    importlib.invalidate_caches()


def python_program() -> str:
    """Find the Python program of this Python: inside QGIS, ``sys.executable`` may be QGIS itself.

    Raises:
        MissingDependencyError: there is none.
    """
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    candidates = [
        Path(sys.executable),
        Path(sys.prefix, "python.exe"),
        Path(sys.prefix, "python3.exe"),
        Path(sys.prefix, "bin", name),
        Path(sys.prefix, "bin", "python3"),
        Path(sys.base_prefix, "bin", name),
        Path(f"/usr/bin/{name}"),
    ]
    for path in candidates:
        if path.name.lower().startswith("python") and path.is_file():
            return str(path)
    raise MissingDependencyError(
        f"No Python program of version {name[6:]} was found beside QGIS.", "Install onnxruntime from a wheel file."
    )


def unpack_wheel(wheel: Path, target: Path) -> None:
    """Unpack a wheel of onnxruntime.

    Args:
        wheel: the .whl file.
        target: a new folder.

    Raises:
        SceneMapperError: it is no wheel of onnxruntime, is for another Python, is damaged, or
            would write outside the folder.
    """
    _check_wheel_name(wheel)
    try:
        with zipfile.ZipFile(wheel) as archive:
            members = archive.infolist()
            if sum(m.file_size for m in members) > MAX_UNPACKED_BYTES:
                raise SceneMapperError(f"{wheel.name} is too large for onnxruntime.", "Get the file again.")
            for member in members:
                path = PurePosixPath(member.filename)
                if path.is_absolute() or ".." in path.parts or "\\" in member.filename or ":" in member.filename:
                    raise SceneMapperError(f"{wheel.name} would write to {member.filename}.", "Do not trust this file.")
            archive.extractall(target)
    except (OSError, zipfile.BadZipFile, EOFError) as error:
        raise SceneMapperError(f"{wheel} cannot be unpacked: {error}.", "Get the file again.") from error


def _check_wheel_name(wheel: Path) -> None:
    """Refuse wheels of other packages, Pythons and systems by their name (PEP 427)."""
    parts = wheel.name[: -len(".whl")].split("-") if wheel.name.endswith(".whl") else []
    if len(parts) < 5 or parts[0].replace("_", "-").lower() not in _PACKAGES:
        raise SceneMapperError(
            f"{wheel.name} is no wheel of onnxruntime.", "Choose a file such as onnxruntime-1.23.2-cp312-….whl."
        )
    tag = f"cp{sys.version_info[0]}{sys.version_info[1]}"
    system = {"win32": "win", "darwin": "macosx"}.get(sys.platform, "linux")
    if parts[-3] != tag or system not in parts[-1]:
        raise SceneMapperError(
            f"{wheel.name} is for another Python or system.",
            f"This QGIS has Python {sys.version_info[0]}.{sys.version_info[1]}: choose one with {tag} and {system}.",
        )


def _pip_install(python: str, target: Path, pins: str, feedback: Feedback) -> None:
    command = [python, "-m", "pip", "install", "--no-deps", "--require-hashes", "--only-binary=:all:"]
    command += ["--no-input", "--disable-pip-version-check", "--target", str(target), "-r", str(_HERE / pins)]
    feedback.pushInfo("Running: " + " ".join(command))
    code, lines = _run(command, feedback)
    if code != 0:
        raise _pip_failure(lines)


def _check_fetched(target: Path) -> None:
    """Refuse a Python for which no version is pinned: pip leaves it out and is content."""
    if not (target / "onnxruntime").is_dir():
        tag = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise MissingDependencyError(
            f"No onnxruntime is known for Python {tag}.", "Install a wheel file that fits this Python."
        )


def _add_importers(python: str, target: Path, feedback: Feedback) -> None:
    """Add the packages that importing a published network needs; all else works without them."""
    try:
        _pip_install(python, target, "import-packages.txt", feedback)
    except SceneMapperError as error:
        feedback.pushWarning(f"Networks will run, but published ones cannot be imported: {error}")


def _run(command: Sequence[str], feedback: Feedback) -> tuple[int, list[str]]:
    """Run a program, its output to the log, until it ends or the user stops it."""
    process = subprocess.Popen(
        list(command),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdout is not None  # for the type checker: it is a pipe
    told: Queue[str] = Queue()
    # In a thread of its own: reading would wait for a silent program, and the user could not stop it.
    reader = Thread(target=_pass_on, args=(process.stdout, told), daemon=True)
    reader.start()
    lines: list[str] = []
    try:
        while reader.is_alive() or not told.empty():
            stop_if_cancelled(feedback)
            try:
                lines.append(told.get(timeout=_POLL_SECONDS))
                feedback.pushInfo(lines[-1])
            except Empty:
                continue
    except BaseException:
        process.kill()
        raise
    finally:
        process.wait()
    return process.returncode, lines


def _pass_on(output: IO[str], told: Queue[str]) -> None:
    for line in output:
        told.put(line.rstrip())


def _environment() -> dict[str, str]:
    """Give this process's environment without what QGIS may have told its own Python."""
    return {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}


def _pip_failure(lines: Sequence[str]) -> SceneMapperError:
    text = "\n".join(lines).lower()
    last = next((line for line in reversed(lines) if line.strip()), "pip gave no reason")
    by_hand = "On another machine, download the wheel of onnxruntime and choose 'from a wheel file' here."
    if "no module named pip" in text:
        return MissingDependencyError("This Python has no pip.", f"Install python3-pip. {by_hand}")
    if "hashes" in text and ("do not match" in text or "mismatch" in text):
        return SceneMapperError("The file that pip loaded is not the one known to be right.", "Try again later.")
    if "no space left" in text:
        return OutputError("The disk is full.", "Make room in your home folder.")
    if any(word in text for word in ("connection", "proxy", "timed out", "name resolution", "ssl", "network")):
        return SceneMapperError(
            f"pip could not reach the network: {last}", f"Check the network and the proxy (HTTPS_PROXY). {by_hand}"
        )
    if "no matching distribution" in text or "could not find a version" in text:
        return MissingDependencyError(f"pip found no onnxruntime for this Python and system: {last}", by_hand)
    return SceneMapperError(f"pip failed: {last}", f"The log says more. {by_hand}")


def _check_loads(python: str, folder: Path) -> None:
    """Load the new package in a process of its own, beside QGIS's numpy."""
    command = [python, "-c", _LOAD, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, env=_environment())
    if done.returncode != 0 or str(folder) not in done.stdout:
        reason = (done.stderr.strip().splitlines() or ["another onnxruntime comes before it"])[-1]
        raise MissingDependencyError(
            f"The onnxruntime that was fetched does not load here: {reason}.",
            "Nothing was changed. Choose a wheel for this Python and system.",
        )


def _put_in_place(new: Path, target: Path, old: Path) -> None:
    try:
        if target.exists():
            target.rename(old)
        new.rename(target)
    except OSError as error:
        if old.exists() and not target.exists():
            old.rename(target)
        raise OutputError(
            f"{target} cannot be replaced: {error.strerror}.", "Close QGIS, start it again and install at once."
        ) from error


def _check_room(target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(target.parent).free
    except OSError as error:
        what = "is full" if error.errno == errno.ENOSPC else f"cannot be made: {error.strerror}"
        raise OutputError(f"The folder {target.parent} {what}.", "Set SCENE_MAPPER_HOME to another folder.") from error
    if free < NEEDED_BYTES:
        raise OutputError(
            f"{target.parent} has {free / 1e6:.0f} MB free, and {NEEDED_BYTES / 1e6:.0f} MB are needed.", "Make room."
        )


def _installed_version() -> str:
    for name in _PACKAGES:
        try:
            return version(name)
        except PackageNotFoundError:
            continue
    return ""
