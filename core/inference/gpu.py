"""Whether this machine has an NVIDIA card, which the GPU build of onnxruntime needs."""

from __future__ import annotations

from ..plain_text import whole_number
from ..setup.nvidia_smi import nvidia_smi


def nvidia_card() -> str:
    """Return the name of the NVIDIA card as its driver tells it, or "" without one. Takes up to seconds."""
    return ask_card("name")


def free_card_memory_bytes() -> int:
    """Return how much memory of the NVIDIA card is free, or 0 where its driver does not tell. Takes up to seconds."""
    answer = ask_card("memory.free")
    return (whole_number(answer) or 0) * 2**20


def ask_card(what: str) -> str:
    """Return what the driver tells of the first card, "" where there is none. Takes up to seconds.

    Args:
        what: names of nvidia-smi's ``--query-gpu``, with commas between them.
    """
    lines = nvidia_smi(f"--query-gpu={what}", "--format=csv,noheader,nounits").strip().splitlines()
    return lines[0].strip() if lines else ""
