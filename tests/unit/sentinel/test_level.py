"""Level-1C or Level-2A, and what is done for a network that was trained on the other one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.card_stac import card_from_item, card_to_item
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.sentinel.atmosphere import Atmosphere, atmosphere_of_bands, known_bands
from scene_mapper.core.sentinel.level_change import aerosol_over_plants, match_level, to_surface, to_top
from scene_mapper.core.sentinel.processing_level import product_level
from scene_mapper.core.sentinel.provenance import names_around
from scene_mapper.core.sentinel.source import open_with_sample


@pytest.mark.parametrize(
    ("metadata", "name", "level"),
    [
        ({"PROCESSING_LEVEL": "Level-2A"}, "x.tif", "L2A"),
        ({"PROCESSING_LEVEL": "Level-1C"}, "S2A_MSIL2A_x.tif", "L1C"),
        ({"PRODUCT_TYPE": "S2MSI2A"}, "x.tif", "L2A"),
        ({}, "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543.tif", "L2A"),
        ({}, "majortom_199U_1099R_T48QUE_20200223_L2A_10band_10m.tif", "L2A"),
        ({}, "oscd_paris_T31UDQ_20161130_L1C_10band_10m.tif", "L1C"),
        ({}, "paris.tif", ""),
        ({}, "XL2ABC.tif", ""),
    ],
)
def test_levels(metadata, name, level):
    assert product_level(metadata, name) == level


@pytest.mark.parametrize(
    ("path", "level"),
    [
        ("20200223_LEVEL2_SEN2B_BOA.tif", "L2A"), ("20200223_LEVEL1_SEN2B_TOA.tif", "L1C"),
        ("SENTINEL2B_20200223-032739-459_T48QUE_C_V2-2_FRE_B2.tif", "L2A"), ("S2_20200223_SRE.tif", "L2A"),
        ("SENTINEL2X_20200215-000000-000_L3A_T31TCJ_C_V1-0_FRC_B4.tif", "L2A"), ("carte_fre.tif", ""),
        ("/d/GRANULE/L2A_T48QUE_A015491_20200223T033545/IMG_DATA/R10m/T48QUE_20200223T032739_B02_10m.jp2", "L2A"),
        ("/data/sentinel-2-l2a/48/Q/UE/B02.tif", "L2A"), ("/data/sentinel-2-l1c/48/B02.tif", "L1C"),
        ("/data/sentinel-s2-l2a-cogs/48/B02.tif", "L2A"), ("/data/Level-2A/stack.tif", "L2A"),
        ("/data/test_l2a_x/stack.tif", ""), ("S02MSIL2A_20200223T032739_0000_B018_T48Q.zarr", "L2A"),
        ("HLS.S30.T48QUE.2020054T032739.v2.0.B02.tif", "L2A"), ("COPERNICUS_S2_SR_HARMONIZED_20200223.tif", "L2A"),
        ("S2SR_2020.tif", "L2A"), ("COPERNICUS_S2_HARMONIZED_20200223.tif", "L1C"), ("nantes_acolite_rhos.tif", "L2A"),
        ("ga_s2bm_nbart_3-2-1_55HFA_2020-02-23_final_nbart_blue.tif", "L2A"), ("LaSRC_S2.tif", "L2A"),
        ("S2A2A_20200223_018_Laos_BOA_10.tif", "L2A"), ("S2A1C_20200223_018_Laos_TOA_10.tif", "L1C"),
        ("T48QUE_20200223T032739_B02_10m.jp2", ""), ("nantes_2A.tif", ""),
    ],
)  # fmt: skip
def test_levels_that_names_and_folders_tell(path, level):
    assert product_level({}, *names_around(path)) == level


@pytest.mark.parametrize(
    ("metadata", "level"),
    [
        ({"stac:collection": "HLSS30_2.0"}, "L2A"),
        ({"stac:collection": "sentinel-2-c1-l2a"}, "L2A"),
        ({"processing:level": "L2"}, "L2A"),
        ({"PRODUCT_URI": "S2B_MSIL1C_20200223.SAFE", "ACCODE": "LaSRC"}, "L2A"),
    ],
)
def test_levels_that_items_tell(metadata, level):
    assert product_level(metadata, "x.tif") == level


@pytest.mark.parametrize(
    ("file", "trained_on", "told"),
    [
        (
            "a_L2A_b.tif",
            "L1C",
            "a_L2A_b.tif is L2A, but linear-scene was trained on L1C: its reflectance is converted to",
        ),
        (
            "a_L1C_b.tif",
            "L2A",
            "a_L1C_b.tif is L1C, but linear-scene was trained on L2A: its reflectance is converted to",
        ),
        ("a_L1C_b.tif", "L1C", ""),
        ("a.tif", "L1C", "The processing level of a.tif is unknown"),
        ("a_L2A_b.tif", "", ""),
    ],
)
def test_another_level_than_the_networks_is_told(file, trained_on, told, linear, write_raster, scene_dn, tmp_path):
    source = write_raster(scene_dn(40, 40), name=file)
    plan = make_plan(ClassifyRequest(str(source), replace(linear.scene, level=trained_on), tmp_path / "map.tif"))
    levels = [note for note in plan.notes if "trained on" in note]
    assert len(levels) == bool(told)
    assert all(told in note for note in levels)
    assert not any("Some classes change" in warning for warning in plan.warnings)


def scores(source, card, folder, **options):
    folder.mkdir()
    wanted = folder / "probabilities.tif"
    request = ClassifyRequest(str(source), card, folder / "map.tif", probabilities=wanted, **options)
    classify(request, InProcess(), SilentFeedback())
    return gdal.Open(str(wanted)).ReadAsArray()


@pytest.mark.parametrize(("level", "trained_on"), [("L2A", "L1C"), ("L1C", "L2A")])
def test_a_scene_is_brought_to_the_networks_level(level, trained_on, linear, write_raster, scene_dn, tmp_path):
    said = "aot=0.3 water=2.0 ozone=0.33 sun=35 view=5 azimuth=90 elevation=0"
    state = Atmosphere(0.3, 2.0, 0.33, 35, 5, 90, 0)
    dn = scene_dn(60, 80)
    sample = open_with_sample(str(write_raster(dn, name="sample.tif")), linear.scene.bands)[1].dn / 10_000
    bands = atmosphere_of_bands(linear.scene.bands, state)
    change = to_top if level == "L2A" else to_surface
    lines = np.array(change(bands, list(sample.mean(axis=1))))[:, :, None, None]
    changed = (lines[:, 0] * dn + lines[:, 1] * 10_000).astype(np.float32)
    expected = scores(write_raster(changed, name="a.tif"), linear.scene, tmp_path / "expected", units="dn")
    as_it_is = scores(write_raster(dn, name="b.tif"), linear.scene, tmp_path / "as-it-is")
    assert np.abs(expected - as_it_is).max() > 1e-3

    card = replace(linear.scene, level=trained_on)
    named = write_raster(dn, name=f"a_{level}_b.tif")
    unnamed = write_raster(dn, name="c.tif")
    for number, (source, options, wanted) in enumerate(
        [
            (named, {"atmosphere": said}, expected),
            (unnamed, {"atmosphere": said, "level": level}, expected),
            (named, {"atmosphere": "none"}, as_it_is),
            (named, {"atmosphere": said, "level": trained_on}, as_it_is),
            (unnamed, {"atmosphere": said}, as_it_is),
        ]
    ):
        np.testing.assert_allclose(scores(source, card, tmp_path / str(number), **options), wanted, atol=2e-5)


def test_switched_off_is_told_as_a_warning(linear, write_raster, scene_dn, tmp_path):
    source = write_raster(scene_dn(40, 40), name="a_L2A_b.tif")
    card = replace(linear.scene, level="L1C")
    plan = make_plan(ClassifyRequest(str(source), card, tmp_path / "map.tif", atmosphere="none"))
    assert any("Some classes change" in w and "Leave the atmosphere at 'auto'" in w for w in plan.warnings)


def test_to_the_surface_and_back():
    names, state = known_bands(), Atmosphere(0.4, 2.5, 0.3, 50, 8, 150, 1500)
    bands = atmosphere_of_bands(names, state)
    surface = np.linspace(0.02, 0.4, len(names))
    top = [gain * r + bias for (gain, bias), r in zip(to_top(bands, list(surface)), surface)]
    back = [gain * r + bias for (gain, bias), r in zip(to_surface(bands, top), top)]
    np.testing.assert_allclose(back, surface, atol=1e-9)


def test_a_band_that_the_model_does_not_know_leaves_the_scene_as_it_is(linear, write_raster, scene_dn):
    opened, sample = open_with_sample(str(write_raster(scene_dn(40, 40), ("B10", "B02"), name="a_L2A_b.tif")), ["B10"])
    source = opened.source
    changed, note, warning = match_level(source, sample, "L2A", "L1C", "a network")
    assert (changed, note) == (source, "")
    assert "Some classes change" in warning
    assert "Use the L1C product" in warning


def test_aerosol_is_found_over_dark_plants():
    names = ("B02", "B04", "B8A", "B12")
    rng = np.random.default_rng(3)
    swir = rng.uniform(0.04, 0.08, 400)
    ground = np.stack([0.25 * swir, 0.5 * swir, 0.35 + 0 * swir, swir])
    for aerosol in (0.1, 0.35, 0.8):
        state = Atmosphere(aerosol, sun_zenith_deg=30)
        bands = atmosphere_of_bands(names, state)
        top = np.stack([b.path + b.transmittance * r / (1 - b.albedo * r) for b, r in zip(bands, ground)])
        found = aerosol_over_plants(names, top.astype(np.float32), replace(state, aerosol=0.2))
        assert found == pytest.approx(aerosol, abs=0.02)
    assert aerosol_over_plants(names, top[:, :50].astype(np.float32), state) is None  # too few plants
    assert aerosol_over_plants(("B02", "B04"), top[:2].astype(np.float32), state) is None


def test_cards_with_the_flag_of_earlier_versions_are_still_read(linear, tmp_path):
    item = card_to_item(replace(linear.scene, level="L1C"))
    for key in ("scene_mapper:adds_air", "scene_mapper:adds_path_radiance"):
        old = {**item, "properties": {**item["properties"], key: True}}
        assert card_from_item(old, "old").level == "L1C"


@pytest.mark.parametrize(("network", "least"), [("lcz-lite", 0.97), ("igbp-lite", 0.97)])
def test_a_real_pair_keeps_its_classes(network, least, shared_data, tmp_path):
    """Punjab, 2020-06-04: as many cells as docs/models.md says, within what threads and devices change."""
    pair = shared_data / "pairs" / "punjab_T43RCP_20200604" / "derived_utm10m"
    maps = {}
    for level in ("L1C", "L2A"):
        output = tmp_path / f"{level}.tif"
        request = ClassifyRequest(str(pair / f"ssl_{level}.tif"), find_network(network), output)
        classify(request, InProcess(), SilentFeedback())
        maps[level] = gdal.Open(str(output)).ReadAsArray()
    assert (maps["L1C"] == maps["L2A"]).mean() >= least
