"""Find a network by its id or its file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..classmap.schemes import CLOUDS, ClassScheme
from ..errors import ModelError
from ..feedback import Feedback, SilentFeedback
from ..files import is_file
from ..inference.card import ModelCard
from ..inference.network_group import network_group
from ..message import Message
from .card_stac import read_card
from .library import open_library, path_of


def default_network(scheme: ClassScheme | None = None) -> ModelCard | None:
    """Return the best network at hand: a published one, else the user's, else the starter; or None.

    One that was adapted to a place is taken only where there is no other.

    Args:
        scheme: only networks of this scheme.
    """
    fitting = [c for c in open_library().networks if c.kind != "pixel" and scheme in (None, c.scheme)]
    return fitting[0] if fitting else None


def cloud_network(level: str) -> ModelCard | None:
    """Return the best installed network for cloud masks, or None.

    Args:
        level: of the scene: a network of that level goes before one of another, one of more bands before one of fewer.
    """
    fitting = [c for c in open_library().networks if c.kind == "pixel" and c.scheme == CLOUDS]
    return min(fitting, key=lambda c: (c.level != level, -len(c.bands)), default=None)


def find_network(name: str, feedback: Feedback | None = None) -> ModelCard:
    """Find a network by its id, or by the path of its .onnx file or card.

    Args:
        name: its id, or a path.
        feedback: asked whether to stop while a file without a card that is new here is tried.

    Raises:
        RunCancelled: the user stopped.
        ModelError: there is no such network, or no card beside the file.
    """
    path = path_of(name)
    if path.suffix.lower() == ".json" and is_file(path):
        card = read_card(path)
        if card.model_path is None or not is_file(card.model_path):
            raise ModelError(
                "The .onnx file of the card {path} does not exist.", "Put the two files into one folder.", path=path
            )
        return card
    if path.suffix.lower() == ".onnx" and is_file(path):
        return _network_of_file(path, feedback or SilentFeedback())
    library = open_library()
    for card in library.networks:
        if card.id == name:
            return card
    known = ", ".join(c.id for c in library.networks) or Message("none yet")
    raise ModelError(
        "There is no network '{name}'.",
        "Installed: {known}. Add others with 'scene-mapper models import', or use the path of an .onnx file.",
        name=name,
        known=known,
    )


def find_networks(names: str, feedback: Feedback | None = None) -> ModelCard:
    """Find a network, or several that make a map together.

    Args:
        names: as `find_each` takes them.
        feedback: as `find_network` takes it.

    Returns:
        The card of the network, or a `network_group.NetworkGroup`.

    Raises:
        RunCancelled: the user stopped.
        ModelError: there is no such network, or no card beside the file.
        RequestError: one is given twice, or they do not share classes and cell size.
    """
    cards = find_each(names, feedback)
    return network_group(cards) if len(cards) > 1 else cards[0]


def find_each(names: str, feedback: Feedback | None = None) -> list[ModelCard]:
    """Find one or several networks, which need not fit together.

    Args:
        names: ids and paths as `find_network` takes them, with commas between them.
        feedback: as `find_network` takes it.

    Raises:
        RunCancelled: the user stopped.
        ModelError: there is no such network, or no card beside the file.
    """
    several = [name for part in names.split(",") if (name := part.strip())]
    if "," not in names or not several or is_file(path_of(names)):  # a comma may be in a path
        return [find_network(names, feedback)]
    return [find_network(name, feedback) for name in several]


def card_of_file(path: Path) -> ModelCard | None:
    """Find the card of an .onnx file: beside it, or made of the metadata inside it.

    Raises:
        ModelError: the card cannot be used, or the file is no network.
    """
    card_path = path.with_suffix(".json")
    if is_file(card_path):
        return replace(read_card(card_path), model_path=path)
    from .deepness import card_from_deepness

    return card_from_deepness(path)


def _network_of_file(path: Path, feedback: Feedback) -> ModelCard:
    if not is_file(path.with_suffix(".json")):
        from ..inference.tried_networks import try_file  # it costs a third of the time in which the plugin is loaded

        try_file(path, feedback)
    card = card_of_file(path)
    if card is None:
        raise ModelError(
            "{path} has no card {with_suffix_name} in its folder, so its bands and classes are unknown.",
            "Import it first: Scene Mapper ▸ Networks… in QGIS, or 'scene-mapper models import'.",
            path=path,
            with_suffix_name=path.with_suffix(".json").name,
        )
    return card
