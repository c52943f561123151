"""A map that is compared with itself, because nothing else was chosen, agrees in every cell: users are told."""

from __future__ import annotations

from pathlib import Path

from ..feedback import Feedback
from ..message import Message


def warn_of_itself(map_path: str, other_path: str, feedback: Feedback, map_band: int = 0, other_band: int = 0) -> None:
    """Warn if both paths are one file and one band.

    Args:
        map_path: the map.
        other_path: the reference, or the second map.
        feedback: warned of it.
        map_band: the map's band, 0 if it is detected.
        other_band: the other's band, likewise.
    """
    try:
        is_same = Path(map_path).samefile(other_path)
    except (OSError, ValueError):  # not a file: a database, or nothing
        is_same = map_path == other_path
    if is_same and map_band == other_band:
        feedback.pushWarning(Message("{path} is compared with itself: choose another file.", path=map_path))
