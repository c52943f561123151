"""nvidia-smi, the program of NVIDIA's driver that tells of the cards."""

from __future__ import annotations

import subprocess

from ..child_process import full_path, output_of

_PATIENCE_S = 10


def nvidia_smi(*options: str) -> str:
    """Return what nvidia-smi prints; "" without an NVIDIA driver, or where it fails. Takes up to seconds."""
    program = full_path("nvidia-smi")
    if not program:
        return ""
    try:
        done = output_of([program, *options], _PATIENCE_S)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""
