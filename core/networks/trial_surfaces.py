"""A network tried on a few kinds of ground before it is stored: do its scores depend on what it sees?"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from ..inference.card import ModelCard
from ..inference.network import Network

_BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12", "VV", "VH")
_SURFACES = np.array(
    (
        (700, 600, 500, 300, 250, 200, 200, 180, 150, 100, 10, 60, 40, -20, -26),  # water
        (300, 300, 500, 300, 800, 2000, 2500, 2700, 2900, 2900, 10, 1400, 650, -8, -13),  # forest
        (500, 500, 900, 700, 1400, 3000, 3500, 3700, 3900, 3800, 10, 2300, 1300, -10, -16),  # grass
        (900, 1100, 1500, 2000, 2200, 2400, 2500, 2600, 2800, 2800, 10, 3600, 3200, -12, -18),  # bare soil
        (1500, 1600, 1700, 1800, 1900, 2000, 2050, 2100, 2150, 2200, 10, 2300, 2100, -2, -8),  # buildings
        (8500, 8800, 8700, 8600, 8600, 8500, 8400, 8300, 8200, 8000, 60, 1200, 900, -14, -20),  # snow
    ),
    np.float32,
)
"""About what Sentinel-2 measures of each (DN; dB of Sentinel-1): enough to be different from one another."""
_TEXTURE = 0.1
_NOISE = (np.float32(1), np.float32(4))
_SAME = 1e-6
"""Scores of a network at work differ by far more between water and snow."""


def check_depends_on_input(network: Network, name: str) -> None:
    """Refuse a network that says the same of everything, or nothing at all.

    It is tried on water, forest, grass, soil, buildings and snow, and on noise.

    Args:
        network: opened with its card.
        name: of its file, for the error.

    Raises:
        ModelError: its scores are the same for all, or are no numbers for any.
    """
    patches = trial_surfaces(network.card)
    scores = np.stack([_scores(network, patch) for patch in patches])
    if not np.isfinite(scores).any():
        raise ModelError(
            "{name} returns no numbers as scores (NaN) for any of {n} different images.",
            "Check the weights that the file was saved with, and its input scale.",
            name=name,
            n=len(patches),
        )
    if np.isfinite(scores).all() and float(np.ptp(scores, axis=0).max()) <= _SAME:
        raise ModelError(
            "{name} returns the same scores for {n} different images: its output does not depend on its input.",
            "Export the trained network again, in inference mode, and check the scale of its input.",
            name=name,
            n=len(patches),
        )


def trial_surfaces(card: ModelCard) -> NDArray[np.float32]:
    """Return patches of a few kinds of ground and of noise, scaled as a network wants them.

    Args:
        card: with the bands, their scaling, the size and the layout.

    Returns:
        (patch, height, width, band) or (patch, band, height, width), as the card's layout says.
    """
    rng = np.random.default_rng(2)
    side, n_bands = card.patch_px, len(card.bands)
    # Bands of another camera: bytes, a different one for each kind of ground.
    other = np.linspace(20, 235, len(_SURFACES), dtype=np.float32)
    spectra = np.stack([_SURFACES[:, _BANDS.index(b)] if b in _BANDS else other for b in card.bands], axis=-1)
    texture = 1 + _TEXTURE * rng.standard_normal((len(spectra), side, side, n_bands), np.float32)
    values = spectra[:, None, None] * texture
    for number, scaling in enumerate(card.scaling):
        band = values[..., number]
        if scaling.clip is not None:
            np.clip(band, *scaling.clip, out=band)
        band -= np.float32(scaling.offset)
        band /= np.float32(scaling.scale)
    noise = [factor * rng.standard_normal((1, side, side, n_bands), np.float32) for factor in _NOISE]
    patches = np.concatenate([values, *noise])
    return np.ascontiguousarray(patches if card.layout.bands_last else np.moveaxis(patches, -1, 1), np.float32)


def _scores(network: Network, patch: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return all scores of one patch, as one row."""
    if network.card.kind == "map":
        return network.grid_scores(patch).ravel()
    if network.card.kind == "pixel":
        return network.pixel_scores(np.moveaxis(patch, -1, 0) if network.card.layout.bands_last else patch).ravel()
    return np.asarray(network.scores(np.repeat(patch[None], network.fixed_batch or 1, axis=0))[0])
