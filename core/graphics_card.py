"""Whether this machine has an NVIDIA card, which the GPU build of onnxruntime needs."""

from __future__ import annotations

import subprocess

_PATIENCE_S = 10


def nvidia_card() -> str:
    """Give the name of the NVIDIA card as its driver tells it, or "" without one. Takes up to seconds."""
    command = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_PATIENCE_S, creationflags=flags
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    lines = done.stdout.strip().splitlines()
    return lines[0].strip() if done.returncode == 0 and lines else ""
