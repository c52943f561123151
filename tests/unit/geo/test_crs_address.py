"""No file makes GDAL ask a server for its CRS: GeoJSON of 2008 may name an address."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from osgeo import gdal, osr

from scene_mapper.cli import main
from scene_mapper.core.errors import InputError, RequestError
from scene_mapper.core.geo import crs_address
from scene_mapper.core.geo.ground import spatial_reference
from scene_mapper.core.geo.source_files import files_behind
from scene_mapper.core.geo.vector_files import open_vector

WGS84 = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
FEATURE = {
    "type": "Feature",
    "properties": {"type": "link", "url": "https://example.org", "crs": "link"},
    "geometry": {"type": "Point", "coordinates": [15.0, 36.0]},
}


class Asked:
    """A server on this machine, and the paths that it was asked for."""

    def __init__(self) -> None:
        asked = self.paths = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

            do_HEAD = do_POST = do_GET  # noqa: N815

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def asked() -> Iterator[Asked]:
    running = Asked()
    thread = threading.Thread(target=running.server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield running
    running.server.shutdown()
    running.server.server_close()
    thread.join()


def write(path: Path, crs: str, before: str = "", after: str = "") -> str:
    """Write a collection with the text of a CRS in it."""
    features = json.dumps([FEATURE])
    path.write_text(f'{{"type": "FeatureCollection", {before}{crs}, "features": {features}{after}}}')
    return str(path)


SPELLINGS = (
    '"crs": {"type": "link", "properties": {"href": "%s/a", "type": "proj4"}}',
    '"crs": {"properties": {"href": "%s/a", "url": "%s/a"}, "type": "LINK"}',
    '"crs":{"type":"url","properties":{"url":"%s/a"}}',
    '"CRS": {"type": "Url2", "properties": {"url": "%s/a"}}',
    '"\\u0063rs": {"type": "link", "properties": {"href": "%s/a"}}',
    '"crs": {"\\u0074ype": "l\\u0069nk", "properties": {"href": "%s/a"}}',
    "'crs': {'type': 'link', 'properties': {'href': '%s/a'}}",
    '"crs" /* { */ : { // }\n "type": /* "name" */ "link", "properties": {"href": "%s/a"}}',
    '"crs": {"a": "}", "b": {"type": "name"}, "type": "link", "properties": {"href": "%s/a"}}',
    '"crs": {"a": "' + "x" * 30_000 + '", "type": "link", "properties": {"href": "%s/a"}}',
)


@pytest.mark.parametrize("number", range(len(SPELLINGS)))
def test_a_crs_that_is_an_address_is_refused(number, asked, tmp_path):
    crs = SPELLINGS[number].replace("%s", asked.address)
    path = write(tmp_path / "a.geojson", crs)
    with pytest.raises(InputError, match=r"The CRS of .*a\.geojson is an address on the web, which is not fetched"):
        open_vector(path)
    assert Path(path) in files_behind(path)
    assert asked.paths == []


def test_gdal_itself_would_ask(asked, tmp_path):
    """Else the others would show nothing."""
    path = write(tmp_path / "a.geojson", SPELLINGS[0].replace("%s", asked.address))
    gdal.OpenEx(path, gdal.OF_VECTOR)
    assert set(asked.paths) == {"/a"}


@pytest.mark.parametrize(
    "crs",
    [
        f'"crs": {json.dumps(WGS84)}', f'"name": "crs", "crs": {json.dumps(WGS84)}', '"crs": null', '"crs": "link"',
        '"crs": {"type": "name", "properties": {"name": "EPSG:4326", "type": "link", "href": "https://example.org"}}',
        '"x": "link", "url": "https://example.org"',
    ],
)  # fmt: skip
def test_others_are_opened(crs, tmp_path):
    dataset = open_vector(write(tmp_path / "a.geojson", crs))
    layer = dataset.GetLayer(0)
    assert layer.GetFeatureCount() == 1
    assert layer.GetSpatialRef().IsSame(spatial_reference("EPSG:4326"))
    assert layer.GetNextFeature().GetField("type") == "link"


@pytest.mark.parametrize("shift", [-30, -21, -20, -19, -10, 0, 10])
def test_a_crs_on_the_edge_of_what_is_read_at_once(shift, asked, tmp_path, monkeypatch):
    monkeypatch.setattr(crs_address, "_CHUNK_BYTES", 30_000)
    monkeypatch.setattr(crs_address, "_MAX_CRS_BYTES", 500)
    for crs, is_refused in ((SPELLINGS[0].replace("%s", asked.address), True), (f'"crs": {json.dumps(WGS84)}', False)):
        path = write(tmp_path / f"{is_refused}.geojson", crs, before=f'"x": "{"y" * (29_960 + shift)}", ')
        if is_refused:
            with pytest.raises(InputError, match="is an address"):
                open_vector(path)
        else:
            assert open_vector(path).GetLayer(0).GetFeatureCount() == 1
    assert asked.paths == []


def test_an_archive_is_looked_into(asked, tmp_path):
    import zipfile

    path = write(tmp_path / "a.geojson", SPELLINGS[0].replace("%s", asked.address))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(path, "in/a.geojson")
    with pytest.raises(InputError, match="is an address"):
        open_vector(f"{tmp_path}/a.zip/in/a.geojson")
    assert asked.paths == []


@pytest.mark.parametrize("text", ["{}/x", " {}/x", "/vsicurl/{}/x", "{}/[x"])
def test_a_crs_that_is_typed_is_not_fetched(text, asked, tmp_path, capsys):
    crs = text.format(asked.address)
    assert main(["trainingareas", "new", str(tmp_path / "n.gpkg"), "--crs", crs]) == 1
    assert "is not known. Write it as EPSG:n" in capsys.readouterr().err
    with pytest.raises(RequestError):
        spatial_reference(crs)
    assert asked.paths == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    ["EPSG:32633", "urn:ogc:def:crs:EPSG::32633", "http://www.opengis.net/def/crs/EPSG/0/32633",
     "+proj=utm +zone=33 +datum=WGS84"],
)  # fmt: skip
def test_other_spellings_of_a_crs(text):
    expected = osr.SpatialReference()
    expected.ImportFromEPSG(32633)
    expected.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    assert spatial_reference(text).IsSame(expected)
