"""Making a trained network cheaper: thin layers compute few channels, and make all others of them.

In the later layers, much of what the channels hold is alike. So each of these layers is replaced by a 3×3 convolution
to `student.THIN` channels and a 1×1 convolution from these to all. The weights are those with which the results differ
least from those of the whole layer on real images, given what the thin layers before it compute (reduced-rank
regression: Izenman 1975; for networks: Zhang et al. 2016, "Accelerating very deep convolutional networks"). Then all
layers are trained for a short time to give what the whole network gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional

from .distil import Schedule, train
from .student import THIN, MapNetwork, ThinConvolution

N_FITTED = 40
"""Batches of images that the thin layers are fitted on."""
SCHEDULE = Schedule(600, rate=2e-4, started_share=1.0)
RIDGE = 1e-4
"""What part of their mean variance is added to the variance of a layer's inputs, because some of them are alike."""
_LEAST = 1e-6


class Crops(Protocol):
    """Where images come from."""

    def images(self, batches: int, seed: int) -> Iterator[Tensor]:
        """Return some number of batches, reflectance (crop, band, height, width)."""


def make_thin(whole: MapNetwork, crops: Crops) -> MapNetwork:
    """Return a network with thin layers that gives nearly what a trained network gives.

    Args:
        whole: the trained network; it is not changed.
        crops: what it was trained on.
    """
    whole.eval()

    def difference(network: MapNetwork, images: Tensor) -> Tensor:
        images = images.contiguous(memory_format=torch.channels_last)
        with torch.no_grad():
            wanted = whole(images).float().softmax(1)
        return -(wanted * network(images).float().log_softmax(1)).sum(1).mean()

    thin = fit_thin(whole, list(crops.images(N_FITTED, SCHEDULE.seed)))
    return train(thin, thin, crops.images(SCHEDULE.steps, SCHEDULE.seed), difference, SCHEDULE)


def fit_thin(whole: MapNetwork, images: Sequence[Tensor]) -> MapNetwork:
    """Return a network whose thin layers are fitted, one after the other, to the layers of a trained network.

    Args:
        whole: the trained network; it is not changed.
        images: batches of reflectance (image, band, height, width).
    """
    thin = MapNetwork(whole.scores.out_channels, thin=True)
    for network in (whole, thin):
        network.eval()
    pairs = list(zip([*thin.blocks(), thin.scores], [*whole.blocks(), whole.scores]))
    for block, of_whole in pairs:
        if not isinstance(block, ThinConvolution):
            block.load_state_dict(of_whole.state_dict())
    for block, of_whole in pairs:
        if isinstance(block, ThinConvolution):
            with torch.no_grad():
                _fit(block, ((_run(thin, batch, block[0])[0], _run(whole, batch, of_whole[1])[1]) for batch in images))
    return thin


def reduced_rank(covariance: Tensor, n_in: int, rank: int) -> tuple[Tensor, Tensor]:
    """Return two matrices whose product tells some values from others best, each value's variance counting alike.

    Args:
        covariance: of the values that are known, then of those that are wanted, float64.
        n_in: how many are known.
        rank: how many values stand between them.

    Returns:
        (rank, known), which gives values of variance 1, and (wanted, rank).
    """
    known = covariance[:n_in, :n_in]
    known = known + RIDGE * known.diagonal().mean() * torch.eye(n_in, dtype=known.dtype)
    spread = covariance.diagonal()[n_in:].sqrt().clamp_min(_LEAST)
    best = torch.linalg.solve(known, covariance[:n_in, n_in:] / spread).T
    directions = torch.linalg.eigh(best @ known @ best.T)[1][:, -rank:]
    between = directions.T @ best
    size = (between @ known * between).sum(1).sqrt().clamp_min(_LEAST)
    return between / size[:, None], spread[:, None] * directions * size


def _fit(block: ThinConvolution, examples: Iterable[tuple[Tensor, Tensor]]) -> None:
    """Fit a thin layer to what it takes and is to give before its ReLU, both (image, channel, height, width)."""
    first, second = block[0], block[1]
    n_in = first.weight[0].numel()
    products, sums, count = torch.zeros(()), torch.zeros(()), 0
    for inputs, outputs in examples:
        windows = functional.unfold(inputs, first.kernel_size)
        values = torch.cat([windows, outputs.flatten(2)], 1).transpose(0, 1).flatten(1).double()
        products, sums, count = products + values @ values.T, sums + values.sum(1), count + values.shape[1]
    mean = sums / count
    between, back = reduced_rank(products / count - torch.outer(mean, mean), n_in, THIN)
    first.weight.copy_(between.reshape(first.weight.shape))
    second.weight.copy_(back.reshape(second.weight.shape))
    second.bias.copy_(mean[n_in:] - back @ (between @ mean[:n_in]))


def _run(network: nn.Module, images: Tensor, part: nn.Module) -> tuple[Tensor, Tensor]:
    """Return what a part of a network takes and gives when the network runs."""
    seen: list[tuple[Tensor, Tensor]] = []
    hook = part.register_forward_hook(lambda _, inputs, output: seen.append((inputs[0], output)))
    network(images)
    hook.remove()
    return seen[0]
