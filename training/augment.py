"""Making many different scenes of few: spectral changes, mixtures and other scales.

The teachers are asked anew for every changed image, so a change need not keep the
classes; it need only look like something that a satellite might see. Images are
float32 reflectance, (band, row, col).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from .air import DARKEST, add_path_radiance
from .scenes import WAVELENGTHS_NM

Image = NDArray[np.float32]

BRIGHTEST = 2.8


@dataclass(frozen=True)
class SpectralStatistics:
    """Mean and spread of log reflectance by band, each (band,)."""

    mean: Image
    std: Image

    @staticmethod
    def of(image: Image) -> SpectralStatistics:
        """Measure an image."""
        logs = np.log(np.clip(image, 0.005, None)).reshape(len(image), -1)
        return SpectralStatistics(logs.mean(1), logs.std(1) + 1e-3)


def _per_band(values: NDArray[Any]) -> Image:
    return np.asarray(values, np.float32)[:, None, None]


def _smooth_noise(rng: np.random.Generator, sigma: float) -> NDArray[np.float32]:
    """Draw a value a band, alike for bands of like wavelength."""
    distance = np.abs(np.log(WAVELENGTHS_NM[:, None] / WAVELENGTHS_NM[None, :]))
    covariance = 0.8 * np.exp(-distance / 0.25) + 0.2 * np.eye(len(WAVELENGTHS_NM))
    return rng.multivariate_normal(np.zeros(len(covariance)), sigma**2 * covariance).astype(np.float32)


def other_season(image: Image, rng: np.random.Generator) -> Image:
    """Make vegetation greener or drier, pixel by pixel, as far as it is vegetation."""
    ndvi = (image[6] - image[2]) / (image[6] + image[2] + 1e-3)
    green = np.clip((ndvi - 0.15) / 0.4, 0, 1)
    nir, visible = rng.uniform(0.6, 1.3), rng.uniform(0.75, 1.6)
    factor = np.array([visible**0.5, visible**0.6, visible, visible**0.7, nir**0.7, nir, nir, nir, 1, 1])
    factor[8:] = np.array([1.0, 1.15]) ** rng.uniform(-2, 3)
    return np.asarray(image * (1 + (_per_band(factor) - 1) * green))


def other_spectrum(image: Image, statistics: SpectralStatistics, rng: np.random.Generator) -> Image:
    """Return an image, in part, the mean and contrast of another scene."""
    own = SpectralStatistics.of(image)
    share = rng.uniform(0.3, 1.0)
    mean = own.mean + share * (statistics.mean - own.mean)
    std = own.std * np.clip(statistics.std / own.std, 0.5, 2.0) ** share
    logs = np.log(np.clip(image, 0.005, None))
    return np.asarray(np.exp((logs - _per_band(own.mean)) * _per_band(std / own.std) + _per_band(mean)))


def change_spectrum(image: Image, other: SpectralStatistics | None, rng: np.random.Generator) -> Image:
    """Change an image's colours as season, air, sun and sensor would.

    Args:
        image: reflectance (band, row, col).
        other: another scene's statistics to take over in part, or None.
        rng: where chance comes from.
    """
    if other is not None:
        image = other_spectrum(image, other, rng)
    if rng.random() < 0.25:
        image = other_season(image, rng)
    if rng.random() < 0.3:
        middle = 0.15
        image = middle * (np.clip(image, DARKEST, None) / middle) ** np.float32(rng.uniform(0.8, 1.25))
    if rng.random() < 0.7:
        image = image * np.float32(np.exp(rng.normal(0, 0.18)))
    if rng.random() < 0.7:
        image = image * _per_band(np.exp(_smooth_noise(rng, 0.12)))
    if rng.random() < 0.27:  # haze
        image = add_path_radiance(image * np.float32(rng.uniform(0.85, 1)), rng.uniform(0, 0.7))
    return np.clip(image, DARKEST, BRIGHTEST).astype(np.float32)


def turn(image: Image, rng: np.random.Generator) -> Image:
    """Turn and mirror an image at random."""
    image = np.rot90(image, rng.integers(4), axes=(1, 2))
    return np.ascontiguousarray(image[:, :, ::-1] if rng.random() < 0.5 else image)


def resize(image: Image, size: int) -> Image:
    """Resample a square image to ``size`` pixels."""
    tensor = torch.from_numpy(np.ascontiguousarray(image))[None]
    shrinks = size < image.shape[1]
    resized = torch.nn.functional.interpolate(
        tensor, size=(size, size), mode="bilinear" if shrinks else "bicubic", antialias=shrinks
    )
    return np.asarray(resized[0].numpy(), dtype=np.float32)


def blend(image: Image, other: Image, rng: np.random.Generator) -> Image:
    """Lay two images over each other: evenly, or in patches with soft edges."""
    if rng.random() < 0.35:
        share = np.full(1, rng.uniform(0.15, 0.5), np.float32)
    else:
        grid = int(rng.integers(3, 9))
        field = resize(rng.normal(size=(1, grid, grid)).astype(np.float32), image.shape[1])
        share = 1 / (1 + np.exp(np.clip(-field * np.float32(rng.uniform(4, 40)), -30, 30)))
    return np.asarray(image * (1 - share) + other * share, np.float32)
