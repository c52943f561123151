"""Products as stores and other programs hand them out: AWS, MAJA, SNAP, netCDF, the Copernicus Browser, STAC."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.errors import BandError, InputError, RequestError
from scene_mapper.core.product.opening import open_product
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel.source import SourceReader, open_source
from scene_mapper.tests.products.band_files import TEN, NativeBands

TILE_XML = (
    '<?xml version="1.0"?><n1:Level-1C_Tile_ID xmlns:n1="x"><n1:General_Info>'
    '<TILE_ID metadataLevel="Brief">S2A_OPER_MSI_L1C_TL_2APS_20220223T081713_A006607_T48QUE_N05.10</TILE_ID>'
    "</n1:General_Info></n1:Level-1C_Tile_ID>"
)


@pytest.fixture(scope="session")
def native(shared_data: Path) -> NativeBands:
    return NativeBands(shared_data)


def read_dn(path: Path) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Read a stack as a run does: DN by band, and which pixels hold data."""
    source = open_source(str(path), TEN)
    values, valid = SourceReader(source).read(0, 0, source.height, source.width)
    return {b: v * u.gain + u.bias for b, v, u in zip(TEN, values.astype(float), source.units)}, valid


def assert_is_the_place(
    native: NativeBands, given: Path | list[Path], out: Path, watcher, tolerance: float = 0
) -> None:
    """The stack holds the 10 m bands' DN as they are, and the 20 m bands' means."""
    inputs = given if isinstance(given, list) else [given]
    make_stack(StackRequest(tuple(map(str, inputs)), out), watcher())
    dn, valid = read_dn(out)
    assert valid.any()
    for band in TEN:
        factor = native.pixel_m[band] // 10
        if factor == 1:
            assert np.abs(dn[band] - native.dn[band])[valid].max() <= tolerance, band
        elif valid.all():
            means = dn[band].reshape(60, 2, 60, 2).mean((1, 3))
            assert np.corrcoef(means.ravel(), native.dn[band].ravel())[0, 1] > 0.99, band
            assert abs(means.mean() - native.dn[band].mean()) < 5, band


@pytest.mark.parametrize("told_by", ["metadata.xml", "tileInfo.json"])
def test_tile_on_aws_with_its_masks_and_previews(native, tmp_path, watcher, told_by) -> None:
    tile = native.write_each(tmp_path / "tiles/48/Q/UE/2022/2/23/0", "{band}.jp2", lambda v: v + 1000, "JP2OpenJPEG")
    native.write_each(tile / "preview", "{band}.jp2", lambda v: v[:8, :8], "JP2OpenJPEG")
    native.write_each(tile / "qi", "MSK_DETFOO_{band}.jp2", lambda v: v // 500, "JP2OpenJPEG")
    product = {"productName": "S2A_MSIL1C_20220223T032739_N0510_R018_T48QUE_20220223T053000"}
    (tile / told_by).write_text(TILE_XML if told_by.endswith("xml") else json.dumps(product))
    assert_is_the_place(native, tile, tmp_path / "stack.vrt", watcher)
    source = open_source(str(tmp_path / "stack.vrt"), TEN)
    assert {(u.bias, u.assumed) for u in source.units} == {(-1000.0, False)}
    assert source.level == "L1C"


def test_metadata_of_another_kind_are_passed_over(native, tmp_path) -> None:
    folder = native.write_each(tmp_path / "x", "{band}.tif")
    (folder / "metadata.xml").write_text("<gmd><no S2")
    (folder / "tileInfo.json").write_text("[1]")
    assert "PROCESSING_BASELINE" not in open_product([str(folder)]).metadata


@pytest.mark.parametrize("suffix", [".vrt", ".tif"])
def test_maja_gives_flat_reflectance_and_its_undeclared_nodata(native, tmp_path, watcher, suffix) -> None:
    name = "SENTINEL2A_20220223-032739-456_L2A_T48QUE_C_V2-2"

    def with_edge(values: np.ndarray) -> np.ndarray:
        values = values.astype(np.int16)
        values[:, : values.shape[1] // 4] = -10_000
        return values

    product = native.write_each(tmp_path / name, f"{name}_FRE_{{short}}.tif", with_edge)
    native.write_each(product, f"{name}_SRE_{{short}}.tif", lambda v: with_edge(v + 7))
    native.write_each(product / "MASKS", f"{name}_DFP_{{short}}.tif", lambda v: v // 500)
    out = tmp_path / f"stack{suffix}"
    assert_is_the_place(native, product, out, watcher)
    _, valid = read_dn(out)
    np.testing.assert_array_equal(valid, np.tile(np.arange(120) >= 30, (120, 1)))
    assert open_source(str(out), TEN).level == "L2A" or suffix == ".tif"


def test_snap_keeps_its_bands_beside_the_dim(native, tmp_path, watcher) -> None:
    data = native.write_each(tmp_path / "subset.data", "{short}.img", driver="ENVI")
    native.write_each(data, "view_zenith_{short}.img", lambda v: v // 500, driver="ENVI")
    (tmp_path / "subset.dim").write_text("<Dimap_Document/>")
    assert_is_the_place(native, tmp_path / "subset.dim", tmp_path / "stack.vrt", watcher)


def test_netcdf_with_a_variable_for_each_band(native, tmp_path, watcher, monkeypatch) -> None:
    values = native.stack()
    file = gdal.GetDriverByName("netCDF").CreateMultiDimensional(str(tmp_path / "cube.nc"))
    group = file.GetRootGroup()
    dims = [group.CreateDimension(n, None, None, size) for n, size in (("y", 120), ("x", 120))]
    kind = gdal.ExtendedDataType.Create(gdal.GDT_Int16)
    for name, band in zip((*TEN, "sunAzimuthAngles"), (*values, values[0])):
        group.CreateMDArray(name, dims, kind).Write(band.astype(np.int16))
    group = dims = file = None
    monkeypatch.chdir(tmp_path)
    make_stack(StackRequest(("cube.nc",), tmp_path / "stack.vrt"), watcher())
    monkeypatch.chdir("/")
    dn, _ = read_dn(tmp_path / "stack.vrt")
    # Where no axis says otherwise, netCDF's first row is the southernmost.
    np.testing.assert_array_equal(np.stack(list(dn.values())), values[:, ::-1])
    native.write(tmp_path / "flat.tif", values)
    gdal.Translate(str(tmp_path / "counted.nc"), str(tmp_path / "flat.tif"), format="netCDF")  # Band1, Band2 …
    with pytest.raises(BandError, match=r"The band of .* cannot be detected"):
        open_product([str(tmp_path / "counted.nc")])


def test_raw_bands_of_the_copernicus_browser(native, tmp_path, watcher) -> None:
    name = "2022-02-23-00_00_2022-02-23-23_59_Sentinel-2_L2A_{band}_(Raw).tiff"
    full = native.write_each(tmp_path / "16", name, lambda v: np.round(v / 10_000 * 65_535).astype(np.uint16))
    assert_is_the_place(native, full, tmp_path / "stack.vrt", watcher, tolerance=0.6)
    floats = native.write_each(tmp_path / "32", name, lambda v: (v / 10_000).astype(np.float32))
    assert_is_the_place(native, floats, tmp_path / "stack.vrt", watcher, tolerance=0.6)
    bytes_ = native.write_each(tmp_path / "8", name, lambda v: (v / 40).clip(0, 255).astype(np.uint8))
    with pytest.raises(InputError, match="8-bit picture"):
        make_stack(StackRequest((str(bytes_),), tmp_path / "x.vrt"), watcher())


def test_wavelengths_count_more_than_a_programs_counter(native, tmp_path, watcher) -> None:
    for unit, scale in (("Nanometers", 1), ("Micrometers", 1000)):
        path = native.write(tmp_path / unit / "stack.img", native.stack(), driver="ENVI")
        nm = (492.4, 559.8, 664.6, 704.1, 740.5, 782.8, 832.8, 864.7, 1613.7, 2202.4)
        header = path.with_suffix(".hdr")
        told = ", ".join(f"{w / scale:.4f}" for w in nm)
        header.write_text(f"{header.read_text()}wavelength units = {unit}\nwavelength = {{{told}}}\n")
        assert "Band 2 (" in gdal.Open(str(path)).GetRasterBand(2).GetDescription()
        assert_is_the_place(native, path, tmp_path / "stack.vrt", watcher)


def test_bands_without_names_in_esas_order(native, tmp_path, watcher) -> None:
    ten = native.write(tmp_path / "ten.tif", native.stack())
    with pytest.raises(BandError, match=r"[Oo]r use 'position', if they are B02 to B12"):
        open_product([str(ten)])
    make_stack(StackRequest((str(ten),), tmp_path / "stack.vrt", mapping="position"), watcher())
    dn, _ = read_dn(tmp_path / "stack.vrt")
    np.testing.assert_array_equal(dn["B8A"], native.stack()[7])
    twelve = native.write(
        tmp_path / "twelve.tif", np.concatenate([native.stack()[:1] + 9, native.stack(), native.stack()[:1]])
    )
    assert [b.name for b in open_product([str(twelve)], "position").bands][:9] == ["B01", *TEN[:8]]
    for mapping in ("1,2,3", "best"):
        with pytest.raises(RequestError, match="does not say which of the 10 bands"):
            open_product([str(ten)], mapping)
    four = native.write(tmp_path / "four.tif", native.stack()[:4])
    with pytest.raises(RequestError, match="'position' does not say which of the 4 bands"):
        open_product([str(four)], "position")


@pytest.mark.parametrize(
    "pattern", ["HLS.L30.T48QUE.2022054T032739.v2.0.B0{}.tif", "LC08_L2SP_126046_20220223_SR_B{}.TIF"]
)
def test_landsat_is_not_taken_for_sentinel2(native, tmp_path, pattern) -> None:
    files = [native.write(tmp_path / pattern.format(n), native.dn["B02"]) for n in range(1, 8)]
    with pytest.raises(InputError, match="whose numbers refer to other wavelengths"):
        open_product([str(tmp_path)])
    with pytest.raises(BandError, match="a Landsat band"):
        open_product([str(f) for f in files])
    native.write_each(tmp_path / "s30", "HLS.S30.T48QUE.2022054T032739.v2.0.{band}.tif")
    assert open_product([str(tmp_path / "s30")]).band_names == TEN


def stac_item(native: NativeBands, folder: Path, href: str, **more) -> Path:
    """Write an item whose files lie beside it, with addresses of a store."""
    native.write_each(folder, "{band}.tif")
    assets = {b: {"href": href.format(band=b), "eo:bands": [{"name": b}]} for b in TEN}
    item = {"type": "Feature", "id": "S2B_48QUE_20200223_0_L2A", "properties": {}, "assets": assets, **more}
    path = folder / "item.json"
    path.write_text(json.dumps(item))
    return path


@pytest.mark.parametrize(
    "href",
    ["https://store.example/s2/{band}.tif?st=1&sig=a%2Fb", "s3://bucket/48/Q/{band}.tif", "https://[bad/{band}.tif"],
)
def test_stac_files_downloaded_beside_the_item(native, tmp_path, watcher, href) -> None:
    item = stac_item(native, tmp_path / "item", href)
    if "[" in href:
        with pytest.raises(InputError, match=r"\(10 are elsewhere: https://\[bad/B02\.tif\)"):
            open_product([str(item)])
        return
    assert_is_the_place(native, item, tmp_path / "stack.vrt", watcher)
    (tmp_path / "item" / "B12.tif").unlink()
    product = open_product([str(item)])
    assert product.band_names == TEN[:-1]
    assert product.notes == ("1 asset of item.json is not in its folder and is left out.",)


def test_stac_searches_catalogues_and_other_sensors(native, tmp_path) -> None:
    item = json.loads(stac_item(native, tmp_path, "{band}.tif").read_text())
    path = tmp_path / "found.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [item]}))
    assert open_product([str(path)]).band_names == TEN
    for content, told in (
        ({"type": "FeatureCollection", "features": [item, item]}, "contains 2 STAC items, the result of a search"),
        ({"type": "Catalog", "links": []}, "is a STAC catalog, not an item"),
        ({**item, "properties": {"platform": "landsat-8"}}, "describes a scene of landsat-8"),
    ):
        path.write_text(json.dumps(content))
        with pytest.raises(InputError, match=told):
            open_product([str(path)])


def test_stac_nonsense_is_passed_over(native, tmp_path) -> None:
    item = json.loads(stac_item(native, tmp_path, "{band}.tif").read_text())
    for band, href in (("B02", "a\0b.tif"), ("B03", "x" * 5000 + ".tif"), ("B04", 7)):
        item["assets"][band]["href"] = href
    item["assets"]["B05"]["raster:bands"] = [{"scale": 1e-300, "offset": 1e300}]
    item["assets"]["B06"]["raster:bands"] = [{"scale": 0.0001, "offset": float("nan")}]
    (tmp_path / "item.json").write_text(json.dumps(item))
    product = open_product([str(tmp_path / "item.json")])
    assert product.band_names == TEN[3:]
    assert [b.scale for b in product.bands[:2]] == [None, None]


def test_packed_products_are_told_apart(native, tmp_path, watcher) -> None:
    folder = native.write_each(tmp_path / "bands", "{band}.tif")

    def pack(name: str, how: int = zipfile.ZIP_DEFLATED, files: Path = folder) -> Path:
        with zipfile.ZipFile(tmp_path / name, "w", how) as archive:
            for file in files.iterdir():
                archive.write(file, file.name)
        return tmp_path / name

    assert_is_the_place(native, pack("two } braces {.zip"), tmp_path / "stack.vrt", watcher)
    with pytest.raises(InputError, match="packed in a way that GDAL cannot read"):
        open_product([str(pack("lzma.zip", zipfile.ZIP_LZMA))])
    inner = tmp_path / "download"
    inner.mkdir()
    pack("download/inner.zip")
    with pytest.raises(InputError, match=r"outer\.zip contains no bands, but inner\.zip\. Unpack it"):
        open_product([str(pack("outer.zip", files=inner))])
    with pytest.raises(InputError, match=r"contains no bands, but inner\.zip\. Select that file"):
        open_product([str(inner)])
    (tmp_path / "x.tar.gz").write_bytes(b"\x1f\x8b")
    with pytest.raises(InputError, match=r"x\.tar\.gz is packed as \.gz"):
        open_product([str(tmp_path / "x.tar.gz")])


@pytest.mark.parametrize(
    ("dtype", "fill"), [("int16", -9999), ("int16", -32768), ("float32", -9999), ("uint16", 65535)]
)
def test_fill_values_that_no_file_declares(native, tmp_path, dtype, fill) -> None:
    """Exports often hold them; a run must not take them for ground, nor for an offset subtracted twice."""
    values = native.stack().astype(dtype) / (10_000 if dtype == "float32" else 1)
    values = values.astype(dtype)
    values[:, :, :30] = fill
    path = native.write(tmp_path / "export.tif", values, names=TEN)
    dn, valid = read_dn(path)
    np.testing.assert_array_equal(valid, np.tile(np.arange(120) >= 30, (120, 1)))
    assert np.abs(np.stack(list(dn.values())) - native.stack())[:, valid].max() < 0.01
