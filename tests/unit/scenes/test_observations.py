"""Windows of several dates: whole numbers where all dates have them, and the same DN either way."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scene_mapper.core.scenes.observations import observe, to_stored
from scene_mapper.core.scenes.reduce import median_of_dates, sorting_steps
from scene_mapper.core.sentinel.bands import BandMatch
from scene_mapper.core.sentinel.source import PIXEL_SPACE, RasterSource
from scene_mapper.core.sentinel.units import PixelUnits


def source(gain: float, *biases: float) -> RasterSource:
    """A raster of as many bands as there are offsets."""
    bands = tuple(BandMatch(f"B0{number + 2}", number + 1, "name") for number in range(len(biases)))
    return RasterSource(
        path="", given="", bands=bands, width=6, height=5, transform=PIXEL_SPACE, crs_wkt="",
        units=tuple(PixelUnits(gain, bias, "DN", "") for bias in biases), nodata=(None,) * len(biases),
    )  # fmt: skip


def read_dates(highest: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Three dates of two bands of 5 x 6 pixels; a quarter of the pixels hold no data."""
    rng = np.random.default_rng(4)
    return [(rng.integers(1, highest, (2, 5, 6)).astype(np.uint16), rng.random((5, 6)) < 0.75) for _ in range(3)]


@pytest.mark.parametrize(
    ("biases", "highest", "whole"),
    [
        ((0.0, 0.0, 0.0), 65_536, True),
        ((-1000.0, 0.0, -1000.0), 60_000, True),  # products before and after January 2022
        ((-1000.0, 0.0, 0.0), 65_536, False),  # 16 bits do not suffice
        ((0.5, 0.5, 0.5), 9000, False),
    ],
)
def test_a_composite_is_the_same_in_whole_numbers(biases, highest, whole) -> None:
    sources = [source(1.0, bias, 0.0) for bias in biases]
    dates = read_dates(highest)
    dates[1][0][0, 0, 0] = highest - 1
    seen = observe([(values.copy(), valid) for values, valid in dates], sources)
    assert all(values.dtype == (np.uint16 if whole else np.float32) for values in seen.values)
    counts = seen.valid.sum(axis=0)
    stored = to_stored(median_of_dates(seen.values, seen.valid), seen.base, counts > 0, (2, 5, 6))
    for band, row, col in np.ndindex(2, 5, 6):
        dn = [
            values[band, row, col].astype(float) + one.units[band].bias
            for (values, valid), one in zip(dates, sources)
            if valid[row, col]
        ]
        expected = np.clip(np.rint(np.median(dn)), 1, 65_535) if dn else 0
        assert stored[band, row, col] == expected


def test_reflectance_becomes_dn() -> None:
    values = np.full((2, 5, 6), 0.25, np.float32)
    dates = [(values * factor, np.ones((5, 6), bool)) for factor in (1, 2, 3)]
    seen = observe(dates, [source(10_000.0, 0.0, 0.0)] * 3)
    stored = to_stored(median_of_dates(seen.values, seen.valid), seen.base, np.ones((5, 6), bool), (2, 5, 6))
    assert (stored == 5000).all()


def test_a_date_of_another_offset_is_not_changed_for_its_reader() -> None:
    one = source(1.0, -1000.0, 0.0)
    same = [one, replace(one, given="other")]
    values = np.full((2, 5, 6), 3000, np.uint16)
    seen = observe([(values, np.ones((5, 6), bool))] * 2, same)
    assert seen.base == (-1000, 0)
    assert (values == 3000).all()


@pytest.mark.parametrize("n", [1, 2, 3, 5, 8, 17, 33])
def test_the_middle_of_many_is_found(n) -> None:
    rng = np.random.default_rng(n)
    numbers = rng.permutation(n)
    places = numbers.copy()
    for first, second, smaller, larger in sorting_steps(n, frozenset({n // 2})):
        low, high = min(places[first], places[second]), max(places[first], places[second])
        places[first] = low if smaller else places[first]
        places[second] = high if larger else places[second]
    assert places[n // 2] == n // 2
