"""What a network's file tells of itself, before anything is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from ..convert import convert_keras, recognise
from ..errors import ModelError
from .find import card_of_file
from .onnx_without_card import ScoreOutput, layouts_of, look_into_onnx, sizes_of
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
        labels: "single" or "multi" where the name tells (PyTorch checkpoints) or a try shows
            it (ONNX files without a card), or "".
        input_shape: of an ONNX file without a card, a patch's three sizes, 0 for open ones; else ().
        outputs: of such a file, the outputs that may hold the scores.
        stride_px: the cell of a map network, which has no other; else 0.
    """

    path: str
    family: str
    title: str = ""
    patch_px: int | None = None
    n_bands: int = 0
    n_classes: int = 0
    labels: str = ""
    input_shape: tuple[int, ...] = ()
    outputs: tuple[ScoreOutput, ...] = ()
    stride_px: int = 0

    @property
    def needs_description(self) -> bool:
        """Whether only the user can say what the network is."""
        return self.family == "keras" or bool(self.input_shape)

    @property
    def layouts(self) -> tuple[str, ...]:
        """The layouts that an ONNX file without a card may have."""
        return layouts_of(self._shape) if self.input_shape else ()

    def at_layout(self, layout: str) -> NetworkFile:
        """Return what is known if the bands lie so."""
        patch, bands = sizes_of(self._shape, layout)
        return replace(self, patch_px=self.patch_px or patch or None, n_bands=bands)

    @property
    def _shape(self) -> tuple[int, int, int]:
        first, second, third = self.input_shape
        return first, second, third

    @property
    def presets(self) -> tuple[str, ...]:
        """The published networks that a complete Keras file may be, by its sizes."""
        sizes = (self.patch_px, self.n_bands, self.n_classes)
        return tuple(
            name
            for name, card in PRESETS.items()
            if self.family == "keras" and sizes == (card.patch_px, len(card.bands), len(card.scheme))
        )


def inspect_file(path: Path) -> NetworkFile:
    """Find out what a file holds. Takes seconds for a large Keras file.

    Raises:
        ModelError: it is no network, or one that cannot be read.
        MissingDependencyError: a package that reading it needs is not installed.
    """
    if not path.is_file():
        raise ModelError("There is no file {path}.", "Choose a file.", path=path)
    family = recognise(path)
    if family == "keras":
        return _look_into_keras(path)
    if family == "torch":
        words = set(_LABELS_IN_NAME.findall(path.stem.lower()))
        return NetworkFile(str(path), family, labels=words.pop() if len(words) == 1 else "")
    if family == "onnx":
        return _look_into_onnx(path)
    return NetworkFile(str(path), family, PRESETS[family].title)


def _look_into_onnx(path: Path) -> NetworkFile:
    card = card_of_file(path)
    if card is not None:
        return NetworkFile(str(path), "onnx", card.title)
    bare = look_into_onnx(path)
    scores = bare.outputs[0] if bare.outputs else None
    file = NetworkFile(
        str(path),
        "onnx",
        n_classes=scores.n_classes if scores else 0,
        labels=scores.labels if scores else "",
        patch_px=bare.patch_px or None,
        stride_px=bare.stride_px,
        input_shape=bare.input_shape,
        outputs=bare.outputs,
    )
    return file.at_layout(file.layouts[0])


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
