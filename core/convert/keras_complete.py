"""Complete Keras files, architecture and weights in one: HDF5 (.h5, .hdf5) and .keras."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..errors import ModelError
from . import ConvertedNetwork
from .keras_config import INPUT_KEY, Architecture, read_architecture
from .keras_hdf5 import KerasHdf5, open_hdf5
from .keras_network import build_network
from .keras_weights import WeightsByLayer


def convert(path: Path, *, patch_px: int | None, output: str | None) -> ConvertedNetwork:
    """Import a complete file; see `scene_mapper.core.convert.convert_keras`."""
    with open_hdf5(path) as file:
        if not file.is_complete:
            raise ModelError(
                f"{path.name} holds weights without their architecture.",
                "Give the complete file, as Keras's model.save writes it.",
            )
        architecture = read_architecture(_json(path, file.model_config))
        return _build(file, architecture, patch_px, output)


def _build(file: KerasHdf5, architecture: Architecture, patch_px: int | None, output: str | None) -> ConvertedNetwork:
    major = file.keras_version.partition(".")[0]
    if major == "1":
        raise ModelError(
            f"{file.path.name} was written by Keras {file.keras_version}.",
            "Load it with Keras 2 and save it anew.",
        )
    return build_network(
        "keras",
        architecture.calls,
        WeightsByLayer(file, architecture.layers.values()).of,
        input_key=INPUT_KEY,
        output_key=_chosen_output(architecture, output),
        input_shape=_patch_shape(architecture, patch_px),
        keras_major=int(major) if major.isdigit() else 2,
        details={"keras_version": file.keras_version},
    )


def _chosen_output(architecture: Architecture, output: str | None) -> str:
    """Give the key of the result that was asked for, or of the only one."""
    names = ", ".join(architecture.outputs)
    if output is not None:
        if output not in architecture.outputs:
            raise ModelError(f'The network has no output "{output}".', f"Its outputs: {names}.")
        return architecture.outputs[output]
    if len(architecture.outputs) > 1:
        raise ModelError(f"The network has several outputs: {names}.", "Name the one to use.")
    return next(iter(architecture.outputs.values()))


def _patch_shape(architecture: Architecture, patch_px: int | None) -> tuple[int, int, int]:
    """Give (height, width, channels), with ``patch_px`` where the file leaves sizes open."""
    height, width, channels = architecture.input_shape
    if patch_px is not None and {height, width} - {None, patch_px}:
        raise ModelError(
            f"The network takes patches of {height}×{width} pixels, not of {patch_px}×{patch_px}.",
            "Leave the patch's size out.",
        )
    height, width = height or patch_px, width or patch_px
    if height is None or width is None or channels is None:
        raise ModelError("The network leaves the size of its patches open.", "Say how many pixels they have.")
    return height, width, channels


def _json(path: Path, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"The architecture in {path.name} is damaged ({error}).", "Get the file again.") from error
