"""What a raster's numbers are, and how they become DN.

Every network takes DN = reflectance x 10,000 without radiometric offset.
Since processing baseline 04.00 (25 January 2022) ESA's products hold DN + 1000;
many stores have removed that again. Undone here exactly once.
Source: ESA, Sentinel-2 Products Specification Document, RADIO_ADD_OFFSET and BOA_ADD_OFFSET.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import RequestError
from ..message import Message
from .provenance import baselines_in_names

UNITS = ("auto", "dn", "dn_offset", "reflectance")
DN_PER_REFLECTANCE = 10_000.0
OFFSET_DN = 1000.0
_FIRST_BASELINE_WITH_OFFSET = 4.0
# Sen2Cor runs outside ESA's ground segment write N9999: it says nothing of the offset.
_UNKNOWN_BASELINE = 90.0
# A scene's darkest pixels are below this without the offset (water, shadow; 800 even in deserts), and
# above it with the offset, except for a few where surface reflectance is negative.
_DARK_DN_WITH_OFFSET = 900.0
_DARK_PERCENTILE = 0.1
# The 99th percentile of a scene's numbers as reflectance: above the darkest water, below the brightest cloud.
_BLACK, _MAX_REFLECTANCE = 0.005, 3.0


@dataclass(frozen=True)
class PixelUnits:
    """How a band's numbers become DN: ``dn = value * gain + bias``.

    Attributes:
        gain: DN per number.
        bias: DN at number 0.
        name: "DN", "DN with offset", "reflectance" or "reflectance in percent".
        reason: how that is known, a clause.
        assumed: True if nothing said so.
        linear_power: radar backscatter as a ratio, which becomes decibels: ``10 log10(value)``.
    """

    gain: float
    bias: float
    name: str
    reason: str
    assumed: bool = False
    linear_power: bool = False


def to_dn(values: NDArray[np.float32], units: Sequence[PixelUnits]) -> NDArray[np.float32]:
    """Return numbers as DN.

    Args:
        values: as stored, (band, pixel).
        units: of each band.

    Returns:
        (band, pixel), float32.
    """
    gain = np.array([[unit.gain] for unit in units], np.float32)
    bias = np.array([[unit.bias] for unit in units], np.float32)
    return values * gain + bias


def given_units(units: str) -> PixelUnits:
    """Take the user's word.

    Args:
        units: "dn", "dn_offset" or "reflectance".

    Raises:
        RequestError: it is none of these.
    """
    table = {
        "dn": PixelUnits(1.0, 0.0, "DN", Message("as given")),
        "dn_offset": PixelUnits(1.0, -OFFSET_DN, "DN with offset", Message("as given")),
        "reflectance": PixelUnits(DN_PER_REFLECTANCE, 0.0, "reflectance", Message("as given")),
    }
    if units not in table:
        raise RequestError(
            "'{units}' are not valid units.", "Use one of: {units_2}.", units=units, units_2=", ".join(UNITS)
        )
    return table[units]


def detect_units(
    scale_offset: tuple[float, float] | None,
    metadata: Mapping[str, str],
    name: str,
    is_float: bool,
    sample: NDArray[np.float32],
) -> PixelUnits:
    """Find out what the numbers are, trusting what says most first.

    Args:
        scale_offset: GDAL's band scale and offset, None where the raster sets neither.
        metadata: the dataset's metadata.
        name: file name or product name.
        is_float: whether the bands are floating point.
        sample: valid numbers of the bands, as stored; (band, pixel), may be empty.

    Returns:
        The units; ``assumed`` where they rest on the numbers alone.
    """
    already = scale_offset is not None and _holds_reflectance_already(scale_offset, is_float, sample)
    if scale_offset is not None and not already:
        scale, offset = scale_offset
        name_ = "DN with offset" if offset else "DN"
        return PixelUnits(
            scale * DN_PER_REFLECTANCE,
            offset * DN_PER_REFLECTANCE,
            name_,
            Message("the raster's scale {scale:g} and offset {offset:g}", scale=scale, offset=offset),
        )
    high = float(np.percentile(sample, 99)) if is_float and sample.size else np.inf
    if is_float and high <= _MAX_REFLECTANCE:
        reason = Message("floating-point numbers of about 0 to 1")
        if already and scale_offset:
            reason = Message(
                "floating-point numbers of about 0 to 1; the scale {scale:g} and offset {offset:g} beside them have "
                "been applied before",
                scale=scale_offset[0],
                offset=scale_offset[1],
            )
        return PixelUnits(DN_PER_REFLECTANCE, 0.0, "reflectance", reason, assumed=True)
    if is_float and high <= 100 * _MAX_REFLECTANCE and _has_fractions(sample):
        reason = Message("floating-point numbers of about 0 to 100, with fractions")
        return PixelUnits(DN_PER_REFLECTANCE / 100, 0.0, "reflectance in percent", reason, assumed=True)
    stated = _stated_offset(metadata)
    if stated is not None:
        label = "DN with offset" if stated else "DN"
        return PixelUnits(1.0, stated, label, Message("the product's metadata (offset {offset:g})", offset=stated))
    baseline = _baseline(metadata, name)
    if baseline is None or baseline < _FIRST_BASELINE_WITH_OFFSET:
        why = Message("no metadata found") if baseline is None else _of_baseline(baseline)
        return PixelUnits(1.0, 0.0, "DN", why, assumed=baseline is None)
    dark = float(np.percentile(sample, _DARK_PERCENTILE)) if sample.size else OFFSET_DN
    if dark < _DARK_DN_WITH_OFFSET:
        why = Message(
            "baseline {baseline:05.2f}, but dark pixels of {dark:.0f} show that its offset has been removed",
            baseline=baseline,
            dark=dark,
        )
        return PixelUnits(1.0, 0.0, "DN", why, assumed=True)
    return PixelUnits(1.0, -OFFSET_DN, "DN with offset", _of_baseline(baseline))


def _of_baseline(baseline: float) -> str:
    return Message("processing baseline {baseline:05.2f}", baseline=baseline)


def _holds_reflectance_already(scale_offset: tuple[float, float], is_float: bool, sample: NDArray[np.float32]) -> bool:
    """Return whether the stated scale has been applied before: with it once more, everything would be black.

    Libraries keep the tags of a file on the reflectance that they have made of it.
    """
    if not is_float or not sample.size:
        return False
    high = float(np.percentile(sample, 99))
    return _BLACK < high <= _MAX_REFLECTANCE and high * scale_offset[0] < _BLACK


def _has_fractions(sample: NDArray[np.float32]) -> bool:
    return bool((sample != np.round(sample)).mean() > 0.5)


def _stated_offset(metadata: Mapping[str, str]) -> float | None:
    for key, value in metadata.items():
        if re.search("(BOA|RADIO)_ADD_OFFSET", key.upper()):
            numbers = re.findall(r"-?\d+(?:\.\d+)?", value)
            if numbers:
                return float(numbers[0])
    return None


def _baseline(metadata: Mapping[str, str], name: str) -> float | None:
    for key in ("PROCESSING_BASELINE", "s2:processing_baseline"):
        text = metadata.get(key, "")
        if re.fullmatch(r"\d{1,2}\.\d{1,2}", text):
            return None if float(text) >= _UNKNOWN_BASELINE else float(text)
    baseline = next(map(float, baselines_in_names((metadata.get("PRODUCT_URI", ""), name))), _UNKNOWN_BASELINE)
    return None if baseline >= _UNKNOWN_BASELINE else baseline
