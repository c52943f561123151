"""The random forest that the network's time is compared with sees what it says it does."""

from __future__ import annotations

import numpy as np

from scene_mapper.benchmarks.forest import cell_statistics


def test_mean_and_deviation_of_each_band_in_each_cell(write_raster):
    pixels = np.random.default_rng(1).integers(1, 9000, (3, 47, 34), np.uint16)
    found = cell_statistics(write_raster(pixels), 1, 3, 10)
    assert found.shape == (9, 6)
    for number, (row, col) in enumerate(np.ndindex(3, 3)):
        cell = pixels[:, 10 + 10 * row : 20 + 10 * row, 10 * col : 10 * col + 10].reshape(3, -1)
        np.testing.assert_allclose(found[number], np.concatenate([cell.mean(1), cell.std(1)]), rtol=1e-4)
