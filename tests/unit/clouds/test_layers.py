"""Layers of clouds: which one belongs to a raster, and what its numbers mean."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.clouds.cloud_mask import CloudRequest, make_cloud_mask
from scene_mapper.core.clouds.layers import find_layer
from scene_mapper.core.errors import InputError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.product.mask import mask_from_file
from scene_mapper.core.product.mask_layers import MASK_KEY, mask_layer

NAMES = [
    ("SCL", "SCL"),
    ("T48QUE_20200223T032739_SCL_20m", "SCL"),
    ("SCL, Scene Classification", "SCL"),
    ("S2A_USER_SCL_L2A_TL_EPA__20160811T131203_A005896_T33UUU_20m", "SCL"),
    ("MSK_CLDPRB_20m", "CLDPRB"),
    ("MSK_CLDPRB", "CLDPRB"),
    ("QA60", "QA60"),
    ("B02", ""),
    ("cloud_mask", ""),
    ("SCLERA", ""),
]


@pytest.mark.parametrize(("name", "layer"), NAMES)
def test_names_of_layers(name, layer):
    found = mask_layer(name)
    assert (found.name if found else "") == layer


@pytest.mark.parametrize(
    ("name", "values", "hidden"),
    [
        ("SCL", range(12), {3, 8, 9, 10}),
        ("MSK_CLDPRB_20m", range(101), set(range(40, 101))),
        ("QA60", [0, 1, 1023, 1024, 1025, 2047, 2048, 3071, 3072], {1024, 2048, 3072}),
        ("mine", [0, 1, 7, 255], {1, 7, 255}),
    ],
)
def test_numbers_that_hide_the_ground(name, values, hidden, write_raster, tmp_path):
    values = np.array(list(values), np.uint16)[None, None]
    mask = mask_from_file(str(write_raster(values, None, name=f"{name}.tif")))
    lut = f"""<VRTDataset rasterXSize="{values.size}" rasterYSize="1"><VRTRasterBand dataType="Byte" band="1">
<ComplexSource><SourceFilename>{mask.image.path}</SourceFilename><SourceBand>1</SourceBand>
<LUT>{mask.lookup()}</LUT></ComplexSource></VRTRasterBand></VRTDataset>"""
    seen = gdal.Open(lut).ReadAsArray()[0]
    assert {int(v) for v, s in zip(values[0, 0], seen) if s == 0} == hidden


def test_the_layer_of_a_raster_is_a_band_a_file_beside_it_or_named_by_it(write_raster, scene_dn, tmp_path):
    scl = np.zeros((1, 20, 20), np.uint8)
    with_band = write_raster(scene_dn(20, 20, 3), ("B02", "B03", "QA60"), name="earth_engine.tif")
    assert find_layer(str(with_band)).image.number == 3
    plain = write_raster(scene_dn(20, 20), name="T48QUE_20200223T032739_10band_10m.tif")
    assert find_layer(str(plain)) is None
    write_raster(scl, None, name="T48QUE_20200301T032739_SCL_20m.tif")  # another date
    assert find_layer(str(plain)) is None
    beside = write_raster(scl, None, name="T48QUE_20200223T032739_SCL_20m.tif")
    assert find_layer(str(plain)).image.path == str(beside)
    write_raster(scl, None, name="T48QUE_20200223T032739_MSK_CLDPRB_20m.tif")
    assert find_layer(str(plain)).image.path == str(beside)  # the better layer
    apart = write_raster(scl, None, name="elsewhere_SCL.tif")
    named = gdal.Open(str(plain), gdal.GA_Update)
    named.SetMetadataItem(MASK_KEY, str(apart))
    named = None
    assert find_layer(str(plain)).image.path == str(apart)
    apart.unlink()
    assert find_layer(str(plain)).image.path == str(beside)  # the product was moved


def test_bands_of_a_folder_have_the_folders_layer(write_raster, scene_dn, tmp_path):
    bands = [write_raster(scene_dn(20, 20, 1), None, name=f"B{n:02d}.tif") for n in (2, 3)]
    write_raster(np.zeros((1, 10, 10), np.uint8), None, name="SCL.tif")
    stack = str(tmp_path / "apart" / "stack.vrt")
    (tmp_path / "apart").mkdir()
    gdal.BuildVRT(stack, [str(b) for b in bands], separate=True).FlushCache()
    files = tuple(gdal.Open(stack).GetFileList())
    assert find_layer(stack, files).image.path == str(tmp_path / "SCL.tif")


def test_a_mask_of_the_layer(write_raster, read, tmp_path):
    values = np.array([[[0, 1, 2, 3], [4, 7, 8, 9], [10, 11, 5, 6]]], np.uint8)
    scl = write_raster(values, None, name="SCL.tif")
    out = tmp_path / "clouds.tif"
    result = make_cloud_mask(CloudRequest(str(scl), out, "layer", layer=str(scl)), SilentFeedback())
    assert read(out).tolist() == [[255, 0, 0, 2], [0, 0, 1, 1], [1, 0, 0, 0]]
    assert (result.hidden_share, result.made_of) == (pytest.approx(4 / 11), "the values 3, 8, 9, 10 of SCL.tif")


def test_nothing_tells_of_clouds(write_raster, scene_dn, tmp_path, monkeypatch):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))  # where no network is installed
    source = str(write_raster(scene_dn(20, 20)))
    for method, cure in (("auto", "scene-mapper models get ukis-csmask"), ("layer", "Select the file of the layer")):
        with pytest.raises(InputError, match="has no cloud layer") as refused:
            make_cloud_mask(CloudRequest(source, tmp_path / "clouds.tif", method), SilentFeedback())
        assert cure in refused.value.hint
    with pytest.raises(InputError, match=r"LCZ lite .* is not a cloud network"):
        make_cloud_mask(CloudRequest(source, tmp_path / "clouds.tif", "lcz-lite"), SilentFeedback())
    with pytest.raises(InputError, match="There is no file"):
        make_cloud_mask(CloudRequest(str(tmp_path / "no.tif"), tmp_path / "clouds.tif"), SilentFeedback())
