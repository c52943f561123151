"""The atmosphere between ground and satellite: what it adds to reflectance, and what it takes away.

At the top of the atmosphere (Level-1C) a surface of reflectance r (Level-2A) shows

    gases x (path + down x up x r / (1 - albedo x surroundings))

The four figures come from ``atmosphere.npz``, which ``tools/make_atmosphere_table.py`` computes with the radiative
transfer model 6S (6SV 1.1, Vermote et al. 1997; Kotchenova et al. 2006) for Sentinel-2A's bands and a continental
aerosol. Gases follow SMAC (Rahman and Dedieu 1994), fitted to 6S.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_TABLE = Path(__file__).with_name("atmosphere.npz")
_STRAIGHT_DOWN = 1  # among the table's views
_SURFACE_LIMITS = (0.0, 0.6)

Table = dict[str, NDArray[Any]]


@dataclass(frozen=True)
class Atmosphere:
    """The state of the atmosphere over a scene, and where sun and satellite stand.

    Attributes:
        aerosol: optical thickness at 550 nm.
        water_cm: water vapour in g/cm2, which is cm of rain.
        ozone_cm: ozone in cm-atm, a thousandth of Dobson units.
        sun_zenith_deg: of the sun, from straight up.
        view_zenith_deg: of the satellite, likewise.
        relative_azimuth_deg: between sun and satellite as seen from the ground; 0: both on one side.
        elevation_m: of the ground.
    """

    aerosol: float = 0.2
    water_cm: float = 2.0
    ozone_cm: float = 0.33
    sun_zenith_deg: float = 40.0
    view_zenith_deg: float = 0.0
    relative_azimuth_deg: float = 90.0
    elevation_m: float = 0.0


@dataclass(frozen=True)
class BandAtmosphere:
    """What the atmosphere does in one band.

    Attributes:
        path: reflectance that it shows over a black surface.
        transmittance: share of the light that comes through, down and up, over a black surface.
        albedo: share of the light from the ground that it sends back to the ground.
    """

    path: float
    transmittance: float
    albedo: float

    def gain(self, surroundings: float) -> float:
        """Return what a surface's reflectance is multiplied with on its way up.

        Args:
            surroundings: mean surface reflectance of the land around.
        """
        return self.transmittance / (1 - self.albedo * min(max(surroundings, _SURFACE_LIMITS[0]), _SURFACE_LIMITS[1]))

    def surface(self, top: float) -> float:
        """Return the reflectance of an even surface that shows ``top`` at the top of the atmosphere."""
        seen = (top - self.path) / self.transmittance
        return seen / (1 + self.albedo * seen)


def known_bands() -> tuple[str, ...]:
    """Return the bands that the table holds: all but B10, which sees no ground."""
    return tuple(str(band) for band in _table()["bands"])


def atmosphere_of_bands(bands: Sequence[str], state: Atmosphere) -> tuple[BandAtmosphere, ...]:
    """Work out what an atmosphere does in each band.

    Args:
        bands: names among `known_bands`.
        state: the atmosphere. Beyond the table's range (aerosol 1.5, sun 77 degrees from straight up, 4000 m) the
            figures of its end are taken.
    """
    table = _table()
    known = known_bands()
    chosen = [known.index(band) for band in bands]
    pressure = air_pressure(state.elevation_m)
    above = _between(1 - np.array([air_pressure(1000 * km) for km in table["elevations_km"]]), 1 - pressure)
    aerosol = _between(table["aerosols"], state.aerosol)
    sun = _between(1 / np.cos(np.radians(table["sun_zeniths_deg"])), _slant(state.sun_zenith_deg))
    side = _between(np.sin(np.radians(table["sun_zeniths_deg"])), math.sin(math.radians(state.sun_zenith_deg)))
    view = _between(table["views_deg"], -state.view_zenith_deg * math.cos(math.radians(state.relative_azimuth_deg)))
    airmass = min(_slant(state.sun_zenith_deg), _slant(float(table["sun_zeniths_deg"][-1])))
    airmass += _slant(state.view_zenith_deg)
    dry = _gas(table["ozone"], airmass * state.ozone_cm) * _gas(table["other"], airmass * pressure)
    # Half of the water lies below where the light of the path comes from, as 6S has it.
    straight = table["path"][..., _STRAIGHT_DOWN]
    path = _interpolated(straight, above, aerosol, sun) * dry
    path *= _interpolated(table["path"] / straight[..., None], above, aerosol, side, view)
    path *= _gas(table["water"], airmass * state.water_cm / 2)
    through = _interpolated(table["down"], above, aerosol, sun) * _interpolated(table["up"], above, aerosol)
    through *= dry * _gas(table["water"], airmass * state.water_cm)
    albedo = _interpolated(table["albedo"], above, aerosol)
    return tuple(BandAtmosphere(float(path[i]), float(through[i]), float(albedo[i])) for i in chosen)


def air_pressure(elevation_m: float) -> float:
    """Return the air's pressure as a share of that at sea level (ICAO standard atmosphere)."""
    return float((1 - 0.0065 * min(max(elevation_m, -500.0), 9000.0) / 288.15) ** 5.2559)


@lru_cache(maxsize=1)
def _table() -> Table:
    with np.load(_TABLE, allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}


def _slant(zenith_deg: float) -> float:
    return 1 / math.cos(math.radians(min(max(zenith_deg, 0.0), 85.0)))


def _between(nodes: NDArray[Any], value: float) -> tuple[int, float]:
    """Find the node below a value and the share of the one above it; the ends beyond the nodes."""
    place = float(np.interp(value, nodes, np.arange(len(nodes))))
    below = min(int(place), len(nodes) - 2)
    return below, place - below


def _interpolated(values: NDArray[Any], *places: tuple[int, float]) -> NDArray[np.float64]:
    """Interpolate linearly along the axes after the first, which is the band."""
    answer = np.asarray(values, np.float64)
    for below, share in places:
        answer = answer[:, below] * (1 - share) + answer[:, below + 1] * share
    return answer


def _gas(coefficients: NDArray[Any], amount: float) -> NDArray[np.float64]:
    """Return the transmittance of a gas by band, exp(-a x^n)."""
    strength, power = np.asarray(coefficients, np.float64).T
    return np.asarray(np.exp(-strength * amount**power))
