"""What each network of a request is asked for: several may make a map together."""

from __future__ import annotations

from dataclasses import replace

from ..errors import RequestError
from ..inference.card import ModelCard
from .request import ClassifyRequest


def requests_of_networks(request: ClassifyRequest) -> list[ClassifyRequest]:
    """Return a request for each network. A radar raster that only another network needs is left out."""
    wanted_by_some = bool(request.card.sentinel1_bands)
    return [
        replace(
            request,
            card=card,
            radar=request.radar if card.sentinel1_bands or not wanted_by_some else "",
            majority=None,
            disagreement=None,
        )
        for card in request.card.networks
    ]


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
            bands=request.bands[:100],
            first=cards[0].id,
            other=other.id,
        )
    return card.sentinel2_bands
