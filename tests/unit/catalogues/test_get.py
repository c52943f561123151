"""Getting the part of a scene that is needed, from a server on this machine that counts what it sends."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.catalogues import remote_image
from scene_mapper.core.catalogues.area import Area
from scene_mapper.core.catalogues.catalogues import CATALOGUES, Catalogue, Signing, catalogue_named
from scene_mapper.core.catalogues.get_scene import GetRequest, get_scene
from scene_mapper.core.catalogues.query import SceneQuery
from scene_mapper.core.catalogues.search import scene_by_id, search
from scene_mapper.core.catalogues.transport import UrllibTransport
from scene_mapper.core.clouds.layers import find_layer
from scene_mapper.core.errors import BandError, InputError, OutputError, RunCancelled
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.web import DownloadError, without_secrets
from scene_mapper.tests.catalogues.made_scenes import (
    KEYS,
    LEFT,
    SIDE_PX,
    TOP,
    add_scene,
    box_of,
    pixel_size,
    window_bytes,
    write_cog,
)

ROWS, COLS = (121, 502), (61, 430)
AREA = Area(*box_of(ROWS, COLS))
ITEM = "S2A_31TDL_20240610_0_L2A"

pytestmark = pytest.mark.usefixtures("no_waiting")


def found(server, watcher, area=AREA, catalogue=None, **values):
    query = SceneQuery(area, date(2024, 1, 1), date(2024, 12, 31), **values)
    (scene,) = search(catalogue or catalogue_named(server.address), query, UrllibTransport(), watcher())
    return scene


def got(scene, output, watcher, area=AREA, bands="", by=None):
    return get_scene(GetRequest(scene, area, output, bands), by or UrllibTransport(), watcher())


def path_of(band, item=ITEM):
    return f"/files/{item}_{KEYS[band]}.tif"


def placed(path):
    """Return the first row and column of a raster in pixels of the tile."""
    dataset = gdal.Open(str(path))
    left, pixel, _, top, _, _ = dataset.GetGeoTransform()
    return round((TOP - top) / pixel), round((left - LEFT) / pixel), dataset


def left_of(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != "files")


def test_the_stack_holds_what_the_files_hold(server, watcher, tmp_path):
    values = add_scene(server)
    result = got(found(server, watcher), tmp_path / "city.tif", watcher)
    row, col, stack = placed(result.output)
    height, width = stack.RasterYSize, stack.RasterXSize
    assert row <= ROWS[0] - 0
    assert row + height >= ROWS[1]
    assert col <= COLS[0]
    assert col + width >= COLS[1]
    assert (row % 6, col % 6) == (0, 0)
    assert max(ROWS[0] - row, COLS[0] - col) < 8
    assert (result.width, result.height, result.bands, result.level) == (width, height, TEN_BANDS, "L2A")
    for number, band in enumerate(TEN_BANDS, 1):
        assert stack.GetRasterBand(number).GetDescription() == band
        if pixel_size(band) == 10:
            expected = values[band][row : row + height, col : col + width]
            np.testing.assert_array_equal(stack.GetRasterBand(number).ReadAsArray(), expected)
    assert left_of(tmp_path) == ["city.tif", "city_SCL.tif"]


def test_it_is_the_stack_that_the_whole_product_would_give(server, watcher, tmp_path):
    add_scene(server)
    result = got(found(server, watcher), tmp_path / "city.tif", watcher)
    item = server.folder / "item.json"
    item.write_text(json.dumps(server.items[0]))
    make_stack(StackRequest((str(item),), tmp_path / "whole.tif"), watcher())
    row, col, stack = placed(result.output)
    whole = gdal.Open(str(tmp_path / "whole.tif"))
    inside = slice(4, -4), slice(4, -4)  # the outermost pixels of 20 m have neighbours that were not fetched
    expected = whole.ReadAsArray(col, row, stack.RasterXSize, stack.RasterYSize)
    np.testing.assert_array_equal(stack.ReadAsArray()[:, inside[0], inside[1]], expected[:, inside[0], inside[1]])
    told, of_whole = stack.GetMetadata(), whole.GetMetadata()
    assert {k: v for k, v in told.items() if k not in ("CLOUD_LAYER", "CATALOGUE", "CATALOGUE_ITEMS")} == {
        k: v for k, v in of_whole.items() if k != "CLOUD_LAYER"
    }
    assert (told["LEVEL"], told["SENSING_DATE"], told["SUN_ZENITH"], told["TILE"]) == (
        "L2A", "2024-06-10", "28", "T31TDL",
    )  # fmt: skip
    assert told["CATALOGUE_ITEMS"] == ITEM
    assert [stack.GetRasterBand(1).GetScale(), stack.GetRasterBand(1).GetOffset()] == [0.0001, 0.0]


def test_the_layer_of_clouds_is_kept_beside_it(server, watcher, tmp_path):
    values = add_scene(server)
    result = got(found(server, watcher), tmp_path / "city.tif", watcher)
    mask = find_layer(str(result.output))
    assert mask is not None
    assert Path(mask.image.path) == result.clouds == tmp_path / "city_SCL.tif"
    row, col, clouds = placed(result.clouds)
    assert clouds.GetGeoTransform()[1] == 20
    expected = values["SCL"][row : row + clouds.RasterYSize, col : col + clouds.RasterXSize]
    np.testing.assert_array_equal(clouds.ReadAsArray(), expected)


def test_only_the_blocks_of_the_window_are_fetched(server, watcher, tmp_path):
    add_scene(server)
    result = got(found(server, watcher), tmp_path / "city.tif", watcher)
    needed = sent = 0
    for band in (*TEN_BANDS, "SCL"):
        file = path_of(band).rpartition("/")[2]
        needed += window_bytes(server.folder / file, result.output)
        sent += server.sent[file]
        if pixel_size(band) == 10:
            assert server.sent[file] < 0.5 * (server.folder / file).stat().st_size
    assert needed <= sent <= 1.3 * needed


def test_aerosol_and_water_vapour_come_as_means(server, watcher, tmp_path):
    add_scene(server, bands=(*TEN_BANDS, "SCL", "AOT", "WVP"))
    for band, number in (("AOT", 250), ("WVP", 1500)):
        whole = np.full((SIDE_PX // 2, SIDE_PX // 2), number, np.uint16)
        write_cog(server.folder / f"{ITEM}_{KEYS[band]}.tif", whole, pixel=20)
    told = gdal.Open(str(got(found(server, watcher), tmp_path / "a.tif", watcher).output)).GetMetadata()
    assert (float(told["AEROSOL_OPTICAL_THICKNESS"]), float(told["WATER_VAPOUR"])) == pytest.approx((0.25, 1.5))
    (server.folder / f"{ITEM}_aot.tif").unlink()
    told = gdal.Open(str(got(found(server, watcher), tmp_path / "b.tif", watcher).output)).GetMetadata()
    assert "AEROSOL_OPTICAL_THICKNESS" not in told


def test_tiles_beside_each_other_become_one_stack(server, watcher, tmp_path):
    step = SIDE_PX - 60  # they overlap by 60 pixels of 10 m
    west = add_scene(server, "west", seed=1)
    east = add_scene(server, "east", left=LEFT + 10 * step, seed=2)
    area = Area(*box_of((120, 300), (SIDE_PX - 240, SIDE_PX + 240)))
    scene = found(server, watcher, area=area)
    assert {item.id for item in scene.items} == {"west", "east"}
    row, col, stack = placed(got(scene, tmp_path / "both.tif", watcher, area=area, bands="B02,B08").output)
    first, second = (west, east) if scene.items[0].id == "west" else (east, west)
    expected = np.zeros((SIDE_PX, step + SIDE_PX), np.uint16)
    for values in (second, first):
        start = 0 if values is west else step
        expected[:, start : start + SIDE_PX] = values["B08"]
    part = expected[row : row + stack.RasterYSize, col : col + stack.RasterXSize]
    np.testing.assert_array_equal(stack.GetRasterBand(2).ReadAsArray(), part)


def test_an_area_beyond_the_tile_ends_with_the_tile(server, watcher, tmp_path):
    add_scene(server)
    area = Area(*box_of((-300, 100), (-300, 100)))
    row, col, stack = placed(
        got(found(server, watcher, area=area), tmp_path / "a.tif", watcher, area=area, bands="B02").output
    )
    assert (row, col) == (0, 0)
    assert stack.GetRasterBand(1).ReadAsArray().min() > 0


def test_jp2_files_are_read_in_parts_too(server, watcher, tmp_path):
    values = add_scene(server, bands=("B02", "SCL"))
    source = server.folder / f"{ITEM}_blue.tif"
    options = ["REVERSIBLE=YES", "QUALITY=100", "YCBCR420=NO", "BLOCKXSIZE=256", "BLOCKYSIZE=256"]
    jp2 = source.with_suffix(".jp2")
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(jp2), gdal.Open(str(source)), options=options)
    server.items[0]["assets"]["blue"]["href"] = server.file_address(jp2.name)
    row, col, stack = placed(got(found(server, watcher), tmp_path / "a.tif", watcher, bands="B02").output)
    expected = values["B02"][row : row + stack.RasterYSize, col : col + stack.RasterXSize]
    np.testing.assert_array_equal(stack.ReadAsArray(), expected)
    assert server.sent[jp2.name] < 0.8 * jp2.stat().st_size


def test_what_was_fetched_completely_is_used_again(server, watcher, tmp_path):
    add_scene(server)
    scene, output = found(server, watcher), tmp_path / "city.tif"
    server.faults[path_of("B12")] = lambda handler: handler.send_error(404)
    with pytest.raises(DownloadError, match=r"answered with an error \(HTTP 404\)"):
        got(scene, output, watcher)
    assert left_of(tmp_path) == [".city.tif.parts"]
    server.faults.clear()
    server.sent.clear()
    result = got(scene, output, watcher)
    assert result.reused == TEN_BANDS[:-1]
    assert {name for name, n in server.sent.items() if n} == {f"{ITEM}_swir22.tif", f"{ITEM}_scl.tif"}
    assert left_of(tmp_path) == ["city.tif", "city_SCL.tif"]
    whole = got(scene, tmp_path / "at_once.tif", watcher)
    np.testing.assert_array_equal(gdal.Open(str(output)).ReadAsArray(), gdal.Open(str(whole.output)).ReadAsArray())


def test_parts_of_another_area_are_not_used(server, watcher, tmp_path):
    add_scene(server)
    scene, output = found(server, watcher), tmp_path / "city.tif"
    server.faults[path_of("B03")] = lambda handler: handler.send_error(404)
    with pytest.raises(DownloadError):
        got(scene, output, watcher, bands="B02,B03")
    server.faults.clear()
    smaller = Area(*box_of((200, 300), (200, 300)))
    result = got(scene, output, watcher, area=smaller, bands="B02,B03")
    assert result.reused == ()
    assert result.height < 120


def test_a_file_that_ends_in_the_middle(server, watcher, tmp_path):
    add_scene(server)
    path = server.folder / f"{ITEM}_nir.tif"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(DownloadError, match=rf"B08 \({ITEM}\) cannot be read from the server, or ends too early"):
        got(found(server, watcher), tmp_path / "city.tif", watcher)
    assert left_of(tmp_path) == [".city.tif.parts"]
    assert sorted(p.name for p in (tmp_path / ".city.tif.parts").glob("*.tif")) == [
        f"{band}.tif" for band in TEN_BANDS if band < "B08"
    ]


def redirect(where):
    def fault(handler):
        handler.send_response(302)
        handler.send_header("Location", where)
        handler.end_headers()

    return fault


def whole_file(handler):
    handler.send_response(200)
    handler.end_headers()
    handler.wfile.write(b"II*\x00" + b"x" * 10_000)


@pytest.mark.parametrize(
    ("fault", "match"),
    [
        (lambda h: h.send_error(401), r"127.0.0.1 refuses access \(HTTP 401\)"),
        (lambda h: h.send_error(403), r"127.0.0.1 refuses access \(HTTP 403\)"),
        (lambda h: h.send_error(500), r"is busy or out of order \(HTTP 500\)"),
        (redirect("file:///etc/passwd"), "The address file:///etc/passwd is not allowed"),
        (redirect("http://example.org/x.tif"), "The address http://example.org/x.tif is not allowed"),
        (whole_file, "127.0.0.1 does not give parts of files"),
    ],
)
def test_files_that_the_server_does_not_give(server, watcher, tmp_path, fault, match):
    add_scene(server, bands=("B02",))
    server.faults[path_of("B02")] = fault
    with pytest.raises(DownloadError, match=match) as caught:
        got(found(server, watcher), tmp_path / "a.tif", watcher, bands="B02")
    assert caught.value.hint.endswith(".")
    assert not (tmp_path / "a.tif").exists()


def test_a_file_that_is_no_image(server, watcher, tmp_path):
    add_scene(server, bands=("B02",))
    (server.folder / f"{ITEM}_blue.tif").write_text("<VRTDataset rasterXSize='1' rasterYSize='1'/>" + " " * 1000)
    with pytest.raises(DownloadError, match="cannot be read from the server"):
        got(found(server, watcher), tmp_path / "a.tif", watcher, bands="B02")


def test_a_scene_without_a_needed_band(server, watcher, tmp_path):
    add_scene(server, bands=("B02", "B03", "SCL"))
    scene = found(server, watcher)
    with pytest.raises(BandError, match=r"has no file of B04, B05, .* in 127") as caught:
        got(scene, tmp_path / "a.tif", watcher)
    assert "only the bands that it has: B02,B03." in caught.value.hint
    assert got(scene, tmp_path / "a.tif", watcher, bands="B03 B02").bands == ("B03", "B02")


def test_mixed_projections_and_numbers(server, watcher, tmp_path):
    add_scene(server, "one", files=False)
    add_scene(server, "two", epsg=32632, files=False)
    add_scene(server, "three", files=False, properties={"earthsearch:boa_offset_applied": False})
    catalogue = catalogue_named(server.address)
    with pytest.raises(InputError, match=r"different projections: EPSG:32631, EPSG:32632"):
        scene_by_id(catalogue, "one+two", AREA, UrllibTransport(), watcher())
    with pytest.raises(InputError, match="The numbers of the tiles are scaled differently: one, three"):
        scene_by_id(catalogue, "one+three", AREA, UrllibTransport(), watcher())
    with pytest.raises(InputError, match="has no scene four"):
        scene_by_id(catalogue, "one+four", AREA, UrllibTransport(), watcher())
    with pytest.raises(InputError, match="does not cover the area"):
        scene_by_id(catalogue, "one", Area(50, 10, 51, 11), UrllibTransport(), watcher())


def test_files_whose_projections_differ_from_what_the_items_say(server, watcher, tmp_path):
    add_scene(server, "west", bands=("B02",))
    add_scene(server, "east", bands=("B02",), left=LEFT + 10 * SIDE_PX)
    write_cog(server.folder / "east_blue.tif", np.ones((SIDE_PX, SIDE_PX), np.uint16), LEFT, epsg=32632)
    area = Area(*box_of((120, 300), (SIDE_PX - 240, SIDE_PX + 240)))
    with pytest.raises(InputError, match="have different projections"):
        got(found(server, watcher, area=area), tmp_path / "a.tif", watcher, area=area, bands="B02")


def test_cancel_does_not_wait_for_a_stalled_file(server, watcher, tmp_path):
    add_scene(server, bands=("B02", "B03"))
    scene = found(server, watcher)
    stalled = []

    def stalls(_):
        stalled.append(True)
        server.over.wait(20)

    server.faults[path_of("B03")] = stalls
    watching = watcher()
    watching.isCanceled = lambda: bool(stalled)
    with pytest.raises(RunCancelled):
        get_scene(GetRequest(scene, AREA, tmp_path / "a.tif", "B02,B03"), UrllibTransport(), watching)
    assert not server.over.is_set()
    assert left_of(tmp_path) == [".a.tif.parts"]
    server.faults.clear()
    assert got(scene, tmp_path / "a.tif", watcher, bands="B02,B03").reused == ("B02",)


def test_a_file_that_stalls(server, watcher, tmp_path, monkeypatch):
    monkeypatch.setitem(remote_image._OPTIONS, "GDAL_HTTP_LOW_SPEED_TIME", "1")
    monkeypatch.setattr(remote_image, "_WAITS_S", ())
    add_scene(server, bands=("B02",))
    asked = []

    def stalls_later(handler):
        asked.append(handler.headers.get("Range"))
        if len(asked) > 3:
            server.over.wait(60)
        else:
            server.give_file(handler, f"{ITEM}_blue.tif")

    server.faults[path_of("B02")] = stalls_later
    with pytest.raises(DownloadError, match=rf"B02 \({ITEM}\) cannot be read from the server"):
        got(found(server, watcher), tmp_path / "a.tif", watcher, bands="B02")
    assert not server.over.is_set()


def signing_catalogue(server):
    address = server.address.replace("/stac", "/token/{collection}")
    signing = Signing(address, ("127.0.0.1",))
    return Catalogue("signed", "Signed", server.address, {"L2A": ("sentinel-2-l2a",)}, signing=signing)


def test_addresses_are_signed_and_the_token_is_kept_nowhere(server, watcher, tmp_path):
    add_scene(server, bands=("B02", "B03"))
    server.token = "sig=s3cr3t%3D&se=2099"
    scene = found(server, watcher, catalogue=signing_catalogue(server))
    server.faults[path_of("B03")] = lambda h: h.send_error(403)
    watching = watcher()
    with pytest.raises(DownloadError) as caught:
        get_scene(GetRequest(scene, AREA, tmp_path / "a.tif", "B02,B03"), UrllibTransport(), watching)
    path = server.folder / f"{ITEM}_green.tif"
    path.write_bytes(path.read_bytes()[:60_000])
    server.faults.clear()
    with pytest.raises(DownloadError, match="ends too early") as second:
        get_scene(GetRequest(scene, AREA, tmp_path / "a.tif", "B02,B03"), UrllibTransport(), watching)
    get_scene(GetRequest(scene, AREA, tmp_path / "a.tif", "B02"), UrllibTransport(), watching)
    said = f"{caught.value} {second.value} {watching.infos} {watching.warnings}".encode()
    written = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file() and "files" not in p.parts)
    assert b"s3cr3t" not in said + written
    assert sum(asked.startswith("/token/") for _, asked in server.asked) == 2


def test_a_catalogue_that_gives_no_token(server, watcher, tmp_path):
    add_scene(server, bands=("B02",))
    server.token = "sig=s3cr3t"
    scene = found(server, watcher, catalogue=signing_catalogue(server))
    server.token = "line\nbreak"
    with pytest.raises(DownloadError, match="did not return a token"):
        got(scene, tmp_path / "a.tif", watcher, bands="B02")


def test_the_token_of_an_account_goes_to_its_own_hosts_only(server, watcher, tmp_path):
    add_scene(server, bands=("B02",))
    elsewhere = server.file_address("moved.tif").replace("127.0.0.1", "localhost")
    (server.folder / f"{ITEM}_blue.tif").rename(server.folder / "moved.tif")
    server.faults[path_of("B02")] = redirect(elsewhere)
    scene = found(server, watcher)
    server.asked.clear()
    server.headers.clear()
    by = UrllibTransport("t0ken", ("127.0.0.1",))
    result = got(scene, tmp_path / "a.tif", watcher, bands="B02", by=by)
    sent = {path: headers.get("Authorization") for (_, path), headers in zip(server.asked, server.headers)}
    assert sent == {path_of("B02"): "Bearer t0ken", "/files/moved.tif": None}
    assert b"t0ken" not in result.output.read_bytes()
    assert by.gdal_options("https://127.0.0.1/x") == {"GDAL_HTTP_HEADERS": "Authorization: Bearer t0ken"}
    assert by.gdal_options("https://127.0.0.1.example.org/x") == {}


def test_files_of_an_account(server, watcher, tmp_path, monkeypatch):
    for key in remote_image.S3_KEYS:
        monkeypatch.delenv(key, raising=False)
    add_scene(server, bands=("B02",))
    server.items[0]["assets"]["blue"]["href"] = "s3://eodata/x/B02_10m.jp2"
    account = replace(CATALOGUES["copernicus"], address=server.address)
    with pytest.raises(DownloadError, match="lies in a storage that needs an account") as caught:
        got(found(server, watcher, catalogue=account), tmp_path / "a.tif", watcher, bands="B02")
    assert "free account" in caught.value.hint


class KeyTransport(UrllibTransport):
    """Knows the keys of a storage, as QGIS does."""

    def gdal_options(self, address):
        return dict.fromkeys(remote_image.S3_KEYS, "k3y")


@pytest.mark.parametrize("by", [UrllibTransport(), KeyTransport()], ids=["environment", "transport"])
def test_files_of_an_account_are_read_with_its_keys(by, server, watcher, tmp_path, monkeypatch):
    values = add_scene(server, bands=("B02",))
    whole = server.items[0]["assets"]["blue"]["href"]
    other = {"https": {"href": whole}}  # which is not read: there are keys
    server.items[0]["assets"]["blue"].update(href="s3://eodata/x/B02_10m.tif", alternate=other)
    server.faults["/eodata/x/B02_10m.tif"] = lambda handler: server.give_file(handler, f"{ITEM}_blue.tif")
    host = server.address.partition("://")[2].partition("/")[0]
    monkeypatch.setenv("AWS_HTTPS", "NO")
    for key in remote_image.S3_KEYS:
        monkeypatch.delenv(key, raising=False)
        if type(by) is UrllibTransport:
            monkeypatch.setenv(key, "k3y")
    account = replace(CATALOGUES["copernicus"], address=server.address, s3_endpoint=host)
    scene = found(server, watcher, catalogue=account)
    row, col, stack = placed(got(scene, tmp_path / "a.tif", watcher, bands="B02", by=by).output)
    expected = values["B02"][row : row + stack.RasterYSize, col : col + stack.RasterXSize]
    np.testing.assert_array_equal(stack.ReadAsArray(), expected)
    assert path_of("B02") not in dict(map(reversed, server.asked))
    assert any("AWS4-HMAC-SHA256" in headers.get("Authorization", "") for headers in server.headers)


def test_targets_that_are_none(server, watcher, tmp_path):
    add_scene(server, files=False)
    scene = found(server, watcher)
    for name, match in (("a.png", "is not a GeoTIFF"), ("none/a.tif", "does not exist")):
        with pytest.raises(OutputError, match=match):
            got(scene, tmp_path / name, watcher)
    assert left_of(tmp_path) == []


def test_the_layer_of_the_area_stays(server, tmp_path, capsys):
    """Neither the stack nor the layer of clouds beside it may replace it."""
    add_scene(server, bands=("B02", "SCL"))
    where = ["--catalogue", server.address, "--from", "2024-01-01", "--to", "2024-12-31", "--bands", "B02"]
    for name in ("place.tif", "stack_SCL.tif"):
        area = tmp_path / name
        write_cog(area, np.ones((20, 20), np.uint8), left=LEFT + 1000, top=TOP - 1000)
        before = area.read_bytes()
        output = area if name == "place.tif" else tmp_path / "stack.tif"
        assert main(["scenes", "get", "best", str(output), "--area", str(area), *where]) == 1
        assert f"{name} is also an input" in capsys.readouterr().err
        assert area.read_bytes() == before
    assert left_of(tmp_path) == ["place.tif", "stack_SCL.tif"]


def test_from_the_command_line(server, tmp_path, capsys, monkeypatch):
    add_scene(server, bands=("B02", "B03", "SCL"), clouds=10)
    add_scene(server, "cloudier", bands=("B02",), clouds=15, day="2024-06-20", files=False)
    monkeypatch.setenv("SCENE_MAPPER_TOKEN", "t0ken")
    where = ["--bbox", str(AREA), "--catalogue", server.address, "--from", "2024-01-01", "--to", "2024-12-31"]
    assert main(["scenes", "get", "best", str(tmp_path), "--bands", "B02,B03", *where, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["output"] == str(tmp_path / "S2A_20240610_T31TDL_L2A.tif")
    assert told["clouds"] == str(tmp_path / "S2A_20240610_T31TDL_L2A_SCL.tif")
    assert (told["scene"], told["bands"]) == (ITEM, ["B02", "B03"])
    assert main(["scenes", "get", ITEM, str(tmp_path / "b.tif"), "--bands", "B02", *where]) == 0
    assert "pixels of B02." in capsys.readouterr().out
    nowhere = ["scenes", "get", "best", str(tmp_path / "c.tif"), "--bbox", "100,10,101,11", *where[2:]]
    assert main(nowhere) == 1
    assert "has no such scene of the area. Raise the cloud limit" in capsys.readouterr().err


def test_a_real_scene(server, watcher, shared_data, tmp_path):
    """A product of Level-2A, cut to cloud-optimised files: the part equals that of the product's own stack."""
    product = next((shared_data / "products").glob("S2B_MSIL2A_*"))
    sources = {band: gdal.Open(str(product / f"{band}.tif")) for band in ("B02", "B04", "B8A")}
    add_scene(server, files=False, bands=sources, properties={"s2:product_uri": f"{product.name}.SAFE"})
    item = server.items[0]
    item["properties"].update({"platform": "sentinel-2b", "proj:epsg": 32648, "grid:code": "MGRS-48QUE"})
    item["properties"]["datetime"] = "2024-02-23T03:27:39Z"
    for band, source in sources.items():
        target = str(server.folder / f"{ITEM}_{KEYS[band]}.tif")
        gdal.GetDriverByName("COG").CreateCopy(target, source, options=["BLOCKSIZE=256", "COMPRESS=DEFLATE"])
    left, pixel, _, top, _, _ = sources["B02"].GetGeoTransform()
    corners = gdal.Info(sources["B02"], format="json")["wgs84Extent"]
    item["geometry"] = {"type": "Polygon", "coordinates": corners["coordinates"]}
    xs, ys = zip(*corners["coordinates"][0])
    item["bbox"] = [min(xs), min(ys), max(xs), max(ys)]
    middle = Area(*(np.average([a, b], weights=w) for a, b, w in (
        (min(xs), max(xs), (2, 1)), (min(ys), max(ys), (2, 1)), (min(xs), max(xs), (1, 2)), (min(ys), max(ys), (1, 2)),
    )))  # fmt: skip
    result = got(found(server, watcher, area=middle), tmp_path / "a.tif", watcher, area=middle, bands="B02,B04,B8A")
    stack = gdal.Open(str(result.output))
    own_left, _, _, own_top, _, _ = stack.GetGeoTransform()
    row, col = round((top - own_top) / pixel), round((own_left - left) / pixel)
    for number, band in ((1, "B02"), (2, "B04")):
        expected = sources[band].ReadAsArray(col, row, stack.RasterXSize, stack.RasterYSize)
        np.testing.assert_array_equal(stack.GetRasterBand(number).ReadAsArray(), np.maximum(expected, 1))
    assert result.title == "Sentinel-2B 2024-02-23 T48QUE"
    assert 300 < result.width < 420


def test_nothing_is_left_where_no_band_was_fetched(server, watcher, tmp_path):
    add_scene(server)
    scene = found(server, watcher)
    server.faults[path_of("B02")] = lambda handler: handler.send_error(404)
    with pytest.raises(DownloadError):
        got(scene, tmp_path / "city.tif", watcher, bands="B02,B03")
    assert left_of(tmp_path) == []


def test_a_message_that_tells_the_end_of_an_address_tells_no_token():
    told = "scene_green.tif?sig=s3cr3t%3D&se=2099, band 1: TIFFReadEncodedTile() failed"
    assert without_secrets(told) == "scene_green.tif band 1: TIFFReadEncodedTile() failed"
    assert without_secrets("https://me:pw@example.org/a.tif?sig=x is away") == "https://example.org/a.tif is away"
    assert without_secrets("Is it there? Yes.") == "Is it there? Yes."
