"""What a network's file tells of itself, before anything is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..core.convert import convert_keras, recognise
from ..core.errors import ModelError
from ..core.library import find_network
from ..core.presets import PRESETS
from .translation import tr

_A_PATCH_PX = 64
_LABELS_IN_NAME = re.compile(r"(single|multi)(?=[-_ ]?label|[^a-z]|$)")


@dataclass(frozen=True)
class NetworkFile:
    """What could be found out of a file.

    Attributes:
        path: the file.
        family: what `core.convert.recognise` calls it.
        text: a sentence about it.
        patch_px: the patch's side that the file states, or None (complete Keras files).
        n_bands: the bands that it takes, or 0 where that need not be asked.
        n_classes: the classes that it gives, or 0 likewise.
        labels: "single" or "multi" where the name tells, or "" (PyTorch checkpoints).
    """

    path: Path
    family: str
    text: str
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
        raise ModelError(tr("There is no file {path}.").format(path=path), tr("Choose a file."))
    family = recognise(path)
    if family == "keras":
        return _look_into_keras(path)
    if family == "torch":
        words = set(_LABELS_IN_NAME.findall(path.stem.lower()))
        labels = words.pop() if len(words) == 1 else ""
        return NetworkFile(path, family, tr("A PyTorch checkpoint: read as a SEN12MS baseline."), labels=labels)
    if family == "onnx":
        card = find_network(str(path))
        return NetworkFile(path, family, tr("An ONNX file with a card: {title}.").format(title=card.title))
    return NetworkFile(path, family, tr("The published file of {title}.").format(title=PRESETS[family].title))


def _look_into_keras(path: Path) -> NetworkFile:
    patch_is_open = False
    try:
        network = convert_keras(path)
    except ModelError:
        # Perhaps only the patch's size is open: then a size helps, else the file is told of again.
        network = convert_keras(path, patch_px=_A_PATCH_PX)
        patch_is_open = True
    height, _, n_bands = network.input_shape
    text = tr("A complete Keras file: patches of {size} with {bands} bands in, {classes} classes out.").format(
        size=tr("any size") if patch_is_open else f"{height} × {height} px", bands=n_bands, classes=network.n_outputs
    )
    return NetworkFile(path, "keras", text, None if patch_is_open else height, n_bands, network.n_outputs)
