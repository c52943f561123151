"""The table of the atmosphere against runs of 6S at states between its nodes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scene_mapper.core.sentinel.atmosphere import Atmosphere, air_pressure, atmosphere_of_bands, known_bands

PUNJAB = Atmosphere(
    water_cm=3.0, ozone_cm=0.33, sun_zenith_deg=16.2, view_zenith_deg=8, relative_azimuth_deg=180, elevation_m=160
)
# 6SV 1.1 (Sentinel-2A, continental aerosol) at PUNJAB: aerosol, band, reflectance over black ground, transmittance of
# scattering and gases down and up, spherical albedo.
SIX_S = (
    (0.1, "B02", 0.0617, 0.8049, 0.1386),
    (0.35, "B02", 0.077, 0.7076, 0.1735),
    (0.35, "B04", 0.0314, 0.7953, 0.1035),
    (0.35, "B8A", 0.0173, 0.882, 0.068),
    (0.35, "B12", 0.0018, 0.8601, 0.0133),
    (0.7, "B02", 0.0987, 0.5829, 0.2076),
    (0.7, "B05", 0.0429, 0.6923, 0.1346),
)


@pytest.mark.parametrize(("aerosol", "band", "path", "transmittance", "albedo"), SIX_S)
def test_between_its_nodes_the_table_is_6s(aerosol, band, path, transmittance, albedo):
    (found,) = atmosphere_of_bands([band], replace(PUNJAB, aerosol=aerosol))
    assert found.path == pytest.approx(path, abs=0.002)
    assert found.transmittance == pytest.approx(transmittance, abs=0.012)
    assert found.albedo == pytest.approx(albedo, abs=0.005)


def test_more_air_scatters_more_and_lets_less_through():
    base = Atmosphere()
    for change in ({"aerosol": 0.8}, {"sun_zenith_deg": 70.0}):
        for before, after in zip(
            atmosphere_of_bands(known_bands(), base), atmosphere_of_bands(known_bands(), replace(base, **change))
        ):
            assert after.path > before.path
            assert after.transmittance < before.transmittance
    (low,), (high,) = (atmosphere_of_bands(["B02"], replace(base, elevation_m=m)) for m in (0, 3500))
    assert high.path < 0.75 * low.path
    (dry,), (wet,) = (atmosphere_of_bands(["B09"], replace(base, water_cm=w)) for w in (0.5, 4.0))
    assert wet.transmittance < 0.5 * dry.transmittance


def test_beyond_the_table_its_ends_hold():
    end = Atmosphere(aerosol=1.5, sun_zenith_deg=77)
    beyond = replace(end, aerosol=4.0, sun_zenith_deg=88)
    assert atmosphere_of_bands(["B04"], beyond) == atmosphere_of_bands(["B04"], end)


def test_pressure_of_the_standard_atmosphere():
    assert air_pressure(0) == pytest.approx(1)
    assert air_pressure(2000) == pytest.approx(0.7846, abs=0.001)
    assert air_pressure(4000) == pytest.approx(0.6085, abs=0.001)


def test_a_gain_takes_the_surroundings_into_account():
    (blue,) = atmosphere_of_bands(["B02"], Atmosphere(aerosol=0.5))
    assert blue.gain(0.0) == pytest.approx(blue.transmittance)
    assert blue.gain(0.3) == pytest.approx(blue.transmittance / (1 - 0.3 * blue.albedo))
    assert blue.surface(blue.path + blue.gain(0.3) * 0.3) == pytest.approx(0.3)
