"""Searching catalogues: a STAC API on this machine, whole and broken."""

from __future__ import annotations

import json
import socket
from datetime import date

import pytest
from osgeo import gdal, ogr

from scene_mapper.cli import main
from scene_mapper.core.catalogues import answers, transport
from scene_mapper.core.catalogues import search as searching
from scene_mapper.core.catalogues.area import Area, area_around, area_of_bbox, area_of_layer
from scene_mapper.core.catalogues.catalogues import CATALOGUES, Catalogue, catalogue_named
from scene_mapper.core.catalogues.get_scene import default_name
from scene_mapper.core.catalogues.items import read_item
from scene_mapper.core.catalogues.query import SceneQuery
from scene_mapper.core.catalogues.search import scene_by_id, search
from scene_mapper.core.catalogues.seasons import best_per_season, season_of
from scene_mapper.core.catalogues.thumbnails import fetch_thumbnail
from scene_mapper.core.catalogues.transport import UrllibTransport
from scene_mapper.core.errors import InputError, RequestError, RunCancelled
from scene_mapper.core.geo.ground import spatial_reference
from scene_mapper.core.web import DownloadError, check_redirect, without_secrets
from scene_mapper.tests.catalogues.made_scenes import EPSG, LEFT, SIDE_PX, add_scene, box_of
from scene_mapper.tests.catalogues.stac_server import StacServer, send_bytes, send_json

SEARCH = "/stac/search"
AREA = Area(*box_of((100, 600), (100, 600)))


@pytest.fixture
def server(tmp_path):
    with StacServer(tmp_path) as running:
        yield running


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(answers, "_WAITS_S", (0.0, 0.0))


def query(area=AREA, **values):
    return SceneQuery(**{"area": area, "start": date(2024, 1, 1), "end": date(2024, 12, 31), **values})


def found_in(server, watcher, **values):
    return search(catalogue_named(server.address), query(**values), UrllibTransport(), watcher())


def test_a_scene_is_told_in_full(server, watcher):
    add_scene(server, files=False)
    (scene,) = found_in(server, watcher)
    assert (scene.id, scene.day, scene.satellite, scene.tiles, scene.level) == (
        "S2A_31TDL_20240610_0_L2A", date(2024, 6, 10), "Sentinel-2A", ("T31TDL",), "L2A",
    )  # fmt: skip
    assert (scene.cloud_percent, scene.crs, scene.missing) == (5.0, f"EPSG:{EPSG}", ())
    assert scene.coverage == pytest.approx(1.0, abs=1e-9)
    assert scene.title == "Sentinel-2A 2024-06-10 T31TDL"
    assert default_name(scene) == "S2A_20240610_T31TDL_L2A.tif"
    assert {"B02", "B8A", "B12", "SCL"} <= set(scene.bands)
    (ring,) = scene.footprints
    assert len(ring) == 5
    assert ring[0] == pytest.approx(server.items[0]["geometry"]["coordinates"][0][0])


def test_part_of_the_area(server, watcher):
    add_scene(server, files=False)
    half = Area(*box_of((100, 300), (-200, 200)))
    (scene,) = found_in(server, watcher, area=half)
    assert scene.coverage == pytest.approx(0.5, abs=0.01)


def test_tiles_beside_each_other_are_one_scene_and_those_that_add_nothing_are_left_out(server, watcher):
    add_scene(server, "west", left=LEFT, clouds=0, files=False)
    add_scene(server, "east", left=LEFT + 10 * SIDE_PX, clouds=8, files=False)
    add_scene(server, "older", left=LEFT, properties={"s2:processing_baseline": "04.00"}, files=False)
    both = Area(*box_of((100, 600), (SIDE_PX - 200, SIDE_PX + 200)))
    (scene,) = found_in(server, watcher, area=both)
    assert {item.id for item in scene.items} == {"west", "east"}
    assert scene.coverage == pytest.approx(1.0, abs=0.01)
    assert scene.cloud_percent == pytest.approx(4.0, abs=0.2)
    again = scene_by_id(catalogue_named(server.address), scene.id, both, UrllibTransport(), watcher())
    assert again == scene


def test_zones_and_satellites_stay_apart(server, watcher):
    add_scene(server, "one", files=False)
    add_scene(server, "other", epsg=EPSG, files=False, properties={"platform": "sentinel-2b"})
    assert sorted(scene.satellite for scene in found_in(server, watcher)) == ["Sentinel-2A", "Sentinel-2B"]


@pytest.mark.parametrize("posts", [True, False])
def test_all_pages_are_read(server, watcher, posts):
    server.posts = posts
    for day in range(1, 26):
        add_scene(server, f"item{day}", f"2024-05-{day:02}", files=False)
    scenes = found_in(server, watcher)
    assert [scene.day.day for scene in scenes] == list(range(25, 0, -1))
    assert sum(path.startswith(SEARCH) for _, path in server.asked) == 3
    assert len(found_in(server, watcher, count=4)) == 4


def test_a_catalogue_of_the_table_is_posted_to_and_got_from_where_it_takes_no_post(server, watcher):
    add_scene(server, files=False)
    server.posts = False
    known = Catalogue("x", "X", server.address, {"L2A": ("sentinel-2-l2a",)}, cloud_query=True)
    assert len(search(known, query(), UrllibTransport(), watcher())) == 1
    assert [method for method, _ in server.asked] == ["POST", "GET"]
    assert server.bodies[0]["query"] == {"eo:cloud_cover": {"lte": 20.0}}


def test_clouds_dates_and_level_are_kept_to(server, watcher):
    add_scene(server, "cloudy", "2024-06-01", clouds=60, files=False)
    add_scene(server, "clear", "2024-06-02", clouds=10, files=False)
    add_scene(server, "late", "2025-02-01", clouds=0, files=False)
    assert [s.id for s in found_in(server, watcher)] == ["clear"]
    assert [s.id for s in found_in(server, watcher, max_cloud_percent=100)] == ["clear", "cloudy"]
    with pytest.raises(InputError, match=r"no collection of Sentinel-2 of level L1C \(it has .*sentinel-2-l2a"):
        found_in(server, watcher, level="L1C")


def test_nothing_is_found(server, watcher):
    add_scene(server, files=False)
    assert found_in(server, watcher, area=Area(100, 10, 101, 11)) == []


def test_pages_that_go_round_in_a_circle_come_to_an_end(server, watcher):
    add_scene(server, files=False)
    link = {"rel": "next", "href": f"{server.address}/search", "method": "POST", "body": {}, "merge": True}
    page = {"type": "FeatureCollection", "features": server.items, "links": [link]}
    server.faults[SEARCH] = lambda handler: send_json(handler, page)
    assert len(found_in(server, watcher)) == 1
    assert sum(path == SEARCH for _, path in server.asked) == 1


@pytest.mark.parametrize(("pages", "items", "asked"), [(4, 2000, 4), (100, 3, 3)])
def test_endless_pages_come_to_an_end(server, watcher, monkeypatch, pages, items, asked):
    monkeypatch.setattr(searching, "_MAX_PAGES", pages)
    monkeypatch.setattr(searching, "_MAX_ITEMS", items)
    add_scene(server, files=False)

    def endless(handler):
        link = {"rel": "next", "href": f"search?page={len(server.asked)}"}
        send_json(handler, {"features": server.items, "links": [link]})

    server.faults[SEARCH] = endless
    watching = watcher()
    search(catalogue_named(server.address), query(), UrllibTransport(), watching)
    assert sum(path.startswith(SEARCH) for _, path in server.asked) == asked
    assert f"Only the first {asked} items of the catalogue were searched" in watching.warnings[0]


def redirect(where):
    def fault(handler):
        handler.send_response(302)
        handler.send_header("Location", where)
        handler.end_headers()

    return fault


@pytest.mark.parametrize(
    ("fault", "match"),
    [
        (lambda h: h.send_error(401), r"127.0.0.1 refuses access \(HTTP 401\)"),
        (lambda h: h.send_error(403), r"refuses access \(HTTP 403\)"),
        (lambda h: h.send_error(400), r"answered with an error \(HTTP 400\)"),
        (lambda h: h.send_error(503), r"is busy or out of order \(HTTP 503\)"),
        (lambda h: send_bytes(h, b"<html>", "text/html"), "is not that of a STAC API: Expecting value"),
        (lambda h: send_bytes(h, b"\xff\xfe\x00", "text/html"), "is not that of a STAC API"),
        (lambda h: send_bytes(h, b"[" * 100_000, "application/json"), "is not that of a STAC API"),
        (lambda h: send_json(h, [1]), "is not that of a STAC API: it is no object"),
        (lambda h: send_json(h, {"features": 3}), "has no list of scenes"),
        (redirect("file:///etc/passwd"), r"The address file:///etc/passwd is not allowed: it is not https"),
        (redirect("http://example.org/search"), "http://example.org/search is not allowed"),
        (redirect("ftp://127.0.0.1/x"), "is not allowed"),
    ],
)
def test_answers_that_are_none(server, watcher, fault, match):
    add_scene(server, files=False)
    server.faults[SEARCH] = fault
    with pytest.raises(DownloadError, match=match) as caught:
        found_in(server, watcher)
    assert caught.value.hint.endswith(".")


def test_a_busy_server_is_asked_again(server, watcher):
    add_scene(server, files=False)

    def busy_once(handler):
        del server.faults[SEARCH]
        handler.send_error(503)

    server.faults[SEARCH] = busy_once
    assert len(found_in(server, watcher)) == 1


def test_an_answer_that_is_too_large(server, watcher):
    add_scene(server, files=False)
    assert transport.MAX_ANSWER_BYTES == 32_000_000
    server.faults[SEARCH] = lambda h: send_bytes(h, b" " * 33_000_000, "application/json")
    with pytest.raises(DownloadError, match=r"The answer of 127\.0\.0\.1 is larger than 32 MB"):
        found_in(server, watcher)


def test_a_server_that_is_down(watcher):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(DownloadError, match=r"127.0.0.1 cannot be reached: .*refused") as caught:
        search(catalogue_named(f"http://127.0.0.1:{port}"), query(), UrllibTransport(), watcher())
    assert "proxy" in caught.value.hint


def test_a_server_that_stalls(server, watcher, monkeypatch):
    monkeypatch.setattr(transport, "STALL_S", 0.2)
    server.faults[SEARCH] = lambda _: server.over.wait(20)
    add_scene(server, files=False)
    with pytest.raises(DownloadError, match=r"127.0.0.1 did not answer within 0.2 seconds"):
        found_in(server, watcher)


def test_cancel_does_not_wait_for_the_server(server, watcher):
    add_scene(server, files=False)
    asked = []

    def stalls(_):
        asked.append(True)
        server.over.wait(20)

    server.faults[SEARCH] = stalls
    watching = watcher()
    watching.isCanceled = lambda: bool(asked)
    with pytest.raises(RunCancelled):
        search(catalogue_named(server.address), query(), UrllibTransport(), watching)
    assert not server.over.is_set()  # the server has not been waited for


def test_the_next_page_on_another_server_is_not_asked(server, watcher):
    add_scene(server, files=False)
    link = {"rel": "next", "href": "https://example.org/search?token=1"}
    server.faults[SEARCH] = lambda h: send_json(h, {"features": server.items, "links": [link]})
    with pytest.raises(DownloadError, match=r"continues its answer on another server, example.org"):
        found_in(server, watcher)


def test_an_item_is_not_trusted(server, watcher):
    add_scene(server, files=False)
    good = server.items[0]
    bad = [
        3, None, {}, {**good, "id": 5}, {**good, "id": "../x"}, {**good, "id": "x", "properties": []},
        {**good, "id": "x", "properties": {**good["properties"], "datetime": "soon"}},
        {**good, "geometry": {"type": "Point", "coordinates": [1, 2]}, "bbox": ["a", 1, 2, 3]},
        {**good, "assets": [1]},
        {**good, "assets": {"blue": {"href": "file:///etc/passwd"}, "red": {"href": "/vsimem/red.tif"}}},
        {**good, "assets": {"blue": {"href": "/vsicurl/http://example.org/blue.tif"}, "red": {"href": 7}}},
        {**good, "assets": {"blue": {"href": "http://example.org/blue.tif"}}},
        {**good, "properties": {**good["properties"], "platform": "landsat-9"}},
    ]  # fmt: skip
    server.faults[SEARCH] = lambda h: send_json(h, {"features": [*bad, good], "links": "none"})
    watching = watcher()
    scenes = search(catalogue_named(server.address), query(), UrllibTransport(), watching)
    assert [scene.id for scene in scenes] == [good["id"]]
    assert f"{len(bad)} items are no usable scenes" in watching.infos[0]


def test_files_over_https_and_at_their_own_size_are_preferred(server, watcher):
    """As the Copernicus Data Space describes its products: s3 addresses, with others over https beside them."""
    add_scene(server, files=False)

    def jp2(size):
        other = {"https": {"href": f"https://download.example.org/Nodes({size})/$value"}}
        return {"href": f"s3://eodata/Sentinel-2/T31TDL_B02_{size}.jp2", "alternate": other}

    assets = {f"B02_{size}": jp2(size) for size in ("60m", "10m", "20m")}
    server.items[0]["assets"] = {**assets, "B03_10m": {"href": "s3://eodata/B03_10m.jp2"}}
    (scene,) = found_in(server, watcher)
    addresses = {band: asset.address for band, asset in scene.items[0].assets.items()}
    assert addresses == {
        "B02": "https://download.example.org/Nodes(10m)/$value",
        "B03": "s3://eodata/B03_10m.jp2",
    }
    assert "B04" in scene.missing


def test_one_bad_address_of_a_file_does_not_spoil_the_scene(server, watcher):
    add_scene(server, files=False)
    server.items[0]["assets"]["blue"]["href"] = "file:///etc/blue.tif"
    (scene,) = found_in(server, watcher)
    assert scene.missing == ("B02",)


def test_addresses_relative_to_the_item(server, watcher):
    add_scene(server, files=False)
    item = server.items[0]
    item["assets"]["blue"]["href"] = "../files/blue.tif"
    item["assets"]["red"]["href"] = "./red.tif"
    item["links"] = [{"rel": "self", "href": server.file_address("here/item.json")}]
    (scene,) = found_in(server, watcher)
    addresses = {band: asset.address for band, asset in scene.items[0].assets.items()}
    assert addresses["B02"] == server.file_address("files/blue.tif")
    assert addresses["B04"] == server.file_address("here/red.tif")


def test_only_a_catalogue_on_this_machine_leads_to_servers_on_it(server):
    add_scene(server, files=False)
    assert read_item(server.items[0], catalogue_named(server.address)) is not None
    assert read_item(server.items[0], CATALOGUES["earth-search"]) is None


def test_no_redirect_leads_from_https_to_less():
    check_redirect("https://example.org/a", "https://example.com/b")
    for other in ("http://127.0.0.1/b", "http://example.org/a", "file:///etc/passwd"):
        with pytest.raises(DownloadError, match="is not allowed"):
            check_redirect("https://example.org/a", other)


def test_thumbnails(server, watcher):
    add_scene(server, files=False)
    png = b"\x89PNG\r\n\x1a\n" + b"x" * 100
    address = server.file_address("preview.png")
    server.items[0]["assets"]["thumbnail"] = {"href": address, "type": "image/png", "roles": ["thumbnail"]}
    (scene,) = found_in(server, watcher)
    assert scene.thumbnail == address
    server.faults["/files/preview.png"] = lambda h: send_bytes(h, png, "image/png")
    assert fetch_thumbnail(scene, UrllibTransport(), watcher()) == png
    server.faults["/files/preview.png"] = lambda h: send_bytes(h, b"<html>", "image/png")
    with pytest.raises(InputError, match="is no PNG or JPEG"):
        fetch_thumbnail(scene, UrllibTransport(), watcher())


@pytest.mark.parametrize(
    ("day", "latitude", "season"),
    [("2024-01-15", 50, "winter"), ("2023-12-01", 50, "winter"), ("2024-03-01", 50, "spring"),
     ("2024-08-31", 50, "summer"), ("2024-09-01", 50, "autumn"), ("2024-01-15", -30, "summer"),
     ("2024-07-01", -30, "winter")],
)  # fmt: skip
def test_seasons(day, latitude, season):
    assert season_of(date.fromisoformat(day), latitude) == season


def test_the_best_of_a_season_is_the_clearest_that_covers_the_area(server, watcher):
    add_scene(server, "half", "2024-06-20", left=LEFT + 3500, clouds=0, files=False)
    add_scene(server, "cloudy", "2024-07-01", clouds=15, files=False)
    add_scene(server, "clear", "2024-06-10", clouds=5, files=False)
    add_scene(server, "winter", "2024-01-10", left=LEFT + 3500, clouds=9, files=False)
    best = best_per_season(found_in(server, watcher), 45.0)
    assert {season: scene.id for season, scene in best.items()} == {"winter": "winter", "summer": "clear"}


def test_a_new_catalogue_is_one_entry(server, monkeypatch, capsys):
    add_scene(server, files=False)
    entry = Catalogue("house", "House", server.address, {"L2A": ("sentinel-2-l2a",)})
    monkeypatch.setitem(CATALOGUES, entry.id, entry)
    command = ["scenes", "search", "--bbox", str(AREA), "--from", "2024-01-01", "--to", "2024-12-31"]
    assert main([*command, "--catalogue", "house", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [scene["id"] for scene in told["scenes"]] == ["S2A_31TDL_20240610_0_L2A"]
    assert main(["scenes", "search", "--help"]) == 0
    assert "house" in capsys.readouterr().out


def test_the_table_of_catalogues_is_sound():
    assert list(CATALOGUES) == ["earth-search", "planetary-computer", "copernicus"]
    for one in CATALOGUES.values():
        assert one.address.startswith("https://")
        assert not one.address.endswith("/")
        assert set(one.collections) <= {"L1C", "L2A"}
        assert catalogue_named(one.title) is one
        assert catalogue_named(one.address + "/") is one
    assert catalogue_named("") is CATALOGUES["earth-search"]


@pytest.mark.parametrize(
    "text",
    ["nowhere", "ftp://example.org", "http://example.org", "file:///x", "https://", "https://a:b@example.org",
     "https://example.org/?key=1", "https://exa mple.org", "https://[::1"],
)  # fmt: skip
def test_catalogues_that_are_none(text):
    with pytest.raises(RequestError, match=r"There is no catalogue|cannot be used as a catalogue"):
        catalogue_named(text)


def test_areas(write_raster, scene_dn):
    assert area_of_bbox("2.2, 48.8 2.5;48.9") == Area(2.2, 48.8, 2.5, 48.9)
    around = area_around("60,10", 20)
    assert around.north - around.south == pytest.approx(20 / 111.32)
    assert (around.east - around.west) * 0.5 == pytest.approx(20 / 111.32, rel=1e-6)
    west, south, east, north = area_of_layer(str(write_raster(scene_dn(50, 80)))).bbox
    assert (west, north) == pytest.approx((15.0, 36.145), abs=0.001)
    assert (east - west, north - south) == pytest.approx((0.0089, 0.0045), abs=0.0001)


KML = """<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{folders}</Document></kml>"""
FOLDER = """<Folder><name>{name}</name><Placemark><Point><coordinates>{place},0</coordinates></Point></Placemark>
<Placemark><Point><coordinates>{other},0</coordinates></Point></Placemark></Folder>"""


def test_the_area_of_a_file_of_several_layers_holds_them_all(tmp_path):
    """Each folder of a KML file is a layer."""
    folders = FOLDER.format(name="LCZ 2", place="2.0,48.0", other="2.1,48.1")
    folders += FOLDER.format(name="LCZ 6", place="2.4,48.3", other="2.3,48.2")
    (tmp_path / "areas.kml").write_text(KML.format(folders=folders))
    assert area_of_layer(str(tmp_path / "areas.kml")).bbox == pytest.approx((2.0, 48.0, 2.4, 48.3))


def test_layers_that_are_no_area(tmp_path):
    (tmp_path / "empty.kml").write_text(KML.format(folders=""))
    (tmp_path / "table.csv").write_text("lon,lat\n2,48\n")
    layers = gdal.GetDriverByName("GPKG").Create(str(tmp_path / "two.gpkg"), 0, 0, 0, gdal.GDT_Unknown)
    for code in (32631, 32632):
        layer = layers.CreateLayer(f"in {code}", spatial_reference(f"EPSG:{code}"), ogr.wkbPoint)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (500000 5000000)"))
        layer.CreateFeature(feature)
    layer = feature = layers = None
    for name, told in (
        ("table.csv", "has no features"),
        ("two.gpkg", "The layers of .*two.gpkg have several coordinate reference systems"),
        ("nothing.kml", "There is no file"),
    ):
        with pytest.raises(InputError, match=told):
            area_of_layer(str(tmp_path / name))


def test_the_earliest_last_day(capsys):
    assert main(["scenes", "search", "--to", "0001-03-01", "--bbox", str(AREA)]) == 1
    assert "There are no scenes of Sentinel-2 before 2015-06-23" in capsys.readouterr().err


def test_a_server_that_is_not_there_is_told_without_numbers(capsys):
    with socket.socket() as taken:  # and does not listen
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/stac"
        assert main(["scenes", "search", "--bbox", str(AREA), "--catalogue", address]) == 1
    assert "127.0.0.1 cannot be reached: Connection refused. Check" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nowhere/out.tif", "out.png"])
def test_a_target_is_refused_before_the_catalogue_is_asked(name, server, tmp_path, capsys):
    command = ["scenes", "get", "best", str(tmp_path / name), "--bbox", str(AREA), "--catalogue", server.address]
    assert main(command) == 1
    assert server.asked == []
    assert ("does not exist" if "/" in name else "is not a GeoTIFF") in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "1,2,3", "a,b,c,d", "5,1,4,2", "1,1,1,2", "179,1,-179,2", "0,85,1,86", "0,0,50,1",
                                  "nan,0,1,1", "200,0,201,1"])  # fmt: skip
def test_areas_that_are_none(text):
    with pytest.raises(RequestError):
        area_of_bbox(text)


@pytest.mark.parametrize(("place", "size"), [("48.85", 20), ("x,y", 20), ("91,0", 20), ("48,2", 0), ("48,2", -1)])
def test_places_that_are_none(place, size):
    with pytest.raises(RequestError):
        area_around(place, size)


@pytest.mark.parametrize(
    "values",
    [{"start": date(2025, 2, 1)}, {"max_cloud_percent": 101}, {"level": "L3"}, {"count": 0},
     {"start": date(2000, 1, 1), "end": date(2001, 1, 1)}],
)  # fmt: skip
def test_queries_that_are_none(values):
    with pytest.raises(RequestError):
        query(**values)


def test_the_table_on_the_command_line(server, capsys):
    add_scene(server, files=False)
    command = ["scenes", "search", "--catalogue", server.address, "--from", "2024-01-01", "--to", "2024-12-31"]
    assert main([*command, "--bbox", str(AREA), "--best-per-season"]) == 0
    table = capsys.readouterr().out.splitlines()
    assert table[0].split() == ["date", "satellite", "level", "clouds", "covers", "tiles", "id"]
    assert table[1].split("  ")[-1] == "summer"
    assert "2024-06-10  Sentinel-2A  L2A    5 %     100 %   T31TDL" in table[1]
    assert main([*command, "--place", "10,100"]) == 0
    assert "has no such scene. Raise the cloud limit" in capsys.readouterr().out
    assert main([*command, "--bbox", "-3,-40,-2.5,-39.5"]) == 0
    assert main([*command, "--place", "-33.9,-18.4"]) == 0
    capsys.readouterr()
    for wrong in ([], ["--bbox", "1,2,3,4", "--place", "1,2"], ["--place", "1,2", "--from", "June"]):
        assert main([*command, *wrong]) == 1
        assert "Traceback" not in capsys.readouterr().err


def test_secrets_are_not_shown():
    text = "/vsicurl/https://me:secret@x.org/a.tif?sig=abc&se=1 not recognised, nor 'http://127.0.0.1/b?token=t'"
    assert without_secrets(text) == "/vsicurl/https://x.org/a.tif not recognised, nor 'http://127.0.0.1/b'"
