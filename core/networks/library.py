"""The networks at hand: those that ship with the plugin and those of the user.

A network is two files of one name in one folder: ``ID.onnx`` and its card ``ID.json``.
The user's folder lies outside the plugin, so an update of the plugin leaves it alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from pathlib import Path

from ..classmap.schemes import SCHEMES
from ..draft import Draft, cannot_write, claimed
from ..errors import ModelError, OutputError
from ..files import HOME_VARIABLE, home_folder, is_file, sha256_of
from ..inference.card import ModelCard
from ..inference.passed_networks import remember_card
from .card_stac import card_text, read_card
from .restore import keep_previous, put_back, restore_networks

_ORIGIN_ORDER = ("published", "custom", "starter", "adapted")  # one for another place is never taken unasked


@dataclass(frozen=True)
class Library:
    """The networks that were found.

    Attributes:
        networks: their cards, those for Local Climate Zones first, published ones before others, and
            those adapted to a place last.
        problems: sentences about cards that cannot be used.
    """

    networks: tuple[ModelCard, ...]
    problems: tuple[str, ...]


_READ: ContextVar[list[Library] | None] = ContextVar("read", default=None)
"""Inside `library_read_once`: what was read, once it was."""


def user_models_folder() -> Path:
    """Return the folder of the user's networks; it may not exist yet."""
    return home_folder() / "models"


def bundled_models_folder() -> Path:
    """Return the folder of the networks that ship."""
    return Path(__file__).parent.parent.parent / "models"


@contextmanager
def library_read_once() -> Iterator[None]:
    """Let `open_library` read the cards only once while the block lasts, in this thread."""
    token = _READ.set([])
    try:
        yield
    finally:
        _READ.reset(token)


def open_library() -> Library:
    """Return the installed networks. A broken card is reported and left out."""
    read = _READ.get()
    if read is None:
        return _read_library()
    if not read:
        read.append(_read_library())
    return read[0]


def _read_library() -> Library:
    cards: dict[str, ModelCard] = {}
    problems = []
    # The user's folder comes last: a network of the same id there takes the bundled one's place.
    restore_networks(user_models_folder())
    for folder in (bundled_models_folder(), user_models_folder()):
        for path in sorted(folder.glob("*.json")):
            if not is_file(path.with_suffix(".onnx")):
                continue
            try:
                card = read_card(path)
            except ModelError as error:
                problems.append(error.sentences)
            else:
                cards[card.id] = card
    order = sorted(cards.values(), key=_rank)
    return Library(tuple(order), tuple(problems))


def _rank(card: ModelCard) -> tuple[int, int, str]:
    """Order networks: Local Climate Zones first, then by `_ORIGIN_ORDER`, then by title."""
    schemes = list(SCHEMES)
    scheme = schemes.index(card.scheme.id) if card.scheme.id in schemes else len(schemes)
    return scheme, _ORIGIN_ORDER.index(card.origin), card.title.lower()


def path_of(name: str) -> Path:
    """Take a name as a path; one that no file can have gives an empty path."""
    try:
        path = Path(name).expanduser()
        path.is_file()
    except (OSError, RuntimeError, ValueError):  # too long; ~ of an unknown user; a name of no file
        return Path()
    return path


@contextmanager
def reserved_id(network_id: str) -> Iterator[None]:
    """Keep the sole right to store a network of the user's under an id while it is being made.

    Raises:
        OutputError: another run is making a network of that id, or the folder cannot be written.
    """
    target = user_models_folder() / f"{network_id}.onnx"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(target.parent, error) from error
    with claimed([target]):
        yield


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
    folder = folder or user_models_folder()
    target = folder / f"{card.id}.onnx"
    stored = replace(card, model_path=target, sha256=sha256_of(onnx))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        restore_networks(folder)
        with Draft(target) as draft:
            draft.aside().write_bytes(onnx)
            draft.aside(target.with_suffix(".json")).write_text(card_text(stored), encoding="utf-8")
            keep_previous(draft)
            try:
                draft.publish()
            except OutputError:
                put_back(draft.folder, folder)
                raise
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(
            "The network cannot be stored in {folder}: {strerror}.",
            "Free disk space, or set {home_variable} to another folder.",
            folder=folder,
            strerror=error.strerror,
            home_variable=HOME_VARIABLE,
        ) from error
    remember_card(stored)
    return stored


def remove_network(network_id: str) -> None:
    """Delete one of the user's networks.

    Raises:
        ModelError: the user has no such network (bundled ones stay).
        OutputError: its files cannot be deleted.
    """
    card_path = path_of(str(user_models_folder() / f"{network_id}.json"))
    if card_path.parent != user_models_folder() or not is_file(card_path):
        raise ModelError(
            "'{network_id}' is not a user network and cannot be removed.",
            "See 'scene-mapper models list'.",
            network_id=network_id,
        )
    try:
        card_path.unlink()
        card_path.with_suffix(".onnx").unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            "{card_path} cannot be removed: {strerror}.",
            "Delete it manually.",
            card_path=card_path,
            strerror=error.strerror,
        ) from error
