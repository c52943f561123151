"""Catalogues of other makers: how they name bands, dates, CRSs and tiles, continue, redirect and are busy."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date, datetime, timedelta, timezone
from email.utils import format_datetime

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.catalogues import answers
from scene_mapper.core.catalogues import search as searching
from scene_mapper.core.catalogues.api import open_api
from scene_mapper.core.catalogues.area import Area
from scene_mapper.core.catalogues.catalogues import Catalogue, catalogue_named
from scene_mapper.core.catalogues.get_scene import GetRequest, get_scene
from scene_mapper.core.catalogues.items import read_item
from scene_mapper.core.catalogues.query import SceneQuery
from scene_mapper.core.catalogues.search import search
from scene_mapper.core.catalogues.transport import UrllibTransport, WebAnswer, WebRequest
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.web import DownloadError, as_safe_as
from scene_mapper.tests.catalogues.made_scenes import add_scene, box_of
from scene_mapper.tests.catalogues.stac_server import StacServer, send_json

SEARCH = "/stac/search"
AREA = Area(*box_of((100, 300), (60, 250)))
MICROMETRES = (0.492, 0.56, 0.665, 0.704, 0.741, 0.783, 0.833, 0.865, 1.614, 2.202)
NANOMETRES = tuple(1000 * one for one in MICROMETRES)
COMMON = ("blue", "green", "red", "rededge", "rededge", "rededge", "nir", "nir08", "swir16", "swir22")
"""The common names of STAC 1.0: three bands share one."""
COMMON_11 = ("blue", "green", "red", "rededge071", "rededge075", "rededge078", "nir", "nir08", "swir16", "swir22")


@pytest.fixture
def server(tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    with StacServer(folder) as running:
        yield running


@pytest.fixture
def waits(monkeypatch):
    """How long was waited for busy servers, in seconds; nobody really waits."""
    waited: list[float] = []
    monkeypatch.setattr(answers, "wait", lambda seconds, _: waited.append(seconds))
    return waited


def found_in(server, watching, catalogue=None):
    query = SceneQuery(area=AREA, start=date(2024, 1, 1), end=date(2024, 12, 31))
    return search(catalogue or catalogue_named(server.address), query, UrllibTransport(), watching)


def described(**keys):
    """Return a description of each of the ten bands, as the item's asset has it."""
    return [{key: [{name: value[n] for name, value in keys[key].items()}] for key in keys} for n in range(10)]


# --- items ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "assets",
    [
        pytest.param(described(**{"eo:bands": {"common_name": COMMON, "center_wavelength": MICROMETRES}}), id="1.0"),
        pytest.param(described(bands={"eo:common_name": COMMON_11}), id="1.1"),
        pytest.param(
            described(bands={"name": COMMON, "eo:center_wavelength": NANOMETRES}), id="nanometres"
        ),
        pytest.param(described(**{"eo:bands": {"name": TEN_BANDS}}), id="names"),
    ],
)  # fmt: skip
def test_bands_that_only_their_description_names(server, watcher, assets):
    add_scene(server, files=False)
    server.items[0]["assets"] = {
        f"asset_{n:02}_x": {"href": server.file_address(f"{n}.tif"), **asset} for n, asset in enumerate(assets)
    }
    (scene,) = found_in(server, watcher())
    files = {band: asset.address.rpartition("/")[2] for band, asset in scene.items[0].assets.items()}
    assert files == {band: f"{n}.tif" for n, band in enumerate(TEN_BANDS)}


def test_a_common_name_of_three_bands_names_none_of_them(server, watcher):
    add_scene(server, files=False)
    server.items[0]["assets"] = {
        f"x{n}": {"href": server.file_address(f"{n}.tif"), "eo:bands": [{"common_name": name}]}
        for n, name in enumerate(COMMON)
    }
    (scene,) = found_in(server, watcher())
    assert scene.missing == ("B05", "B06", "B07")


@pytest.mark.parametrize(
    ("kind", "is_band"),
    [
        ("image/tiff; application=geotiff; profile=cloud-optimized", True), ("image/jp2", True), ("IMAGE/TIFF", True),
        ("image/png", False), ("application/xml", False), (None, False), (7, False),
    ],
)  # fmt: skip
def test_a_file_without_extension_is_what_its_type_says(server, kind, is_band):
    add_scene(server, files=False)
    item = server.items[0]
    item["assets"] = {"B02": {"href": server.file_address("Nodes(B02)/$value"), "type": kind}}
    item["assets"]["B03"] = {"href": server.file_address("B03.tif")}
    read = read_item(item, catalogue_named(server.address))
    assert ("B02" in read.assets, "B03" in read.assets) == (is_band, True)


@pytest.mark.parametrize(
    "said",
    [
        {"datetime": "2024-06-10T10:50:30.024000+00:00"}, {"datetime": "2024-06-10 10:50:30"},
        {"datetime": "2024-06-10"},
        {"datetime": None, "start_datetime": "2024-06-10T10:50:30Z", "end_datetime": "2024-06-10T10:50:44Z"},
        {"start_datetime": "2024-06-10T10:50:30Z"},
    ],
)  # fmt: skip
def test_dates(server, said):
    add_scene(server, files=False)
    item = server.items[0]
    item["id"] = "x"
    del item["properties"]["datetime"]
    item["properties"].update(said)
    assert read_item(item, catalogue_named(server.address)).day == date(2024, 6, 10)


@pytest.mark.parametrize(
    ("said", "crs"),
    [
        ({"proj:code": "EPSG:32733"}, "EPSG:32733"), ({"proj:code": "epsg:32733"}, "EPSG:32733"),
        ({"proj:epsg": 32733.0}, "EPSG:32733"), ({"proj:epsg": "32733"}, "EPSG:32733"),
        ({"proj:epsg": None, "proj:code": "EPSG:32733"}, "EPSG:32733"),
        ({"proj:code": "urn:ogc:def:crs:EPSG::32733"}, "EPSG:32733"),
        ({"proj:epsg": None, "grid:code": "MGRS-33HUV"}, "EPSG:32733"),
        ({"mgrs:utm_zone": 33, "mgrs:latitude_band": "H", "mgrs:grid_square": "UV"}, "EPSG:32733"),
        ({"proj:code": "EPSG:4326"}, ""), ({"proj:code": {"a": 1}}, ""),
    ],
)  # fmt: skip
def test_projections(server, said, crs):
    add_scene(server, files=False)
    item = server.items[0]
    item["id"] = "x"
    for key in ("proj:epsg", "grid:code"):
        del item["properties"][key]
    item["properties"].update(said)
    assert read_item(item, catalogue_named(server.address)).crs == crs


def test_projections_of_assets(server):
    add_scene(server, files=False)
    item = server.items[0]
    item["id"] = "x"
    for key in ("proj:epsg", "grid:code"):
        del item["properties"][key]
    for asset in item["assets"].values():
        asset["proj:code"] = "EPSG:32733"
    assert read_item(item, catalogue_named(server.address)).crs == "EPSG:32733"


def test_the_level_as_the_extension_product_states_it(server):
    add_scene(server, files=False)
    item = deepcopy(server.items[0])
    item.update(id="x", collection="all")
    item["properties"]["product:type"] = "S2MSI1C"
    assert read_item(item, catalogue_named(server.address)).level == "L1C"


def test_a_scene_whose_files_only_their_description_names_becomes_a_stack(server, watcher, tmp_path):
    """Keys, extensions and CRS are missing; scale and offset are stated by raster:bands."""
    values = add_scene(server, "scene1", bands=("B04", "B8A"), properties={"proj:epsg": None})
    item, assets = server.items[0], {}
    for n, (name, common) in enumerate((("red", "red"), ("nir08", "nir08"))):
        file = server.folder / f"scene1_{name}.tif"
        file.rename(server.folder / f"{n}")
        assets[f"a{n}"] = {
            "href": server.file_address(str(n)),
            "type": "image/tiff; application=geotiff",
            "eo:bands": [{"common_name": common}],
            "raster:bands": [{"scale": 0.0002, "offset": 0}],
        }
    item["assets"] = assets
    del item["properties"]["earthsearch:boa_offset_applied"]
    (scene,) = found_in(server, watcher())
    made = get_scene(GetRequest(scene, AREA, tmp_path / "s.tif", "B04,B8A"), UrllibTransport(), watcher())
    dataset = gdal.Open(str(made.output))
    assert [dataset.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["B04", "B8A"]
    left, _, _, top, _, _ = dataset.GetGeoTransform()
    col, row = round((left - 399_960) / 10), round((5_000_040 - top) / 10)
    red = dataset.GetRasterBand(1).ReadAsArray()
    scale, offset = (getattr(dataset.GetRasterBand(1), f"Get{what}")() for what in ("Scale", "Offset"))
    expected = values["B04"][row : row + red.shape[0], col : col + red.shape[1]] * 0.0002
    np.testing.assert_allclose(red * (1 if scale is None else scale) + (offset or 0), expected, atol=1e-6)


# --- answers ---------------------------------------------------------------------------------------


def test_links_of_a_server_that_does_not_know_its_https():
    asked = "https://example.org:8443/stac/search"
    assert as_safe_as("http://example.org/stac/search?token=2", asked) == f"{asked}?token=2"
    for other in ("http://example.com/x", "https://example.org/x", "ftp://example.org/x"):
        assert as_safe_as(other, asked) == other
    assert as_safe_as("http://127.0.0.1:9/x", "http://127.0.0.1:8/y") == "http://127.0.0.1:9/x"


class Scripted:
    """A transport with answers of its own, by address; it writes down what it is asked."""

    def __init__(self, pages):
        self.pages, self.asked = pages, []

    def fetch(self, request: WebRequest, _feedback) -> WebAnswer:
        self.asked.append(request)
        return self.pages[request.address]


def page(content):
    return WebAnswer("https://example.org/x", 200, json.dumps(content).encode())


def test_links_over_http_are_followed_over_https(watcher):
    root = {"links": [
        {"rel": "search", "href": "http://example.org/stac/search", "method": "GET"},
        {"rel": "data", "href": "http://example.org/stac/collections"},
    ]}  # fmt: skip
    pages = {
        "https://example.org/stac": page(root),
        "https://example.org/stac/collections": page({"collections": [{"id": "sentinel-2-l2a"}]}),
    }
    api = open_api(catalogue_named("https://example.org/stac"), ("L2A",), Scripted(pages), watcher())
    assert (api.address, api.posts) == ("https://example.org/stac/search", False)
    request = WebRequest("https://example.org/stac/search?a=1")
    following = searching._next({"links": [{"rel": "next", "href": "http://example.org/stac/search?token=2"}]}, request)
    assert following == WebRequest("https://example.org/stac/search?token=2")


def test_a_next_page_that_may_not_be_asked_is_no_end(server, watcher):
    """Else the scenes that follow would be missing without a word."""
    add_scene(server, files=False)
    link = {"rel": "next", "href": "ftp://127.0.0.1/search?token=1"}
    server.faults[SEARCH] = lambda h: send_json(h, {"features": server.items, "links": [link]})
    with pytest.raises(DownloadError, match=r"ftp://127\.0\.0\.1/search is not allowed"):
        found_in(server, watcher())


@pytest.mark.parametrize(("status", "methods"), [
    (301, ["GET", "POST"]), (302, ["GET", "POST"]), (307, ["POST"]), (308, ["POST"]),
])  # fmt: skip
def test_a_search_that_is_redirected_is_posted_again(server, watcher, status, methods):
    """Following some redirects, the method becomes GET: all scenes of the catalogue would be the answer."""
    for day in range(1, 26):
        add_scene(server, f"item{day}", f"2024-05-{day:02}", files=False)

    def lead(handler):
        handler.send_response(status)
        handler.send_header("Location", f"{server.address}/search")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    server.faults["/moved/search"] = lead
    moved = Catalogue("x", "X", server.address.replace("/stac", "/moved"), {"L2A": ("sentinel-2-l2a",)})
    scenes = found_in(server, watcher(), moved)
    assert [method for method, path in server.asked if path.startswith(SEARCH)] == [
        *methods,
        "POST",
        "POST",
    ]  # three pages
    assert [scene.day.day for scene in scenes] == list(range(25, 0, -1))
    assert server.bodies[-1]["bbox"] == list(AREA.bbox)
    assert server.bodies[-1]["collections"] == ["sentinel-2-l2a"]


@pytest.mark.parametrize(
    ("stated", "waited"),
    [("7", 7.0), (" 2 ", 2.0), ("0", 1.0), ("", 1.0), ("soon", 1.0), ("-5", 1.0), ("²", 1.0),
     ("Wed, 21 Oct 2015 07:28:00 GMT", 1.0)],
)  # fmt: skip
def test_a_busy_server_says_when_it_may_be_asked_again(server, watcher, waits, stated, waited):
    add_scene(server, files=False)

    def busy_once(handler):
        del server.faults[SEARCH]
        handler.send_response(429)
        handler.send_header("Retry-After", stated.encode("latin-1", "replace").decode("latin-1"))
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    server.faults[SEARCH] = busy_once
    watching = watcher()
    assert len(found_in(server, watching)) == 1
    assert waits == [waited]
    assert watching.infos == ([f"127.0.0.1 is busy: trying again in {waited:.0f} seconds."] if waited > 1 else [])


def test_a_date_after_which_a_busy_server_may_be_asked_again():
    when = format_datetime(datetime.now(timezone.utc) + timedelta(days=1), usegmt=True)
    assert 86_000 < answers._retry_after_s(WebAnswer("https://example.org", 503, b"", when)) <= 86_400


def test_a_server_that_wants_a_long_rest_is_not_waited_for(server, watcher, waits):
    def busy(handler):
        handler.send_response(429)
        handler.send_header("Retry-After", "3600")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    server.faults[SEARCH] = busy
    add_scene(server, files=False)
    with pytest.raises(DownloadError, match=r"busy or out of order \(HTTP 429\)") as caught:
        found_in(server, watcher())
    assert str(caught.value.hint) == "Try again in 60 minutes, or use another catalogue."
    assert waits == []
