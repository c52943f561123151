"""Finding bands by what rasters call them."""

from __future__ import annotations

import pytest
from osgeo import gdal

from scene_mapper.core.errors import BandError, RequestError
from scene_mapper.core.sentinel.band_mapping import bands_in_mapping, parse_band_mapping
from scene_mapper.core.sentinel.bands import (
    SENTINEL2_BANDS,
    RasterBand,
    band_from_common_name,
    band_from_name,
    band_from_wavelength,
    identify,
    match_bands,
)
from scene_mapper.core.sentinel.raster_bands import describe_bands
from scene_mapper.core.sentinel.usual_orders import format_band_mapping


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("B2", "B02"),
        ("b02", "B02"),
        ("B8A", "B8A"),
        ("B08A", "B8A"),
        ("band_8A", "B8A"),
        ("band_8", "B08"),
        ("B2 (490 nm)", "B02"),
        ("S2_B02", "B02"),
        ("S2A_OPER_MSI_L1C_TL_SGS__20160927T081713_A006607_T49QHE_B11", "B11"),
        ("T33UUU_20170216T102101_B12_20m", "B12"),
        ("B4, central wavelength 665 nm", "B04"),
        ("Sigma0_VV_db", "VV"),
        ("vh", "VH"),
        ("S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE", None),
        ("B13", None),
        ("B02 B03", None),
        ("", None),
        ("NDVI", None),
    ],
)
def test_names(text, band):
    assert band_from_name(text) == band


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Blue", "B02"),
        ("blue", "B02"),
        ("red_edge 1", "B05"),
        ("rededge3", "B07"),
        ("nir", "B08"),
        ("nir08", "B8A"),
        ("Narrow NIR", "B8A"),
        ("swir16", "B11"),
        ("SWIR-2", "B12"),
        ("rededge", None),
        ("temperature", None),
    ],
)
def test_common_names(text, band):
    assert band_from_common_name(text) == band


def test_every_centre_wavelength_finds_its_own_band():
    for band in SENTINEL2_BANDS.values():
        assert band_from_wavelength(band.centre_nm) == band.name
    assert band_from_wavelength(842.0) == "B08"  # as older tables give it
    assert band_from_wavelength(2185.7) == "B12"  # Sentinel-2B
    assert band_from_wavelength(620.0) is None


def test_a_name_goes_before_a_colour():
    bands = [RasterBand(1, "B04", colour="Blue"), RasterBand(2, "", colour="Blue")]
    matches = match_bands(bands, ["B02", "B04"], "x")
    assert [(m.name, m.number, m.matched_by) for m in matches] == [("B02", 2, "colour"), ("B04", 1, "name")]


def test_a_counter_is_no_name():
    assert match_bands([RasterBand(1, "Band 1"), RasterBand(2, "Band 8A")], ["B8A"], "x")[0].number == 2
    with pytest.raises(LookupError):
        match_bands([RasterBand(1, "Band 1"), RasterBand(2, "Band 2")], ["B02"], "x")


def test_layers_beside_the_bands_are_no_bands():
    for text in ("AOT, Aerosol Optical Thickness map (at 550nm)", "SCL, Scene Classification", "WVP", "TCI"):
        assert identify(RasterBand(1, text)) is None


def test_wavelengths_in_metadata(tmp_path):
    path = str(tmp_path / "w.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 2, 2, 3, gdal.GDT_UInt16)
    dataset.GetRasterBand(1).SetMetadataItem("wavelength", "0.865")
    dataset.GetRasterBand(1).SetMetadataItem("wavelength_units", "Micrometers")
    dataset.GetRasterBand(2).SetMetadataItem("CENTRAL_WAVELENGTH_UM", "1.610", "IMAGERY")
    dataset.GetRasterBand(3).SetMetadataItem("wavelength", "492.4 Nanometers")
    matches = match_bands(describe_bands(dataset), ["B8A", "B11", "B02"], "w")
    assert [(m.number, m.matched_by) for m in matches] == [(1, "wavelength"), (2, "wavelength"), (3, "wavelength")]


def test_the_bands_that_a_mapping_names():
    assert bands_in_mapping("b8=2; blue=1 B8A=3") == ("B08", "B02", "B8A")
    assert bands_in_mapping("position") == bands_in_mapping("4,2") == bands_in_mapping("") == ()
    with pytest.raises(RequestError, match="'B02=x' cannot be read"):
        bands_in_mapping("B02=x")


def test_mappings_are_read_and_written():
    wanted = ["B02", "B8A"]
    for text in ("B02=3,B8A=1", "b2=3; band_8A=1", "blue=3 nir08=1"):
        assert [m.number for m in parse_band_mapping(text, wanted, 5, "x")] == [3, 1]
    assert [(m.number, m.matched_by) for m in parse_band_mapping("4,2", wanted, 5, "x")] == [
        (4, "position"),
        (2, "position"),
    ]
    assert [m.number for m in parse_band_mapping("position", wanted, 5, "x")] == [1, 2]
    assert format_band_mapping({"B02": 3, "B8A": 1}) == "B02=3,B8A=1"


def test_common_names_that_depend_on_the_others() -> None:
    force = ("BLUE", "GREEN", "RED", "REDEDGE1", "REDEDGE2", "REDEDGE3", "BROADNIR", "NIR", "SWIR1", "SWIR2")
    bands = [RasterBand(number, name) for number, name in enumerate(force, 1)]
    wanted = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
    assert [m.number for m in match_bands(bands, wanted, "force")] == list(range(1, 11))
    australian = [
        RasterBand(number, f"nbart_{n}") for number, n in enumerate(("nir_1", "nir_2", "swir_2", "swir_3"), 1)
    ]
    assert [m.number for m in match_bands(australian, ("B08", "B8A", "B11", "B12"), "dea")] == [1, 2, 3, 4]
    ours = [RasterBand(1, "nir"), RasterBand(2, "swir_2")]
    assert [m.number for m in match_bands(ours, ("B08", "B12"), "x")] == [1, 2]


def test_counters_give_way_to_wavelengths() -> None:
    assert identify(RasterBand(2, "Band 2 (559.8 Nanometers)")) == ("B03", "wavelength")
    assert identify(RasterBand(2, "B2", wavelength_nm=560)) == ("B03", "wavelength")
    assert identify(RasterBand(2, "B2 (490 nm)")) == ("B02", "name")
    assert identify(RasterBand(3, "Band 3 - Red")) == ("B04", "common name")


@pytest.mark.parametrize(
    "text", ["SR_B5", "LC08_L2SP_126046_20220223_SR_B5", "HLS.L30.T48QUE.B05", "MSK_DETFOO_B05", "view_zenith_B5"]
)
def test_names_that_are_no_band_of_sentinel2(text: str) -> None:
    assert band_from_name(text) is None


def test_bands_of_two_dates_are_named_by_their_sources():
    bands = [RasterBand(n, names=(f"B02_{year}",)) for n, year in ((1, 2017), (2, 2018))]
    with pytest.raises(BandError, match=r"all match B02 \(B02_2017, B02_2018\)"):
        match_bands(bands, ["B02"], "s.vrt")
