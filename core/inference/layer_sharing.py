"""A scene network opened in two parts, so that overlapping patches can share its first layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from .first_layers import SplitNetwork, split_network
from .network import SCORE_TOLERANCE, Network, activate
from .patch_views import all_patches
from .runtime import import_onnxruntime, new_session
from .session import read_model
from .shared_layers import SharedLayers


def share_layers(network: Network) -> Network:
    """Open a network in two parts, too, and run it so where patches overlap.

    Returns:
        The network with `Network.shared`; as it was, where that cannot be done: its first layers must keep the
        image's size and see a few pixels only, the package onnx must be at hand to find them, and the two parts must
        give what the whole gives.
    """
    card = network.card
    if card.is_fully_convolutional or card.stride_px >= card.patch_px or network.device.name != "cpu":
        return network
    if network.fixed_batch or network.half:
        return network
    data = read_model(card)
    try:
        split = split_network(data, card.patch_px)
        layers = _opened(network, split) if split else None
        if layers is None or not _gives_the_same(network, layers):
            return network
    except Exception:  # noqa: BLE001 (a network of a form that nobody thought of runs as a whole, as it would have)
        return network
    return replace(network, shared=layers, settings=replace(network.settings, shared_layers=True))


def _opened(network: Network, split: SplitNetwork) -> SharedLayers:
    """Open both parts of a network.

    Raises:
        ModelError: onnxruntime does not take one of them.
    """
    card, runtime, threads = network.card, import_onnxruntime(), max(1, network.threads // network.settings.sessions)
    first, rest = (
        new_session(runtime, card.model_path, part, threads, ["CPUExecutionProvider"])
        for part in (split.first, split.rest)
    )
    source, names = first.get_inputs()[0].name, list(split.features)

    def run_first(images: NDArray[np.float32]) -> list[NDArray[np.float32]]:
        return network.guarded(first, names, {source: images})

    def run_rest(features: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        return activate(network.guarded(rest, None, dict(zip(names, features)))[0], card.activation)

    return SharedLayers(run_first, run_rest, card.layout, card.patch_px, split.ring_px)


def random_block(network: Network, rows: int, cols: int) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """Make a window of noise for a block of cells: its pixels as the network wants them, and its cells."""
    card = network.card
    height, width = ((n - 1) * card.stride_px + card.patch_px for n in (rows, cols))
    n_bands = len(card.bands)
    shape = card.layout.shape(height, width, n_bands)
    return np.random.default_rng(0).random(shape, dtype=np.float32), np.argwhere(np.ones((rows, cols), bool))


def _gives_the_same(network: Network, layers: SharedLayers) -> bool:
    card = network.card
    pixels, cells = random_block(network, 2, 3)
    patches = all_patches(pixels, card.patch_px, card.stride_px, card.layout)[cells[:, 0], cells[:, 1]]
    alone = network.scores(np.ascontiguousarray(patches))
    return bool(
        np.allclose(layers.scores(pixels, card.stride_px, cells, len(cells)), alone, rtol=0, atol=SCORE_TOLERANCE)
    )
