"""ESA's .SAFE products: levels, baselines, folders, zips, and what is wrong with them."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.errors import InputError
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.product.opening import open_product
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel.source import SourceReader, open_source
from scene_mapper.tests.products.safe_tree import NATIVE_M, SIZE, SafeTree, make_safe, write_jp2

KINDS = [("L1C", "02.09"), ("L1C", "05.10"), ("L2A", "02.09"), ("L2A", "05.10")]


@pytest.fixture(scope="module")
def trees(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], SafeTree]:
    """A product of each kind, of real pixels."""
    scene = shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
    folder = tmp_path_factory.mktemp("safe")
    return {kind: make_safe(folder, scene, *kind) for kind in KINDS}


def zipped(tree: SafeTree, folder: Path) -> Path:
    """Zip a product as the Copernicus browser does: stored, the .SAFE folder at the top."""
    return Path(shutil.make_archive(str(folder / tree.path.name), "zip", tree.path.parent, tree.path.name))


def forms(tree: SafeTree, folder: Path) -> list[str]:
    """The ways in which a person may choose the product."""
    images = tree.granule / "IMG_DATA"
    metadata = next(tree.path.glob("MTD_*.xml"))
    return [str(p) for p in (tree.path, metadata, zipped(tree, folder), tree.granule, images)]


def read_dn(path: Path, bands: tuple[str, ...] = TEN_BANDS) -> dict[str, np.ndarray]:
    """Read a stack as a run does: by name, in DN."""
    source = open_source(str(path), bands)
    values, _ = SourceReader(source).read(0, 0, source.height, source.width)
    return {b: v * u.gain + u.bias for b, v, u in zip(bands, values.astype(float), source.units)}


def doubled(values: np.ndarray, factor: int) -> np.ndarray:
    """Interpolate bilinearly to finer pixels, the corners kept: the sum of four weighted neighbours."""
    at = (np.arange(values.shape[0] * factor) + 0.5) / factor - 0.5
    low = np.floor(at).astype(int)
    part = at - low
    edge = np.pad(values.astype(float), 1, mode="edge")
    rows = edge[low + 1] * (1 - part)[:, None] + edge[low + 2] * part[:, None]
    return rows[:, low + 1] * (1 - part) + rows[:, low + 2] * part


@pytest.mark.parametrize("kind", KINDS, ids="-".join)
def test_every_form_gives_the_product_in_dn(trees, tmp_path, watcher, kind) -> None:
    tree = trees[kind]
    for number, form in enumerate(forms(tree, tmp_path)):
        out = tmp_path / f"stack{number}.vrt"
        result = make_stack(StackRequest((form,), out), watcher())
        assert (result.level, result.bands, result.warnings) == (kind[0], TEN_BANDS, ()), form
        source = open_source(str(out), TEN_BANDS)
        assert source.transform == tree.transform
        assert (source.width, source.height, set(source.nodata)) == (SIZE, SIZE, {0.0})
        expected_bias = -1000 if kind[1] == "05.10" else 0
        assert {(round(u.gain, 6), round(u.bias, 6)) for u in source.units} == {(1, expected_bias)}, form
        for band, values in read_dn(out).items():
            expected = doubled(tree.dn[band], NATIVE_M[band] // 10)
            # Rounded once; half a unit more where GDAL's own resampling rounds the product's numbers.
            assert np.abs(values - expected).max() <= (0 if NATIVE_M[band] == 10 else 0.51), (form, band)


def test_all_bands_on_request(trees, tmp_path, watcher) -> None:
    out = tmp_path / "stack.vrt"
    assert len(make_stack(StackRequest((str(trees["L1C", "05.10"].path),), out, "all"), watcher()).bands) == 13
    result = make_stack(StackRequest((str(trees["L2A", "05.10"].path),), out, "B12, coastal,b8a"), watcher())
    assert result.bands == ("B12", "B01", "B8A")
    tree = trees["L2A", "05.10"]
    dn = read_dn(out, ("B01",))["B01"]
    assert np.abs(dn - doubled(tree.dn["B01"], 6)).max() < 0.51


@pytest.mark.parametrize("kind", KINDS, ids="-".join)
def test_geotiff_holds_dn_that_nobody_corrects_again(trees, tmp_path, watcher, read, kind) -> None:
    # The name tells of a baseline with offset, as people name their files.
    virtual, real = tmp_path / "v.vrt", tmp_path / f"{trees[kind].path.stem}.tif"
    make_stack(StackRequest((str(trees[kind].path),), virtual), watcher())
    make_stack(StackRequest((str(trees[kind].path),), real), watcher())
    expected = np.stack(list(read_dn(virtual).values()))
    assert read(real).dtype == np.uint16
    np.testing.assert_array_equal(read(real), expected)
    np.testing.assert_array_equal(np.stack(list(read_dn(real).values())), expected)


@pytest.mark.parametrize("suffix", [".vrt", ".tif"])
def test_clouds_become_nodata_and_snow_stays(trees, tmp_path, watcher, read, suffix) -> None:
    tree = trees["L2A", "05.10"]
    clear, masked = tmp_path / f"clear{suffix}", tmp_path / f"masked{suffix}"
    make_stack(StackRequest((str(tree.path),), clear), watcher())
    make_stack(StackRequest((str(zipped(tree, tmp_path)),), masked, mask_clouds=True), watcher())
    hidden = np.isin(tree.scl, (3, 8, 9, 10)).repeat(2, 0).repeat(2, 1)
    assert hidden.sum() == 4 * 4 * 100
    np.testing.assert_array_equal(read(masked), np.where(hidden, 0, read(clear)))
    _, valid = SourceReader(open_source(str(masked), TEN_BANDS)).read(0, 0, SIZE, SIZE)
    np.testing.assert_array_equal(valid, ~hidden)
    only_shadow = tmp_path / f"shadow{suffix}"
    request = StackRequest((str(tree.path),), only_shadow, mask_clouds=True, mask_values="3")
    make_stack(request, watcher())
    np.testing.assert_array_equal(read(only_shadow)[0] == 0, (tree.scl == 3).repeat(2, 0).repeat(2, 1))


def test_windows_of_a_vrt_equal_the_whole(trees, tmp_path, watcher, read) -> None:
    out = tmp_path / "stack.vrt"
    make_stack(StackRequest((str(trees["L2A", "05.10"].path),), out, mask_clouds=True), watcher())
    whole = read(out)
    reader = SourceReader(open_source(str(out), TEN_BANDS))
    for row in range(0, SIZE, 37):
        for col in range(0, SIZE, 41):
            height, width = min(37, SIZE - row), min(41, SIZE - col)
            part, _ = reader.read(row, col, height, width)
            np.testing.assert_array_equal(part, whole[:, row : row + height, col : col + width])


def test_a_vrt_works_from_any_folder(trees, tmp_path, watcher, read, monkeypatch) -> None:
    tree = trees["L1C", "05.10"]
    monkeypatch.chdir(tree.path.parent)
    out = tmp_path / "stack.vrt"
    make_stack(StackRequest((tree.path.name,), out), watcher())
    before = read(out)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    moved = out.rename(tmp_path / "elsewhere" / "moved.vrt")
    np.testing.assert_array_equal(read(moved), before)
    assert before.max() > 1000


def test_swath_edge_is_not_mixed_into_the_scene(trees, tmp_path, watcher, read) -> None:
    """Where half of a tile holds no data, the last 20 m pixels keep their own values."""
    tree = trees["L1C", "02.09"]
    copy = tmp_path / tree.path.name
    shutil.copytree(tree.path, copy)
    for file in copy.glob("GRANULE/*/IMG_DATA/*.jp2"):
        dataset = gdal.Open(str(file))
        values, crs = dataset.ReadAsArray(), dataset.GetProjection()
        pixel_m = round(dataset.GetGeoTransform()[1])
        dataset = None
        values[:, : values.shape[1] // 2] = 0
        write_jp2(file, values, tree.transform, pixel_m, crs)
    out = tmp_path / "half.vrt"
    make_stack(StackRequest((str(copy),), out), watcher())
    stack = read(out)
    half = SIZE // 2
    # A pixel counts as nodata when any band lacks it, and the 10 m bands lack the left half.
    _, valid = SourceReader(open_source(str(out), TEN_BANDS)).read(0, 0, SIZE, SIZE)
    np.testing.assert_array_equal(valid[:, :half], False)
    np.testing.assert_array_equal(valid[:, half:], True)
    # With the 0 beside it mixed in, the first column would be a quarter too dark.
    b11 = stack[8][:, half]
    alone = doubled(np.tile(tree.dn["B11"][:, half // 2][:, None], (1, SIZE // 2)), 2)[:, 0]
    assert np.abs(b11 / alone - 1).max() < 0.06


def test_entities_and_broken_metadata_are_refused(trees, tmp_path) -> None:
    copy = tmp_path / "x.SAFE"
    shutil.copytree(trees["L1C", "05.10"].path, copy)
    metadata = copy / "MTD_MSIL1C.xml"
    good = metadata.read_text()
    evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    metadata.write_text(good.replace("<n1:Level", f"{evil}<n1:Level", 1))
    with pytest.raises(InputError, match="document type"):
        open_product([str(copy)])
    metadata.write_text(good[: len(good) // 2])
    with pytest.raises(InputError, match=r"MTD_MSIL1C\.xml is not valid XML"):
        open_product([str(copy)])
    metadata.write_text(good.replace(">-1000<", ">many<"))
    with pytest.raises(InputError, match="offset that is not a number"):
        open_product([str(copy)])
    metadata.write_bytes(b"<a>" + b" " * 17_000_000 + b"</a>")
    with pytest.raises(InputError, match="too large for a metadata file"):
        open_product([str(copy)])


def test_incomplete_and_double_products_are_told(trees, tmp_path) -> None:
    l1c, l2a = trees["L1C", "05.10"], trees["L2A", "05.10"]
    empty = tmp_path / "empty.SAFE"
    shutil.copytree(l1c.path, empty, ignore=shutil.ignore_patterns("*.jp2"))
    with pytest.raises(InputError, match="no images in GRANULE"):
        open_product([str(empty)])
    with pytest.raises(InputError, match="contains 4 products"):
        open_product([str(l1c.path.parent)])
    twice = tmp_path / "twice.SAFE"
    shutil.copytree(l1c.path, twice)
    shutil.copytree(l1c.granule, twice / "GRANULE" / "L1C_T50QKK_A006607_20230927T025541")
    with pytest.raises(InputError, match=r"contains 2 granules \(L1C_T49QHE"):
        open_product([str(twice)])
    one = open_product([str(twice / "GRANULE" / "L1C_T50QKK_A006607_20230927T025541")])
    assert (one.bands[0].offset, one.metadata["LEVEL"]) == (-0.1, "L1C")
    with pytest.raises(InputError, match=r"no scene classification \(SCL\)"):
        make_stack(StackRequest((str(l1c.path),), tmp_path / "x.vrt", mask_clouds=True), None)
    assert open_product([str(l2a.path)]).scene_classes is not None


def test_damaged_and_hostile_zips_are_told(trees, tmp_path, watcher) -> None:
    broken = tmp_path / "broken.zip"
    whole = zipped(trees["L1C", "05.10"], tmp_path).read_bytes()
    broken.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"broken\.zip is not a valid zip file"):
        open_product([str(broken)])
    hostile = tmp_path / "hostile.zip"
    with zipfile.ZipFile(hostile, "w") as archive:
        archive.writestr("../outside_B02.tif", b"x")
        archive.writestr("/tmp/outside_B03.tif", b"x")
        archive.writestr("..\\outside_B04.tif", b"x")
    with pytest.raises(InputError, match="No band of Sentinel-2 was found in hostile"):
        open_product([str(hostile)])
    liar = tmp_path / "liar.zip"
    with zipfile.ZipFile(liar, "w") as archive:
        archive.writestr("B02.tif", '<VRTDataset rasterXSize="1" rasterYSize="1"></VRTDataset>')
    with pytest.raises(InputError, match="cannot be opened as a raster"):
        open_product([str(liar)])


@pytest.mark.parametrize("kind", KINDS, ids="-".join)
def test_subdatasets_of_gdals_own_driver_open_too(trees, tmp_path, watcher, read, kind) -> None:
    """Layers that QGIS loaded from a product are these."""
    metadata = trees[kind].path / f"MTD_MSI{kind[0]}.xml"
    epsg = 32649
    names = [f"SENTINEL2_{kind[0]}:{metadata}:{resolution}m:EPSG_{epsg}" for resolution in (10, 20)]
    product = open_product(names)
    assert set(TEN_BANDS) <= set(product.band_names)
    assert {round(b.offset, 6) for b in product.bands} == {-0.1 if kind[1] == "05.10" else 0}
    assert product.metadata["LEVEL"] == kind[0]
    b02 = next(b for b in product.bands if b.name == "B02")
    assert b02.transform == trees[kind].transform
    if kind[0] == "L2A":
        out = tmp_path / "masked.vrt"
        make_stack(StackRequest(tuple(names), out, "B02", mask_clouds=True), watcher())
        hidden = np.isin(trees[kind].scl, (3, 8, 9, 10)).repeat(2, 0).repeat(2, 1)
        np.testing.assert_array_equal(read(out) == 0, hidden)


def test_products_that_were_renamed_or_converted(trees, tmp_path, watcher) -> None:
    """Lower-case names, files of the product instead of its folder, images as GeoTIFF, a granule by itself."""
    tree = trees["L2A", "05.10"]
    lower = tmp_path / "lower"
    shutil.copytree(tree.path, lower / tree.path.name)
    for file in sorted(lower.rglob("*"), key=lambda p: -len(p.parts)):
        file.rename(file.with_name(file.name.lower()))
    tiffs = tmp_path / tree.path.name
    shutil.copytree(tree.path, tiffs)
    for file in tiffs.glob("GRANULE/*/IMG_DATA/*/*.jp2"):
        gdal.Translate(str(file.with_suffix(".tif")), str(file))
        file.unlink()
    alone = tmp_path / "alone" / tree.granule.name
    shutil.copytree(tree.granule, alone)
    xml = (alone / "MTD_TL.xml").read_text()
    tile = "<n1:General_Info><TILE_ID>S2A_OPER_MSI_L2A_TL_2APS_A006607_T49QHE_N05.10</TILE_ID></n1:General_Info>"
    (alone / "MTD_TL.xml").write_text(xml.replace("<n1:Geometric_Info>", f"{tile}<n1:Geometric_Info>", 1))
    (tiffs / "manifest.safe").write_text("<xfdu/>")
    for form in (next(lower.iterdir()), tiffs, tiffs / "manifest.safe", tree.granule / "MTD_TL.xml", alone):
        result = make_stack(StackRequest((str(form),), tmp_path / "x.vrt", "B02,B8A"), watcher())
        assert (result.level, result.units) == ("L2A", "DN with offset"), form
        np.testing.assert_array_equal(read_dn(tmp_path / "x.vrt", ("B02",))["B02"], tree.dn["B02"])


def test_scene_classes_as_the_first_sen2cor_named_them(trees, tmp_path) -> None:
    copy = tmp_path / "old.SAFE"
    shutil.copytree(trees["L2A", "02.09"].path, copy)
    file = next(copy.rglob("*_SCL_20m.jp2"))
    file.rename(file.with_name("S2A_USER_SCL_L2A_TL_SGS__20160101T081713_A002607_T49QHE_20m.jp2"))
    assert open_product([str(copy)]).scene_classes is not None
