"""When two maps have the same cells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scene_mapper.core.geo.map_geometry import MapGeometry, same_grid

GRID = MapGeometry(300, 200, (500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0), "")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({0: 500_000.05}, True),  # rounded by another program
        ({0: 500_001.0}, False),
        ({1: 100.5}, False),  # the first cells lie on each other, the last ones a cell apart
        ({2: 0.5}, False),
        ({5: 100.0}, False),
    ],
)
def test_the_same_cells_to_a_thousandth(changes, expected):
    numbers = list(GRID.transform)
    for place, number in changes.items():
        numbers[place] = number
    assert same_grid(GRID, replace(GRID, transform=tuple(numbers))) is expected


def test_another_size_is_another_grid():
    assert not same_grid(GRID, replace(GRID, rows=299))
