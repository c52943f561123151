"""What the log says of a raster that is read: its bands and its units."""

from __future__ import annotations

from collections.abc import Sequence

from ..message import Message
from .bands import BandMatch
from .units import PixelUnits

_MATCHED_BY = {
    "given": Message("as given"),
    "name": Message("matched by name"),
    "wavelength": Message("matched by wavelength"),
    "common name": Message("matched by common name"),
    "colour": Message("matched by colour"),
    "position": Message("matched by position"),
}


def bands_note(name: str, bands: Sequence[BandMatch]) -> Message:
    """Return which bands of a raster are read, and how they were matched.

    Args:
        name: of the raster's file.
        bands: in the network's order.
    """
    ways = {band.matched_by for band in bands}
    if len(ways) > 1:
        text = ", ".join(f"{band.name} = {band.number} ({band.matched_by})" for band in bands)
        return Message("Bands of {name}: {bands}.", name=name, bands=text)
    return Message(
        "Bands of {name}: {bands} ({matched_by}).",
        name=name,
        bands=", ".join(f"{band.name} = {band.number}" for band in bands),
        matched_by=_MATCHED_BY[ways.pop()],
    )


def units_note(name: str, units: PixelUnits) -> Message:
    """Return what the numbers of a raster are taken for, and why.

    Args:
        name: of the raster's file.
        units: of its bands.
    """
    return Message(
        "Units of {name}: {units_name} ({value}{why}).",
        name=name,
        units_name=units.name,
        value=Message("assumed: ") if units.assumed else "",
        why=units.reason,
    )
