"""Fetching published networks from a server on this machine, whole and broken."""

from __future__ import annotations

import hashlib
import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from scene_mapper.cli import main
from scene_mapper.core.errors import ModelError, OutputError, RunCancelled
from scene_mapper.core.inference.session import open_network
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


def test_no_room(catalogue, home, watcher):
    entry = find_entry("so2sat-resnet20", catalogue("whole"))
    with pytest.raises(OutputError, match="MB of free space"):
        get_network(type(entry)(**{**entry.__dict__, "size": 10**16}), watcher())


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
