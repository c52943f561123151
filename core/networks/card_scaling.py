"""How a card says that bands are scaled: MLM's ``value_scaling``, and our clip."""

from __future__ import annotations

from typing import Any

from ..errors import ModelError
from ..sentinel.band_scaling import BandScaling


def scaling_of(properties: dict[str, Any], network_input: dict[str, Any], n_bands: int) -> tuple[BandScaling, ...]:
    """Return how each band is scaled.

    Args:
        properties: of the card's item.
        network_input: the item's first ``mlm:input``.
        n_bands: of the network.

    Raises:
        ModelError: the card contradicts itself, or scales in a way that is not known.
    """
    entries = network_input.get("value_scaling") or [None]
    if len(entries) == 1:
        entries = list(entries) * n_bands
    clips = properties.get("scene_mapper:clip") or [None] * n_bands
    if len(clips) != len(entries):
        raise ModelError(
            "The card clips {n} bands but scales {n_entries}.",
            "Specify one entry per band.",
            n=len(clips),
            n_entries=len(entries),
        )
    return tuple(_one_scaling(entry, clip) for entry, clip in zip(entries, clips))


def _one_scaling(entry: dict[str, Any] | None, clip: Any) -> BandScaling:
    limits = None if clip is None else (float(clip[0]), float(clip[1]))
    if entry is None:
        return BandScaling(clip=limits)
    kind = entry.get("type")
    if kind == "z-score":
        return BandScaling(float(entry["mean"]), float(entry["stddev"]), limits)
    if kind == "min-max":
        low, high = float(entry["minimum"]), float(entry["maximum"])
        return BandScaling(low, high - low, limits)
    if kind == "scale":
        return BandScaling(0.0, float(entry["value"]), limits)
    if kind == "offset":
        return BandScaling(float(entry["value"]), 1.0, limits)
    raise ModelError("The value scaling '{kind}' is not known.", "Use z-score, min-max, scale or offset.", kind=kind)
