"""What a raster says of the atmosphere over it, and what is taken where it says nothing.

Products state the mean aerosol, water vapour and ozone that Sen2Cor found, and the angles of sun and satellite; stores
keep some of that under names of their own. What is missing follows from place and time, or is a usual value:
water vapour and ozone are those of the standard atmospheres (McClatchey et al. 1972) at the place's latitude and
season; the sun's angle is computed; the aerosol is 0.2 (a clear continental sky), the ground at sea level.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

import numpy as np

from ..errors import RequestError
from ..message import Message
from .atmosphere import Atmosphere
from .sun_position import sun_zenith_deg

OPTIONS = {
    "aot": "aerosol",
    "water": "water_cm",
    "ozone": "ozone_cm",
    "sun": "sun_zenith_deg",
    "view": "view_zenith_deg",
    "azimuth": "relative_azimuth_deg",
    "elevation": "elevation_m",
}
"""How a user names the parts of an atmosphere."""
AUTO, NONE = "auto", "none"
LIMITS = {
    "aerosol": (0.0, 5.0),
    "water_cm": (0.0, 10.0),
    "ozone_cm": (0.1, 0.6),
    "sun_zenith_deg": (0.0, 89.0),
    "view_zenith_deg": (0.0, 60.0),
    "relative_azimuth_deg": (0.0, 360.0),
    "elevation_m": (-500.0, 9000.0),
}
# As a stack of ours states it, ESA's products, Google Earth Engine, STAC items; lower case.
_KEYS = {
    "aerosol": ("aerosol_optical_thickness", "granule_mean_aot"),
    "water_cm": ("water_vapour", "granule_mean_wv"),
    "ozone_cm": ("ozone", "ozone_value"),
    "sun_zenith_deg": ("sun_zenith", "mean_solar_zenith_angle", "s2:mean_solar_zenith", "mean_sun_zenith_angle"),
    "view_zenith_deg": (
        "view_zenith", "mean_incidence_zenith_angle_b8a", "view:incidence_angle", "view:off_nadir",
    ),
    "elevation_m": ("elevation",),
}  # fmt: skip
_SUN_AZIMUTH = ("sun_azimuth", "mean_solar_azimuth_angle", "s2:mean_solar_azimuth", "view:sun_azimuth")
_VIEW_AZIMUTH = ("view_azimuth", "mean_incidence_azimuth_angle_b8a", "view:azimuth")
_TIMES = (
    "sensing_time", "sensing_date", "datatake_1_datatake_sensing_start", "product_start_time", "sensing_start",
    "datetime", "start_datetime",
)  # fmt: skip
CONDITION_KEYS = {
    *(key for keys in _KEYS.values() for key in keys), *_SUN_AZIMUTH, *_VIEW_AZIMUTH, *_TIMES,
    "view:sun_elevation", "sun_elevation",
}  # fmt: skip
"""Entries of metadata that tell of the atmosphere, in lower case."""
_DOBSON = 1000.0
_IN_NAME = re.compile(r"(?<![0-9])(20\d\d)(\d\d)(\d\d)(?![0-9])")
# In names of before December 2016, "S2A_OPER_PRD_…_20160811T174848_R022_V20150711T100006_…", the first date is that of
# the processing, which may be years later; what follows V is that of the scene. Granules ("…_TL_EPA__…") have no V.
_PROCESSED = re.compile(r"(S2[A-D]_(?:OPER|USER)_[A-Z]{3}_\w*?)(20\d{6})(?=T\d{6}_)")
_STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
# Latitude, and in summer and in winter: water vapour in g/cm2, ozone in cm-atm.
_STANDARD = (
    (15.0, (4.12, 0.247), (4.12, 0.247)),
    (45.0, (2.93, 0.319), (0.853, 0.395)),
    (60.0, (2.10, 0.480), (0.419, 0.480)),
)
_MIDSUMMER_DAY = 196


@dataclass(frozen=True)
class SceneConditions:
    """What is known of the atmosphere over a scene; None where nothing says.

    Attributes:
        aerosol, water_cm, ozone_cm, sun_zenith_deg, view_zenith_deg, relative_azimuth_deg, elevation_m: as in
            `Atmosphere`.
        day: when the scene was taken.
        latitude: of the scene's centre, in degrees.
    """

    aerosol: float | None = None
    water_cm: float | None = None
    ozone_cm: float | None = None
    sun_zenith_deg: float | None = None
    view_zenith_deg: float | None = None
    relative_azimuth_deg: float | None = None
    elevation_m: float | None = None
    day: date | None = None
    latitude: float | None = None

    def complete(self) -> tuple[Atmosphere, str]:
        """Fill in what is not known.

        Returns:
            The atmosphere, and where each of its parts comes from, a clause.
        """
        found = {name: value for name in LIMITS if (value := getattr(self, name)) is not None}
        sources = dict.fromkeys(found, "stated")
        for name, (value, source) in {**_by_place(self), **_by_sun(self)}.items():
            if name not in found:
                found[name], sources[name] = value, source
        state = Atmosphere(**found)
        return state, Message(
            "aerosol {aerosol:.2f} ({aerosol_from}), water vapour {water:.1f} cm ({water_from}), solar zenith "
            "angle {sun:.0f}° ({sun_from}), ground at {elevation:.0f} m ({elevation_from})",
            aerosol=state.aerosol,
            aerosol_from=sources.get("aerosol", "assumed"),
            water=state.water_cm,
            water_from=sources.get("water_cm", "assumed"),
            sun=state.sun_zenith_deg,
            sun_from=sources.get("sun_zenith_deg", "assumed"),
            elevation=state.elevation_m,
            elevation_from=sources.get("elevation_m", "assumed"),
        )


NOTHING_KNOWN = SceneConditions()


def read_conditions(metadata: Mapping[str, Any], *names: str) -> SceneConditions:
    """Collect what metadata and names of a raster say; what cannot be read, or is out of range, is passed over.

    Args:
        metadata: the raster's, or a STAC item's properties.
        *names: file name, product name, folders' names: they often hold date and time. The best goes first.
    """
    said = {key.lower(): value for key, value in metadata.items()}
    found = {part: _first(said, keys, LIMITS[part]) for part, keys in _KEYS.items() if part != "ozone_cm"}
    ozone = _first(said, _KEYS["ozone_cm"], (0.0, 600.0))
    if ozone is not None:
        found["ozone_cm"] = _within(ozone / _DOBSON if ozone > 1 else ozone, LIMITS["ozone_cm"])
    if found["sun_zenith_deg"] is None:
        elevation = _first(said, ("view:sun_elevation", "sun_elevation"), (1.0, 90.0))
        found["sun_zenith_deg"] = None if elevation is None else 90 - elevation
    azimuths = [_first(said, keys, (-360.0, 360.0)) for keys in (_SUN_AZIMUTH, _VIEW_AZIMUTH)]
    if azimuths[0] is not None and azimuths[1] is not None:
        found["relative_azimuth_deg"] = abs(azimuths[0] - azimuths[1]) % 360
    return SceneConditions(**found, day=_day(said, names))


def state_conditions(conditions: SceneConditions) -> dict[str, str]:
    """Return what is known as metadata that `read_conditions` reads."""
    said = {_KEYS[part][0].upper(): getattr(conditions, part) for part in _KEYS}
    if conditions.relative_azimuth_deg is not None:
        said.update(SUN_AZIMUTH=0.0, VIEW_AZIMUTH=conditions.relative_azimuth_deg)
    texts = {key: f"{value:.4g}" for key, value in said.items() if value is not None}
    if conditions.day:
        texts["SENSING_TIME"] = conditions.day.isoformat()
    return texts


def parse_atmosphere(text: str) -> SceneConditions | None:
    """Read what a user says of the atmosphere.

    Args:
        text: "auto"; "none" to leave the numbers as they are; or "aot=0.3 water=2.1 ozone=0.33 sun=35 elevation=500",
            some of these.

    Returns:
        What is said; None for "none".

    Raises:
        RequestError: it cannot be read, or a number is out of range.
    """
    if text.strip().lower() in ("", AUTO):
        return NOTHING_KNOWN
    if text.strip().lower() == NONE:
        return None
    found: dict[str, float] = {}
    for entry in re.split(r"[,;\s]+", text.strip()):
        key, _, value = entry.partition("=")
        part = OPTIONS.get(key.lower(), "")
        number = _number(value)
        if not part or number is None or _within(number, LIMITS[part]) is None:
            raise RequestError(
                "'{entry}' is not a valid atmosphere.",
                "Use 'auto', 'none', or some of {names} with a number: aot=0.3 elevation=500.",
                entry=entry,
                names=", ".join(OPTIONS),
            )
        found[part] = number
    return SceneConditions(**found)  # type: ignore[arg-type]


def merge_conditions(first: SceneConditions, second: SceneConditions) -> SceneConditions:
    """Return what the first says, and the second where the first says nothing."""
    merged = {f.name: getattr(first, f.name) for f in fields(first) if getattr(first, f.name) is not None}
    return replace(second, **merged)


def _by_place(known: SceneConditions) -> dict[str, tuple[float, str]]:
    """Return water vapour and ozone of the standard atmosphere at the place."""
    if known.latitude is None:
        return {}
    summer = 0.5
    if known.day:
        turn = 2 * math.pi * (known.day.timetuple().tm_yday - _MIDSUMMER_DAY) / 365.25
        summer = (1 + math.cos(turn) * math.copysign(1, known.latitude)) / 2
    nodes = [row[0] for row in _STANDARD]
    parts = [
        summer * float(np.interp(abs(known.latitude), nodes, [row[1][i] for row in _STANDARD]))
        + (1 - summer) * float(np.interp(abs(known.latitude), nodes, [row[2][i] for row in _STANDARD]))
        for i in (0, 1)
    ]
    source = "by latitude and season" if known.day else "by latitude"
    return {"water_cm": (parts[0], source), "ozone_cm": (parts[1], source)}


def _by_sun(known: SceneConditions) -> dict[str, tuple[float, str]]:
    """Return where the sun stood, if the latitude is known."""
    if known.latitude is None:
        return {}
    zenith = min(sun_zenith_deg(known.latitude, known.day), LIMITS["sun_zenith_deg"][1])
    return {"sun_zenith_deg": (zenith, "by latitude and date" if known.day else "by latitude")}


def _day(said: Mapping[str, Any], names: Sequence[str]) -> date | None:
    """Find when a scene was taken; the day of its processing, mostly the same, only where nothing else tells."""
    stated = [str(said.get("product", "")), *names]
    texts = [_STAMP.search(str(said[key])) for key in _TIMES if key in said]
    texts += [_IN_NAME.search(_PROCESSED.sub(r"\1", text)) for text in stated]
    texts += [_IN_NAME.search(text) for text in stated]
    for found in texts:
        try:
            if found:
                return date(*map(int, found.groups()))
        except ValueError:  # month 13
            continue
    return None


def _first(said: Mapping[str, Any], keys: tuple[str, ...], limits: tuple[float, float]) -> float | None:
    """Return the first of some entries that is a number within limits."""
    numbers = (_number(said.get(key)) for key in keys)
    return next((n for n in numbers if n is not None and _within(n, limits) is not None), None)


def _within(number: float, limits: tuple[float, float]) -> float | None:
    return number if limits[0] <= number <= limits[1] else None


def _number(value: object) -> float | None:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
