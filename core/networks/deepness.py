"""Networks of the Deepness plugin's zoo: their own metadata, read as a card where the task fits.

Source: the metadata keys that Deepness documents (model_type, class_names, resolution in
centimetres a pixel, tiles_size, standardization_mean and _std, applied after division by 255).
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ..classmap.colours import automatic_colour
from ..classmap.schemes import SceneClass, custom_scheme
from ..errors import ModelError
from ..image_layout import Layout
from ..inference.card import ModelCard
from ..inference.network import Network
from ..inference.session import NetworkFacts, open_network, read_facts
from ..sentinel.band_scaling import BandScaling
from .import_options import id_of

_BYTE_RANGE = 255.0


def card_from_deepness(path: Path) -> ModelCard | None:
    """Make a card of the metadata inside an .onnx file.

    Deepness numbers a network's channels and does not name them, so the card's bands are
    INPUT1, INPUT2 …; the user says which raster bands these are ("1,2,3").

    Args:
        path: the .onnx file.

    Returns:
        The card, or None if the file has no such metadata.

    Raises:
        ModelError: it is no network, or one for another task than classifying scenes.
    """
    facts = read_facts(path)
    if "class_names" not in facts.metadata:
        return None
    if len(facts.input_shape) != 4 or len(facts.output_shape) != 2:
        kind = _value(facts, "model_type", "network for another task")
        raise ModelError(
            "{path_name} is a {kind}: it does not return a row of scores per scene (output: {output_shape}).",
            "Select a network that classifies whole patches.",
            path_name=path.name,
            kind=kind,
            output_shape=facts.output_shape,
        )
    try:
        card = _card(path, facts)
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise ModelError(
            "The metadata inside {path_name} cannot be used: {error}.",
            "Add a card to its folder.",
            path_name=path.name,
            error=error,
        ) from error
    return replace(card, activation=_activation(open_network(card, "cpu", 1)))


def _card(path: Path, facts: NetworkFacts) -> ModelCard:
    names = _class_names(_value(facts, "class_names", {}))
    n_channels, patch = (int(x) for x in (facts.input_shape[1] or 0, _value(facts, "tiles_size", facts.input_shape[2])))
    means = _per_channel(_value(facts, "standardization_mean", 0.0), n_channels)
    stds = _per_channel(_value(facts, "standardization_std", 1.0), n_channels)
    classes = [SceneClass(i, str(i), name, automatic_colour(i)) for i, name in names]
    return ModelCard(
        id=id_of(path.stem),
        title=path.stem,
        description="Read from the Deepness metadata in the file.",
        kind="scene",
        scheme=custom_scheme(path.stem, classes),
        bands=tuple(f"INPUT{i}" for i in range(1, n_channels + 1)),
        scaling=tuple(BandScaling(_BYTE_RANGE * m, _BYTE_RANGE * s) for m, s in zip(means, stds)),
        patch_px=patch,
        stride_px=max(1, patch // 4),
        layout=Layout.NCHW,
        activation="none",
        pixel_size_m=float(_value(facts, "resolution", 1000.0)) / 100.0,
        model_path=path,
    )


def _value(facts: NetworkFacts, key: str, default: Any) -> Any:
    text = facts.metadata.get(key)
    return default if text is None else json.loads(text)


def _class_names(value: Any) -> list[tuple[int, str]]:
    if isinstance(value, list):
        value = value[0]
    return sorted((int(code), str(name)) for code, name in value.items())


def _per_channel(value: Any, n_channels: int) -> list[float]:
    return [float(v) for v in value] if isinstance(value, list) else [float(value)] * n_channels


def _activation(network: Network) -> str:
    """Return the activation, told by the answer to one patch: the metadata do not state it."""
    card = network.card
    patch = np.random.default_rng(0).random((network.fixed_batch or 1, len(card.bands), card.patch_px, card.patch_px))
    scores = network.scores(patch.astype(np.float32))[0]
    is_distribution = scores.min() >= 0 and abs(float(scores.sum()) - 1) < 1e-3
    return "none" if is_distribution else "softmax"
