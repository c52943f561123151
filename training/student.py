"""The fully convolutional network: one pass over an image gives every cell's scores.

Valid convolutions at 10 m, pooling to 20 m, valid convolutions there, pooling to
50 m and to the 100 m cell, and a last convolution over neighbouring cells. Every
cell's scores depend on its own window of `PATCH_PX` alone, and neighbouring cells
share the work on the pixels that their windows share.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..core.convert.keras_hdf5 import KerasHdf5, open_hdf5

PATCH_PX = 74
"""Height and width of the window that a cell's scores depend on."""
BATCH_NORM_EPS = 1e-3  # as the published networks have it
STEM = (16, 16, 16, 16)
MIDDLE = (32, 32, 32, 32)
COARSE = (64, 64)
HEAD = (128, 128)
THIN = 16
"""Channels of a thin convolution: as many as AVX-512 computes at once, so fewer would not be faster."""
WHOLE = 2
"""How many layers of the middle are whole in a thin network: their channels are less alike than those after them."""


def convolution(n_in: int, n_out: int, size: int = 3) -> nn.Sequential:
    """A valid convolution with batch normalisation and ReLU."""
    return nn.Sequential(
        nn.Conv2d(n_in, n_out, size, bias=False), nn.BatchNorm2d(n_out, BATCH_NORM_EPS, 0.02), nn.ReLU()
    )


class ThinConvolution(nn.Sequential):
    """A valid convolution to `THIN` channels, from which a 1×1 convolution makes all, with ReLU."""

    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__(nn.Conv2d(n_in, THIN, 3, bias=False), nn.Conv2d(THIN, n_out, 1), nn.ReLU())


def chain(n_in: int, widths: tuple[int, ...], make: Callable[[int, int], nn.Sequential] = convolution) -> nn.Sequential:
    """Several 3×3 convolutions, one after the other."""
    return nn.Sequential(*(make(a, b) for a, b in zip((n_in, *widths), widths)))


def both_pools(x: Tensor, size: int) -> Tensor:
    """Maximum and mean of squares of ``size`` pixels, as twice as many channels."""
    return torch.cat([functional.max_pool2d(x, size), functional.avg_pool2d(x, size)], 1)


def pool_five_to_two(x: Tensor) -> Tensor:
    """Maximum and mean of overlapping squares of three pixels, two by two for every five by five."""
    rows = (x[:, :, :-2], x[:, :, 2:])
    squares = [part for row in rows for part in (row[..., :-2], row[..., 2:])]
    pooled = [torch.cat([functional.max_pool2d(s, 3, 5), functional.avg_pool2d(s, 3, 5)], 1) for s in squares]
    n, c, height, width = pooled[0].shape
    stacked = torch.stack(pooled, 1).reshape(n, 2, 2, c, height, width)
    return stacked.permute(0, 3, 4, 1, 5, 2).reshape(n, c, 2 * height, 2 * width)


class MapNetwork(nn.Module):
    """The student.

    Args:
        n_classes: how many scores a cell gets.
        thin: whether the later 3×3 convolutions are thin, as `thin.make_thin` has them.
    """

    def __init__(self, n_classes: int, thin: bool = False) -> None:
        super().__init__()
        self.thin = thin
        make = ThinConvolution if thin else convolution
        self.stem = chain(10, STEM)
        self.middle = chain(2 * STEM[-1], MIDDLE[:WHOLE]).extend(chain(MIDDLE[WHOLE - 1], MIDDLE[WHOLE:], make))
        self.coarse = chain(2 * MIDDLE[-1], COARSE, make)
        n_features = 2 * STEM[-1] + 2 * MIDDLE[-1] + 2 * COARSE[-1]
        self.head = nn.Sequential(make(n_features, HEAD[0]), convolution(HEAD[0], HEAD[1], 1))
        self.dropout = nn.Dropout(0.1)
        self.scores = nn.Conv2d(HEAD[1], n_classes, 1)

    def forward(self, reflectance: Tensor) -> Tensor:
        """Return logits (image, class, row, col) for reflectance (image, band, height, width)."""
        at_20m = both_pools(self.stem(reflectance), 2)
        middle = self.middle(at_20m)
        coarse = self.coarse(pool_five_to_two(middle))
        features = torch.cat(
            [
                functional.avg_pool2d(at_20m[..., 4:-4, 4:-4], 5)[..., 1:-1, 1:-1],
                both_pools(middle, 5)[..., 1:-1, 1:-1],
                both_pools(coarse, 2),
            ],
            1,
        )
        answer: Tensor = self.scores(self.dropout(self.head(features)))
        return answer

    def blocks(self) -> list[nn.Module]:
        """List the convolutions with what belongs to each, in the order of computing, without the last."""
        return [*self.stem, *self.middle, *self.coarse, *self.head]

    def started_parts(self) -> list[nn.Module]:
        """List the parts that start from trained weights and are meant to stay close to them."""
        return [self] if self.thin else [self.stem, self.middle]

    def start_from_sen2lcz(self, weights: Path) -> None:
        """Take the first ten convolutions from Sen2LCZ-Net's published file (MIT)."""
        with open_hdf5(weights) as file, torch.no_grad():
            for number, (conv, norm, _) in enumerate(self.blocks()[:10], start=1):
                kernel, bias = _weights(file, f"conv2d_{number}")
                gamma, beta, mean, variance = _weights(file, f"batch_normalization_{number}")
                conv.weight.copy_(kernel.permute(3, 2, 0, 1))
                norm.weight.copy_(gamma)
                norm.bias.copy_(beta)
                norm.running_mean.copy_(mean - bias)
                norm.running_var.copy_(variance)


def _weights(file: KerasHdf5, layer: str) -> list[Tensor]:
    """Read a Keras layer's weights in the order that the layer names them."""
    return [torch.from_numpy(file.array(layer, name)) for name in file.weight_names(layer)]
