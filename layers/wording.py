"""Counts and durations as people say them."""

from __future__ import annotations

import re

from ..core.classmap.schemes import ClassScheme, SceneClass
from .translation import tr, tr_n, translated

_THREADS = re.compile(r"\b(\d+) threads?\b")


def cells_text(count: int) -> str:
    """Return a number of cells as text: "1 cell", "3,621 cells"."""
    return tr("1 cell") if count == 1 else tr_n("{n} cells", count, n=f"{count:,}")


def legend_text(scheme: ClassScheme, scene_class: SceneClass) -> str:
    """Return a class's line in a legend, in the user's language: "LCZ A: Dense trees", or "Forest"."""
    return class_text(scheme.prefix, scene_class.label, scene_class.name)


def class_text(prefix: str, label: str, name: str) -> str:
    """Return a class's line in a legend by its scheme's prefix, its label and its name."""
    return f"{prefix} {label}: {translated(name)}" if prefix else translated(name)


def marked_text(label: str, mark: bool) -> str:
    """Return a legend's label of a class, marked if its network does not find it reliably."""
    return tr("{label} (not reliably found)").format(label=label) if mark else label


def duration_text(seconds: float) -> str:
    """Return a duration as text: "8 s", "3 min", "2.5 h"."""
    if seconds < 90:
        return tr("{n:.0f} s").format(n=max(1.0, seconds))
    if seconds < 5400:
        return tr("{n:.0f} min").format(n=seconds / 60)
    return tr("{n:.1f} h").format(n=seconds / 3600)


def threads_text(count: int) -> str:
    """Return a number of threads as text: "1 thread", "2 threads"."""
    return tr("1 thread") if count == 1 else tr_n("{n} threads", count)


def device_text(text: str) -> str:
    """Return what computes in the user's language.

    Args:
        text: in English, as the outputs of Processing have it, which no template survives in: "CPU, 2 threads".
    """
    told = _THREADS.sub(lambda found: threads_text(int(found[1])), text)
    return told.replace("half precision", tr("half precision"))
