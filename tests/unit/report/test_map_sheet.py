"""The sheet of a map: its coordinates are round, its legend has a column for each group."""

from __future__ import annotations

import pytest

from scene_mapper.core.report.map_sheet import SheetClass, legend_columns, round_steps


def line(label: str, group: str = "") -> SheetClass:
    return SheetClass(label, "#ff0000", 0.1, group)


@pytest.mark.parametrize(
    ("low", "high", "steps"),
    [
        (330_000, 345_000, [330_000, 335_000, 340_000, 345_000]),
        (13.02, 13.29, [13.1, 13.2]),
        (-35, 35, [-20, 0, 20]),
    ],
)
def test_round_coordinates(low: float, high: float, steps: list[float]) -> None:
    assert round_steps(low, high) == pytest.approx(steps)


def test_groups_do_not_share_a_column() -> None:
    built = [line(f"LCZ {number}", "Built types") for number in range(1, 11)]
    cover = [line(f"LCZ {letter}", "Land cover types") for letter in "ABCDEFG"]
    columns = legend_columns([*built, *cover], 4)
    assert columns == [
        ["Built types", *built[:5]],
        ["", *built[5:]],
        ["Land cover types", *cover[:5]],
        ["", *cover[5:]],
    ]
    assert legend_columns([*built, *cover], 2) == [["Built types", *built], ["Land cover types", *cover]]


def test_a_legend_without_groups_has_no_headings() -> None:
    lines = [line(name) for name in ("Forest", "Water", "Barren")]
    assert legend_columns(lines, 2) == [lines[:2], lines[2:]]
    assert legend_columns([], 2) == []
