"""Packages that some tests need: PyTorch (its CPU build), and PyQt6, each in a folder of its own in the user's cache.

    .venv/bin/python tools/packages_for_tests.py

They stay out of .venv, which each checkout has for itself: they are large, and nothing but these tests needs them.
Where one cannot be installed its tests are skipped. pip's own settings say where packages come from: where the usual
index lacks PyTorch's builds without CUDA, PIP_EXTRA_INDEX_URL names PyTorch's own.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACKAGES = {"torch": "PyTorch", "qt6": "PyQt6"}
"""What can be installed, by the beginning of the name of its requirements."""


def package_folder(name: str) -> Path:
    """Return where a package lies, or is to lie: a folder for each version of it, of Python and of the machine.

    Args:
        name: of `PACKAGES`.
    """
    made_for = f"{sysconfig.get_platform()} {sys.implementation.cache_tag} {_requirements(name)}"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "scene-mapper" / f"{name}-{hashlib.sha256(made_for.encode()).hexdigest()[:12]}"


def install(name: str) -> str:
    """Install a package unless it is there.

    Args:
        name: of `PACKAGES`.

    Returns:
        Why it could not be installed; "" if it is there.
    """
    target = package_folder(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    with _alone(target.with_suffix(".lock")):
        if target.is_dir():
            return ""
        part = target.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        error = _pip(name, part)
        if not error:
            part.rename(target)
        shutil.rmtree(part, ignore_errors=True)
        return error


def _needs_cpu_build() -> bool:
    """Return whether PyPI's build is that for CUDA."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def _requirements(name: str) -> str:
    return Path(__file__).with_name(f"{name}-requirements.txt").read_text("utf-8")


def _pip(name: str, target: Path) -> str:
    """Run pip: "", or the last line that it says when it fails."""
    lines = [line for line in _requirements(name).splitlines() if line and not line.startswith("#")]
    wanted = [f"{line}+cpu" if line.startswith("torch==") and _needs_cpu_build() else line for line in lines]
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--retries", "1", "--timeout", "20"]
    command = [*pip, "--disable-pip-version-check", "--target", str(target), *wanted]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return said[-1] if said else f"pip ended with {done.returncode}"


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Let one process at a time install."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def main() -> int:
    """Install them, and say which could not be and why. Never fails: the tests say what they were skipped for."""
    for name, title in PACKAGES.items():
        error = install(name)
        if error:
            print(f"{title} is not installed, the tests that need it are skipped: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
