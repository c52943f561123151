"""Training a student: the loop that both bundled networks share."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from .scenes import FOLDS
from .student import MapNetwork

EMA_DECAY = 0.997
WATCH_EVERY = 600
_HALF_IS_FAST = torch.backends.cpu.get_cpu_capability().startswith("AVX512")
"""Without these instructions, bfloat16 takes seven times as long as float32."""
AnyNetwork = TypeVar("AnyNetwork", bound=nn.Module)


@dataclass(frozen=True)
class Schedule:
    """How long and how fast to train.

    Attributes:
        steps: batches in all.
        rate: the highest learning rate, of the layers that start from nothing.
        started_share: what part of it the layers get that start from a teacher's weights.
        seed: of everything that is left to chance.
    """

    steps: int
    rate: float = 2e-3
    started_share: float = 0.3
    seed: int = 1

    def factor(self, step: int) -> float:
        """Return the learning rate's share at a step: a short rise, then half a cosine."""
        rise = min(1.0, (step + 1) / 100)
        return rise * 0.5 * (1 + math.cos(math.pi * step / self.steps)) + 1e-3


def train(
    network: AnyNetwork,
    trunk: MapNetwork,
    batches: Iterable[Any],
    loss_of: Callable[[AnyNetwork, Any], Tensor],
    schedule: Schedule,
    watch: Callable[[int, AnyNetwork], None] = lambda step, network: None,
) -> AnyNetwork:
    """Train a network.

    Args:
        network: where to start; it is changed.
        trunk: the network itself, or the part of it whose first layers start from a teacher's weights.
        batches: as many as the schedule has steps.
        loss_of: the loss of a batch.
        schedule: how long and how fast.
        watch: called every `WATCH_EVERY` steps and at the end with the running average.

    Returns:
        The running average of the network's weights.
    """
    torch.manual_seed(schedule.seed)
    network.to(memory_format=torch.channels_last)
    optimiser = _optimiser(network, trunk, schedule)
    average = copy.deepcopy(network)
    average.eval()
    begin, losses = time.monotonic(), []
    for step, batch in enumerate(batches):
        network.train()
        _keep_statistics(trunk)
        for group in optimiser.param_groups:
            group["lr"] = schedule.rate * group["share"] * schedule.factor(step)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=_HALF_IS_FAST):
            loss = loss_of(network, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 2.0)
        optimiser.step()
        _average(average, network, min(EMA_DECAY, (step + 1) / (step + 10)))
        losses.append(float(loss.detach()))
        if (step + 1) % 50 == 0:
            seconds = (time.monotonic() - begin) / (step + 1)
            print(f"step {step + 1}: loss {np.mean(losses[-50:]):.3f}, {seconds:.2f} s a step", flush=True)
        if (step + 1) % WATCH_EVERY == 0 or step + 1 == schedule.steps:
            watch(step + 1, average)
    return average


def train_all(
    make_network: Callable[[int, int], None],
    steps: int,
    fold_steps: int,
    jobs: int,
    folds: Sequence[int] = range(len(FOLDS)),
) -> None:
    """Train the network that ships and those of the folds, each in a process of its own and on one core.

    Args:
        make_network: does it for a fold (-1: on all places) and a number of steps.
        steps: of the network that ships.
        fold_steps: of each fold's.
        jobs: how many processes at once.
        folds: for which a network is trained.
    """
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        list(pool.map(make_network, [-1, *folds], [steps] + [fold_steps] * len(folds)))


def _optimiser(network: nn.Module, trunk: MapNetwork, schedule: Schedule) -> torch.optim.Optimizer:
    """Let the layers that start from a teacher's weights learn more slowly."""
    started = {id(p) for part in trunk.started_parts() for p in part.parameters()}
    learning = [p for p in network.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in learning if id(p) not in started], "share": 1.0},
        {"params": [p for p in learning if id(p) in started], "share": schedule.started_share},
    ]
    return torch.optim.AdamW(groups, lr=schedule.rate, weight_decay=0.02)


def _keep_statistics(trunk: MapNetwork) -> None:
    """Leave the batch-norm statistics of the layers that start from a teacher as they are."""
    for part in trunk.started_parts():
        for module in part.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.eval()


def _average(average: nn.Module, network: nn.Module, decay: float) -> None:
    """Move the running average of weights towards the network."""
    with torch.no_grad():
        for mine, theirs in zip(average.state_dict().values(), network.state_dict().values()):
            if mine.is_floating_point():
                mine.lerp_(theirs, 1 - decay)
            else:
                mine.copy_(theirs)
