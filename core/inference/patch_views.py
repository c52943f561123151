"""Overlapping patches as views of a window, without a copy."""

from __future__ import annotations

from typing import Any

from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray


def all_patches(pixels: NDArray[Any], patch_px: int, stride_px: int, layout: str) -> NDArray[Any]:
    """Look at a window as its patches, without a copy: (row, col) and then a patch's own axes."""
    first = 1 if layout == "NCHW" else 0
    height, width = pixels.shape[first : first + 2]
    rows, cols = (height - patch_px) // stride_px + 1, (width - patch_px) // stride_px + 1
    shape = (rows, cols, *pixels.shape[:first], patch_px, patch_px, *pixels.shape[first + 2 :])
    steps = (pixels.strides[first] * stride_px, pixels.strides[first + 1] * stride_px)
    return as_strided(pixels, shape, (*steps, *pixels.strides), writeable=False)
