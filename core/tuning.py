"""How many patches at once, and in how many lanes: measured in short, on the machine itself."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from .session import Network, with_lanes

USUAL_BATCH = 8
"""Good everywhere: a batch that stays in a core's own cache."""
_BATCHES = (USUAL_BATCH, 16, 32, 4, 64)
_GPU_BATCHES = (32, 64, 128, 256, 16)
_FLIGHT_BYTES = 64_000_000
"""The most that the patches being computed may take, all lanes together; inner layers take a multiple of it."""
_ROUND_SECONDS = 0.1
_GLANCE_SECONDS = 0.02
_MOST_SHARE = 0.05
"""How much of a run's time may go into the measurement."""
_WORTH_SECONDS = 15.0
"""A run that takes less is done with the usual settings: to find better ones would cost more than they save."""


def tune(network: Network, n_cells: int) -> tuple[Network, int, bool]:
    """Find the batch size and the number of lanes that are fastest here, by a measurement of about a second.

    Args:
        network: as `session.open_network` gives it.
        n_cells: how many cells there are; a short run is not worth the measurement.

    Returns:
        The network with these lanes, the batch size, and whether they were measured.
    """
    if network.fixed_batch:
        return network, network.fixed_batch, False
    batches = _BATCHES if network.device.name == "cpu" else _GPU_BATCHES
    usual = _fitting(batches[0], network, network.lanes)
    if network.card.kind == "map":
        return network, usual, False
    started = time.perf_counter()
    run_seconds = n_cells / _rate(network, 1, _GLANCE_SECONDS)
    if run_seconds < _WORTH_SECONDS:
        return network, usual, False
    opened, rates = {network.lanes: network}, {(network.lanes, usual): 0.0}
    for lanes, batch in _candidates(network, batches):
        if time.perf_counter() - started > _MOST_SHARE * run_seconds:
            break
        opened[lanes] = opened.get(lanes) or with_lanes(network, lanes)
        rates[lanes, batch] = _rate(opened[lanes], batch, _ROUND_SECONDS)
    lanes, batch = max(rates, key=lambda setting: rates[setting])
    return opened[lanes], batch, True


def _candidates(network: Network, batches: Sequence[int]) -> list[tuple[int, int]]:
    """Give lanes and batches worth trying, those that are mostly best first."""
    found = [(network.lanes, _fitting(batch, network, network.lanes)) for batch in batches]
    if network.device.name == "cpu":
        for lanes in sorted({max(1, network.threads // 4), 1} - {network.lanes}):
            sizes = (USUAL_BATCH, USUAL_BATCH * network.threads // lanes)
            found += [(lanes, _fitting(batch, network, lanes)) for batch in sizes]
    return list(dict.fromkeys(found))


def _fitting(batch: int, network: Network, lanes: int) -> int:
    """Lower a batch to what memory allows for."""
    patch_bytes = network.card.patch_px**2 * len(network.card.bands) * 4
    return max(1, min(batch, _FLIGHT_BYTES // (patch_bytes * lanes)))


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


def _random_patches(network: Network, size: int) -> NDArray[np.float32]:
    card = network.card
    p, n = card.patch_px, len(card.bands)
    shape = (size, p, p, n) if card.layout == "NHWC" else (size, n, p, p)
    return np.random.default_rng(0).random(shape, dtype=np.float32)
