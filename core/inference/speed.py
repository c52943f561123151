"""How fast a network runs here: measured once in short, remembered per network, machine and onnxruntime.

The figures serve two things: the batch size that is used, and the time that is foretold
before a run. They lie in the user's folder as ``speed.json`` and may be deleted at any time.
"""

from __future__ import annotations

import json
import math
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..files import check_readable, home_folder, write_text_whole
from .card import ModelCard
from .network import Device
from .run_settings import MAX_BATCH, MAX_SESSIONS, RunSettings

_KEPT = 200
_MAX_BYTES = 1_000_000
_RUNS = 5
"""How many runs the speed is the median of."""
_FAR_OFF = 3.0
"""A run that is so many times as fast or slow as was foretold counts alone: the old runs say nothing any more."""


@dataclass(frozen=True)
class Speed:
    """What was measured.

    Attributes:
        settings: how the network was run.
        cells_per_second: of whole runs, reading and writing included; recalled, the median of the last ones.
    """

    settings: RunSettings
    cells_per_second: float


def recall(card: ModelCard, device: Device) -> Speed | None:
    """Return what is known of a network on this machine, or None."""
    entry = _read().get(_key(card, device))
    try:
        if not entry:
            return None
        settings = RunSettings(
            batch=min(max(1, int(entry["batch"])), MAX_BATCH),
            sessions=min(max(0, int(entry["sessions"])), MAX_SESSIONS),
            shared_layers=bool(entry["shared_layers"]),
            tuned=bool(entry["tuned"]),
        )
        rates = _rates(entry)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return Speed(settings, float(np.median(rates))) if rates else None


def remember(card: ModelCard, device: Device, speed: Speed) -> None:
    """Keep a measurement with the last ones, if the network ran with the same settings.

    One busy moment changes the median little. A run that is far off begins anew. Where it cannot be kept, nothing
    happens: it is only a convenience.
    """
    entries = _read()
    key, known = _key(card, device), recall(card, device)
    earlier = entries.pop(key, None)  # so that the newest stand last
    rates = [round(speed.cells_per_second, 1)]
    if known and known.settings == speed.settings:
        ratio = speed.cells_per_second / known.cells_per_second
        if 1 / _FAR_OFF < ratio < _FAR_OFF:
            rates = [*_rates(earlier), *rates][-_RUNS:]
    entries[key] = {**asdict(speed.settings), "cells_per_second": rates}
    kept = dict(list(entries.items())[-_KEPT:])
    path = _path()
    with suppress(OSError):  # an OutputError among them
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text_whole(path, json.dumps(kept, indent=1))


def _rates(entry: Any) -> list[float]:
    """Return the rates of an entry (cells per second): of one run, as older versions wrote it, or of several."""
    found = entry["cells_per_second"]
    rates = [float(rate) for rate in (found if isinstance(found, list) else [found])]
    return [rate for rate in rates if 0 < rate < math.inf]


def _key(card: ModelCard, device: Device) -> str:
    where = f"{device.text}|onnxruntime {device.runtime}|{platform.node()}"
    return f"{card.sha256[:16] or card.id}|{card.stride_px}|{where}"


def _path() -> Path:
    return home_folder() / "speed.json"


def _read() -> dict[str, Any]:
    try:
        check_readable(_path(), _MAX_BYTES)
        entries = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return entries if isinstance(entries, dict) else {}
