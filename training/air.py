"""The air's own light: what a Level-1C value holds and a Level-2A value does not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]

PATH_REFLECTANCE = np.array([750, 450, 240, 190, 160, 130, 110, 100, 20, 10], dtype=np.float32) / np.float32(10000)
"""Reflectance that a clear sky adds over a dark surface at the ten bands: the darkest pixels of L1C scenes hold about
that much. Crops were varied with it in training; a run uses the atmosphere's model."""
DARKEST = 1e-4


def add_path_radiance(image: Image, share: float = 1.0) -> Image:
    """Add a share of a clear sky's light to an image, (band, row, col): about what makes L1C of L2A."""
    return np.asarray(image + np.float32(share) * PATH_REFLECTANCE[:, None, None])


def other_air(image: Image, rng: np.random.Generator) -> Image:
    """Make the L1C image that comes of removing the air's light and adding a typical one: a little off, never black.

    Args:
        image: L1C reflectance (band, row, col).
        rng: where chance comes from.
    """
    there = PATH_REFLECTANCE * rng.uniform(0.5, 1.4) * np.exp(rng.normal(0, 0.12, len(PATH_REFLECTANCE)))
    darkest = np.percentile(image.reshape(len(image), -1)[:, ::7], 0.3, axis=1) - 0.003
    change = np.maximum(PATH_REFLECTANCE - there, -np.clip(darkest, 0, None)).astype(np.float32)
    return np.asarray(np.clip(image * np.float32(rng.uniform(1, 1.08)) + change[:, None, None], DARKEST, None))
