"""What is known of the atmosphere over a scene, and what is taken where nothing is."""

from __future__ import annotations

from datetime import date

import pytest

from scene_mapper.core.errors import RequestError
from scene_mapper.core.sentinel.conditions import (
    NOTHING_KNOWN,
    SceneConditions,
    merge_conditions,
    parse_atmosphere,
    read_conditions,
    state_conditions,
)
from scene_mapper.core.sentinel.sun_position import overpass_hour, sun_zenith_deg

PRODUCT = "S2B_MSIL2A_20200604T054639_N0214_R048_T43RCP_20200604T094332"


@pytest.mark.parametrize(
    ("latitude", "day", "stated"),
    [
        # Mean_Sun_Angle of real granules.
        (30.2, date(2020, 6, 4), 16.2),  # T43RCP
    ],
)
def test_the_sun_stands_about_where_products_say(latitude, day, stated):
    assert sun_zenith_deg(latitude, day) == pytest.approx(stated, abs=2)


def test_the_sun_at_an_equinox():
    # 10:30 mean solar time, 8 minutes less by the sun: 24.4 degrees before noon.
    assert sun_zenith_deg(0.0, None) == pytest.approx(24.4, abs=0.5)
    assert overpass_hour(45.0) == pytest.approx(11.08, abs=0.01)  # later in the north, where the orbit comes from
    assert overpass_hour(-45.0) == pytest.approx(9.92, abs=0.01)


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({"MEAN_SOLAR_ZENITH_ANGLE": "16.21"}, SceneConditions(sun_zenith_deg=16.21)),
        ({"view:sun_elevation": 50.0}, SceneConditions(sun_zenith_deg=40.0)),
        ({"GRANULE_MEAN_AOT": "0.31", "GRANULE_MEAN_WV": "2.2"}, SceneConditions(aerosol=0.31, water_cm=2.2)),
        ({"OZONE_VALUE": "331.4"}, SceneConditions(ozone_cm=0.3314)),
        ({"SUN_AZIMUTH": "114.7", "VIEW_AZIMUTH": "283.1"}, SceneConditions(relative_azimuth_deg=168.4)),
        ({"GRANULE_MEAN_AOT": "nan", "GRANULE_MEAN_WV": "-3", "OZONE_VALUE": "x"}, NOTHING_KNOWN),
    ],
)
def test_metadata_of_products_and_stores(metadata, expected):
    read = read_conditions(metadata)
    for part in ("aerosol", "water_cm", "ozone_cm", "sun_zenith_deg", "relative_azimuth_deg"):
        wanted = getattr(expected, part)
        assert getattr(read, part) == (None if wanted is None else pytest.approx(wanted)), part


@pytest.mark.parametrize(
    ("names", "day"),
    [
        ((f"{PRODUCT}.tif",), date(2020, 6, 4)),
        (("B02.tif", f"{PRODUCT}/"), date(2020, 6, 4)),
        (("oscd_paris_T31UDQ_20161130_L1C_10band_10m.tif",), date(2016, 11, 30)),
        (("S2A_OPER_MSI_L1C_TL_EPA__20160811T174848_A000262_T33TUH", "norcia_20150711.tif"), date(2015, 7, 11)),
        (("S2A_OPER_PRD_MSIL1C_PDMC_20160811T174848_R022_V20150711T100006_20150711T100006",), date(2015, 7, 11)),
        (("S2A_USER_PRD_MSIL2A_PDMC_20160811T174848_R022_V20150711T100006_20150711T100006",), date(2015, 7, 11)),
        (("S2A_OPER_MSI_L1C_TL_SGS__20160927T081713_A006607_T49QHE_B01.jp2",), date(2016, 9, 27)),
        (("tile_20201399.tif",), None),
        (("12020060412.tif",), None),
    ],
)
def test_dates_in_names(names, day):
    assert read_conditions({}, *names).day == day
    assert read_conditions({"PRODUCT": names[0]}, *names[1:]).day == day


def test_a_stack_states_what_is_read_again():
    known = SceneConditions(0.3, 2.1, 0.31, 35.0, 8.0, 168.0, 500.0, date(2020, 6, 4))
    assert read_conditions(state_conditions(known)) == known


def test_what_is_missing_follows_from_place_and_date():
    summer = SceneConditions(day=date(2020, 7, 14), latitude=45.0)
    winter = SceneConditions(day=date(2020, 1, 13), latitude=45.0)
    south = SceneConditions(day=date(2020, 1, 13), latitude=-45.0)
    # The standard atmospheres of mid-latitudes: 2.93 and 0.853 g/cm2, 319 and 395 Dobson units.
    for known, water, ozone in ((summer, 2.93, 0.319), (winter, 0.853, 0.395), (south, 2.93, 0.319)):
        state, told = known.complete()
        assert (state.water_cm, state.ozone_cm) == (pytest.approx(water, abs=0.01), pytest.approx(ozone, abs=0.001))
        assert "(by latitude and season)" in told
        assert "(by latitude and date)" in told
        assert "aerosol 0.20 (assumed)" in told
    state, told = NOTHING_KNOWN.complete()
    assert (state.aerosol, state.sun_zenith_deg, state.elevation_m) == (0.2, 40.0, 0.0)
    assert told.count("(assumed)") == 4


def test_what_the_user_says_goes_before_what_the_product_says():
    said = parse_atmosphere("aot=0.5, elevation=1200")
    assert said == SceneConditions(aerosol=0.5, elevation_m=1200)
    merged = merge_conditions(said, SceneConditions(aerosol=0.1, water_cm=2.0, day=date(2020, 6, 4)))
    assert (merged.aerosol, merged.water_cm, merged.elevation_m, merged.day) == (0.5, 2.0, 1200, date(2020, 6, 4))
    assert parse_atmosphere("auto") == NOTHING_KNOWN
    assert parse_atmosphere("none") is None


@pytest.mark.parametrize("text", ["aot", "aot=x", "aot=9", "haze=2", "elevation=nan", "sun=120"])
def test_an_atmosphere_that_cannot_be_is_refused(text):
    with pytest.raises(RequestError, match=r"is not a valid atmosphere.*aot=0.3 elevation=500"):
        parse_atmosphere(text)
