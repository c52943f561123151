"""The networks at hand: those that ship with the plugin and those of the user.

A network is two files of one name in one folder: ``ID.onnx`` and its card ``ID.json``.
The user's folder lies outside the plugin, so an update of the plugin leaves it alone.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from ..classmap.schemes import SCHEMES, ClassScheme
from ..errors import ModelError, OutputError
from ..inference.card import ModelCard
from .card_stac import read_card, write_card

HOME_VARIABLE = "SCENE_MAPPER_HOME"
_ORIGIN_ORDER = ("published", "custom", "starter")


@dataclass(frozen=True)
class Library:
    """The networks that were found.

    Attributes:
        networks: their cards, those for Local Climate Zones first, published ones before others.
        problems: sentences about cards that cannot be used.
    """

    networks: tuple[ModelCard, ...]
    problems: tuple[str, ...]


def home_folder() -> Path:
    """Give the folder of the user's data: ``$SCENE_MAPPER_HOME``, or the platform's usual place."""
    given = os.environ.get(HOME_VARIABLE)
    if given:
        return Path(given).expanduser()
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA", str(Path.home() / "AppData" / "Roaming")))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share"))
    return base / "scene-mapper"


def user_models_folder() -> Path:
    """Give the folder of the user's networks; it may not exist yet."""
    return home_folder() / "models"


def bundled_models_folder() -> Path:
    """Give the folder of the networks that ship."""
    return Path(__file__).parent.parent.parent / "models"


def open_library() -> Library:
    """Look what networks there are. A broken card is told of and left out."""
    cards: dict[str, ModelCard] = {}
    problems = []
    # The user's folder comes last: a network of the same id there takes the bundled one's place.
    for folder in (bundled_models_folder(), user_models_folder()):
        for path in sorted(folder.glob("*.json")):
            if not path.with_suffix(".onnx").is_file():
                continue
            try:
                card = read_card(path)
            except ModelError as error:
                problems.append(str(error))
            else:
                cards[card.id] = card
    order = sorted(cards.values(), key=_rank)
    return Library(tuple(order), tuple(problems))


def _rank(card: ModelCard) -> tuple[int, int, str]:
    """Order networks: Local Climate Zones first, then published before custom before starter, then by title."""
    schemes = list(SCHEMES)
    scheme = schemes.index(card.scheme.id) if card.scheme.id in schemes else len(schemes)
    return scheme, _ORIGIN_ORDER.index(card.origin), card.title.lower()


def default_network(scheme: ClassScheme | None = None) -> ModelCard | None:
    """Give the best network at hand: a published one, else the user's, else the starter; or None.

    Args:
        scheme: only networks of this scheme.
    """
    fitting = [c for c in open_library().networks if scheme is None or c.scheme == scheme]
    return fitting[0] if fitting else None


def find_network(name: str) -> ModelCard:
    """Find a network by its id, or by the path of its .onnx file or card.

    Raises:
        ModelError: there is no such network, or no card beside the file.
    """
    path = path_of(name)
    if path.suffix.lower() == ".json" and path.is_file():
        card = read_card(path)
        if card.model_path is None or not card.model_path.is_file():
            raise ModelError(f"The card {path} has no .onnx file beside it.", "Put the two files into one folder.")
        return card
    if path.suffix.lower() == ".onnx" and path.is_file():
        return _network_of_file(path)
    library = open_library()
    for card in library.networks:
        if card.id == name:
            return card
    known = ", ".join(c.id for c in library.networks) or "none yet"
    raise ModelError(
        f"There is no network '{name}'.",
        f"Installed: {known}. Others are added by 'scene-mapper models import', or named by the path of their .onnx.",
    )


def path_of(name: str) -> Path:
    """Take a name as a path; one that no file can have gives an empty path."""
    try:
        path = Path(name).expanduser()
        path.is_file()
    except (OSError, RuntimeError):  # too long; ~ of an unknown user
        return Path()
    return path


def card_of_file(path: Path) -> ModelCard | None:
    """Find the card of an .onnx file: beside it, or made of the metadata inside it.

    Raises:
        ModelError: the card cannot be used, or the file is no network.
    """
    card_path = path.with_suffix(".json")
    if card_path.is_file():
        return replace(read_card(card_path), model_path=path)
    from .deepness import card_from_deepness

    return card_from_deepness(path)


def _network_of_file(path: Path) -> ModelCard:
    card = card_of_file(path)
    if card is None:
        raise ModelError(
            f"{path} has no card {path.with_suffix('.json').name} beside it, so nothing says which bands and classes "
            "it has.",
            "Import it once, which asks for them: Scene Mapper ▸ Networks… in QGIS, or 'scene-mapper models import'.",
        )
    return card


def install_network(card: ModelCard, onnx: bytes, folder: Path | None = None) -> ModelCard:
    """Store a network and its card, in place of one of the same id.

    Args:
        card: the card; its path and sha256 are filled in.
        onnx: content of the .onnx file.
        folder: where to; the user's folder by default.

    Returns:
        The card as stored.

    Raises:
        OutputError: the folder cannot be written.
    """
    from ..inference.session import sha256_of  # here, so that looking what networks there are needs no numpy

    folder = folder or user_models_folder()
    target = folder / f"{card.id}.onnx"
    aside = folder / f"{card.id}.onnx.part"
    stored = replace(card, model_path=target, sha256=sha256_of(onnx))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(onnx)
        # The file first: a card without its file is not listed, a file without its card neither.
        aside.replace(target)
        write_card(stored, target.with_suffix(".json"))
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise OutputError(
            f"The network cannot be stored in {folder}: {error.strerror}.",
            f"Make room there, or set {HOME_VARIABLE} to a folder of your own.",
        ) from error
    return stored


def remove_network(network_id: str) -> None:
    """Delete one of the user's networks.

    Raises:
        ModelError: the user has no such network (bundled ones stay).
        OutputError: its files cannot be deleted.
    """
    card_path = path_of(str(user_models_folder() / f"{network_id}.json"))
    if card_path.parent != user_models_folder() or not card_path.is_file():
        raise ModelError(f"There is no network '{network_id}' of yours to remove.", "See 'scene-mapper models list'.")
    try:
        card_path.unlink()
        card_path.with_suffix(".onnx").unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{card_path} cannot be removed: {error.strerror}.", "Delete it by hand.") from error
