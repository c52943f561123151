"""Options that were renamed are understood by their old names, and help shows today's alone."""

from __future__ import annotations

import argparse
import re

import pytest

from scene_mapper.cli.run import _parser

REPORT, BANDS = ("--report", "--html", "r.html"), ("--band-mapping", "--bands", "B02=1,B03=2")
MAPPING = ("--band-mapping", "--mapping", "position")
RENAMED = {
    "accuracy a.tif b.tif": (REPORT, ("--map-classes", "--mapping", "Urban=2")),
    "adapt a.tif b.gpkg --model m --id n": (BANDS,),
    "areas a.tif": (REPORT,),
    "classify a.tif b.tif --model m": (BANDS,),
    "cloudmask a.tif b.tif": (BANDS,),
    "compare a.tif b.tif": (REPORT,),
    "composite a.tif b.tif c.tif": (MAPPING,),
    "labelaccuracy a.tif b.tif": (REPORT,),
    "stack a.tif b.vrt": (MAPPING,),
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
        understood(line.split(maxsplit=1)[0], "--help")
    shown = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert name in shown
    assert old not in shown
