"""Commands that the guide shows can be typed as they stand: options exist, and the files of the tutorial are made."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from scene_mapper.cli.run import _parser, _with_negative_lists
from scene_mapper.core.scenes.sample import SAMPLE_PRODUCT

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands(page: Path) -> list[list[str]]:
    """List the arguments of each command of a page's code blocks; "…" stands for more of a name."""
    found = []
    for block in re.findall(r"^ *```\n(.*?)^ *```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        for line in block.replace("\\\n", " ").splitlines():
            match = re.match(r"\s*(?:\.venv/bin/)?scene-mapper (.*)", line)
            if match and not re.match(r"COMMAND|.* \[", match[1]):
                found.append(shlex.split(match[1], comments=True))
    return found


def is_understood(arguments: list[str]) -> bool:
    try:
        _parser(arguments).parse_args(_with_negative_lists(arguments))
    except SystemExit as stop:
        return stop.code == 0  # --help
    return True


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_are_understood(page: Path) -> None:
    assert [arguments for arguments in commands(page) if not is_understood(arguments)] == []


def test_there_are_commands_to_try() -> None:
    assert sum(len(commands(page)) for page in PAGES) > 50


def test_the_tutorial_reads_what_make_map_or_an_earlier_command_wrote() -> None:
    given, read = {f".cache/demo/{SAMPLE_PRODUCT}"}, 0
    for arguments in commands(ROOT / "docs" / "tutorial.md"):
        if arguments[0] == "models":
            continue
        files = [one for one in arguments[1:] if one.startswith((".cache/", "out/"))]
        n_inputs = 2 if arguments[0] == "compare" else 1
        inputs = files[:n_inputs]
        if arguments[0] == "export":
            inputs += [arguments[arguments.index(o) + 1] for o in ("--filtered", "--confidence") if o in arguments]
        assert set(inputs) <= given, (arguments, sorted(given))
        given |= set(files)
        read += len(inputs)
    assert read >= 9
