"""Complete Keras files, architecture and weights in one: HDF5 (.h5, .hdf5) and .keras."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..errors import ModelError, OpenPatchSizeError
from ..plain_text import whole_number
from .converted import ConvertedNetwork
from .keras_archive import open_archive
from .keras_config import INPUT_KEY, Architecture, read_architecture
from .keras_hdf5 import open_hdf5
from .keras_network import build_network
from .keras_tensors import LayerCall, Weights
from .keras_weights import WeightsByLayer


def convert(path: Path, *, patch_px: int | None, output: str | None) -> ConvertedNetwork:
    """Import a complete file; see `scene_mapper.core.convert.convert_keras`."""
    if zipfile.is_zipfile(path):
        with open_archive(path) as archive:
            model = _json(path, archive.model_config)
            architecture = read_architecture(model)
            weights_of = archive.weights_by_layer(model).of
            return _build(architecture, weights_of, archive.keras_version, patch_px, output)
    with open_hdf5(path) as file:
        if not file.is_complete:
            raise ModelError(
                "{path_name} holds weights without their architecture.",
                "Select the complete file that Keras writes with model.save.",
                path_name=path.name,
            )
        architecture = read_architecture(_json(path, file.model_config))
        weights_of = WeightsByLayer(file, architecture.layers.values()).of
        return _build(architecture, weights_of, file.keras_version, patch_px, output)


def _build(
    architecture: Architecture,
    weights_of: Callable[[LayerCall], Weights],
    keras_version: str,
    patch_px: int | None,
    output: str | None,
) -> ConvertedNetwork:
    major = keras_version.partition(".")[0]
    if major == "1":
        raise ModelError(
            "The file was written by Keras {keras_version}.",
            "Load it with Keras 2 and save it again.",
            keras_version=keras_version,
        )
    wanted = _chosen_output(architecture, output)
    return build_network(
        "keras",
        _needed_calls(architecture, wanted),
        weights_of,
        input_key=INPUT_KEY,
        output_key=wanted,
        input_shape=_patch_shape(architecture, patch_px),
        input_layout=architecture.layout,
        keras_major=whole_number(major) or 2,
        details={"keras_version": keras_version},
    )


def _chosen_output(architecture: Architecture, output: str | None) -> str:
    """Return the key of the result that was asked for, or of the only one."""
    names = ", ".join(architecture.outputs)
    if output is not None:
        if output not in architecture.outputs:
            raise ModelError('The network has no output "{output}".', "Outputs: {names}.", output=output, names=names)
        return architecture.outputs[output]
    if len(architecture.outputs) != 1:
        raise ModelError(
            "The network has {n_outputs} outputs: {names}.",
            "Specify the output to use.",
            n_outputs=len(architecture.outputs),
            names=names,
        )
    return next(iter(architecture.outputs.values()))


def _needed_calls(architecture: Architecture, wanted: str) -> list[LayerCall]:
    """Leave out what the wanted result does not need, such as heads for training only."""
    needed, kept = {wanted}, []
    for call in reversed(architecture.calls):
        if call.output in needed:
            needed.update(call.inputs)
            kept.append(call)
    return kept[::-1]


def _patch_shape(architecture: Architecture, patch_px: int | None) -> tuple[int, int, int]:
    """Return (height, width, channels), with ``patch_px`` where the file leaves sizes open."""
    height, width, channels = architecture.input_shape
    if patch_px is not None and {height, width} - {None, patch_px}:
        raise ModelError(
            "The network takes patches of {height}×{width} pixels, not of {patch_px}×{patch_px}.",
            "Leave the patch size empty.",
            height=height,
            width=width,
            patch_px=patch_px,
        )
    height, width = height or patch_px, width or patch_px
    if height is None or width is None or channels is None:
        raise OpenPatchSizeError("The network does not state its patch size.", "Enter the patch size in pixels.")
    return height, width, channels


def _json(path: Path, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelError(
            "The architecture in {path_name} is damaged ({error}).",
            "Download or copy the file again.",
            path_name=path.name,
            error=error,
        ) from error
