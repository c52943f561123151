"""A command is one module and one line."""

from __future__ import annotations

import json
import sys
from types import ModuleType

import pytest

from scene_mapper.cli import COMMANDS, main
from scene_mapper.core.errors import InputError


def test_a_command_that_is_registered_runs_like_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = ModuleType("scene_mapper.cli.count")
    module.HELP = "count the letters of a word"
    module.add_arguments = lambda parser: parser.add_argument("word")

    def run(args, feedback):
        if not args.word:
            raise InputError("There is no word.", "Give one.")
        return {"letters": len(args.word), "summary": f"{len(args.word)} letters."}

    module.run = run
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(COMMANDS, "count", "count")
    assert main(["count", "scene"]) == 0
    assert capsys.readouterr().out == "5 letters.\n"
    assert main(["count", "scene", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"letters": 5}
    assert main(["count", ""]) == 1
    assert capsys.readouterr().err == "scene-mapper: There is no word. Give one.\n"
    assert main(["--help"]) == 0
    assert "count the letters of a word" in capsys.readouterr().out
