"""The best scene, and the best of each season."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ..errors import InputError
from .catalogues import Catalogue
from .found_scene import FoundScene

SEASONS = ("winter", "spring", "summer", "autumn")
_COVERS = 0.98
"""The share of the area from which on a scene covers it."""


def season_of(day: date, latitude: float) -> str:
    """Return the meteorological season of a day: December to February is winter north of the equator.

    Args:
        day: the day.
        latitude: of the place, in degrees.
    """
    number = day.month % 12 // 3
    return SEASONS[number if latitude >= 0 else (number + 2) % 4]


def best_per_season(scenes: Iterable[FoundScene], latitude: float) -> dict[str, FoundScene]:
    """Return the best scene of each season that has any.

    The best is the clearest that covers the area, the newest of several. Where none covers it, it is the one that
    covers most.

    Args:
        scenes: what was found, of any number of years.
        latitude: of the place, in degrees.

    Returns:
        Scenes by season, in the order of `SEASONS`.
    """
    best: dict[str, FoundScene] = {}
    for scene in scenes:
        season = season_of(scene.day, latitude)
        if season not in best or rank(scene) > rank(best[season]):
            best[season] = scene
    return {season: best[season] for season in SEASONS if season in best}


def best_scene(scenes: Sequence[FoundScene], catalogue: Catalogue) -> FoundScene:
    """Return the best scene: the clearest that covers the area, else the one that covers most.

    Raises:
        InputError: nothing was found.
    """
    if not scenes:
        raise InputError(
            "{catalogue} has no such scene of the area.",
            "Raise the cloud limit, extend the dates, or use another catalogue.",
            catalogue=catalogue.title,
        )
    return max(scenes, key=rank)


def rank(scene: FoundScene) -> tuple[float, float, date]:
    """Return a key by which scenes are compared: the best is the largest.

    A scene of unknown cloud cover comes after all others.
    """
    clouds = 101.0 if scene.cloud_percent is None else scene.cloud_percent
    return min(round(scene.coverage, 2), _COVERS), -clouds, scene.day
