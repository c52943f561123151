"""Installing onnxruntime where it cannot break QGIS: pinned, checked, in a folder of its own.

pip is asked for it, and for what importing a published network needs, with ``--no-deps`` and
``--require-hashes`` into a new folder, which takes the place of the old one only when onnxruntime
loads from it. QGIS's numpy and GDAL stay what they were, and an update of the plugin leaves the
folder alone.
"""

from __future__ import annotations

import errno
import importlib
import importlib.util
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path

from ..errors import MissingDependencyError, OutputError, SceneMapperError
from ..feedback import Feedback, stop_if_cancelled
from ..message import Message
from .dependencies import add_to_path, dependency_folder
from .gpu_build import list_of_build
from .load_check import try_to_load, version_of
from .pip_run import Proxy, pip_install
from .wheel_files import IMPORT_LIST, RUNTIMES, importers, look_at, python_version, unpack

NEEDED_BYTES = 400_000_000
_LEFTOVER_S = 3600
# What belongs to a package beside the folder of its name.
_PARTS = {"protobuf": ("google",), "typing_extensions": ("typing_extensions.py",)}
_MODULES = {"protobuf": "google.protobuf"}


@dataclass(frozen=True)
class SetupStatus:
    """Whether onnxruntime is there.

    Attributes:
        found: it can be imported.
        version: its version, or "".
        where: the folder that it is in, or "".
        ours: it lies in `dependency_folder`.
        removable: there is something that `remove` can undo.
        missing: the packages that importing published networks still needs.
        text: a sentence for people.
    """

    found: bool
    version: str
    where: str
    ours: bool
    removable: bool
    missing: tuple[str, ...]
    text: str


def status() -> SetupStatus:
    """Return whether and where onnxruntime is installed, without loading it."""
    add_to_path()
    folder = dependency_folder()
    missing = tuple(name for name in importers() if _spec_of(_MODULES.get(name, name)) is None)
    spec = _spec_of("onnxruntime")
    # What was loaded before it was removed still has a spec, but no file.
    if spec is None or spec.origin is None or not Path(spec.origin).is_file():
        return SetupStatus(
            found=False,
            version="",
            where="",
            ours=False,
            removable=folder.exists(),
            missing=missing,
            text="onnxruntime is not installed.",
        )
    where = Path(spec.origin).parent.parent
    ours = where == folder
    number = _installed_version(folder if ours else None)
    version = number or Message("(version unknown)")
    text = (
        Message("onnxruntime {version} is in {where}, installed by Scene Mapper.", version=version, where=where)
        if ours
        else Message("onnxruntime {version} is in {where}.", version=version, where=where)
    )
    return SetupStatus(
        found=True, version=number, where=str(where), ours=ours, removable=folder.exists(), missing=missing, text=text
    )


def problem_of_onnxruntime() -> str:
    """Return why the installed onnxruntime does not work, or "". Takes seconds: it is tried in another process."""
    now = status()
    if not now.found:
        return ""
    try:
        python = python_program()
    except MissingDependencyError:
        return ""
    return try_to_load(python, ("onnxruntime",), dependency_folder() if now.ours else None).problem


def install(
    feedback: Feedback,
    gpu: bool = False,
    wheels: Sequence[Path] = (),
    python: str = "",
    proxy: Proxy | None = None,
) -> SetupStatus:
    """Install onnxruntime.

    Args:
        feedback: given pip's log, and asked whether to stop.
        gpu: the GPU build.
        wheels: wheel files instead of a download, of onnxruntime, of what importing needs, or
            of both, for machines without network; this needs no pip.
        python: the Python to install with; found out by default.
        proxy: the way to the network; None: as the environment says.

    Returns:
        The new status.

    Raises:
        SceneMapperError: what went wrong and what to do; what was installed before is still there.
        RunCancelled: the user stopped; likewise.
    """
    target = dependency_folder()
    python = python or python_program()
    _check_room(target)
    try:
        _clean_up(target)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=target.parent) as folder:
            new = Path(folder, "packages")
            new.mkdir()
            fetched = _unpack_all(wheels, new) if wheels else _fetch_all(python, new, gpu, feedback, proxy)
            _keep_others(target, new, fetched)
            feedback.setProgress(80)
            _check_loads(python, new, fetched, feedback)
            stop_if_cancelled(feedback)
            _put_in_place(new, target, Path(folder, "old"))
    except SceneMapperError:
        raise
    except OSError as error:
        raise _cannot_write(target.parent, error) from error
    _forget_failed_import()
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
            "{target} cannot be removed: {strerror}.",
            "Close QGIS and delete the folder manually.",
            target=target,
            strerror=error.strerror,
        ) from error
    importlib.invalidate_caches()


def python_program() -> str:
    """Find the Python program of this Python: inside QGIS, ``sys.executable`` may be QGIS itself.

    Raises:
        MissingDependencyError: there is none.
    """
    name = f"python{python_version()}"
    candidates = [
        Path(sys.prefix, "python.exe"),
        Path(sys.prefix, "python3.exe"),
        Path(sys.prefix, "bin", name),
        Path(sys.prefix, "bin", "python3"),
        Path(sys.base_prefix, "bin", name),
        # Inside QGIS this may be the first python3 on the PATH, of conda or pyenv for example.
        Path(sys.executable or "python"),
        Path(f"/usr/bin/{name}"),
    ]
    for path in candidates:
        if path.name.lower().startswith("python") and path.is_file() and version_of(str(path)) == python_version():
            return str(path)
    raise MissingDependencyError(
        "No Python program of version {python_version} was found beside QGIS.",
        "Install onnxruntime with the Python that QGIS uses: pip install --no-deps onnxruntime.",
        python_version=python_version(),
    )


def _unpack_all(wheels: Sequence[Path], new: Path) -> set[str]:
    files = look_at(wheels)
    for wheel in files:
        unpack(wheel, new)
    return {"onnxruntime" if wheel.package in RUNTIMES else wheel.package for wheel in files}


def _fetch_all(python: str, new: Path, gpu: bool, feedback: Feedback, proxy: Proxy | None) -> set[str]:
    """Let pip fetch onnxruntime, and what importing a published network needs; all else works without the latter."""
    pip_install(python, new, list_of_build(gpu, feedback), feedback, proxy)
    if not (new / "onnxruntime").is_dir():
        raise MissingDependencyError("pip did not install onnxruntime.", "See the log, or use a wheel file.")
    feedback.setProgress(50)
    try:
        pip_install(python, new, IMPORT_LIST, feedback, proxy)
    except SceneMapperError as error:
        feedback.pushWarning(Message("Networks will run, but published ones cannot be imported: {error}", error=error))
        return {"onnxruntime"}
    return {"onnxruntime", *importers()}


def _keep_others(target: Path, new: Path, fetched: set[str]) -> None:
    """Take over what was there and is not replaced."""
    for package in {"onnxruntime", *importers()} - fetched:
        names = (package, "onnxruntime_gpu") if package == "onnxruntime" else (package,)
        parts = [path for name in names for what in ("-*.dist-info", ".libs") for path in target.glob(name + what)]
        for path in (*parts, *(target / part for part in _PARTS.get(package, (package,)))):
            if path.is_dir():
                shutil.copytree(path, new / path.name, dirs_exist_ok=True)
            elif path.is_file():
                shutil.copy2(path, new / path.name)


def _check_loads(python: str, new: Path, fetched: set[str], feedback: Feedback) -> None:
    """Load the new packages in a process of their own, beside QGIS's numpy."""
    if (new / "onnxruntime").is_dir():
        loading = try_to_load(python, ("onnxruntime",), new)
        if loading.problem:
            raise MissingDependencyError(
                "The downloaded onnxruntime cannot be loaded: {problem}.",
                "Nothing was changed. Select a wheel for this Python and system.",
                problem=loading.problem,
            )
    else:
        feedback.pushWarning("onnxruntime is not among the wheel files. Networks cannot run without it.")
    for package in sorted(fetched & {"onnx", "h5py"}):
        loading = try_to_load(python, (package,), new)
        if loading.problem:
            feedback.pushWarning(
                Message(
                    "{package} cannot be loaded, so some files cannot be imported: {problem}.",
                    package=package,
                    problem=loading.problem,
                )
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
            "{target} cannot be replaced: {strerror}.",
            "Restart QGIS and install at once.",
            target=target,
            strerror=error.strerror,
        ) from error


def _clean_up(target: Path) -> None:
    """Delete what an installation left that was killed; put back what it had put aside."""
    for left in target.parent.glob(".new-*"):
        if time.time() - left.stat().st_mtime < _LEFTOVER_S:
            continue  # perhaps another QGIS is at it
        if not target.exists() and (left / "old").is_dir():
            (left / "old").rename(target)
        shutil.rmtree(left, ignore_errors=True)


def _check_room(target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(target.parent).free
    except OSError as error:
        raise _cannot_write(target.parent, error) from error
    if free < NEEDED_BYTES:
        raise OutputError(
            "{target_parent} has {free:.0f} MB of free space, but {needed_bytes:.0f} MB are needed.",
            "Free disk space.",
            target_parent=target.parent,
            free=free / 1000000.0,
            needed_bytes=NEEDED_BYTES / 1000000.0,
        )


def _cannot_write(folder: Path, error: OSError) -> OutputError:
    if error.errno == errno.ENOSPC:
        return OutputError(
            "The disk of {folder} is full.", "Free disk space. The previous installation was kept.", folder=folder
        )
    return OutputError(
        "The folder {folder} cannot be written: {value}.",
        "Set the environment variable SCENE_MAPPER_HOME to another folder and restart QGIS.",
        folder=folder,
        value=error.strerror or error,
    )


def _forget_failed_import() -> None:
    """Let an onnxruntime that failed to load be imported anew."""
    if "onnxruntime" not in sys.modules:
        for name in [name for name in sys.modules if name.startswith("onnxruntime.")]:
            del sys.modules[name]


def _spec_of(name: str) -> importlib.machinery.ModuleSpec | None:
    try:
        return importlib.util.find_spec(name)
    except (ImportError, ValueError, AttributeError):  # google without protobuf; a module put there by hand
        return None


def _installed_version(folder: Path | None) -> str:
    if folder is not None:
        for found in distributions(path=[str(folder)]):
            if str(found.metadata["Name"]).lower() in RUNTIMES:
                return found.version
        return ""
    for name in RUNTIMES:
        try:
            return version(name)
        except PackageNotFoundError:
            continue
    return ""
