"""What a map says of itself in its layer's properties: what it is, of what, and how much of each class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsRasterLayer

from ..core.classmap.class_areas import M2_PER_HECTARE, km2_decimals, km2_text
from ..core.classmap.schemes import ClassScheme
from ..core.classmap.unreliable import short_labels, unreliable_note
from ..core.inference.card import ModelCard
from ..core.percent import percent_text
from .shown_text import without_html
from .translation import tr, tr_n, translated
from .wording import legend_text

RESULT = "scene_mapper/result"
"""The custom property of layers and groups that a run made: the id of the network. They are no scenes."""
SCENE, NETWORK = "scene_mapper/scene", "scene_mapper/network"
"""Custom properties of a result's layers: the path of the scene, and the network as the algorithm takes it."""


def describe_map(layer: QgsRasterLayer, card: ModelCard, source: str, classes: Sequence[Mapping[str, Any]]) -> None:
    """Fill in a class map's metadata: QGIS keeps them with the layer and shows them in its properties.

    Args:
        layer: the map.
        card: the network that made it.
        source: the scene's name.
        classes: code, cells, area_ha and share of each class.
    """
    metadata = layer.metadata()
    metadata.setTitle(without_html(layer.name()))
    metadata.setType("dataset")
    metadata.setAbstract(
        without_html(
            "\n".join([_what(card, source), "", *_areas(card, classes), *unreliable_text(card.scheme, classes)])
        )
    )
    metadata.setKeywords(
        {"gmd:topicCategory": ["imageryBaseMapsEarthCover"], "": [without_html(tr(card.scheme.title)), "Sentinel-2"]}
    )
    facts = [fact for one in card.networks for fact in _network(one)]
    metadata.setHistory([without_html(fact) for fact in (_what(card, source), *facts)])
    if card.licence:
        metadata.setLicenses([without_html(tr("Network: {licence}").format(licence=card.licence))])
    layer.setMetadata(metadata)


def _what(card: ModelCard, source: str) -> str:
    if len(card.networks) > 1:
        return tr_n(
            "{scheme} of {source}, classified with the mean of {n} networks: {networks} (Scene Mapper).",
            len(card.networks),
            scheme=tr(card.scheme.title),
            source=source,
            networks=card.title,
        )
    return tr("{scheme} of {source}, classified with the network {network} (Scene Mapper).").format(
        scheme=tr(card.scheme.title), source=source, network=card.title
    )


def _network(card: ModelCard) -> list[str]:
    facts = ((tr("Network"), card.title), (tr("Cite as"), card.citation), ("DOI", card.doi), ("SHA-256", card.sha256))
    return [f"{name}: {text}" for name, text in facts if text]


def _areas(card: ModelCard, classes: Sequence[Mapping[str, Any]]) -> list[str]:
    present = [one for one in classes if one["cells"]]
    decimals = decimals_of(classes)
    return [
        f"{legend_text(card.scheme, card.scheme.by_code(one['code']))}: "
        f"{km2_text(one['area_ha'], decimals)} km², {percent_text(one['share'])}"
        for one in present
    ]


def unreliable_text(scheme: ClassScheme, classes: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return what is to be said of classes that the network does not find reliably: a sentence, or nothing.

    Args:
        scheme: the map's classes.
        classes: code and reliably_found of each.
    """
    codes = [one["code"] for one in classes if not one["reliably_found"]]
    return [translated(note) for note in unreliable_note(short_labels(scheme, codes))]


def decimals_of(classes: Sequence[Mapping[str, Any]]) -> int:
    """Return how many decimals of a square kilometre the areas of classes need: so many that one cell shows."""
    one = next((one for one in classes if one["cells"]), None)
    return km2_decimals(one["area_ha"] * M2_PER_HECTARE / one["cells"] if one else 0.0)
