"""Bringing a published network in: recognise the file, convert it, store it with its card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from .card import ModelCard
from .convert import ConvertedNetwork, convert_so2sat_weights, recognise
from .errors import ModelError, RequestError
from .library import install_network
from .presets import PRESETS

_SO2SAT_FAMILIES = ("so2sat-resnet20", "sen2lcz")


def import_network(path: Path, preset: str = "") -> ModelCard:
    """Import a network from the file that its authors published.

    Args:
        path: the file.
        preset: what it is (an id of `presets.PRESETS`), or "" to recognise it.

    Returns:
        The card of the stored network.

    Raises:
        ModelError: the file is not what it is said to be, or is of no kind that is known.
        RequestError: there is no such preset.
        OutputError: it cannot be stored.
    """
    if not path.is_file():
        raise ModelError(f"There is no file {path}.", "Check the path.")
    if preset and preset not in PRESETS:
        raise RequestError(f"There is no preset '{preset}'.", f"Use one of: {', '.join(PRESETS)}.")
    family = recognise(path)
    if family in _SO2SAT_FAMILIES:
        if preset and preset != family:
            raise ModelError(f"{path} is {family}, not {preset}.", "Leave --as out.")
        converted = convert_so2sat_weights(path)
        return _store(converted, PRESETS[family])
    raise ModelError(
        f"{path} is a file of the kind '{family}', which cannot be imported yet.",
        "An .onnx file is used by its path, with its card beside it.",
    )


def _store(converted: ConvertedNetwork, card: ModelCard) -> ModelCard:
    height, _, channels = converted.input_shape
    if channels != len(card.bands) or height != card.patch_px or converted.n_outputs != len(card.scheme):
        raise ModelError(
            f"The file takes {height} px patches of {channels} bands and gives {converted.n_outputs} classes, "
            f"which is not {card.title}.",
            "Import it as what it is.",
        )
    return install_network(
        replace(card, layout=converted.input_layout, activation=converted.activation), converted.onnx
    )
