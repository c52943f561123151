"""Overlapping patches as views of a window, without a copy."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..image_layout import Layout


def all_patches(pixels: NDArray[Any], patch_px: int, stride_px: int, layout: Layout) -> NDArray[Any]:
    """Return a view of a window as its patches, without a copy: (row, col) and then a patch's own axes.

    Args:
        pixels: the window: of the layout, or (height, width) for patches without bands.
        patch_px: a patch's side.
        stride_px: from patch to patch.
        layout: of the window and the patches.
    """
    return all_images(pixels, (patch_px, patch_px), stride_px, layout)


def all_images(pixels: NDArray[Any], size: tuple[int, int], stride_px: int, layout: Layout) -> NDArray[Any]:
    """Return a view of a window as images of a height and a width; see `all_patches`."""
    row = 0 if pixels.ndim == 2 else layout.row_axis
    axes: Any = (row, row + 1)  # numpy's types know a single axis only
    views = sliding_window_view(pixels, size, axis=axes)
    first = np.moveaxis(views, (row, row + 1), (0, 1))[::stride_px, ::stride_px]
    return np.moveaxis(first, (-2, -1), (2 + row, 3 + row))
