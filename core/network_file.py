"""What a network's file tells of itself, before anything is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .convert import convert_keras, recognise
from .errors import ModelError
from .library import find_network
from .presets import PRESETS

_A_PATCH_PX = 64
_LABELS_IN_NAME = re.compile(r"(single|multi)(?=[-_ ]?label|[^a-z]|$)")


@dataclass(frozen=True)
class NetworkFile:
    """What could be found out of a file.

    Attributes:
        path: the file.
        family: what `convert.recognise` calls it.
        title: the network's name, where the file or its card tells it, or "".
        patch_px: the patch's side that the file states, or None (complete Keras files).
        n_bands: the bands that it takes, or 0 where that need not be asked.
        n_classes: the classes that it gives, or 0 likewise.
        labels: "single" or "multi" where the name tells, or "" (PyTorch checkpoints).
    """

    path: str
    family: str
    title: str = ""
    patch_px: int | None = None
    n_bands: int = 0
    n_classes: int = 0
    labels: str = ""

    @property
    def presets(self) -> tuple[str, ...]:
        """The published networks that a complete Keras file may be, by its sizes."""
        sizes = (self.patch_px, self.n_bands, self.n_classes)
        return tuple(
            name
            for name, card in PRESETS.items()
            if self.family == "keras" and sizes == (card.patch_px, len(card.bands), len(card.scheme))
        )


def look_into(path: Path) -> NetworkFile:
    """Find out what a file holds. Takes seconds for a large Keras file.

    Raises:
        ModelError: it is no network, or one that cannot be read.
        MissingDependencyError: a package that reading it needs is not installed.
    """
    if not path.is_file():
        raise ModelError(f"There is no file {path}.", "Choose a file.")
    family = recognise(path)
    if family == "keras":
        return _look_into_keras(path)
    if family == "torch":
        words = set(_LABELS_IN_NAME.findall(path.stem.lower()))
        return NetworkFile(str(path), family, labels=words.pop() if len(words) == 1 else "")
    title = find_network(str(path)).title if family == "onnx" else PRESETS[family].title
    return NetworkFile(str(path), family, title)


def _look_into_keras(path: Path) -> NetworkFile:
    patch_is_open = False
    try:
        network = convert_keras(path)
    except ModelError:
        # Perhaps only the patch's size is open: then a size helps, else the file is told of again.
        network = convert_keras(path, patch_px=_A_PATCH_PX)
        patch_is_open = True
    height, _, n_bands = network.input_shape
    return NetworkFile(str(path), "keras", "", None if patch_is_open else height, n_bands, network.n_outputs)
