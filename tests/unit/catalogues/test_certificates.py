"""Servers of https on this machine that are not trusted, or do not speak https: a sentence with the cure."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date

import pytest

from scene_mapper.core.catalogues import remote_image
from scene_mapper.core.catalogues.area import Area
from scene_mapper.core.catalogues.catalogues import catalogue_named
from scene_mapper.core.catalogues.get_scene import GetRequest, get_scene
from scene_mapper.core.catalogues.query import SceneQuery
from scene_mapper.core.catalogues.search import search
from scene_mapper.core.catalogues.transport import UrllibTransport
from scene_mapper.core.networks.download import fetch_with_python
from scene_mapper.core.tls import TlsError, tls_failure
from scene_mapper.tests.catalogues.certificates import make_certificates
from scene_mapper.tests.catalogues.made_scenes import add_scene, box_of
from scene_mapper.tests.catalogues.stac_server import StacServer

AREA = Area(*box_of((100, 300), (100, 300)))
BANDS = ("B02", "SCL")
UNTRUSTED = (
    r"^The certificate of 127\.0\.0\.1 is issued by an authority that this computer does not trust\. "
    r"Where a company .*SSL_CERT_FILE"
)
SENTENCES = {
    "unknown issuer": UNTRUSTED,
    "other host": r"^The certificate of 127\.0\.0\.1 is for another server\. Check the address",
    "expired": r"^The certificate of 127\.0\.0\.1 has expired\. Check the date of this computer",
    "plain": r"^127\.0\.0\.1 does not use https on port \d+\. Check the address and its port",
}

pytestmark = pytest.mark.usefixtures("no_waiting")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def serving(certificates, monkeypatch, tmp_path):
    """Start a server with something wrong; this computer trusts the authority of the tests, unless that is wrong."""
    folder = tmp_path / "files"
    folder.mkdir()
    contexts = {"other host": certificates.other_host, "expired": certificates.expired, "plain": None}

    @contextmanager
    def start(fault):
        known = certificates.other_authority if fault == "unknown issuer" else certificates.authority
        monkeypatch.setenv("SSL_CERT_FILE", str(known))
        monkeypatch.delenv("CURL_CA_BUNDLE", raising=False)  # GDAL would ask it first
        with StacServer(folder, contexts.get(fault, certificates.good), scheme="https") as running:
            yield running

    return start


def found(address, watcher):
    query = SceneQuery(AREA, date(2024, 1, 1), date(2024, 12, 31))
    return search(catalogue_named(address), query, UrllibTransport(), watcher())


@pytest.mark.parametrize("fault", SENTENCES)
def test_a_search(fault, serving, watcher):
    with serving(fault) as server, pytest.raises(TlsError, match=SENTENCES[fault]):
        found(server.address, watcher)
    assert server.asked == []


@pytest.mark.parametrize("fault", SENTENCES)
def test_a_network(fault, serving, watcher, tmp_path):
    target = tmp_path / "network.onnx"
    with serving(fault) as server, pytest.raises(TlsError, match=SENTENCES[fault]):
        fetch_with_python(server.file_address("network.onnx"), target, 100, watcher())
    assert server.asked == []
    assert not target.exists()


@pytest.mark.parametrize("fault", SENTENCES)
def test_the_files_of_a_scene(fault, serving, watcher, tmp_path):
    with serving(fault) as files, StacServer(tmp_path) as server:
        add_scene(files, bands=BANDS, files=False)
        server.items = files.items
        (scene,) = found(server.address, watcher)
        with pytest.raises(TlsError, match=SENTENCES[fault]):
            get_scene(GetRequest(scene, AREA, tmp_path / "city.tif", "B02"), UrllibTransport(), watcher())
    assert files.asked == []
    assert [path.name for path in tmp_path.iterdir()] == ["files"]


def test_a_trusted_server(serving, watcher, tmp_path):
    with serving("nothing") as server:
        add_scene(server, bands=BANDS)
        (scene,) = found(server.address, watcher)
        request = GetRequest(scene, AREA, tmp_path / "city.tif", "B02")
        assert get_scene(request, UrllibTransport(), watcher()).bands == ("B02",)


def test_a_server_that_gdal_does_not_trust_is_asked_once(serving, certificates, watcher, tmp_path, monkeypatch):
    """GDAL has certificates of its own."""
    with serving("nothing") as server:
        add_scene(server, bands=BANDS)
        (scene,) = found(server.address, watcher)
        transport = UrllibTransport()
        options = dict.fromkeys(("CURL_CA_BUNDLE", "SSL_CERT_FILE"), str(certificates.other_authority))
        monkeypatch.setattr(transport, "gdal_options", lambda address: options)
        opened = []
        monkeypatch.setattr(remote_image, "open_raster", _counted(remote_image.open_raster, opened))
        untrusted = r"^The certificate of 127\.0\.0\.1 is (not valid|issued by an authority that this).*SSL_CERT_FILE"
        with pytest.raises(TlsError, match=untrusted):
            get_scene(GetRequest(scene, AREA, tmp_path / "city.tif", "B02"), transport, watcher())
    assert len(opened) == 1


def _counted(function, calls):
    def counting(*arguments):
        calls.append(arguments)
        return function(*arguments)

    return counting


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("unknown issuer", "SSL certificate problem: self-signed certificate in certificate chain"),
        ("unknown issuer", "The issuer certificate of a locally looked up certificate could not be found"),
        ("unknown issuer", "The certificate chain was issued by an authority that is not trusted."),
        ("other host", "SSL: no alternative certificate subject name matches target host name '127.0.0.1'"),
        ("other host", "The host name did not match any of the valid hosts for this certificate"),
        ("expired", "The certificate has expired"),
        ("plain", "gnutls_handshake() failed: An unexpected TLS packet was received."),
        ("plain", "Error during SSL handshake: error:0A00010B:SSL routines::wrong version number"),
    ],
)  # fmt: skip
def test_the_words_of_other_libraries(fault, reason):
    with pytest.raises(TlsError, match=SENTENCES[fault]):
        raise tls_failure("https://127.0.0.1/x", reason)


def test_other_failures_are_not_taken_for_one():
    assert tls_failure("https://127.0.0.1/x", "Connection refused") is None
