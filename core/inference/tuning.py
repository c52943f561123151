"""The fastest settings to run a network with: measured in short, on the machine itself."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from ..errors import NetworkMemoryError
from ..feedback import Feedback, SilentFeedback
from .free_memory import free_memory_bytes
from .gpu import free_card_memory_bytes
from .layer_sharing import random_block, share_layers
from .network import Network
from .run_settings import MAX_BATCH, USUAL_BATCH, RunSettings
from .session import with_sessions
from .shared_layers import BLOCK_CELLS

_BATCHES = (USUAL_BATCH, 16, 32, 4, 64)
_GPU_BATCHES = (512, 1024, 256, 128, 64, 32)
_GPU_BATCHES_OF_LARGE_PATCHES = (32, 16, 64, 8)
_LARGE_PATCH_PX = 128
_FLIGHT_BYTES = 64_000_000
"""The most that the patches being computed may take, in all sessions together; inner layers take a multiple of it."""
_CARD_SHARE = 0.01
"""Of a graphics card's free memory for the patches: inner layers take some tens of times as much."""
_MEMORY_SHARE = 0.03
"""Of the free memory for the patches of a batch that the user asked for, likewise."""
_STRIP_CELLS = 16
_ROUND_SECONDS = 0.1
_GLANCE_SECONDS = 0.02
_PATIENCE_SECONDS = 0.5
_MAX_SHARE = 0.1
"""How much of a run's time may go into the measurement."""
_WORTH_SHARING = 1.05
WORTH_SECONDS = 3.0
"""A run that takes less is done with the usual settings: to find better ones would cost more than they save."""


def with_settings(network: Network, settings: RunSettings) -> Network:
    """Return a network that is run as these settings say, as far as it can be.

    Args:
        network: as `session.open_network` gives it.
        settings: that were found before.
    """
    network = with_sessions(network, settings.sessions)
    if settings.shared_layers:
        network = share_layers(network)
    return with_batch(network, settings.batch, tuned=settings.tuned)


def with_batch(network: Network, batch: int, tuned: bool = False) -> Network:
    """Return a network that is run on so many patches at once; its file's own batch goes before any other."""
    if network.fixed_batch:
        return network
    return replace(network, settings=replace(network.settings, batch=batch, tuned=tuned))


def bounded_batch(network: Network, batch: int) -> int:
    """Return a batch that was asked for, or the largest that memory allows.

    Args:
        network: as `session.open_network` gives it.
        batch: patches at once.
    """
    if network.device.name == "cpu":
        flight_bytes = max(_FLIGHT_BYTES, int(_MEMORY_SHARE * free_memory_bytes()))
    else:
        flight_bytes = _flight_bytes(network)
    return _fitting(min(batch, MAX_BATCH), network, max(1, network.settings.sessions), Limits(flight_bytes))


def tune(network: Network, n_cells: int, feedback: Feedback | None = None, usual_rate: float = 0.0) -> Network:
    """Find what is fastest here, by a measurement that takes a small part of the run's time.

    Args:
        network: as `session.open_network` gives it.
        n_cells: how many cells there are; a short run is not worth the measurement.
        feedback: asked whether to stop.
        usual_rate: cells a second of earlier runs with the usual settings; 0 where there was none.

    Raises:
        RunCancelled: the user stopped.

    Returns:
        The network with the best number of parallel sessions and batch size, its first layers shared if that pays.
    """
    if network.fixed_batch:
        return network
    batches, limits = _batches(network), Limits(_flight_bytes(network))
    if network.card.is_fully_convolutional:
        return with_batch(network, _fitting(batches[0], network, network.settings.sessions, limits))
    started, feedback = time.perf_counter(), feedback or SilentFeedback()
    if usual_rate and n_cells / usual_rate < WORTH_SECONDS:
        limits = replace(limits, rate=usual_rate)
    else:
        limits = _with_rate(network, batches[0], limits, feedback)
    usual = _fitting(batches[0], network, network.settings.sessions, limits)
    run_seconds = n_cells / limits.rate
    if run_seconds < WORTH_SECONDS:
        return with_batch(network, usual)
    with suppress(NetworkMemoryError):  # the map goes on with less at once
        sharing = share_layers(network)
        plain_rate = _rate(network, usual, _ROUND_SECONDS, feedback) if sharing.shared else math.inf
        if sharing.shared and _block_rate(sharing, usual, feedback) > _WORTH_SHARING * plain_rate:
            return with_batch(sharing, usual, tuned=True)
    until = started + _MAX_SHARE * run_seconds
    return _fastest(network, _candidates(network, batches, limits), usual, until, feedback)


def _fastest(
    network: Network, candidates: Sequence[tuple[int, int]], usual: int, until: float, feedback: Feedback
) -> Network:
    """Try parallel sessions and batches until it is late, and return the network with the best of them.

    Args:
        network: with the usual number of parallel sessions.
        candidates: parallel sessions and batch.
        usual: the batch to go on with where nothing can be tried.
        until: of `time.perf_counter`.
        feedback: asked whether to stop.
    """
    opened, rates = {network.settings.sessions: network}, {(network.settings.sessions, usual): 0.0}
    for sessions, batch in candidates:
        if time.perf_counter() > until:
            break
        opened[sessions] = opened.get(sessions) or with_sessions(network, sessions)
        try:
            rates[sessions, batch] = _rate(opened[sessions], batch, _ROUND_SECONDS, feedback)
        except NetworkMemoryError:
            continue
    sessions, batch = max(rates, key=lambda setting: rates[setting])
    return with_batch(opened[sessions], batch, tuned=True)


@dataclass(frozen=True)
class Limits:
    """What a batch must not exceed.

    Attributes:
        flight_bytes: of the patches that are computed at once, all parallel sessions together.
        rate: patches a second, one at a time in each session: a batch lasts no longer than a user waits who cancels.
    """

    flight_bytes: int
    rate: float = math.inf


def _batches(network: Network) -> tuple[int, ...]:
    """Return batches worth trying, the usual one first."""
    if network.device.name == "cpu":
        return _BATCHES
    return _GPU_BATCHES if network.card.patch_px < _LARGE_PATCH_PX else _GPU_BATCHES_OF_LARGE_PATCHES


def _with_rate(network: Network, usual: int, limits: Limits, feedback: Feedback) -> Limits:
    """Return the limits with how fast the network is at a glance.

    The CPU is given one patch at a time. A GPU is given the usual batch: of less it computes a small part as fast, and
    it would prepare the network for another shape. The batch that finds no memory is halved.

    Raises:
        NetworkMemoryError: there is no memory for one patch.
    """
    batch = 1 if network.device.name == "cpu" else _fitting(usual, network, network.settings.sessions, limits)
    while True:
        try:
            return replace(limits, rate=_rate(network, batch, _GLANCE_SECONDS, feedback))
        except NetworkMemoryError:
            if batch == 1:
                raise
            batch //= 2
            limits = Limits(batch * _patch_bytes(network) * network.settings.sessions)


def _patch_bytes(network: Network) -> int:
    return network.card.patch_px**2 * len(network.card.bands) * 4


def _flight_bytes(network: Network) -> int:
    free = free_card_memory_bytes() if network.device.name == "cuda" else 0
    return max(_FLIGHT_BYTES, int(_CARD_SHARE * free))


def _candidates(network: Network, batches: Sequence[int], limits: Limits) -> list[tuple[int, int]]:
    """Return parallel sessions and batches worth trying, those that are mostly best first."""
    usual = network.settings.sessions
    found = [(usual, batch) for batch in batches]
    if network.device.name == "cpu":
        for sessions in sorted({max(1, network.threads // 4), 1} - {usual}):
            found += [(sessions, USUAL_BATCH), (sessions, USUAL_BATCH * network.threads // sessions)]
    return list(dict.fromkeys((sessions, _fitting(batch, network, sessions, limits)) for sessions, batch in found))


def _fitting(batch: int, network: Network, sessions: int, limits: Limits) -> int:
    most = min(limits.flight_bytes // (_patch_bytes(network) * sessions), _PATIENCE_SECONDS * limits.rate / sessions)
    return max(1, int(min(batch, most)))


def _rate(network: Network, batch: int, seconds: float, feedback: Feedback) -> float:
    """Run random pixels in all sessions for a while: patches a second, the first batch of each not counted."""
    compute, sessions = _batch_of_random_pixels(network, batch), network.settings.sessions

    def run(until: float) -> int:
        n = 0
        while n == 0 or time.perf_counter() < until:
            compute()
            n += batch
        return n

    def run_in_all(until: float) -> int:
        return sum([network.wait_for(one, feedback) for one in [pool.submit(run, until) for _ in range(sessions)]])

    with ThreadPoolExecutor(sessions) as pool:
        run_in_all(0.0)
        started = time.perf_counter()
        n_patches = run_in_all(started + seconds)
        return n_patches / (time.perf_counter() - started)


def _block_rate(network: Network, batch: int, feedback: Feedback) -> float:
    """Run a block of random pixels in each session, with the first layers shared: patches a second."""
    layers, stride_px, sessions = network.shared, network.card.stride_px, network.settings.sessions
    assert layers is not None  # for the type checker: sharing was just set up
    pixels, cells = random_block(network, BLOCK_CELLS, BLOCK_CELLS)
    started = time.perf_counter()
    with ThreadPoolExecutor(sessions) as pool:
        for run in [pool.submit(layers.scores, pixels, stride_px, cells, batch) for _ in range(sessions)]:
            network.wait_for(run, feedback)
    return len(cells) * sessions / (time.perf_counter() - started)


def _batch_of_random_pixels(network: Network, size: int) -> Callable[[], object]:
    """Return what computes a batch as a map's batches are computed: from patches, or from a strip on the device.

    There is only one patch, or a short strip, whose pixels are used again: to make many takes as long as the network.
    """
    card = network.card
    n_cells = 1 if network.device_patches is None else min(size, _STRIP_CELLS)
    width = card.patch_px + (n_cells - 1) * card.stride_px
    pixels = np.random.default_rng(0).random(card.layout.shape(card.patch_px, width, len(card.bands)), np.float32)
    if network.device_patches is None:
        return partial(network.scores, np.repeat(pixels[None], size, axis=0))
    cells = np.stack([np.zeros(size, np.intp), np.arange(size) % n_cells], axis=1)
    return partial(network.device_patches.strip(pixels).scores, cells, card.stride_px)
