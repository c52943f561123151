"""The orders in which programs write Sentinel-2's bands where they give them no names.

Source: ESA's order of bands (User Handbook); sen2r writes Level-2A at 10 m as eleven bands, without B8A
(ranghetti/sen2r, issue 176); ``gdal_merge -separate`` follows the alphabet, where B8A stands last.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..message import Message

_ALL = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")
USUAL_ORDERS: dict[int, tuple[str, ...]] = {
    10: tuple(name for name in _ALL if name not in ("B01", "B09", "B10")),
    11: tuple(name for name in _ALL if name not in ("B8A", "B10")),
    12: tuple(name for name in _ALL if name != "B10"),
    13: _ALL,
}
"""By the number of bands: ESA's order of ten bands of 10 and 20 m, of Level-2A and of Level-1C; of eleven, sen2r's."""
_SEN2R = 11


def mapping_hint(wanted: Sequence[str], n_unnamed: int = 0) -> str:
    """Return a hint on how to assign the bands.

    Args:
        wanted: the bands that are needed.
        n_unnamed: how many bands the raster has, if none has a name; else 0.
    """
    order = USUAL_ORDERS.get(n_unnamed, ())
    if n_unnamed == _SEN2R and set(wanted) - set(order):
        return Message(
            "Eleven bands without names are usually written by sen2r: {order}, without {missing}. If so, use "
            "the output of sen2r at 20 m or the product of ESA. If not, assign the bands: B02=2,B03=3 and so "
            "on.",
            order=", ".join(order),
            missing=", ".join(name for name in wanted if name not in order),
        )
    if order and set(wanted) <= set(order):
        return Message(
            "Name the raster's bands, or assign them; in ESA's order it is {mapping}. In alphabetical order, "
            "as written by gdal_merge, B8A is the last.",
            mapping=format_band_mapping({name: order.index(name) + 1 for name in wanted}),
        )
    example = format_band_mapping({name: i for i, name in enumerate(wanted[:3], 1)})
    return Message("Name the raster's bands, or assign them: {example} and so on.", example=example)


def order_warnings(name: str, n_unnamed: int, numbers: Mapping[str, int], by_position: bool = False) -> list[str]:
    """Return what to beware of in a mapping that the user gave.

    Args:
        name: the raster.
        n_unnamed: how many bands it has, if none has a name; else 0.
        numbers: which band is read from which number.
        by_position: whether the first bands were taken as they stand.
    """
    order = USUAL_ORDERS.get(n_unnamed, ())
    if n_unnamed == _SEN2R and numbers.get("B8A") == 9:
        return [
            Message(
                "{name} has eleven bands without names. In files of sen2r, band 9 is B09 (water vapour), not "
                "B8A, and the map would be wrong. Check the order of the bands.",
                name=name,
            )
        ]
    if by_position and len(numbers) < len(order):
        return [
            Message(
                "{name} has {n_bands} bands without names; the first {n_wanted} are used as {first} to {last}. "
                "A raster of {n_bands} bands usually begins with B01: in this case, use {mapping} instead.",
                name=name,
                n_bands=n_unnamed,
                n_wanted=len(numbers),
                first=next(iter(numbers)),
                last=list(numbers)[-1],
                mapping=format_band_mapping({band: order.index(band) + 1 for band in numbers if band in order}),
            )
        ]
    return []


def format_band_mapping(matches: Mapping[str, int]) -> str:
    """Write a mapping as `parse_band_mapping` reads it."""
    return ",".join(f"{name}={number}" for name, number in matches.items())
