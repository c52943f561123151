"""Rasters that lie or end unusually: south up, in feet, with alpha, nodata in one band, behind a virtual raster."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest, Extent
from scene_mapper.core.errors import InputError, ModelError, OutputError, RequestError
from scene_mapper.core.geo.output_check import check_output_path
from scene_mapper.core.geo.raster_io import open_raster
from scene_mapper.core.networks.find import find_network
from scene_mapper.tests.networks.linear import SO2SAT_BANDS
from scene_mapper.tests.same_maps import same_classes

FEET_M = 0.3048006096012192
FLOAT_MAX = -3.4028234663852886e38
AT_20_M = (500_000.0, 20.0, 0.0, 4_000_000.0, 0.0, -20.0)


@pytest.fixture
def make(linear, tmp_path, watcher):
    """Make a map with the linear network; give its codes and transform. The probabilities lie beside it."""

    def run(source, **options):
        output, probabilities = tmp_path / "map.tif", tmp_path / "p.tif"
        request = ClassifyRequest(str(source), linear.scene, output, probabilities=probabilities, **options)
        classify(request, InProcess(), watcher())
        dataset = gdal.Open(str(output))
        return dataset.ReadAsArray(), dataset.GetGeoTransform()

    return run


def test_cells_at_multiples_of_their_size_in_a_raster_with_south_up(make, write_raster, scene_dn):
    source = write_raster(scene_dn(40, 40), transform=(500_030.0, 10.0, 0.0, 3_999_990.0, 0.0, 10.0))
    _, transform = make(source, cell_align="crs")
    assert transform == (500_000.0, 40.0, 0.0, 4_000_400.0, 0.0, -40.0)  # north up again


@pytest.mark.parametrize(("epsg", "pixel"), [(2263, 10 / FEET_M), (3857, 13.2)])
def test_cells_at_multiples_keep_their_size_on_the_ground(epsg, pixel, make, write_raster, scene_dn):
    origin = (980_000.0, 200_000.0) if epsg == 2263 else (-8_238_000.0, 4_970_000.0)
    source = write_raster(scene_dn(40, 40), transform=(origin[0], pixel, 0, origin[1], 0, -pixel), epsg=epsg)
    codes, transform = make(source, cell_align="crs")
    assert (transform[1], transform[5]) == (40.0, -40.0)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32618)
    assert all(10 <= side <= 12 for side in codes.shape)  # of 400 m: neither 33 cells of feet nor 13 of Mercator
    written = gdal.Open(str(source.parent / "map.tif")).GetSpatialRef()
    assert written.IsSame(crs, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"])


@pytest.mark.parametrize("nodata", [-9999.0, FLOAT_MAX])
@pytest.mark.parametrize("bands", [slice(3, 4), slice(None)])
def test_nodata_of_a_warped_raster_is_nodata_in_the_map(nodata, bands, make, write_raster, scene_dn, tmp_path, read):
    dn = scene_dn(40, 40).astype(np.float32)
    whole, _ = make(write_raster(dn, transform=AT_20_M))
    dn[bands, 16:32, 16:32] = nodata
    codes, _ = make(write_raster(dn, transform=AT_20_M, nodata=nodata, name="hole.tif"))
    assert (codes[9:15, 9:15] == 255).all()
    assert (codes != 255).sum() >= 20 * 20 - 9 * 9
    same_classes(codes[:6], whole[:6], read(tmp_path / "p.tif")[:, :6])


@pytest.mark.parametrize("name", ["alpha", "dataMask", "Alpha Band", "valid_mask", "valid"])
@pytest.mark.parametrize("transform", [(500_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0), AT_20_M])
def test_what_a_band_of_validity_hides_is_nodata(transform, name, make, write_raster, scene_dn):
    dn = np.concatenate([scene_dn(40, 40), np.full((1, 40, 40), 65535, np.uint16)])
    dn[10, 16:32, 16:32] = 0
    source = write_raster(dn, transform=transform)
    dataset = gdal.Open(str(source), gdal.GA_Update)
    if name == "alpha":
        dataset.GetRasterBand(11).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset.GetRasterBand(11).SetDescription(name)
    dataset = None
    codes, _ = make(source)
    hidden = codes == 255
    cells = slice(4, 8) if transform[1] == 10 else slice(9, 15)
    assert hidden[cells, cells].all()
    assert not hidden[:3].any()


@pytest.mark.parametrize("name", ["mask", "Mask", "nodata_mask"])
def test_a_mask_whose_name_is_not_clear_is_not_applied_but_told(name, make, linear, write_raster, scene_dn, watcher):
    dn = np.concatenate([scene_dn(40, 40), np.ones((1, 40, 40), np.uint16)])
    dn[10, 16:32, 16:32] = 0
    source = write_raster(dn, names=(*SO2SAT_BANDS, name))
    codes, _ = make(source)
    assert (codes != 255).all()
    told = [one for one in planned_warnings(linear, source) if "as a mask" in one]
    (sentence,) = told
    assert sentence == (
        "Band 11 of scene.tif is not applied as a mask, because its name does not state whether 0 or 1 is hidden. "
        "If 0 means no data, name the band dataMask."
    )
    assert not [one for one in planned_warnings(linear, write_raster(dn[:10])) if "as a mask" in one]


def planned_warnings(linear, source):
    return make_plan(ClassifyRequest(str(source), linear.scene, source.with_name("planned.tif"))).warnings


def test_the_files_behind_a_virtual_raster_are_not_written_over(linear, write_raster, scene_dn, tmp_path, watcher):
    source = write_raster(scene_dn(24, 24))
    before = source.read_bytes()
    virtual = tmp_path / "virtual.vrt"
    gdal.GetDriverByName("VRT").CreateCopy(str(virtual), gdal.Open(str(source))).FlushCache()
    for name in (str(virtual), f"GTIFF_DIR:1:{source}"):
        with pytest.raises(OutputError, match="is also an input"):
            classify(ClassifyRequest(name, linear.scene, source), InProcess(), watcher())
    assert source.read_bytes() == before


def test_overviews_of_an_older_file_do_not_stay(make, write_raster, scene_dn, tmp_path):
    older = write_raster(scene_dn(24, 24), name="map.tif")
    gdal.Open(str(older)).BuildOverviews("NEAREST", [2])
    assert (tmp_path / "map.tif.ovr").is_file()
    make(write_raster(scene_dn(24, 24)))
    assert not (tmp_path / "map.tif.ovr").exists()


def test_an_extent_of_the_whole_earth_is_the_whole_raster(make, write_raster, scene_dn):
    source = write_raster(scene_dn(24, 24))
    whole, transform = make(source)
    for extent in (Extent(-180, -90, 180, 90, "EPSG:4326"), Extent(-1e308, 0, 1e307, 1e308)):
        codes, cut = make(source, extent=extent)
        np.testing.assert_array_equal(codes, whole)
        assert cut == transform


def test_an_extent_that_is_none_is_refused(make, write_raster, scene_dn):
    source = write_raster(scene_dn(24, 24))
    with pytest.raises(RequestError, match="has no area"):
        Extent(0, 0, float("inf"), 1)
    with pytest.raises(RequestError, match="CRS 'nowhere' is not known"):
        make(source, extent=Extent(0, 0, 1, 1, "nowhere"))
    with pytest.raises(RequestError, match="does not overlap"):
        make(source, extent=Extent(40, 40, 41, 41, "EPSG:4326"))


@pytest.mark.parametrize(
    "options", [{"cell_size_m": float("nan")}, {"cell_size_m": float("inf")}, {"threads": 10**20}], ids=str
)
def test_numbers_beyond_reason_are_refused(options, linear, tmp_path):
    with pytest.raises(RequestError):
        ClassifyRequest("scene.tif", linear.scene, tmp_path / "map.tif", **options)


def test_names_that_no_file_can_have(tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        open_raster("x" * 5000)
    with pytest.raises(OutputError, match="cannot be written"):
        check_output_path(tmp_path / ("x" * 300), [])
    for name in ("x" * 300 + ".onnx", "~nobody-of-this-name/x.onnx"):
        with pytest.raises(ModelError, match="There is no network"):
            find_network(name)


def test_a_georeference_that_is_none(make, write_raster, scene_dn):
    with pytest.raises(InputError, match="is not valid"):
        make(write_raster(scene_dn(24, 24), transform=(5e5, 0.0, 0.0, 4e6, 0.0, 0.0)))
    with pytest.raises(InputError, match="not valid in its CRS"):
        make(write_raster(scene_dn(24, 24), transform=(1e9, 10.0, 0.0, 1e9, 0.0, -10.0)))
    path = write_raster(scene_dn(24, 24))
    gdal.Open(str(path), gdal.GA_Update).SetProjection('LOCAL_CS["my grid",UNIT["metre",1]]')
    with pytest.raises(InputError, match="not valid in its CRS"):
        make(path)


def test_a_raster_whose_rows_run_northwards_gives_the_map_of_its_upright_twin(make, write_raster, scene_dn):
    dn = scene_dn(40, 60)
    upright = write_raster(dn)
    mirrored = write_raster(dn[:, ::-1], name="mirrored.tif", transform=(500_000, 10, 0, 3_999_600, 0, 10))
    codes, transform = make(upright)
    other, other_transform = make(mirrored)
    np.testing.assert_array_equal(other, codes)
    assert other_transform == transform
