"""Rounds of training: what is asked for, what came of it, and the features that are kept in between."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ...core.adapt.adapt import adapt_network
from ...core.adapt.request import AdaptRequest
from ...core.adapt.result import AdaptResult
from ...core.classify.features import FeatureRequest, SceneFeatureReader
from ...core.errors import SceneMapperError
from ...core.feedback import Feedback
from ...core.message import Message
from ...core.networks.library import user_models_folder
from .area_snapshot import AreaSnapshot


@dataclass(frozen=True)
class Wish:
    """What one round is to do.

    Attributes:
        request: for core.
        scenes: for core.
        snapshot: the areas.
    """

    request: AdaptRequest
    scenes: FeatureRequest
    snapshot: AreaSnapshot


@dataclass(frozen=True)
class Round:
    """A round that was done.

    Attributes:
        wish: what was asked for.
        result: what came of it.
        replaced: whether it replaced a network of this id, which core keeps.
    """

    wish: Wish
    result: AdaptResult
    replaced: bool


class Trainer:
    """Trains in rounds; a scene passes through the network only once, as long as neither of them changes."""

    def __init__(self) -> None:
        self._reader: SceneFeatureReader | None = None
        self._key: tuple[object, ...] = ()

    def train(self, wish: Wish, feedback: Feedback) -> Round:
        """Do a round; called in a thread, one at a time.

        Raises:
            SceneMapperError: it cannot be done; the library is as it was.
            RunCancelled: the user stopped; the library is as it was.
        """
        try:
            key = _key_of(wish.scenes)
            if self._reader is None or key != self._key:
                self._reader = None  # its features would take memory while others are read
                self._reader, self._key = SceneFeatureReader(wish.scenes), key
            replaced = (user_models_folder() / f"{wish.request.new_id}.onnx").is_file()
            return Round(wish, adapt_network(wish.request, self._reader, feedback), replaced)
        except SceneMapperError as error:
            _name_layer(error, wish.snapshot)
            raise

    def forget(self) -> None:
        """Drop the features."""
        self._reader = None


def _key_of(scenes: FeatureRequest) -> tuple[object, ...]:
    """Return what the features depend on, the files' times and sizes included."""
    stamps: list[object] = []
    for path in scenes.scenes:
        with suppress(OSError):
            status = Path(path).stat()
            stamps.append((status.st_mtime_ns, status.st_size))
    return (scenes, *stamps)


def _name_layer(error: SceneMapperError, snapshot: AreaSnapshot) -> None:
    """Let an error name the layer, which the user knows, instead of its copy."""
    error.message, error.hint = (_with_layer(text, snapshot) for text in (error.message, error.hint))


def _with_layer(text: str, snapshot: AreaSnapshot) -> str:
    if not isinstance(text, Message):
        return text
    given = {key: snapshot.name if value == snapshot.path else value for key, value in text.arguments.items()}
    return Message(text.template, **given)
