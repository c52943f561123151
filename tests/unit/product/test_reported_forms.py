"""Forms of Sentinel-2 that users of other programs reported: remade here, and as real files where they are at hand."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.errors import BandError, InputError
from scene_mapper.core.product.on_the_fly import as_rasters
from scene_mapper.core.product.opening import open_product
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.product.tiles import tiles_among
from scene_mapper.core.product.zarr import _said_inside
from scene_mapper.core.sentinel.source import SourceReader, open_source
from scene_mapper.core.sentinel.usual_orders import mapping_hint, order_warnings
from scene_mapper.tests.networks.linear import SO2SAT_BANDS as TEN

MAC_NOTES = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        " + bytes(60)


@pytest.fixture(scope="session")
def cases(shared_data) -> Path:
    """The folder of inputs that others reported; without it the test is skipped."""
    folder = shared_data.parent / "cases"
    if not folder.is_dir():
        pytest.skip(f"needs the reported cases: there is no {folder}")
    return folder


def stacked(inputs, output, watcher, **options):
    """Make a stack and give its DN, (band, row, col), and which pixels are valid."""
    paths = inputs if isinstance(inputs, list) else [inputs]
    make_stack(StackRequest(tuple(map(str, paths)), output, **options), watcher())
    return dn_of(output)


def dn_of(path, mapping=""):
    source = open_source(str(path), TEN, mapping)
    values, valid = SourceReader(source).read(0, 0, source.height, source.width)
    gain = np.array([u.gain for u in source.units])[:, None, None]
    bias = np.array([u.bias for u in source.units])[:, None, None]
    return values * gain + bias, valid


@pytest.fixture
def band_files(write_raster, scene_dn, tmp_path):
    """A folder of single bands without names inside, and their DN."""
    dn = scene_dn(60, 80)
    folder = tmp_path / "bands"
    folder.mkdir()
    for name, band in zip(TEN, dn):
        write_raster(band[None], names=None, name=f"bands/T30TXT_20171014_{name}.tif")
    return folder, dn


def test_a_virtual_raster_of_separate_files_has_their_names(band_files, tmp_path, watcher):
    """What gdalbuildvrt -separate, and QGIS with it, make: no names, but each band has one source."""
    folder, dn = band_files
    path, nested = tmp_path / "separate.vrt", tmp_path / "nested.vrt"
    files = [str(folder / f"T30TXT_20171014_{name}.tif") for name in sorted(TEN)]  # the alphabet: B8A is the last
    gdal.BuildVRT(str(path), files, separate=True).FlushCache()
    gdal.BuildVRT(str(nested), [str(path)]).FlushCache()
    for virtual in (path, nested):
        assert gdal.Open(str(virtual)).GetRasterBand(1).GetDescription() == ""
        np.testing.assert_array_equal(dn_of(virtual)[0], dn)
        np.testing.assert_array_equal(stacked(virtual, tmp_path / "s.tif", watcher)[0], dn)


def test_sources_that_disagree_give_a_band_no_name(band_files, tmp_path):
    folder, _ = band_files
    path = tmp_path / "mixed.vrt"
    gdal.BuildVRT(str(path), [str(folder / f"T30TXT_20171014_{name}.tif") for name in ("B02", "B03")]).FlushCache()
    with pytest.raises(BandError, match="cannot be found"):
        open_source(str(path), ("B02",))


def test_eleven_bands_without_names_are_taken_for_sen2rs():
    assert "Eleven bands without names are usually written by sen2r" in mapping_hint(TEN, 11)
    assert "B8A=9,B11=12,B12=13" in mapping_hint(TEN, 13)
    assert "B02=1" in mapping_hint(TEN, 10)
    assert mapping_hint(("B8A",)) == "Name the raster's bands, or assign them: B8A=1 and so on."
    (warning,) = order_warnings("x.tif", 11, {"B08": 8, "B8A": 9})
    assert "band 9 is B09 (water vapour), not B8A" in warning
    assert order_warnings("x.tif", 0, {"B8A": 9}) == []
    assert order_warnings("x.tif", 11, {"B8A": 10}) == []
    (warning,) = order_warnings("x.tif", 13, dict(zip(TEN, range(1, 11))), by_position=True)
    assert "use B02=2,B03=3,B04=4,B05=5,B06=6,B07=7,B08=8,B8A=9,B11=12,B12=13 instead" in warning


def test_earth_engines_tiles_are_put_together(write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(60, 80)
    for row, col in ((0, 0), (0, 50), (40, 0), (40, 50)):
        part = dn[:, row : row + 40, col : col + 50]
        transform = (500_000 + 10 * col, 10, 0, 4_000_000 - 10 * row, 0, -10)
        write_raster(part, transform=transform, name=f"Paris-{row:010d}-{col:010d}.tif")
    tiles = sorted(tmp_path.glob("*.tif"))
    for given in (tmp_path, tiles):
        for suffix in (".tif", ".vrt"):
            (tmp_path / "out").mkdir(exist_ok=True)
            values, valid = stacked(given, tmp_path / "out" / f"s{suffix}", watcher)
            np.testing.assert_array_equal(values, dn)
            assert valid.all()
            (tmp_path / "out" / f"s{suffix}").unlink()
    assert open_product((str(tmp_path),)).name == "Paris"


def test_tiles_that_do_not_belong_together_are_refused(write_raster, scene_dn, tmp_path):
    write_raster(scene_dn(40, 40), name="a-0000000000-0000000000.tif")
    write_raster(scene_dn(40, 40)[:5], names=TEN[:5], name="a-0000000000-0000000040.tif")
    with pytest.raises(InputError, match="tiles of a differ in bands"):
        open_product((str(tmp_path),))
    assert tiles_among(["a-0000000000-0000000000.tif", "b.tif"]) == {}


def test_rasters_side_by_side_are_told_to_be_tiles(write_raster, scene_dn):
    west = write_raster(scene_dn(40, 40), name="west.tif")
    east = write_raster(scene_dn(40, 40), name="east.tif", transform=(500_400, 10, 0, 4_000_000, 0, -10))
    with pytest.raises(BandError, match="adjacent areas: they are tiles of one image"):
        open_product((str(west), str(east)))


def test_several_dates_in_one_raster_are_refused_with_a_mapping(write_raster, scene_dn):
    names = tuple(f"{date}_{band.replace('B0', 'B')}" for date in (0, 1) for band in TEN)
    path = write_raster(scene_dn(40, 40, bands=20), names=names)
    for open_it in (lambda: open_product((str(path),)), lambda: open_source(str(path), TEN)):
        with pytest.raises(BandError, match=r"Bands 1, 11 of .* all match B02 \(0_B2, 1_B2\)") as caught:
            open_it()
        assert "B02=1,B03=2,B04=3,B05=4,B06=5,B07=6,B08=7,B8A=8,B11=9,B12=10" in caught.value.hint


def test_what_macos_adds_to_archives_and_disks_is_passed_over(band_files, tmp_path, watcher):
    folder, dn = band_files
    packed = tmp_path / "mac.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in folder.iterdir():
            archive.write(file, f"bands/{file.name}")
            archive.writestr(f"__MACOSX/bands/._{file.name}", MAC_NOTES)
    for file in list(folder.iterdir()):
        (folder / f"._{file.name}").write_bytes(MAC_NOTES)
    (folder / "@eaDir").mkdir()
    (folder / "@eaDir" / "T30TXT_20171014_B02.tif").write_bytes(MAC_NOTES)
    for given in (packed, folder, sorted(folder.glob("*.tif"))):
        np.testing.assert_array_equal(stacked(given, tmp_path / "s.tif", watcher)[0], dn)


@pytest.mark.parametrize(("driver", "suffix"), [("HFA", "img"), ("ENVI", "dat"), ("ENVI", "img"), ("EHdr", "bil")])
def test_folders_of_other_raster_formats(driver, suffix, band_files, tmp_path, watcher):
    folder, dn = band_files
    other = tmp_path / "other"
    other.mkdir()
    for name in TEN:
        gdal.Translate(str(other / f"{name}.{suffix}"), str(folder / f"T30TXT_20171014_{name}.tif"), format=driver)
    np.testing.assert_array_equal(stacked(other, tmp_path / "s.tif", watcher)[0], dn)


@pytest.mark.parametrize(("applied", "shift"), [(False, 1000), (True, 0)])
def test_keys_of_earth_search_v0(applied, shift, band_files, write_raster, tmp_path, watcher):
    folder, dn = band_files
    for name, band in zip(TEN, dn):
        write_raster(band[None] + np.uint16(shift), names=None, name=f"bands/{name}.tif")
    item = {
        "type": "Feature",
        "stac_version": "1.0.0-beta.2",
        "id": "S2B_48QUE_20220223_0_L2A",
        "properties": {
            "sentinel:processing_baseline": "04.00",
            "sentinel:product_id": "S2B_MSIL2A_20220223T032739_N0400_R018_T48QUE_20220223T063543",
            "sentinel:boa_offset_applied": applied,
        },
        "assets": {name: {"href": f"https://example.org/x/{name}.tif"} for name in TEN},
    }
    (folder / "item.json").write_text(json.dumps(item))
    np.testing.assert_array_equal(stacked(folder / "item.json", tmp_path / "s.tif", watcher)[0], dn)
    assert open_source(str(tmp_path / "s.tif"), TEN).level == "L2A"


def write_zarr(root: Path, dn: np.ndarray) -> Path:
    """Write a product as EOPF lays it out: Zarr 2, the CRS as a code, scale and offset with each array."""
    store = root / "S2B_MSIL2A_20250302T032739_N0511_R018_T48QUE_20250302T063543.zarr"
    group = store / "measurements" / "reflectance" / "r10m"
    for folder in (store, store / "measurements", group.parent, group):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".zgroup").write_text('{"zarr_format": 2}')
    height, width = dn.shape[1:]
    axes = {"y": 4_000_000 - 10 * (np.arange(height) + 0.5), "x": 500_000 + 10 * (np.arange(width) + 0.5)}
    for name, values in {**axes, **{band.lower(): band_dn for band, band_dn in zip(TEN, dn)}}.items():
        dims = ["y", "x"] if values.ndim == 2 else [name]
        kind = "<u2" if values.ndim == 2 else "<f8"
        array = group / name
        array.mkdir()
        described = {
            "chunks": list(values.shape), "compressor": None, "dtype": kind, "fill_value": 0, "filters": None,
            "order": "C", "shape": list(values.shape), "zarr_format": 2,
        }  # fmt: skip
        (array / ".zarray").write_text(json.dumps(described))
        said = {"_ARRAY_DIMENSIONS": dims}
        if values.ndim == 2:
            said |= {"proj:epsg": 32633, "scale_factor": 0.0001, "add_offset": -0.1, "_FillValue": 0}
        (array / ".zattrs").write_text(json.dumps(said))
        (array / ".".join("0" * values.ndim)).write_bytes(values.astype(kind).tobytes())
    return store


@pytest.mark.skipif(gdal.GetDriverByName("Zarr") is None, reason="needs GDAL's Zarr driver")
def test_esas_new_format_is_read(scene_dn, tmp_path, watcher):
    dn = scene_dn(60, 80)
    store = write_zarr(tmp_path, dn + np.uint16(1000))
    values, _ = stacked(store, tmp_path / "s.tif", watcher)
    np.testing.assert_array_equal(values, dn)
    source = open_source(str(tmp_path / "s.tif"), TEN)
    assert (source.level, source.transform) == ("L2A", (500_000, 10, 0, 4_000_000, 0, -10))
    with as_rasters([str(store)], TEN, watcher()) as (raster,):  # as where a raster is expected
        assert open_source(raster, TEN).level == "L2A"
    assert 'AUTHORITY["EPSG","32633"]' in source.crs_wkt


@pytest.mark.skipif(gdal.GetDriverByName("Zarr") is None, reason="needs GDAL's Zarr driver")
def test_a_store_of_another_name_tells_its_level_inside(scene_dn, tmp_path):
    store = write_zarr(tmp_path, scene_dn(20, 20)).rename(tmp_path / "city.zarr")
    item = {"id": "S2B_MSIL2A_20250302", "properties": {"processing:version": "05.11", "platform": "sentinel-2b"}}
    for name, content in (
        (".zattrs", {"stac_discovery": item}),
        (".zmetadata", {"metadata": {".zattrs": {"stac_discovery": item}}}),
        ("zarr.json", {"attributes": {"stac_discovery": item}}),
    ):
        (store / name).write_text(json.dumps(content))
        said = _said_inside(store)
        assert (said["LEVEL"], said["PROCESSING_BASELINE"], said["SATELLITE"]) == ("L2A", "05.11", "Sentinel-2B")
        (store / name).write_text('{"stac_discovery": [], "attributes": 7, "metadata": 3}')
        assert _said_inside(store) == {"PRODUCT": "city"}
        (store / name).unlink()
    (store / ".zattrs").write_text(json.dumps({"stac_discovery": item}))
    product = open_product((str(store),))
    assert (product.metadata["LEVEL"], product.metadata["PROCESSING_BASELINE"]) == ("L2A", "05.11")


def test_a_folder_of_rasters_with_several_bands_is_told_so(write_raster, scene_dn, tmp_path):
    folder = tmp_path / "tiles"
    folder.mkdir()
    for name in ("city_0.tif", "city_1.tif"):
        write_raster(scene_dn(20, 20), name=f"tiles/{name}")
    with pytest.raises(InputError, match=r"several bands each \(city_0\.tif, city_1\.tif\)") as caught:
        open_product((str(folder),))
    assert "Build Virtual Raster" in caught.value.hint


def test_what_cannot_be_read_of_it_is_told(tmp_path):
    store = tmp_path / "x.zarr"
    store.mkdir()
    with pytest.raises(InputError, match=r"x\.zarr is a Zarr store \(ESA's EOPF product format\)") as caught:
        open_product((str(store),))
    assert "SAFE format" in caught.value.hint
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("x.zarr/.zgroup", "{}")
    with pytest.raises(InputError, match="ESA's EOPF"):
        open_product((str(tmp_path / "x.zip"),))


def test_reported_virtual_rasters(cases, tmp_path, watcher):
    folder = cases / "01-buildvrt-separate"
    truth, _ = stacked(folder / "bands", tmp_path / "t.tif", watcher)
    for name in ("stack10.vrt", "stack13.vrt"):
        np.testing.assert_array_equal(dn_of(folder / name)[0], truth)


def test_reported_tiles_archives_and_items(cases, tmp_path, watcher):
    def same(one, other):
        np.testing.assert_array_equal(
            stacked(one, tmp_path / "1.tif", watcher)[0], stacked(other, tmp_path / "2.tif", watcher)[0]
        )

    mac, items = cases / "33-zip-made-on-a-mac", cases / "06-earthsearch-v0-item"
    same(next(mac.glob("*.SAFE.zip")), next(mac.glob("*.SAFE")))
    same(mac / "bands.zip", mac / "bands")
    ((a,), (b,)) = ([*(items / name).glob("*.json")] for name in ("a_offset_still_in", "b_offset_removed"))
    same(a, b)
    tiles = stacked(cases / "34-earth-engine-tiles", tmp_path / "t.tif", watcher)[0]
    np.testing.assert_array_equal(
        tiles, dn_of(cases / "04-float-reflectance-with-scale-tag" / "refl_with_scale.tif")[0].round()
    )
    zarr = next((cases / "27-eopf-zarr").glob("*.zarr"))
    np.testing.assert_array_equal(
        stacked(zarr, tmp_path / "z.tif", watcher)[0], stacked(b, tmp_path / "2.tif", watcher)[0]
    )
