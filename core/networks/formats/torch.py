"""PyTorch checkpoints of the SEN12MS baselines."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ...convert import convert_sen12ms
from ...convert.converted import ConvertedNetwork
from ...convert.file_kinds import is_torch
from ...inference.card import Accuracy, ModelCard
from ...message import Message
from ..import_options import ImportOptions
from ..network_file import NetworkFile
from ..presets import SEN12MS_F1, sen12ms_card
from .converted_card import converted_card

_LABELS_IN_NAME = re.compile(r"(single|multi)(?=[-_ ]?label|[^a-z]|$)")


class Sen12msCheckpoint:
    """ResNet50 and DenseNet121 of Schmitt & Wu 2021."""

    title = "SEN12MS checkpoint (.pth)"
    suffixes = (".pth", ".pt", ".tar")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether a file is a PyTorch checkpoint."""
        return is_torch(path, head)

    def inspect(self, path: Path) -> NetworkFile:
        """Ask whether a cell gets one class or a set of classes, as the file's name tells if it does."""
        words = set(_LABELS_IN_NAME.findall(path.stem.lower()))
        return NetworkFile(
            str(path),
            "torch",
            about=Message("A PyTorch checkpoint, read as a SEN12MS baseline."),
            asks_labels=True,
            labels=words.pop() if len(words) == 1 else "",
        )

    def convert(self, path: Path, options: ImportOptions) -> tuple[ModelCard, bytes]:
        """Return the published card and the network."""
        converted = convert_sen12ms(path, options.labels or None)
        return converted_card(converted, _card(converted), options), converted.onnx


def _card(converted: ConvertedNetwork) -> ModelCard:
    details = converted.details
    card = sen12ms_card(details["architecture"], details["inputs"], details["labels"], converted.n_outputs)
    figures = SEN12MS_F1.get((details["architecture"], details["inputs"]))
    if details["labels"] == "multi" and converted.n_outputs == 10 and figures:
        on = "SEN12MS hold-out test split (Schmitt & Wu 2021, Table 4)"
        average, overall = figures
        card = replace(card, accuracy=(Accuracy("average F1", average, on), Accuracy("overall F1", overall, on)))
    return card


FORMAT = Sen12msCheckpoint()
