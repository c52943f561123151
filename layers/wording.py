"""Counts and durations as people say them."""

from __future__ import annotations

from .translation import tr


def cells_text(count: int) -> str:
    """Say how many cells: "1 cell", "3,621 cells"."""
    return tr("1 cell") if count == 1 else tr("{n} cells").format(n=f"{count:,}")


def duration_text(seconds: float) -> str:
    """Say a duration as people do: "8 s", "3 min", "2.5 h"."""
    if seconds < 90:
        return tr("{n:.0f} s").format(n=max(1.0, seconds))
    if seconds < 5400:
        return tr("{n:.0f} min").format(n=seconds / 60)
    return tr("{n:.1f} h").format(n=seconds / 3600)
