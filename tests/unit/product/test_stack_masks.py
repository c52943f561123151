"""What a scene's own mask hides stays hidden in its stack, as GeoTIFF and as virtual raster."""

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel.source import SourceReader, open_source
from scene_mapper.tests.raster_files import internal_mask

SIDE = 24
SEEN = np.ones((SIDE, SIDE), bool)
SEEN[:, :8] = SEEN[16:] = False
DN = np.random.default_rng(3).integers(300, 3000, (10, SIDE, SIDE)).astype(np.uint16)
HIDDEN_DN = 30_000  # an ordinary number, that would show in a mean


def write(path, form, names=TEN_BANDS, step=1):
    """Write bands whose hidden pixels hold ordinary numbers; every ``step``-th pixel, for coarser bands."""
    seen = SEEN[::step, ::step]
    size, n_bands = SIDE // step, len(names) + form.startswith(("alpha", "dataMask"))
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, n_bands, gdal.GDT_UInt16)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.SetGeoTransform((500_000, 10 * step, 0, 4_000_000, 0, -10 * step))
    for number, name in enumerate(names, 1):
        values = DN[TEN_BANDS.index(name), ::step, ::step]
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).WriteArray(np.where(seen, values, HIDDEN_DN))
    if form.startswith("alpha"):
        dataset.GetRasterBand(n_bands).SetColorInterpretation(gdal.GCI_AlphaBand)
        dataset.GetRasterBand(n_bands).WriteArray(np.where(seen, 65535, 0).astype(np.uint16))
    elif form == "dataMask":  # Sentinel Hub's band
        dataset.GetRasterBand(n_bands).SetDescription("dataMask")
        dataset.GetRasterBand(n_bands).WriteArray(seen.astype(np.uint16))
    elif form != "none":
        with internal_mask(form == "internal"):
            dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
            dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(seen, 255, 0))
    dataset = None
    return str(path)


def stacked(inputs, output):
    make_stack(StackRequest(tuple(inputs), output), SilentFeedback())
    source = open_source(str(output), TEN_BANDS)
    return SourceReader(source).read(0, 0, source.height, source.width)


@pytest.mark.parametrize("form", ["internal", "msk", "alpha", "dataMask"])
@pytest.mark.parametrize("suffix", [".tif", ".vrt"])
def test_of_one_raster(tmp_path, form, suffix):
    path = write(tmp_path / "scene.tif", form)
    direct, seen = SourceReader(open_source(path, TEN_BANDS)).read(0, 0, SIDE, SIDE)
    np.testing.assert_array_equal(seen, SEEN)
    values, seen = stacked([path], tmp_path / f"stack{suffix}")
    np.testing.assert_array_equal(seen, SEEN)
    np.testing.assert_array_equal(values[:, SEEN], direct[:, SEEN])


@pytest.mark.parametrize("form", ["internal", "msk", "alpha"])
@pytest.mark.parametrize("suffix", [".tif", ".vrt"])
def test_of_band_files_of_10_and_20_m(tmp_path, form, suffix):
    (tmp_path / "bands").mkdir()
    for name in TEN_BANDS:
        coarse = name in ("B05", "B06", "B07", "B8A", "B11", "B12")
        write(tmp_path / "bands" / f"{name}.tif", form, [name], 2 if coarse else 1)
    values, seen = stacked([str(tmp_path / "bands")], tmp_path / f"stack{suffix}")
    np.testing.assert_array_equal(seen, SEEN)
    assert values[:, SEEN].max() < 3000  # no hidden number was mixed in at the edge
    np.testing.assert_array_equal(values[0][SEEN], DN[0][SEEN])


def test_a_pixel_is_hidden_where_one_band_is(tmp_path):
    (tmp_path / "bands").mkdir()
    for number, name in enumerate(TEN_BANDS):
        path = tmp_path / "bands" / f"{name}.tif"
        write(path, "internal", [name])
        if number != 4:
            dataset = gdal.Open(str(path), gdal.GA_Update)
            dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.full((SIDE, SIDE), 255, np.uint8))
            dataset = None
    for suffix in (".tif", ".vrt"):
        _, seen = stacked([str(tmp_path / "bands")], tmp_path / f"stack{suffix}")
        np.testing.assert_array_equal(seen, SEEN)


def test_a_stack_without_masks_has_none(tmp_path):
    path = write(tmp_path / "scene.tif", "none")
    _, seen = stacked([path], tmp_path / "stack.vrt")
    assert seen.all()
    assert "MaskBand" not in (tmp_path / "stack.vrt").read_text()


@pytest.mark.parametrize("name", ["internal_mask.tif", "sidecar_mask.tif", "bands"])
@pytest.mark.parametrize("suffix", [".tif", ".vrt"])
def test_five_ninths_of_the_case_are_hidden(shared_cases, tmp_path, name, suffix):
    _, seen = stacked([str(shared_cases / "02-internal-mask" / name)], tmp_path / f"stack{suffix}")
    assert (seen.shape, seen.sum()) == ((300, 300), 40_000)
    assert not seen[:, :100].any()
    assert not seen[200:].any()
