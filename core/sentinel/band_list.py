"""Read a list of bands that a user gave."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..errors import RequestError
from .bands import SENTINEL1_BANDS, SENTINEL2_BANDS, band_from_common_name, band_from_name


def band_parts(text: str) -> list[str]:
    """Split a list of bands at its commas or semicolons; at its blanks, where all between them are names."""
    parts = [part.strip() for part in re.split("[,;\n]", text) if part.strip()]
    words = text.split()
    return words if len(parts) == 1 and all(band_from_name(word) for word in words) else parts


def band_list(text: str, known: Collection[str] = (*SENTINEL2_BANDS, *SENTINEL1_BANDS)) -> tuple[str, ...]:
    """Return the bands of a list such as "B02,B03", "B2 B3" or "blue; green", in its order.

    Args:
        text: the list; () for an empty one.
        known: the bands that may be named.

    Raises:
        RequestError: it names no band, an unknown one, or one twice.
    """
    bands: list[str] = []
    for part in band_parts(text):
        name = band_from_name(part) or band_from_common_name(part)
        if name not in known or name is None:
            raise RequestError("'{part}' is not a band.", "Use names from: {known}.", part=part, known=", ".join(known))
        if name in bands:
            raise RequestError("The band {name} is listed twice.", "List each band once.", name=name)
        bands.append(name)
    if text.strip() and not bands:
        raise RequestError("'{bands}' lists no band.", "Use a list such as B02,B03.", bands=text)
    return tuple(bands)
