"""Several networks that make one map together: the mean of their probabilities.

A group is a card like any other, so every door takes it where it takes a network. The plan
has a member for each of its networks (`plan.Plan.members`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import RequestError
from ..sentinel.band_scaling import BandScaling
from .card import ModelCard

MAX_NETWORKS = 16
"""All of a group's networks are in memory at once."""
_MAX_ID = 100


@dataclass(frozen=True)
class NetworkGroup(ModelCard):
    """Networks whose probabilities are averaged; make it with `network_group`.

    Its bands are those that any of the networks needs, its texts name all of them. It has no file of its own.

    Attributes:
        members: the cards of the networks, at least two.
    """

    members: tuple[ModelCard, ...] = ()

    def __post_init__(self) -> None:
        """Refuse networks that do not fit together.

        Raises:
            RequestError: naming two of them, and in what they differ.
        """
        first = self.members[0]
        for number, card in enumerate(self.members):
            if any((card.id, card.model_path) == (other.id, other.model_path) for other in self.members[:number]):
                raise RequestError("The network {id} is given twice.", "Give each network once.", id=card.id)
            for sentence, value_of, text_of in _SHARED:
                if value_of(card) != value_of(first):
                    raise RequestError(
                        sentence,
                        "Use networks with the same classes and the same cell size.",
                        first=first.id,
                        other=card.id,
                        one=text_of(first),
                        another=text_of(card),
                    )
        if len(self.members) > MAX_NETWORKS:
            raise RequestError(
                "{n} networks are too many.", "Use at most {most}.", n=len(self.members), most=MAX_NETWORKS
            )

    @property
    def networks(self) -> tuple[ModelCard, ...]:
        """The networks whose probabilities are averaged."""
        return self.members

    @property
    def is_fully_convolutional(self) -> bool:
        """Whether one of them is: the map's strips are then rows of its blocks, its cells cannot be changed."""
        return any(card.is_fully_convolutional for card in self.members)


def _cell(card: ModelCard) -> str:
    return f"{card.cell_size_m:g} m"


def _pixel(card: ModelCard) -> str:
    return f"{card.pixel_size_m:g} m"


_SHARED: tuple[tuple[str, Callable[[ModelCard], object], Callable[[ModelCard], str]], ...] = (
    (
        "{first} and {other} cannot make a map together: the class scheme differs ({one} and {another}).",
        lambda card: card.scheme,
        lambda card: card.scheme.title,
    ),
    (
        "{first} and {other} cannot make a map together: the cell size differs ({one} and {another}).",
        _cell,
        _cell,
    ),
    (
        "{first} and {other} cannot make a map together: the pixel size differs ({one} and {another}).",
        _pixel,
        _pixel,
    ),
    (
        "{first} and {other} cannot make a map together: one gives each cell one class, the other a set of classes.",
        lambda card: card.labels,
        lambda card: card.labels,
    ),
)
"""What all networks of a group share: what is said where it differs, its value, and the value as text."""


def fit_together(card: ModelCard, other: ModelCard) -> bool:
    """Return whether two networks can make a map together."""
    return all(value_of(card) == value_of(other) for _, value_of, _ in _SHARED)


def network_group(cards: Sequence[ModelCard]) -> NetworkGroup:
    """Put networks together.

    Args:
        cards: two or more.

    Raises:
        RequestError: one is given twice, or they do not share classes and cell size.
    """
    bands = dict.fromkeys(
        [band for card in cards for band in card.sentinel2_bands]
        + [band for card in cards for band in card.sentinel1_bands]
    )
    ids = "+".join(card.id for card in cards)
    return NetworkGroup(
        id=ids if len(ids) <= _MAX_ID else f"{len(cards)}-networks",
        title=" + ".join(card.title for card in cards),
        kind="pixel" if any(card.kind == "pixel" for card in cards) else cards[0].kind,
        scheme=cards[0].scheme,
        labels=cards[0].labels,
        threshold=sum(card.threshold for card in cards) / len(cards),
        bands=tuple(bands),
        scaling=(BandScaling(),) * len(bands),
        patch_px=max(card.patch_px for card in cards),
        stride_px=cards[0].stride_px,
        pixel_size_m=cards[0].pixel_size_m,
        layout=cards[0].layout,
        activation="none",
        level="/".join(dict.fromkeys(card.level for card in cards if card.level)),
        description="\n\n".join(dict.fromkeys(card.description for card in cards if card.description)),
        architecture=_joined(card.architecture for card in cards),
        licence=_joined(card.licence for card in cards),
        citation=_joined(card.citation for card in cards),
        doi=_joined(card.doi for card in cards),
        trained_on=_joined(card.trained_on for card in cards),
        not_reliably_found=tuple(
            code for code in cards[0].not_reliably_found if all(code in card.not_reliably_found for card in cards)
        ),
        sha256=_joined(card.sha256 for card in cards),
        members=tuple(cards),
    )


def with_files(card: ModelCard, moved: Callable[[Path | None], Path | None]) -> ModelCard:
    """Return a card whose networks lie elsewhere.

    Args:
        card: of a network or a group.
        moved: takes the path of a network's file, and returns the new one.
    """
    if isinstance(card, NetworkGroup):
        return replace(card, members=tuple(with_files(one, moved) for one in card.members))
    return replace(card, model_path=moved(card.model_path))


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(text for text in texts if text))
