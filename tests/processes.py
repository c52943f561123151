"""Programs that tests start: the command line, and whether a process still runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("scene-mapper")


def run_program(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run ``scene-mapper`` in a folder as its user does."""
    command = [str(PROGRAM), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=cwd)


def alive(pid: int) -> bool:
    """Return whether a process runs; one that has ended and was not waited for does not. Linux only."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
