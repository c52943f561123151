"""The check that warns of swapped bands, wrong units and a forgotten offset, on all real scenes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.sentinel.plausibility import MIX_UPS, check_bands
from scene_mapper.core.sentinel.source import open_source, take_sample

pytestmark = pytest.mark.once

BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
NARROW_NIR_LAST = "1,2,3,4,5,6,7,10,8,9"  # a raster B02 … B08, B8A, B11, B12 read as B02 … B08, B11, B12, B8A
NARROW_NIR_FIRST = "1,2,3,4,5,6,7,9,10,8"  # and the other way round


@pytest.fixture(scope="module")
def scenes(shared_data: Path) -> list[Path]:
    """Every real scene."""
    paths = sorted((shared_data / "scenes").glob("*.tif"))
    assert len(paths) == 37
    return paths


@pytest.fixture(scope="module")
def samples(scenes: list[Path]) -> dict[str, np.ndarray]:
    """What the check sees of every real scene."""
    return {path.name: take_sample(open_source(str(path), BANDS)).dn for path in scenes}


def read_as(dn: np.ndarray, really: dict[str, str]) -> np.ndarray:
    """Put bands in places where others belong."""
    return np.stack([dn[BANDS.index(really.get(name, name))] for name in BANDS])


def test_silent_on_every_right_scene(samples: dict[str, np.ndarray]) -> None:
    assert {name: warnings for name, dn in samples.items() if (warnings := check_bands(BANDS, dn))} == {}


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        (NARROW_NIR_LAST, "The bands read as B8A, B11, B12 look like B12, B8A, B11: "),
        (NARROW_NIR_FIRST, "The bands read as B8A, B11, B12 look like B11, B12, B8A: "),
    ],
)
def test_the_other_of_two_common_orders_is_told_on_every_scene(scenes: list[Path], mapping: str, told: str) -> None:
    for path in scenes:
        warnings = check_bands(BANDS, take_sample(open_source(str(path), BANDS, mapping)).dn)
        assert [w[: len(told)] for w in warnings] == [told], path.name


@pytest.mark.parametrize("mix_up", [m for m in MIX_UPS if set(m.really) <= set(BANDS)], ids=lambda m: "".join(m.really))
def test_every_known_mix_up_is_told_on_every_scene(samples: dict[str, np.ndarray], mix_up) -> None:
    really = dict(zip(mix_up.read_as, mix_up.really))
    told = {name: check_bands(BANDS, read_as(dn, really)) for name, dn in samples.items()}
    assert [name for name, warnings in told.items() if not warnings] == []
    named = f"{', '.join(mix_up.read_as)} look like {', '.join(mix_up.really)}: "
    assert sum(named in " ".join(warnings) for warnings in told.values()) >= 35


def test_a_forgotten_offset_is_told_on_every_scene(samples: dict[str, np.ndarray]) -> None:
    for name, dn in samples.items():
        warnings = check_bands(BANDS, dn + 1000)
        assert len(warnings) == 1, name
        assert "set the units to 'DN with offset'" in warnings[0]


def test_wrong_order_is_told_beside_a_forgotten_offset(samples: dict[str, np.ndarray]) -> None:
    dn = read_as(samples["majortom_199U_1099R_T48QUE_20200223_L2A_10band_10m.tif"], {"B8A": "B11", "B11": "B8A"})
    forgotten, order = check_bands(BANDS, dn + 1000)
    assert "offset" in forgotten
    assert "B11 changes with B07 more closely than B8A does" in order


def test_wrong_units_are_told_on_every_scene(samples: dict[str, np.ndarray]) -> None:
    for name, dn in samples.items():
        assert "DN is reflectance × 10,000" in check_bands(BANDS, dn / 10_000)[0], name
        assert "DN is reflectance × 10,000" in check_bands(BANDS, dn * 50)[0], name
        stretched = np.clip(dn / dn.max(axis=1, keepdims=True) * 255, 0, 255).round()
        assert "8-bit picture" in check_bands(BANDS, stretched)[0], name


def test_an_offset_subtracted_twice_is_told(samples: dict[str, np.ndarray]) -> None:
    warnings = check_bands(BANDS, samples["oscd_paris_T31UDQ_20171107_L1C_10band_10m.tif"] - 1000)
    assert len(warnings) == 1
    assert "below 0" in warnings[0] or "is outside" in warnings[0]


def test_few_bands_and_few_pixels_are_not_judged() -> None:
    assert check_bands(("VV", "VH"), np.full((2, 900), -12.0, np.float32)) == []
    assert check_bands(("B03",), np.empty((1, 0), np.float32)) == [
        "All sampled pixels are nodata. Most or all of the map will be nodata."
    ]
    water = np.full((2, 900), 300, np.float32)
    water[1] = 90
    assert check_bands(("B08", "B11"), water) == []
    assert "The median DN of B04 2 is outside" in check_bands(("B03", "B04"), np.array([[300.0] * 9, [2] * 9]))[0]


def test_the_plan_carries_the_warning(shared_data: Path, tmp_path: Path, so2sat_resnet20: ModelCard) -> None:
    scene = shared_data / "scenes" / "oscd_abudhabi_T39QZG_20160120_L1C_10band_10m.tif"
    right = ClassifyRequest(source=str(scene), card=so2sat_resnet20, output=tmp_path / "map.tif")
    assert make_plan(right).warnings == ()
    wrong = ClassifyRequest(source=str(scene), card=so2sat_resnet20, output=tmp_path / "map.tif", bands=NARROW_NIR_LAST)
    (warning,) = make_plan(wrong).warnings
    assert "look like B12, B8A, B11" in warning
    assert "band mapping" in warning


def only_plants(dn: np.ndarray) -> np.ndarray:
    """Keep a scene's greenest pixels, as of a plain in full leaf."""
    red, infrared = dn[BANDS.index("B04")].astype(float), dn[BANDS.index("B08")].astype(float)
    return dn[:, (infrared - red) / (infrared + red + 1) > 0.55]


def test_silent_on_plants_alone_and_told_of_the_infrared_there(samples: dict[str, np.ndarray]) -> None:
    """In dense plants green varies more than red, as if the two were swapped: their colour says that they are not."""
    green = {name: kept for name, dn in samples.items() if (kept := only_plants(dn)).shape[1] >= 900}
    assert len(green) == 21
    assert {name: told for name, dn in green.items() if (told := check_bands(BANDS, dn))} == {}
    for mix_up in MIX_UPS[:2]:
        really = dict(zip(mix_up.read_as, mix_up.really))
        assert all(check_bands(BANDS, read_as(dn, really)) for dn in green.values())


def test_silent_on_a_scene_whose_atmosphere_was_taken_away(samples: dict[str, np.ndarray]) -> None:
    """Level-2A has more contrast in blue than in red against level 1C: no spread may be taken for a swap."""
    path_dn = np.array([650, 400, 230, 180, 140, 110, 90, 80, 15, 5])[:, None]
    passes = np.array([0.76, 0.82, 0.88, 0.86, 0.90, 0.92, 0.94, 0.95, 0.95, 0.93])[:, None]
    told = 0
    for name, dn in samples.items():
        darkest = np.percentile(dn, 0.5, axis=1)[:, None]
        surface = np.maximum((dn - np.clip(darkest - 75, 0, path_dn)) / passes, 1)
        assert check_bands(BANDS, surface) == [], name
        told += bool(check_bands(BANDS, read_as(surface, {"B02": "B04", "B04": "B02"})))
    assert told >= 35


def test_red_and_blue_swapped_in_a_raster_of_three_bands(samples: dict[str, np.ndarray]) -> None:
    for name, dn in samples.items():
        assert check_bands(BANDS[:3], dn[:3]) == [], name
        assert "look like B04, B02" in " ".join(check_bands(BANDS[:3], dn[2::-1])), name
