"""Scenes of which a catalogue has only whole products: a zip that is downloaded, or a .SAFE folder on a server."""

from __future__ import annotations

import shutil
from collections import namedtuple
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.catalogues import answers, remote_image, zip_download
from scene_mapper.core.catalogues.area import Area
from scene_mapper.core.catalogues.catalogues import CATALOGUES, catalogue_named
from scene_mapper.core.catalogues.get_scene import GetRequest, get_scene
from scene_mapper.core.catalogues.query import SceneQuery
from scene_mapper.core.catalogues.search import search
from scene_mapper.core.catalogues.transport import UrllibTransport
from scene_mapper.core.errors import BandError, InputError, OutputError, RunCancelled
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.web import DownloadError
from scene_mapper.tests.catalogues.whole_products import ZIP, add_product
from scene_mapper.tests.products.safe_tree import make_safe

ZIP_PATH = f"/files/{ZIP}"


@pytest.fixture(scope="module")
def tree(tmp_path_factory, shared_data):
    scene = next((shared_data / "scenes").glob("*hongkong*.tif"))
    return make_safe(tmp_path_factory.mktemp("safe"), scene, "L2A", "05.10")


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(answers, "_WAITS_S", ())
    monkeypatch.setattr(remote_image, "_WAITS_S", ())
    monkeypatch.setattr(zip_download, "_WAITS_S", ())


def middle(item, share=0.6):
    """Return the middle of an item: the box is somewhat larger on the ground than in degrees."""
    west, south, east, north = item["bbox"]
    x, y, w, h = (west + east) / 2, (south + north) / 2, (east - west) * share / 2, (north - south) * share / 2
    return Area(x - w, y - h, x + w, y + h)


def found(server, watcher, area, catalogue=None):
    query = SceneQuery(area, date(2023, 1, 1), date(2023, 12, 31), level="any")
    (scene,) = search(catalogue or catalogue_named(server.address), query, UrllibTransport(), watcher())
    return scene


def got(server, watcher, output, item, bands="B02,B8A", by=None, area=None, watching=None, catalogue=None):
    area = area or middle(item)
    request = GetRequest(found(server, watcher, area, catalogue), area, output, bands)
    return get_scene(request, by or UrllibTransport(), watching or watcher())


def left_of(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != "files")


def breaks_in_the_middle(server, name=ZIP):
    """Return a fault: half of what is announced is sent, then the connection breaks."""

    def fault(handler):
        content = (server.folder / name).read_bytes()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        if name in server.tags:
            handler.send_header("ETag", server.tags[name])
        handler.end_headers()
        handler.wfile.write(content[: len(content) // 2])

    return fault


def same_as_whole(result, whole):
    """Compare a stack with the part of another one; the outermost pixels of 20 m had other neighbours."""
    stack, other = gdal.Open(str(result.output)), gdal.Open(str(whole))
    left, pixel, _, top, _, _ = stack.GetGeoTransform()
    west, _, _, north, _, _ = other.GetGeoTransform()
    col, row = round((left - west) / pixel), round((north - top) / pixel)
    assert min(col, row) > 0
    assert max(stack.RasterXSize, stack.RasterYSize) < other.RasterXSize
    expected = other.ReadAsArray(col, row, stack.RasterXSize, stack.RasterYSize)[:, 4:-4, 4:-4]
    np.testing.assert_array_equal(stack.ReadAsArray()[:, 4:-4, 4:-4], expected)
    told, of_whole = stack.GetMetadata(), other.GetMetadata()
    for key in ("CLOUD_LAYER", "CATALOGUE", "CATALOGUE_ITEMS"):
        told.pop(key, None)
        of_whole.pop(key, None)
    return told, of_whole


@pytest.mark.parametrize("as_zip", [True, False], ids=["zip", "folder"])
def test_the_stack_is_that_of_the_whole_product(as_zip, server, watcher, tmp_path, tree):
    item = add_product(server, tree, as_zip=as_zip, as_folder=not as_zip)
    scene = found(server, watcher, middle(item))
    assert (scene.missing, scene.needs_zip) == ((), as_zip)
    assert scene.zip_bytes == ((server.folder / ZIP).stat().st_size if as_zip else 0)
    watching = watcher()
    result = got(server, watcher, tmp_path / "city.tif", item, bands="", watching=watching)
    assert (result.bands, result.level, result.warnings) == (TEN_BANDS, "L2A", ())
    whole = make_stack(StackRequest((str(tree.path),), tmp_path / "files" / "whole.tif"), watcher())
    told, of_whole = same_as_whole(result, whole.output)
    if as_zip:
        assert told == of_whole
    assert told["PROCESSING_BASELINE"] == "05.10"
    clouds = gdal.Open(str(result.clouds)).ReadAsArray()
    assert set(np.unique(clouds)) <= {3, 4, 8, 9, 10, 11}
    assert left_of(tmp_path) == ["city.tif", "city_SCL.tif"]
    assert watching.progress[-1] == 100
    assert watching.progress == sorted(watching.progress)
    if not as_zip:
        assert not server.sent[ZIP]


def test_a_broken_download_goes_on_where_it_stopped(server, watcher, tmp_path, tree, monkeypatch):
    monkeypatch.setattr(zip_download, "_WAITS_S", (0.0,))
    item = add_product(server, tree)
    size, half = (server.folder / ZIP).stat().st_size, breaks_in_the_middle(server)

    def fault(handler):
        del server.faults[ZIP_PATH]
        half(handler)

    server.faults[ZIP_PATH] = fault
    assert got(server, watcher, tmp_path / "a.tif", item).bands == ("B02", "B8A")
    assert server.sent[ZIP] == size - size // 2


@pytest.mark.parametrize("tag", ['"one"', ""], ids=["tag", "no tag"])
def test_a_second_run_goes_on_where_the_first_stopped(tag, server, watcher, tmp_path, tree):
    item = add_product(server, tree)
    size = (server.folder / ZIP).stat().st_size
    if tag:
        server.tags[ZIP] = tag
    server.faults[ZIP_PATH] = breaks_in_the_middle(server)
    with pytest.raises(
        DownloadError, match=r"127.0.0.1 sent \d\.\d of \d\.\d MB of the product S2A_MSIL2A_.*continues"
    ):
        got(server, watcher, tmp_path / "a.tif", item)
    assert left_of(tmp_path) == [".a.tif.parts"]
    server.faults.clear()
    got(server, watcher, tmp_path / "a.tif", item)
    assert server.sent[ZIP] == size - size // 2
    assert left_of(tmp_path) == ["a.tif", "a_SCL.tif"]


def test_of_another_edition_of_the_file_all_is_loaded(server, watcher, tmp_path, tree):
    item = add_product(server, tree)
    server.tags[ZIP] = '"one"'
    server.faults[ZIP_PATH] = breaks_in_the_middle(server)
    with pytest.raises(DownloadError):
        got(server, watcher, tmp_path / "a.tif", item)
    server.faults.clear()
    server.tags[ZIP] = '"two"'
    got(server, watcher, tmp_path / "a.tif", item)
    assert server.sent[ZIP] == (server.folder / ZIP).stat().st_size


def test_a_server_that_gives_no_parts_of_files(server, watcher, tmp_path, tree, monkeypatch):
    monkeypatch.setattr(zip_download, "_WAITS_S", (0.0,))
    item = add_product(server, tree)
    server.gives_parts = False
    half = breaks_in_the_middle(server)

    def fault(handler):
        del server.faults[ZIP_PATH]
        half(handler)

    server.faults[ZIP_PATH] = fault
    assert got(server, watcher, tmp_path / "a.tif", item).bands == ("B02", "B8A")
    assert server.sent[ZIP] == (server.folder / ZIP).stat().st_size


def test_the_zip_serves_another_area_too(server, watcher, tmp_path, tree):
    item = add_product(server, tree)
    with pytest.raises(BandError, match=r"The product S2A_MSIL2A\S* has no B10 "):
        got(server, watcher, tmp_path / "a.tif", item, bands="B02,B10", area=middle(item, 0.3))
    server.sent.clear()
    assert got(server, watcher, tmp_path / "a.tif", item, bands="B02").bands == ("B02",)
    assert not server.sent[ZIP]


def spoiled(server, how):
    path = server.folder / ZIP
    content = bytearray(path.read_bytes())
    if how == "ends":
        del content[len(content) * 2 // 3 :]
    elif how == "damaged":
        content[len(content) // 2] ^= 255
    path.write_bytes(b"<html>Sign in</html>" if how == "page" else bytes(content))


@pytest.mark.parametrize("how", ["ends", "damaged", "page"])
def test_zips_that_are_none(how, server, watcher, tmp_path, tree):
    item = add_product(server, tree)
    spoiled(server, how)
    with pytest.raises(
        InputError, match=r"The downloaded product S2A_\S* is not a whole zip file \(.*was deleted"
    ) as told:
        got(server, watcher, tmp_path / "a.tif", item)
    assert "Try again." in told.value.hint
    assert left_of(tmp_path) == []


@pytest.mark.parametrize(
    ("status", "match"),
    [
        (401, r"127.0.0.1 refuses access \(HTTP 401\)"),
        (403, r"127.0.0.1 refuses access \(HTTP 403\)"),
        (404, r"127.0.0.1 answered with an error \(HTTP 404\)"),
        (503, r"127.0.0.1 is busy or out of order \(HTTP 503\)"),
    ],
)
def test_servers_that_do_not_give_the_zip(status, match, server, watcher, tmp_path, tree):
    item = add_product(server, tree)
    server.faults[ZIP_PATH] = lambda handler: handler.send_error(status)
    catalogue = replace(CATALOGUES["copernicus"], address=server.address)
    with pytest.raises(DownloadError, match=match) as told:
        got(server, watcher, tmp_path / "a.tif", item, catalogue=catalogue)
    assert status > 403 or "needs a free account" in told.value.hint
    assert left_of(tmp_path) == []


def test_a_disk_without_room(server, watcher, tmp_path, tree, monkeypatch):
    item = add_product(server, tree)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(zip_download.shutil, "disk_usage", lambda _: usage(10**9, 10**9, 3 * 10**7))
    with pytest.raises(
        OutputError, match=r"has 30 MB of free space, but the product S2A_\S* needs 5\d MB more"
    ) as told:
        got(server, watcher, tmp_path / "a.tif", item)
    assert str(tmp_path) in str(told.value)
    assert left_of(tmp_path) == []


def test_cancel_keeps_what_has_come(server, watcher, tmp_path, tree):
    item = add_product(server, tree)
    size, half = (server.folder / ZIP).stat().st_size, breaks_in_the_middle(server)

    def stalls(handler):
        half(handler)
        handler.wfile.flush()
        server.over.wait(60)

    server.faults[ZIP_PATH] = stalls
    watching = watcher()
    part = tmp_path / ".a.tif.parts" / f"{item['id']}.zip.part"
    watching.isCanceled = lambda: part.is_file() and part.stat().st_size > 0
    with pytest.raises(RunCancelled):
        got(server, watcher, tmp_path / "a.tif", item, watching=watching)
    assert not server.over.is_set()
    kept = part.stat().st_size
    server.faults.clear()
    got(server, watcher, tmp_path / "a.tif", item)
    assert server.sent[ZIP] == size - kept


@pytest.mark.parametrize("reason", ["storage", "parts"])
def test_where_single_bands_cannot_be_read_in_parts_the_zip_is_taken(
    reason, server, watcher, tmp_path, tree, monkeypatch
):
    for key in remote_image.S3_KEYS:
        monkeypatch.delenv(key, raising=False)
    item = add_product(server, tree)
    server.gives_parts = reason == "storage"
    for path in tree.granule.glob("IMG_DATA/R*/*.jp2"):
        shutil.copy(path, server.folder / path.name)
        href = f"s3://eodata/{path.name}" if reason == "storage" else server.file_address(path.name)
        item["assets"]["_".join(path.stem.split("_")[2:])] = {"href": href, "type": "image/jp2"}
    catalogue = replace(CATALOGUES["copernicus"], address=server.address)
    assert not found(server, watcher, middle(item), catalogue).needs_zip
    watching = watcher()
    result = got(server, watcher, tmp_path / "a.tif", item, watching=watching, catalogue=catalogue)
    assert result.bands == ("B02", "B8A")
    sentence = "lies in a storage that needs an account" if reason == "storage" else "does not give parts of files"
    assert any(sentence in info for info in watching.infos)
    assert any("Downloading the whole product" in info for info in watching.infos)


def test_a_folder_in_a_storage_is_read_with_its_keys(server, watcher, tmp_path, tree, monkeypatch):
    item = add_product(server, tree, as_zip=False, as_folder=True)
    folder = tree.path.name
    for path in tree.path.rglob("*.*"):
        inside = path.relative_to(tree.path.parent).as_posix()
        server.faults[f"/eodata/{inside}"] = lambda handler, name=inside: server.give_file(handler, name)
    item["assets"] = {"safe": {"href": f"s3://eodata/{folder}/", "type": "application/x-directory"}}
    host = server.address.partition("://")[2].partition("/")[0]
    monkeypatch.setenv("AWS_HTTPS", "NO")
    for key in remote_image.S3_KEYS:
        monkeypatch.setenv(key, "k3y")
    account = replace(CATALOGUES["copernicus"], address=server.address, s3_endpoint=host)
    result = got(server, watcher, tmp_path / "a.tif", item, catalogue=account)
    whole = make_stack(StackRequest((str(tree.path),), tmp_path / "files" / "w.tif", "B02,B8A"), watcher())
    same_as_whole(result, whole.output)
    assert any("AWS4-HMAC-SHA256" in headers.get("Authorization", "") for headers in server.headers)
    for key in remote_image.S3_KEYS:
        monkeypatch.delenv(key)
    with pytest.raises(DownloadError, match="lies in a storage that needs an account"):
        got(server, watcher, tmp_path / "b.tif", item, bands="B02", catalogue=account)


def test_the_metadata_of_a_folder_are_not_trusted(server, watcher, tmp_path, tree):
    item = add_product(server, tree, as_zip=False, as_folder=True)
    metadata = server.folder / tree.path.name / "MTD_MSIL2A.xml"
    sound = metadata.read_text("utf-8")
    metadata.write_text(sound.replace("GRANULE/", "GRANULE/../../../etc/"), "utf-8")
    with pytest.raises(InputError, match=r"MTD_MSIL2A.xml \(S2A_\S*\) names no images of bands"):
        got(server, watcher, tmp_path / "a.tif", item)
    metadata.write_text("<!DOCTYPE a>" + sound[40:], "utf-8")
    with pytest.raises(InputError, match="document type definition"):
        got(server, watcher, tmp_path / "a.tif", item)


def test_the_token_follows_to_servers_that_may_know_it(server, watcher, tmp_path, tree):
    item = add_product(server, tree)
    (server.folder / ZIP).rename(server.folder / "moved.zip")

    def moved(handler):
        handler.send_response(302)
        handler.send_header("Location", server.file_address("moved.zip"))
        handler.end_headers()

    server.faults[ZIP_PATH] = moved
    got(server, watcher, tmp_path / "a.tif", item, by=UrllibTransport("t0ken", ("127.0.0.1",)))
    sent = {path: headers.get("Authorization") for (_, path), headers in zip(server.asked, server.headers)}
    assert (sent[ZIP_PATH], sent["/files/moved.zip"]) == ("Bearer t0ken", "Bearer t0ken")
    elsewhere = server.file_address("moved.zip").replace("127.0.0.1", "localhost")
    server.faults[ZIP_PATH] = lambda handler: (
        handler.send_response(302), handler.send_header("Location", elsewhere), handler.end_headers()
    )  # fmt: skip
    server.asked.clear()
    server.headers.clear()
    got(server, watcher, tmp_path / "b.tif", item, by=UrllibTransport("t0ken", ("127.0.0.1",)))
    sent = {path: headers.get("Authorization") for (_, path), headers in zip(server.asked, server.headers)}
    assert (sent[ZIP_PATH], sent["/files/moved.zip"]) == ("Bearer t0ken", None)


def test_from_the_command_line(server, tmp_path, tree, capsys):
    item = add_product(server, tree)
    where = ["--bbox", str(middle(item)), "--catalogue", server.address, "--from", "2023-01-01", "--to", "2023-12-31"]
    assert main(["scenes", "search", *where]) == 0
    size = (server.folder / ZIP).stat().st_size / 1e6
    assert f"{item['id']} (whole product only, {size:.0f} MB)" in capsys.readouterr().out
    assert main(["scenes", "get", "best", str(tmp_path), "--bands", "B02,B8A", *where]) == 0
    assert "pixels of B02, B8A." in capsys.readouterr().out
    assert left_of(tmp_path) == ["S2A_20230927_T49QHE_L2A.tif", "S2A_20230927_T49QHE_L2A_SCL.tif"]


def test_a_zip_of_anything_is_no_scene(server, watcher, tree):
    item = add_product(server, tree)
    item.update(id="photos")
    item["properties"].pop("platform")
    query = SceneQuery(middle(item), date(2023, 1, 1), date(2023, 12, 31), level="any")
    assert search(catalogue_named(server.address), query, UrllibTransport(), watcher()) == []
