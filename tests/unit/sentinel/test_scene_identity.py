"""Satellite, date, tile, level and baseline of a scene, as metadata and names tell."""

from __future__ import annotations

from datetime import date

import pytest

from scene_mapper.core.sentinel.scene_identity import SceneIdentity, identify_scene

SAFE = "S2A_MSIL2A_20230927T025541_N0510_R032_T49QHE_20230927T081713"


@pytest.mark.parametrize(
    ("metadata", "names", "title", "level", "baseline"),
    [
        ({"PRODUCT": SAFE}, (), "Sentinel-2A 2023-09-27 T49QHE", "L2A", "05.10"),
        ({}, ("B02.jp2", f"{SAFE}.SAFE/"), "Sentinel-2A 2023-09-27 T49QHE", "L2A", "05.10"),
        ({}, ("T33UUU_20170216T102101_B02.jp2",), "2017-02-16 T33UUU", "", ""),
        ({}, ("S2B_33UUU_20170216_0_L1C.json",), "Sentinel-2B 2017-02-16 T33UUU", "L1C", ""),
        (
            {"platform": "sentinel-2c", "grid:code": "MGRS-31UDQ", "datetime": "2025-03-04T10:20:30Z"},
            ("item",),
            "Sentinel-2C 2025-03-04 T31UDQ",
            "",
            "",
        ),
        ({"SPACECRAFT_NAME": "Sentinel-2A", "MGRS_TILE": "31UDQ"}, (), "Sentinel-2A T31UDQ", "", ""),
        ({"PRODUCT": "my bands", "PROCESSING_BASELINE": "04.00"}, (), "my bands", "", "04.00"),
        ({}, ("oscd_paris_T31UDQ_20161130_L1C_10band_10m.tif",), "2016-11-30 T31UDQ", "L1C", ""),
        ({}, ("scene.tif", "T1/"), "", "", ""),
    ],
)
def test_what_a_scene_is(metadata, names, title, level, baseline) -> None:
    known = identify_scene(metadata, *names)
    assert (known.title, known.level, known.baseline) == (title, level, baseline)


def test_metadata_hold_what_is_known_and_tell_it_again() -> None:
    known = SceneIdentity(SAFE, "Sentinel-2A", date(2023, 9, 27), "T49QHE", "L2A", "05.10")
    said = known.as_metadata()
    assert said["SENSING_DATE"] == "2023-09-27"
    assert set(said) == {"PRODUCT", "SATELLITE", "SENSING_DATE", "TILE", "LEVEL", "BASELINE"}
    assert identify_scene({**said, "PROCESSING_BASELINE": said["BASELINE"]}) == known
    assert SceneIdentity().as_metadata() == {}


def test_properties_of_an_item_may_be_anything():
    odd = {
        "PRODUCT": None,
        "sentinel:product_id": None,
        "s2:mgrs_tile": 33,
        "platform": ["sentinel-2a"],
        "datetime": {},
    }
    assert identify_scene(odd, "S2A_MSIL2A_20200604T053651_N0214_R005_T43RCP_20200604T083041").level == "L2A"
