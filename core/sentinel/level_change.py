"""From Level-2A to Level-1C and back: a scene of another level than the network was trained on.

`match_level` changes how a raster's numbers become DN (`units.PixelUnits`), so nothing is computed per pixel
that was not computed before. The light that the ground around sends up makes the change of a band linear where its mean
reflectance is taken for the surroundings; on the one real pair at hand that holds within 0.1 % (docs/inputs.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..message import Message
from .atmosphere import Atmosphere, BandAtmosphere, atmosphere_of_bands, known_bands
from .conditions import SceneConditions, merge_conditions, parse_atmosphere
from .source import RasterSource, SourceSample
from .units import DN_PER_REFLECTANCE, PixelUnits

_USUAL_REFLECTANCE = 0.15
_AEROSOLS = np.linspace(0.02, 1.5, 38)
# Kaufman et al. 1997: over dark dense plants blue is a quarter and red a half of 2.1 µm at the surface.
_DARK_PLANTS = {"B02": 0.25, "B04": 0.5}
_DARK_SWIR = (0.01, 0.12)
_PLANTS_NDVI = 0.45
_MIN_PLANTS = 100


def match_level(
    source: RasterSource, sample: SourceSample, level: str, trained_on: str, title: str, atmosphere: str = "auto"
) -> tuple[RasterSource, str, str]:
    """Bring a scene to the level that a network was trained on.

    Args:
        source: the scene.
        sample: pixels of it.
        level: its level: "L1C", "L2A" or "".
        trained_on: the network's, likewise.
        title: the network.
        atmosphere: see `conditions.parse_atmosphere`.

    Returns:
        The source with other units, what was done (a sentence, or ""), what to beware of (likewise).

    Raises:
        RequestError: the atmosphere cannot be read.
    """
    said = parse_atmosphere(atmosphere)
    name = Path(source.given).name
    if not level and trained_on:
        return source, _unknown(name, title, trained_on), ""
    if not trained_on or level == trained_on:
        return source, "", ""
    if said is None or not set(source.band_names) <= set(known_bands()):
        return source, "", _as_it_is(name, level, title, trained_on, switched_off=said is None)
    changed, sources = convert_level(source, sample, level, said)
    note = Message(
        "{name} is {level}, but {title} was trained on {trained_on}: its reflectance is converted to "
        "{trained_on} with a model of the atmosphere: {sources}.",
        name=name,
        level=level,
        title=title,
        trained_on=trained_on,
        sources=sources,
    )
    return changed, note, ""


def convert_level(
    source: RasterSource, sample: SourceSample, level: str, said: SceneConditions
) -> tuple[RasterSource, str]:
    """Bring a scene to the other level with the model of the atmosphere.

    Args:
        source: the scene; the model knows its bands (`atmosphere.known_bands`).
        sample: pixels of it.
        level: its level: "L1C" becomes L2A, "L2A" becomes L1C.
        said: what the user says of the atmosphere.

    Returns:
        The source with other units, and where the state of the atmosphere comes from, a clause.
    """
    conditions = merge_conditions(said, source.conditions)
    state, sources = conditions.complete()
    reflectance = sample.dn / np.float32(DN_PER_REFLECTANCE)
    if level == "L1C" and conditions.aerosol is None:
        found = aerosol_over_plants(source.band_names, reflectance, state)
        if found is not None:
            conditions = replace(conditions, aerosol=found)
            state, sources = conditions.complete()
    bands = atmosphere_of_bands(source.band_names, state)
    change = to_top if level == "L2A" else to_surface
    linear = change(bands, _means(reflectance))
    units = tuple(_changed(unit, gain, bias) for unit, (gain, bias) in zip(source.units, linear))
    return replace(source, units=units), sources


def to_top(bands: Sequence[BandAtmosphere], surface: Sequence[float]) -> list[tuple[float, float]]:
    """Return what makes reflectance at the top of the atmosphere of that of the surface.

    Args:
        bands: what the atmosphere does in each.
        surface: mean reflectance of the surface in each.

    Returns:
        (gain, bias) of each band: top = gain x surface + bias, in reflectance.
    """
    return [(band.gain(mean), band.path) for band, mean in zip(bands, surface)]


def to_surface(bands: Sequence[BandAtmosphere], top: Sequence[float]) -> list[tuple[float, float]]:
    """Return what makes reflectance of the surface of that at the top; the arguments are those of `to_top`."""
    gains = [band.gain(band.surface(mean)) for band, mean in zip(bands, top)]
    return [(1 / gain, -band.path / gain) for band, gain in zip(bands, gains)]


def aerosol_over_plants(names: Sequence[str], top: NDArray[np.float32], state: Atmosphere) -> float | None:
    """Estimate the aerosol of a Level-1C scene from its dark, dense plants (Kaufman et al. 1997).

    Args:
        names: the bands.
        top: reflectance at the top of the atmosphere, (band, pixel).
        state: the atmosphere but for its aerosol.

    Returns:
        Optical thickness at 550 nm, 0.02 to 1.5; None where bands or plants are missing.
    """
    if not {"B02", "B04", "B8A", "B12"} <= set(names):
        return None
    by_name = dict(zip(names, top))
    red, infrared, swir = by_name["B04"], by_name["B8A"], by_name["B12"]
    plants = (infrared - red > _PLANTS_NDVI * (infrared + red)) & (swir > _DARK_SWIR[0]) & (swir < _DARK_SWIR[1])
    if int(plants.sum()) < _MIN_PLANTS:
        return None
    medians = {name: float(np.median(values[plants])) for name, values in by_name.items()}
    differences = []
    for aerosol in _AEROSOLS:
        chosen = ("B12", *_DARK_PLANTS)
        bands = dict(zip(chosen, atmosphere_of_bands(chosen, replace(state, aerosol=float(aerosol)))))
        ground = {name: band.surface(medians[name]) for name, band in bands.items()}
        differences.append(sum(ground[name] - share * ground["B12"] for name, share in _DARK_PLANTS.items()))
    # More aerosol explains more of what is seen: the surface that is left gets darker.
    return float(np.interp(0.0, differences[::-1], _AEROSOLS[::-1]))


def _means(reflectance: NDArray[np.float32]) -> list[float]:
    if not reflectance.size:
        return [_USUAL_REFLECTANCE] * len(reflectance)
    return [float(mean) for mean in reflectance.mean(axis=1, dtype=np.float64)]


def _changed(units: PixelUnits, gain: float, bias: float) -> PixelUnits:
    return replace(units, gain=units.gain * gain, bias=units.bias * gain + bias * DN_PER_REFLECTANCE)


def _as_it_is(name: str, level: str, title: str, trained_on: str, *, switched_off: bool) -> str:
    if switched_off:
        return Message(
            "{name} is {level}, but {title} was trained on {trained_on}. Some classes change, mostly to those "
            "of darker surfaces. Leave the atmosphere at 'auto', or use the {trained_on} product of the same "
            "date.",
            name=name,
            level=level,
            title=title,
            trained_on=trained_on,
        )
    return Message(
        "{name} is {level}, but {title} was trained on {trained_on}. Some classes change, mostly to those of "
        "darker surfaces. Use the {trained_on} product of the same date if you can.",
        name=name,
        level=level,
        title=title,
        trained_on=trained_on,
    )


def _unknown(name: str, title: str, trained_on: str) -> str:
    return Message(
        "The processing level of {name} is unknown, and {title} was trained on {trained_on}. If the raster has "
        "another level, set it (--level, or 'Processing level').",
        name=name,
        title=title,
        trained_on=trained_on,
    )
