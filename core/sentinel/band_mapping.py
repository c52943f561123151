"""The user's word on which band of a raster is which: "B02=1,B03=2"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..errors import BandError, RequestError
from ..plain_text import whole_number
from .bands import BandMatch, band_from_common_name, band_from_name
from .usual_orders import mapping_hint


def parse_band_mapping(text: str, wanted: Sequence[str], n_raster_bands: int, source: str) -> tuple[BandMatch, ...]:
    """Read a mapping that the user gave.

    Args:
        text: "B02=1,B03=2,…"; or "1,2,…" (numbers in the network's order); or
            "position" (the raster's first bands are the network's, in its order).
        wanted: names in the network's order.
        n_raster_bands: how many bands the raster has.
        source: what to call the raster in an error.

    Raises:
        RequestError: the text cannot be read, or names a band twice.
        BandError: a wanted band is not named, or the raster has no such band.
    """
    entries = _mapping_entries(text)
    if [e.lower() for e in entries] == ["position"]:
        return _by_position(list(range(1, len(wanted) + 1)), wanted, n_raster_bands, source)
    if entries and len(places := [p for e in entries if (p := whole_number(e)) is not None]) == len(entries):
        return _by_position(places, wanted, n_raster_bands, source)
    numbers = _numbers_by_name(entries)
    missing = [name for name in wanted if name not in numbers]
    if missing:
        raise BandError(
            "The band mapping does not contain {missing}.", mapping_hint(wanted), missing=", ".join(missing)
        )
    return tuple(_checked(BandMatch(name, numbers[name], "given"), n_raster_bands, source) for name in wanted)


def bands_in_mapping(text: str) -> tuple[str, ...]:
    """Return the bands that a mapping names, in its order: none for "position" and for bare numbers.

    Raises:
        RequestError: the text cannot be read, or names a band twice.
    """
    entries = _mapping_entries(text)
    return tuple(_numbers_by_name(entries)) if any("=" in entry for entry in entries) else ()


def _mapping_entries(text: str) -> list[str]:
    return [part for part in re.split(r"[,;\s]+", text.strip()) if part]


def _numbers_by_name(entries: Sequence[str]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for entry in entries:
        name, _, number = entry.partition("=")
        known = band_from_name(name) or band_from_common_name(name)
        if known is None or (place := whole_number(number)) is None:
            raise RequestError("The band mapping '{entry}' cannot be read.", "Use the form B02=1,B03=2.", entry=entry)
        if known in numbers:
            raise RequestError("The band mapping contains {known} twice.", "List each band once.", known=known)
        numbers[known] = place
    return numbers


def _by_position(numbers: list[int], wanted: Sequence[str], n_raster_bands: int, source: str) -> tuple[BandMatch, ...]:
    if len(numbers) != len(wanted):
        raise BandError(
            "{n_numbers} band numbers were given, but the network needs {n_wanted}.",
            mapping_hint(wanted),
            n_numbers=len(numbers),
            n_wanted=len(wanted),
        )
    return tuple(_checked(BandMatch(name, n, "position"), n_raster_bands, source) for name, n in zip(wanted, numbers))


def _checked(match: BandMatch, n_raster_bands: int, source: str) -> BandMatch:
    if not 1 <= match.number <= n_raster_bands:
        raise BandError(
            "{match_name} is assigned to band {number}, but {source} has {n_raster_bands} band(s).",
            "Use existing band numbers, counted from 1.",
            match_name=match.name,
            number=match.number,
            source=source,
            n_raster_bands=n_raster_bands,
        )
    return match
