"""Complete Keras files, as ``model.save`` writes them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...convert import convert_keras
from ...convert.converted import ConvertedNetwork
from ...convert.file_kinds import COMPLETE_KERAS, keras_family
from ...errors import ModelError, OpenPatchSizeError
from ...inference.card import ModelCard
from ...message import Message
from ..import_options import FoundNetwork, ImportOptions, described_card
from ..network_file import NetworkFile, sizes_text
from ..presets import PRESETS
from .converted_card import converted_card

_A_PATCH_PX = 64


class CompleteKeras:
    """Architecture and weights in one file."""

    title = "Keras (.h5, .keras)"
    suffixes = (".h5", ".hdf5", ".keras")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether a file holds weights and architecture."""
        return keras_family(path, head) == COMPLETE_KERAS

    def inspect(self, path: Path) -> NetworkFile:
        """Return the sizes; the rest is to be asked, unless it is a published network."""
        patch_is_open = False
        try:
            network = convert_keras(path)
        except OpenPatchSizeError:
            network = convert_keras(path, patch_px=_A_PATCH_PX)
            patch_is_open = True
        height, width, n_bands = network.input_shape
        file = NetworkFile(
            str(path),
            COMPLETE_KERAS,
            needs_description=True,
            patch_px=None if patch_is_open else height,
            n_bands=n_bands,
            n_classes=network.n_outputs,
        )
        return replace(
            file,
            presets=_presets(file),
            about=Message("A complete Keras file: {sizes}.", sizes=sizes_text(file, width)),
        )

    def convert(self, path: Path, options: ImportOptions) -> tuple[ModelCard, bytes]:
        """Return the card that the user describes or the published one, and the network."""
        converted = convert_keras(path, patch_px=options.patch_px)
        height, width, _ = converted.input_shape
        if height != width:
            raise ModelError(
                "{path_name} takes patches of {height} × {width} px, which are not square.",
                "Select a network that classifies square patches.",
                path_name=path.name,
                height=height,
                width=width,
            )
        card = PRESETS[options.preset] if options.preset else described_card(path, _found(converted), options)
        return converted_card(converted, card, options), converted.onnx


def _found(network: ConvertedNetwork) -> FoundNetwork:
    height, _, channels = network.input_shape
    return FoundNetwork(
        kind="scene",
        patch_px=height,
        stride_px=0,
        n_bands=channels,
        n_classes=network.n_outputs,
        layout=network.input_layout,
        activation=network.activation,
    )


def _presets(file: NetworkFile) -> tuple[str, ...]:
    """Return the published networks that it may be, by its sizes."""
    sizes = (file.patch_px, file.n_bands, file.n_classes)
    return tuple(name for name, card in PRESETS.items() if sizes == (card.patch_px, len(card.bands), len(card.scheme)))


FORMAT = CompleteKeras()
