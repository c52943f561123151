"""How fast a network runs here: measured once in short, remembered per network, machine and onnxruntime.

The figures serve two things: the batch size that is used, and the time that is foretold
before a run. They lie in the user's folder as ``speed.json`` and may be deleted at any time.
"""

from __future__ import annotations

import json
import platform
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..classify.plan import Plan
from ..classify.scoring import MAP_BLOCK_CELLS
from ..networks.library import home_folder
from .card import ModelCard
from .network import Device
from .session import MAP_LANES, usable_threads

_KEPT = 200
_BYTES_PER_FLOAT = 4
_BYTES_STORED = 2
_ROWS_READ = 512  # whole blocks of the file
_MAP_NETWORK_CHANNELS = 64  # numbers for each pixel that its inner layers hold at once
_PROGRAM_BYTES = 350_000_000


@dataclass(frozen=True)
class Speed:
    """What was measured.

    Attributes:
        batch: patches at once.
        cells_per_second: of whole runs, reading and writing included.
        lanes: batches at once; 0 for the network's usual number.
        shared: whether overlapping patches share the first layers.
        measured: whether batch, lanes and sharing were found to be the fastest; else they are the usual ones.
    """

    batch: int
    cells_per_second: float
    lanes: int = 0
    measured: bool = True
    shared: bool = False


@dataclass(frozen=True)
class Estimate:
    """What a run will take.

    Attributes:
        cells: cells to be computed.
        seconds: time, or None where this network has not run here yet.
        memory_bytes: about the most memory that the program will hold.
    """

    cells: int
    seconds: float | None
    memory_bytes: int


def recall(card: ModelCard, device: Device) -> Speed | None:
    """Give what is known of a network on this machine, or None."""
    entry = _read().get(_key(card, device))
    try:
        if not entry:
            return None
        batch, lanes = max(1, int(entry["batch"])), max(0, int(entry["lanes"]))
        measured, shared = bool(entry["measured"]), bool(entry["shared"])
        return Speed(batch, float(entry["cells_per_second"]), lanes, measured, shared)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def remember(card: ModelCard, device: Device, speed: Speed) -> None:
    """Keep a measurement. Where it cannot be kept, nothing happens: it is only a convenience."""
    entries = _read()
    key = _key(card, device)
    entries.pop(key, None)  # so that the newest stand last
    entries[key] = {**asdict(speed), "cells_per_second": round(speed.cells_per_second, 1)}
    kept = dict(list(entries.items())[-_KEPT:])
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(path.name + ".part")
        aside.write_text(json.dumps(kept, indent=1), encoding="utf-8")
        aside.replace(path)
    except OSError:
        return


def estimate(plan: Plan, device: Device) -> Estimate:
    """Foretell what a plan will take.

    Args:
        plan: the plan.
        device: what will compute.
    """
    cells = plan.n_cells * len(plan.seasons)
    speed = recall(plan.card, device)
    seconds = cells / speed.cells_per_second if speed and speed.cells_per_second > 0 else None
    return Estimate(cells, seconds, _PROGRAM_BYTES + _working_bytes(plan))


def _working_bytes(plan: Plan) -> int:
    """Count the largest strip's pixels, the one in work and the one ahead, and what a map network makes of a block."""
    grid, n_bands = plan.grid, len(plan.card.bands)
    rows = max(s.rows for s in plan.strips)
    height = (rows - 1) * grid.stride_px + grid.patch_px
    width = (grid.cols - 1) * grid.stride_px + grid.patch_px
    stored = 2 * max(height, _ROWS_READ) * width * n_bands * _BYTES_STORED * len(plan.seasons)
    if plan.card.kind == "scene":
        return stored + 2 * height * width * n_bands * _BYTES_PER_FLOAT
    blocks = min(usable_threads(), MAP_LANES) * min(MAP_BLOCK_CELLS, rows * grid.cols) * grid.stride_px**2
    return stored + blocks * (n_bands + _MAP_NETWORK_CHANNELS) * _BYTES_PER_FLOAT


def _key(card: ModelCard, device: Device) -> str:
    where = f"{device.text}|onnxruntime {device.runtime}|{platform.node()}"
    return f"{card.sha256[:16] or card.id}|{card.stride_px}|{where}"


def _path() -> Path:
    return home_folder() / "speed.json"


def _read() -> dict[str, Any]:
    try:
        entries = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return entries if isinstance(entries, dict) else {}
