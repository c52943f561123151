"""Which band is which, remembered for files of the same kind."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from qgis.core import QgsSettings

_SETTING = "scene_mapper/band_mappings"
_KEPT = 50


def file_pattern(path: str, n_bands: int) -> str:
    """Return what files of a kind have in common: their name without its numbers, and how many bands they have."""
    return f"{re.sub('[0-9]+', '#', Path(path).name)}|{n_bands}"


def remember_mapping(settings: QgsSettings, path: str, n_bands: int, numbers: Mapping[str, int]) -> None:
    """Keep what the user chose, for the next file of the kind."""
    known = _read(settings)
    pattern = file_pattern(path, n_bands)
    known[pattern] = {**known.pop(pattern, {}), **numbers}  # the newest stand last
    settings.setValue(_SETTING, json.dumps(dict(list(known.items())[-_KEPT:])))


def remembered_mapping(path: str, n_bands: int) -> dict[str, int]:
    """Return what was chosen for a file of this kind: band name to number; empty if nothing was."""
    numbers = _read(QgsSettings()).get(file_pattern(path, n_bands), {})
    return {name: number for name, number in numbers.items() if 1 <= number <= n_bands}


def _read(settings: QgsSettings) -> dict[str, dict[str, int]]:
    try:
        known = json.loads(settings.value(_SETTING, "{}", type=str))
    except ValueError:
        return {}
    return known if isinstance(known, dict) else {}
