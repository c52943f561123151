"""Median and medoid of a pixel's observations, compared with plain numpy, pixel by pixel."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.core.scenes.reduce import median_of_dates, medoid_of_dates


def observations(dates: int, seed: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Random DN (date, band, row, col), and which are clear (date, row, col); some pixels never are."""
    rng = np.random.default_rng(seed)
    dn = rng.integers(1, 9000, (dates, 4, 7, 9)).astype(np.float32)
    valid = rng.random((dates, 7, 9)) < 0.6
    valid[:, 0, 0] = False
    valid[:, 1, 1] = True
    return dn, valid


def whole(parts, shape: tuple[int, ...]) -> np.ndarray:
    """Put the parts of a result together; each pixel comes once."""
    result = np.full(shape, np.nan, np.float32)
    for band, rows, values in parts:
        assert np.isnan(result[band, rows]).all()
        result[band, rows] = values
    assert not np.isnan(result).any()
    return result


def medoid(seen: np.ndarray) -> np.ndarray:
    """The row of (observation, band) whose distances to all rows have the smallest sum."""
    distances = np.linalg.norm(seen[:, None].astype(np.float64) - seen[None], axis=2)
    return seen[distances.sum(axis=1).argmin()]


@pytest.mark.parametrize("dates", [2, 3, 4, 5, 16, 17, 20])
def test_median_of_the_clear_observations(dates) -> None:
    dn, valid = observations(dates)
    result = whole(median_of_dates(dn.copy(), valid), dn.shape[1:])
    for row, col in zip(*np.nonzero(valid.any(axis=0))):
        seen = dn[valid[:, row, col], :, row, col]
        np.testing.assert_array_equal(result[:, row, col], np.median(seen, axis=0))


def test_median_where_every_date_is_clear() -> None:
    dn, valid = observations(6)
    result = whole(median_of_dates(dn.copy(), np.ones_like(valid)), dn.shape[1:])
    np.testing.assert_array_equal(result, np.median(dn, axis=0))


def test_whole_numbers_stay_whole() -> None:
    dn, valid = observations(5)
    parts = list(median_of_dates(dn.astype(np.uint16), np.ones_like(valid)))
    assert {values.dtype for _, _, values in parts} == {np.dtype(np.uint16)}
    np.testing.assert_array_equal(whole(parts, dn.shape[1:]), np.median(dn, axis=0))


@pytest.mark.parametrize("dates", [3, 5, 8])
def test_medoid_is_one_observation_with_all_its_bands(dates) -> None:
    dn, valid = observations(dates)
    result = whole(medoid_of_dates(dn.copy(), valid), dn.shape[1:])
    for row, col in zip(*np.nonzero(valid.any(axis=0))):
        seen = dn[valid[:, row, col], :, row, col]
        if len(seen) == 2:
            np.testing.assert_array_equal(result[:, row, col], seen[0])
        else:
            np.testing.assert_array_equal(result[:, row, col], medoid(seen))
