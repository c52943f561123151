"""How high the sun stood over a scene, from latitude and date.

Times in products' names are those at which the satellite began to record, minutes before it came to a place. Where it
passes, the local time is known from its orbit: Sentinel-2 crosses the equator southwards at 10:30 mean solar time at an
inclination of 98.62 degrees (ESA, Sentinel-2 User Handbook). Declination and equation of time: Spencer 1971.
"""

from __future__ import annotations

import math
from datetime import date

_EQUATOR_HOUR = 10.5
_INCLINATION_DEG = 98.62
_HIGHEST_LATITUDE = 81.0
_EQUINOX = 80


def sun_zenith_deg(latitude: float, day: date | None) -> float:
    """Return the sun's angle from straight up when Sentinel-2 passes, in degrees, within about two.

    Args:
        latitude: in degrees.
        day: the date; None for an equinox.
    """
    angle = 2 * math.pi * ((day.timetuple().tm_yday if day else _EQUINOX) - 1) / 365
    declination = (
        0.006918
        - 0.399912 * math.cos(angle)
        + 0.070257 * math.sin(angle)
        - 0.006758 * math.cos(2 * angle)
        + 0.000907 * math.sin(2 * angle)
        - 0.002697 * math.cos(3 * angle)
        + 0.00148 * math.sin(3 * angle)
    )
    minutes = 229.18 * (
        0.000075
        + 0.001868 * math.cos(angle)
        - 0.032077 * math.sin(angle)
        - 0.014615 * math.cos(2 * angle)
        - 0.040849 * math.sin(2 * angle)
    )
    hour_angle = math.radians(15 * (overpass_hour(latitude) + minutes / 60 - 12))
    phi = math.radians(latitude)
    cosine = math.sin(phi) * math.sin(declination) + math.cos(phi) * math.cos(declination) * math.cos(hour_angle)
    return math.degrees(math.acos(min(max(cosine, -1.0), 1.0)))


def overpass_hour(latitude: float) -> float:
    """Return the mean solar time at which Sentinel-2 passes a latitude, in hours."""
    phi = math.radians(min(max(latitude, -_HIGHEST_LATITUDE), _HIGHEST_LATITUDE))
    return _EQUATOR_HOUR - math.degrees(math.asin(math.tan(phi) / math.tan(math.radians(_INCLINATION_DEG)))) / 15
