"""Products where a raster is expected: the same as their stack, and nothing is left behind."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.each_network import classify_each
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.merge import merge_shards
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.shards import Shard
from scene_mapper.core.classify.workers import WorkerProcesses
from scene_mapper.core.classmap.class_map import read_provenance
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.clouds.cloud_mask import CloudRequest, make_cloud_mask
from scene_mapper.core.errors import BandError, InputError, OutputError, RequestError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.product.on_the_fly import as_rasters, has_product_blocks, is_product
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.tests.networks.mean import SCALING, mean_network
from scene_mapper.tests.products.safe_tree import SafeTree
from scene_mapper.tests.same_maps import same_classes

NAME = "S2A_MSIL2A_20230927T025541_N0510_R032_T49QHE_20230927T081713"
BANDS = "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543"


def item_of(tree: SafeTree, folder: Path) -> Path:
    """A STAC item beside the bands of a product, as Earth Search describes it."""
    folder.mkdir()
    assets = {}
    for path in [*tree.granule.glob("IMG_DATA/R10m/*.jp2"), *tree.granule.glob("IMG_DATA/R20m/*.jp2")]:
        band = path.stem.split("_")[2]
        if band not in assets:
            shutil.copy(path, folder / f"{band}.jp2")
            assets[band] = {"href": f"./{band}.jp2", "raster:bands": [{"scale": 0.0001, "offset": -0.1}]}
    properties = {
        "datetime": "2023-09-27T02:55:41Z",
        "platform": "sentinel-2a",
        "grid:code": "MGRS-49QHE",
        "processing:level": "L2A",
    }
    item = {"type": "Feature", "stac_version": "1.0.0", "id": "S2A_49QHE_20230927_0_L2A"}
    path = folder / "item.json"
    path.write_text(json.dumps({**item, "properties": properties, "assets": assets}))
    return path


def map_of(source: object, output: Path, card, executor=None, **options) -> dict[str, str]:
    """Make a map; return what it says of its making."""
    request = ClassifyRequest(str(source), card, output, **options)
    classify(request, executor or InProcess(), SilentFeedback())
    return read_provenance(gdal.Open(str(output)))


def test_blocks_of_products_are_known_before_anything_is_opened(safe, shared_data, tmp_path) -> None:
    zipped = shutil.make_archive(str(tmp_path / safe.path.name), "zip", safe.path.parent, safe.path.name)
    stack = tmp_path / "stack.vrt"
    make_stack(StackRequest((str(safe.path),), stack), SilentFeedback())
    scene = shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
    mosaic = tmp_path / "mosaic.vrt"
    gdal.BuildVRT(str(mosaic), [str(scene)]).FlushCache()
    zarr = tmp_path / "product.zarr"
    zarr.mkdir()
    (zarr / ".zgroup").write_text('{"zarr_format": 2}')
    assert [has_product_blocks(str(path)) for path in (safe.path, zipped, stack)] == [True] * 3
    others = (scene, mosaic, zarr, tmp_path / "none.SAFE", tmp_path / "none.vrt", "")
    assert [has_product_blocks(str(path)) for path in others] == [False] * 6


def test_every_form_gives_the_map_of_its_stack(safe, linear, read, tmp_path) -> None:
    zipped = shutil.make_archive(str(tmp_path / safe.path.name), "zip", safe.path.parent, safe.path.name)
    metadata = next(safe.path.glob("MTD_*.xml"))
    item = item_of(safe, tmp_path / "item")
    stack = tmp_path / "OUTPUT.vrt"
    make_stack(StackRequest((str(safe.path),), stack), SilentFeedback())
    expected = tmp_path / "expected.tif"
    known = map_of(stack, expected, linear.map, probabilities=tmp_path / "p.tif")
    before = sorted(path.name for path in tmp_path.iterdir())
    for number, form in enumerate((safe.path, zipped, metadata, safe.granule, item)):
        assert is_product(str(form))
        out = tmp_path / f"map{number}.tif"
        said = map_of(form, out, linear.map)
        same_classes(read(out), read(expected), read(tmp_path / "p.tif"))
        assert (said["SATELLITE"], said["SENSING_DATE"]) == ("Sentinel-2A", "2023-09-27"), form
        assert (said["TILE"], said["LEVEL"]) == ("T49QHE", "L2A"), form
        assert said["UNITS"] == known["UNITS"] == "DN with offset", form
        for path in (out, out.with_suffix(".qml"), out.with_name(out.name + ".aux.xml")):
            path.unlink(missing_ok=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == before  # no folder, no virtual raster
    assert (known["SOURCE"], known["BASELINE"]) == (NAME, "05.10")


def test_a_product_is_stacked_once_for_a_map_of_each_network(safe, linear, read, tmp_path, watcher) -> None:
    two_bands, _ = mean_network(tmp_path / "networks", "two-bands", LCZ, "single", ("B03", "B02"), SCALING[:2])
    request, seen = ClassifyRequest(str(safe.path), linear.map, tmp_path / "map.tif"), watcher()
    results = classify_each(request, (linear.map, two_bands), InProcess(), seen)
    for card, result in zip((linear.map, two_bands), results):
        alone = tmp_path / f"alone_{card.id}.tif"
        map_of(safe.path, alone, card)
        np.testing.assert_array_equal(read(result.output), read(alone))
    assert sum("05.10" in info and NAME in info for info in seen.infos) == 1
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["networks"]


def test_a_real_product_of_single_files(shared_data, linear, read, tmp_path) -> None:
    product = shared_data / "products" / BANDS
    stack = tmp_path / "stack.vrt"
    make_stack(StackRequest((str(product),), stack), SilentFeedback())
    map_of(stack, tmp_path / "a.tif", linear.map, probabilities=tmp_path / "p.tif")
    said = map_of(product, tmp_path / "b.tif", linear.map)
    same_classes(read(tmp_path / "b.tif"), read(tmp_path / "a.tif"), read(tmp_path / "p.tif"))
    assert (said["SOURCE"], said["SATELLITE"], said["TILE"]) == (BANDS, "Sentinel-2B", "T48QUE")


def test_dates_clouds_workers_and_shards(safe, linear, read, tmp_path) -> None:
    stack = tmp_path / "stack.tif"
    make_stack(StackRequest((str(safe.path),), stack, mask_clouds=False), SilentFeedback())
    dates, probabilities = (str(stack),), tmp_path / "p.tif"
    virtual = tmp_path / "stack.vrt"
    make_stack(StackRequest((str(safe.path),), virtual), SilentFeedback())
    whole = tmp_path / "whole.tif"
    map_of(virtual, whole, linear.map, clouds="auto", probabilities=probabilities)
    hidden = read(whole) == 255
    assert 0 < hidden.sum() < hidden.size / 2
    several = tmp_path / "several.tif"
    said = map_of(safe.path, several, linear.map, WorkerProcesses(2), dates=dates)
    assert said["SOURCE"] == f"{NAME}; {NAME}"
    assert said["TILE"] == "T49QHE; T49QHE"
    parts = [tmp_path / f"part{i}.tif" for i in (1, 2)]
    for i, part in enumerate(parts, 1):
        map_of(safe.path, part, linear.map, Shard(i, 2), clouds="auto")
    merged = tmp_path / "merged.tif"
    merge_shards(parts, merged, SilentFeedback())
    same_classes(read(merged), read(whole), read(probabilities))


def test_a_cloud_mask_of_a_product(safe, read, tmp_path) -> None:
    out = tmp_path / "clouds.tif"
    result = make_cloud_mask(CloudRequest(str(safe.path), out), SilentFeedback())
    codes = read(out)
    np.testing.assert_array_equal(codes == 2, safe.scl == 3)
    np.testing.assert_array_equal(codes == 1, np.isin(safe.scl, (8, 9, 10)))
    assert result.counts[1] == 300
    said = read_provenance(gdal.Open(str(out)))
    assert (said["SOURCE"], said["TILE"]) == (NAME, "T49QHE")


def test_what_is_a_product(shared_data, write_raster, scene_dn, tmp_path) -> None:
    raster = write_raster(scene_dn(20, 20))
    assert not is_product(str(raster))
    assert not is_product("")
    assert not is_product("<VRTDataset/>")
    points = tmp_path / "points.geojson"
    points.write_text('{"type": "FeatureCollection", "features": []}')
    assert not is_product(str(points))
    assert not is_product(str(tmp_path / "missing.zip"))
    assert not is_product(str(shared_data / "products" / BANDS / "B02.tif"))
    points = tmp_path / "points.geojson"
    points.write_text('{"type": "FeatureCollection", "features": []}')
    assert not is_product(str(points))
    assert is_product(str(shared_data / "products" / BANDS))
    assert is_product(str(tmp_path))
    with as_rasters([str(raster)], (), SilentFeedback()) as same:
        assert same == (str(raster),)


def test_refusals_name_the_product(safe, linear, tmp_path) -> None:
    request = ClassifyRequest(str(safe.path), linear.map, tmp_path / "map.tif")
    cirrus = replace(linear.map, bands=("B10", *linear.map.bands[1:]))
    with pytest.raises(RequestError, match="is a product, whose bands are known by name"):
        classify(replace(request, bands="B02=1"), InProcess(), SilentFeedback())
    with pytest.raises(BandError, match=f"{NAME} has no B10"):
        classify(replace(request, card=cirrus), InProcess(), SilentFeedback())
    inside = next(safe.granule.glob("IMG_DATA/R10m/*B02*.jp2"))
    with pytest.raises(OutputError, match="is also an input"):
        classify(replace(request, output=inside), InProcess(), SilentFeedback())
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError, match="No band of Sentinel-2 was found in"):
        classify(replace(request, source=str(empty)), InProcess(), SilentFeedback())
    no_mask = replace(request, clouds=str(tmp_path / "no.tif"))
    with pytest.raises(InputError, match="There is no file"):
        classify(no_mask, InProcess(), SilentFeedback())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty"]


def test_a_message_of_the_run_names_the_product(safe, linear, tmp_path) -> None:
    """Not the virtual raster in a temporary folder, which the user has never seen."""
    copy = tmp_path / safe.path.name
    shutil.copytree(safe.path, copy)
    scl = next(copy.rglob("*_SCL_20m.jp2"))
    dataset = gdal.Open(str(scl))
    memory = gdal.GetDriverByName("MEM").CreateCopy("", dataset)
    dataset = None
    memory.GetRasterBand(1).Fill(9)
    options = ["REVERSIBLE=YES", "QUALITY=100"]
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(scl), memory, options=options)
    request = ClassifyRequest(str(copy), linear.map, tmp_path / "map.tif", clouds="auto")
    with pytest.raises(InputError) as refused:
        classify(request, InProcess(), SilentFeedback())
    assert str(refused.value).startswith(f"{copy} is covered by clouds and shadows")


def test_the_command_takes_a_product(safe, tmp_path) -> None:
    command = [sys.executable, "-m", "scene_mapper.cli", "classify", str(safe.path), "map.tif", "--model", "lcz-lite"]
    done = subprocess.run([*command, "--json"], capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (scene,) = json.loads(done.stdout)["scenes"]
    assert scene == {
        "PRODUCT": NAME,
        "SATELLITE": "Sentinel-2A",
        "SENSING_DATE": "2023-09-27",
        "TILE": "T49QHE",
        "LEVEL": "L2A",
        "BASELINE": "05.10",
    }
