"""The two published So2Sat networks, whose files hold weights without the architecture."""

from __future__ import annotations

from pathlib import Path

from ...convert import convert_so2sat_weights
from ...convert.file_kinds import keras_family, read_head
from ...errors import ModelError
from ...inference.card import ModelCard
from ...message import Message
from ..import_options import ImportOptions
from ..network_file import NetworkFile
from ..presets import PRESETS
from .converted_card import converted_card


class So2SatWeights:
    """Weights-only Keras files of So2Sat ResNet20 and Sen2LCZ-Net-MF."""

    title = "So2Sat (.h5)"
    suffixes = (".h5", ".hdf5")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether a file is one of the two."""
        return keras_family(path, head) in PRESETS

    def inspect(self, path: Path) -> NetworkFile:
        """Return which one it is: there is nothing to ask."""
        family = _family(path)
        title = PRESETS[family].title
        return NetworkFile(str(path), family, title, Message("The published file of {title}.", title=title))

    def convert(self, path: Path, options: ImportOptions) -> tuple[ModelCard, bytes]:
        """Return the published card and the network."""
        converted = convert_so2sat_weights(path)
        family = converted.family
        if options.preset not in ("", family):
            raise ModelError(
                "{path} is {family}, not {preset}.", "Leave --as out.", path=path, family=family, preset=options.preset
            )
        return converted_card(converted, PRESETS[family], options), converted.onnx


def _family(path: Path) -> str:
    return keras_family(path, read_head(path)) or ""


FORMAT = So2SatWeights()
