"""Level and baseline stand in names: a file's, its folders', its sources', and those of files beside it."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.product.opening import open_product
from scene_mapper.core.sentinel.processing_level import product_level
from scene_mapper.core.sentinel.provenance import names_around, said_beside
from scene_mapper.core.sentinel.source import open_source
from scene_mapper.tests.networks.linear import SO2SAT_BANDS

FOLDER = "S2B_MSIL2A_20200223T032739_N0400_R018_T48QUE_20200223T063543"


@pytest.mark.parametrize(
    ("names", "level"),
    [
        (("20200223_LEVEL2_SEN2B_BOA.tif",), "L2A"),
        (("S2A2A_20200223_018_Laos_BOA_10.tif",), "L2A"),
        (("S2A1C_20200223_018_Laos_TOA_10.tif",), "L1C"),
        (("S2A1C_20200223_018_Laos.tif",), "L1C"),
        (("HLS.S30.T48QUE.2020054T032739.v2.0.B02.tif",), "L2A"),
        (("COPERNICUS_S2_SR_HARMONIZED_2020.tif",), "L2A"),
        (("COPERNICUS_S2_HARMONIZED_2020.tif",), "L1C"),
        (("paris_SR.tif",), "L2A"),
        (("nbart_blue.tif",), "L2A"),
        (("SENTINEL2A_20220223_FRE_B2.tif",), "L2A"),
        (("B02.tif", "R10m/", "IMG_DATA/", f"{FOLDER}.SAFE/"), "L2A"),
        (("B02.tif", "L2A/"), "L2A"),
        (("B02.tif", "MTD_MSIL1C.xml", "x/"), "L1C"),
        (("stack_L1C.tif", f"{FOLDER}/"), "L1C"),
        (("stack.tif", "L1C_L2A/"), ""),
        (("B02.tif", "test_l2a_in_small/"), ""),
        (("srtm.tif",), ""),
        (("toad.tif", "boat/"), ""),
    ],
)
def test_levels_in_names(names, level):
    assert product_level({}, *names) == level


def test_hls_is_surface_reflectance_whatever_it_was_made_of():
    made_of = {"PRODUCT_URI": "S2B_MSIL1C_20200223T032739_N0400_R018_T48QUE_20200223T063543.SAFE"}
    assert product_level(made_of, "HLS.S30.T48QUE.2020054T032739.v2.0.B02.tif") == "L2A"
    assert product_level({**made_of, "ACCODE": "LaSRC"}, "x.tif") == "L2A"
    assert product_level(made_of, "x.tif") == "L1C"


def test_names_are_those_of_the_file_and_its_folders_the_nearest_first(tmp_path):
    folder = tmp_path / FOLDER / "IMG"
    folder.mkdir(parents=True)
    (folder / "B02.tif").write_text("")
    (folder.parent / "MTD_MSIL2A.xml").write_text("")
    assert names_around(str(folder / "B02.tif"))[:4] == ("B02.tif", "IMG/", "MTD_MSIL2A.xml", f"{FOLDER}/")
    assert names_around("/vsizip/{/a/S2A_MSIL2A_x.zip}/IMG/B02.jp2")[:3] == ("B02.jp2", "IMG/", "S2A_MSIL2A_x.zip/")
    assert names_around("<VRTDataset/>") == ()
    assert names_around("\0") != ()


def test_a_raster_in_a_products_folder_has_its_level_and_offset(write_raster, scene_dn, tmp_path):
    (tmp_path / FOLDER).mkdir()
    path = write_raster(scene_dn(80, 80) + 1000, name=f"{FOLDER}/stack.tif")
    virtual = tmp_path / "elsewhere.vrt"
    gdal.BuildVRT(str(virtual), [str(path)]).FlushCache()
    dataset = gdal.Open(str(virtual), gdal.GA_Update)
    for number, name in enumerate(SO2SAT_BANDS, 1):
        dataset.GetRasterBand(number).SetDescription(name)
    dataset = None
    for given in (path, virtual):
        source = open_source(str(given), SO2SAT_BANDS)
        assert (source.level, source.units[0].bias) == ("L2A", -1000), given
    product = open_product((str(path),))
    assert (product.metadata["LEVEL"], product.metadata["PROCESSING_BASELINE"]) == ("L2A", "04.00")


def test_an_item_beside_a_file_tells_its_level(write_raster, scene_dn, tmp_path):
    path = write_raster(scene_dn(80, 80), name="B.tif")
    (tmp_path / "item.json").write_text(
        json.dumps(
            {
                "stac_version": "1.0.0",
                "id": "S2B_48QUE_20220223_0_L2A",
                "properties": {"sentinel:processing_baseline": "04.00", "s2:product_uri": 7},
            }
        )
    )
    assert said_beside(str(path)) == {"stac:id": "S2B_48QUE_20220223_0_L2A", "s2:processing_baseline": "04.00"}
    assert open_source(str(path), SO2SAT_BANDS).level == "L2A"
    (tmp_path / "other.json").write_text('{"stac_version": "1", "properties": {}}')
    assert said_beside(str(path)) == {}  # which of the two is the file's?


@pytest.mark.parametrize("key", ["sentinel:boa_offset_applied", "earthsearch:boa_offset_applied"])
def test_an_item_beside_bright_bands_tells_that_their_offset_was_removed(key, write_raster, scene_dn, tmp_path):
    dn = np.full((10, 80, 80), 2500, np.uint16)  # no dark pixel shows it
    path = write_raster(dn, name="B.tif")
    for removed, expected in ((True, 2500), (False, 1500)):
        properties = {key: removed, "s2:processing_baseline": "04.00", "processing:level": "L2A"}
        (tmp_path / "B.json").write_text(json.dumps({"stac_version": "1.0.0", "properties": properties}))
        units = open_source(str(path), SO2SAT_BANDS).units[0]
        assert 2500 * units.gain + units.bias == pytest.approx(expected)
        image = open_product((str(path),))
        assert image.metadata.get("BOA_ADD_OFFSET") == ("0" if removed else None)


def test_a_level_that_nothing_tells_is_told_in_the_log(linear, write_raster, scene_dn, tmp_path):
    from dataclasses import replace

    source = write_raster(scene_dn(40, 40), name="a.tif")
    card = replace(linear.scene, level="L1C")

    def told(**options):
        notes = make_plan(ClassifyRequest(str(source), card, tmp_path / "map.tif", **options)).notes
        return any("The processing level of a.tif is unknown" in note for note in notes)

    assert told()
    assert not told(level="L2A")
