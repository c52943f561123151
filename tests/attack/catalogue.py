"""A catalogue of scenes on the loopback address that answers with what a hostile or broken server may answer."""

from __future__ import annotations

import gzip
import json
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from scene_mapper.tests.catalogues.made_scenes import add_scene, box_of
from scene_mapper.tests.catalogues.stac_server import StacServer, send_bytes, send_json

from .case import Bench, Case, damaged
from .networks import _change_somewhere
from .odd_values import JSON_VALUES, NUMBERS, WORDS

_running = ExitStack()
_HREFS = (
    "file:///etc/passwd", "/etc/passwd", "../../outside/bait", "ftp://127.0.0.1/x.tif", "http://127.0.0.1:9/x.tif",
    "http://169.254.169.254/latest/meta-data", "http://[::1]:9/x.tif", "http://127.0.0.1@example.invalid/x.tif",
    "s3://bucket/x.tif", "/vsizip/bands.zip/x.tif", "/vsimem/x.tif", "data:image/tiff;base64,AAAA", "", ".", "\x1b[31m",
    "<VRTDataset rasterXSize='1' rasterYSize='1'/>", "https://", "http://127.0.0.1:99999/x.tif", "a" * 5000,
    "http://127.0.0.1:9/\r\nX: y/x.tif", "javascript:alert(1)", "\\\\server\\share\\x.tif", "zip://bands.zip",
)  # fmt: skip


def answers(bench: Bench) -> Case:
    """The catalogue misbehaves, or its items and files do."""
    draw = bench.random
    seed = draw.randrange(2**31)
    way, address = misbehave(seed), _server().address
    box = ",".join(map(str, box_of((121, 300), (61, 250))))
    where = ["--catalogue", address, "--bbox", box, "--from", "2024-01-01", "--to", "2024-12-31"]
    if draw.random() < 0.4:
        case = Case("catalogue", f"catalogue {way}, search", ["scenes", "search", *where])
    else:
        bands = ["--bands", draw.choice(("B02,B03,B04", "B02,B8A"))]
        kept = ("B02.tif", "B03.tif", "B04.tif", "B8A.tif", "SCL.tif", "fetched.json", "item.json")
        outputs = ("s.tif", "s_SCL.tif", ".s.tif.parts", *(f".s.tif.parts/{name}" for name in kept))
        case = Case("catalogue", f"catalogue {way}, get", ["scenes", "get", "best", "s.tif", *where, *bands], outputs)
    case.may_last = True  # a server may take its time: it must be possible to stop
    case.server_seed = seed
    return case


def misbehave(seed: int) -> str:
    """Tell the server what to do wrong from now on, and return the kind of fault."""
    draw, server = random.Random(seed), _server()
    server.items, server.faults = json.loads(_sound_items()), {}
    server.posts = draw.random() < 0.7
    way = draw.choice(("item", "item", "item", "href", "href", "file", "file", "page", "page", "next", "slow"))
    item = server.items[0]
    # Whatever is asked for: an item that is damaged would fit nothing.
    server.faults["/stac/search"] = lambda handler: send_json(handler, {"features": server.items, "links": []})
    if way == "item":
        for _ in range(draw.choice((1, 2, 5))):
            _change_item(Bench(server.folder, draw), item)
    elif way == "href":
        for key in draw.sample(sorted(item["assets"]), 3):
            item["assets"][key]["href"] = draw.choice(_HREFS)
    elif way == "file":
        name = Path(draw.choice(sorted(one["href"] for one in item["assets"].values()))).name
        server.faults[f"/files/{name}"] = _fault(draw, (server.folder / name).read_bytes())
    else:
        path = draw.choice(("/stac", "/stac/collections", "/stac/search", "/stac/search"))
        if way == "page":
            server.faults[path] = _fault(draw, b"{}")
        else:
            server.faults[path] = _next(server) if way == "next" else _slow(draw)
    return way


def _change_item(bench: Bench, item: Any) -> None:
    draw = bench.random
    if not isinstance(item, dict) or draw.random() < 0.4:
        _change_somewhere(bench, item)
        return
    properties = item.get("properties")
    if draw.random() < 0.5 and isinstance(properties, dict):
        key = draw.choice((*sorted(properties), "proj:transform", "proj:shape", "proj:wkt2", "s2:product_uri"))
        properties[key] = draw.choice((*JSON_VALUES, *WORDS, *NUMBERS, *_HREFS))
    else:
        item[draw.choice(sorted(item))] = draw.choice((*JSON_VALUES, *WORDS, *_HREFS))


def _fault(draw: random.Random, content: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    """Return what answers wrongly in one of many ways."""
    seed, way = draw.randrange(2**31), draw.choice(sorted(_FAULTS))
    return lambda handler: _FAULTS[way](handler, content, random.Random(seed))


def _status(handler: BaseHTTPRequestHandler, _: bytes, draw: random.Random) -> None:
    handler.send_error(draw.choice((204, 301, 400, 401, 403, 404, 418, 429, 500, 503, 599)))


def _redirect(handler: BaseHTTPRequestHandler, _: bytes, draw: random.Random) -> None:
    handler.send_response(draw.choice((301, 302, 303, 307, 308)))
    own = f"http://{handler.headers.get('Host', '')}{handler.path}"
    handler.send_header("Location", draw.choice((own, handler.path, *(h for h in _HREFS if h.isprintable()))))
    handler.send_header("Content-Length", "0")
    handler.end_headers()


def _json(handler: BaseHTTPRequestHandler, _: bytes, draw: random.Random) -> None:
    value = draw.choice((*JSON_VALUES, {"features": "x"}, {"features": [None, 1, {}, {"assets": []}]}, {"links": {}}))
    send_json(handler, value)


def _text(handler: BaseHTTPRequestHandler, _: bytes, draw: random.Random) -> None:
    texts = (b"", b"<html>", b"[" * 200_000, b"\xff\xfe{", b'{"a":' * 50_000, b'{"x": 1e99999}', b"nul", b"9" * 6000)
    send_bytes(handler, draw.choice(texts), draw.choice(("application/json", "text/html", "x", "")))


def _short(handler: BaseHTTPRequestHandler, content: bytes, draw: random.Random) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(draw.choice((len(content) + 100, 10**12, 2**63))))
    handler.end_headers()
    handler.wfile.write(content[: draw.randrange(len(content) + 1)])


def _swollen(handler: BaseHTTPRequestHandler, _: bytes, draw: random.Random) -> None:
    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.end_headers()
    handler.wfile.write(gzip.compress(bytes(50_000_000)))


def _endless(handler: BaseHTTPRequestHandler, _: bytes, draw: random.Random) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(4000):
        handler.wfile.write(b" " * 1_000_000)


def _damaged(handler: BaseHTTPRequestHandler, content: bytes, draw: random.Random) -> None:
    send_bytes(handler, damaged(draw, content), "image/tiff", draw.choice((200, 206)))


def _headers(handler: BaseHTTPRequestHandler, content: bytes, draw: random.Random) -> None:
    many = b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500
    handler.wfile.write(draw.choice((b"", b"HTTP/9.9 abc\r\n\r\n", bytes(100), many)))


_FAULTS = {
    "status": _status, "redirect": _redirect, "json": _json, "text": _text, "short": _short, "swollen": _swollen,
    "endless": _endless, "damaged": _damaged, "headers": _headers,
}  # fmt: skip


def _slow(draw: random.Random) -> Callable[[BaseHTTPRequestHandler], None]:
    silent = draw.random() < 0.5

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(60):
            time.sleep(1)
            if not silent:
                handler.wfile.write(b" ")

    return answer


def _next(server: StacServer) -> Callable[[BaseHTTPRequestHandler], None]:
    """Return what answers with pages without end."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        link = {"rel": "next", "href": f"{server.address}/search?token=1"}
        send_json(handler, {"type": "FeatureCollection", "features": server.items, "links": [link]})

    return answer


@cache
def _server() -> StacServer:
    """Start the server once; it ends with the program."""
    folder = Path(tempfile.mkdtemp(prefix="attack-server-"))
    _running.callback(shutil.rmtree, folder, ignore_errors=True)
    server = _running.enter_context(StacServer(folder))
    add_scene(server, bands=("B02", "B03", "B04", "B8A", "SCL"))
    return server


@cache
def _sound_items() -> str:
    return json.dumps(_server().items)


def start_server() -> None:
    """Begin to serve, before the processes are copied that make and run the cases."""
    _sound_items()


def stop_server() -> None:
    """End the server, if it runs."""
    _running.close()
