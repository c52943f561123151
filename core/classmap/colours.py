"""Colours that nobody chose: of classes that come without any, and of a palette that is safe for the colour-blind.

The two kinds of colour blindness that occur most are simulated as in Machado, Oliveira &
Fernandes 2009 at severity 1; distances are CIE76 in CIELAB, in which about 2 can just be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from colorsys import hls_to_rgb

import numpy as np
from numpy.typing import NDArray

_GOLDEN_ANGLE = 0.381966  # of a turn of the hues: neighbours in a list get colours far apart
_LIGHTNESS = (0.42, 0.62, 0.3)
_VISIONS = np.array(
    [
        np.eye(3),
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ]
)  # normal, without green cones, without red cones; (vision, to, from) of linear red, green, blue
_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.119192, 0.9503041]]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])
_LEVELS = (0, 46, 92, 139, 185, 232, 255)
_DISTANCES = (40, 30, 25, 20, 15, 12, 10, 8, 6, 4, 2)


def automatic_colour(number: int) -> str:
    """Return the colour ``#rrggbb`` of a class that has none; unlike that of the numbers beside it.

    Args:
        number: the class's place or code, 0 or more.
    """
    red, green, blue = hls_to_rgb(number * _GOLDEN_ANGLE % 1, _LIGHTNESS[number % len(_LIGHTNESS)], 0.65)
    return as_hex((round(255 * red), round(255 * green), round(255 * blue)))


def as_hex(rgb: Sequence[int]) -> str:
    """Write red, green and blue, 0 to 255, as ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*rgb[:3])


def distinct_colours(usual: Sequence[str], fixed: Sequence[str] = ()) -> list[str]:
    """Find colours that people with any colour vision can tell apart, each as near its usual one as that allows.

    The distance that all of them keep is the largest of a list that can be kept; with very many
    classes there is none, and the usual colours are returned.

    Args:
        usual: the usual colours, ``#rrggbb``.
        fixed: colours that are in use already.
    """
    grid = np.stack(np.meshgrid(_LEVELS, _LEVELS, _LEVELS, indexing="ij"), axis=-1).reshape(-1, 3)
    candidates = np.concatenate([_rgb(usual), _rgb(fixed), grid])
    seen = _lab(candidates)
    n_usual, n_fixed = len(usual), len(fixed)
    for distance in _DISTANCES:
        chosen = _choose(seen, n_usual, range(n_usual, n_usual + n_fixed), distance)
        if chosen:
            return [as_hex(candidates[index].tolist()) for index in chosen]
    return list(usual)


def _choose(seen: NDArray[np.float64], n_usual: int, fixed: Sequence[int], distance: float) -> list[int]:
    """Return a candidate for each usual colour, the first ones among them; empty if the distance cannot be kept."""
    free = np.ones(seen.shape[1], bool)
    for index in fixed:
        free &= _distances(seen, index).min(axis=0) >= distance
    chosen: list[int] = []
    for number in range(n_usual):
        if not free.any():
            return []
        best = int(np.where(free, _distances(seen, number)[0], np.inf).argmin())
        chosen.append(best)
        free &= _distances(seen, best).min(axis=0) >= distance
    return chosen


def _distances(seen: NDArray[np.float64], index: int) -> NDArray[np.float64]:
    """Return how far each candidate is from one of them, (vision, candidate)."""
    return np.asarray(np.linalg.norm(seen - seen[:, index : index + 1], axis=-1))


def _rgb(colours: Sequence[str]) -> NDArray[np.int64]:
    numbers = [[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in colours]
    return np.array(numbers, np.int64).reshape(-1, 3)


def _lab(rgb: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return colours as each vision sees them, (vision, colour, L a b)."""
    share = rgb / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.einsum("vij,cj->vci", _VISIONS, linear), 0, 1)
    xyz = seen @ _TO_XYZ.T / _WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1)
