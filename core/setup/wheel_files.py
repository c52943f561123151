"""Wheel files that a user brought: which packages they hold, whether they fit and are known to be right.

Sources: PEP 427 (names of wheels), PEP 425 and PEP 600 (their tags). The versions and hashes that
are known stand in ``onnxruntime-cpu.txt``, ``onnxruntime-gpu-cuda12.txt``, ``onnxruntime-gpu-cuda13.txt`` and
``import-packages.txt``.
"""

from __future__ import annotations

import hashlib
import platform
import re
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..errors import SceneMapperError

PINS = Path(__file__).parent
"""Where the lists of known files are."""

RUNTIMES = ("onnxruntime", "onnxruntime-gpu")
IMPORTERS = ("onnx", "protobuf", "typing_extensions", "h5py")
"""What importing published networks needs; `importers` tells of all."""
_NEWER_ONNX_NEEDS = "ml_dtypes"  # from onnx 1.19 on
MAX_UNPACKED_BYTES = 3_000_000_000
CPU_LIST, IMPORT_LIST = "onnxruntime-cpu.txt", "import-packages.txt"
GPU_LISTS = {13: "onnxruntime-gpu-cuda13.txt", 12: "onnxruntime-gpu-cuda12.txt"}
"""By the version of CUDA that the build needs."""
_SYSTEMS = {"win32": "win", "darwin": "macosx"}
_MACHINES = {"amd64": ("amd64", "x86_64"), "x86_64": ("amd64", "x86_64"), "arm64": ("arm64", "aarch64")}
_PLATFORMS = {
    "win32": "--platform win_amd64",
    "darwin": f"--platform macosx_14_0_{platform.machine()}",
}
_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True)
class Pin:
    """A version that is known to be right, for one Python."""

    package: str
    version: str
    hashes: tuple[str, ...]


@dataclass(frozen=True)
class WheelFile:
    """A wheel that fits this Python and system.

    Attributes:
        path: the file.
        package: one of `RUNTIMES` or `importers`.
        version: its version, by its name.
        known: its SHA-256 is one of those that are known to be right.
    """

    path: Path
    package: str
    version: str
    known: bool


def python_version() -> str:
    """Return this Python's version as the lists write it: "3.12"."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def pins(python: str = "") -> dict[str, Pin]:
    """Read what is known to be right for a Python, by package; nothing for a Python that is not known.

    The GPU build is there once for each CUDA; see `gpu_key`.

    Args:
        python: "3.12"; this one by default.
    """
    found = {}
    lists = {CPU_LIST: "", IMPORT_LIST: "", **{name: gpu_key(cuda) for cuda, name in GPU_LISTS.items()}}
    for name, key in lists.items():
        text = re.sub(r"\\\n\s*", "", (PINS / name).read_text(encoding="utf-8"))
        for package, version, tag, hashes in re.findall(
            r'^(\S+)==(\S+) ; python_version == "(.*?)"(.*)$', text, re.MULTILINE
        ):
            if tag == (python or python_version()):
                found[key or package] = Pin(package, version, tuple(re.findall(r"sha256:([0-9a-f]{64})", hashes)))
    return found


def gpu_key(cuda: int) -> str:
    """Return the key of `pins` for the GPU build that needs this version of CUDA."""
    return f"{RUNTIMES[True]} for CUDA {cuda}"


def importers() -> tuple[str, ...]:
    """Return the packages that importing published networks needs with this Python's version of onnx."""
    return (*IMPORTERS, _NEWER_ONNX_NEEDS) if _NEWER_ONNX_NEEDS in pins() else IMPORTERS


def fetch_command() -> str:
    """Return the command that fetches the known wheels on another machine, for this Python and system."""
    wanted = [f"{p.package}=={p.version}" for p in pins().values() if p.package != "onnxruntime-gpu"]
    machine = platform.machine()
    linux = " ".join(f"--platform {tag}_{machine}" for tag in ("manylinux_2_28", "manylinux_2_27", "manylinux2014"))
    return (
        f"python -m pip download --no-deps --only-binary=:all: --python-version {python_version()} "
        f"{_PLATFORMS.get(sys.platform, linux)} {' '.join(wanted or ['onnxruntime'])}"
    )


def look_at(paths: Sequence[Path]) -> tuple[WheelFile, ...]:
    """Check wheel files by their names and their SHA-256.

    Raises:
        SceneMapperError: one is no wheel of a package that is used here, is for another Python,
            system or processor, cannot be read, is not the file that was published, or two are
            of the same package.
    """
    known = tuple(pins().values())
    wheels: list[WheelFile] = []
    for path in paths:
        package, version = _package_of(path)
        of_package = [pin for pin in known if pin.package == package]
        is_known = bool(of_package) and _sha256(path) in {digest for pin in of_package for digest in pin.hashes}
        if not is_known and any(pin.version == version for pin in of_package):
            raise SceneMapperError(
                "{path_name} is not the published file of this name (different SHA-256).",
                "It is damaged or was changed. Download it again.",
                path_name=path.name,
            )
        kind = "onnxruntime" if package in RUNTIMES else package
        if any(kind == ("onnxruntime" if w.package in RUNTIMES else w.package) for w in wheels):
            raise SceneMapperError(
                "{path_name} is a second wheel of {kind}.",
                "Select one wheel per package.",
                path_name=path.name,
                kind=kind,
            )
        wheels.append(WheelFile(path, package, version, is_known))
    return tuple(wheels)


def unpack(wheel: WheelFile, target: Path) -> None:
    """Unpack a wheel into a folder.

    Raises:
        SceneMapperError: it is damaged, too large, or would write outside the folder.
    """
    name = wheel.path.name
    try:
        with zipfile.ZipFile(wheel.path) as archive:
            members = archive.infolist()
            if sum(m.file_size for m in members) > MAX_UNPACKED_BYTES:
                raise SceneMapperError(
                    "{name} is too large for {package}.",
                    "Download or copy the file again.",
                    name=name,
                    package=wheel.package,
                )
            for member in members:
                path = PurePosixPath(member.filename)
                if path.is_absolute() or ".." in path.parts or "\\" in member.filename or ":" in member.filename:
                    raise SceneMapperError(
                        "{name} would write outside its folder, to {filename}.",
                        "Do not trust this file.",
                        name=name,
                        filename=member.filename,
                    )
            archive.extractall(target)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise SceneMapperError(
            "{path} cannot be unpacked: {error}.", "Download or copy the file again.", path=wheel.path, error=error
        ) from error


def _package_of(path: Path) -> tuple[str, str]:
    """Return a wheel's package and version by its name; refuse those that are of no use here."""
    parts = path.name[: -len(".whl")].split("-") if path.name.endswith(".whl") else []
    package = parts[0].lower() if len(parts) in (5, 6) else ""
    package = package.replace("_", "-") if package.replace("_", "-") in RUNTIMES else package
    if package not in (*RUNTIMES, *IMPORTERS, _NEWER_ONNX_NEEDS):
        raise SceneMapperError(
            "{path_name} is not a wheel of a package that Scene Mapper needs.",
            "Select wheels (.whl) of onnxruntime, and of {importers} to import networks.",
            path_name=path.name,
            importers=", ".join(importers()),
        )
    python, abi, system = parts[-3:]
    if not _fits_python(python, abi):
        tag = f"cp{sys.version_info[0]}{sys.version_info[1]}"
        raise SceneMapperError(
            "{path_name} is for another Python.",
            "This QGIS has Python {python_version}. Select a wheel with {tag} in its name.",
            path_name=path.name,
            python_version=python_version(),
            tag=tag,
        )
    if not any(_fits_system(tag) for tag in system.split(".")):
        what = f"{_SYSTEMS.get(sys.platform, 'linux')} and {platform.machine()}"
        raise SceneMapperError(
            "{path_name} is for another system or processor.",
            "Select a wheel with {what} in its name.",
            path_name=path.name,
            what=what,
        )
    return package, parts[1]


def _fits_python(python: str, abi: str) -> bool:
    major, minor = sys.version_info[:2]
    for tag in python.split("."):
        number = re.fullmatch(r"cp3(\d+)", tag)
        if tag in (f"cp{major}{minor}", "py3") or (number and "abi3" in abi.split(".") and int(number[1]) <= minor):
            return True
    return False


def _fits_system(tag: str) -> bool:
    if tag == "any":
        return True
    machine = platform.machine().lower()
    machines = (*_MACHINES.get(machine, (machine,)), "universal2")
    return _SYSTEMS.get(sys.platform, "linux") in tag and tag.endswith(machines)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
    except OSError as error:
        raise SceneMapperError(
            "{path} cannot be read: {strerror}.", "Check the file.", path=path, strerror=error.strerror
        ) from error
    return digest.hexdigest()
