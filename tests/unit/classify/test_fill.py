"""Filling nodata from the nearest valid pixel, against a search pixel by pixel."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.core.classify.fill import fill_patches, nearest_valid
from scene_mapper.core.image_layout import Layout


def by_hand(valid, y, x):
    """The rule of one pass, in plain loops: nearest in row or column; row before column, left/up first."""
    for distance in range(1, max(valid.shape)):
        for dy, dx in ((0, -distance), (0, distance), (-distance, 0), (distance, 0)):
            r, c = y + dy, x + dx
            if 0 <= r < valid.shape[0] and 0 <= c < valid.shape[1] and valid[r, c]:
                return r, c
    return None


def test_each_pixel_takes_the_nearest_of_its_row_or_column():
    rng = np.random.default_rng(3)
    valid = rng.random((5, 9, 7)) < 0.4
    valid[:, 4, 3] = True
    source = nearest_valid(valid)
    reached = 0
    for n, y, x in np.ndindex(valid.shape):
        expected = (y, x) if valid[n, y, x] else by_hand(valid[n], y, x)
        if expected is not None:
            assert source[n, y * 7 + x] == expected[0] * 7 + expected[1]
            reached += 1
    assert reached > 250


def test_corners_without_anything_in_row_or_column_are_reached_in_a_second_pass():
    valid = np.zeros((1, 5, 5), bool)
    valid[0, 2, 2] = True
    assert (nearest_valid(valid) == 12).all()


def test_both_layouts_give_the_same():
    rng = np.random.default_rng(4)
    patches = rng.random((3, 6, 6, 4)).astype(np.float32)
    valid = rng.random((3, 6, 6)) < 0.7
    other = np.ascontiguousarray(np.moveaxis(patches, -1, 1))
    kept = patches[valid].copy()
    fill_patches(patches, valid, Layout.NHWC)
    fill_patches(other, valid, Layout.NCHW)
    np.testing.assert_array_equal(np.moveaxis(other, 1, -1), patches)
    np.testing.assert_array_equal(patches[valid], kept)


def test_a_patch_without_data_is_a_bug():
    with pytest.raises(ValueError, match="cannot be filled"):
        nearest_valid(np.zeros((1, 3, 3), bool))
