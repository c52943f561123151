"""A server on the loopback address: a STAC API, and the files of its items with range requests.

It follows the STAC API specification 1.0: landing page, collections, item search by POST and by GET, pages with links,
the extension Query. It writes down what it is asked, and can be told to misbehave.
"""

from __future__ import annotations

import json
import re
import ssl
import threading
from collections import Counter
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Fault = Callable[[BaseHTTPRequestHandler], None]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a client that does not trust the certificate."""


class StacServer:
    """The server; it runs inside a ``with`` block.

    Args:
        folder: the files of its items, which it serves under /files.
        tls: with which certificate it serves https; without, it serves http.
        scheme: of its addresses, if it is not the one that it serves.

    Attributes:
        items: what it has.
        page_size: how many items a page holds at most.
        posts: whether it takes a search by POST.
        token: what must follow "?" in the address of a file, or "".
        faults: what to do instead of answering, by path.
        asked: method and path of each request.
        bodies: what was posted.
        headers: the headers of each request.
        sent: bytes sent, by path of file.
        gives_parts: whether it gives parts of files.
        tags: tags of files by name, which tell whether a file is still the same.
    """

    def __init__(self, folder: Path, tls: ssl.SSLContext | None = None, scheme: str = "") -> None:
        self.folder, self._tls = folder, tls
        self._scheme = scheme or ("http" if tls is None else "https")
        self.items: list[dict[str, Any]] = []
        self.page_size, self.posts, self.token = 10, True, ""
        self.faults: dict[str, Fault] = {}
        self.asked: list[tuple[str, str]] = []
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.sent: Counter[str] = Counter()
        self.gives_parts = True
        self.tags: dict[str, str] = {}
        self.over = threading.Event()
        self._lock = threading.Lock()

    def __enter__(self) -> StacServer:
        """Begin to serve."""
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.answer(self, None)

            def do_HEAD(self) -> None:
                server.answer(self, None)

            def do_POST(self) -> None:
                server.answer(self, json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

            def log_message(self, *_: object) -> None:
                pass

        self._served = _Server(("127.0.0.1", 0), Handler)
        if self._tls is not None:  # the thread of the connection shakes hands, when it reads
            self._served.socket = self._tls.wrap_socket(
                self._served.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = threading.Thread(target=self._served.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.over.set()
        self._served.shutdown()
        self._served.server_close()
        self._thread.join()

    @property
    def address(self) -> str:
        """The root of the API."""
        return f"{self._scheme}://127.0.0.1:{self._served.server_port}/stac"

    def file_address(self, name: str) -> str:
        """Return the address of a file."""
        return f"{self._scheme}://127.0.0.1:{self._served.server_port}/files/{name}"

    def answer(self, handler: BaseHTTPRequestHandler, body: dict[str, Any] | None) -> None:
        parts = urlsplit(handler.path)
        with self._lock:
            self.asked.append((handler.command, handler.path))
            self.headers.append(dict(handler.headers))
            if body is not None:
                self.bodies.append(body)
        fault = self.faults.get(parts.path)
        try:
            if fault is not None:
                fault(handler)
            elif parts.path.startswith("/files/"):
                self.give_file(handler, parts.path[len("/files/") :], parts.query)
            else:
                self._api(handler, parts.path, parts.query, body)
        except OSError:  # whoever asked has gone
            pass

    def _api(self, handler: BaseHTTPRequestHandler, path: str, query: str, body: dict[str, Any] | None) -> None:
        if path == "/stac/search":
            if body is not None and not self.posts:
                handler.send_error(405)
                return
            given = body if body is not None else _from_parameters(query)
            send_json(handler, self._found(given, posted=body is not None))
        elif path in ("/stac", "/stac/"):
            links = [{"rel": "data", "href": f"{self.address}/collections"}]
            search = {"rel": "search", "href": f"{self.address}/search", "type": "application/geo+json"}
            links += [{**search, "method": "GET"}, *([{**search, "method": "POST"}] if self.posts else [])]
            conforms = [f"https://api.stacspec.org/v1.0.0/{part}" for part in ("core", "collections", "item-search")]
            about = {"type": "Catalog", "id": "here", "description": "Scenes of tests", "stac_version": "1.0.0"}
            send_json(handler, {**about, "conformsTo": conforms, "links": links})
        elif path == "/stac/collections":
            ids = sorted({item["collection"] for item in self.items} | {"landsat-c2-l2"})
            send_json(handler, {"collections": [{"id": one, "type": "Collection"} for one in ids], "links": []})
        elif path.startswith("/token/") and self.token:
            send_json(handler, {"token": self.token, "msft:expiry": "2099-01-01T00:00:00Z"})
        else:
            handler.send_error(404)

    def _found(self, given: dict[str, Any], posted: bool) -> dict[str, Any]:
        found = [item for item in self.items if _matches(item, given)]
        start = int(given.get("token", 0))
        end = start + min(self.page_size, int(given.get("limit", 10)))
        links: list[dict[str, Any]] = []
        if end < len(found):
            link = {"rel": "next", "href": f"{self.address}/search"}
            if posted:
                links.append({**link, "method": "POST", "body": {"token": str(end)}, "merge": True})
            else:
                parameters = "&".join(f"{key}={_text(value)}" for key, value in given.items() if key != "token")
                links.append({**link, "href": f"{link['href']}?{parameters}&token={end}"})
        return {"type": "FeatureCollection", "features": found[start:end], "links": links}

    def give_file(self, handler: BaseHTTPRequestHandler, name: str, query: str = "") -> None:
        """Answer with a file, or the part of it that is asked for."""
        if self.token and query != self.token:
            handler.send_error(403)
            return
        path = self.folder / name
        if not path.is_file():
            handler.send_error(404)
            return
        content = path.read_bytes()
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", handler.headers.get("Range", "")) if self.gives_parts else None
        tag = self.tags.get(name, "")
        if asked and handler.headers.get("If-Range", tag) != tag:
            asked = None
        first, last = (int(asked[1]), int(asked[2] or len(content) - 1)) if asked else (0, len(content) - 1)
        part = content[first : last + 1]
        if asked and not part:
            handler.send_error(416)
            return
        handler.send_response(206 if asked else 200)
        handler.send_header("Content-Length", str(len(part)))
        if self.gives_parts:
            handler.send_header("Accept-Ranges", "bytes")
        if tag:
            handler.send_header("ETag", tag)
        if asked:
            handler.send_header("Content-Range", f"bytes {first}-{first + len(part) - 1}/{len(content)}")
        handler.end_headers()
        if handler.command == "HEAD":
            return
        with self._lock:
            self.sent[name] += len(part)
        handler.wfile.write(part)


def send_json(handler: BaseHTTPRequestHandler, content: Any, status: int = 200) -> None:
    """Answer with JSON."""
    send_bytes(handler, json.dumps(content).encode(), "application/geo+json", status)


def send_bytes(handler: BaseHTTPRequestHandler, content: bytes, kind: str, status: int = 200) -> None:
    """Answer with bytes."""
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


def _from_parameters(query: str) -> dict[str, Any]:
    given: dict[str, Any] = dict(parse_qsl(query))
    for key in ("collections", "ids"):
        if key in given:
            given[key] = given[key].split(",")
    if "bbox" in given:
        given["bbox"] = [float(number) for number in given["bbox"].split(",")]
    return given


def _text(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _matches(item: dict[str, Any], given: dict[str, Any]) -> bool:
    west, south, east, north = given.get("bbox", (-180, -90, 180, 90))
    left, bottom, right, top = item["bbox"]
    start, _, end = given.get("datetime", "0/9").partition("/")
    clouds = given.get("query", {}).get("eo:cloud_cover", {}).get("lte", 100)
    return (
        item["collection"] in given.get("collections", [item["collection"]])
        and item["id"] in given.get("ids", [item["id"]])
        and left < east and right > west and bottom < north and top > south
        and start <= item["properties"]["datetime"] <= end
        and item["properties"].get("eo:cloud_cover", 0) <= clouds
    )  # fmt: skip
