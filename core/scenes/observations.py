"""What the dates hold of a window, as DN that can be compared: whole numbers of 16 bits where all dates have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..sentinel.source import RasterSource
from .reduce import ReducedPart

MAX_DN = 65_535
DateRead = tuple[NDArray[Any], NDArray[np.bool_]]
"""What `SourceReader.read` returns: values (band, row, col), and which pixels are valid (row, col)."""


@dataclass(frozen=True)
class Observations:
    """A window of all dates.

    Attributes:
        values: of each date (band, row, col), uint16 or float32: DN less the base.
        base: the DN of the value 0, of each band; the same on all dates.
        valid: which pixels are clear, (date, row, col).
    """

    values: tuple[NDArray[Any], ...]
    base: tuple[int, ...]
    valid: NDArray[np.bool_]


def observe(dates: Sequence[DateRead], sources: Sequence[RasterSource]) -> Observations:
    """Bring a window of all dates to DN.

    Args:
        dates: what was read of each date; its values may be overwritten.
        sources: the dates.
    """
    valid = np.stack([seen for _, seen in dates])
    values = [read for read, _ in dates]
    base = _common_base(sources)
    if base is None or not _raise_to(base, values, sources):
        as_dn = tuple(_as_dn(read, source) for read, source in zip(values, sources))
        return Observations(as_dn, (0,) * len(as_dn[0]), valid)
    return Observations(tuple(values), base, valid)


def to_stored(
    reduced: Iterable[ReducedPart], base: Sequence[int], seen: NDArray[np.bool_], shape: tuple[int, int, int]
) -> NDArray[np.uint16]:
    """Return a composite's values as they are stored: DN from 1, and 0 where nothing was seen.

    Args:
        reduced: DN less the base, part by part; overwritten.
        base: of each band.
        seen: which pixels have an observation, (row, col).
        shape: of the result, (bands, height, width).
    """
    stored = np.empty(shape, np.uint16)
    for band, rows, plane in reduced:  # a part is still in the processor's cache here
        if plane.dtype == np.uint16 and not base[band]:
            np.maximum(plane, 1, out=stored[band, rows])
            continue
        dn = np.add(plane, np.float32(base[band]), dtype=np.float32)
        np.rint(dn, out=dn)
        np.clip(dn, 1, MAX_DN, out=dn)
        np.copyto(stored[band, rows], dn, casting="unsafe")
    if not seen.all():
        stored[:, ~seen] = 0
    return stored


def _common_base(sources: Sequence[RasterSource]) -> tuple[int, ...] | None:
    """Return the lowest offset of each band in DN; None where the stored numbers are not DN but for a whole offset."""
    units = [source.units for source in sources]
    if any(one.gain != 1.0 or one.bias != int(one.bias) for bands in units for one in bands):
        return None
    return tuple(min(int(bands[number].bias) for bands in units) for number in range(len(units[0])))


def _raise_to(base: Sequence[int], values: Sequence[NDArray[Any]], sources: Sequence[RasterSource]) -> bool:
    """Add to each date what its offsets have above the common ones, in place; False where 16 bits do not suffice."""
    if any(read.dtype != np.uint16 for read in values):
        return False
    added = [
        (plane, int(units.bias) - low)
        for read, source in zip(values, sources)
        for plane, units, low in zip(read, source.units, base)
        if int(units.bias) != low
    ]
    if any(int(plane.max()) + more > MAX_DN for plane, more in added):
        return False
    for plane, more in added:
        np.add(plane, np.uint16(more), out=plane)
    return True


def _as_dn(values: NDArray[Any], source: RasterSource) -> NDArray[np.float32]:
    dn = np.empty(values.shape, np.float32)
    for plane, stored, units in zip(dn, values, source.units):
        np.multiply(stored, np.float32(units.gain), out=plane, casting="unsafe")
        np.add(plane, np.float32(units.bias), out=plane)
    return dn
