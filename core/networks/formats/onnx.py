"""ONNX files: with a card beside or inside them, or without any."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...convert.file_kinds import is_onnx
from ...inference.card import ModelCard
from ...inference.session import read_model
from ...message import Message
from ..find import card_of_file
from ..import_options import ImportOptions
from ..network_file import NetworkFile, sizes_text
from ..onnx_without_card import card_and_file, inspect_onnx
from .converted_card import renamed


class Onnx:
    """Files of the format that networks are stored in anyway."""

    title = "ONNX"
    suffixes = (".onnx",)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether a file begins as an ONNX file does."""
        return is_onnx(head) and path.name != "saved_model.pb"  # TensorFlow's begin alike

    def inspect(self, path: Path) -> NetworkFile:
        """Return what the card says, or what shapes and a try with noise tell."""
        card = card_of_file(path)
        if card is not None:
            about = Message("An ONNX file with a card: {title}.", title=card.title)
            return NetworkFile(str(path), "onnx", card.title, about)
        bare = inspect_onnx(path)
        scores = bare.outputs[0] if bare.outputs else None
        file = NetworkFile(
            str(path),
            "onnx",
            needs_description=True,
            n_classes=scores.n_classes if scores else 0,
            labels=scores.labels if scores else "",
            patch_px=bare.patch_px or None,
            stride_px=bare.stride_px,
            input_shape=bare.input_shape,
            outputs=bare.outputs,
        )
        file = file.at_layout(file.layouts[0])
        return replace(file, about=Message("An ONNX file without a card: {sizes}.", sizes=sizes_text(file)))

    def convert(self, path: Path, options: ImportOptions) -> tuple[ModelCard, bytes]:
        """Return the file as it is, with its card or the one that the user describes."""
        card = card_of_file(path)
        if card is None:
            return card_and_file(path, options)
        return renamed(card, options), read_model(card)


FORMAT = Onnx()
