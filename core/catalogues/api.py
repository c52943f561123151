"""Where a catalogue is searched, and in which of its collections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from ..errors import InputError
from ..feedback import Feedback
from ..plain_text import first_of, shortened
from ..web import DownloadError, as_safe_as, host_of, is_allowed, same_host
from .answers import fetch_json
from .catalogues import Catalogue
from .transport import Transport, WebRequest

_SENTINEL2 = re.compile(r"sentinel[-_ ]?2|(?:^|[^a-z])s2(?:[^0-9]|$)", re.IGNORECASE)
_LEVEL = re.compile(r"l(?:evel)?[-_ ]?(1c|2a)", re.IGNORECASE)
_MAX_COLLECTIONS = 20
_MAX_PAGES = 5


@dataclass(frozen=True)
class SearchApi:
    """Where a catalogue is searched.

    Attributes:
        catalogue: the catalogue.
        address: of the search.
        posts: whether the search is posted; else it is part of the address.
        collections: the ids of the collections to search in.
    """

    catalogue: Catalogue
    address: str
    posts: bool
    collections: tuple[str, ...]


def open_api(catalogue: Catalogue, levels: Sequence[str], transport: Transport, feedback: Feedback) -> SearchApi:
    """Find out where a catalogue is searched; one of the table is known, another one is asked.

    Raises:
        DownloadError: it does not answer, or is no STAC API.
        InputError: it has no collection of Sentinel-2 of these levels.
        RunCancelled: the user stopped.
    """
    known = tuple(one for level in levels for one in catalogue.collections.get(level, ()))
    if known:
        return SearchApi(catalogue, f"{catalogue.address}/search", True, known)
    if catalogue.collections:
        raise InputError(
            "{catalogue} has no scenes of level {levels}.",
            "Select the level {other}, or another catalogue.",
            catalogue=catalogue.title,
            levels=" or ".join(levels),
            other=" or ".join(catalogue.collections),
        )
    root = fetch_json(catalogue, WebRequest(catalogue.address), transport, feedback)
    searches = [link for link in _links(root, "search", catalogue) if "json" in str(link.get("type", "json"))]
    if not searches:
        raise DownloadError(
            "{host} is not a STAC API that can be searched.",
            "Check the address of the catalogue: a static catalogue or a web page cannot be searched.",
            host=host_of(catalogue.address),
        )
    posting = next((one for one in searches if str(one.get("method", "")).upper() == "POST"), None)
    collections = _collections(catalogue, root, levels, transport, feedback)
    return SearchApi(catalogue, str((posting or searches[0])["href"]), posting is not None, collections)


def _collections(
    catalogue: Catalogue, root: dict[str, Any], levels: Sequence[str], transport: Transport, feedback: Feedback
) -> tuple[str, ...]:
    """Return the catalogue's collections of Sentinel-2 of some levels, as their ids tell."""
    link: dict[str, Any] | None = next(
        iter(_links(root, "data", catalogue)), {"href": f"{catalogue.address}/collections"}
    )
    ids: list[str] = []
    for _ in range(_MAX_PAGES):
        if link is None:
            break
        page = fetch_json(catalogue, WebRequest(str(link["href"])), transport, feedback)
        listed = page.get("collections")
        entries = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        ids += [one["id"] for one in entries if isinstance(one.get("id"), str)]
        link = next(iter(_links(page, "next", catalogue)), None)
    chosen = [one for one in ids if _SENTINEL2.search(one) and _has_level(one, levels)]
    if not chosen:
        raise InputError(
            "{catalogue} has no collection of Sentinel-2 of level {levels} (it has {ids}).",
            "Use another level or another catalogue.",
            catalogue=catalogue.title,
            levels=" or ".join(levels),
            ids=shortened(first_of(ids, 10), 300) or "none",
        )
    return tuple(chosen[:_MAX_COLLECTIONS])


def _has_level(collection: str, levels: Sequence[str]) -> bool:
    """Return whether a collection may hold these levels; one whose id tells none may."""
    told = _LEVEL.search(collection)
    return told is None or f"L{told[1].upper()}" in levels


def _links(page: dict[str, Any], relation: str, catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return the links of a relation that lead to the same server, with whole addresses."""
    listed = page.get("links")
    found = []
    for link in listed if isinstance(listed, list) else []:
        if isinstance(link, dict) and link.get("rel") == relation and isinstance(link.get("href"), str):
            address = as_safe_as(urljoin(f"{catalogue.address}/", link["href"]), catalogue.address)
            if is_allowed(address) and same_host(address, catalogue.address):
                found.append({**link, "href": address})
    return found
