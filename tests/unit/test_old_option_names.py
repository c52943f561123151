"""Options that were renamed are understood by their old names, and help shows today's alone."""

from __future__ import annotations

import argparse
import re
from itertools import takewhile
from pathlib import Path

import pytest

from scene_mapper.cli.run import _parser

REPORT, BANDS = ("--report", "--html", "r.html"), ("--band-mapping", "--bands", "B02=1,B03=2")
RADAR_BANDS = ("--s1-band-mapping", "--s1-bands", "VV=1,VH=2")
MAPPING = ("--band-mapping", "--mapping", "position")
RENAMED = {
    "accuracy a.tif b.tif": (REPORT, ("--map-classes", "--mapping", "Urban=2")),
    "adapt a.tif b.gpkg --model m --id n": (BANDS, RADAR_BANDS),
    "areas a.tif": (REPORT,),
    "classify a.tif b.tif --model m": (BANDS, RADAR_BANDS),
    "cloudmask a.tif b.tif": (BANDS,),
    "compare a.tif b.tif": (REPORT,),
    "composite a.tif b.tif c.tif": (MAPPING,),
    "labelaccuracy a.tif b.tif": (
        REPORT,
        ("--threshold", "--least", "0.4"),
        ("--reference-threshold", "--reference-least", "0.2"),
    ),
    "scenelabels a.tif": (("--labels", "--bits", "b.tif"), ("--csv", "--table", "t.csv")),
    "stack a.tif b.vrt": (MAPPING,),
    "trainingareas check a.gpkg b.tif": (("--cell-size", "--cell", "40.0"),),
}
CASES = [(line, *names) for line, renamed in RENAMED.items() for names in renamed]


def understood(line: str, *more: str) -> argparse.Namespace:
    words = [*line.split(), *more]
    return _parser(words).parse_args(words)


@pytest.mark.parametrize(("line", "name", "old", "value"), CASES, ids=lambda value: value.split()[0])
def test_old_name(line: str, name: str, old: str, value: str, capsys: pytest.CaptureFixture[str]) -> None:
    today = vars(understood(line, name, value))
    assert str(today[name[2:].replace("-", "_")]) == value
    assert vars(understood(line, old, value)) == today
    assert vars(understood(line)) != today
    with pytest.raises(SystemExit):
        understood(" ".join(takewhile(str.isalpha, line.split())), "--help")
    shown = set(re.findall(r"--[a-z0-9-]+", capsys.readouterr().out))
    assert name in shown
    assert old not in shown


def test_further_dates_have_an_old_name(capsys: pytest.CaptureFixture[str]) -> None:
    line = "classify a.tif b.tif --model m"
    assert understood(line, "--date", "c.tif", "--season", "d.tif").dates == ["c.tif", "d.tif"]
    assert understood(line).dates == []
    with pytest.raises(SystemExit):
        understood("classify", "--help")
    told = capsys.readouterr().out
    assert "--date" in told
    assert "--season" not in told


def test_a_picture_has_an_old_name() -> None:
    for name in ("--output", "-o", "--out"):
        assert understood("draw a.tif", name, "map.png").output == Path("map.png")
