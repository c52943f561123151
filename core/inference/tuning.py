"""How many patches at once, in how many lanes, with layers shared or not: measured in short, on the machine itself."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import NetworkMemoryError
from .gpu import free_card_memory_bytes
from .layer_sharing import random_block, share_layers
from .network import Network
from .session import with_lanes
from .shared_layers import BLOCK_CELLS

USUAL_BATCH = 8
"""Good everywhere: a batch that stays in a core's own cache."""
_BATCHES = (USUAL_BATCH, 16, 32, 4, 64)
_GPU_BATCHES = (32, 64, 128, 256, 16)
_FLIGHT_BYTES = 64_000_000
"""The most that the patches being computed may take, all lanes together; inner layers take a multiple of it."""
_CARD_SHARE = 0.01
"""Of a graphics card's free memory for the patches: inner layers take some tens of times as much."""
_ROUND_SECONDS = 0.1
_GLANCE_SECONDS = 0.02
_PATIENCE_SECONDS = 0.5
_MAX_SHARE = 0.1
"""How much of a run's time may go into the measurement."""
_WORTH_SHARING = 1.05
WORTH_SECONDS = 3.0
"""A run that takes less is done with the usual settings: to find better ones would cost more than they save."""


def tune(network: Network, n_cells: int) -> tuple[Network, int, bool]:
    """Find what is fastest here, by a measurement that takes a small part of the run's time.

    Args:
        network: as `session.open_network` gives it.
        n_cells: how many cells there are; a short run is not worth the measurement.

    Returns:
        The network with the best number of lanes, its first layers shared if that pays; the batch size; and
        whether all that is settled: measured, or fixed by the file.
    """
    if network.fixed_batch:
        return network, network.fixed_batch, True
    batches = _BATCHES if network.device.name == "cpu" else _GPU_BATCHES
    limits = Limits(_flight_bytes(network))
    if network.card.kind == "map":
        return network, _fitting(batches[0], network, network.lanes, limits), False
    started = time.perf_counter()
    limits = Limits(limits.flight_bytes, _rate(network, 1, _GLANCE_SECONDS))
    usual, run_seconds = _fitting(batches[0], network, network.lanes, limits), n_cells / limits.rate
    if run_seconds < WORTH_SECONDS:
        return network, usual, False
    with suppress(NetworkMemoryError):  # the map goes on with less at once
        if share_layers(network) and _block_rate(network, usual) > _WORTH_SHARING * _rate(
            network, usual, _ROUND_SECONDS
        ):
            return network, usual, True
    network.shared = None
    opened, rates = {network.lanes: network}, {(network.lanes, usual): 0.0}
    for lanes, batch in _candidates(network, batches, limits):
        if time.perf_counter() - started > _MAX_SHARE * run_seconds:
            break
        opened[lanes] = opened.get(lanes) or with_lanes(network, lanes)
        try:
            rates[lanes, batch] = _rate(opened[lanes], batch, _ROUND_SECONDS)
        except NetworkMemoryError:
            continue
    lanes, batch = max(rates, key=lambda setting: rates[setting])
    return opened[lanes], batch, True


@dataclass(frozen=True)
class Limits:
    """What a batch must not exceed.

    Attributes:
        flight_bytes: of the patches that are computed at once, all lanes together.
        rate: patches a second, one at a time in each lane: a batch lasts no longer than a user waits who cancels.
    """

    flight_bytes: int
    rate: float = math.inf


def _flight_bytes(network: Network) -> int:
    free = free_card_memory_bytes() if network.device.name == "cuda" else 0
    return max(_FLIGHT_BYTES, int(_CARD_SHARE * free))


def _candidates(network: Network, batches: Sequence[int], limits: Limits) -> list[tuple[int, int]]:
    """Return lanes and batches worth trying, those that are mostly best first."""
    found = [(network.lanes, batch) for batch in batches]
    if network.device.name == "cpu":
        for lanes in sorted({max(1, network.threads // 4), 1} - {network.lanes}):
            found += [(lanes, USUAL_BATCH), (lanes, USUAL_BATCH * network.threads // lanes)]
    return list(dict.fromkeys((lanes, _fitting(batch, network, lanes, limits)) for lanes, batch in found))


def _fitting(batch: int, network: Network, lanes: int, limits: Limits) -> int:
    patch_bytes = network.card.patch_px**2 * len(network.card.bands) * 4
    most = min(limits.flight_bytes // (patch_bytes * lanes), _PATIENCE_SECONDS * limits.rate / lanes)
    return max(1, int(min(batch, most)))


def _rate(network: Network, batch: int, seconds: float) -> float:
    """Run random patches in all lanes for a while: patches a second, the first batch of each lane not counted."""
    patches = _random_patches(network, batch)

    def lane(until: float) -> int:
        n = 0
        while n == 0 or time.perf_counter() < until:
            network.scores(patches)
            n += batch
        return n

    with ThreadPoolExecutor(network.lanes) as pool:
        list(pool.map(lane, [0.0] * network.lanes))
        started = time.perf_counter()
        n_patches = sum(pool.map(lane, [started + seconds] * network.lanes))
        return n_patches / (time.perf_counter() - started)


def _block_rate(network: Network, batch: int) -> float:
    """Run a block of random pixels in each lane, with the first layers shared: patches a second."""
    layers, stride_px = network.shared, network.card.stride_px
    assert layers is not None  # for the type checker: sharing was just set up
    pixels, cells = random_block(network, BLOCK_CELLS, BLOCK_CELLS)
    started = time.perf_counter()
    with ThreadPoolExecutor(network.lanes) as pool:
        for lane in [pool.submit(layers.scores, pixels, stride_px, cells, batch) for _ in range(network.lanes)]:
            lane.result()
    return len(cells) * network.lanes / (time.perf_counter() - started)


def _random_patches(network: Network, size: int) -> NDArray[np.float32]:
    card = network.card
    p, n = card.patch_px, len(card.bands)
    shape = (size, p, p, n) if card.layout == "NHWC" else (size, n, p, p)
    return np.random.default_rng(0).random(shape, dtype=np.float32)
