"""Searching a catalogue for scenes.

Source: STAC API specification 1.0 (Core, Collections, Item Search; the extension Query).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode, urljoin

from ..errors import InputError
from ..feedback import Feedback
from ..message import Message
from ..plain_text import shortened
from ..web import DownloadError, as_safe_as, check_address, host_of, same_host
from .answers import check_status, fetch, fetch_json, read_json
from .api import SearchApi, open_api
from .area import Area
from .catalogues import LEVELS, Catalogue
from .found_scene import FoundItem, FoundScene, scene_of, scenes_of
from .items import read_item
from .query import SceneQuery
from .transport import Transport, WebRequest

_PAGE_ITEMS = 100
_MAX_ITEMS = 2000
_MAX_PAGES = 100
_MAX_IDS = 20
_NOT_POSTED = (404, 405, 415, 501)
"""What servers answer that only take the search as an address."""


def search(catalogue: Catalogue, query: SceneQuery, transport: Transport, feedback: Feedback) -> list[FoundScene]:
    """Search for scenes.

    Args:
        catalogue: where.
        query: what for.
        transport: how to ask.
        feedback: told of what was left out, and asked whether to stop.

    Returns:
        The scenes, the newest first; none where nothing fits.

    Raises:
        DownloadError: the catalogue does not answer, or with something else.
        InputError: it has no collection of Sentinel-2 of that level.
        RunCancelled: the user stopped.
    """
    api = open_api(catalogue, query.levels, transport, feedback)
    body: dict[str, Any] = {
        "collections": list(api.collections),
        "bbox": list(query.area.bbox),
        "datetime": _interval(query.start, query.end),
        "limit": _PAGE_ITEMS,
    }
    if catalogue.cloud_query and query.max_cloud_percent < 100:
        body["query"] = {"eo:cloud_cover": {"lte": query.max_cloud_percent}}
    items = [item for item in _items(api, body, transport, feedback) if _fits(item, query)]
    scenes = scenes_of(catalogue, items, query.area)
    if len(scenes) > query.count:
        feedback.pushInfo(Message("The newest {n} of {found} scenes are listed.", n=query.count, found=len(scenes)))
    return scenes[: query.count]


def scene_by_id(
    catalogue: Catalogue, scene_id: str, area: Area, transport: Transport, feedback: Feedback
) -> FoundScene:
    """Find a scene again.

    Args:
        catalogue: where it was found.
        scene_id: its id: those of its items, joined by "+".
        area: where.
        transport: how to ask.
        feedback: asked whether to stop.

    Raises:
        DownloadError: the catalogue does not answer.
        InputError: it has no such scene, or the items are not of one pass, CRS and kind.
        RunCancelled: the user stopped.
    """
    ids = [one for one in scene_id.split("+") if one][:_MAX_IDS]
    api = open_api(catalogue, LEVELS, transport, feedback)
    body = {"collections": list(api.collections), "ids": ids, "limit": _PAGE_ITEMS}
    items = {item.id: item for item in _items(api, body, transport, feedback) if item.id in ids}
    absent = [one for one in ids if one not in items]
    if absent or not items:
        raise InputError(
            "{catalogue} has no scene {absent}.",
            "Check the id and the catalogue, or search again.",
            catalogue=catalogue.title,
            absent=shortened(", ".join(absent), 200),
        )
    found = [items[one] for one in ids]
    refuse_mixed(found)
    scene = scene_of(catalogue, found, area)
    if scene is None:
        raise InputError(
            "The scene {scene} does not cover the area {area}.",
            "Check the area, or search for a scene in it.",
            scene=shortened(scene_id, 200),
            area=area,
        )
    return scene


def refuse_mixed(items: Sequence[FoundItem]) -> None:
    """Refuse items that cannot be put together.

    Raises:
        InputError: they are of different days, CRSs or levels, or their numbers mean different things.
    """
    for sentence, values, names in (
        ("The tiles have different dates: {values}.", [item.day.isoformat() for item in items], None),
        ("The tiles have different projections: {values}.", [item.crs for item in items], None),
        ("The tiles have different processing levels: {values}.", [item.level for item in items], None),
        (
            "The numbers of the tiles are scaled differently: {values}.",
            [item.numbers for item in items],
            [item.id for item in items],
        ),
    ):
        if len(set(values)) > 1:
            raise InputError(
                sentence,
                "Get them one by one. Composites and maps of several scenes accept them.",
                values=shortened(", ".join(names or sorted(set(values))), 300),
            )


def _interval(start: date, end: date) -> str:
    return f"{start.isoformat()}T00:00:00Z/{end.isoformat()}T23:59:59Z"


def _fits(item: FoundItem, query: SceneQuery) -> bool:
    is_clear = item.cloud_percent is None or item.cloud_percent <= query.max_cloud_percent
    return is_clear and (not item.level or item.level in query.levels) and query.start <= item.day <= query.end


def _items(api: SearchApi, body: dict[str, Any], transport: Transport, feedback: Feedback) -> Iterator[FoundItem]:
    """Yield the items of all pages, each once."""
    seen: set[tuple[str, str]] = set()
    skipped = 0
    for page in _pages(api, body, transport, feedback):
        features = page.get("features")
        if not isinstance(features, list):
            raise DownloadError(
                "The answer of {host} has no list of scenes.",
                "Check the address of the catalogue, or use another one.",
                host=host_of(api.address),
            )
        for feature in features:
            item = read_item(feature, api.catalogue, api.address)
            if item is None:
                skipped += 1
            elif (item.collection, item.id) not in seen:
                seen.add((item.collection, item.id))
                yield item
    if skipped:
        feedback.pushInfo(Message("{n} items are no usable scenes of Sentinel-2 and are left out.", n=skipped))


def _pages(api: SearchApi, body: dict[str, Any], transport: Transport, feedback: Feedback) -> Iterator[dict[str, Any]]:
    """Yield the answers, page by page, at most so many; whoever takes one checks that it has a list of features."""
    request = _request(api, body)
    asked: set[tuple[str, bytes | None]] = set()
    n_items = 0
    for number in range(_MAX_PAGES):
        asked.add((request.address, request.body))
        if number == 0 and request.body is not None:
            page = _first_page(api, body, request, transport, feedback)
        else:
            page = fetch_json(api.catalogue, request, transport, feedback)
        yield page
        following, n_new = _next(page, request), len(page["features"])
        n_items += n_new
        if following is None or (following.address, following.body) in asked or not n_new:
            return
        if n_items >= _MAX_ITEMS:
            break
        if not same_host(following.address, api.address):
            raise DownloadError(
                "{host} continues its answer on another server, {other}.",
                "Search in a smaller area or a shorter time, or use another catalogue.",
                host=host_of(api.address),
                other=host_of(following.address),
            )
        request = following
    feedback.pushWarning(
        Message(
            "Only the first {n} items of the catalogue were searched: shorten the time or lower the cloud limit.",
            n=n_items,
        )
    )


def _request(api: SearchApi, body: dict[str, Any]) -> WebRequest:
    if api.posts:
        return WebRequest(api.address, json.dumps(body).encode())
    return WebRequest(f"{api.address}?{_as_parameters(body)}")


def _first_page(
    api: SearchApi, body: dict[str, Any], request: WebRequest, transport: Transport, feedback: Feedback
) -> dict[str, Any]:
    """Post the search; where a server does not take that, ask for it by its address.

    A server that leads to another address may have been asked there without the search: then it is posted there.
    """
    answer = fetch(request, transport, feedback)
    if 200 <= answer.status < 300 and answer.address != request.address and not answer.has_got_body:
        check_address(answer.address)
        answer = fetch(replace(request, address=answer.address), transport, feedback)
    if answer.status in _NOT_POSTED:
        got = WebRequest(f"{api.address}?{_as_parameters(body)}")
        return fetch_json(api.catalogue, got, transport, feedback)
    check_status(answer, api.catalogue)
    return read_json(answer)


def _as_parameters(body: dict[str, Any]) -> str:
    """Return a search as parameters of an address: lists with commas, the query as JSON."""
    texts = {
        key: ",".join(map(str, value)) if isinstance(value, list) else value
        for key, value in body.items()
        if not isinstance(value, dict)
    }
    return urlencode(texts)


def _next(page: dict[str, Any], request: WebRequest) -> WebRequest | None:
    """Return how to ask for the next page, or None at the last one.

    Raises:
        DownloadError: its address is not allowed.
    """
    links = page.get("links")
    for link in links if isinstance(links, list) else []:
        if not isinstance(link, dict) or link.get("rel") != "next" or not isinstance(link.get("href"), str):
            continue
        address = as_safe_as(urljoin(request.address, link["href"]), request.address)
        check_address(address)
        if str(link.get("method", "GET")).upper() != "POST":
            return WebRequest(address)
        given = link.get("body")
        body: dict[str, Any] = given if isinstance(given, dict) else {}
        if link.get("merge") is True and request.body is not None:
            body = {**json.loads(request.body), **body}
        return WebRequest(address, json.dumps(body).encode())
    return None
