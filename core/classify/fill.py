"""What a patch holds where its raster holds nothing: the nearest valid pixel of the same patch.

A patch is filled from itself alone, so the answer for a cell depends on its own
surroundings only, never on how the raster was cut into strips.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..image_layout import Layout

_FAR = 1 << 20


def nearest_valid(valid: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return for every pixel of each patch the pixel that its value is taken from.

    A valid pixel keeps its own. Another takes the nearest valid pixel of its row or its
    column, whichever is nearer; at equal distance the row goes before the column, left
    before right, up before down. Pixels whose row and column are both empty take it
    from those filled so far.

    Args:
        valid: (patch, height, width); at least one valid pixel a patch.

    Returns:
        (patch, height x width): positions in the flattened patch.

    Raises:
        ValueError: a patch has no valid pixel.
    """
    n, height, width = valid.shape
    if not valid.reshape(n, -1).any(axis=1).all():
        raise ValueError("a patch without any valid pixel cannot be filled")
    source = np.broadcast_to(np.arange(height * width).reshape(height, width), valid.shape).copy()
    filled = valid.copy()
    while not filled.all():
        col, col_distance = _nearest_along(filled, axis=2)
        row, row_distance = _nearest_along(filled, axis=1)
        by_row = np.take_along_axis(source, col, axis=2)
        by_col = np.take_along_axis(source, row, axis=1)
        reached = np.minimum(col_distance, row_distance) < _FAR
        take = reached & ~filled
        source[take] = np.where(col_distance <= row_distance, by_row, by_col)[take]
        filled |= reached
    return source.reshape(n, height * width)


def fill_patches(patches: NDArray[np.float32], valid: NDArray[np.bool_], layout: Layout) -> None:
    """Fill the nodata pixels of patches, in place.

    Args:
        patches: (patch, height, width, band) or (patch, band, height, width).
        valid: (patch, height, width).
        layout: of the patches.
    """
    take_from(patches, nearest_valid(valid), layout)


def take_from(patches: NDArray[np.float32], source: NDArray[np.intp], layout: Layout) -> None:
    """Fill each pixel of patches with the values of its source, in place.

    Args:
        patches: (patch, height, width, band) or (patch, band, height, width).
        source: (patch, height x width), as `nearest_valid` returns it.
        layout: of the patches.
    """
    n = len(patches)
    if layout.bands_last:
        flat = patches.reshape(n, -1, patches.shape[3])
        flat[:] = np.take_along_axis(flat, source[:, :, None], axis=1)
    else:
        flat = patches.reshape(n, patches.shape[1], -1)
        flat[:] = np.take_along_axis(flat, source[:, None, :], axis=2)


def _nearest_along(filled: NDArray[np.bool_], axis: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the position of the nearest filled pixel along an axis, and how far it is."""
    length = filled.shape[axis]
    shape = [1, 1, 1]
    shape[axis] = length
    position = np.arange(length).reshape(shape)
    before = np.maximum.accumulate(np.where(filled, position, -_FAR), axis=axis)
    reverse = np.flip(np.where(filled, position, 2 * _FAR), axis=axis)
    after = np.flip(np.minimum.accumulate(reverse, axis=axis), axis=axis)
    nearest = np.where(position - before <= after - position, before, after)
    distance = np.abs(nearest - position)
    return np.clip(nearest, 0, length - 1), distance
