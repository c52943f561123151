"""What docs/design.md says of the house is true: paths exist, files are counted right, wings stand in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scene_mapper.tests.unit.test_house_rules import WINGS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
ADDITIONS = [line.strip("|").split("|") for line in PAGE.splitlines() if re.match(r"\| an? .*tests/", line)]


def test_every_file_that_it_names_is_there() -> None:
    named = {path for path in re.findall(r"`([\w/]+\.(?:py|json))`", PAGE) if "NAME" not in path and "/" in path}
    assert len(named) > 25
    assert sorted(path for path in named if not (ROOT / path).is_file()) == []


def test_the_wings_are_listed_in_their_order() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .*$", PAGE, re.MULTILINE)
    assert tuple(rows) == WINGS


@pytest.mark.parametrize("row", ADDITIONS, ids=lambda row: row[0].strip())
def test_the_files_to_touch_are_counted(row: list[str]) -> None:
    _, new, lines, number, tests = row
    patterns = [path for path in re.findall(r"`([\w/.]+\.(?:py|json))`", new) if "NAME" in path]
    assert len(patterns) + len(re.findall(r"`([\w/.]+\.(?:py|json))`", lines)) == int(number)
    assert all((ROOT / path).is_file() for path in re.findall(r"`([\w/.]+\.py)`", tests))


def test_there_is_a_row_for_each_thing_that_is_added() -> None:
    things = " ".join(row[0] for row in ADDITIONS)
    assert all(
        thing in things for thing in ("class scheme", "format of network", "export target", "algorithm", "command")
    )


def test_lines_are_wrapped() -> None:
    long = [n for n, line in enumerate(PAGE.splitlines(), 1) if len(line) > 120 and not line.lstrip().startswith("|")]
    assert long == []
