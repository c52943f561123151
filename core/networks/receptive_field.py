"""Fully convolutional networks without a card: what they see of a cell, and a cell's size, found by trying."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from ..image_layout import Layout
from ..inference.session import NetworkFacts

_MAX_PATCH_PX = 512


def strides_of_map(path: Path, facts: NetworkFacts, layout: Layout, n_bands: int, side: int) -> tuple[int, int]:
    """Return a fully convolutional network's patch and stride in pixels.

    Args:
        path: its file, for what is told.
        facts: the file, open.
        layout: of the images that it takes.
        n_bands: the bands that it takes.
        side: the side of its input where the file states it, else 0.

    Raises:
        ModelError: it gives a class for each pixel, takes one size only, or pads its edges, so
            that what it says of a cell depends on where the strip was cut.
    """
    patch = 0 if side else _smallest(facts, layout, n_bands, 1)
    wider = _smallest(facts, layout, n_bands, 2) if patch else 0
    stride = wider - patch
    if (
        not patch
        or not wider
        or stride < 1
        or (patch, stride) == (1, 1)
        or not _is_unpadded(facts, layout, n_bands, patch, stride)
    ):
        raise ModelError(
            "{path_name} returns a map of classes, not a row of scores per scene, and pads its edges.",
            "Select a network that classifies whole patches.",
            path_name=path.name,
        )
    return patch, stride


def _smallest(facts: NetworkFacts, layout: Layout, n_bands: int, cells: int) -> int:
    """Find the smallest side that gives so many cells a side; 0 if none does."""
    low, high = 0, 8  # from below: a large window costs much
    while _cells(facts, layout, n_bands, high) < cells:
        low, high = high, 2 * high
        if high > _MAX_PATCH_PX:
            return 0
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _cells(facts, layout, n_bands, middle) >= cells else (middle, high)
    return high


def _cells(facts: NetworkFacts, layout: Layout, n_bands: int, side: int) -> int:
    try:
        return int(_grid(facts, layout, np.zeros((side, side, n_bands), np.float32)).shape[0])
    except ModelError:
        return 0


def _is_unpadded(facts: NetworkFacts, layout: Layout, n_bands: int, patch: int, stride: int) -> bool:
    """Return whether a cell gets the same scores in a larger window as from its own patch alone."""
    window = np.random.default_rng(0).random((patch + stride, patch + stride, n_bands), np.float32)
    whole = _grid(facts, layout, window)
    alone = [
        _grid(facts, layout, np.ascontiguousarray(window[y : y + patch, x : x + patch]))[0, 0]
        for y in (0, stride)
        for x in (0, stride)
    ]
    return whole.shape[:2] == (2, 2) and np.allclose(whole.reshape(4, -1), alone, rtol=1e-3, atol=1e-4)


def _grid(facts: NetworkFacts, layout: Layout, window: NDArray[np.float32]) -> NDArray[np.float32]:
    """Run the network on a window (height, width, band): (row, col, class)."""
    given = layout.from_bands_last(window)
    answer = next(iter(facts.answers(np.ascontiguousarray(given[None])).values()))[0]
    return layout.to_bands_last(answer)
