"""How a network wants the values of a band scaled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class BandScaling:
    """What the network wants done to a band: ``(clip(value) - offset) / scale``.

    Values are DN (reflectance x 10,000, without offset) for Sentinel-2 and dB for
    Sentinel-1.

    Attributes:
        offset: subtracted first.
        scale: divided by afterwards; not 0.
        clip: lowest and highest value kept before that, or None.
    """

    offset: float = 0.0
    scale: float = 1.0
    clip: tuple[float, float] | None = None
