"""What each network of a request is asked for: several make a map together, or each makes its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import RequestError
from ..inference.card import ModelCard
from ..plain_text import shortened
from .request import ClassifyRequest

_PLACE = "{model}"
"""In the name of an output, where the id of the network belongs."""


def requests_of_networks(request: ClassifyRequest) -> list[ClassifyRequest]:
    """Return a request for each network. A radar raster that only another network needs is left out."""
    cards = request.card.networks
    return [
        replace(request, card=card, radar=radar_for(request.radar, card, cards), majority=None, disagreement=None)
        for card in cards
    ]


def requests_of_each(request: ClassifyRequest, cards: Sequence[ModelCard]) -> list[ClassifyRequest]:
    """Return a request for each network, which makes a map of its own.

    Args:
        request: what to make; its network does not count, its outputs are named as `path_of_each` takes them.
        cards: the networks, which need not fit together.

    Raises:
        RequestError: two maps would have the same name, or a raster is asked for that only one map of all has.
    """
    if request.majority is not None or request.disagreement is not None:
        raise RequestError(
            "Majority and disagreement belong to one map of several networks.",
            "Leave them out, or average the networks.",
        )
    ids = [card.id for card in cards]
    twice = next((one for number, one in enumerate(ids) if one in ids[:number]), None)
    if twice is not None:
        raise RequestError(
            "Two of the networks have the id {id}, so their maps would have the same name.",
            "Give each network once.",
            id=twice,
        )
    return [
        replace(
            request,
            card=card,
            radar=radar_for(request.radar, card, cards),
            output=path_of_each(request.output, card.id),
            confidence=_further(request.confidence, card, "confidence"),
            probabilities=_further(request.probabilities, card, "probabilities"),
            labels=_further(request.labels, card, "labels"),
            filtered=_further(request.filtered, card, "filtered"),
        )
        for card in cards
    ]


def path_of_each(path: Path, network_id: str, kind: str = "") -> Path:
    """Return where the map of one of several networks is written.

    Args:
        path: a folder that exists; or a file name, to which the id is added if it does not name its place with
            "{model}".
        network_id: the id of the network.
        kind: of a further output in a folder, "confidence" for example.
    """
    if _PLACE in str(path):
        return Path(str(path).replace(_PLACE, network_id))
    if path.is_dir():
        return path / (f"{network_id}_{kind}.tif" if kind else f"{network_id}.tif")
    return path.with_name(f"{path.stem}_{network_id}{path.suffix}")


def _further(path: Path | None, card: ModelCard, kind: str) -> Path | None:
    return None if path is None else path_of_each(path, card.id, kind)


def radar_for(radar: str, card: ModelCard, cards: Sequence[ModelCard]) -> str:
    """Return the radar raster for one of several networks: "" if only another one needs it."""
    return radar if card.sentinel1_bands or not any(one.sentinel1_bands for one in cards) else ""


def wanted_bands(request: ClassifyRequest, card: ModelCard) -> tuple[str, ...]:
    """Return a network's optical bands: of several networks in one order, so that equal sets are read once.

    Raises:
        RequestError: the mapping counts bands in the network's order, but several networks have several orders.
    """
    cards = request.card.networks
    if len(cards) == 1:
        return card.sentinel2_bands
    if not request.bands.strip() or "=" in request.bands:
        return tuple(sorted(card.sentinel2_bands))
    other = next((one for one in cards if one.sentinel2_bands != cards[0].sentinel2_bands), None)
    if other is not None:
        raise RequestError(
            "The band mapping '{bands}' counts the bands of the network, but {first} and {other} need other bands.",
            "Name the bands: B02=1,B03=2.",
            bands=shortened(request.bands, 100),
            first=cards[0].id,
            other=other.id,
        )
    return card.sentinel2_bands
