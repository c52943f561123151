"""PyTorch for the tests that compare with it: its CPU build, in a folder of its own in the user's cache.

    .venv/bin/python tools/torch_for_tests.py

It stays out of .venv, which each checkout has for itself: it is large, and nothing but these tests needs it.
Where it cannot be installed the tests are skipped. pip's own settings say where packages come from: where the usual
index lacks builds without CUDA, PIP_EXTRA_INDEX_URL names PyTorch's own.
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

REQUIREMENTS = Path(__file__).with_name("torch-requirements.txt")


def torch_folder() -> Path:
    """Return where PyTorch lies, or is to lie: a folder for each version of it, of Python and of the machine."""
    made_for = f"{sysconfig.get_platform()} {sys.implementation.cache_tag} {REQUIREMENTS.read_text('utf-8')}"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "scene-mapper" / f"torch-{hashlib.sha256(made_for.encode()).hexdigest()[:12]}"


def install() -> str:
    """Install PyTorch unless it is there.

    Returns:
        Why it could not be installed; "" if it is there.
    """
    target = torch_folder()
    target.parent.mkdir(parents=True, exist_ok=True)
    with _alone(target.with_suffix(".lock")):
        if target.is_dir():
            return ""
        part = target.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        error = _pip(part)
        if not error:
            part.rename(target)
        shutil.rmtree(part, ignore_errors=True)
        return error


def _needs_cpu_build() -> bool:
    """Return whether PyPI's build is that for CUDA."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def _pip(target: Path) -> str:
    """Run pip: "", or the last line that it says when it fails."""
    lines = [line for line in REQUIREMENTS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
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
    """Install it, and say where or why not. Never fails: the tests say what they were skipped for."""
    error = install()
    if error:
        print(f"PyTorch is not installed, tests that compare with it are skipped: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
