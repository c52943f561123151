"""Which pixels hold data, by their numbers alone: nodata values, fill values, zeros, wrapped numbers.

Masks and alpha bands are GDAL's business (`geo`); this is what the numbers of several bands say together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..message import Message, joined

MAX_FILL = -9999.0
"""Numbers of this and less are no data, declared or not: -9999, -10000, -32768, the lowest float."""
WRAPPED_FROM = 65_536 - 1000
"""In 16 bits without sign, DN - 1000 of a dark pixel wraps around to this and more: 65,500 is -36."""
_FULL_UINT16 = 65_535
_SAME_AS_ZERO = 1.0
BY_MASK, BY_ALPHA, BY_CLOUDS = Message("the file's mask"), Message("the alpha band"), Message("clouds and shadows")
"""Reasons why pixels hold no data that are not in their numbers; the others follow."""
_ZERO, _FULL = Message("zero in all bands"), Message("{value} in all bands", value=_FULL_UINT16)
_FILLED = Message("fill values of {most:g} and less", most=MAX_FILL)


@dataclass(frozen=True)
class NodataRule:
    """What means "no data" in the bands of a raster.

    Attributes:
        declared: each band's nodata value, as stored, or None.
        zero_is_value: whether a band may measure 0, as surface reflectance clipped at 0 does. Then
            only pixels of 0 in all bands are no data; else those of 0 in any band that declares it.
        nan_is_nodata: whether NaN means no data; if not, it is the number 0 to the network.
        may_wrap: whether numbers of `WRAPPED_FROM` and more in 16 bits are negative ones.
    """

    declared: tuple[float | None, ...]
    zero_is_value: bool = True
    nan_is_nodata: bool = True
    may_wrap: bool = False

    def valid(self, values: NDArray[Any], counts: DroppedPixels | None = None) -> NDArray[np.bool_]:
        """Return which pixels hold data.

        Args:
            values: as stored, (band, row, col).
            counts: what is dropped is added to it, if given.

        Returns:
            (row, col). A pixel is no data if one band holds its nodata value, NaN or a usual fill
            value, or if all bands are 0, Sentinel-2's own mark of no data, or all 65535.
        """
        counts = counts if counts is not None else DroppedPixels()
        valid = any_not_zero(values)
        counts.add(_ZERO, valid.size - int(np.count_nonzero(valid)))
        for band, nodata in zip(values, self.declared):
            if nodata is not None and not (nodata == 0 and self.zero_is_value):
                counts.drop(valid, band == nodata, Message("the nodata value {nodata:g}", nodata=nodata))
        if values.dtype.kind in "fi":
            counts.drop(valid, (values <= MAX_FILL).any(axis=0), _FILLED)
        elif values.dtype == np.uint16 and (values[0] == _FULL_UINT16).any():
            counts.drop(valid, (values == _FULL_UINT16).all(axis=0), _FULL)
        if values.dtype.kind == "f" and self.nan_is_nodata:
            counts.drop(valid, ~np.isfinite(values).all(axis=0), "NaN")
        return valid

    def unwrap(self, values: NDArray[Any], counts: DroppedPixels | None = None) -> NDArray[Any]:
        """Return the values with wrapped negative numbers as 0, as ESA's own products have them.

        Args:
            values: as stored, (band, row, col).
            counts: how many there were is added to it, if given.
        """
        if not self.may_wrap or values.dtype != np.uint16 or values.max(initial=0) < WRAPPED_FROM:
            return values
        if counts is not None:
            counts.wrapped += sum(int(np.count_nonzero(band >= WRAPPED_FROM)) for band in values)
        unwrapped = values.copy()
        for band in unwrapped:
            band[band >= WRAPPED_FROM] = 0
        return unwrapped


class DroppedPixels:
    """How many pixels hold no data, by the reason that was found first.

    Attributes:
        by_reason: pixels by reason, a clause.
        wrapped: single numbers that were taken as negative.
        nan_as_zero: pixels of radar without a number, which count as 0 dB.
    """

    def __init__(self) -> None:
        self.by_reason: dict[str, int] = {}
        self.wrapped = 0
        self.nan_as_zero = 0

    @classmethod
    def together(cls, parts: Iterable[DroppedPixels]) -> DroppedPixels:
        """Return the sum of several counts."""
        whole = cls()
        for part in parts:
            for reason, n_pixels in part.by_reason.items():
                whole.add(reason, n_pixels)
            whole.wrapped += part.wrapped
            whole.nan_as_zero += part.nan_as_zero
        return whole

    def add(self, reason: str, n_pixels: int) -> None:
        """Count pixels."""
        if n_pixels:
            self.by_reason[reason] = self.by_reason.get(reason, 0) + n_pixels

    def drop(self, valid: NDArray[np.bool_], hidden: NDArray[np.bool_], reason: str) -> None:
        """Take pixels out of the valid ones, in place, and count those that were still in."""
        if hidden.any():
            self.add(reason, int(np.count_nonzero(valid & hidden)))
            valid &= ~hidden

    def notes(self, name: str) -> list[str]:
        """Return what was dropped, for the log.

        Args:
            name: the raster.
        """
        told: list[str] = []
        if self.by_reason:
            reasons = joined(
                [Message("{pixels:,} {reason}", pixels=n, reason=reason) for reason, n in self.by_reason.items()]
            )
            told.append(Message("Pixels of {name} without data: {reasons}.", name=name, reasons=reasons))
        if self.nan_as_zero:
            told.append(
                Message(
                    "{n} pixels of {name} are NaN, which it does not declare as nodata: they count as 0 dB, as in "
                    "SEN12MS.",
                    n=f"{self.nan_as_zero:,}",
                    name=name,
                )
            )
        return told


def wrapped_warning(name: str) -> str:
    """Return the warning for a raster whose negative numbers have wrapped around.

    Args:
        name: the raster.
    """
    return Message(
        "{name} contains values from {first:,} to 65,535. They are negative reflectance that overflowed when "
        "an offset was subtracted from unsigned 16-bit values, and are read as 0.",
        name=name,
        first=WRAPPED_FROM,
    )


def any_not_zero(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Return which pixels differ from 0 in any band, (row, col): mostly the first band says so of all."""
    found: NDArray[np.bool_] = values[0] != 0
    for band in values[1:]:
        if found.all():
            break
        found |= band != 0
    return found


def zero_is_value(level: str, biases: Sequence[float]) -> bool:
    """Return whether bands may measure the stored number 0.

    At the top of the atmosphere nothing is that dark; and with an offset of -1000 DN it would be a
    reflectance of -0.1, which no product holds. There 0 is ESA's mark of no data in each band.

    Args:
        level: "L1C", "L2A" or "".
        biases: of each band, DN at number 0.
    """
    return level != "L1C" and all(bias > -_SAME_AS_ZERO for bias in biases)
